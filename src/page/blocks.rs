//! The text of an article, one string a block, with the way back to its text nodes.

use crate::dom::Sure;
use crate::engine::Language;
use crate::page::collector::Collector;
use crate::page::facts;
use crate::page::root::{ALONE, COMMENTS};
use crate::page::slices::Slice;
use std::rc::Rc;
use web_sys::{Element, Text};

/// Elements whose text is not the article's prose, or belongs to somebody else. Links are only
/// left alone by option: a mark over a link is a highlight, never an element in it.
const SKIPPED: &str = "script, style, noscript, template, code, pre, kbd, samp, math, textarea, input, select, \
    option, button, label, nav, form, rt, rp, iframe, object, video, audio, canvas, svg, hovergloss-notes, \
    [translate=no], [aria-hidden=true], [hidden], details:not([open]) > :not(summary), .sr-only, .visually-hidden, ";

/// Elements whose name or language says something that their style does not.
const TOLD: &str = "br, hr, img, picture, wbr, rb, h1, h2, h3, h4, h5, h6, [lang], ";

/// What of an article is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Whether headings are read.
    pub headings: bool,
    /// Whether links are read.
    pub links: bool,
    /// A selector of more elements to leave alone; it has been tried.
    pub skip: Option<String>,
}

/// A run of text that no mark crosses the border of.
pub struct TextBlock {
    /// The text, its nodes joined as they are.
    pub text: String,
    /// What it is written in.
    pub language: Language,
    /// Counts up at every heading.
    pub section: u32,
    /// The element whose box holds its first line.
    pub within: Rc<Element>,
    /// The text nodes, in order.
    pub pieces: Vec<Piece>,
}

/// One text node of a block.
pub struct Piece {
    /// Where its text begins in the block's, in UTF-16 units.
    pub start: u32,
    /// Its length in UTF-16 units.
    pub length: u32,
    /// The node.
    pub node: Text,
}

/// The selectors that a [`Reading`] comes to.
#[derive(Clone, Debug, Default)]
pub struct Selectors {
    /// What is left alone.
    pub skip: String,
    /// That, and what else is no mere wrapper of text.
    pub special: String,
}

impl Selectors {
    /// The selectors of reading some roots.
    pub fn new(roots: &[Element], reading: &Reading) -> Selectors {
        let mut skip = [SKIPPED, ALONE].concat();
        // Where the name is one of the whole page, or of what is to be read, it says nothing.
        if roots.iter().all(|root| Sure::of(root).closest(COMMENTS).is_none()) {
            skip.push_str(", ");
            skip.push_str(COMMENTS);
        }
        if !reading.headings {
            skip.push_str(", h1, h2, h3, h4, h5, h6");
        }
        if !reading.links {
            skip.push_str(", a[href]");
        }
        if let Some(own) = &reading.skip {
            skip.push_str(", ");
            skip.push_str(own);
        }
        // The page's own stands last: a bracket that it leaves open ends with the text, for browsers.
        let special = [TOLD, &skip].concat();
        Selectors { skip, special }
    }
}

/// Reads every block under `root`.
pub fn collect(root: &Element, language: Language, reading: &Reading) -> Vec<TextBlock> {
    let selectors = Selectors::new(std::slice::from_ref(root), reading);
    let mut collector = Collector::new(root, language, &Rc::new(selectors), false);
    let mut blocks = Vec::new();
    while !collector.run(&Slice::endless()) {
        blocks.append(&mut collector.blocks);
    }
    blocks.append(&mut collector.blocks);
    blocks
}

/// The language of a root: what an option says, or what the page says.
pub fn root_language(root: &Element, option: Option<Language>) -> Language {
    option.unwrap_or_else(|| facts::language(root))
}
