//! Files that come after the wasm: glossaries and rates. How they are fetched is in `src/task.js`.

use crate::dom::get;
use crate::embed::complaint::Complaint;
use crate::engine::decimal::digits;
use crate::task::{Boxed, answer, beside, load};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// Fetches a text file, from this moment on: several can be on their way before one is waited for.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub fn text(address: &str) -> Boxed<'static, Result<String, Complaint>> {
    let body = answer(load(address, false));
    let address = address.to_owned();
    Box::pin(async move { taken(&address, &body.await).map(string) })
}

/// Fetches a text file, and hands it on with its address when it has come.
pub fn then(address: String, take: impl FnOnce(&str, Result<String, Complaint>) + 'static) {
    fetch(address, false, Box::new(move |address, body| take(address, body.map(string))));
}

/// The same of a binary file.
pub fn then_bytes(address: String, take: impl FnOnce(&str, Result<Vec<u8>, Complaint>) + 'static) {
    let bytes = |body: &JsValue| Uint8Array::new(body).to_vec();
    fetch(address, true, Box::new(move |address, body| take(address, body.map(bytes))));
}

/// Is given the address of a file and its body.
type Take = Box<dyn FnOnce(&str, Result<&JsValue, Complaint>)>;

fn fetch(address: String, binary: bool, take: Take) {
    let body = answer(load(&address, binary));
    beside(Box::pin(async move {
        let body = body.await;
        take(&address, taken(&address, &body));
    }));
}

fn string(body: &JsValue) -> String {
    body.as_string().unwrap_or_default()
}

/// What came of a file: its body, or a number as `load` says what went wrong.
fn taken<'a>(address: &str, body: &'a JsValue) -> Result<&'a JsValue, Complaint> {
    let Some(wrong) = body.as_f64() else { return Ok(body) };
    let remedy = "Check that it is there, and that its server (CORS) and this page's connect-src allow it.";
    Err(match wrong as i64 {
        2 => Complaint::new(address, "the file is too large.", "Split it."),
        1 => Complaint::new(address, "the file broke off.", "Load the page again."),
        0 => Complaint::new(address, "the file could not be fetched.", remedy),
        status => Complaint::of(&[address], &["the server answered ", &digits(status), "."], &[remedy]),
    })
}

/// A complaint about a text that is no JSON, with the words of the browser's own parser, which name the
/// place.
pub fn not_json(address: &str, text: &str) -> Complaint {
    let error = js_sys::JSON::parse(text).err().unwrap_or_default();
    let reason = get(&error, "message").as_string().unwrap_or_default();
    let remedy = "Correct it; `hovergloss glossary check` helps.";
    Complaint::of(&[address], &["the file is not JSON: ", &reason, "."], &[remedy])
}
