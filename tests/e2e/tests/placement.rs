//! Where the card and the marks stand on pages of every kind, and that nothing of the page moves.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Stage};

pub const CHROMIUM: &[Test] = tests![&[Engine::Chromium] => zoomed, pinched];
pub const TESTS: &[Test] = tests![&Engine::ALL =>
    modal_dialog, scrolling_box, no_doctype, vertical_writing, right_to_left, zoomed_by_the_page, narrow, stays_put,
    no_metrics_change,
];

const TERMS: &str = "딥시크가 증류를 했는지 살핀다. 값은 5000억달러라고 한다.";

async fn open(page: &Page, site: &hovergloss_e2e::Site, body: &str) {
    site.set("/place.html", host::page(&host::tag("/hovergloss.js", ""), body));
    page.read(&site.address("/place.html")).await;
}

/// An article in a modal dialog: all the rest of the page is out of reach there.
async fn modal_dialog(Stage { page, site, .. }: Stage) {
    let body = format!("<dialog id=box><article id=story><p>{TERMS}</p></article></dialog>");
    site.set("/plain.html", host::page("", &body));
    page.open(&site.address("/plain.html")).await;
    page.script("document.querySelector('#box').showModal()").await;
    host::start(&page, "{}").await;
    page.point_at("5000억달러", "#story").await;
    let card = page.card_with(&["약 725조 원"]).await;
    let (x, y) = page.settled("[data-menu]").await.middle();
    page.move_to(x, y).await;
    let top = page.script(&format!("return document.elementFromPoint({x}, {y})?.localName")).await;
    assert_eq!(top, "hovergloss-notes", "the card at {:?} is above the dialog and can be reached", card.rect);
    page.click().await;
    page.until("the menu", async || (!page.text_of("#menu").await.is_empty()).then_some(())).await;
}

/// The card follows its word through a box that scrolls, and goes when the box hides it.
async fn scrolling_box(Stage { page, site, .. }: Stage) {
    let body = format!(
        "<div id=box style=\"height:240px;overflow:auto\"><article id=story><p>{TERMS}</p>\
         <p style=\"height:900px\"></p></article></div><p style=\"height:500px\"></p>"
    );
    open(&page, &site, &body).await;
    let (x, y) = page.word("증류", "#story").await.middle();
    page.move_to(x, y).await;
    page.card_with(&["증류"]).await;
    page.script("document.querySelector('#box').scrollTop = 10").await;
    let word = page.word("증류", "#story").await;
    page.until("the card beside its word", async || {
        let card = page.card().await?;
        (0.0..20.0).contains(&(card.rect.top - word.bottom)).then_some(())
    })
    .await;
    page.script("document.querySelector('#box').scrollTop = 300").await;
    page.no_card().await;
}

/// Old boards have no doctype: their root is as high as all of their text, and none of it is the viewport.
async fn no_doctype(Stage { page, site, .. }: Stage) {
    let (head, far) = (host::tag("/hovergloss.js", "data-day=2025-01-31"), "<p style=\"height:6000px\"></p>");
    let quirks = format!(
        "<html lang=ko><head>{head}</head><body><article id=story>{far}<p>{TERMS}</p>{far}</article></body></html>"
    );
    site.set("/quirks.html", hovergloss_e2e::Answer::html(quirks));
    page.read(&site.address("/quirks.html")).await;
    assert_eq!(page.script("return document.compatMode").await, "BackCompat");
    let word = page.bring("5000억달러", "#story", "end").await;
    let (x, y) = word.middle();
    page.move_to(x, y).await;
    let card = page.card_with(&["약 725조 원"]).await;
    let height = page.script("return innerHeight").await.as_f64().unwrap_or_default();
    assert!(card.rect.top >= 0.0 && card.rect.bottom <= height, "{:?} in {height}", card.rect);
    assert!(card.rect.bottom <= word.top, "{:?} above {word:?}", card.rect);
}

async fn vertical_writing(Stage { page, site, .. }: Stage) {
    let body = format!(
        "<article id=story style=\"writing-mode:vertical-rl;height:500px;margin-left:700px\"><p>{TERMS}</p></article>"
    );
    open(&page, &site, &body).await;
    let word = page.point_at("5000억달러", "#story").await;
    let card = page.card_with(&["약 725조 원"]).await;
    assert!(card.rect.right <= word.left || card.rect.left >= word.right, "{:?} beside {word:?}", card.rect);
}

