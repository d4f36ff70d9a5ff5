//! What readers do on any page: select, copy, find and print. All of it comes out as without us.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Key, Page, Stage};
use serde_json::json;

pub const TESTS: &[Test] = tests![&Engine::ALL => selecting_and_copying, finding];
pub const PRINTING: &[Test] = tests![&[Engine::Chromium] => printing];

/// Drags over two paragraphs, copies, and pastes into a field: what is selected, and what arrives.
async fn select_and_copy(page: &Page) -> (String, String) {
    // What was copied before would arrive where nothing is copied now.
    page.script("const field = document.querySelector('#field'); field.value = 'nothing new'; field.select()").await;
    page.chord(Some(Key::Control), 'c').await;
    page.script("document.activeElement.blur(); getSelection().removeAllRanges()").await;
    let first = page.word("딥시크가", "#story p").await;
    let last = page.word("까지", "#story").await;
    let height = (first.top + first.bottom) / 2.0;
    page.drag((first.left + 1.0, height), (last.right - 1.0, last.middle().1)).await;
    let selected = page.script("return getSelection().toString()").await;
    page.chord(Some(Key::Control), 'c').await;
    page.script("document.querySelector('#field').value = ''; document.querySelector('#field').focus()").await;
    page.chord(Some(Key::Control), 'v').await;
    let field = async || page.script("return document.querySelector('#field').value").await.as_str().map(str::to_owned);
    let pasted = page.until("what was copied", async || field().await.filter(|text| !text.is_empty())).await;
    (selected.as_str().unwrap_or_default().to_owned(), pasted)
}

async fn selecting_and_copying(Stage { page, site, .. }: Stage) {
    let field = "<p data-hovergloss=\"off\"><textarea id=\"field\" rows=\"8\"></textarea></p>";
    site.set("/plain.html", host::page("", &[host::ARTICLE, field].concat()));
    page.open(&site.address("/plain.html")).await;
    let without = select_and_copy(&page).await;
    assert!(without.0.contains("증류") && without.0.contains("5000억달러"), "the drag selects: {without:?}");
    for marks in ["auto", "spans"] {
        host::start(&page, &["{ marks: '", marks, "' }"].concat()).await;
        assert_eq!(select_and_copy(&page).await, without, "marks as {marks}: selected, and copied");
        host::destroy(&page).await;
    }
}

/// The browser's own search finds what is marked, over the edges of marks too.
async fn finding(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let find = async |words: &str| {
        let script = [
            "getSelection().removeAllRanges(); const found = find('",
            words,
            "'); return [found, getSelection().toString()]",
        ];
        page.script(&script.concat()).await
    };
    for marks in ["auto", "spans"] {
        host::start(&page, &["{ marks: '", marks, "' }"].concat()).await;
        for words in ["증류", "5000억달러 규모", "스타게이트에 돈을"] {
            assert_eq!(find(words).await, json!([true, words]), "marks as {marks}");
        }
        host::destroy(&page).await;
    }
}

/// On paper there are neither marks nor cards: the picture is the same to the last pixel.
async fn printing(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let media = async |media: &str| {
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
    };
    let picture = async || {
        let picture = page.devtools("Page.captureScreenshot", json!({})).await;
        picture["data"].as_str().map(str::to_owned).expect("a picture")
    };
    media("print").await;
    let without = picture().await;
    media("").await;
    host::start(&page, "{}").await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    assert!(picture().await != without, "on the screen they are seen");
    media("print").await;
    assert!(picture().await == without, "something of ours is printed");
    host::destroy(&page).await;
    assert!(picture().await == without, "nothing is left");
    // An element around a word may move its letters by part of a pixel.
    host::start(&page, "{ marks: 'spans' }").await;
    let lines = "return [...document.querySelectorAll('#story [class^=hovergloss]')]
        .map((mark) => getComputedStyle(mark).textDecorationLine)";
    let lines = page.script(lines).await;
    let lines = lines.as_array().expect("a list");
    assert!(lines.len() > 4 && lines.iter().all(|line| line == "none"), "{lines:?}");
    media("").await;
}
