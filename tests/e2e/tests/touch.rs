//! A thumb on a phone.

use crate::{Test, tests};
use hovergloss_e2e::{Engine, Rect, Stage};
use std::time::Duration;

pub const TESTS: &[Test] =
    tests![&Engine::ALL => sheet, handle, close_button, elsewhere, selecting, the_page_stays_the_page];

const ARTICLE: &str = "#bo_v_con";

async fn sheet(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    page.read(&site.address("/index.html")).await;
    let word = page.bring("증류를", ARTICLE, "center").await;
    page.tap(word.middle()).await;
    page.card_with(&["증류", "모델"]).await;
    let (width, height) = page.viewport().await;
    page.until("a sheet along the lower edge", async || {
        let card = page.card().await.filter(|card| card.sheet)?;
        let Rect { left, right, bottom, .. } = card.rect;
        // It rises for a moment.
        (left.abs() < 1.0 && (right - width).abs() < 1.0 && (bottom - height).abs() < 0.5).then_some(())
    })
    .await;
    assert!(
        page.script("return document.documentElement.scrollWidth <= innerWidth").await == true,
        "nothing scrolls sideways"
    );
    // A word where the sheet will be is scrolled out from under it.
    page.act_in_card("[data-close]").await;
    page.no_card().await;
    let word = page.bring("5000억달러를", ARTICLE, "end").await;
    page.tap(word.middle()).await;
    page.card_with(&["약 725조 원"]).await;
    let sheet = page.settled(".card").await;
    let (now, head) = (page.word("5000억달러를", ARTICLE).await, page.settled(".head").await);
    assert!(!sheet.covers(&now) && now.bottom < head.top, "{sheet:?} covers the word at {now:?}, before at {word:?}");
    assert!(now.top > 0.0, "the word can be seen at {now:?}");
}

async fn close_button(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    page.read(&site.address("/index.html")).await;
    let word = page.bring("스타트업", ARTICLE, "start").await;
    page.tap(word.middle()).await;
    page.card_with(&["스타트업"]).await;
    let close = page
        .script(
            "const rect = document.querySelector('hovergloss-notes').shadowRoot.querySelector('[data-close]').getBoundingClientRect();
             return [rect.left + rect.width / 2, rect.top + rect.height / 2]",
        )
        .await;
    page.tap((close[0].as_f64().unwrap_or(0.0), close[1].as_f64().unwrap_or(0.0))).await;
    page.no_card().await;
}

/// A tap beside the words closes; a second tap on a word opens again.
async fn elsewhere(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    page.read(&site.address("/index.html")).await;
    let word = page.bring("스타트업", ARTICLE, "start").await;
    page.tap(word.middle()).await;
    page.card_with(&["스타트업"]).await;
    page.tap((4.0, 300.0)).await;
    page.no_card().await;
    page.tap(word.middle()).await;
    page.card_with(&["스타트업"]).await;
}

/// The sheet follows the finger on its handle; a flick or a long way closes it, a short way does not.
async fn handle(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    page.read(&site.address("/index.html")).await;
    let word = page.bring("스타트업", ARTICLE, "start").await;
    // Parts of the sheet's height, and milliseconds between them.
    let cases: [(&str, &[f64], u64, bool); 4] = [
        ("a long way", &[0.2, 0.4, 0.6, 0.8], 150, false),
        ("a flick", &[0.1, 0.4], 15, false),
        ("a little, slowly", &[0.03, 0.06, 0.1], 200, true),
        ("upwards", &[-0.1, -0.5], 15, true),
    ];
    for (name, way, pause, stays) in cases {
        // Right after a flick a browser may take a tap for the end of a scroll.
        page.until(name, async || {
            page.tap(word.middle()).await;
            page.card().await
        })
        .await;
        let grip = page.settled(".handle").await;
        let (x, y) = grip.middle();
        let sheet = page.settled(".card").await;
        let points: Vec<(f64, f64)> = way.iter().map(|part| (x, y + part * (sheet.bottom - sheet.top))).collect();
        page.swipe((x, y), &points, Duration::from_millis(pause)).await;
        if stays {
            page.keeps_card(name).await;
            let now = page.settled(".handle").await;
            assert!((now.top - grip.top).abs() < 1.0, "{name}: it springs back from {grip:?} to {now:?}");
            page.until("the end of the sheet", async || {
                page.tap((4.0, 300.0)).await;
                page.card().await.is_none().then_some(())
            })
            .await;
        }
        page.no_card().await;
    }
}

