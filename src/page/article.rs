//! One article: its text, and where its annotations stand. How it is read is in `reading`.

use crate::dom::Sure;
use crate::engine::annotate::BlockFinds;
use crate::engine::{Annotation, Annotator, Language};
use crate::page::blocks::{Reading, Selectors, TextBlock};
use crate::page::collector::Collector;
use crate::page::geometry::{Point, Rect, computed, line_rects};
use crate::page::hit;
use crate::page::slices::Slice;
use std::rc::Rc;
use std::vec::IntoIter;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node, Range, Window};

/// An annotation and the range it stands in.
pub struct Placed {
    /// What was found; its range counts in its block's text.
    pub annotation: Annotation,
    /// Where it stands in the document. It is a live range: where the page takes the words away,
    /// it shrinks to nothing by itself.
    pub range: Rc<Range>,
    /// The block that it stands in.
    pub within: Rc<Element>,
    /// Whether its mark is on the page.
    pub marked: bool,
    /// The part of a long article it stands in; see [`crate::page::near`].
    pub part: u32,
}

/// A block and what stands in it.
pub(super) struct Entry {
    pub(super) block: TextBlock,
    pub(super) finds: BlockFinds,
}

/// The article of a page, or several where the embedder names several roots.
pub struct Article {
    pub(super) document: Document,
    pub(super) roots: Vec<Element>,
    pub(super) language: Option<Language>,
    pub(super) selectors: Rc<Selectors>,
    /// In reading order.
    pub(super) entries: Vec<Entry>,
    /// In reading order.
    pub(super) placed: Vec<Placed>,
    /// What is still to be placed, and what stood before where that goes.
    pub(super) placing: Option<(IntoIter<Annotation>, IntoIter<Placed>)>,
    /// What stood in text that has been read again since; its marks are to go.
    pub(super) gone: Vec<Placed>,
    /// The elements that are to be read.
    pub(super) waiting: Vec<Element>,
    /// The walk that is on its way, and where its next block goes.
    pub(super) walk: Option<(Collector, usize)>,
    /// The blocks that stood where the walk is: their finds hold where the text is the same.
    pub(super) before: IntoIter<Entry>,
}

impl Article {
    /// Reads the text under `roots`, which are in the document's order, for [`Article::annotate`] to annotate.
    pub fn read(document: &Document, roots: Vec<Element>, language: Option<Language>, reading: &Reading) -> Article {
        let mut article = Article::empty(document);
        article.begin(roots, language, reading, false);
        article
    }

    /// Finds what there is to explain, however long it takes.
    pub fn annotate(&mut self, annotator: &Annotator) {
        while !self.step(annotator, &Slice::endless()) {}
        self.place(annotator, &Slice::endless());
    }

    /// An article without text.
    pub fn empty(document: &Document) -> Article {
        Article {
            document: document.clone(),
            roots: Vec::new(),
            language: None,
            selectors: Rc::default(),
            entries: Vec::new(),
            placed: Vec::new(),
            placing: None,
            gone: Vec::new(),
            waiting: Vec::new(),
            walk: None,
            before: IntoIter::default(),
        }
    }

    /// The elements that are read.
    pub fn roots(&self) -> &[Element] {
        &self.roots
    }

    /// The annotations, in reading order.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// The annotations for their marks to follow, and those that are gone since the last time.
    pub fn changed(&mut self) -> (&mut [Placed], Vec<Placed>) {
        let gone = std::mem::take(&mut self.gone);
        (&mut self.placed, gone)
    }

    /// Whether a node belongs to the article.
    pub fn contains(&self, node: &Node) -> bool {
        self.roots.iter().any(|root| root.contains(Some(node)))
    }

    /// The annotation that stands exactly where another did; `None` where its text is gone.
    pub fn standing_at(&self, range: &Range) -> Option<usize> {
        let compare = |placed: &Placed, how: u16| placed.range.compare_boundary_points(how, range).ok();
        let index = self.placed.partition_point(|placed| compare(placed, Range::START_TO_START) == Some(-1));
        let same = |placed: &Placed| {
            compare(placed, Range::START_TO_START) == Some(0) && compare(placed, Range::END_TO_END) == Some(0)
        };
        self.placed.get(index).filter(|placed| same(placed)).map(|_| index)
    }

    /// The language that an annotation's words are in.
    pub fn language(&self, index: usize) -> &'static str {
        let entry = self.placed.get(index).and_then(|placed| self.entries.get(placed.annotation.block));
        entry.map_or("", |entry| entry.block.language.tag())
    }

    /// The article's own words of an annotation.
    pub fn text(&self, index: usize) -> Option<&str> {
        let annotation = &self.placed.get(index)?.annotation;
        self.entries.get(annotation.block)?.block.text.get(annotation.range.clone())
    }

    /// Other words of an annotation's block, by their bytes.
    pub fn words(&self, index: usize, bytes: std::ops::Range<usize>) -> Option<String> {
        let annotation = &self.placed.get(index)?.annotation;
        self.entries.get(annotation.block)?.block.text.get(bytes).map(str::to_owned)
    }

    /// The annotation under a point of the viewport.
    pub fn at(&self, point: Point) -> Option<usize> {
        let (node, offset) = hit::caret(&self.document, point)?;
        if !self.contains(&node) {
            return None;
        }
        // The caret sits between two characters, so the one pointed at may be before or behind it.
        let behind = self
            .placed
            .partition_point(|placed| placed.range.compare_point(&node, offset).is_ok_and(|order| order > 0));
        let near = behind.saturating_sub(1)..(behind + 2).min(self.placed.len());
        near.into_iter().find(|&index| {
            self.placed
                .get(index)
                .is_some_and(|placed| line_rects(&placed.range).iter().any(|rect| rect.contains(point, 1.0)))
        })
    }

    /// Whether the text around an annotation runs from top to bottom.
    pub fn is_vertical(&self, window: &Window, index: usize) -> bool {
        self.parent(index).is_some_and(|parent| computed(window, &parent, "writingMode").starts_with("vertical"))
    }

    /// Whether a box of scrolled text hides a line of an annotation.
    pub fn is_clipped(&self, window: &Window, index: usize, rect: &Rect) -> bool {
        let mut around = self.parent(index);
        while let Some(element) = around {
            let frame = Rect::from(element.get_bounding_client_rect());
            let outside = rect.bottom <= frame.top
                || rect.top >= frame.bottom
                || rect.right <= frame.left
                || rect.left >= frame.right;
            if outside && computed(window, &element, "overflow") != "visible" {
                return true;
            }
            around = element.parent_element();
        }
        false
    }

    /// The element that holds all of an annotation.
    pub fn parent(&self, index: usize) -> Option<Element> {
        let node = Sure::of(&self.placed.get(index)?.range).common_ancestor();
        node.dyn_into().map_or_else(|text| text.parent_element(), Some)
    }

    /// The line of an annotation that is nearest to a point, or its first one; `None` where it is
    /// not rendered.
    pub fn rect(&self, index: usize, near: Option<Point>) -> Option<Rect> {
        let mut best: Option<Rect> = None;
        for rect in line_rects(&self.placed.get(index)?.range) {
            let nearer = |best: Rect| near.is_some_and(|point| rect.distance(point) < best.distance(point));
            if best.is_none_or(nearer) {
                best = Some(rect);
            }
        }
        best
    }
}
