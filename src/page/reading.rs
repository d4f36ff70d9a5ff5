//! Reading an article in slices: all of it, or only the parts that a page has changed.

use crate::engine::annotate::{Annotation, BlockFinds};
use crate::engine::{Annotator, Block, Language, Note};
use crate::page::article::{Article, Entry, Placed};
use crate::page::blocks::{Reading, Selectors, TextBlock, root_language};
use crate::page::collector::Collector;
use crate::page::flow;
use crate::page::ranges::Locator;
use crate::page::slices::Slice;
use std::rc::Rc;
use std::vec::IntoIter;
use web_sys::{Element, Node};

/// How many blocks are looked through for one that has the text of a new one: as many as a page
/// takes away at once, more often than not.
const LOOK_AHEAD: usize = 8;
/// After how many new ranges the clock is looked at.
const BATCH: u32 = 64;

impl Article {
    /// Begins to read everything under `roots`, in the document's order, instead of what was read before.
    /// With `keep`, blocks whose text is the same keep their finds: the annotator is the one of before.
    pub fn begin(&mut self, roots: Vec<Element>, language: Option<Language>, reading: &Reading, keep: bool) {
        self.stop_placing();
        self.selectors = Rc::new(Selectors::new(&roots, reading));
        self.language = language;
        self.waiting = roots.clone();
        self.roots = roots;
        self.walk = None;
        self.gone.append(&mut self.placed);
        let entries = std::mem::take(&mut self.entries);
        self.before = if keep { entries.into_iter() } else { IntoIter::default() };
    }

    /// Begins to read some elements of the article again; each begins and ends its own blocks.
    /// `removed` says whether anything was taken off the page.
    pub fn again(&mut self, elements: &[Element], removed: bool) {
        self.stop_placing();
        if removed {
            self.forget_removed();
        }
        self.waiting.extend(elements.iter().cloned());
    }

    /// Goes on with other roots: what is in those that stay has been read.
    pub fn follow_roots(&mut self, roots: Vec<Element>) {
        self.stop_placing();
        let before = std::mem::replace(&mut self.roots, roots);
        self.forget_removed();
        for root in self.roots.iter().filter(|root| !before.contains(root)) {
            self.waiting.push(root.clone());
        }
    }

    /// Reads on; whether everything has been read.
    pub fn step(&mut self, annotator: &Annotator, slice: &Slice) -> bool {
        loop {
            let Some((mut walk, mut at)) = self.walk.take().or_else(|| self.next_walk()) else {
                self.before = IntoIter::default();
                return true;
            };
            let done = walk.run(slice);
            let mut behind = self.entries.split_off(at);
            for block in std::mem::take(&mut walk.blocks) {
                let entry = self.entry(block, annotator);
                self.entries.push(entry);
            }
            let count = self.entries.len() - at;
            self.entries.append(&mut behind);
            let first = self.placed_before(at);
            self.placed.iter_mut().skip(first).for_each(|placed| placed.annotation.block += count);
            at += count;
            if !done {
                self.walk = Some((walk, at));
            }
            if slice.is_over() {
                return self.walk.is_none() && self.waiting.is_empty();
            }
        }
    }

    /// Decides what gets a mark of what has been read so far, and finds its place; whether all
    /// have theirs. What stands where it stood keeps its range.
    pub fn place(&mut self, annotator: &Annotator, slice: &Slice) -> bool {
        let (mut chosen, mut old) = self.placing.take().unwrap_or_else(|| {
            let finds: Vec<&BlockFinds> = self.entries.iter().map(|entry| &entry.finds).collect();
            let old = std::mem::take(&mut self.placed);
            (annotator.choose_among(&finds).into_iter(), old.into_iter())
        });
        let mut locator: Option<(usize, Locator)> = None;
        let mut count = 0;
        while let Some(annotation) = chosen.next() {
            let mut kept = None;
            while kept.is_none()
                && old.as_slice().first().is_some_and(|old| place(&old.annotation) <= place(&annotation))
            {
                let passed = old.next();
                let stays = passed.as_ref().is_some_and(|passed| stays(passed, &annotation));
                if stays { kept = passed } else { self.gone.extend(passed) }
            }
            if let Some(kept) = kept {
                self.placed.push(Placed { annotation, ..kept });
                continue;
            }
            let Some(entry) = self.entries.get(annotation.block) else { continue };
            let (_, locator) = match &mut locator {
                Some(locator) if locator.0 == annotation.block => locator,
                locator => locator.insert((annotation.block, Locator::new(&entry.block))),
            };
            // A place the page has changed under us gets no mark rather than a wrong one.
            if let Some(range) = locator.range(annotation.range.clone()) {
                let within = Rc::clone(&entry.block.within);
                self.placed.push(Placed { annotation, range: Rc::new(range), within, marked: false, part: 0 });
            }
            count += 1;
            if count % BATCH == 0 && slice.is_over() {
                self.placing = Some((chosen, old));
                return false;
            }
        }
        self.gone.extend(old);
        true
    }

    /// What was to be placed is decided anew.
    fn stop_placing(&mut self) {
        if let Some((_, old)) = self.placing.take() {
            self.gone.extend(old);
        }
    }

    /// Whether an element holds text that is read.
    pub fn reads(&self, element: &Element) -> bool {
        let (from, to) = self.blocks_in(element);
        let partly = |entry: &Entry| entry.block.pieces.iter().any(|piece| element.contains(Some(&piece.node)));
        from < to || from.checked_sub(1).and_then(|before| self.entries.get(before)).is_some_and(partly)
    }

