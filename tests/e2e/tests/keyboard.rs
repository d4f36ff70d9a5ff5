//! Everything without a pointer.

use crate::{Test, tests};
use hovergloss_e2e::{Engine, Page, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => ring, rehearsal, around, in_sight, stays, list, typing_is_left_alone];

const ARTICLE: &str = "#bo_v_con";
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const TAB: char = '\u{E004}';

async fn label(page: &Page) -> String {
    page.ring().await.map(|(label, _)| label).unwrap_or_default()
}

/// Alt+Period moves on, Enter opens, Escape closes and gives the focus back.
async fn ring(Stage { page, site, .. }: Stage) {
    super::host::read_whole(&page, &site.address("/index.html")).await;
    assert!(page.ring().await.is_none(), "no ring before the first key");
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    let first = label(&page).await;
    page.press('.', true).await;
    let (second, rect) =
        page.until("the ring on the next note", async || page.ring().await.filter(|(label, _)| *label != first)).await;
    let marked = second.split(' ').next().unwrap_or_default().to_owned();
    let word = page.word(&marked, ARTICLE).await;
    assert!(rect.covers(&word), "the ring {rect:?} lies over its word {marked} at {word:?}");
    page.press(ENTER, false).await;
    let card = page.card_with(&[&marked]).await;
    assert!(!card.rect.covers(&word), "{:?} covers {word:?}", card.rect);
    page.focus_on("div.card").await;
    page.press(ESCAPE, false).await;
    page.no_card().await;
    page.focus_on("button.ring").await;
    assert_eq!(label(&page).await, second, "the ring stands where it stood");
    page.press(',', true).await;
    page.until("the ring on the note before", async || (label(&page).await == first).then_some(())).await;
    page.press(ESCAPE, false).await;
    page.until("the ring's end", async || page.ring().await.is_none().then_some(())).await;
}

/// The key that leads to a note has the first card laid out, and nobody sees anything of it.
async fn rehearsal(Stage { page, site, .. }: Stage) {
    super::host::read_whole(&page, &site.address("/index.html")).await;
    let size = "const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth, scrollHeight]";
    let before = page.script(size).await;
    page.press('.', true).await;
    let card = "const card = document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card');";
    let filled = format!("{card} return card.querySelector('#body').textContent.length > 0");
    page.until("the card to be filled", async || page.script(&filled).await.as_bool().filter(|filled| *filled)).await;
    page.stays_without_card("nobody has asked for one").await;
    let shown = format!("{card} return [card.checkVisibility(), card.matches(':popover-open'), card.dataset.open]");
    assert_eq!(page.script(&shown).await, serde_json::json!([false, false, "false"]), "seen, open, said to be open");
    assert_eq!(page.script(size).await, before, "the page is as large as it was");
    page.focus_on("button.ring").await;
}

/// Behind the last note comes the first.
async fn around(Stage { page, site, .. }: Stage) {
    super::host::read_whole(&page, &site.address("/index.html")).await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    let first = label(&page).await;
    page.press(',', true).await;
    let last = page.until("the last note", async || Some(label(&page).await).filter(|label| *label != first)).await;
    let top = page.ring().await.map(|(_, rect)| rect.top).unwrap_or(-1.0);
    assert!((0.0..900.0).contains(&top), "{last} was brought into view, its ring is at {top}");
    page.press('.', true).await;
    page.until("the first note again", async || (label(&page).await == first).then_some(())).await;
}

/// The ring is never where a header that stays covers it, nor off the page in vertical writing.
async fn in_sight(Stage { page, site, .. }: Stage) {
    let paragraphs: String =
        (0..30).map(|index| format!("<p style=\"margin:40px\">{index}번째 값은 {}달러였다.</p>", 71 + index)).collect();
    let cases = [
        ("a header", "<div style=\"position:sticky;top:0;height:90px;background:#eee\">머리</div>", ""),
        ("vertical writing", "", "style=\"writing-mode:vertical-rl\""),
    ];
    for (name, header, style) in cases {
        let body = format!("{header}<article id=story {style}>{paragraphs}</article>");
        site.set("/sight.html", super::host::page(&super::host::tag("/hovergloss.js", ""), &body));
        super::host::read_whole(&page, &site.address("/sight.html")).await;
        let mut before = String::new();
        for _ in 0..20 {
            page.press('.', true).await;
            let (label, rect) =
                page.until("the next note", async || page.ring().await.filter(|(label, _)| *label != before)).await;
            let (x, y) = rect.middle();
            let above = format!("return document.elementFromPoint({x}, {y})?.closest('article')?.id");
            page.until(&format!("{name}: {label} in sight, its ring is at {rect:?}"), async || {
                (page.script(&above).await == "story").then_some(())
            })
            .await;
            before = label;
        }
    }
}

/// A card that has the focus is not closed by a mouse that moves elsewhere, but by a click.
async fn stays(Stage { page, site, .. }: Stage) {
    super::host::read_whole(&page, &site.address("/index.html")).await;
    page.move_to(3.0, 300.0).await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    page.press(ENTER, false).await;
    page.focus_on("div.card").await;
    page.move_to(4.0, 300.0).await;
    page.keeps_card("it has the focus").await;
    page.click().await;
    page.no_card().await;
}

/// Tab leads to the list of notes behind the article; a note opens from it.
async fn list(Stage { page, site, .. }: Stage) {
    site.set("/news.html", super::host::page(&super::host::tag("/hovergloss.js", ""), super::host::ARTICLE));
    super::host::read_whole(&page, &site.address("/news.html")).await;
    assert_eq!(
        page.script("return document.querySelector('hovergloss-notes').nextElementSibling").await,
        serde_json::Value::Null
    );
    page.script("document.querySelector('#story a').focus()").await;
    page.press(TAB, false).await;
    page.focus_on("summary").await;
    page.press(ENTER, false).await;
    let notes = page.until("the notes", async || Some(page.notes().await).filter(|notes| notes.len() > 5)).await;
    page.press(TAB, false).await;
    page.focus_on("button").await;
    page.press(ENTER, false).await;
    let name = notes.first().map(|note| note.split(" – ").next().unwrap_or_default().to_owned()).unwrap_or_default();
    page.card_with(&[&name]).await;
    page.focus_on("div.card").await;
    page.press(ESCAPE, false).await;
    page.no_card().await;
    page.focus_on("button").await;
}

async fn typing_is_left_alone(Stage { page, site, .. }: Stage) {
    let body = format!("{}<p><input id=field></p>", super::host::ARTICLE);
    site.set("/form.html", super::host::page(&super::host::tag("/hovergloss.js", ""), &body));
    page.read(&site.address("/form.html")).await;
    page.script("document.querySelector('#field').focus()").await;
    page.press('.', true).await;
    page.press('x', false).await;
    assert_eq!(page.focus().await, "field", "the reader is writing");
    assert!(page.ring().await.is_none(), "the reader is writing");
    let typed = page.script("return document.querySelector('#field').value").await;
    assert!(typed.as_str().is_some_and(|text| text.ends_with('x')), "the field got {typed}");
}
