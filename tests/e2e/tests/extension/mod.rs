//! The packed extension in the browsers it is for: button, panel, options page, and pages that
//! know nothing of it.

mod options;
mod package;
mod pages;
mod panel;
mod pictures;
mod removed;
mod selection;
mod sites;
mod storage;
mod window;

use crate::Test;
use hovergloss_e2e::page::Tab;
use hovergloss_e2e::{Answer, Extension, Page, Site, Stage};
use serde_json::Value;

/// The tests of every part. What forgets everything, permissions too, comes late.
pub const TESTS: &[&[Test]] = &[
    package::TESTS,
    pages::TESTS,
    selection::TESTS,
    panel::TESTS,
    window::TESTS,
    window::ONE_CLICK,
    storage::TESTS,
    sites::TESTS,
    pictures::TESTS,
    options::TESTS,
    removed::TESTS,
];

/// How many notes the tests' article has.
const NINE: &str = "9 notes on this page";

/// A page of a site that has never heard of us, and the panel that a click would open over it.
struct Visit {
    page: Page,
    site: Site,
    extension: Extension,
}

impl Visit {
    /// Begins with the extension as it is after its installation, and a reader who counts in won.
    async fn begin(Stage { page, site, .. }: Stage) -> Visit {
        let extension = page.extension.clone().expect("a browser with the extension");
        let visit = Visit { page, site, extension };
        visit.options().await;
        visit
            .run(
                "await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]);
                 await chrome.storage.sync.set({ settings: { version: 1, options: { currency: 'KRW' } } });",
            )
            .await;
        visit
    }

    /// Opens the options page in this tab.
    async fn options(&self) {
        self.page.open(&self.extension.address("options.html")).await;
        // The release stands there with the settings; before, what is typed would be lost.
        self.says("Hovergloss 0").await;
    }

    /// Runs the body of an asynchronous function in a page of the extension.
    async fn run(&self, body: &str) -> Value {
        self.page.wait_for_script(body).await
    }

    /// Opens a page of the site in this tab.
    async fn open(&self, path: &str, answer: Answer) {
        self.site.set(path, answer);
        self.page.open(&self.site.address(path)).await;
    }

    /// Begins anew on this site by itself, as after "Always".
    async fn always(&self) {
        let scripts =
            |count: u32| format!("return (await chrome.scripting.getRegisteredContentScripts()).length === {count}");
        let registered = async |count| (self.run(&scripts(count)).await == true).then_some(());
        self.page.until("no script of an earlier wish", async || registered(0).await).await;
        let wish = "const { change } = await import('./settings.js');
             await change(({ sites }) => { sites.always = ['127.0.0.1']; });";
        self.run(wish).await;
        self.page.until("the script of this site", async || registered(1).await).await;
    }

    /// Asks the content script of this tab something, from another one: `body` has its `target`, and `call`.
    async fn ask(&self, body: &str) -> Value {
        let tab = self.page.new_tab().await;
        self.options().await;
        let script = format!(
            "const {{ call, enter }} = await import('./frames.js');
             const tab = (await chrome.tabs.query({{}})).find(({{ url }}) => url?.startsWith('{}'));
             const target = {{ tabId: tab.id, frameIds: [0] }};
             await enter(target);
             {body}",
            self.site.origin()
        );
        let answer = self.run(&script).await;
        self.page.switch_back(tab).await;
        answer
    }

    /// Opens the panel over this tab, waits until it says something, and comes back.
    async fn click(&self, says: &str) {
        let tab = self.panel().await;
        self.says(says).await;
        self.page.switch_back(tab).await;
    }

    /// Opens the panel of this tab in a new one, and stays there.
    async fn panel(&self) -> Tab {
        let tab = self.page.new_tab().await;
        self.page.open(&self.extension.address("options.html")).await;
        let origin = self.site.origin();
        let query =
            format!("return (await chrome.tabs.query({{}})).find(({{ url }}) => url?.startsWith('{origin}')).id");
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

    /// Sets a control of panel or options page, as a reader does.
    async fn set(&self, name: &str, value: &str) {
        let script = format!(
            "const control = document.querySelector('[name={name}]');
             control.value = {};
             for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, {{ bubbles: true }}));",
            Value::from(value)
        );
        self.page.script(&script).await;
    }

    /// Clicks the control that a label names, with the mouse: browsers ask for permissions only then.
    async fn press(&self, label: &str) {
        // A panel fills up as the page's frames answer; nobody hits what still moves.
        let script = format!(
            "for (let before; ; ) {{
               const named = [...document.querySelectorAll('label, button')].find(({{ innerText, ariaLabel }}) =>
                 [innerText?.trim(), ariaLabel].includes({0}));
               const control = named?.querySelector('input') ?? named;
               control?.scrollIntoView({{ block: 'center' }});
               const {{ left, right, top, bottom }} = control?.getBoundingClientRect() ?? {{}};
               const middle = [(left + right) / 2, (top + bottom) / 2];
               if (`${{middle}}` === before) return middle;
               before = control && `${{middle}}`;
               await new Promise((done) => setTimeout(done, 100));
             }}",
            Value::from(label)
        );
        let middle = self.run(&script).await;
        let [x, y] = [0, 1].map(|index| middle[index].as_f64().unwrap_or_default());
        self.page.move_to(x, y).await;
        self.page.click().await;
    }

    /// Waits until the stored settings fit: `test` is an expression over `settings` and `glossaries`.
    async fn stored(&self, test: &str) {
        let body = format!(
            "const {{ settings }} = await chrome.storage.sync.get();
             const {{ glossaries = [] }} = await chrome.storage.local.get();
             return {test}"
        );
        self.page.until(test, async || (self.run(&body).await == true).then_some(())).await;
    }

    /// Sees that the extension has not come into the page by itself. `there` is what it would find if it looked
    /// for its script: `[false]` in a page of one frame, `"refused"` where the browser lets it into none.
    async fn untouched(&self, there: Value, why: &str) {
        // By then a script that the browser itself brings into pages has run.
        let rest =
            "if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
             await new Promise((done) => requestIdleCallback(done));";
        self.page.wait_for_script(rest).await;
        // And the extension has had the time in which a tab opens, its program starts and the settings are read.
        let tab = self.page.new_tab().await;
        self.options().await;
        let look = "const { id } = (await chrome.tabs.query({})).find(({ url }) => !url?.startsWith(location.origin));
             const func = () => 'hovergloss' in globalThis;
             const frames = chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, func });
             return frames.then((frames) => frames.map(({ result }) => result), () => 'refused');";
        let found = self.run(look).await;
        self.page.switch_back(tab).await;
        assert_eq!(found, there, "{why}: whether its script is in the page");
        assert_eq!(self.page.hosts().await, 0, "{why}: notes in the page");
    }

    /// Waits until the page in this tab has notes of the extension's, or none.
    async fn notes(&self, there: bool, why: &str) {
        self.page.until(why, async || ((self.page.hosts().await > 0) == there).then_some(())).await;
    }
}
