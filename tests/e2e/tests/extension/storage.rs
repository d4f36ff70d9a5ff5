//! What is stored, where it is too much, and who hears of it.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Answer, Engine, Stage};
use serde_json::json;

pub const TESTS: &[Test] = tests![&Engine::ALL => everywhere_at_once, other_device, other_versions, unreadable, density, quota, given_back, no_site, daily_rates, broken_rates];

/// Chooses fewer marks in the card that is open.
const FEWER: &str = "const select = document.querySelector('hovergloss-notes').shadowRoot.querySelector('#density');
     select.value = 'fewer'; select.dispatchEvent(new Event('change', { bubbles: true }));";

/// What one panel changes, another panel, the options page and every open page know at once.
async fn everywhere_at_once(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    let article = visit.panel().await;
    visit.says(NINE).await;
    let first = visit.page.new_tab().await;
    visit.options().await;
    let options = visit.page.new_tab().await;
    visit.page.open(&visit.extension.address("panel.html")).await;
    visit.says("Your currency").await;
    visit.set("currency", "JPY").await;
    visit.stored("settings.options.currency === 'JPY'").await;
    for (tab, place) in [(options, "the options page"), (first, "the other panel")] {
        visit.page.switch_back(tab).await;
        let shown = async || visit.page.script("return document.querySelector('[name=currency]').value").await == "JPY";
        visit.page.until(place, async || shown().await.then_some(())).await;
    }
    visit.page.switch_back(article).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["77.5 trillion"]).await;
}

/// What the browser brings from another device holds in an open page.
async fn other_device(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    let tab = visit.page.new_tab().await;
    visit.options().await;
    visit.run("await chrome.storage.sync.set({ settings: { version: 1, options: { currency: 'EUR' } } })").await;
    visit.page.switch_back(tab).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["€"]).await;
}

/// What an older release sends from another device is read, and what a later one wrote stays as it is.
async fn other_versions(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.run("await chrome.storage.sync.set({ settings: { currency: 'JPY', theme: 'dark' } })").await;
    visit.stored("settings.version === 1 && settings.options.currency === 'JPY'").await;
    let later = "await chrome.storage.sync.set({ settings: { version: 2, options: {}, later: true } })";
    visit.run(later).await;
    visit.options().await;
    visit.set("theme", "night").await;
    visit.says("A later version of Hovergloss wrote these settings").await;
    visit.stored("settings.version === 2 && settings.later === true").await;
}

/// Where the settings cannot be read, the page's console says so, once a try. Notes that are there stay, and
/// others begin when the settings can be read again.
async fn unreadable(stage: Stage) {
    let visit = Visit::begin(stage).await;
    for (name, meanwhile, left) in [
        ("before there are notes", "await call(target, 'begin')", "off"),
        ("for a selection", "await call(target, 'select', 'explain')", "off"),
        ("while there are notes", "await new Promise((done) => setTimeout(done, 500))", "running"),
    ] {
        visit.open("/article.html", host::page("", host::ARTICLE)).await;
        visit.page.select("규모", "#story").await;
        if left == "running" {
            visit.click(NINE).await;
        }
        visit.page.console().await;
        // No release writes such a list, but the files of a browser's storage do break.
        let broken = format!(
            "await chrome.storage.local.set({{ glossaries: {{}} }});
             {meanwhile};
             const [{{ state }}] = await call(target, 'report');
             await chrome.storage.local.set({{ glossaries: [] }});
             return state;"
        );
        assert_eq!(visit.ask(&broken).await, left, "{name}");
        // The options page, in which the test breaks the list, has its own to say. Firefox does not say where a
        // line comes from.
        let mut lines = visit.page.console().await;
        lines.retain(|line| visit.page.engine == Engine::Firefox || line.text.contains("content.js"));
        let told = "Hovergloss: the settings could not be read";
        assert!(lines.len() == 1 && lines[0].text.contains(told), "{name}: {lines:?}");
        visit.click(NINE).await;
    }
}

