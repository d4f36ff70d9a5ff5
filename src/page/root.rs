//! Where on the page the article stands.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// Containers that say what they are, likeliest first: the schema.org property, then those of
/// common publishing systems. gnuboard's `#bo_v_con` comes before `<article>`, because its
/// `<article id="bo_v">` also holds the page information and the comments.
const CONTAINERS: [&str; 14] = [
    "[itemprop~=articleBody]",
    "#bo_v_con",
    "#dic_area",
    "#articleBodyContents",
    ".article_view",
    "#article-view-content-div",
    "#articleBody",
    ".article-body",
    ".article__body",
    ".entry-content",
    ".post-content",
    ".story-body",
    "main article",
    "article",
];

/// The least text, in UTF-16 units, that makes a block of a page without any such container an
/// article: about a paragraph of English.
const LEAST_TEXT: u32 = 250;

/// Finds the elements to read: every one that `selector` names, or the article of the page.
/// An empty list means that there is none.
///
/// # Errors
/// The selector itself, when it is none.
pub fn find(document: &Document, selector: Option<&str>) -> Result<Vec<Element>, String> {
    if let Some(selector) = selector {
        return all(document, selector).map(outermost).ok_or_else(|| selector.to_owned());
    }
    for container in CONTAINERS {
        let found = all(document, container).unwrap_or_default();
        let found: Vec<Element> = found.into_iter().filter(has_text).collect();
        // A page of many teasers is a list of articles, not an article.
        if !found.is_empty() && (found.len() <= 3 || container.starts_with(['#', '['])) {
            return Ok(outermost(found));
        }
    }
    Ok(densest(document).into_iter().collect())
}

/// Finds the article of a page again, where `known` was it: containers of the same kind that have
/// come since belong to it too, as on a page that loads the next article below the first.
pub fn find_again(document: &Document, known: &[Element]) -> Vec<Element> {
    let here: Vec<Element> = known.iter().filter(|root| root.is_connected()).cloned().collect();
    let Some(first) = here.first() else { return find(document, None).unwrap_or_default() };
    let kind = CONTAINERS.into_iter().find(|container| first.matches(container).unwrap_or(false));
    let Some(found) = kind.and_then(|kind| all(document, kind)) else { return here };
    outermost(found.into_iter().filter(|root| here.contains(root) || has_text(root)).collect())
}

fn all(document: &Document, selector: &str) -> Option<Vec<Element>> {
    let list = document.query_selector_all(selector).ok()?;
    Some((0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect())
}

/// Drops elements that stand inside another of the list.
fn outermost(elements: Vec<Element>) -> Vec<Element> {
    let inside = |element: &Element| elements.iter().any(|other| other != element && other.contains(Some(element)));
    elements.iter().filter(|element| !inside(element)).cloned().collect()
}

fn has_text(element: &Element) -> bool {
    element.text_content().is_some_and(|text| text.chars().any(|character| !character.is_whitespace()))
}

/// The parent whose own paragraphs hold the most text, links not counted.
fn densest(document: &Document) -> Option<Element> {
    let paragraphs = all(document, "body p, body blockquote")?;
    let mut parents: Vec<(Element, u32)> = Vec::new();
    for paragraph in paragraphs {
        if paragraph.closest("nav, header, footer, aside, form, [role=navigation]").ok()?.is_some() {
            continue;
        }
        let links: u32 = {
            let list = paragraph.query_selector_all("a").ok()?;
            (0..list.length()).filter_map(|index| Some(length(list.get(index)?.text_content()))).sum()
        };
        let text = length(paragraph.text_content()).saturating_sub(links);
        let Some(parent) = paragraph.parent_element() else { continue };
        match parents.iter_mut().find(|(known, _)| *known == parent) {
            Some((_, total)) => *total += text,
            None => parents.push((parent, text)),
        }
    }
    let (parent, text) = parents.into_iter().max_by_key(|(_, text)| *text)?;
    (text >= LEAST_TEXT).then_some(parent)
}

fn length(text: Option<String>) -> u32 {
    text.map_or(0, |text| text.trim().encode_utf16().count() as u32)
}
