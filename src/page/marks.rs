//! How annotations show on the page: by highlights, by spans, or not at all.

use crate::dom::{abandon, adopt, keep};
use crate::engine::Note;
use crate::page::article::Placed;
use crate::page::highlights::Highlights;
use crate::page::spans;
use web_sys::{CssStyleSheet, Document};

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/marks.css"));

/// How to mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Highlights, where the browser has them: nobody's text is touched who has not asked for spans.
    #[default]
    Auto,
    /// Spans in the article's text.
    Spans,
    /// Nothing shows; notes are still in the list and under the pointer.
    None,
}

/// The marks of one article. Dropping them leaves the document as it was.
pub struct Marks {
    style: Style,
    highlights: Option<Highlights>,
    spans: Option<spans::Spans>,
}

impl Marks {
    /// Marks every placed annotation. Spans move text nodes, so their ranges are set anew.
    pub fn show(document: &Document, style: Style, placed: &mut [Placed]) -> Marks {
        let mut marks = Marks { style, highlights: None, spans: None };
        match style {
            Style::None => {}
            Style::Auto => {
                marks.highlights = document.default_view().and_then(|window| Highlights::show(&window, placed));
            }
            Style::Spans => marks.spans = Some(spans::Spans::show(document, placed)),
        }
        marks
    }

    /// Follows annotations that come and go. Spans do not: they are taken away before the article
    /// is read again, and shown anew.
    pub fn follow(&mut self, placed: &mut [Placed], gone: &[Placed]) {
        if let Some(highlights) = &mut self.highlights {
            highlights.follow(placed, gone);
        }
    }

    /// How they show.
    pub fn style(&self) -> Style {
        self.style
    }

    /// Whether the marks are elements of the page.
    pub fn are_elements(&self) -> bool {
        self.spans.is_some()
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        if let Some(spans) = self.spans.take() {
            spans.undo();
        }
    }
}

/// How marks look. Where a sheet has highlights, the browser makes the style of the whole article anew: it
/// is adopted while nothing else is to be done. Dropping it leaves the document as it was.
pub struct Sheet {
    document: Document,
    sheet: Option<CssStyleSheet>,
}

impl Sheet {
    /// Adopts it.
    pub fn adopt(document: &Document) -> Sheet {
        Sheet { document: document.clone(), sheet: adopt(document, STYLE) }
    }

    /// Adopts it again where a page has set a list of sheets without it.
    pub fn keep(&self) {
        if let Some(sheet) = &self.sheet {
            keep(&self.document, sheet);
        }
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        if let Some(sheet) = &self.sheet {
            abandon(&self.document, sheet);
        }
    }
}

impl Placed {
    /// Whether the annotation is an amount of money.
    pub fn is_money(&self) -> bool {
        matches!(self.annotation.note, Note::Money(_))
    }
}
