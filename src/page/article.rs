//! One article: its text, and where its annotations stand.

use crate::engine::annotate::BlockFinds;
use crate::engine::{Annotation, Annotator, Block, Language};
use crate::page::blocks::{self, Reading, TextBlock};
use crate::page::geometry::{Point, Rect, computed, line_rects};
use crate::page::hit;
use crate::page::ranges::Locator;
use web_sys::{Document, Element, Node, Range, Window};

/// An annotation and the range it stands in.
pub struct Placed {
    /// What was found; its range counts in its block's text.
    pub annotation: Annotation,
    /// Where it stands in the document.
    pub range: Range,
}

/// The article of a page, or several where the embedder names several roots.
pub struct Article {
    window: Window,
    document: Document,
    roots: Vec<Element>,
    blocks: Vec<TextBlock>,
    finds: Vec<BlockFinds>,
    /// In reading order.
    placed: Vec<Placed>,
}

impl Article {
    /// Reads the text under `roots`.
    pub fn read(
        window: &Window,
        document: &Document,
        roots: Vec<Element>,
        language: Option<Language>,
        reading: &Reading,
    ) -> Article {
        let mut article = Article::empty(window, document);
        article.reread(roots, language, reading);
        article
    }

    /// An article without text.
    pub fn empty(window: &Window, document: &Document) -> Article {
        let (window, document) = (window.clone(), document.clone());
        Article { window, document, roots: Vec::new(), blocks: Vec::new(), finds: Vec::new(), placed: Vec::new() }
    }

    /// Reads the text under `roots` instead of what was read before.
    pub fn reread(&mut self, roots: Vec<Element>, language: Option<Language>, reading: &Reading) {
        let collect =
            |root: &Element| blocks::collect(&self.window, root, blocks::root_language(root, language), reading);
        self.blocks = roots.iter().flat_map(collect).collect();
        self.roots = roots;
        self.placed.clear();
    }

    /// Finds what there is to explain.
    pub fn annotate(&mut self, annotator: &Annotator) {
        self.finds = self
            .blocks
            .iter()
            .map(|block| annotator.read(&Block { text: &block.text, language: block.language, section: block.section }))
            .collect();
        self.choose(annotator);
    }

    fn choose(&mut self, annotator: &Annotator) {
        self.placed.clear();
        let mut locators: Vec<Option<Locator>> = self.blocks.iter().map(|_| None).collect();
        for annotation in annotator.choose(&self.finds) {
            let Some((block, slot)) = self.blocks.get(annotation.block).zip(locators.get_mut(annotation.block)) else {
                continue;
            };
            let locator = slot.get_or_insert_with(|| Locator::new(block));
            // A place the page has changed under us gets no mark rather than a wrong one.
            if let Some(range) = locator.range(&self.document, annotation.range.clone()) {
                self.placed.push(Placed { annotation, range });
            }
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

    /// See [`Article::placed`].
    pub fn placed_mut(&mut self) -> &mut [Placed] {
        &mut self.placed
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

    /// The article's own words of an annotation.
    pub fn text(&self, index: usize) -> Option<&str> {
        let annotation = &self.placed.get(index)?.annotation;
        self.blocks.get(annotation.block)?.text.get(annotation.range.clone())
    }

    /// Other words of an annotation's block, by their bytes.
    pub fn words(&self, index: usize, bytes: std::ops::Range<usize>) -> Option<String> {
        let annotation = &self.placed.get(index)?.annotation;
        self.blocks.get(annotation.block)?.text.get(bytes).map(str::to_owned)
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
        self.parent(index).is_some_and(|parent| computed(window, &parent, "writing-mode").starts_with("vertical"))
    }

    /// Whether a box of scrolled text hides the line box of an annotation.
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

    fn parent(&self, index: usize) -> Option<Element> {
        self.placed.get(index)?.range.start_container().ok()?.parent_element()
    }

    /// The line box of an annotation that is nearest to a point, or its first one; `None` where
    /// it is not rendered.
    pub fn rect(&self, index: usize, near: Option<Point>) -> Option<Rect> {
        let rects = line_rects(&self.placed.get(index)?.range);
        match near {
            None => rects.first().copied(),
            Some(point) => rects.into_iter().min_by(|one, other| one.distance(point).total_cmp(&other.distance(point))),
        }
    }
}
