//! What a page says about its article: language, country and day.

use crate::dom::{Sure, get};
use crate::engine::rates::Date;
use crate::engine::text::{look, pieces, script};
use crate::engine::{Language, region};
use crate::page::root::all;
use js_sys::{Array, JSON, JsString};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

#[wasm_bindgen]
extern "C" {
    /// A string of the browser's, which finds a word faster than a program that has just begun.
    type Whole;
    #[wasm_bindgen(method, js_name = indexOf)]
    fn index_of(this: &Whole, word: &str, from: u32) -> i32;
}

/// Words that stand before the day an article was published, on Korean, Japanese, Chinese and
/// English pages.
const PUBLISHED: &str =
    "작성일 등록일 입력 승인 게시일 발행일 기사입력 公開日 掲載日 发布时间 發布時間 Published Posted";

/// Where a `<time>` tells the day of publishing, likeliest first: within one of the elements around the text, and
/// which. In a text there may be days that it tells of.
const TIMES: [(&str, &str); 5] =
    [("article", PUBLISHED_TIME), ("article", TIME), ("html", PUBLISHED_TIME), ("*", TIME), ("html", TIME)];
const TIME: &str = "time[datetime]";
const PUBLISHED_TIME: &str = "time[itemprop~=datePublished], time[pubdate], time.published";

/// How far from the ends of a text a printed day is looked for, in UTF-16 units.
const PRINTED_WITHIN: u32 = 20_000;
/// How far behind such a word its day ends at the most, in UTF-16 units: sources are indented.
const PRINTED_LENGTH: u32 = 400;

/// The language an element is written in: the nearest `lang`, then what its letters say.
pub fn language(root: &Element) -> Language {
    declared_language(root)
        .and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_else(|| language_of_letters(&root.text_content().unwrap_or_default()))
}

/// The `lang` that holds for an element.
pub fn declared_language(element: &Element) -> Option<String> {
    let holder = Sure::of(element).closest("[lang]")?;
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

/// The day an article was published: the page's first one, or a `next` one, as below it.
pub fn day(document: &Document, root: &Element, next: bool) -> Option<Date> {
    // What a page declares is of its first article.
    let own = if next { time_element(root, true) } else { None };
    own.or_else(|| linked_data(document))
        .or_else(|| declared_day(document))
        .or_else(|| time_element(root, false))
        .or_else(|| printed_day(document, root))
}

fn declared_day(document: &Document) -> Option<Date> {
    let metas = "meta[property='article:published_time'], meta[itemprop=datePublished], \
                 meta[name='article:published_time'], meta[name='pubdate'], meta[name='date'], \
                 meta[property='og:regDate']";
    first(document, metas, usize::MAX, |meta| {
        let content = meta.get_attribute("content")?;
        let content = look::trim(&content);
        // Of two digits first, nobody says whether they are the year.
        let year = content.bytes().take(4).all(|byte| byte.is_ascii_digit());
        if year { Date::year_first(content) } else { None }
    })
}

/// The first day that the elements of a selector say, as many as are asked.
fn first(scope: &Node, selector: &str, most: usize, says: fn(&Element) -> Option<Date>) -> Option<Date> {
    all(scope, selector).iter().take(most).find_map(says)
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    Sure::of(document).query_selector(selector)?.get_attribute(name)
}

/// `datePublished` of the page's JSON-LD. Every block is tried, a broken one is passed over.
fn linked_data(document: &Document) -> Option<Date> {
    let blocks = "script[type='application/ld+json']";
    first(document, blocks, usize::MAX, |block| published(&JSON::parse(&block.text_content()?).ok()?, 0))
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

/// The first day of a `<time>` in its places, for a `next` article without those of the whole page.
fn time_element(root: &Element, next: bool) -> Option<Date> {
    for (scope, times) in &TIMES {
        if next && *scope == "html" {
            continue;
        }
        let Some(scope) = Sure::of(root).closest(scope) else { continue };
        let day = first(&scope, times, 8, |time| Date::parse(look::trim(&time.get_attribute("datetime")?)));
        if day.is_some() {
            return day;
        }
    }
    None
}

/// A day in print in the article, or near it, as Korean boards and portals write it:
/// "작성일 25-01-31 14:43", "입력 2025.01.31. 오후 2:43".
fn printed_day(document: &Document, root: &Element) -> Option<Date> {
    let own = printed_in(&get(root, "textContent").dyn_into().ok()?);
    if own.is_some() {
        return own;
    }
    let around = Sure::of(document).create_range();
    let mut inner = root.clone();
    for level in 0..5 {
        // The first time this asks, too, whether the article stands in anything: a range ends before nothing else.
        let scope = if level < 4 { inner.parent_element()? } else { document.body()?.into() };
        // What stands before the article, and what behind it: the article itself may be long.
        for ahead in &[true, false] {
            Sure::of(&around).select_node_contents(&scope);
            if *ahead {
                Sure::of(&around).set_end_before(root);
            } else {
                Sure::of(&around).set_start_after(root);
            }
            let printed = printed_in(&around.to_string());
            if printed.is_some() {
                return printed;
            }
        }
        inner = scope;
    }
    None
}

/// A day printed where a text begins or ends: what is between may be long, and is no place for it.
fn printed_in(text: &JsString) -> Option<Date> {
    let (length, ends) = (text.length(), PRINTED_WITHIN);
    let printed = |from: u32, to: u32| {
        let part = text.slice(from, to);
        pieces::split(PUBLISHED, b' ').find_map(|word| printed_behind(&part, word))
    };
    printed(0, ends).or_else(|| printed(length.saturating_sub(ends).max(ends), length))
}

/// The first day that stands behind a word.
fn printed_behind(text: &JsString, word: &str) -> Option<Date> {
    let mut from = 0;
    while let Ok(at) = u32::try_from(text.unchecked_ref::<Whole>().index_of(word, from)) {
        let found = String::from(text.slice(at, at + PRINTED_LENGTH));
        let printed = Date::printed(found.get(word.len()..).unwrap_or_default());
        if printed.is_some() {
            return printed;
        }
        from = at + 1;
    }
    None
}
