//! The text of an article, one string a block, with the way back to its text nodes.

use crate::engine::Language;
use crate::page::facts;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Node, Text, Window};

/// Elements whose text is not the article's prose, or belongs to somebody else. Links are only
/// left alone by option: a mark over a link is a highlight, never an element in it.
const SKIPPED: &str = "script, style, noscript, template, code, pre, kbd, samp, math, textarea, input, select, \
    option, button, label, nav, form, rt, rp, iframe, object, video, audio, canvas, svg, hovergloss-notes, \
    [contenteditable]:not([contenteditable=false]), [translate=no], [data-hovergloss=off], .noglossary, \
    [aria-hidden=true], [hidden], .sr-only, .visually-hidden";

/// What of an article is read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Whether headings are read.
    pub headings: bool,
    /// Whether links are read.
    pub links: bool,
    /// A selector of more elements to leave alone.
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

/// Reads every block under `root`.
pub fn collect(window: &Window, root: &Element, language: Language, reading: &Reading) -> Vec<TextBlock> {
    let mut collector = Collector {
        window,
        skip: skip_selector(reading),
        blocks: Vec::new(),
        open: TextBlock { text: String::new(), language, section: 0, pieces: Vec::new() },
        length: 0,
    };
    collector.element(root);
    collector.close();
    collector.blocks
}

fn skip_selector(reading: &Reading) -> String {
    let mut skip = SKIPPED.to_owned();
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
    skip
}

struct Collector<'a> {
    window: &'a Window,
    skip: String,
    blocks: Vec<TextBlock>,
    open: TextBlock,
    length: u32,
}

impl Collector<'_> {
    fn element(&mut self, element: &Element) {
        let mut child = element.first_child();
        while let Some(node) = child {
            match node.node_type() {
                Node::TEXT_NODE => self.text(node.unchecked_ref()),
                Node::ELEMENT_NODE => self.child(node.unchecked_ref()),
                _ => {}
            }
            child = node.next_sibling();
        }
    }

    fn text(&mut self, node: &Text) {
        let text = node.data();
        if text.is_empty() {
            return;
        }
        let length = node.length();
        self.open.text.push_str(&text);
        self.open.pieces.push(Piece { start: self.length, length, node: node.clone() });
        self.length += length;
    }

    fn child(&mut self, element: &Element) {
        let name = element.local_name();
        let Ok(Some(style)) = self.window.get_computed_style(element) else { return };
        let flow = Flow::of(&name, &style);
        if matches!(name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            self.close();
            self.open.section += 1;
        }
        let skipped = flow == Flow::Hidden || element.matches(&self.skip).unwrap_or(false);
        if skipped {
            // What is skipped still stands between its neighbours, unless it is the reading of a
            // ruby, or takes no place in the line.
            if flow != Flow::Hidden && !matches!(name.as_str(), "rt" | "rp" | "script" | "style" | "template") {
                self.close();
            }
            return;
        }
        if flow == Flow::Inline {
            let outer = self.open.language;
            self.declare(element);
            self.element(element);
            if self.open.language != outer {
                self.close();
                self.open.language = outer;
            }
            return;
        }
        self.close();
        let outer = self.open.language;
        self.declare(element);
        self.element(element);
        self.close();
        self.open.language = outer;
    }

    /// A part in another language is a block of its own, even in a line: other rules hold there.
    fn declare(&mut self, element: &Element) {
        let Some(tag) = element.get_attribute("lang") else { return };
        if let Some(language) = Language::from_tag(&tag)
            && language != self.open.language
        {
            self.close();
            self.open.language = language;
        }
    }

    fn close(&mut self) {
        self.length = 0;
        let next = TextBlock {
            text: String::new(),
            language: self.open.language,
            section: self.open.section,
            pieces: Vec::new(),
        };
        let block = std::mem::replace(&mut self.open, next);
        if block.text.chars().any(|character| !character.is_whitespace()) {
            self.blocks.push(block);
        }
    }
}

/// How an element takes part in the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    Inline,
    Break,
    Hidden,
}

impl Flow {
    fn of(name: &str, style: &CssStyleDeclaration) -> Flow {
        let value = |property: &str| style.get_property_value(property).unwrap_or_default();
        let display = value("display");
        if display == "none" || value("visibility") == "hidden" {
            return Flow::Hidden;
        }
        if value("opacity") == "0" || value("font-size") == "0px" {
            return Flow::Hidden;
        }
        if matches!(name, "br" | "hr" | "img" | "picture" | "input" | "svg" | "video" | "iframe" | "wbr") {
            // A possible line break (wbr) leaves the word whole.
            return if name == "wbr" { Flow::Inline } else { Flow::Break };
        }
        // `<rb>` is part of its line whatever old style sheets make of it.
        let inline =
            name == "rb" || display.starts_with("inline") || display == "contents" || display.starts_with("ruby");
        if inline && !matches!(value("position").as_str(), "absolute" | "fixed" | "sticky") {
            Flow::Inline
        } else {
            Flow::Break
        }
    }
}

/// The language of a root: what an option says, or what the page says.
pub fn root_language(root: &Element, option: Option<Language>) -> Language {
    option.unwrap_or_else(|| facts::language(root))
}
