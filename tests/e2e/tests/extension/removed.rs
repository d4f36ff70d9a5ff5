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
        visit.extension.update(&visit.page).await;
        visit.notes(false, "the old release's notes go").await;
        assert_eq!(visit.page.script(article).await.as_str(), Some(inside()), "the article is as it was");
        visit.extension.grant(&visit.page).await;
        let tab = visit.page.new_tab().await;
        visit.options().await;
        visit.run("await chrome.storage.sync.set({ settings: { version: 1, options: { currency: 'KRW' } } })").await;
        visit.page.back_to(tab).await;
        visit.click(NINE).await;
        assert_eq!(visit.page.hosts().await, 1, "the new release's notes and no others");
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
