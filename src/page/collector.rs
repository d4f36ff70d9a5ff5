//! The walk over an article that gathers its blocks. It can stop anywhere and go on later, and
//! needs no stack of calls: pages nest thousands deep.

use crate::dom::Sure;
use crate::engine::Language;
use crate::engine::text::{look, script};
use crate::page::blocks::{Piece, Selectors, TextBlock};
use crate::page::flow::{Flow, Met};
use crate::page::slices::Slice;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// After how many blocks a walk stops, for its caller to do something with them.
const BATCH: usize = 8;
/// How many nodes are passed before the clock is looked at.
const NODES: u32 = 64;

/// A walk.
pub struct Collector {
    /// The blocks that are complete.
    pub blocks: Vec<TextBlock>,
    selectors: Rc<Selectors>,
    /// The elements to look at twice, found by the browser in one go.
    special: js_sys::Set,
    open: TextBlock,
    length: u32,
    next: Option<Node>,
    /// The elements around `next`.
    around: Vec<Entered>,
}

struct Entered {
    element: Rc<Element>,
    flow: Flow,
    /// The language outside of it.
    outer: Language,
}

impl Collector {
    /// A walk over all that is in an element, and with `itself` over the element too.
    pub fn new(element: &Element, language: Language, selectors: &Rc<Selectors>, itself: bool) -> Collector {
        let special = js_sys::Set::new(&Sure::of(element).query_selector_all(&selectors.special));
        if itself && Sure::of(element).matches(&selectors.special) {
            special.add(element);
        }
        let within = Rc::new(element.clone());
        let around = Entered { element: Rc::clone(&within), flow: Flow::Inline, outer: language };
        Collector {
            blocks: Vec::new(),
            selectors: Rc::clone(selectors),
            special,
            open: TextBlock { text: String::new(), language, section: 0, within, pieces: Vec::new() },
            length: 0,
            next: if itself { Some(element.clone().into()) } else { element.first_child() },
            around: if itself { Vec::new() } else { vec![around] },
        }
    }

    /// Counts sections from another number.
    pub fn begin_section(&mut self, section: u32) {
        self.open.section = section;
    }

    /// Goes on until a few blocks are complete or the slice is over; whether the walk is at its end.
    pub fn run(&mut self, slice: &Slice) -> bool {
        let mut nodes = 0;
        while let Some(node) = self.next.take() {
            let inside = match Met::at(&node, &self.special) {
                Met::Text => {
                    self.text(node.unchecked_ref());
                    None
                }
                Met::Element(flow, special) => self.enter(node.unchecked_ref(), flow, special),
                Met::Other => None,
            };
            self.next = if inside.is_some() { inside } else { self.after(node) };
            nodes += 1;
            if self.blocks.len() >= BATCH || nodes % NODES == 0 && slice.is_over() {
                return false;
            }
        }
        self.close();
        true
    }

    /// The node that follows in the walk.
    fn after(&mut self, mut node: Node) -> Option<Node> {
        while !self.around.is_empty() {
            if let Some(next) = node.next_sibling() {
                return Some(next);
            }
            let left = self.around.pop()?;
            if left.flow == Flow::Break || self.open.language != left.outer {
                self.close();
                self.open.language = left.outer;
            }
            node = Rc::unwrap_or_clone(left.element).into();
        }
        None
    }

    fn text(&mut self, node: &Text) {
        let text = node.text_content().unwrap_or_default();
        if text.is_empty() {
            return;
        }
        let length = node.length();
        if self.open.pieces.is_empty()
            && let Some(within) = self.around.iter().rfind(|around| around.flow == Flow::Break).or(self.around.first())
        {
            self.open.within = Rc::clone(&within.element);
        }
        if self.open.text.is_empty() {
            self.open.text = text;
        } else {
            self.open.text.push_str(&text);
        }
        self.open.pieces.push(Piece { start: self.length, length, node: node.clone() });
        self.length += length;
    }

    /// Enters an element that is read; its first child, if it has any.
    fn enter(&mut self, element: &Element, mut flow: Flow, special: bool) -> Option<Node> {
        if special {
            let name = element.local_name();
            if look::is_one_of("h1 h2 h3 h4 h5 h6", &name) {
                self.close();
                self.open.section += 1;
            }
            if flow == Flow::Hidden {
                return None;
            }
            if Sure::of(element).matches(&self.selectors.skip) {
                // What is skipped still stands between its neighbours, unless it is the reading
                // of a ruby, or takes no place in the line.
                if !look::is_one_of("rt rp script style template", &name) {
                    self.close();
                }
                return None;
            }
            if look::is_one_of("br hr img picture", &name) {
                flow = Flow::Break;
            }
            // A possible line break leaves the word whole, and `<rb>` is part of its line
            // whatever old style sheets make of it.
            if look::is_one_of("wbr rb", &name) {
                flow = Flow::Inline;
            }
        }
        if flow == Flow::Hidden {
            return None;
        }
        if flow == Flow::Break {
            self.close();
        }
        let child = element.first_child()?;
        let outer = self.open.language;
        if special {
            self.declare(element);
        }
        self.around.push(Entered { element: Rc::new(element.clone()), flow, outer });
        Some(child)
    }

    /// A part in another language is a block of its own, even in a line: other rules hold there.
    fn declare(&mut self, element: &Element) {
        let Some(tag) = element.get_attribute("lang") else { return };
        if let Some(language) = Language::from_tag(&tag)
            && language != self.open.language
        {
            self.close();
            self.open.language = language;
        }
    }

    fn close(&mut self) {
        if self.open.pieces.is_empty() {
            return;
        }
        self.length = 0;
        let next = TextBlock {
            text: String::new(),
            language: self.open.language,
            section: self.open.section,
            within: Rc::clone(&self.open.within),
            pieces: Vec::new(),
        };
        let block = std::mem::replace(&mut self.open, next);
        if !block.text.chars().all(script::is_blank) {
            self.blocks.push(block);
        }
    }
}
