//! Reading an article in slices: all of it, or only the parts that a page has changed.

use crate::engine::annotate::{Annotation, BlockFinds};
use crate::engine::{Annotator, Block, Language, Note};
use crate::page::article::{Article, Entry, Placed};
use crate::page::blocks::{Reading, Selectors, TextBlock, root_language};
use crate::page::collector::Collector;
use crate::page::ranges::Locator;
use crate::page::slices::Slice;
use web_sys::{Element, Node};

/// How many blocks are looked through for one that has the text of a new one: as many as a page
/// takes away at once, more often than not.
const LOOK_AHEAD: usize = 8;
/// After how many new ranges the clock is looked at.
const BATCH: u32 = 64;

impl Article {
    /// Begins to read everything under `roots`, instead of what was read before. With `keep`,
    /// blocks whose text is the same keep their finds: the annotator is the one of before.
    pub fn begin(&mut self, mut roots: Vec<Element>, language: Option<Language>, reading: &Reading, keep: bool) {
        self.stop_placing();
        sort(&mut roots);
        self.selectors = Selectors::new(&self.document, reading);
        self.language = language;
        self.waiting.clone_from(&roots);
        self.roots = roots;
        self.walk = None;
        self.gone.append(&mut self.placed);
        self.before.clear();
        let entries = std::mem::take(&mut self.entries);
        if keep {
            self.before.extend(entries);
        }
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
    pub fn follow_roots(&mut self, mut roots: Vec<Element>) {
        self.stop_placing();
        sort(&mut roots);
        let before = std::mem::replace(&mut self.roots, roots);
        self.forget_removed();
        let new: Vec<Element> = self.roots.iter().filter(|root| !before.contains(root)).cloned().collect();
        self.waiting.extend(new);
    }

    /// Reads on; whether everything has been read.
    pub fn step(&mut self, annotator: &Annotator, slice: &Slice) -> bool {
        loop {
            let Some((mut walk, mut at)) = self.walk.take().or_else(|| self.next_walk()) else {
                self.before.clear();
                return true;
            };
            let done = walk.run(slice);
            let fresh: Vec<Entry> = walk.blocks.drain(..).map(|block| self.entry(block, annotator)).collect();
            let count = fresh.len();
            let first = self.placed.partition_point(|placed| placed.annotation.block < at);
            self.placed.iter_mut().skip(first).for_each(|placed| placed.annotation.block += count);
            self.entries.splice(at..at, fresh);
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
            (annotator.choose_among(&finds).into_iter(), old.into_iter().peekable())
        });
        let mut locator: Option<(usize, Locator)> = None;
        let mut count = 0;
        while let Some(annotation) = chosen.next() {
            let place = (annotation.block, annotation.range.start);
            while let Some(passed) = old.next_if(|old| (old.annotation.block, old.annotation.range.start) < place) {
                self.gone.push(passed);
            }
            let same = |old: &Placed| {
                old.annotation.block == annotation.block && old.annotation.range == annotation.range && stands(old)
            };
            if let Some(kept) = old.next_if(same) {
                // An amount and a term have marks of their own.
                if is_money(&kept.annotation) == is_money(&annotation) {
                    self.placed.push(Placed { annotation, ..kept });
                    continue;
                }
                self.gone.push(kept);
            }
            let Some(entry) = self.entries.get(annotation.block) else { continue };
            let (_, locator) = match &mut locator {
                Some(locator) if locator.0 == annotation.block => locator,
                locator => locator.insert((annotation.block, Locator::new(&entry.block))),
            };
            // A place the page has changed under us gets no mark rather than a wrong one.
            if let Some(range) = locator.range(&self.document, annotation.range.clone()) {
                self.placed.push(Placed { annotation, range, marked: false, part: 0 });
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
        let known = self.before.iter().take(LOOK_AHEAD).position(same);
        if let Some(old) = known.and_then(|known| self.before.drain(..=known).next_back()) {
            return Entry { block, finds: old.finds };
        }
        let finds = annotator.read(&Block { text: &block.text, language: block.language, section: block.section });
        Entry { block, finds }
    }

    fn next_walk(&mut self) -> Option<(Collector, usize)> {
        loop {
            if self.waiting.is_empty() {
                return None;
            }
            let element = self.waiting.remove(0);
            if self.roots.contains(&element) {
                let at = self.take_out(&element);
                let mut above = Some(element.clone());
                // What a page takes off the screen as a whole is no text of it.
                while let Some(outer) = above.filter(|outer| !self.styles.is_off(outer)) {
                    above = outer.parent_element();
                    if above.is_none() {
                        let language = root_language(&element, self.language);
                        let walk = Collector::under(&self.styles, &element, language, &self.selectors);
                        // A root is a section, as a heading begins one.
                        return Some((walk.from_section(self.section_before(at) + 1), at));
                    }
                }
                continue;
            }
            // It may have gone while it waited.
            let Some(root) = self.roots.iter().find(|root| root.contains(Some(&element))).cloned() else { continue };
            let at = self.take_out(&element);
            let language = self.language_in(&root, &element);
            let walk = Collector::of(&self.styles, &element, language, &self.selectors);
            return Some((walk.from_section(self.section_before(at)), at));
        }
    }

    /// The language around an element of a root.
    fn language_in(&self, root: &Element, element: &Element) -> Language {
        let mut around = element.parent_element();
        while let Some(outer) = around.filter(|outer| outer != root) {
            if let Some(language) = outer.get_attribute("lang").and_then(|tag| Language::from_tag(&tag)) {
                return language;
            }
            around = outer.parent_element();
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
        let first = self.placed.partition_point(|placed| placed.annotation.block < from);
        let last = self.placed.partition_point(|placed| placed.annotation.block < to);
        self.gone.extend(self.placed.drain(first..last));
        self.placed.iter_mut().skip(first).for_each(|placed| placed.annotation.block -= to - from);
        self.before.clear();
        self.before.extend(self.entries.drain(from..to));
        from
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
        let stays: Vec<bool> =
            self.entries.iter().map(|entry| entry.node().is_some_and(|node| self.contains(node))).collect();
        let mut places = Vec::with_capacity(stays.len());
        let mut place = 0;
        for stays in &stays {
            places.push(place);
            place += usize::from(*stays);
        }
        if place == stays.len() {
            return;
        }
        let mut keep = stays.iter();
        self.entries.retain(|_| keep.next() == Some(&true));
        for mut placed in std::mem::take(&mut self.placed) {
            let block = placed.annotation.block;
            if stays.get(block) == Some(&true) {
                placed.annotation.block = places.get(block).copied().unwrap_or(0);
                self.placed.push(placed);
            } else {
                self.gone.push(placed);
            }
        }
        // A walk on its way may have lost its place.
        if self.walk.take().is_some() {
            self.waiting.clone_from(&self.roots);
        }
    }
}

impl Entry {
    /// The first text node, which says where the block stands.
    fn node(&self) -> Option<&Node> {
        self.block.pieces.first().map(|piece| &**piece.node)
    }
}

/// Reading order, whatever order they are named in.
fn sort(roots: &mut [Element]) {
    roots.sort_by(|one, other| precedes(other, one).cmp(&precedes(one, other)));
}

/// Whether a node comes before another in its document.
fn precedes(node: &Node, other: &Node) -> bool {
    other.compare_document_position(node) & Node::DOCUMENT_POSITION_PRECEDING != 0
}

fn is_money(annotation: &Annotation) -> bool {
    matches!(annotation.note, Note::Money(_))
}

/// Whether a range still has words in it.
fn stands(placed: &Placed) -> bool {
    !placed.range.collapsed()
}
