//! Where on the page the article stands.

use crate::dom::{Sure, items};
use crate::engine::text::{look, pieces};
use crate::page::Article;
use crate::page::changes::{has_text, text_length};
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
const ALONE: &str = "[data-hovergloss=off], .noglossary, [contenteditable]:not([contenteditable=false])";

/// The least text, in UTF-16 units, that makes a block of a page without any such container an
/// article: about a paragraph of English.
const LEAST_TEXT: u32 = 250;

/// Finds the article of the page. An empty list means that there is none.
pub fn find(document: &Document) -> Vec<Element> {
    for container in pieces::lines(CONTAINERS) {
        let found = with_text(all(document, container));
        // A page of many teasers is a list of articles, not an article.
        if !found.is_empty() && (found.len() <= 3 || look::is_in(look::at(container, 0), "#[")) {
            return arrange(found);
        }
    }
    arrange(densest(document).into_iter().collect())
}

/// Finds the article of a page again: containers of the same kind that have come since belong to it too,
/// as on a page that loads the next article below the first, and their text may come later. Where
/// nothing of it shows any more, the page may have another one, of any kind.
pub fn find_again(article: &Article) -> Vec<Element> {
    let document = &article.document;
    let mut here = with_text(article.roots.clone());
    here.retain(|root| root.is_connected() && article.styles.shows(root));
    let Some(first) = here.first() else { return find(document) };
    let kind = pieces::lines(CONTAINERS).find(|container| Sure::of(first).matches(container));
    let Some(kind) = kind else { return arrange(here) };
    arrange(all(document, kind))
}

/// The elements with text.
fn with_text(mut elements: Vec<Element>) -> Vec<Element> {
    elements.retain(|element| has_text(element));
    elements
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
    for element in &elements {
        let around = |other: &Element| other != element && other.contains(Some(element));
        let left_alone = Sure::of(element).closest(ALONE).is_some();
        if left_alone || arranged.contains(element) || elements.iter().any(around) {
            continue;
        }
        let follows =
            |other: &Element| other.compare_document_position(element) & Node::DOCUMENT_POSITION_FOLLOWING == 0;
        let place = arranged.iter().position(follows).unwrap_or(arranged.len());
        arranged.insert(place, element.clone());
    }
    arranged
}

/// The parent whose own paragraphs hold the most text, links not counted.
fn densest(document: &Document) -> Option<Element> {
    let paragraphs = all(document, "body p, body blockquote");
    let mut parents: Vec<(Element, u32)> = Vec::new();
    for paragraph in paragraphs {
        if Sure::of(&paragraph).closest("nav, header, footer, aside, form, [role=navigation]").is_some() {
            continue;
        }
        let mut text = text_length(&paragraph);
        for link in all(&paragraph, "a") {
            text = text.saturating_sub(text_length(&link));
        }
        let Some(parent) = paragraph.parent_element() else { continue };
        match parents.iter_mut().find(|(known, _)| *known == parent) {
            Some((_, total)) => *total += text,
            None => parents.push((parent, text)),
        }
    }
    let (mut best, mut most) = (None, LEAST_TEXT);
    for (parent, text) in &parents {
        if *text >= most {
            (best, most) = (Some(parent), *text);
        }
    }
    best.cloned()
}
