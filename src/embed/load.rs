//! Files that come after the wasm: glossaries and rates.

use crate::embed::complaint::Complaint;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response, Window};

/// How long a file may take, in milliseconds. The article is read meanwhile, so patience is cheap.
const PATIENCE: u32 = 20_000;
/// The most text taken from one file, in UTF-16 units: ten times the largest glossary we know.
const LARGEST: u32 = 8_000_000;

/// Fetches a text file.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub async fn text(window: &Window, address: &str) -> Result<String, Complaint> {
    let reachable = "Check that the file is there and that its server allows this page to read it (CORS).";
    let failed = |problem: &str, remedy: &str| Complaint::new(address, problem, remedy);
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await;
    let response: Response = response
        .ok()
        .and_then(|response| response.dyn_into().ok())
        .ok_or_else(|| failed("the file could not be fetched.", reachable))?;
    if !response.ok() {
        return Err(failed(&["the server answered ", &response.status().to_string(), "."].concat(), reachable));
    }
    let body = response.text().map_err(|_| failed("the file could not be read.", reachable))?;
    let body = JsFuture::from(body).await.map_err(|_| failed("the file broke off.", "Load the page again."))?;
    let length = Reflect::get(&body, &"length".into()).ok().and_then(|length| length.as_f64()).unwrap_or(0.0);
    if length > f64::from(LARGEST) {
        return Err(failed("the file is too large.", "Split the glossary."));
    }
    body.as_string().ok_or_else(|| failed("the file is not text.", "Save it as UTF-8."))
}

/// Parses JSON with the browser's own parser.
///
/// # Errors
/// A complaint with the parser's own words, which name the place.
pub fn json(address: &str, text: &str) -> Result<JsValue, Complaint> {
    js_sys::JSON::parse(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let reason = Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
        Complaint::new(
            address,
            ["the file is not JSON: ", &reason.unwrap_or_default(), "."].concat(),
            "Correct it, or check it with `hovergloss glossary check`.",
        )
    })
}
