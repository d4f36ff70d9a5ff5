//! What pages say of themselves: day, language, country.

use crate::support::document;
use hovergloss::engine::Language;
use hovergloss::page::facts;
use wasm_bindgen_test::wasm_bindgen_test;

fn day(html: &str) -> Option<String> {
    let document = document(html);
    let root = document.query_selector("#story").unwrap().expect("a story");
    facts::day(&document, &root, false).map(|day| day.to_string())
}

/// What a page declares is of its first article: one below it may have its own day.
#[wasm_bindgen_test]
fn days_of_a_next_article() {
    let page = |next: &str| {
        let declared = "<meta property='article:published_time' content='2025-01-31'>";
        [declared, "<article><time datetime=2025-01-30></time>a</article><article id=story>", next, "</article>"]
            .concat()
    };
    for (name, next, expected) in
        [("with its own", "<time datetime=2024-01-31></time>b", "2024-01-31"), ("without", "b", "2025-01-31")]
    {
        let document = document(&page(next));
        let root = document.query_selector("#story").unwrap().expect("a story");
        let day = facts::day(&document, &root, true).map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some(expected), "{name}");
    }
}

#[wasm_bindgen_test]
fn days() {
    let linked = |json: &str| format!("<script type='application/ld+json'>{json}</script><div id=story>a</div>");
    let cases = [
        ("JSON-LD", linked(r#"{"@type":"NewsArticle","datePublished":"2025-01-31T09:00:00+09:00"}"#)),
        ("JSON-LD in a graph", linked(r#"{"@graph":[{"@type":"WebSite"},{"datePublished":"2025-01-31"}]}"#)),
        ("JSON-LD in a list", linked(r#"[{"name":"a"},{"datePublished":"2025-01-31"}]"#)),
        (
            "a broken JSON-LD before",
            linked("{")
                .replace("<div", "<script type='application/ld+json'>{\"datePublished\":\"2025-01-31\"}</script><div"),
        ),
        (
            "Open Graph",
            "<meta property='article:published_time' content='2025-01-31T00:10:00Z'><p id=story>a</p>".into(),
        ),
        ("Daum and Tistory", "<meta property='og:regDate' content='20250131144300'><p id=story>a</p>".into()),
        ("points", "<meta property='article:published_time' content='2025.01.31 14:43'><p id=story>a</p>".into()),
        (
            "one that says nothing before one that does",
            "<meta name=date content='Fri, 31 Jan 2025'><meta name=pubdate content='20250131'><p id=story>a</p>".into(),
        ),
        ("microdata", "<meta itemprop=datePublished content='2025-01-31'><p id=story>a</p>".into()),
        ("time", "<article><time datetime='2025-01-31T14:43'>어제</time><p id=story>a</p></article>".into()),
        (
            "time of the article before one in its text",
            "<article><header><time datetime='2025-01-31'>어제</time></header>\
             <div id=story>다음 행사는 <time datetime='2023-05-05'>지난해</time>였다.</div></article>"
                .into(),
        ),
        (
            "time of publishing behind one of a change",
            "<article id=story>수정 <time datetime='2025-03-03'>3월</time> \
             입력 <time datetime='2025-01-31' itemprop=datePublished>1월</time></article>"
                .into(),
        ),
        (
            "time of publishing of a page without articles",
            "<h1>제목</h1><time class='entry-date published' datetime='2025-01-31'>어제</time>\
             <div id=story><time datetime='2023-05-05'>지난해</time></div>"
                .into(),
        ),
        (
            "time of the article before one of publishing elsewhere",
            "<ul><li><time class=published datetime='2023-05-05'>지난해</time></ul>\
             <article><time datetime='2025-01-31'>어제</time><p id=story>a</p></article>"
                .into(),
        ),
        ("gnuboard", "<section>작성일 25-01-31 14:43</section><div id=story>a</div>".into()),
        ("Naver", "<span>입력 2025.01.31. 오후 2:43</span><div id=story>a</div>".into()),
        ("in the article", "<div id=story>Published on 2025-01-31 by the desk</div>".into()),
        ("behind the article", "<div id=story>승인을 받았다</div><footer>발행일 2025.01.31</footer>".into()),
        (
            "further out",
            "<p>기사입력 2025-01-31</p><div><p>제목</p><div><div><div id=story>a</div></div></div></div>".into(),
        ),
        (
            "behind a word that stands further out",
            "<div><span>작성일</span><div><p>2025-01-31</p><div id=story>a</div></div></div>".into(),
        ),
        (
            "in an indented source",
            format!("<p>작성일\n{0}2025년\n{0}1월\n{0}31일</p><div id=story>a</div>", " ".repeat(20)),
        ),
        (
            "where the word has stood before",
            "<p>입력하신 글은 확인을 거친 뒤에 바로 실립니다. 궁금한 점은 언제든 물어보세요. 입력 2025.01.31</p>\
             <div id=story>a</div>"
                .into(),
        ),
    ];
    for (name, html) in cases {
        assert_eq!(day(&html).as_deref(), Some("2025-01-31"), "{name}");
    }
    for (name, html) in [
        ("no day", "<p id=story>오늘은 맑다</p>"),
        ("a day before its year", "<meta name=date content='31/01/25'><p id=story>a</p>"),
        ("no such day", "<meta property='article:published_time' content='2025-13-41'><p id=story>a</p>"),
        ("JSON-LD of another kind", "<script type='application/ld+json'>7</script><p id=story>a</p>"),
    ] {
        assert_eq!(day(html), None, "{name}");
    }
}

#[wasm_bindgen_test]
fn a_day_around_an_article_that_is_not_on_the_page() {
    for depth in 0..7 {
        let html = ["<p>입력 2025.01.31</p>", &"<div>".repeat(depth), "<div id=story>a</div>"].concat();
        let document = document(&html);
        let root = document.query_selector("#story").unwrap().expect("a story");
        let outermost = document.query_selector("body > div").unwrap().expect("what it stands in");
        outermost.remove();
        assert_eq!(facts::day(&document, &root, false), None, "{depth} elements around it");
    }
}

#[wasm_bindgen_test]
fn languages() {
    let cases = [
        ("of the page", "<html lang=ko-KR><div id=story>MS</div>", Language::Korean),
        ("the nearest", "<html lang=ko><div lang=en id=story>news</div>", Language::English),
        ("of the letters: Korean", "<div id=story>딥시크가 새 모델을 냈다</div>", Language::Korean),
        ("of the letters: Japanese", "<div id=story>新しいモデルを発表した</div>", Language::Japanese),
        ("of the letters: Chinese", "<div id=story>公司发布新模型</div>", Language::Chinese),
        ("of the letters: Latin", "<div id=story>The company said so</div>", Language::English),
        ("an empty attribute", "<html lang=''><div id=story>딥시크가 냈다</div>", Language::Korean),
        ("an unknown tag", "<html lang=tlh><div id=story>딥시크가 냈다</div>", Language::Korean),
    ];
    for (name, html, expected) in cases {
        let document = document(html);
        let root = document.query_selector("#story").unwrap().expect("a story");
        assert_eq!(facts::language(&root), expected, "{name}");
    }
}

#[wasm_bindgen_test]
fn countries() {
    let cases = [
        ("<html lang=ko-KR>", Some(*b"KR")),
        ("<html lang=en_ca>", Some(*b"CA")),
        ("<html lang=zh-Hant-TW>", Some(*b"TW")),
        ("<html lang=en><meta property='og:locale' content='en_AU'>", Some(*b"AU")),
        ("<html lang=en>", None),
        ("<html>", None),
    ];
    for (html, expected) in cases {
        assert_eq!(facts::country(&document(html)), expected, "{html}");
    }
}
