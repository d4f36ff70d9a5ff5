//! The notes of an article as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), for
//! other programs to keep or to exchange.

use crate::dom::Sure;
use crate::embed::value::object;
use crate::engine::decimal::digits;
use crate::engine::text::look;
use crate::engine::text::offsets::Converter;
use crate::page::Article;
use crate::page::article::Placed;
use crate::ui::plain;
use crate::ui::reader::State;
use js_sys::Array;
use web_sys::{Document, Element};

/// What a note is for: a motivation of the recommendation's.
const DESCRIBING: &str = "describing";
/// How much text before and after its words a quote gives, in code points.
const AROUND: usize = 32;

/// Adds an annotation a note to a list, in reading order.
pub fn add(list: &Array, document: &Document, article: &Article, state: &State) {
    let address = document.url().unwrap_or_default();
    let source = look::until(&address, "#");
    for root in article.roots() {
        let (path, text) = (path(document, root), root.text_content().unwrap_or_default());
        let mut converter = Converter::new(&text);
        let mut before = Before::new(document, root);
        for (index, placed) in article.placed().iter().enumerate() {
            let (Some(note), Some(bytes)) = (state.notes.get(index), before.advance(root, placed)) else { continue };
            let Some((exact, prefix, suffix)) = quote(&text, bytes.clone()) else { continue };
            let quote =
                object(&[("type", "TextQuoteSelector"), ("exact", exact), ("prefix", prefix), ("suffix", suffix)], &[]);
            // In code points, as the recommendation counts.
            let (start, end) = (converter.code_point(bytes.start), converter.code_point(bytes.end));
            let position = object(&[("type", "TextPositionSelector")], &[("start", start.into()), ("end", end.into())]);
            // The element that was read; quote and position select in its text.
            let refined = Array::of2(&quote, &position).into();
            let selector = object(&[("type", "CssSelector"), ("value", &path)], &[("refinedBy", refined)]);
            let (value, language) = plain::text(state, note);
            let mut body = vec![
                ("type", "TextualBody"),
                ("value", &*value),
                ("format", "text/plain"),
                ("purpose", DESCRIBING),
                ("language", &*language),
            ];
            if language.is_empty() {
                body.pop();
            }
            let id = [source, "#hovergloss-", &digits(index as i64 + 1)].concat();
            let annotation = object(
                &[
                    ("@context", "http://www.w3.org/ns/anno.jsonld"),
                    ("id", &id),
                    ("type", "Annotation"),
                    ("motivation", DESCRIBING),
                ],
                &[("body", object(&body, &[])), ("target", object(&[("source", source)], &[("selector", selector)]))],
            );
            list.push(&annotation);
        }
    }
}

/// Measures the text of a root up to each note, from one note to the next.
struct Before {
    /// From the end of the note before, or the root's start.
    gap: Option<web_sys::Range>,
    /// The bytes before the gap.
    bytes: usize,
}

impl Before {
    fn new(document: &Document, root: &Element) -> Before {
        let gap = Some(Sure::of(document).create_range());
        let gap = gap.filter(|gap| gap.set_start(root, 0).is_ok());
        Before { gap, bytes: 0 }
    }

    /// Where a note stands in the root's text, in bytes; `None` where it is in another root.
    fn advance(&mut self, root: &Element, placed: &Placed) -> Option<std::ops::Range<usize>> {
        let (gap, range) = (self.gap.as_ref()?, &placed.range);
        let ends = Sure::of(range);
        let (first, last) = (ends.start_container(), ends.end_container());
        if !root.contains(Some(&first)) {
            return None;
        }
        gap.set_end(&first, ends.start_offset()).ok()?;
        let start = self.bytes + String::from(gap.to_string()).len();
        let end = start + String::from(range.to_string()).len();
        gap.set_start(&last, ends.end_offset()).ok()?;
        self.bytes = end;
        Some(start..end)
    }
}

/// Words of a text, with some of what stands before and after them.
fn quote(text: &str, bytes: std::ops::Range<usize>) -> Option<(&str, &str, &str)> {
    let after = text.get(bytes.end..)?;
    let mut from = bytes.start;
    for _ in 0..AROUND {
        from = from.saturating_sub(look::before(text, from).len_utf8());
    }
    let prefix = text.get(from..bytes.start)?;
    Some((text.get(bytes)?, prefix, look::beginning(after, AROUND).unwrap_or(after)))
}

/// A selector of one element: from the nearest element with a plain id, or from the document's root.
fn path(document: &Document, element: &Element) -> String {
    let mut steps = String::new();
    let mut next = Some(element.clone());
    while let Some(element) = next {
        let id = element.id();
        let plain = id.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let step = ["#", &id].concat();
        let named = plain && document.query_selector(&step).is_ok_and(|found| found.as_ref() == Some(&element));
        let parent = element.parent_element();
        let step = match &parent {
            _ if named => step,
            None => ":root".to_owned(),
            Some(_) => {
                let mut place: u32 = 1;
                let mut sibling = element.previous_element_sibling();
                while let Some(element) = sibling {
                    place += 1;
                    sibling = element.previous_element_sibling();
                }
                [":nth-child(", &digits(place.into()), ")"].concat()
            }
        };
        steps = if steps.is_empty() { step } else { [&step, " > ", &steps].concat() };
        next = parent.filter(|_| !named);
    }
    steps
}