    /// Whether the article has any text.
    pub fn reads_anything(&self) -> bool {
        !self.entries.is_empty()
    }

    fn entry(&mut self, block: TextBlock, annotator: &Annotator) -> Entry {
        let same = |old: &Entry| {
            old.block.text == block.text && old.block.language == block.language && old.block.section == block.section
        };
        let known = self.before.as_slice().iter().take(LOOK_AHEAD).position(same);
        if let Some(old) = known.and_then(|known| self.before.nth(known)) {
            return Entry { block, finds: old.finds };
        }
        let finds = annotator.read(&Block { text: &block.text, language: block.language, section: block.section });
        Entry { block, finds }
    }

    fn next_walk(&mut self) -> Option<(Collector, usize)> {
        while !self.waiting.is_empty() {
            let element = self.waiting.remove(0);
            // It may have gone while it waited.
            let Some(root) = self.roots.iter().find(|root| root.contains(Some(&element))).cloned() else { continue };
            let at = self.take_out(&element);
            let is_root = element == root;
            // What a page takes off the screen as a whole is no text of it.
            if is_root && !flow::shows(&element) {
                continue;
            }
            let language = self.language_in(&root, &element);
            let mut walk = Collector::new(&element, language, &self.selectors, !is_root);
            // A root is a section, as a heading begins one.
            walk.begin_section(self.section_before(at) + u32::from(is_root));
            return Some((walk, at));
        }
        None
    }

    /// The language around an element of a root, or in the root itself.
    fn language_in(&self, root: &Element, element: &Element) -> Language {
        let mut inner = element.clone();
        while inner != *root
            && let Some(outer) = inner.parent_element().filter(|outer| outer != root)
        {
            if let Some(language) = outer.get_attribute("lang").and_then(|tag| Language::from_tag(&tag)) {
                return language;
            }
            inner = outer;
        }
        root_language(root, self.language)
    }

    fn section_before(&self, at: usize) -> u32 {
        at.checked_sub(1).and_then(|before| self.entries.get(before)).map_or(0, |entry| entry.block.section)
    }

    /// Takes out what was read of an element; where it stood among the blocks.
    fn take_out(&mut self, element: &Element) -> usize {
        let (from, to) = self.blocks_in(element);
        if from == to {
            return from;
        }
        let mut behind = self.placed.split_off(self.placed_before(to));
        behind.iter_mut().for_each(|placed| placed.annotation.block -= to - from);
        self.gone.append(&mut self.placed.split_off(self.placed_before(from)));
        self.placed.append(&mut behind);
        let mut behind = self.entries.split_off(to);
        self.before = self.entries.split_off(from).into_iter();
        self.entries.append(&mut behind);
        from
    }

    /// How many annotations stand before a block.
    fn placed_before(&self, block: usize) -> usize {
        self.placed.partition_point(|placed| placed.annotation.block < block)
    }

    /// The blocks of an element: from the first one to before the last. Blocks are in the order
    /// of the document, so a few comparisons find them among thousands.
    fn blocks_in(&self, element: &Element) -> (usize, usize) {
        let inside = |entry: &Entry| entry.node().is_some_and(|node| element.contains(Some(node)));
        let before = |entry: &Entry| entry.node().is_some_and(|node| precedes(node, element)) && !inside(entry);
        // New text comes at the end more often than not. Browsers compare siblings by walking from one to
        // the other, so to ask the last block first is one step where the search takes thousands.
        if self.entries.last().is_none_or(before) {
            return (self.entries.len(), self.entries.len());
        }
        let from = self.entries.partition_point(before);
        let count = self.entries.get(from..).unwrap_or_default().partition_point(inside);
        (from, from + count)
    }

    /// Drops the blocks that are no longer on the page.
    fn forget_removed(&mut self) {
        // The places of those that stay.
        let mut places = Vec::new();
        for entry in std::mem::take(&mut self.entries) {
            let stays = entry.node().is_some_and(|node| self.contains(node));
            places.push(stays.then_some(self.entries.len()));
            if stays {
                self.entries.push(entry);
            }
        }
        if self.entries.len() == places.len() {
            return;
        }
        for mut placed in std::mem::take(&mut self.placed) {
            if let Some(place) = places.get(placed.annotation.block).copied().flatten() {
                placed.annotation.block = place;
                self.placed.push(placed);
            } else {
                self.gone.push(placed);
            }
        }
        // A walk on its way may have lost its place.
        if self.walk.take().is_some() {
            self.waiting = self.roots.clone();
        }
    }
}

impl Entry {
    /// The first text node, which says where the block stands.
    fn node(&self) -> Option<&Node> {
        self.block.pieces.first().map(|piece| &**piece.node)
    }
}

/// Whether a node comes before another in its document.
fn precedes(node: &Node, other: &Node) -> bool {
    other.compare_document_position(node) & Node::DOCUMENT_POSITION_PRECEDING != 0
}

/// Where an annotation begins.
fn place(annotation: &Annotation) -> (usize, usize) {
    (annotation.block, annotation.range.start)
}

/// Whether what was placed can stay for an annotation that begins there or behind it: the same words, if
/// its range still has them. An amount and a term have marks of their own.
fn stays(placed: &Placed, annotation: &Annotation) -> bool {
    place(&placed.annotation) == place(annotation)
        && placed.annotation.range.end == annotation.range.end
        && placed.is_money() == matches!(annotation.note, Note::Money(_))
        && !placed.range.collapsed()
}
