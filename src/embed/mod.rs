//! The outside world's door: options in, sessions and events out.
//!
//! Every `#[wasm_bindgen]` export is here, and this is the only room that knows both `page` and
//! `ui`.

mod annotations;
mod article_notes;
mod callbacks;
mod choices;
mod complaint;
mod desk;
mod events;
#[cfg(feature = "extension")]
mod extension;
mod files;
mod follow;
mod glossaries;
mod json;
mod live;
mod load;
pub mod options;
mod preferences;
mod rates;
mod reading;
mod roots;
mod session;
mod update;
mod value;

pub use article_notes::ArticleNotes;
pub use complaint::Complaint;
pub use session::Session;

use crate::task;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

/// Keeps the exports of this room in the binary; the loader calls them when it is ready.
pub fn boot() {}

/// Starts on the page of this document.
///
/// `options` is the plain object the loader made from attributes, a JSON block or a call; `base`
/// is the address of the folder that the glossaries and rates are in.
///
/// Nothing comes where there is no article. Whatever else is wrong is said once in the console, and
/// then the session is an empty one that leaves the page as it is.
#[wasm_bindgen]
pub fn start(options: JsValue, base: String) -> Promise {
    task::promise(Box::pin(async move { session::start(options, base).await.into() }))
}
