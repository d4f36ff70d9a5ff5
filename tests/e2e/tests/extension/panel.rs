//! The panel behind the button.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => notes, choices, sites, languages];

/// The list names every note, opens its card, and the badge counts.
async fn notes(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    let tab = visit.panel().await;
    visit.says(NINE).await;
    visit.says("스타게이트").await;
    let badge = "const id = Number(new URL(location.href).searchParams.get('tab'));
         return await chrome.action.getBadgeText({ tabId: id }) === '9'";
    visit.page.until("the badge", async || (visit.run(badge).await == true).then_some(())).await;
    let open =
        "[...document.querySelectorAll('.note')].find(({ innerText }) => innerText.includes('5000억달러')).click()";
    visit.page.script(open).await;
    visit.page.back_to(tab).await;
    visit.page.card_with(&["725 trillion"]).await;
    // The page goes on growing.
    let grow = "document.querySelector('#story').insertAdjacentHTML('beforeend', '<p>3.5달러와 700유로이다.</p>')";
    visit.page.script(grow).await;
    let marked = async || visit.page.marks(true).await.iter().any(|words| words == "700유로").then_some(());
    visit.page.until("the marks of what was added", marked).await;
    let tab = visit.panel().await;
    visit.says("11 notes on this page").await;
    let badge = badge.replace("'9'", "'11'");
    visit.page.until("the badge again", async || (visit.run(&badge).await == true).then_some(())).await;
    visit.page.switch_back(tab).await;
}

/// What is changed in the panel holds in the page at once.
async fn choices(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    let tab = visit.panel().await;
    visit.says(NINE).await;
    visit.set("currency", "EUR").await;
    visit.stored("settings.options.currency === 'EUR'").await;
    visit.press("Terms").await;
    visit.says("3 notes on this page").await;
    visit.page.switch_back(tab).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["€"]).await;
    assert!(visit.page.marks(false).await.is_empty(), "no terms");
}

/// "Always" starts by itself, "never" not even with a click.
async fn sites(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    let tab = visit.panel().await;
    visit.says(NINE).await;
    visit.press("Always on 127.0.0.1").await;
    let scripts = "return (await chrome.scripting.getRegisteredContentScripts()).length === 1";
    visit.page.until("the script of that site", async || (visit.run(scripts).await == true).then_some(())).await;
    visit.page.switch_back(tab).await;
    visit.page.read(&visit.site.address("/article.html")).await;

    let tab = visit.panel().await;
    visit.says(NINE).await;
    visit.press("Never on 127.0.0.1").await;
    visit.says("You keep notes off this site").await;
    visit.stored("settings.sites.always.length === 0 && settings.sites.never[0] === '127.0.0.1'").await;
    visit.page.switch_back(tab).await;
    visit.notes(false, "the notes go at once").await;
    // With the wish its permission has gone, which in Firefox is that of the tests.
    if visit.page.engine == Engine::Firefox {
        let granted = "return chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] })";
        visit.options().await;
        assert_eq!(visit.run(granted).await, false, "the permission is given back");
        visit.extension.grant(&visit.page).await;
    }
}

/// The panel speaks the language of the notes.
async fn languages(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    let tab = visit.panel().await;
    visit.says(NINE).await;
    visit.set("language", "ko").await;
    visit.says("이 페이지의 설명 9개").await;
    visit.page.switch_back(tab).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["약 725조 원"]).await;
}
