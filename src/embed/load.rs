//! Files that come after the wasm: glossaries and rates. How they are fetched is in `src/task.js`.

use crate::dom::get;
use crate::embed::complaint::Complaint;
use crate::engine::decimal::digits;
use crate::task::{Boxed, answer, load};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// Fetches a text file, from this moment on: several can be on their way before one is waited for.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub fn text(address: &str) -> Boxed<'static, Result<String, Complaint>> {
    let body = answer(load(address, false));
    let address = address.to_owned();
    Box::pin(async move {
        let body = body.await;
        body.as_string().ok_or_else(|| failed(&address, &body))
    })
}

/// Fetches a binary file.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub async fn bytes(address: &str) -> Result<Vec<u8>, Complaint> {
    let body = answer(load(address, true)).await;
    if body.is_object() { Ok(Uint8Array::new(&body).to_vec()) } else { Err(failed(address, &body)) }
}

/// What to say of a file that could not be had; `wrong` is what `load` came to.
fn failed(address: &str, wrong: &JsValue) -> Complaint {
    let wrong = wrong.as_f64().unwrap_or_default() as i64;
    let problem = match wrong {
        2 => return Complaint::new(address, "the file is too large.", "Split it."),
        1 => return Complaint::new(address, "the file broke off.", "Load the page again."),
        0 => "the file could not be fetched.".to_owned(),
        status => ["the server answered ", &digits(status), "."].concat(),
    };
    let remedy = "Check that the file is there and that its server allows this page to read it (CORS).";
    Complaint::new(address, problem, remedy)
}

/// A complaint about a text that is no JSON, with the words of the browser's own parser, which name the
/// place.
pub fn not_json(address: &str, text: &str) -> Complaint {
    let error = js_sys::JSON::parse(text.trim_start_matches('\u{feff}')).err().unwrap_or_default();
    let reason = get(&error, "message").as_string().unwrap_or_default();
    Complaint::new(
        address,
        ["the file is not JSON: ", &reason, "."].concat(),
        "Correct it, or check it with `hovergloss glossary check`.",
    )
}
