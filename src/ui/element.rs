//! What the list, the ring and the card ask of an element, and write into its own style.

use crate::dom::{Sure, get};
use crate::engine::decimal::Decimal;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

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
/// use hovergloss::ui::element::pixels;
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
