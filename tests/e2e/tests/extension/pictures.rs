//! What the extension looks like: it fits where browsers put it, and `make screenshots` keeps pictures
//! of it for the documents.

use super::Visit;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage};
use serde_json::json;

pub const TESTS: &[Test] = tests![&Engine::ALL => pictures];

/// The largest panel that a browser shows without scrolling it, in CSS pixels.
const PANEL: (u32, u32) = (348, 600);

async fn pictures(stage: Stage) {
    let visit = Visit::begin(stage).await;
    // The demo's article as a site without us would have it.
    let article = String::from_utf8(Site::read("/english.html")).expect("the demo is text");
    let article: Vec<&str> = article.lines().filter(|line| !line.contains("<script")).collect();
    visit.open("/news.html", Answer::html(article.join("\n"))).await;
    let tab = visit.panel().await;
    visit.says("notes on this page").await;
    let notes = async || visit.page.script("return document.querySelectorAll('.note').length > 3").await == true;
    visit.page.until("the list of notes", async || notes().await.then_some(())).await;
    let size = "const main = document.querySelector('main');
         return [document.body.getBoundingClientRect().width, main.getBoundingClientRect().height, main.scrollWidth - main.clientWidth]";
    let size = visit.page.script(size).await;
    let side = |index: usize| size[index].as_f64().unwrap_or(f64::MAX);
    assert!(side(0) <= f64::from(PANEL.0) && side(1) <= f64::from(PANEL.1) && side(2) <= 0.0, "the panel is {size}");
    visit.page.show_as(PANEL.0, PANEL.1).await;
    // Firefox makes no window as narrow as a panel.
    keep(&visit.page, "panel", Some("body")).await;
    if visit.page.engine == Engine::Chromium {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        visit.page.devtools("Emulation.setEmulatedMedia", dark).await;
        keep(&visit.page, "panel-dark", Some("body")).await;
    }
    visit.page.switch_back(tab).await;
    // In Firefox the window is still the panel's.
    visit.page.resize(1200, 900).await;
    visit.page.point_at("$500 billion", ".article-body").await;
    visit.page.card_with(&["725 trillion"]).await;
    let moving =
        "return document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card').getAnimations().length";
    let still = async || (visit.page.script(moving).await == 0).then_some(());
    visit.page.until("the end of the card's fading in", still).await;
    keep(&visit.page, "page", None).await;

    visit.options().await;
    visit.page.show_as(760, 1300).await;
    keep(&visit.page, "options", None).await;
}

/// Keeps a picture, of the window or of what a selector names, where somebody wants it.
async fn keep(page: &Page, name: &str, part: Option<&str>) {
    let Some(folder) = std::env::var_os("HOVERGLOSS_PICTURES") else { return };
    let file = std::path::Path::new(&folder).join(format!("extension-{name}-{}.png", page.engine.name()));
    let picture = match part {
        Some(part) => page.picture_of(part).await,
        None => page.picture().await,
    };
    std::fs::write(&file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