/// Selecting with a finger is the browser's own: nothing of ours keeps an event of it back or says
/// how marked words take a finger, and while words are selected no sheet opens.
async fn selecting(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    for marks in ["auto", "spans"] {
        site.set("/marks.html", super::host::page("", super::host::ARTICLE));
        page.open(&site.address("/marks.html")).await;
        page.script(
            "window.heard = []; window.kept = [];
             for (const name of ['pointerdown', 'touchstart', 'touchend', 'pointerup', 'mousedown', 'contextmenu', 'selectstart'])
               addEventListener(name, (event) => {
                 window.heard.push(name);
                 if (event.defaultPrevented) window.kept.push(name);
               });",
        )
        .await;
        super::host::start(&page, &["{ marks: '", marks, "' }"].concat()).await;
        let place = page.word("딥시크가", "#story p").await.middle();
        page.tap(place).await;
        page.card_with(&["딥시크"]).await;
        page.act_in_card("[data-close]").await;
        page.no_card().await;
        // No browser without a screen holds a finger for a gesture: what it would send is sent by hand.
        page.select("딥시크", "#story").await;
        let send = format!(
            "const at = {{ bubbles: true, cancelable: true, clientX: {}, clientY: {} }};
             const word = document.elementFromPoint(at.clientX, at.clientY);
             for (const event of [new Event('selectstart', at), new MouseEvent('contextmenu', at), new MouseEvent('click', at)])
               word.dispatchEvent(event);
             return [String(getSelection()), window.kept, ['pointerdown', 'contextmenu', 'selectstart'].filter((name) => !window.heard.includes(name)),
               getComputedStyle(word).userSelect, getComputedStyle(word).touchAction]",
            place.0, place.1
        );
        let found = page.script(&send).await;
        assert_eq!(found, serde_json::json!(["딥시크", [], [], "auto", "auto"]), "marks as {marks}");
        page.stays_without_card("words are selected").await;
        super::host::destroy(&page).await;
    }
}

/// Links in the article work, and what closes a sheet is no click on the page.
async fn the_page_stays_the_page(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    let body = "<article id=story><p>딥시크와 오픈AI는 <a href=\"#more\" id=link>증류를 두고</a> 다툰다. 스타트업이다.</p></article>\
                <div id=trap style=\"position:fixed;inset:auto 0 0 0;height:60%\"></div>\
                <p style=\"margin-top:2000px\" id=more>끝</p>";
    site.set("/linked.html", super::host::page(&super::host::tag("/hovergloss.js", "data-links=\"true\""), body));
    page.read(&site.address("/linked.html")).await;
    page.script(
        "window.clicks = 0; document.querySelector('#trap').addEventListener('click', () => window.clicks += 1)",
    )
    .await;
    let word = page.word("스타트업", "#story").await;
    page.tap(word.middle()).await;
    page.card_with(&["스타트업"]).await;
    let close = page.settled("[data-close]").await;
    page.tap(close.middle()).await;
    page.no_card().await;
    assert_eq!(page.script("return window.clicks").await, 0, "the tap that closed the sheet was the sheet's own");
    page.tap(page.word("증류를", "#story").await.middle()).await;
    page.until("the link's target", async || (page.script("return location.hash").await == "#more").then_some(()))
        .await;
    page.stays_without_card("the tap was the link's").await;
}
