//! How annotations show on the page: CSS Custom Highlights, which add no node.

use crate::engine::Note;
use crate::page::article::Placed;
use crate::page::spans;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Range};

/// The names of the highlights, for a site's own style sheet.
pub const TERM: &str = "hovergloss-term";
/// See [`TERM`].
pub const MONEY: &str = "hovergloss-money";

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/marks.css"));

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &Range) -> bool;

    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;
}

/// How to mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Highlights where the browser has them, spans where not.
    #[default]
    Auto,
    /// Spans in the article's text.
    Spans,
    /// Nothing shows; notes are still in the list and under the pointer.
    None,
}

/// The marks of one article. Dropping them leaves the document as it was.
pub struct Marks {
    document: Document,
    style: Style,
    highlights: Option<Highlights>,
    spans: Option<spans::Spans>,
    sheet: Option<CssStyleSheet>,
}

impl Marks {
    /// Marks every placed annotation. Spans move text nodes, so their ranges are set anew.
    pub fn show(document: &Document, style: Style, placed: &mut [Placed]) -> Marks {
        let mut marks = Marks { document: document.clone(), style, highlights: None, spans: None, sheet: None };
        let registry = registry().filter(|_| style == Style::Auto);
        match (style, registry) {
            (Style::None, _) => return marks,
            (_, Some(registry)) => marks.highlights = Highlights::show(registry, placed),
            (_, None) => marks.spans = Some(spans::Spans::show(document, placed)),
        }
        marks.sheet = adopt(document, STYLE);
        marks
    }

    /// Follows annotations that come and go. Spans do not: they are taken away before the article
    /// is read again, and shown anew.
    pub fn follow(&mut self, placed: &mut [Placed], gone: &[Placed]) {
        let Some(highlights) = &mut self.highlights else { return };
        let fresh = placed.iter().filter(|placed| !placed.marked).count();
        if fresh + gone.len() > placed.len() / 4 {
            highlights.fill(placed);
            return;
        }
        for placed in gone {
            highlights.of(placed).delete(&placed.range);
        }
        for placed in placed.iter_mut().filter(|placed| !placed.marked) {
            highlights.of(placed).add(&placed.range);
            placed.marked = true;
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

/// The registered highlights.
struct Highlights {
    registry: HighlightRegistry,
    terms: Highlight,
    money: Highlight,
}

impl Highlights {
    fn show(registry: HighlightRegistry, placed: &mut [Placed]) -> Option<Highlights> {
        let mut highlights = Highlights { registry, terms: Highlight::new().ok()?, money: Highlight::new().ok()? };
        highlights.fill(placed);
        Some(highlights)
    }

    /// Registers new highlights, full: adding to a registered one repaints each time.
    fn fill(&mut self, placed: &mut [Placed]) {
        let (Ok(terms), Ok(money)) = (Highlight::new(), Highlight::new()) else { return };
        (self.terms, self.money) = (terms, money);
        for placed in placed {
            self.of(placed).add(&placed.range);
            placed.marked = true;
        }
        self.registry.set(TERM, &self.terms);
        self.registry.set(MONEY, &self.money);
    }

    fn of(&self, placed: &Placed) -> &Highlight {
        if placed.is_money() { &self.money } else { &self.terms }
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        if let Some(highlights) = &self.highlights {
            highlights.registry.delete(TERM);
            highlights.registry.delete(MONEY);
        }
        if let Some(spans) = self.spans.take() {
            spans.undo();
        }
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

fn registry() -> Option<HighlightRegistry> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    let exists = Reflect::has(&js_sys::global(), &"Highlight".into()).unwrap_or(false);
    (exists && registry.is_object()).then(|| registry.unchecked_into())
}

/// Adds a constructed style sheet to a document or a shadow root. Constructed sheets need no
/// permission from a page's `style-src`.
pub fn adopt(scope: &JsValue, style: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace: js_sys::Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
    replace.call1(&sheet, &style.into()).ok()?;
    let name = "adoptedStyleSheets".into();
    let sheets = Array::from(&Reflect::get(scope, &name).ok()?);
    sheets.push(&sheet);
    Reflect::set(scope, &name, &sheets).ok()?;
    Some(sheet)
}

/// Takes back what [`adopt`] added, whatever others have added since.
pub fn abandon(scope: &JsValue, sheet: &CssStyleSheet) {
    let name = "adoptedStyleSheets".into();
    let Ok(sheets) = Reflect::get(scope, &name) else { return };
    let rest: Array = Array::from(&sheets).iter().filter(|other| other != sheet.unchecked_ref::<JsValue>()).collect();
    // A document that is already gone has nothing left to clean.
    let _ = Reflect::set(scope, &name, &rest);
}
