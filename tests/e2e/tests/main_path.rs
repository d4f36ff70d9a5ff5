//! What every reader needs, in every browser there is: marks, the card, Escape and the list.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::WITH_WEBKIT => mark, card, escape, list, keys, spans];

const ARTICLE: &str = "#bo_v_con";
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';

/// The marks stand on the words and can be seen, and nothing of the page is changed for them.
async fn mark(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let (before, picture) = (page.source().await, page.picture().await);
    host::start(&page, "{}").await;
    let (terms, money) = (page.marks(false).await, page.marks(true).await);
    assert!(["딥시크", "증류", "오픈AI"].iter().all(|term| terms.iter().any(|words| words == term)), "{terms:?}");
    assert_eq!(money, ["600만 달러", "5000억달러", "2.19달러"], "an amount over the border of an element too");
    assert_eq!(page.source().await, before, "with the marks there");
    assert!(page.picture().await != picture, "the marks are drawn");
    host::destroy(&page).await;
    assert_eq!(page.marks(false).await.len() + page.marks(true).await.len(), 0, "marks after the end");
    assert_eq!(page.source().await, before, "after the end");
    assert!(page.picture().await == picture, "nothing is left to be seen");
}

/// The card of a term, and of an amount; both beside their word, and in reach of the mouse.
async fn card(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
    for (words, wanted) in [("증류를", &["증류", "모델"][..]), ("5000억달러를", &["5,000억 달러", "약 725조 원"])]
    {
        let word = page.point_at(words, ARTICLE).await;
        let card = page.card_with(wanted).await;
        assert!(!card.rect.covers(&word), "{:?} covers {word:?}", card.rect);
        let (width, height) = page.viewport().await;
        assert!(
            card.rect.left >= 0.0 && card.rect.top >= 0.0 && card.rect.right <= width && card.rect.bottom <= height,
            "{words}: {:?} leaves the window of {width} × {height}",
            card.rect
        );
        let (x, y) = page.settled(".card").await.middle();
        let top = page.script(&format!("return document.elementFromPoint({x}, {y})?.localName")).await;
        assert_eq!(top, "hovergloss-notes", "the card is above the page");
        page.move_to(2.0, 2.0).await;
        page.no_card().await;
    }
}

/// Escape takes the card away while the mouse rests, and it stays away.
async fn escape(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    page.card_with(&["증류"]).await;
    page.press(ESCAPE, false).await;
    page.no_card().await;
    page.stays_without_card("it was dismissed and the mouse has not moved").await;
}

/// A note opens from the list, takes the focus, and gives it back.
async fn list(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
    page.act_in_card("summary").await;
    let notes = page.until("the notes", async || Some(page.notes().await).filter(|notes| notes.len() > 5)).await;
    page.act_in_card("[data-note='3']").await;
    let card = page.until("its card", async || page.card().await).await;
    assert!(card.heading.starts_with(&notes[3]), "{:?} opens {:?}", notes[3], card.heading);
    page.focus_on("div.card").await;
    // The article grows, and the list with it.
    page.script(&format!(
        "const p = document.createElement('p'); p.textContent = '새 소식: 7억달러.'; document.querySelector('{ARTICLE}').append(p)"
    ))
    .await;
    page.until("the new note", async || (page.notes().await.len() > notes.len()).then_some(())).await;
    page.press(ESCAPE, false).await;
    page.no_card().await;
    page.focus_on("button of note 3").await;
}

/// From note to note without a mouse.
async fn keys(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    page.press(ENTER, false).await;
    page.until("its card", async || page.card().await).await;
    page.focus_on("div.card").await;
    page.press(ESCAPE, false).await;
    page.no_card().await;
    page.focus_on("button.ring").await;
}

/// The marks that a site may ask for instead do the same, and are taken out again.
async fn spans(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let (before, picture) = (page.source().await, page.picture().await);
    host::start(&page, "{ marks: 'spans' }").await;
    assert!(page.picture().await != picture, "the marks are drawn");
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    host::destroy(&page).await;
    assert_eq!(page.source().await, before, "after the end");
}
