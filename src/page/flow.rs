//! How an element takes part in the text around it, by its computed style.

use crate::dom::Sure;
use crate::engine::text::look;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Window};

#[wasm_bindgen]
extern "C" {
    /// The few properties that matter, as the browser's own strings: comparing two of those is one
    /// call, while a Rust string costs a copy each. Most of reading a page is spent here.
    type Style;
    #[wasm_bindgen(method, getter)]
    fn display(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn visibility(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn opacity(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = fontSize)]
    fn font_size(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn position(this: &Style) -> JsValue;
}

/// How an element takes part in the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It is part of its line.
    Inline,
    /// Text ends before it and begins anew behind it.
    Break,
    /// It does not show.
    Hidden,
}

/// Computed styles of a page.
#[derive(Clone)]
pub struct Styles {
    window: Window,
    none: JsValue,
    hidden: JsValue,
    zero: JsValue,
    zero_pixels: JsValue,
    block: JsValue,
    inline: JsValue,
    sticky: JsValue,
}

impl Styles {
    /// The styles of a window's document.
    pub fn new(window: &Window) -> Styles {
        Styles {
            window: window.clone(),
            none: "none".into(),
            hidden: "hidden".into(),
            zero: "0".into(),
            zero_pixels: "0px".into(),
            block: "block".into(),
            inline: "inline".into(),
            sticky: "sticky".into(),
        }
    }

    /// How an element takes part, its ancestors left out of account.
    pub fn flow(&self, element: &Element) -> Flow {
        let Some(style) = self.of(element) else { return Flow::Hidden };
        let display = style.display();
        if display == self.none
            || style.visibility() == self.hidden
            || style.opacity() == self.zero
            || style.font_size() == self.zero_pixels
        {
            return Flow::Hidden;
        }
        // What is out of its line, by a float or a position, has the display of a block; only
        // what sticks keeps its own.
        if display != self.block && (display == self.inline || is_inline(&display)) && style.position() != self.sticky {
            Flow::Inline
        } else {
            Flow::Break
        }
    }

    /// Whether an element does not show, and with it what says nothing else of itself. One that is faint or
    /// small does: scripts animate by that.
    pub fn is_hidden(&self, element: &Element) -> bool {
        self.of(element).is_none_or(|style| style.display() == self.none || style.visibility() == self.hidden)
    }

    /// Whether an element is taken off the page together with all that is in it.
    fn is_off(&self, element: &Element) -> bool {
        self.of(element).is_none_or(|style| style.display() == self.none)
    }

    /// Whether neither an element nor anything around it is taken off the page.
    pub fn shows(&self, element: &Element) -> bool {
        let mut above = Some(element.clone());
        while let Some(outer) = above {
            if self.is_off(&outer) {
                return false;
            }
            above = outer.parent_element();
        }
        true
    }

    fn of(&self, element: &Element) -> Option<Style> {
        Some(Sure::of(&self.window).computed_style(element)?.unchecked_into())
    }
}

fn is_inline(display: &JsValue) -> bool {
    let display = display.as_string().unwrap_or_default();
    look::phrase(&display, 0, "inline|contents|ruby") > 0
}