/// Fewer or more marks, chosen in a card, are kept for the next page.
async fn density(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    let usual = visit.page.marks(false).await.len();
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["725 trillion"]).await;
    visit.page.act_in_card("[data-menu]").await;
    visit.page.script(FEWER).await;
    let fewer = async || (visit.page.marks(false).await.len() < usual).then_some(());
    visit.page.until("fewer marks", fewer).await;
    let tab = visit.page.new_tab().await;
    visit.options().await;
    visit.stored("settings.density === 'fewer'").await;
    visit.page.switch_back(tab).await;
    visit.open("/next.html", host::page("", host::ARTICLE)).await;
    visit.click("notes on this page").await;
    visit.page.until("fewer marks on the next page", fewer).await;
}

/// A page that belongs to no site cannot be left alone for good; lists into which such a page was put heal.
async fn no_site(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit
        .run(
            "await chrome.storage.sync.set({ settings: { version: 1, sites: { always: [null], never: ['a.example', null] } } });
             const { wishes } = await import('./wishes.js');
             await wishes.never(undefined, true);",
        )
        .await;
    visit.options().await;
    visit.says("a.example").await;
    visit.run("await (await import('./wishes.js')).wishes.never('b.example', true)").await;
    visit.stored("`${settings.sites.never}` === 'a.example,b.example' && settings.sites.always.length === 0").await;
}

/// Where the browser has no room left, the reader is told, and nothing has changed.
async fn quota(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    // More than a browser keeps in one item of what it syncs.
    visit
        .run(
            "const { change } = await import('./settings.js');
             await change(({ sites }) => { sites.never = Array.from({ length: 300 }, (_, n) => `site-${n}.example`); })",
        )
        .await;
    let long = "a-site-with-a-very-long-name.".repeat(120) + "example";
    visit.set("never", &long).await;
    visit.says("The browser has no room left for this").await;
    visit.stored("settings.sites.never.length === 300").await;
    // A choice in a card, too: room for two characters is left.
    visit
        .run(
            "await chrome.storage.sync.clear();
             const { change } = await import('./settings.js');
             await change((settings) => {
               const room = 8192 - 2 - 'settings'.length - JSON.stringify(settings).length - '\"\"'.length;
               settings.sites.never = ['a'.repeat(room)];
             })",
        )
        .await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    visit.page.point_at("증류", "#story").await;
    visit.page.card_with(&["distillation"]).await;
    visit.page.act_in_card("[data-menu]").await;
    visit.page.script(FEWER).await;
    let hint = "return !!document.querySelector('hovergloss-hint')";
    visit
        .page
        .until("a line of what was not kept", async || (visit.page.script(hint).await == true).then_some(()))
        .await;
}

/// A permission that came with a wish goes back where the wish could not be stored. One that was there
/// before stays: in the tests that of their own server.
async fn given_back(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let here = visit.site.address("/given.json");
    let elsewhere = here.replace("127.0.0.1", "localhost");
    // Whatever is changed, the settings are stored whole, and for that there is no room.
    visit
        .run(
            "const settings = { version: 1, sites: { never: [''] } };
             const room = 8192 - 2 - 'settings'.length - JSON.stringify(settings).length;
             settings.sites.never = ['a'.repeat(room)];
             await chrome.storage.sync.set({ settings });",
        )
        .await;
    visit.options().await;
    // A driver cannot answer the browser's own question, so the test does.
    let grant = "window.returned = [];
         chrome.permissions.request = async () => true;
         chrome.permissions.remove = async ({ origins }) => { returned.push(...origins); };";
    visit.page.script(grant).await;
    for (name, wish, returned) in [
        ("a new site", "always('news.example', true)", json!(["*://news.example/*"])),
        ("a site that was allowed", "always('127.0.0.1', true)", json!([])),
        ("all sites", "everywhere(true)", json!(["http://*/*", "https://*/*"])),
    ] {
        let script = format!(
            "const {{ troubleOf, wishes }} = await import('./wishes.js');
             returned.length = 0;
             const trouble = await wishes.{wish}.then(() => 'stored', troubleOf);
             return [trouble, [...returned]];"
        );
        assert_eq!(visit.run(&script).await, json!(["full", returned]), "{name}");
    }
    // A glossary's permission goes back whether its file comes or not; this one does not.
    let fetch = "document.querySelector('[name=fetch-glossary]').click()";
    for (name, field, then, says) in [
        ("rates", "rates-address", "", "The browser has no room left for this"),
        ("a glossary", "glossary-address", fetch, "given.json: 404"),
    ] {
        visit.page.script("returned.length = 0").await;
        let ask = async |address: &str| {
            visit.set(field, address).await;
            visit.page.script(then).await;
        };
        // The server that was allowed comes first: its permission would be back before the other's.
        ask(&here).await;
        visit.says(says).await;
        ask(&elsewhere).await;
        let returned = async || visit.page.script("return returned").await;
        let any = async || (returned().await != json!([])).then_some(());
        visit.page.until(&[name, ": a permission that was given back"].concat(), any).await;
        assert_eq!(returned().await, json!(["http://localhost/*"]), "{name}");
    }
    visit.stored("settings.version === 1 && settings.options === undefined").await;
}

