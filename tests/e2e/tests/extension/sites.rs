//! The reader's lists of sites: where the notes begin by themselves, and where never.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};
use serde_json::json;
use std::time::Duration;

pub const TESTS: &[Test] = tests![&Engine::ALL => later, frames, never, waiting, together, names];

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

/// A wish that the browser does not allow, as when the settings come from another device, shows as
/// off, and a click asks for it.
async fn waiting(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit
        .run(
            "const { change } = await import('./settings.js');
             await change(({ sites }) => { sites.always = ['news.example']; sites.everywhere = true; });",
        )
        .await;
    visit.options().await;
    visit.says("news.example").await;
    let asks = "window.wanted = []; chrome.permissions.request = async ({ origins }) => { wanted.push(...origins); return false; }";
    visit.page.script(asks).await;
    let off = |label: &str| {
        format!(
            "const named = [...document.querySelectorAll('label')].find(({{ innerText }}) => innerText.trim() === '{label}');
             return named?.querySelector('input').checked === false"
        )
    };
    for (label, wanted) in [
        ("news.example", json!(["*://news.example/*"])),
        ("On all sites by themselves", json!(["*://news.example/*", "http://*/*", "https://*/*"])),
    ] {
        let shown = async || (visit.page.script(&off(label)).await == true).then_some(());
        visit.page.until(label, shown).await;
        visit.press(label).await;
        visit.says("The browser was not given the permission").await;
        assert_eq!(visit.page.script("return wanted").await, wanted, "{label}");
        visit.page.until(label, shown).await;
    }
    // A refusal changes nothing.
    visit.stored("settings.sites.everywhere && settings.sites.always[0] === 'news.example'").await;
}

/// Wishes that come at once, from several panels, all hold; a refusal takes back its own and no other.
async fn together(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    let wishes = "const { wishes } = await import('./wishes.js');
         await Promise.all(['a', 'b', 'c'].map((name) => wishes.never(`${name}.example`, true)));
         let answer;
         chrome.permissions.request = () => new Promise((done) => { answer = done; });
         const refused = wishes.always('a.example', true).catch(() => true);
         await wishes.never('d.example', true);
         answer(false);
         return await refused;";
    assert_eq!(visit.run(wishes).await, true);
    visit
        .stored("settings.sites.always.length === 0 && `${settings.sites.never.sort()}` === 'a.example,b.example,c.example,d.example'")
        .await;
    // What a wish no longer needs is given back.
    let given = "const { wishes } = await import('./wishes.js');
         const given = [];
         chrome.permissions.request = async () => true;
         chrome.permissions.remove = async ({ origins }) => { given.push(...origins); };
         await wishes.always('a.example', true);
         await wishes.never('a.example', true);
         return given;";
    assert_eq!(visit.run(given).await, json!(["*://a.example/*"]));
}

/// Names of sites as readers type them.
async fn names(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    for (typed, stored) in [
        ("https://뉴스.example/기사?쪽=2", "settings.sites?.never.at(-1) === 'xn--vg1b002a.example'"),
        ("Shop.example", "settings.sites.never.at(-1) === 'shop.example'"),
        ("no such site", "settings.sites.never.length === 2"),
    ] {
        visit.set("never", typed).await;
        visit.stored(stored).await;
    }
    visit.says("That is no site’s name").await;
}
