//! What a page says about its article: language, country and day.

use crate::engine::Language;
use crate::engine::rates::Date;
use crate::engine::text::script;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

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
    let tag = document.document_element().and_then(|html| html.get_attribute("lang"));
    let locale = content(document, "meta[property='og:locale']");
    [tag, locale].into_iter().flatten().find_map(|tag| region(&tag))
}

/// The region of a language tag: its ISO 3166 alpha-2 code.
pub fn region(tag: &str) -> Option<[u8; 2]> {
    let region = tag.split(['-', '_']).skip(1).find(|part| part.len() == 2)?;
    <[u8; 2]>::try_from(region.to_ascii_uppercase().as_bytes()).ok()
}

/// The day the article was published.
pub fn day(document: &Document, root: &Element) -> Option<Date> {
    linked_data(document)
        .or_else(|| {
            let metas = "meta[property='article:published_time'], meta[itemprop=datePublished], \
                         meta[name='article:published_time'], meta[name='pubdate'], meta[name='date'], \
                         meta[property='og:regDate']";
            Date::parse(content(document, metas)?.trim())
        })
        .or_else(|| time_element(document, root))
        .or_else(|| printed_day(document, root))
}

fn content(document: &Document, selector: &str) -> Option<String> {
    document.query_selector(selector).ok()??.get_attribute("content")
}

/// `datePublished` of the page's JSON-LD. Every block is tried, a broken one is passed over.
fn linked_data(document: &Document) -> Option<Date> {
    let blocks = document.query_selector_all("script[type='application/ld+json']").ok()?;
    (0..blocks.length()).find_map(|index| {
        let value = js_sys::JSON::parse(&blocks.get(index)?.text_content()?).ok()?;
        published(&value, 0)
    })
}

fn published(value: &JsValue, depth: u32) -> Option<Date> {
    if depth > 4 || !value.is_object() {
        return None;
    }
    if let Some(list) = js_sys::Array::is_array(value).then(|| js_sys::Array::from(value)) {
        return list.iter().find_map(|item| published(&item, depth + 1));
    }
    let field = |name: &str| js_sys::Reflect::get(value, &JsValue::from_str(name)).ok();
    field("datePublished")
        .and_then(|day| Date::parse(&day.as_string()?))
        .or_else(|| published(&field("@graph")?, depth + 1))
        .or_else(|| published(&field("mainEntity")?, depth + 1))
}

/// The first `<time datetime>` of the article, or of the header around it.
fn time_element(document: &Document, root: &Element) -> Option<Date> {
    let around = root.closest("article").ok().flatten();
    let scopes = [Some(root.clone()), around, document.document_element()];
    scopes.into_iter().flatten().find_map(|scope| {
        let times = scope.query_selector_all("time[datetime]").ok()?;
        (0..times.length().min(8)).find_map(|index| {
            use wasm_bindgen::JsCast;
            let time: Element = times.get(index)?.dyn_into().ok()?;
            Date::parse(time.get_attribute("datetime")?.trim())
        })
    })
}

/// A day in print near the article, as Korean boards and portals write it: "작성일 25-01-31 14:43",
/// "입력 2025.01.31. 오후 2:43".
fn printed_day(document: &Document, root: &Element) -> Option<Date> {
    let mut scope = root.parent_element();
    for _ in 0..4 {
        let element = scope?;
        if let Some(day) = element.text_content().and_then(|text| Date::printed(&text)) {
            return Some(day);
        }
        scope = element.parent_element();
    }
    Date::printed(&document.body()?.text_content()?)
}