async fn right_to_left(Stage { page, site, .. }: Stage) {
    let body = "<article id=story dir=rtl lang=ar><p>أعلنت OpenAI عن استثمار بقيمة $500 billion اليوم.</p></article>";
    let tag = "<script type=\"module\" src=\"/hovergloss.js\" data-article-language=\"en\" data-currency=\"KRW\" data-language=\"ar\"></script>";
    site.set("/rtl.html", host::page(tag, body));
    page.read(&site.address("/rtl.html")).await;
    let word = page.point_at("$500 billion", "#story").await;
    let card = page.card_with(&["European Central Bank"]).await;
    let (width, _) = page.viewport().await;
    assert!(!card.rect.covers(&word), "{:?} covers {word:?}", card.rect);
    assert!(card.rect.left >= 0.0 && card.rect.right <= width, "{:?} in {width}", card.rect);
    let (head, body) = (page.settled("h2").await, page.settled("#body > p").await);
    assert!((head.right - body.right).abs() < 1.0, "the heading at {head:?} begins where the text does, at {body:?}");
}

/// The page's own buttons make its text larger.
async fn zoomed_by_the_page(Stage { page, site, .. }: Stage) {
    open(&page, &site, &format!("<article id=story><p>{TERMS}</p></article>")).await;
    page.script("document.body.style.zoom = 1.5").await;
    let word = page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    let card = page.settled(".card").await;
    assert!((0.0..20.0).contains(&(card.top - word.bottom)), "{card:?} below {word:?}");
    assert!(card.left < word.right && card.right > word.left, "{card:?} under {word:?}");
}

/// 320 px in a frame: no second scrollbar, and the card within.
async fn narrow(Stage { page, site, .. }: Stage) {
    let frame = "<iframe id=frame style=\"width:320px;height:256px;border:0\" src=\"/index.html\"></iframe>";
    site.set("/frame.html", host::page("", frame));
    page.open(&site.address("/frame.html")).await;
    let inside = "const inner = document.querySelector('#frame').contentWindow; const page = inner.document;
                  const host = page.querySelector('hovergloss-notes');";
    page.until("the notes in the frame", async || {
        (page.script(&[inside, "return !!host"].concat()).await == true).then_some(())
    })
    .await;
    let opened = [
        inside,
        "const list = host.shadowRoot; list.querySelector('summary').click();
        const button = list.querySelector('[data-note]'); button?.click(); return !!button",
    ]
    .concat();
    page.until("a card in the frame", async || (page.script(&opened).await == true).then_some(())).await;
    let measured = [
        inside,
        "const card = host.shadowRoot.querySelector('.card[data-open=true]');
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return page.documentElement.scrollWidth <= 320 && left >= 0 && right <= 320 && top >= 0 && bottom <= 256",
    ]
    .concat();
    page.until("the card within 320 × 256", async || (page.script(&measured).await == true).then_some(())).await;
}

/// What an open card leaves of the page: whether page and card scroll upwards only, and where the
/// card is in the part of the page that can be seen.
const FITS: &str = "const card = document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card[data-open=true]');
    const root = document.documentElement;
    const rect = card.getBoundingClientRect();
    const { offsetLeft, offsetTop, width, height, scale } = visualViewport;
    return { scale,
      sideways: root.scrollWidth > root.clientWidth || card.scrollWidth > card.clientWidth,
      within: rect.left >= offsetLeft && rect.top >= offsetTop && rect.right <= offsetLeft + width && rect.bottom <= offsetTop + height,
      rect, seen: { offsetLeft, offsetTop, width, height } }";

