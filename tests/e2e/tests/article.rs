//! The article stays the publisher's: what is marked, what is not, and that nothing is changed.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    only_the_article, untouched, without_highlights, spans, spans_keep_what_others_did, many_rounds,
];

/// The article is found without being named, and nothing around it is read, whatever stands there.
async fn only_the_article(Stage { page, site, .. }: Stage) {
    let korean = ["#bo_v_info", "#bo_vc", "#bo_v_title", "#hd", "#ft", ".demo-bar"];
    let english = [".masthead", "article header", "main aside", ".foot", ".demo-bar"];
    for (address, words, marked, parts) in [
        ("/index.html", "증류에 70억달러가 들었다", "딥시크", &korean[..]),
        // What is meant by this one is known by its cues.
        ("/english.html", "Distillation cost $70 billion", "cartel", &english[..]),
    ] {
        let html = String::from_utf8(Site::read(address)).expect("the demo is UTF-8");
        let (before, rest) = html.split_once(" data-root=\"").expect("the demo names its article");
        let (_, rest) = rest.split_once('"').expect("the end of the name");
        let rest = rest.replace("data-occurrences=\"section\"", "data-occurrences=\"all\"");
        let added = format!(
            "<script>for (const part of {parts:?}) document.querySelector(part).insertAdjacentHTML('beforeend', '<p>{words}</p>')</script>"
        );
        site.set(address, Answer::html([before, &*rest.replace("</body>", &[&*added, "</body>"].concat())].concat()));
        page.read(&site.address(address)).await;
        page.wait_for_script("await (await import('/hovergloss.js')).session").await;
        let (terms, money) = (page.marks(false).await, page.marks(true).await);
        assert!(terms.len() > 15 && money.len() > 5, "terms {terms:?}, amounts {money:?}");
        assert!(terms.iter().any(|words| words == marked), "{marked} is marked: {terms:?}");
        for part in parts {
            let text = page.script(&format!("return document.querySelector('{part}').textContent")).await;
            assert!(text.as_str().is_some_and(|text| text.contains(words)), "{part} could be marked: {text}");
            assert_eq!(page.marks_in(part).await, 0, "{part} is no part of the article");
        }
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

/// Where the browser has no highlights, the text stays as it is, and list, pointer and keys know of the notes.
async fn without_highlights(Stage { page, site, .. }: Stage) {
    let older = "<script>delete CSS.highlights; delete window.Highlight;</script>";
    site.set("/news.html", host::page(&[older, &host::tag("/hovergloss.js", "")].concat(), host::ARTICLE));
    host::read_whole(&page, &site.address("/news.html")).await;
    assert_eq!(page.script("return [typeof CSS.highlights, typeof Highlight].join()").await, "undefined,undefined");
    assert_eq!(page.source().await, page.sent().await, "nothing in the text stands in for highlights");
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    page.move_to(2.0, 2.0).await;
    page.no_card().await;
    page.press('.', true).await;
    let (label, _) = page.until("the ring on the first note", async || page.ring().await).await;
    page.act_in_card("summary").await;
    let notes = page.until("the list", async || Some(page.notes().await).filter(|notes| notes.len() == 9)).await;
    assert!(label.contains("딥시크") && notes[0].contains("딥시크"), "{label}, and in the list {notes:?}");
    page.act_in_card("[data-note='1']").await;
    page.card_with(&["증류", "모델"]).await;
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
         for (let round = 0; round < 20; round += 1) {
           const session = await start({ currency: 'KRW' });
           if (session.count === 0) throw new Error(`round ${round} is not a session`);
           session.destroy();
         }",
    )
    .await;
    assert_eq!(traces(&page).await, serde_json::json!([0, 0, 0, 0]), "host, highlights, sheets, classes");
    assert_eq!(page.source().await, before, "twenty rounds leave nothing");
}
