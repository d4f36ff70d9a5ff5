//! The browser's own controls: button, shortcut and context menu.

use super::Visit;
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};
use serde_json::json;

pub const TESTS: &[Test] = tests![&Engine::ALL => button, shortcut, menu];
/// Only Firefox takes back a permission that the manifest asks for.
pub const ONE_CLICK: &[Test] = tests![&[Engine::Firefox] => click_alone];

/// A click on the button opens the panel, which starts the notes of the tab in front.
async fn button(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.untouched(json!([false]), "nothing without a click").await;
    visit.extension.button(&visit.page).await;
    visit.notes(true, "the notes of the page").await;
}

/// The ordinary reader's state: no permission for any site, only what a click gives.
async fn click_alone(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.extension.revoke(&visit.page).await;
    let granted = visit.run("return chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] })").await;
    assert_eq!(granted, false, "the permission is gone");
    let strict = host::page("", host::ARTICLE).header("Content-Security-Policy", "default-src 'none'");
    visit.open("/article.html", strict).await;
    visit.untouched(json!("refused"), "nothing without a click").await;
    visit.extension.button(&visit.page).await;
    visit.notes(true, "the notes of the page").await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.extension.shortcut(&visit.page).await;
    visit.notes(true, "the shortcut's notes").await;
    visit.extension.grant(&visit.page).await;
}

/// The shortcut starts the notes, and ends them.
async fn shortcut(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    for there in [true, false, true] {
        visit.extension.shortcut(&visit.page).await;
        visit.notes(there, "the shortcut").await;
    }
    // Where the browser lets no extension in, the button says so.
    visit.page.open(if visit.page.engine == Engine::Chromium { "chrome://version/" } else { "about:support" }).await;
    visit.extension.shortcut(&visit.page).await;
    let tab = visit.page.new_tab().await;
    visit.options().await;
    let told = "const tabs = await chrome.tabs.query({});
         const { id } = tabs.find(({ url }) => !url?.startsWith(location.origin) && url !== 'about:blank');
         return [await chrome.action.getBadgeText({ tabId: id }), await chrome.action.getTitle({ tabId: id })].join()";
    let told = async || (visit.run(told).await == "–,Browsers let no extension read this page.").then_some(());
    visit.page.until("a word in place of the notes", told).await;
    visit.page.switch_back(tab).await;
}

/// "Explain" and "convert" answer for what is selected, and a line says where there is no answer.
async fn menu(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    for (words, item, says) in [("증류", "explain", "distillation"), ("2.19달러", "convert", "3,175")] {
        visit.page.select(words, "#story").await;
        visit.page.point_at(words, "#story").await;
        visit.extension.menu(&visit.page, item, words).await;
        visit.page.card_with(&[says]).await;
    }
    visit.page.select("규모", "#story").await;
    visit.page.point_at("규모", "#story").await;
    visit.extension.menu(&visit.page, "convert", "규모").await;
    let hint = "return !!document.querySelector('hovergloss-hint')";
    visit.page.until("a line in place of a card", async || (visit.page.script(hint).await == true).then_some(())).await;
}
