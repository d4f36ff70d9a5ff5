//! Files that come after the wasm: glossaries and rates.

use crate::embed::complaint::Complaint;
use crate::engine::decimal::digits;
use crate::engine::text::look;
use js_sys::{JsString, Map, Promise, Reflect, Symbol, Uint8Array};
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{AbortSignal, RequestInit, Response, Window};

/// How long a file may take, in milliseconds. The article is read meanwhile, so patience is cheap.
const PATIENCE: u32 = 20_000;
/// The most text taken from one file, in UTF-16 units: ten times the largest glossary we know.
const LARGEST: u32 = 8_000_000;

/// A task whose code is there once, however many wait for it: an `async fn` is laid out anew inside
/// each function that awaits it.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Runs a task beside everything else. Boxed, so that all tasks share the code that drives them.
pub fn beside(task: Boxed<'static, ()>) {
    spawn_local(task);
}

/// Runs a task that a script waits for.
pub fn promise(task: Boxed<'static, Result<JsValue, JsValue>>) -> Promise {
    future_to_promise(task)
}

/// Fetches a text file, from this moment on: several can be on their way before one is waited for.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub fn text(address: &str) -> Boxed<'static, Result<String, Complaint>> {
    let body = fetch(address, Response::text);
    let address = address.to_owned();
    Box::pin(async move {
        let body = body.await.map_err(|status| failed(&address, &status))?;
        // Measured before it is copied into the engine's memory.
        if body.unchecked_ref::<JsString>().length() > LARGEST {
            return Err(Complaint::new(address, "the file is too large.", "Split it."));
        }
        body.as_string().ok_or_else(|| Complaint::new(address, "the file is not text.", "Save it as UTF-8."))
    })
}

/// Fetches a binary file.
///
/// # Errors
/// A complaint that names the file and what became of it.
pub async fn bytes(address: &str) -> Result<Vec<u8>, Complaint> {
    let body = fetch(address, Response::array_buffer).await;
    let body = body.map_err(|status| failed(address, &status))?;
    Ok(Uint8Array::new(&body).to_vec())
}

/// How the body of a response is read.
type Body = fn(&Response) -> Result<Promise, JsValue>;

/// Fetches a file and reads its body whole, from this moment on: a file that another one keeps waiting
/// would run out of patience with its body unread. What went wrong is a status as [`failed`] takes it.
fn fetch(address: &str, body: Body) -> JsFuture {
    let window: Window = js_sys::global().unchecked_into();
    let response = asked_early(&window, address).unwrap_or_else(|| {
        let options = RequestInit::new();
        options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
        window.fetch_with_str_and_init(address, &options)
    });
    JsFuture::from(promise(Box::pin(read(response, body))))
}

async fn read(response: Promise, body: Body) -> Result<JsValue, JsValue> {
    let response = JsFuture::from(response).await.map_err(|_| JsValue::from(0))?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(response.status().into());
    }
    JsFuture::from(body(&response)?).await
}

/// What to say of a file that could not be had: `status` is the server's, 0 without an answer, and no number
/// where the answer broke off.
fn failed(address: &str, status: &JsValue) -> Complaint {
    let problem = match status.as_f64() {
        None => return Complaint::new(address, "the file broke off.", "Load the page again."),
        Some(0.0) => "the file could not be fetched.".to_owned(),
        Some(status) => ["the server answered ", &digits(status as i64), "."].concat(),
    };
    let remedy = "Check that the file is there and that its server allows this page to read it (CORS).";
    Complaint::new(address, problem, remedy)
}

/// The response that the loader (`askEarly` in www/hovergloss.js) has asked for already. It can be read
/// once, so whoever asks again, as after a change of options, fetches the file.
fn asked_early(window: &Window, address: &str) -> Option<Promise> {
    let shared = Reflect::get(window, &Symbol::for_("hovergloss")).ok()?;
    let early = Reflect::get(&shared, &"early".into()).ok()?.dyn_into::<Map>().ok()?;
    let address = JsValue::from(address);
    let response = early.get(&address);
    early.delete(&address).then(|| response.unchecked_into())
}

/// A complaint about a text that is no JSON, with the words of the browser's own parser, which name the
/// place.
pub fn not_json(address: &str, text: &str) -> Complaint {
    let error = js_sys::JSON::parse(look::past_mark(text)).err().unwrap_or_default();
    let reason = Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
    Complaint::new(
        address,
        ["the file is not JSON: ", &reason.unwrap_or_default(), "."].concat(),
        "Correct it, or check it with `hovergloss glossary check`.",
    )
}
