//! The extension goes away. The last of its tests: in this browser it does not come back.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};
use std::time::Duration;

pub const TESTS: &[Test] = tests![&Engine::ALL => removed];

/// Updated or removed, it takes its notes along from pages that stay open.
async fn removed(stage: Stage) {
    let visit = Visit::begin(stage).await;
    // In Firefox as spans first: elements in the article are what is hardest to take away.
    let marks = if visit.page.engine == Engine::Firefox { "spans" } else { "auto" };
    let options = format!(
        "await chrome.storage.sync.set({{ settings: {{ version: 1, options: {{ currency: 'KRW', marks: '{marks}' }} }} }})"
    );
    visit.run(&options).await;
    visit
        .open("/article.html", host::page("", host::ARTICLE).header("Content-Security-Policy", "default-src 'none'"))
        .await;
    if visit.page.engine == Engine::Firefox {
        // The permission of the tests may be gone with everything else.
        visit.extension.grant(&visit.page).await;
        visit.click(NINE).await;
        let article = "return document.querySelector('#story').innerHTML";
        assert!(visit.page.script(article).await.to_string().contains("hovergloss"), "the marks are elements");
        // The page grows, so all of them are made anew.
        let more = "<p id=\"more\">토큰은 3.5달러이다.</p>";
        let grow = format!("document.querySelector('#story').insertAdjacentHTML('beforeend', '{more}')");
        visit.page.script(&grow).await;
        let marked = "return !!document.querySelector('#story #more span')";
        let marked = async || (visit.page.script(marked).await == true).then_some(());
        visit.page.until("a mark in what was added", marked).await;
        visit.extension.update(&visit.page).await;
        visit.notes(false, "the old release's notes go").await;
        let before = [inside(), more].concat();
        assert_eq!(visit.page.script(article).await.as_str(), Some(&*before), "the article is as it was");
        visit.extension.grant(&visit.page).await;
        let tab = visit.page.new_tab().await;
        visit.options().await;
        visit.run("await chrome.storage.sync.set({ settings: { version: 1, options: { currency: 'KRW' } } })").await;
        visit.page.back_to(tab).await;
        visit.click("10 notes on this page").await;
        assert_eq!(visit.page.hosts().await, 1, "the new release's notes and no others");
        // The pointer rests on a mark, and has a cursor of ours.
        visit.page.point_at("5000억달러", "#story").await;
        visit.page.card_with(&["725 trillion"]).await;
        visit.extension.uninstall(&visit.page).await;
        visit.notes(false, "the notes go").await;
        let traces = "return [...document.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]).length + CSS.highlights.size";
        visit.page.until("no trace", async || (visit.page.script(traces).await == 0).then_some(())).await;
        return;
    }
    visit.click(NINE).await;
    let tab = visit.page.new_tab().await;
    visit.options().await;
    // This also closes the extension's own tabs.
    visit.page.script("setTimeout(() => chrome.runtime.reload())").await;
    visit.page.back_to(tab).await;
    visit.notes_go_with_the_pointer().await;
    assert!(visit.page.marks(false).await.is_empty());
}

/// What is in the tests' article, as the browser writes it.
fn inside() -> &'static str {
    let from = host::ARTICLE.find('>').map_or(0, |end| end + 1);
    host::ARTICLE.get(from..).and_then(|rest| rest.strip_suffix("</article>")).expect("the article is an element")
}

impl Visit {
    async fn notes_go_with_the_pointer(&self) {
        let moved = async || {
            self.page.path(&[(50.0, 50.0), (300.0, 200.0)], Duration::from_millis(20)).await;
            (self.page.hosts().await == 0).then_some(())
        };
        self.page.until("the old script's silence", moved).await;
    }
}
