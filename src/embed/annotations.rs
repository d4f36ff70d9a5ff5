//! The notes of an article as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), for
//! other programs to keep or to exchange.

use crate::dom::{Sure, get, items};
use crate::embed::desk::Desk;
use crate::embed::json;
use crate::engine::decimal::digits;
use crate::engine::text::look;
use crate::engine::text::offsets::Converter;
use crate::page::article::Placed;
use crate::ui::plain;
use crate::ui::reader::State;
use web_sys::{Document, Element, Range};

/// An annotation's beginning, with its body but for the language.
const BODY: &str = concat!(
    r#"{"@context":"http://www.w3.org/ns/anno.jsonld","id":"$","type":"Annotation","motivation":"describing","#,
    r#""body":{"type":"TextualBody","value":"$","format":"text/plain","purpose":"describing""#,
);
const LANGUAGE: &str = r#","language":"$""#;
/// The rest: the element that was read; quote and position select in its text.
const TARGET: &str = concat!(
    r#"},"target":{"source":"$","selector":{"type":"CssSelector","value":"$","refinedBy":["#,
    r#"{"type":"TextQuoteSelector","exact":"$","prefix":"$","suffix":"$"},"#,
    r#"{"type":"TextPositionSelector","start":$,"end":$}]}}}"#,
);

/// How much text before and after its words a quote gives, in code points.
const AROUND: usize = 32;

/// An annotation a note in reading order, as a list in JSON.
pub(super) fn list(desk: &Desk) -> String {
    let (document, article) = (&desk.document, desk.article.borrow());
    let mut state = State::clone(&desk.reader.now());
    let address = Sure::of(document).url();
    let source = look::until(&address, "#");
    let mut list = String::from("[");
    for root in article.roots() {
        // No selector of the document's leads into a shadow tree.
        if !document.contains(Some(root)) {
            continue;
        }
        let mut before = Before::new(document, root);
        state.values.day = desk.day_of(root);
        let (path, text) = (path(document, root), root.text_content().unwrap_or_default());
        let mut converter = Converter::new(&text);
        for (index, (note, placed)) in state.notes.iter().zip(article.placed()).enumerate() {
            let Some(bytes) = before.advance(root, placed) else { continue };
            let Some((exact, prefix, suffix)) = quote(&text, bytes.clone()) else { continue };
            // In code points, as the recommendation counts.
            let [start, end] = [bytes.start, bytes.end].map(|byte| digits(converter.code_point(byte).into()));
            let (value, language) = plain::text(&state, note);
            let id = [source, "#hovergloss-", &digits(index as i64 + 1)].concat();
            if list.len() > 1 {
                list.push(',');
            }
            json::write(&mut list, BODY, &[&id, &value]);
            if !language.is_empty() {
                json::write(&mut list, LANGUAGE, &[language]);
            }
            json::write(&mut list, TARGET, &[source, &path, exact, prefix, suffix, &start, &end]);
        }
    }
    list.push(']');
    list
}

/// Measures the text of a root up to each note, from one note to the next.
struct Before {
    /// From the end of the note before, or the root's start.
    gap: Range,
    /// The bytes before the gap.
    bytes: usize,
}

impl Before {
    fn new(document: &Document, root: &Element) -> Before {
        let gap = Sure::of(document).create_range();
        Sure::of(&gap).set_start(root, 0);
        Before { gap, bytes: 0 }
    }

    /// Where a note stands in the root's text, in bytes; `None` where it is in another root.
    fn advance(&mut self, root: &Element, placed: &Placed) -> Option<std::ops::Range<usize>> {
        let (gap, range) = (&self.gap, &placed.range);
        let ends = Sure::of(range);
        let (first, last) = (ends.start_container(), ends.end_container());
        if !root.contains(Some(&first)) {
            return None;
        }
        Sure::of(gap).set_end(&first, ends.start_offset());
        let start = self.bytes + length(gap);
        self.bytes = start + length(range);
        Sure::of(gap).set_start(&last, ends.end_offset());
        Some(start..self.bytes)
    }
}

/// How long the text in a range is, in bytes.
fn length(range: &Range) -> usize {
    String::from(range.to_string()).len()
}

/// Words of a text, with some of what stands before and after them.
fn quote(text: &str, bytes: std::ops::Range<usize>) -> Option<(&str, &str, &str)> {
    let after = text.get(bytes.end..)?;
    let mut from = bytes.start;
    for _ in 0..AROUND {
        from = look::previous(text, from);
    }
    let prefix = text.get(from..bytes.start)?;
    Some((text.get(bytes)?, prefix, look::beginning(after, AROUND).unwrap_or(after)))
}

/// A selector of one element: from the nearest element with a plain id, or from the document's root.
fn path(document: &Document, element: &Element) -> String {
    let id = element.id();
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let named = ["#", &id].concat();
    // An id that is empty or begins with a digit is no selector.
    if plain && document.query_selector(&named).is_ok_and(|found| found.as_ref() == Some(element)) {
        return named;
    }
    let Some(parent) = element.parent_element() else { return ":root".to_owned() };
    let siblings = items::<Element>(&get(&parent, "children"));
    let before = siblings.iter().position(|sibling| sibling == element).unwrap_or_default();
    [&*path(document, &parent), " > :nth-child(", &digits(before as i64 + 1), ")"].concat()
}
