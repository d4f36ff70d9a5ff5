//! The focus ring over a note in the text. A highlight cannot take the focus, so a transparent
//! button lies over its word while the keyboard stands on it.

use crate::dom::{Sure, get};
use crate::engine::decimal::Decimal;
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, set};
use crate::ui::reader::State;
use web_sys::{Element, HtmlElement};

/// The button.
pub struct Ring {
    button: HtmlElement,
}

impl Ring {
    /// Adds the button.
    pub fn new(root: &Element) -> Ring {
        let kind = "button.ring[type=button][part=ring][data-ring][aria-haspopup=dialog][hidden]";
        Ring { button: Pen::beside(root).element(kind).into_element() }
    }

    /// Follows the note the keyboard stands on.
    pub fn show(&self, state: &State, before: Option<&State>) {
        let (button, ring) = (&self.button, state.ring);
        if before.is_some_and(|before| before.ring == ring) {
            return;
        }
        button.set_hidden(ring.is_none());
        let Some((index, word)) = ring else { return };
        let words = state.notes.get(index).map(|note| note.words.as_str()).unwrap_or_default();
        let label = state.words.fill(Message::OpenNote, words);
        set(button, "aria-label", &label);
        undo_zoom(button);
        let (width, height) = (word.right - word.left, word.bottom - word.top);
        lengths(button, &[("left", word.left), ("top", word.top), ("width", width), ("height", height)]);
        if before.and_then(|before| before.ring).is_none_or(|(before, _)| before != index) {
            // A button that is not rendered cannot be focused; then there is nothing to stand on.
            Sure::of(button).focus();
        }
    }
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
