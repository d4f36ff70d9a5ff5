//! Writes elements, one after the other, into a parent.
//!
//! What changes with every card is written with this pen and not with `view!`: each shape of a
//! `view!` is a type of its own with its own code, and two dozen of them cost more bytes than all
//! the rest of this room. Text is only ever set as text, never as markup.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Writes into one parent.
pub struct Pen<'a> {
    document: &'a Document,
    parent: &'a Element,
}

impl<'a> Pen<'a> {
    /// Starts with an empty parent.
    pub fn new(document: &'a Document, parent: &'a Element) -> Pen<'a> {
        parent.set_text_content(None);
        Pen { document, parent }
    }

    /// Starts behind what a parent already holds.
    pub fn beside(document: &'a Document, parent: &'a Element) -> Pen<'a> {
        Pen { document, parent }
    }

    /// Adds an element with attributes and what `fill` writes into it.
    pub fn element(&self, tag: &str, attributes: &[(&str, &str)], fill: &dyn Fn(&Pen)) {
        self.add(self.document.create_element(tag).ok(), attributes, fill);
    }

    /// Adds an element of SVG.
    pub fn svg(&self, tag: &str, attributes: &[(&str, &str)], fill: &dyn Fn(&Pen)) {
        self.add(self.document.create_element_ns(Some(SVG), tag).ok(), attributes, fill);
    }

    /// Adds an element that holds a text.
    pub fn line(&self, tag: &str, class: &str, text: &str) {
        self.element(tag, &[("class", class)], &|pen| pen.text(text));
    }

    /// Adds text.
    pub fn text(&self, text: &str) {
        let node = self.document.create_text_node(text);
        // Only a parent that cannot have children refuses, and none of ours is one.
        let _ = self.parent.append_child(&node);
    }

    /// Adds a link to another site.
    pub fn link(&self, address: &str, text: &str) {
        let attributes = [("href", address), ("target", "_blank"), ("rel", "noopener noreferrer")];
        self.element("a", &attributes, &|pen| pen.text(text));
    }

    fn add(&self, element: Option<Element>, attributes: &[(&str, &str)], fill: &dyn Fn(&Pen)) {
        let Some(element) = element else { return };
        for (name, value) in attributes {
            let _ = element.set_attribute(name, value);
        }
        fill(&Pen { document: self.document, parent: &element });
        let _ = self.parent.append_child(&element);
    }
}

/// The first element of a kind under `parent` that a selector names.
pub fn find<T: JsCast>(parent: &Element, selector: &str) -> Option<T> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}
