//! The focus ring over a note in the text. A highlight cannot take the focus, so a transparent
//! button lies over its word while the keyboard stands on it.

use crate::dom::{self, Sure};
use crate::ui::element::{focused, lengths, undo_zoom};
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, set};
use crate::ui::reader::State;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// The button.
pub struct Ring {
    button: HtmlElement,
    /// What had the focus before the button took it.
    focused: Option<HtmlElement>,
}

impl Ring {
    /// Adds the button.
    pub fn new(root: &Element) -> Ring {
        let kind = "button.ring[type=button][part=ring][data-ring][aria-haspopup=dialog][popover=manual][hidden]";
        Ring { button: Pen::beside(root).element(kind).into_element(), focused: None }
    }

    /// Follows the note the keyboard stands on.
    pub fn show(&mut self, state: &State, before: Option<&State>) {
        let (button, ring) = (&self.button, state.ring);
        if before.is_some_and(|before| before.ring == ring) {
            return;
        }
        let before = before.and_then(|before| before.ring).map(|(index, _)| index);
        let Some((index, word)) = ring else {
            // The focus goes back first: a hidden element loses it to the page's start. The page stays
            // where the reader is.
            let focused = self.focused.take().filter(|_| focused(button).as_ref() == Some(button));
            if let Some(focused) = focused {
                Sure::of(&focused).focus_with(&dom::options::<JsValue>(r#"{"preventScroll":true}"#));
            }
            button.set_hidden(true);
            // A browser without popovers has nothing more to hide, and below nothing more to show.
            let _ = button.hide_popover();
            return;
        };
        if before.is_none() {
            self.focused = focused(button);
        }
        button.set_hidden(false);
        let _ = button.show_popover();
        let words = state.notes.get(index).map(|note| note.words.as_str()).unwrap_or_default();
        let label = state.words.fill(Message::OpenNote, words);
        set(button, "aria-label", &label);
        undo_zoom(button);
        let (width, height) = (word.right - word.left, word.bottom - word.top);
        lengths(button, &[("left", word.left), ("top", word.top), ("width", width), ("height", height)]);
        if before != Some(index) {
            // A button that is not rendered cannot be focused; then there is nothing to stand on.
            Sure::of(button).focus();
        }
    }
}
