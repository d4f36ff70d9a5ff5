//! Files that come after the wasm: glossaries and rates.

use crate::embed::complaint::Complaint;
use js_sys::{JsString, Promise, Reflect, Uint8Array};
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
    let response = response(window, address).await?;
    let body = whole(address, response.text()).await?;
    // Measured before it is copied into the engine's memory.
    if body.dyn_ref::<JsString>().is_some_and(|text| text.length() > LARGEST) {
        return Err(Complaint::new(address, "the file is too large.", "Split it."));
    }
    body.as_string().ok_or_else(|| Complaint::new(address, "the file is not text.", "Save it as UTF-8."))
}

/// Fetches a binary file.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub async fn bytes(window: &Window, address: &str) -> Result<Vec<u8>, Complaint> {
    let response = response(window, address).await?;
    Ok(Uint8Array::new(&whole(address, response.array_buffer()).await?).to_vec())
}

async fn response(window: &Window, address: &str) -> Result<Response, Complaint> {
    let failed = |problem: &str| {
        let remedy = "Check that the file is there and that its server allows this page to read it (CORS).";
        Complaint::new(address, problem, remedy)
    };
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await;
    let response: Response = response
        .ok()
        .and_then(|response| response.dyn_into().ok())
        .ok_or_else(|| failed("the file could not be fetched."))?;
    if response.ok() {
        Ok(response)
    } else {
        Err(failed(&["the server answered ", &response.status().to_string(), "."].concat()))
    }
}

async fn whole(address: &str, body: Result<Promise, JsValue>) -> Result<JsValue, Complaint> {
    let broken = |_| Complaint::new(address, "the file broke off.", "Load the page again.");
    JsFuture::from(body.map_err(broken)?).await.map_err(broken)
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
