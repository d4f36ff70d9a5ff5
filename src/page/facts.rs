//! What a page says about its article: language, country and day.

use crate::dom::get;
use crate::engine::rates::Date;
use crate::engine::text::look;
use crate::engine::text::script;
use crate::engine::{Language, region};
use crate::page::root::all;
use js_sys::{Array, JSON, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Range};

/// How far from the ends of a text a printed day is looked for, in UTF-16 units.
const PRINTED_WITHIN: u32 = 20_000;

/// The language an element is written in: the nearest `lang`, then what its letters say.
pub fn language(root: &Element) -> Language {
    declared_language(root)
        .and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_else(|| language_of_letters(&root.text_content().unwrap_or_default()))
}

/// The `lang` that holds for an element.
pub fn declared_language(element: &Element) -> Option<String> {
    let holder = element.closest("[lang]").ok()??;
    holder.get_attribute("lang").filter(|tag| !tag.is_empty())
}

/// The language of a text by its script alone; English where the script is Latin.
fn language_of_letters(text: &str) -> Language {
    let (mut hangul, mut kana, mut han, mut letters) = (0, 0, 0, 0);
    for character in text.chars().filter(|character| script::is_letter(*character)).take(2000) {
        letters += 1;
        match character {
            '가'..='힣' => hangul += 1,
            'ぁ'..='ヿ' => kana += 1,
            '一'..='鿿' => han += 1,
            _ => {}
        }
    }
    match () {
        () if hangul * 5 > letters => Language::Korean,
        () if kana * 20 > letters => Language::Japanese,
        () if han * 5 > letters => Language::Chinese,
        () => Language::English,
    }
}

/// ISO 3166 alpha-2 code of the country a page is written in, where its language tag or its
/// Open Graph locale names one ("en-CA", "ko_KR").
pub fn country(document: &Document) -> Option<[u8; 2]> {
    let tag = attribute(document, "html", "lang").and_then(|tag| region(&tag));
    tag.or_else(|| region(&attribute(document, "meta[property='og:locale']", "content")?))
}

/// The day the article was published.
pub fn day(document: &Document, root: &Element) -> Option<Date> {
    linked_data(document)
        .or_else(|| declared_day(document))
        .or_else(|| time_element(root))
        .or_else(|| printed_day(document, root))
}

fn declared_day(document: &Document) -> Option<Date> {
    let metas = "meta[property='article:published_time'], meta[itemprop=datePublished], \
                 meta[name='article:published_time'], meta[name='pubdate'], meta[name='date'], \
                 meta[property='og:regDate']";
    all(document, metas).iter().find_map(|meta| {
        let content = meta.get_attribute("content")?;
        let content = look::trim(&content);
        // Of two digits first, nobody says whether they are the year.
        let year = content.bytes().take(4).all(|byte| byte.is_ascii_digit());
        if year { Date::year_first(content) } else { None }
    })
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    document.query_selector(selector).ok()??.get_attribute(name)
}

/// `datePublished` of the page's JSON-LD. Every block is tried, a broken one is passed over.
fn linked_data(document: &Document) -> Option<Date> {
    let blocks = all(document, "script[type='application/ld+json']");
    blocks.iter().find_map(|block| published(&JSON::parse(&block.text_content()?).ok()?, 0))
}

/// The first day in a list or an object, or in what lies inside a page's description of itself.
fn published(value: &JsValue, depth: u32) -> Option<Date> {
    if depth > 4 || !value.is_object() {
        return None;
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return list.iter().find_map(|item| published(&item, depth + 1));
    }
    let own = get(value, "datePublished").as_string().and_then(|day| Date::parse(&day));
    own.or_else(|| ["@graph", "mainEntity"].into_iter().find_map(|field| published(&get(value, field), depth + 1)))
}

/// The first `<time datetime>` of the article, of the `<article>` around it, or of the page.
fn time_element(root: &Element) -> Option<Date> {
    for scope in ["*", "article", "html"] {
        let Ok(Some(scope)) = root.closest(scope) else { continue };
        let times = all(&scope, "time[datetime]");
        let day = times.iter().take(8).find_map(|time| Date::parse(look::trim(&time.get_attribute("datetime")?)));
        if day.is_some() {
            return day;
        }
    }
    None
}

/// A day in print in the article, or near it, as Korean boards and portals write it:
/// "작성일 25-01-31 14:43", "입력 2025.01.31. 오후 2:43".
fn printed_day(document: &Document, root: &Element) -> Option<Date> {
    let own = printed_in(get(root, "textContent").dyn_into().ok()?);
    if own.is_some() {
        return own;
    }
    let around = document.create_range().ok()?;
    let mut scope = root.parent_element();
    for _ in 0..4 {
        let element = scope?;
        let near = printed_around(&around, root, &element);
        if near.is_some() {
            return near;
        }
        scope = element.parent_element();
    }
    printed_around(&around, root, &document.body()?.into())
}

/// A day printed in an element, before the article in it or after.
fn printed_around(around: &Range, root: &Element, scope: &Element) -> Option<Date> {
    around.select_node_contents(scope).ok()?;
    around.set_end_before(root).ok()?;
    let before = printed_in(around.to_string());
    if before.is_some() {
        return before;
    }
    around.select_node_contents(scope).ok()?;
    around.set_start_after(root).ok()?;
    printed_in(around.to_string())
}

/// A day printed where a text begins or ends: what is between may be long, and is no place for it.
fn printed_in(text: JsString) -> Option<Date> {
    let (length, ends) = (text.length(), PRINTED_WITHIN);
    let printed = |from: u32, to: u32| Date::printed(&String::from(text.slice(from, to)));
    printed(0, ends).or_else(|| printed(length.saturating_sub(ends).max(ends), length))
}
