//! What the browser extension's own pages show: the panel behind its button, and the options page.
//!
//! Both are Leptos views over a state that the outside hands in whole; what the reader does there
//! goes out as an [`Asked`]. The pages' style sheet is `www/extension/extension.css`, since
//! extension pages have no strangers' styles to fear.

mod controls;
pub mod messages;
pub mod panel;
pub mod preferences;
pub mod report;
pub mod settings;

pub use panel::Panel;
pub use preferences::Preferences;
pub use settings::Settings;

use leptos::prelude::*;
use std::rc::Rc;

/// What the reader asks for in panel or options page.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// The notes on this page, on or off.
    Here(bool),
    /// The notes on this site: always, or no longer.
    Always(String, bool),
    /// No notes on this site, or notes again.
    Never(String, bool),
    /// The notes on all sites by themselves.
    Everywhere(bool),
    /// An option of the script tag; no text takes its default back.
    Option(&'static str, String),
    /// The built-in glossary, on or off.
    BuiltIn(bool),
    /// One of the reader's own glossaries, on or off.
    Glossary(usize, bool),
    /// One of them is to be forgotten.
    RemoveGlossary(usize),
    /// A glossary from a text, under a name.
    AddGlossary(String, String),
    /// A glossary from an address.
    FetchGlossary(String),
    /// Live rates from an address; no text goes back to the packed ones.
    Rates(String),
    /// Open the card of a note: its frame, and its index there.
    Open(f64, u32),
    /// Copy a text.
    Copy(String),
    /// Open the options page.
    Settings,
    /// Save everything to a file.
    Export,
    /// Forget everything.
    Reset,
}

/// Passes on what the reader asks for; cheap to copy.
#[derive(Clone, Copy)]
pub struct Ask(StoredValue<Rc<dyn Fn(Asked)>, LocalStorage>);

impl Ask {
    /// Wishes go to `to`.
    pub fn new(to: Rc<dyn Fn(Asked)>) -> Ask {
        Ask(StoredValue::new_local(to))
    }

    /// Passes a wish on.
    pub fn ask(self, asked: Asked) {
        if let Some(to) = self.0.try_get_value() {
            to(asked);
        }
    }
}
