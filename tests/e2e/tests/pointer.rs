//! When a card opens and closes under the mouse, and that it is never in the way.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};
use std::time::Duration;

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    passing_by, passing_a_border, leaving, moving_into_the_card, neighbour, escape, scrolling_away, clicking, selecting, links_still_work,
    never_over_the_word,
];

const ARTICLE: &str = "#bo_v_con";
/// Empty paper beside the article.
const MARGIN: (f64, f64) = (3.0, 450.0);

async fn passing_by(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    let (x, y) = page.bring("딥시크의", ARTICLE, "center").await.middle();
    let mut points: Vec<(f64, f64)> = (-6..=6).map(|step| (x + 30.0 * f64::from(step), y)).collect();
    points.push(MARGIN);
    page.path(&points, Duration::from_millis(10)).await;
    page.stays_without_card("the mouse only passed").await;
}

/// Fast over the border of a paragraph onto a mark of the next one: no card opens there at once, though one is
/// open. The events are our own, since no driver moves a mouse so fast for certain.
async fn passing_a_border(Stage { page, site, .. }: Stage) {
    let body = "<article id=story><p id=one>딥시크가 무엇을 했는지 살핀다.</p><p id=two style=\"margin-top:450px\">값은 5000억달러라고 한다.</p></article>";
    site.set("/border.html", host::page(&host::tag("/hovergloss.js", ""), body));
    page.read(&site.address("/border.html")).await;
    page.point_at("딥시크", "#one").await;
    let first = page.card_with(&["딥시크"]).await;
    let (x, y) = page.word("5000억달러", "#two").await.middle();
    let script = format!(
        "const [one, two] = ['#one', '#two'].map((id) => document.querySelector(id));
         const now = performance.now();
         const send = (name, target, clientX, timeStamp) => {{
           const place = {{ clientX, clientY: {y}, pointerType: 'mouse', composed: true }};
           const event = new PointerEvent(name, {{ bubbles: name === 'pointermove', ...place }});
           // Browsers stamp what one movement causes alike.
           target.dispatchEvent(Object.defineProperty(event, 'timeStamp', {{ value: timeStamp }}));
         }};
         send('pointermove', one, {x} + 900, now);
         send('pointerleave', one, {x} + 900, now + 50);
         send('pointermove', two, {x}, now + 50);
         await new Promise(requestAnimationFrame);"
    );
    page.wait_for_script(&script).await;
    let second = page.card().await.map(|card| card.heading);
    assert_eq!(second.as_ref(), Some(&first.heading), "the pointer was passing by");
}

async fn leaving(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    page.card_with(&["증류"]).await;
    page.move_to(MARGIN.0, MARGIN.1).await;
    page.no_card().await;
    page.stays_without_card("the mouse rests on the margin").await;
}

/// WCAG 2.2 SC 1.4.13: what appears under the pointer can be pointed at.
async fn moving_into_the_card(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    let (x, y) = page.point_at("5000억달러를", ARTICLE).await.middle();
    let card = page.card_with(&["725조"]).await;
    let (to_x, to_y) = card.rect.middle();
    let step = |part: u32| {
        let part = f64::from(part) / 12.0;
        (x + (to_x - x) * part, y + (to_y - y) * part)
    };
    page.path(&(1..=12).map(step).collect::<Vec<_>>(), Duration::from_millis(40)).await;
    page.keeps_card("the mouse moved into it").await;
    page.click().await;
    page.keeps_card("it was clicked inside").await;
    assert_eq!(page.card().await.map(|card| card.heading).as_deref(), Some("5000억달러"));
}

async fn neighbour(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("스타트업", ARTICLE).await;
    let first = page.card_with(&["스타트업"]).await;
    let (x, y) = page.word("딥시크의", ARTICLE).await.middle();
    page.move_to(x, y).await;
    let second = page.card_with(&["딥시크"]).await;
    assert_ne!(first.heading, second.heading, "one card at a time, that of the word under the mouse");
}