/// A window of 1280 × 1024 px at 400 %, as a browser's zoom makes it: fewer CSS pixels, and more
/// dots to each. The page and the card scroll upwards only, with the menu open too.
async fn zoomed(Stage { page, site, .. }: Stage) {
    let size = serde_json::json!({ "width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size).await;
    for (address, words, scope) in
        [("/index.html", "5000억달러를", "#bo_v_con"), ("/english.html", "distillation", ".article-body")]
    {
        page.read(&site.address(address)).await;
        let sideways = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(page.script(sideways).await, false, "{address}: without a card");
        let word = page.point_at(words, scope).await;
        page.until("its card", async || page.card().await).await;
        let card = page.settled(".card").await;
        assert!(!card.covers(&word), "{address}: {card:?} covers {word:?}");
        for state in ["its card", "its menu"] {
            let found = page.script(FITS).await;
            assert!(found["sideways"] == false && found["within"] == true, "{address}, {state}: {found}");
            page.script("document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card').scrollTop = 1e4")
                .await;
            let (card, close) = (page.settled(".card").await, page.settled("[data-close]").await);
            assert!(close.top >= card.top && close.bottom <= card.bottom, "{address}, {state}: {close:?} in {card:?}");
            page.act_in_card("[data-menu]").await;
            page.settled(".card").await;
        }
    }
    // Words of any length leave the menu's fields their room.
    let tag = "<script type=\"module\" src=\"/hovergloss.js\" data-language=\"de\"></script>";
    site.set("/german.html", host::page(tag, host::ARTICLE));
    page.read(&site.address("/german.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.until("its card", async || page.card().await).await;
    page.act_in_card("[data-menu]").await;
    page.until("the menu in German", async || page.text_of("#menu").await.starts_with("Ihre").then_some(())).await;
    let (label, field) = (page.settled("#menu label").await, page.settled("#currency").await);
    assert!(field.right - field.left > label.right - label.left, "{label:?} takes the room of {field:?}");
}

/// Two fingers have zoomed in: the card is in the part of the page that can be seen.
async fn pinched(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.bring("5000억달러를", "#bo_v_con", "center").await;
    for scale in [1.5, 2.5] {
        let factor = serde_json::json!({ "pageScaleFactor": scale });
        page.devtools("Emulation.setPageScaleFactor", factor).await;
        let zoom = async || page.script("return visualViewport.scale").await.as_f64().filter(|now| *now == scale);
        page.until("the zoom", zoom).await;
        page.press('.', true).await;
        page.focus_on("button.ring").await;
        page.press('\u{E007}', false).await;
        page.until("its card", async || page.card().await).await;
        page.until("the card where it can be seen", async || (page.script(FITS).await["within"] == true).then_some(()))
            .await;
        // The view moves over the page, and the card with it.
        page.devtools("Input.synthesizeScrollGesture", serde_json::json!({ "x": 300, "y": 300, "yDistance": -60 }))
            .await;
        page.until("the card where it can be seen", async || (page.script(FITS).await["within"] == true).then_some(()))
            .await;
        page.press('\u{E00C}', false).await;
        page.no_card().await;
        // A finger that has zoomed in and taps gets no sheet at the edge of what it does not see.
        page.devtools("Emulation.setTouchEmulationEnabled", serde_json::json!({ "enabled": true })).await;
        let (x, y) = page.bring("5000억달러를", "#bo_v_con", "center").await.middle();
        page.script(&format!("document.elementFromPoint({x}, {y}).dispatchEvent(new PointerEvent('pointerdown', {{ pointerType: 'touch', bubbles: true }}))")).await;
        page.script(&format!("document.elementFromPoint({x}, {y}).dispatchEvent(new PointerEvent('click', {{ pointerType: 'touch', bubbles: true, clientX: {x}, clientY: {y} }}))")).await;
        let card = page.until("the card of a tap", async || page.card().await).await;
        assert!(!card.sheet, "at {scale}");
        page.press('\u{E00C}', false).await;
        page.no_card().await;
    }
}

/// A card that waits for its rates does not move when they come.
async fn stays_put(Stage { page, site, .. }: Stage) {
    let years = ["/rates/2025.bin", "/rates/2024.bin", "/rates/2026.bin"];
    for year in years {
        site.set(year, Answer::held());
    }
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", "#bo_v_con").await;
    page.card_with(&["60달러"]).await;
    let before = page.settled(".card").await;
    let waits = page.card().await.expect("an open card");
    assert!(!waits.body.contains("6,979"), "it has its rates already: {}", waits.body);
    for year in years {
        site.set(year, Answer::file());
    }
    page.card_with(&["8만 6,979원"]).await;
    let after = page.settled(".card").await;
    let held = (before.top - after.top).abs() < 1.0 || (before.bottom - after.bottom).abs() < 1.0;
    assert!(held && (before.left - after.left).abs() < 1.0, "it stood at {before:?} and grew to {after:?}");
}

/// Marks, list and card take no place: every box of the page stays where it was, and the browser
/// counts no shift of its layout.
async fn no_metrics_change(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let boxes = "return [...document.querySelectorAll('header, article, h1, p, footer')]
        .map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].join() }).join('|')";
    let before = page.script(boxes).await;
    page.script(
        "window.shift = 0; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
           new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value })
             .observe({ type: 'layout-shift', buffered: true });",
    )
    .await;
    for options in ["{}", "{ marks: 'spans' }"] {
        host::start(&page, options).await;
        assert_eq!(page.script(boxes).await, before, "{options}: with marks");
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["약 725조 원"]).await;
        assert_eq!(page.script(boxes).await, before, "{options}: with a card");
        page.move_to(1.0, 1.0).await;
        page.no_card().await;
        host::destroy(&page).await;
    }
    assert_eq!(page.script("return window.shift").await, 0, "cumulative layout shift");
}
