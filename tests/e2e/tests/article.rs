//! The article stays the publisher's: what is marked, what is not, and that nothing is changed.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Page, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    only_the_article, untouched, spans, spans_keep_what_others_did, many_rounds,
];

async fn only_the_article(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    let (terms, money) = (page.marks(false).await, page.marks(true).await);
    assert!(terms.len() > 15 && money.len() > 7, "terms {terms:?}, amounts {money:?}");
    for part in ["#bo_v_info", "#bo_vc", "#bo_v_title", "#hd", "#ft", ".demo-bar"] {
        assert_eq!(page.marks_in(part).await, 0, "{part} is no part of the article");
    }
    page.read(&site.address("/english.html")).await;
    let terms = page.marks(false).await;
    assert!(terms.iter().any(|words| words == "cartel"), "by its cues: {terms:?}");
    for part in [".masthead", "article header", "main aside", ".foot", ".demo-bar"] {
        assert_eq!(page.marks_in(part).await, 0, "{part} is no part of the article");
    }
}

/// What of a session can be seen in a document.
async fn traces(page: &Page) -> serde_json::Value {
    page.script(
        "return [document.querySelectorAll('hovergloss-notes').length, globalThis.CSS?.highlights?.size ?? 0,
                 document.adoptedStyleSheets.length, document.querySelectorAll('[class*=hovergloss]').length]",
    )
    .await
}

async fn untouched(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let before = page.source().await;
    assert_eq!(before, page.sent().await, "the page itself does nothing");
    host::start(&page, "{}").await;
    assert_eq!(page.source().await, before, "with the marks there");
    let marks = page.marks(false).await;
    assert!(marks.iter().any(|words| words == "증류"), "{marks:?}");
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    assert_eq!(page.source().await, before, "with a card open");
    host::destroy(&page).await;
    assert_eq!(page.source().await, before, "after the end");
    assert_eq!(traces(&page).await, serde_json::json!([0, 0, 0, 0]), "host, highlights, sheets, classes");
    page.point_at("증류", "#story").await;
    page.stays_without_card("the session has ended").await;
}

const TEXT_NODES: &str =
    "const walker = document.createTreeWalker(document.querySelector('#story'), NodeFilter.SHOW_TEXT);
    let count = 0; while (walker.nextNode()) count += 1; return count;";

async fn spans(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let (before, nodes) = (page.source().await, page.script(TEXT_NODES).await);
    host::start(&page, "{ marks: 'spans' }").await;
    let words = page
        .script("return [...document.querySelectorAll('#story span.hovergloss-term')].map((span) => span.textContent)")
        .await;
    assert!(words.as_array().is_some_and(|words| words.contains(&"증류".into())), "{words}");
    let text = "return document.querySelector('#story').textContent";
    let marked = page.script(text).await;
    // An amount over the border of an element is one note in two spans.
    page.point_at("600만", "#story").await;
    page.card_with(&["600만 달러", "600만 달러"]).await;
    host::destroy(&page).await;
    assert_eq!(page.source().await, before, "after the end");
    assert_eq!(page.script(text).await, marked, "the text was the same all the time");
    assert_eq!(page.script(TEXT_NODES).await, nodes, "no text node stays split");
    assert_eq!(traces(&page).await, serde_json::json!([0, 0, 0, 0]), "host, highlights, sheets, classes");
}

async fn spans_keep_what_others_did(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    page.script(
        "window.clicks = 0; document.querySelector('#story b').addEventListener('click', () => window.clicks += 1)",
    )
    .await;
    host::start(&page, "{ marks: 'spans' }").await;
    page.script("document.querySelector('#story .hovergloss-term').append(Object.assign(document.createElement('sup'), { textContent: '1' }))").await;
    host::destroy(&page).await;
    assert_eq!(
        page.script("return document.querySelectorAll('#story sup').length").await,
        1,
        "an element added since is kept"
    );
    page.script("document.querySelector('#story b').click()").await;
    assert_eq!(page.script("return window.clicks").await, 1, "a listener of the page survives");
}

async fn many_rounds(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let before = page.source().await;
    page.wait_for_script(
        "const { start } = await import('/hovergloss.js');
         for (let round = 0; round < 20; round += 1) (await start({ currency: 'KRW' })).destroy();",
    )
    .await;
    assert_eq!(traces(&page).await, serde_json::json!([0, 0, 0, 0]), "host, highlights, sheets, classes");
    assert_eq!(page.source().await, before, "twenty rounds leave nothing");
}
