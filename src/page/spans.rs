//! Marks as elements, where a site asks for them.

use crate::dom::{HTML, Sure};
use crate::page::article::Placed;
use crate::page::changes::has_text;
use crate::page::highlights::{MONEY, TERM};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node, Range, Text};

/// The spans of one article.
pub struct Spans {
    /// In the order they were made, which is from the end of the article to its start.
    spans: Vec<Span>,
}

struct Span {
    element: Element,
    /// The page's own text node, which stays where it is, and what is left in it.
    text: Text,
    left: Option<String>,
    /// What was cut off behind that: the part in the element, and the rest behind it.
    part: Text,
    rest: Text,
}

impl Spans {
    /// Wraps every annotation; one that crosses elements gets a span in each text node.
    pub fn show(document: &Document, placed: &mut [Placed]) -> Spans {
        let mut spans: Vec<Span> = Vec::new();
        // From the end, so that the offsets of what comes before stay true.
        for placed in placed.iter_mut().rev() {
            let name = if placed.is_money() { MONEY } else { TERM };
            let before = spans.len();
            wrap_all(document, &placed.range, name, &mut spans);
            let made = spans.get(before..).unwrap_or_default();
            if let (Some(last), Some(first)) = (made.first(), made.last()) {
                // Moving a text node collapses the ranges in it.
                surround(&placed.range, &first.element, &last.element);
            }
        }
        Spans { spans }
    }

    /// Takes the spans away and joins the text nodes that they cut, and no others: a framework may
    /// keep two text nodes side by side. What others have put into a span since stays. Where the page has
    /// given its node another text, or has taken it away, what was cut off goes too; that an empty one is
    /// gone says nothing, as any page may tidy it away.
    pub fn undo(self) {
        for Span { element, text, left, part, rest } in self.spans.iter().rev() {
            let Some(parent) = element.parent_node() else { continue };
            while let Some(child) = element.first_child() {
                if parent.insert_before(&child, Some(element)).is_err() {
                    break;
                }
            }
            element.remove();
            if part.next_sibling().as_ref() == Some(rest) {
                join(part, rest);
            }
            let beside = text.next_sibling().as_ref() == Some(part);
            if beside && text.text_content() == *left {
                join(text, part);
            } else if beside || left.as_deref() != Some("") && text.parent_node().as_ref() != Some(&parent) {
                remove(part);
                remove(rest);
            }
        }
    }
}

/// Puts a range around the texts of two spans and all between them.
fn surround(range: &Range, first: &Element, last: &Element) {
    let first = first.first_child().unwrap_or_else(|| first.clone().into());
    let last = last.last_child().unwrap_or_else(|| last.clone().into());
    let end = as_text(&last).map_or(0, |text| text.length());
    Sure::of(range).set_start(&first, 0);
    Sure::of(range).set_end(&last, end);
}

/// Joins a text node with the rest of it.
fn join(text: &Text, rest: &Text) {
    Sure::of(text).append_data(&rest.text_content().unwrap_or_default());
    remove(rest);
}

/// Texts have the same method.
fn remove(text: &Text) {
    text.unchecked_ref::<Element>().remove();
}

/// Wraps the text nodes of a range that hold more than blanks, from its end to its start. A mark begins
/// and ends in a text, with something else than a blank.
fn wrap_all(document: &Document, range: &Range, name: &str, spans: &mut Vec<Span>) {
    let range = Sure::of(range);
    let (first, last) = (range.start_container(), range.end_container());
    let (start, end) = (range.start_offset(), range.end_offset());
    let mut next = Some(last.clone());
    while let Some(node) = next {
        let at_start = node == first;
        next = if at_start { None } else { before(&node) };
        if let Some(text) = as_text(&node).filter(|text| has_text(text)) {
            let from = if at_start { start } else { 0 };
            let to = if node == last { end } else { text.length() };
            spans.extend(wrap(document, text, from, to, name));
        }
    }
}

/// The node before another in the document's order.
fn before(node: &Node) -> Option<Node> {
    let Some(mut inner) = node.previous_sibling() else { return node.parent_node() };
    while let Some(last) = inner.last_child() {
        inner = last;
    }
    Some(inner)
}

fn as_text(node: &Node) -> Option<&Text> {
    (node.node_type() == Node::TEXT_NODE).then(|| node.unchecked_ref())
}

fn wrap(document: &Document, text: &Text, from: u32, to: u32, name: &str) -> Option<Span> {
    let parent = text.parent_node()?;
    let part = Sure::of(text).split_text(from);
    let rest = Sure::of(&part).split_text(to - from);
    let span = Sure::of(document).create_element(HTML, "span");
    Sure::of(&span).set_attribute("class", name);
    parent.insert_before(&span, Some(&part)).ok()?;
    Sure::of(&span).append_child(&part);
    Some(Span { element: span.into(), text: text.clone(), left: text.text_content(), part, rest })
}
