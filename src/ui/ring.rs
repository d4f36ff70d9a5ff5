//! The focus ring over a note in the text. A highlight cannot take the focus, so a transparent
//! button lies over its word while the keyboard stands on it.

use crate::dom::{self, Sure, get};
use crate::engine::decimal::Decimal;
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, set};
use crate::ui::reader::State;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};

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
            button.set_hidden(false);
            let _ = button.show_popover();
        }
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

/// What has the focus: beside an element in its shadow root, or on the page.
pub fn focused(element: &Element) -> Option<HtmlElement> {
    // Taken off the page it has another root, in which nothing has the focus.
    let root = element.get_root_node().unchecked_into::<ShadowRoot>();
    let focused = root.active_element().or_else(|| element.owner_document()?.active_element());
    focused.map(JsCast::unchecked_into)
}

/// Sets a property of an element's own style; what a browser does not know stays as it is.
pub fn style(element: &HtmlElement, name: &str, value: &str) {
    Sure::of(&element.style()).set_property(name, value);
}

/// Sets properties of an element's own style that are lengths.
pub fn lengths(element: &HtmlElement, lengths: &[(&str, f64)]) {
    for (name, length) in lengths {
        style(element, name, &pixels(*length));
    }
}

/// Undoes for an element the `zoom` that a page gives itself, as the buttons for its text's size do: then
/// its pixels are those of the viewport.
pub fn undo_zoom(element: &HtmlElement) {
    let zoom = element.parent_element().and_then(|parent| get(&parent, "currentCSSZoom").as_f64()).unwrap_or(1.0);
    let undone = if zoom == 1.0 { String::new() } else { [&*hundredths(100.0 / zoom), "%"].concat() };
    style(element, "zoom", &undone);
}

/// A length as CSS writes it, to a hundredth.
///
/// ```
/// use hovergloss::ui::ring::pixels;
/// assert_eq!(pixels(12.5), "12.50px");
/// assert_eq!(pixels(-0.126), "-0.13px");
/// ```
pub fn pixels(length: f64) -> String {
    [&*hundredths(length), "px"].concat()
}

/// Whole hundredths spare the program the printing of floats, which alone is 5 KB of it.
fn hundredths(number: f64) -> String {
    Decimal::new((number * 100.0).round() as i64, 2).digits()
}
