//! What a reader chose before, remembered where the browser allows it and harmless where not.

use web_sys::Storage;

/// The reader's currency.
pub const CURRENCY: &str = "hovergloss.currency";
/// The reader's second currency.
pub const SECOND: &str = "hovergloss.second-currency";
/// The language of the notes.
pub const LANGUAGE: &str = "hovergloss.language";
/// How many words are marked.
pub const DENSITY: &str = "hovergloss.density";
/// Whether the notes are off: on this [`SITE`], or nothing. `page` is for the extension, which listens: on
/// other pages it holds until the page is loaded again.
pub const OFF: &str = "hovergloss.off";
/// Off on all pages of the site.
pub const SITE: &str = "site";
/// The live rates of today.
pub const RATES: &str = "hovergloss.rates";

/// What was remembered under a name.
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Remembers a text under a name.
pub fn remember(name: &str, text: &str) {
    if let Some(storage) = storage() {
        // A full or denied store forgets at the end of the visit, no more.
        let _ = storage.set_item(name, text);
    }
}

fn storage() -> Option<Storage> {
    // Reading the property itself throws in a sandboxed frame.
    web_sys::window()?.local_storage().ok()?
}
