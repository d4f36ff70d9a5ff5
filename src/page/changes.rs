//! What a page's changes mean for its article: which elements are to be read again.

use crate::dom::{Sure, get, items};
use crate::page::article::Article;
use crate::page::flow::{self, Flow};
use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{Element, MutationRecord, Node};

/// What is to be done after a page has changed.
#[derive(Default)]
pub struct Changes {
    /// Everything is to be read again.
    pub whole: bool,
    /// The article may be elsewhere, or there may be another one.
    pub roots: bool,
    /// Something was taken off the page.
    pub removed: bool,
    /// The article or something around it looks another way: what was hidden in it may show.
    pub restyled: bool,
    /// What came beside the article and has no text yet.
    pub empty: Vec<Element>,
    /// The elements to read again, each once.
    elements: js_sys::Set,
    /// The last parent that was asked about, and the element to read again for its line.
    lines: Option<(Node, Option<Element>)>,
    /// The same for whether a node stands apart.
    apart: Option<(Node, bool)>,
}

impl Changes {
    /// The elements to read again.
    pub fn elements(&self) -> Vec<Element> {
        items(&self.elements)
    }

    /// Takes a record into account. Elements of the name `own` are nobody's but ours.
    pub fn add(&mut self, article: &Article, record: &MutationRecord, own: &str) {
        let Some(target) = record.target() else { return };
        match &*record.type_() {
            "childList" => self.children(article, &target, record, own),
            "attributes" => {
                let Some(element) = target.dyn_ref::<Element>() else { return };
                let name = record.attribute_name();
                if name.as_deref() != Some("lang") {
                    self.shown(article, element);
                    // An element's own style says nothing of what is in it; scripts animate by it.
                    if name.as_deref() != Some("style") {
                        self.within(article, element);
                    }
                } else if article.contains(&target) && !article.roots().contains(element) {
                    self.line(article, element.parent_node());
                } else {
                    self.whole = true;
                }
            }
            _ => self.line(article, target.parent_node()),
        }
    }

    /// An element may have come into view or left it.
    pub fn shown(&mut self, article: &Article, element: &Element) {
        if !article.contains(element) || article.roots().contains(element) {
            // Around the article only what takes it from view as a whole matters.
            if flow::is_hidden(element) == article.reads_anything() {
                (self.whole, self.roots) = (true, true);
            }
            return;
        }
        let shows = Flow::of(element) != Flow::Hidden && !is_skipped(article, element);
        if shows != article.reads(element) && (!shows || has_text(element)) {
            self.line(article, element.parent_node());
        }
    }

    /// What is in an element may have come into view or left it, as under "read more".
    fn within(&mut self, article: &Article, element: &Element) {
        if !article.contains(element) || article.roots().contains(element) {
            self.restyled = true;
        } else if Sure::of(element).query_selector("*").is_some() {
            self.line(article, Some(element.clone().into()));
        }
    }

    fn children(&mut self, article: &Article, parent: &Node, record: &MutationRecord, own: &str) {
        let (added, removed) = (items::<Node>(&record.added_nodes()), items::<Node>(&record.removed_nodes()));
        let ours = |node: &Node| node.dyn_ref::<Element>().is_some_and(|element| element.local_name() == own);
        if added.iter().all(ours) && removed.iter().all(ours) {
            return;
        }
        let inside = article.contains(parent);
        // What was moved breaks the order that the blocks are kept in; an article moved as a whole has
        // lost its ranges.
        let reads = |node: &Node| inside || node.dyn_ref().is_some_and(|element| article.reads(element));
        self.whole |= removed.iter().any(|node| node.is_connected() && reads(node));
        if !inside {
            self.roots = true;
            // In what stands elsewhere, as advertisements, no article is to come.
            if article.roots().first().is_none_or(|root| parent.contains(Some(root))) {
                let elements = added.into_iter().filter_map(|node| node.dyn_into::<Element>().ok());
                self.empty.extend(elements.filter(|element| !has_text(element)));
            }
            return;
        }
        self.removed |= !removed.is_empty();
        // Between two blocks nothing else is touched by what comes and goes there.
        let apart = self.apart(record.previous_sibling(), Node::previous_sibling)
            && self.apart(record.next_sibling(), Node::next_sibling);
        let Some(container) = self.container(article, parent.clone()) else { return };
        if !apart {
            self.elements.add(&container);
            return;
        }
        for node in added.into_iter().filter(|node| !is_blank(node)) {
            match node.dyn_ref::<Element>() {
                Some(element) if self.apart(Some(node.clone()), |_| None) => {
                    self.elements.add(element);
                }
                _ => {
                    self.elements.add(&container);
                }
            }
        }
    }

    fn line(&mut self, article: &Article, parent: Option<Node>) {
        if let Some(container) = parent.and_then(|parent| self.container(article, parent)) {
            self.elements.add(&container);
        }
    }

    /// The element whose blocks all are its own and that a line in `parent` belongs to; `None`
    /// where nothing is read.
    fn container(&mut self, article: &Article, parent: Node) -> Option<Element> {
        if let Some((_, container)) = self.lines.as_ref().filter(|(known, _)| *known == parent) {
            return container.clone();
        }
        let container = container(article, &parent);
        self.lines = Some((parent, container.clone()));
        container
    }

    /// Whether what stands at `node` and beyond is no part of the line beside it.
    fn apart(&mut self, mut node: Option<Node>, beyond: fn(&Node) -> Option<Node>) -> bool {
        while let Some(passed) = node.as_ref().filter(|node| is_blank(node)) {
            node = beyond(passed);
        }
        let Some(node) = node else { return true };
        if let Some((_, apart)) = self.apart.as_ref().filter(|(known, _)| *known == node) {
            return *apart;
        }
        let apart = node.dyn_ref().is_some_and(|element| Flow::of(element) == Flow::Break);
        self.apart = Some((node, apart));
        apart
    }
}

fn container(article: &Article, parent: &Node) -> Option<Element> {
    if !article.contains(parent) {
        return None;
    }
    let mut element = parent.dyn_ref::<Element>()?.clone();
    if is_skipped(article, &element) {
        return None;
    }
    let mut container: Option<Element> = None;
    while !article.roots().contains(&element) {
        match Flow::of(&element) {
            Flow::Hidden => return None,
            Flow::Break if container.is_none() => container = Some(element.clone()),
            _ => {}
        }
        element = element.parent_element()?;
    }
    container.or(Some(element))
}

/// Whether an element stands in something that the article leaves alone.
fn is_skipped(article: &Article, element: &Element) -> bool {
    let skipped = Sure::of(element).closest(&article.selectors.skip);
    skipped.is_some_and(|skipped| article.contains(&skipped) && !article.roots().contains(&skipped))
}

/// Whether a node is nothing, as far as text goes: a comment, or blanks.
fn is_blank(node: &Node) -> bool {
    match node.node_type() {
        Node::ELEMENT_NODE => false,
        Node::TEXT_NODE => !has_text(node),
        _ => true,
    }
}

/// Whether there is more than blanks in a node.
pub fn has_text(node: &Node) -> bool {
    text_length(node) > 0
}

/// The length of a node's text in UTF-16 units, without the blanks at its ends. The browser counts: an
/// article's text need not be copied for that.
pub(super) fn text_length(node: &Node) -> u32 {
    get(node, "textContent").dyn_into::<JsString>().map_or(0, |text| text.trim().length())
}
