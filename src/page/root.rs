//! Where on the page the article stands.

use crate::dom::{Sure, items};
use crate::engine::text::{look, pieces};
use crate::page::Article;
use crate::page::changes::{has_text, text_length};
use crate::page::flow;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

/// Containers that say what they are, likeliest first: the schema.org property, then those of
/// common publishing systems. gnuboard's `#bo_v_con` comes before `<article>`, because its
/// `<article id="bo_v">` also holds the page information and the comments.
const CONTAINERS: &str = "\
[itemprop~=articleBody]
#bo_v_con
#dic_area
#articleBodyContents
.article_view
#article-view-content-div
#articleBody
.article-body
.article__body
.entry-content
.post-content
.story-body
main article
article";

/// What is left alone in any case, be it a whole article.
pub(super) const ALONE: &str = "[data-hovergloss=off], .noglossary, [contenteditable]:not([contenteditable=false])";

/// What readers write below an article: by names that begin so, for others only say whether they may.
pub(super) const COMMENTS: &str = "[id^=comment i]:not(body), [class^=comment i]:not(body):not([class^=commentar i])";

/// What stands beside the matter, or is no text.
const BESIDE: &str =
    "a, nav, header, footer, aside, form, [role=navigation], script, style, noscript, template, [class^=repl i]";

/// Elements that are lines, or parts of lines, of what they stand in.
const LINES: &str = "p, blockquote, span, font, b, strong, em, i, u, table, tbody, tr";

/// The least text, in UTF-16 units, that makes a block of a page without any such container an
/// article: about a paragraph of English.
const LEAST_TEXT: u32 = 250;
/// The shortest text, in UTF-16 units, that counts for that: what is shorter labels something.
const LEAST_LINE: u32 = 20;

/// Finds the article of the page. An empty list means that there is none.
pub fn find(document: &Document) -> Vec<Element> {
    let shown = search(document, true);
    // What is hidden may show later.
    if shown.is_empty() { search(document, false) } else { shown }
}

/// Finds the article, among what shows and is no comment, or among everything.
fn search(document: &Document, strictly: bool) -> Vec<Element> {
    let shows = |element: &Element| !strictly || flow::shows(element);
    for container in pieces::lines(CONTAINERS) {
        let mut found = all(document, container);
        found.retain(|element| has_text(element) && shows(element) && !(strictly && is_comment(element)));
        // A page of many teasers is a list of articles, not an article.
        if !found.is_empty() && (found.len() <= 3 || look::is_in(look::at(container, 0), "#[")) {
            return arrange(found);
        }
    }
    let strict = [BESIDE, ", ", COMMENTS].concat();
    let beside = if strictly { &strict } else { BESIDE };
    let mut densest = Densest { beside, strictly, best: None, most: LEAST_TEXT / 2 };
    if let Some(body) = document.body() {
        densest.walk(&body, 0);
    }
    arrange(densest.best.into_iter().collect())
}

/// Finds the article of a page again: containers of the same kind that have come since belong to it too,
/// as on a page that loads the next article below the first, and their text may come later. Where
/// nothing of it shows any more, the page may have another one, of any kind.
pub fn find_again(article: &Article) -> Vec<Element> {
    let document = &article.document;
    let mut here = article.roots.clone();
    here.retain(|root| root.is_connected() && (article.reads(root) || has_text(root)) && flow::shows(root));
    let Some(first) = here.first() else { return find(document) };
    let kind = pieces::lines(CONTAINERS).find(|container| Sure::of(first).matches(container));
    let Some(kind) = kind else { return arrange(here) };
    let mut roots = all(document, kind);
    roots.retain(|root| here.contains(root) || !is_comment(root));
    arrange(roots)
}

fn is_comment(element: &Element) -> bool {
    Sure::of(element).closest(COMMENTS).is_some()
}

/// Every element in a document or an element that a selector names: one of our own, or one of the page's that
/// was tried when the options were read.
pub fn all(scope: &Node, selector: &str) -> Vec<Element> {
    items(&Sure::of(scope).query_selector_all(selector))
}

/// Puts elements into the document's order, each once and none that stands inside another, or in what is to
/// be left alone.
pub fn arrange(elements: Vec<Element>) -> Vec<Element> {
    let mut arranged: Vec<Element> = Vec::new();
    for element in elements {
        let before =
            |other: &Element| other.compare_document_position(&element) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let place = arranged.partition_point(before);
        let around = place.checked_sub(1).and_then(|before| arranged.get(before));
        if Sure::of(&element).closest(ALONE).is_some() || around.is_some_and(|around| around.contains(Some(&element))) {
            continue;
        }
        // What stands in an element follows it.
        while arranged.get(place).is_some_and(|other| element.contains(Some(other))) {
            arranged.remove(place);
        }
        arranged.insert(place, element);
    }
    arranged
}

/// Looks for the element that holds the most text of its own, in one walk. What stands in it adds half of its
/// own: so an article is found around the boxes of its paragraphs. Articles and list items add nothing, and
/// nothing is added to the body, since many of them are no article.
struct Densest<'a> {
    /// What is passed over.
    beside: &'a str,
    /// Whether what does not show is left out.
    strictly: bool,
    best: Option<Element>,
    /// How much text of its own the best one has.
    most: u32,
}

/// How deep in the body elements may stand, so that no page makes the walk run out of stack.
const DEEPEST: u32 = 500;

impl Densest<'_> {
    /// Walks through an element; returns the length of all its text, and how much of that counts for what is
    /// around it.
    fn walk(&mut self, element: &Element, depth: u32) -> (u32, u32) {
        let (mut text, mut counts) = (0, 0);
        let mut next = element.first_child();
        while let Some(node) = next {
            let (more, count) = match node.node_type() {
                Node::TEXT_NODE => {
                    let length = text_length(&node);
                    if length < LEAST_LINE { (0, 0) } else { (length, length) }
                }
                Node::ELEMENT_NODE if depth < DEEPEST => {
                    let child: &Element = node.unchecked_ref();
                    if Sure::of(child).matches(self.beside) { (0, 0) } else { self.walk(child, depth + 1) }
                }
                _ => (0, 0),
            };
            text += more;
            counts += count;
            next = node.next_sibling();
        }
        if text == 0 || Sure::of(element).matches(LINES) {
            return (text, counts);
        }
        if text >= LEAST_TEXT {
            if self.strictly && !flow::shows(element) {
                return (0, 0);
            }
            if counts >= self.most {
                (self.best, self.most) = (Some(element.clone()), counts);
            }
        }
        if depth < 2 || Sure::of(element).matches("article, li") { (0, 0) } else { (text, counts / 2) }
    }
}
