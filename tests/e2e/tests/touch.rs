//! A thumb on a phone.

use crate::{Test, tests};
use hovergloss_e2e::{Engine, Rect, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => sheet, close_button, elsewhere];

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
    let word = page.bring("5000억달러를", ARTICLE, "start").await;
    page.tap(word.middle()).await;
    page.card_with(&["약 725조 원"]).await;
}

async fn close_button(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    page.read(&site.address("/index.html")).await;
    let word = page.bring("스타트업", ARTICLE, "start").await;
    page.tap(word.middle()).await;
    page.card_with(&["스타트업"]).await;
    let close = page
        .script(
            "const rect = document.querySelector('hovergloss-notes').shadowRoot.querySelector('.close').getBoundingClientRect();
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
