//! The cursor over a mark. `cursor` cannot be set on a highlight, and the article's elements are
//! not ours to touch, so a style sheet of one rule is filled while the pointer is on a mark.

use crate::dom::{Sure, abandon, adopt, target};
use std::cell::RefCell;
use web_sys::{CssStyleSheet, Document, Event};

/// The rule. Dropping it takes it off the page.
pub struct Cursor {
    document: Document,
    sheet: Option<CssStyleSheet>,
    /// The name of the element it is for, or nothing.
    shown: RefCell<String>,
}

impl Cursor {
    /// Adds the empty style sheet.
    pub fn new(document: &Document) -> Cursor {
        Cursor { document: document.clone(), sheet: adopt(document, ""), shown: RefCell::default() }
    }

    /// Follows the pointer. Over a link the hand stays.
    pub fn show(&self, event: &Event, on_mark: bool) {
        let target = target(event).filter(|_| on_mark).filter(|target| Sure::of(target).closest("a[href]").is_none());
        // One kind of element, so that the browser looks at no others.
        let name = target.map_or(String::new(), |target| target.local_name());
        if *self.shown.borrow() == name {
            return;
        }
        let rule = if name.is_empty() { String::new() } else { [&*name, ":hover{cursor:help!important}"].concat() };
        if let Some(sheet) = &self.sheet {
            // A name that is no selector leaves the sheet empty, and the cursor as it was.
            Sure::of(sheet).replace_sync(&rule);
        }
        self.shown.replace(name);
    }
}

impl Drop for Cursor {
    fn drop(&mut self) {
        if let Some(sheet) = &self.sheet {
            abandon(&self.document, sheet);
        }
    }
}