/// A source of rates: the one permission is asked for, a refusal is told, and it is asked once a day.
async fn daily_rates(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let rates = r#"{"amount":1.0,"base":"EUR","date":"2026-11-20","rates":{"KRW":1650.0,"USD":1.1}}"#;
    visit.site.set("/rates.json", Answer::body(rates).media_type("application/json"));
    let address = visit.site.address("/rates.json");
    visit.options().await;
    // A driver cannot answer the browser's own question, so the test does.
    let refuse = "window.request = chrome.permissions.request;
         chrome.permissions.request = async (wanted) => { window.wanted = JSON.stringify(wanted); return false; }";
    visit.page.script(refuse).await;
    visit.set("rates-address", &address).await;
    visit.says("The browser was not given the permission").await;
    assert_eq!(visit.page.script("return wanted").await, r#"{"origins":["http://127.0.0.1/*"]}"#);
    visit.stored("settings.options.rates === undefined").await;
    // In the tests this one has been given already.
    visit.page.script("chrome.permissions.request = async ({ origins }) => origins.length === 1").await;
    visit.set("rates-address", &address).await;
    visit.stored(&format!("settings.options.rates === '{address}'")).await;
    for path in ["/article.html", "/next.html"] {
        visit.open(path, host::page("", host::ARTICLE)).await;
        visit.click(NINE).await;
        visit.page.point_at("5000억달러", "#story").await;
        visit.page.card_with(&["725 trillion", "750 trillion"]).await;
    }
    let asked = visit.site.asked().iter().filter(|path| path.contains("rates.json")).count();
    assert_eq!(asked, 1, "one request a day");
    // Settings that come from elsewhere bring no permission, and so no request.
    let elsewhere = address.replace("127.0.0.1", "localhost").replace("rates.json", "others.json");
    visit.options().await;
    visit.run(&format!("await (await import('./wishes.js')).wishes.option('rates', '{elsewhere}')")).await;
    let packed = async || visit.page.script("return document.querySelector('[value=packed]').checked").await == true;
    visit.page.until("the packed rates", async || packed().await.then_some(())).await;
    visit.open("/third.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["725 trillion"]).await;
    assert!(!visit.site.asked().iter().any(|path| path.contains("others.json")), "a request without permission");
}

/// A source that is slow, and then does not answer: no page waits for it, and it is asked once that day.
async fn broken_rates(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.site.set("/rates.json", Answer::held());
    let address = visit.site.address("/rates.json");
    visit
        .run(&format!("const {{ wishes }} = await import('./wishes.js'); await wishes.option('rates', '{address}');"))
        .await;
    for path in ["/article.html", "/next.html"] {
        visit.open(path, host::page("", host::ARTICLE)).await;
        visit.click(NINE).await;
        visit.page.point_at("5000억달러", "#story").await;
        visit.page.card_with(&["725 trillion"]).await;
    }
    visit.site.set("/rates.json", Answer::status(500));
    let tab = visit.page.new_tab().await;
    visit.options().await;
    let over = "return !!(await chrome.storage.local.get()).rates?.day";
    visit.page.until("the end of patience", async || (visit.run(over).await == true).then_some(())).await;
    visit.page.switch_back(tab).await;
    visit.open("/last.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    let asked = visit.site.asked().iter().filter(|path| path.contains("rates.json")).count();
    assert_eq!(asked, 1, "one request a day");
}
