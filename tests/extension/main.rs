//! What the extension stores and reports, without a browser.

mod settings;
