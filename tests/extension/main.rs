//! What the extension stores and says, without a browser.

mod messages;
mod settings;
