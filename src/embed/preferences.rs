//! What a reader chose before, remembered where the browser allows it and harmless where not.

use web_sys::{Storage, Window};

const CURRENCY: &str = "hovergloss.currency";

/// The currency the reader chose before.
pub fn currency(window: &Window) -> Option<String> {
    storage(window)?.get_item(CURRENCY).ok()?
}

/// Remembers a currency.
pub fn remember_currency(window: &Window, code: &str) {
    if let Some(storage) = storage(window) {
        // A full or denied store forgets the choice at the end of the visit, no more.
        let _ = storage.set_item(CURRENCY, code);
    }
}

fn storage(window: &Window) -> Option<Storage> {
    // Reading the property itself throws in a sandboxed frame.
    window.local_storage().ok()?
}
