//! How an element takes part in the text around it, by its computed style.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen(module = "/src/page/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = flow)]
    fn number_of(element: &Element) -> u32;
    fn meet(node: &Node, set: &js_sys::Set) -> u32;
}

/// How an element takes part in the text around it, its ancestors left out of account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It is part of its line.
    Inline,
    /// Text ends before it and begins anew behind it.
    Break,
    /// It does not show.
    Hidden,
}

/// What a walk meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// A text.
    Text,
    /// An element, and whether it is one of those that were asked for.
    Element(Flow, bool),
    /// A comment, or another node without text.
    Other,
}

/// In the numbers of `page.js`: an element of the set has this on top.
const SPECIAL: u32 = 8;
/// A text. What is above is no element either.
const TEXT: u32 = 16;
/// An element that does not show, and with it what says nothing else of itself.
const HIDDEN: u32 = 3;
/// An element that is taken off the page together with all that is in it.
const OFF: u32 = 4;

impl Flow {
    /// How an element takes part.
    pub fn of(element: &Element) -> Flow {
        Flow::numbered(number_of(element))
    }

    fn numbered(number: u32) -> Flow {
        match number {
            0 => Flow::Inline,
            1 => Flow::Break,
            _ => Flow::Hidden,
        }
    }
}

impl Met {
    /// What a node is.
    pub fn at(node: &Node, set: &js_sys::Set) -> Met {
        match meet(node, set) {
            TEXT => Met::Text,
            number if number > TEXT => Met::Other,
            number => Met::Element(Flow::numbered(number % SPECIAL), number >= SPECIAL),
        }
    }
}

/// Whether an element does not show, and with it what says nothing else of itself. One that is faint or
/// small does: scripts animate by that.
pub fn is_hidden(element: &Element) -> bool {
    number_of(element) >= HIDDEN
}

/// Whether neither an element nor anything around it is taken off the page.
pub fn shows(element: &Element) -> bool {
    let mut above = Some(element.clone());
    while let Some(outer) = above {
        if number_of(&outer) == OFF {
            return false;
        }
        above = outer.parent_element();
    }
    true
}
