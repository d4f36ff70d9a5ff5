//! The reader's lists of sites: where the notes begin by themselves, and where never.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};
use serde_json::json;
use std::time::Duration;

pub const TESTS: &[Test] = tests![&Engine::ALL => later, frames, never];

/// Hears what a page's own scripts are told.
const LISTENER: &str =
    "<script>window.heard = 0; addEventListener('hovergloss:error', () => { heard += 1; });</script>";

/// A page that begins with a list has its notes when its article comes. Until then it hears nothing of us.
async fn later(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.always().await;
    visit.page.console().await;
    let list = "<main id=list><ul><li><a href=/story.html>오픈AI와 딥시크</a></li></ul></main>";
    visit.open("/list.html", host::page(LISTENER, list)).await;
    let state = async || visit.ask("return (await call(target, 'report'))[0].state").await;
    visit.page.until("a first look that finds nothing", async || (state().await == "none").then_some(())).await;
    let next = format!(
        "history.pushState(null, '', '/story.html'); document.querySelector('#list').innerHTML = {};",
        json!(host::ARTICLE)
    );
    visit.page.script(&next).await;
    visit.notes(true, "the notes of the article that came later").await;
    assert_eq!(visit.page.script("return heard").await, 0, "the page's scripts hear of no mistake");
    let lines = visit.page.console().await;
    assert!(!lines.iter().any(|line| line.text.contains("Hovergloss")), "{lines:?}");
    visit.click(NINE).await;
}

/// Frames that get their size later, and frames that the page has written itself.
async fn frames(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.always().await;
    let inner = host::ARTICLE.repeat(3);
    visit.site.set("/inner.html", host::page("", &inner));
    let cases = [
        ("without a size at first", "<iframe src=/inner.html width=800 height=1></iframe>".to_owned()),
        ("written by the page", format!("<iframe srcdoc='{inner}' width=800 height=500></iframe>")),
    ];
    for (name, frame) in cases {
        visit.open("/frame.html", host::page("", &frame)).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        visit.page.script("document.querySelector('iframe').height = 500").await;
        visit.page.enter("iframe").await;
        visit.notes(true, &["notes in a frame ", name].concat()).await;
        visit.page.leave().await;
    }
}

/// On a site that is to have no notes not even a frame's own start makes any.
async fn never(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit
        .run("const { change } = await import('./settings.js'); await change(({ sites }) => { sites.never = ['127.0.0.1']; });")
        .await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    let state = visit.ask("await call(target, 'begin'); return (await call(target, 'report'))[0].state").await;
    assert_eq!(state, "off");
    assert_eq!(visit.page.hosts().await, 0);
    // The reader changes their mind.
    let tab = visit.panel().await;
    visit.says("You keep notes off this site").await;
    visit.press("Never on 127.0.0.1").await;
    visit.says(NINE).await;
    visit.page.switch_back(tab).await;
    visit.notes(true, "notes again").await;
}
