//! Writes elements, one after the other, into a parent.
//!
//! What changes with every card is written with this pen and not with `view!`: each shape of a
//! `view!` is a type of its own with its own code, and two dozen of them cost more bytes than all
//! the rest of this room. Text is only ever set as text, never as markup.

use crate::dom::{HTML, Sure};
use crate::engine::text::pieces;
use crate::ui::messages::{Message, Messages};
use crate::ui::reader::Worded;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Writes into one parent.
pub struct Pen(Element);

impl Pen {
    /// Starts with an empty parent.
    pub fn new(parent: &Element) -> Pen {
        parent.set_text_content(None);
        Pen::beside(parent)
    }

    /// Starts behind what a parent already holds.
    pub fn beside(parent: &Element) -> Pen {
        Pen(parent.clone())
    }

    /// Adds an element, described as CSS would select it: `p.small.choices`, `button[type=button]`.
    /// The pen that comes back writes into it.
    pub fn element(&self, kind: &str) -> Pen {
        self.add(HTML, kind)
    }

    /// Adds an element of SVG.
    pub fn svg(&self, kind: &str) -> Pen {
        self.add(SVG, kind)
    }

    /// Gives the element an attribute.
    pub fn set(&self, name: &str, value: &str) -> &Pen {
        set(&self.0, name, value);
        self
    }

    /// Adds an element that holds a text.
    pub fn line(&self, kind: &str, text: &str) {
        self.element(kind).text(text);
    }

    /// Adds an element that holds a text of its own language.
    pub fn worded(&self, kind: &str, (language, text): Worded) {
        self.element(kind).set("lang", language).text(text);
    }

    /// Adds an element that holds a message.
    pub fn say(&self, kind: &str, words: &Messages, message: Message) {
        self.line(kind, words.get(message));
    }

    /// Adds text.
    pub fn text(&self, text: &str) -> &Pen {
        Sure::of(&self.0).append_text(text);
        self
    }

    /// Adds a link to another site.
    pub fn link(&self, address: &str, text: &str) {
        self.element("a[target=_blank][rel=noopener noreferrer]").set("href", address).text(text);
    }

    /// The element that the pen writes into.
    pub fn into_element(self) -> HtmlElement {
        self.0.unchecked_into()
    }

    fn add(&self, namespace: &str, kind: &str) -> Pen {
        let mut attributes = pieces::split(kind, b'[');
        let name = attributes.next().unwrap_or_default();
        let (tag, classes) = pieces::split_once(name, b'.').unwrap_or((name, ""));
        let element = self.0.owner_document().map(|document| Sure::of(&document).create_element(namespace, tag));
        // Every element has a document.
        let pen = Pen(element.map_or_else(|| self.0.clone(), Element::from));
        Sure::of(&self.0).append_child(&pen.0);
        if !classes.is_empty() {
            pen.set("class", &pieces::replace(classes, b'.', " "));
        }
        for attribute in attributes {
            let attribute = attribute.strip_suffix("]").unwrap_or(attribute);
            let (name, value) = pieces::split_once(attribute, b'=').unwrap_or((attribute, ""));
            pen.set(name, value);
        }
        pen
    }
}

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    Sure::of(element).set_attribute(name, value);
}

/// The first of our own elements under `parent` that a selector names.
pub fn find(parent: &Element, selector: &str) -> Option<HtmlElement> {
    Sure::of(parent).query_selector(selector)
}