async fn escape(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    page.card_with(&["증류"]).await;
    page.press('\u{E00C}', false).await;
    page.no_card().await;
    page.stays_without_card("it was dismissed and the mouse has not moved").await;
}

async fn scrolling_away(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("스타트업", ARTICLE).await;
    page.card_with(&["스타트업"]).await;
    page.script("scrollBy({ top: 30, behavior: 'instant' })").await;
    let word = page.word("스타트업", ARTICLE).await;
    page.until("the card beside its word again", async || {
        let card = page.card().await.expect("a short way does not close it");
        let gap = (card.rect.top - word.bottom).max(word.top - card.rect.bottom);
        (0.0..20.0).contains(&gap).then_some(())
    })
    .await;
    page.script("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
    page.no_card().await;
}

async fn clicking(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("소프트뱅크는", ARTICLE).await;
    page.click().await;
    page.card_with(&["소프트뱅크"]).await;
    page.move_to(MARGIN.0, MARGIN.1).await;
    page.click().await;
    page.no_card().await;
}

/// Dragging over a word selects it, and so does a double click, as on any page.
async fn selecting(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    let word = page.bring("골드만삭스", ARTICLE, "center").await;
    let y = word.middle().1;
    page.drag((word.left + 1.0, y), (word.right - 1.0, y)).await;
    let selected = page.script("return String(getSelection())").await;
    assert!(
        selected.as_str().is_some_and(|text| "골드만삭스".contains(text) && text.chars().count() > 2),
        "{selected}"
    );
    page.stays_without_card("text was selected and the mouse has not moved since").await;
    page.move_to(MARGIN.0, MARGIN.1).await;
    page.click().await;
    page.point_at("스타트업", ARTICLE).await;
    page.double_click().await;
    let selected = async || page.script("return String(getSelection()).trim()").await;
    page.until("the word", async || (selected().await == "스타트업").then_some(())).await;
    page.no_card().await;
    page.stays_without_card("the word was selected and the mouse has not moved since").await;
}

async fn links_still_work(Stage { page, site, .. }: Stage) {
    let body = "<article id=story><p>딥시크와 오픈AI는 <a href=\"#more\" id=link>증류를 두고</a> 다툰다.</p></article>\
                <p style=\"margin-top:2000px\" id=more>끝</p>";
    let head = super::host::tag("/hovergloss.js", "data-links=\"true\"");
    site.set("/linked.html", super::host::page(&head, body));
    page.read(&site.address("/linked.html")).await;
    let (x, y) = page.word("증류를", "#story").await.middle();
    page.move_to(x, y).await;
    page.click().await;
    page.until("the link's target", async || (page.script("return location.hash").await == "#more").then_some(()))
        .await;
}

async fn never_over_the_word(Stage { page, site, .. }: Stage) {
    // Lines from edge to edge, so that words stand at every edge of the window.
    page.resize(560, 760).await;
    page.read(&site.address("/index.html")).await;
    for words in ["스타트업", "깃허브에서", "60달러를", "오픈소스로", "5000억달러를", "최대주주가"]
    {
        for block in ["start", "center", "end"] {
            let word = page.bring(words, ARTICLE, block).await;
            let (x, y) = word.middle();
            page.move_to(x, y).await;
            page.click().await;
            let card = page.until("its card", async || page.card().await).await;
            let (width, height) = page.viewport().await;
            assert!(!card.rect.covers(&word), "{words} at the {block}: {:?} covers {word:?}", card.rect);
            assert!(
                card.rect.left >= 0.0 && card.rect.top >= 0.0 && card.rect.right <= width && card.rect.bottom <= height,
                "{words} at the {block}: {:?} leaves the window of {width} × {height}",
                card.rect
            );
            page.press('\u{E00C}', false).await;
            page.no_card().await;
        }
    }
}
