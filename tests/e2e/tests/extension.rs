//! The packed extension in the browsers it is for: button, panel, options page, and pages that
//! know nothing of it.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Extension, Page, Site, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => policies];

/// A page of a site that has never heard of us, and the panel that a click would open over it.
struct Visit {
    page: Page,
    site: Site,
    extension: Extension,
}

impl Visit {
    /// Begins with the extension as it is after its installation.
    async fn begin(Stage { page, site, .. }: Stage) -> Visit {
        let extension = page.extension.clone().expect("a browser with the extension");
        let visit = Visit { page, site, extension };
        visit.page.open(&visit.extension.address("options.html")).await;
        visit
            .run(
                "await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]);
                 await chrome.storage.sync.set({ settings: { version: 1, options: { currency: 'KRW' } } });",
            )
            .await;
        visit
    }

    /// Runs the body of an asynchronous function in a page of the extension.
    async fn run(&self, body: &str) -> serde_json::Value {
        self.page.wait_for_script(body).await
    }

    /// Opens an article under a policy, in the tab of the test.
    async fn article(&self, path: &str, answer: Answer) {
        self.site.set(path, answer);
        self.page.open(&self.site.address(path)).await;
    }

    /// Opens the panel over the tab of the test, waits until it says something, and returns to the tab.
    async fn click(&self, says: &str) {
        let tab = self.panel().await;
        self.says(says).await;
        self.page.switch_back(tab).await;
    }

    /// Opens the panel of the tab in a new tab, and stays there.
    async fn panel(&self) -> hovergloss_e2e::page::Tab {
        let tab = self.page.new_tab().await;
        self.page.open(&self.extension.address("options.html")).await;
        let query = format!(
            "return (await chrome.tabs.query({{}})).find(({{ url }}) => url?.startsWith('{}')).id",
            self.site.origin()
        );
        let id = self.run(&query).await;
        self.page.open(&self.extension.address(&format!("panel.html?tab={id}"))).await;
        tab
    }

    /// Waits for words in a page of the extension.
    async fn says(&self, words: &str) {
        let shown = async || {
            let text = self.page.script("return document.body.innerText").await;
            text.as_str().filter(|text| text.contains(words)).map(|_| ())
        };
        self.page.until(words, shown).await;
    }
}

/// The same notes on a page that forbids everything.
async fn policies(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let cases = [
        ("none", ""),
        ("everything forbidden", "default-src 'none'"),
        ("trusted types", "default-src 'none'; require-trusted-types-for 'script'"),
    ];
    for (name, policy) in cases {
        let page = host::page("", host::ARTICLE).header("Content-Security-Policy", policy);
        visit.article("/article.html", page).await;
        visit.click("9 notes on this page").await;
        assert_eq!(visit.page.hosts().await, 1, "{name}");
        visit.page.point_at("5000억달러", "#story").await;
        visit.page.card_with(&["725 trillion", "Jan 31, 2025"]).await;
        visit.page.point_at("증류", "#story").await;
        visit.page.card_with(&["증류"]).await;
    }
}
