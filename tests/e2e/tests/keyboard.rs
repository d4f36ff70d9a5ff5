//! Everything without a pointer.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Page, Stage};
use std::collections::BTreeSet;

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    ring, each, rehearsal, around, in_sight, over_its_words, escape, stays, list, list_far, typing_is_left_alone,
];

const ARTICLE: &str = "#bo_v_con";
/// An article that scrolls in itself.
const BOX: &str = "style=\"height:200px;overflow:auto\"";
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const TAB: char = '\u{E004}';

async fn label(page: &Page) -> String {
    page.ring().await.map(|(label, _)| label).unwrap_or_default()
}

/// Alt+Period moves on, Enter opens, Escape closes and gives the focus back.
async fn ring(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
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

/// Every note can be reached, each with a label of its own, and its card read.
async fn each(Stage { page, site, .. }: Stage) {
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", ""), host::ARTICLE));
    host::read_whole(&page, &site.address("/news.html")).await;
    let count = page.wait_for_script("return (await (await import('/hovergloss.js')).session).count").await;
    let mut cards = vec![("증류", ["증류", "모델"]), ("5000억달러", ["약 725조 원", "2025. 1. 31."])];
    let (mut before, mut labels) = (String::new(), BTreeSet::new());
    for _ in 0..count.as_u64().expect("a number") {
        page.press('.', true).await;
        let next = async || Some(label(&page).await).filter(|label| *label != before);
        before = page.until(&format!("a note behind {before}"), next).await;
        labels.insert(before.clone());
        let Some(found) = cards.iter().position(|(words, _)| before.contains(words)) else { continue };
        page.press(ENTER, false).await;
        page.card_with(&cards.remove(found).1).await;
        page.press(ESCAPE, false).await;
        page.no_card().await;
        page.focus_on("button.ring").await;
    }
    assert_eq!(labels.len(), 9, "the notes that were reached: {labels:?}");
    assert_eq!(count, labels.len(), "the notes of the session; reached: {labels:?}");
    assert!(cards.is_empty(), "not reached: {cards:?}");
}

/// The key that leads to a note has the first card laid out, and nobody sees anything of it.
async fn rehearsal(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
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
    host::read_whole(&page, &site.address("/index.html")).await;
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

/// The ring is never where a header that stays covers it, nor off the page in vertical writing, nor where
/// a box that scrolls hides its words.
async fn in_sight(Stage { page, site, .. }: Stage) {
    let paragraphs: String =
        (0..30).map(|index| format!("<p style=\"margin:40px\">{index}번째 값은 {}달러였다.</p>", 71 + index)).collect();
    let lines: String = (0..30).map(|index| format!("{index}번째 값은 {}달러였다.<br><br>", 71 + index)).collect();
    let cases = [
        ("a header", "<div style=\"position:sticky;top:0;height:300px;background:#eee\">머리</div>", "", &paragraphs),
        ("vertical writing", "", "style=\"writing-mode:vertical-rl\"", &paragraphs),
        ("a long paragraph in a box", "<style>* { scroll-behavior: smooth }</style>", BOX, &format!("<p>{lines}</p>")),
    ];
    for (name, header, style, text) in cases {
        let body = format!("{header}<article id=story {style}>{text}</article>");
        site.set("/sight.html", host::page(&host::tag("/hovergloss.js", ""), &body));
        host::read_whole(&page, &site.address("/sight.html")).await;
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

/// The ring lies over all of its words, whatever they are made of and stand in.
async fn over_its_words(Stage { page, site, .. }: Stage) {
    let cases = [
        ("in pieces", "", "<p>값은 <span id=w><b>4</b>000<em>억 <i>달러</i></em></span>이다.</p>"),
        ("a first letter", "p::first-letter { font-size: 3em }", "<p><span id=w>5000억달러</span>이다.</p>"),
        (
            "in a moved box",
            "main { transform: translate(30px, 50px) }",
            "<p>값은 <span id=w>5000억달러</span>이다.</p>",
        ),
    ];
    for (name, style, html) in cases {
        let tag = host::tag("/hovergloss.js", "data-list=after");
        let body = format!("<style>{style}</style><main><article>{html}</article></main>");
        site.set("/words.html", host::page(&tag, &body));
        host::read_whole(&page, &site.address("/words.html")).await;
        page.press('.', true).await;
        let (_, ring) = page.until(name, async || page.ring().await).await;
        let words = page
            .script(
                "const range = document.createRange();
                 range.selectNodeContents(document.querySelector('#w'));
                 const { left, top, right, bottom } = range.getBoundingClientRect();
                 return [left, top, right, bottom]",
            )
            .await;
        let near = |(index, edge): (usize, f64)| words[index].as_f64().is_some_and(|words| (words - edge).abs() < 1.0);
        let edges = [ring.left, ring.top, ring.right, ring.bottom];
        assert!(edges.into_iter().enumerate().all(near), "{name}: {ring:?} over {words}");
    }
}

/// Escape gives the focus back to the page, and the next key goes on from where the reader was. The first
/// begins behind the focus.
async fn escape(Stage { page, site, .. }: Stage) {
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", ""), host::ARTICLE));
    host::read_whole(&page, &site.address("/news.html")).await;
    page.script("document.querySelector('#story a').focus()").await;
    let press = async |key: char| {
        let before = label(&page).await;
        page.press(key, true).await;
        page.until("another note", async || Some(label(&page).await).filter(|label| *label != before)).await
    };
    let behind = press('.').await;
    assert!(behind.contains("600만 달러"), "{behind} is the first note behind the link");
    let last = press('.').await;
    page.press(ESCAPE, false).await;
    page.focus_on("a").await;
    assert!(page.ring().await.is_none(), "the ring is gone");
    let next = press('.').await;
    assert!(![&behind, &last].contains(&&next), "{next} comes after {last}");
    assert_eq!(press(',').await, last);
    page.press(ESCAPE, false).await;
    page.focus_on("a").await;
    page.wait_for_script("(await (await import('/hovergloss.js')).session).open(0)").await;
    page.focus_on("div.card").await;
    page.press(ESCAPE, false).await;
    page.focus_on("a").await;
}

/// A card that has the focus is not closed by a mouse that moves elsewhere, but by a click.
async fn stays(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
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
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", ""), host::ARTICLE));
    host::read_whole(&page, &site.address("/news.html")).await;
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
    page.focus_on("button of note 0").await;
    page.press(ENTER, false).await;
    let name = notes.first().map(|note| note.split(" – ").next().unwrap_or_default().to_owned()).unwrap_or_default();
    page.card_with(&[&name]).await;
    page.focus_on("div.card").await;
    page.press(ESCAPE, false).await;
    page.no_card().await;
    page.focus_on("button of note 0").await;
}

/// A note that is out of sight is brought into it, on pages that scroll smoothly and in boxes, and its card
/// stays.
async fn list_far(Stage { page, site, .. }: Stage) {
    let paragraphs: String =
        (0..30).map(|index| format!("<p style=\"margin:40px\">{index}번째 값은 {}달러였다.</p>", 71 + index)).collect();
    for (name, style) in [("a window", ""), ("a box", BOX)] {
        let body =
            format!("<style>* {{ scroll-behavior: smooth }}</style><article id=story {style}>{paragraphs}</article>");
        site.set("/far.html", host::page(&host::tag("/hovergloss.js", ""), &body));
        host::read_whole(&page, &site.address("/far.html")).await;
        page.act_in_card("summary").await;
        for (note, words) in [("[data-note='25']", "96달러"), ("[data-note='5']", "76달러")] {
            page.act_in_card(note).await;
            page.card_with(&[words]).await;
            page.keeps_card(name).await;
            let (x, y) = page.word(words, "#story").await.middle();
            let above = format!("return document.elementFromPoint({x}, {y})?.closest('article')?.id");
            assert_eq!(page.script(&above).await, "story", "{name}: {words} can be seen");
            page.press(ESCAPE, false).await;
            page.no_card().await;
        }
    }
}

async fn typing_is_left_alone(Stage { page, site, .. }: Stage) {
    let body = format!("{}<p><input id=field></p>", host::ARTICLE);
    site.set("/form.html", host::page(&host::tag("/hovergloss.js", ""), &body));
    page.read(&site.address("/form.html")).await;
    page.script("document.querySelector('#field').focus()").await;
    page.press('.', true).await;
    page.press('x', false).await;
    assert_eq!(page.focus().await, "field", "the reader is writing");
    assert!(page.ring().await.is_none(), "the reader is writing");
    let typed = page.script("return document.querySelector('#field').value").await;
    assert!(typed.as_str().is_some_and(|text| text.ends_with('x')), "the field got {typed}");
}
