//! Whatever is wrong is said once, with the file and what helps, and the page stays as it was.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::page::Line;
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage, server};
use serde_json::json;

// Only Chromium's driver hands out the console.
pub const TESTS: &[Test] = tests![&[Engine::Chromium] =>
    no_engine, tables, no_article, glossaries, rates, options, wrong_types, json_block, started_twice, other_origin,
    late_files, slow_for_ever, offline, sandboxed, no_storage,
];

const WASM: &str = "/hovergloss-web_bg.wasm";
/// What a reader of Korean is sent.
const GLOSSARY: &str = "/glossaries/ai-and-markets.ko.json";

/// One bad page: what it is called, attributes of the script tag, and what the warning says.
struct Case {
    name: &'static str,
    attributes: &'static str,
    answers: Vec<(&'static str, Answer)>,
    says: &'static [&'static str],
    /// Elements of ours: 1 where the rest works, 0 where nothing started.
    hosts: u64,
}

/// Loads the page of a case and checks that there is one warning, no error of ours, and no change.
async fn check(page: &Page, site: &Site, case: Case) {
    let Case { name, attributes, answers, says, hosts } = case;
    site.set("/bad.html", host::page(&host::tag("/hovergloss.js", attributes), host::ARTICLE));
    for (path, answer) in answers {
        site.set(path, answer);
    }
    page.console().await;
    page.open(&site.address("/bad.html")).await;
    warns_once(page, name, says).await;
    assert_eq!(page.hosts().await, hosts, "{name}: elements of ours");
    assert_eq!(page.source().await, page.sent().await, "{name}: the page");
}

/// Waits for one warning of ours and sees that it stays the only one.
async fn warns_once(page: &Page, name: &str, says: &[&str]) {
    let ours = |lines: &[Line]| lines.iter().filter(|line| line.text.contains("Hovergloss")).count();
    let mut lines = page.until(name, async || Some(page.console().await).filter(|lines| ours(lines) > 0)).await;
    // By the end of its start a page has said all; where there is no article there is no end.
    let rest = "await Promise.race([globalThis[Symbol.for('hovergloss')]?.session, new Promise((done) => setTimeout(done, 250))]);
        await new Promise((done) => requestIdleCallback(() => done()))";
    page.wait_for_script(rest).await;
    lines.extend(page.console().await);
    assert_eq!(ours(&lines), 1, "{name}: exactly one message: {lines:#?}");
    for line in &lines {
        assert!(!line.text.contains("Uncaught"), "{name}: an error was left alone: {line:?}");
    }
    let line = lines.iter().find(|line| line.text.contains("Hovergloss")).expect("it was counted");
    assert_eq!(line.level, "WARNING", "{name}: {line:?}");
    for part in says {
        assert!(line.text.contains(part), "{name}: {part:?} is missing in {}", line.text);
    }
}

async fn no_engine(Stage { page, site, .. }: Stage) {
    let engine = if server::on_javascript() { "/hovergloss-js.js" } else { WASM };
    let cut = Site::read(engine).into_iter().take(20_000).collect::<Vec<_>>();
    let page_instead = || Answer::html("<!doctype html><title>Not found</title>");
    let glue = "/hovergloss-web.js";
    let cases = [
        ("engine missing", engine, Answer::status(404)),
        ("engine replaced by a page", engine, page_instead()),
        ("engine cut off", engine, Answer::body(cut)),
        ("engine empty", engine, Answer::body("")),
        ("glue missing", glue, Answer::status(404)),
        ("glue replaced by a page", glue, page_instead()),
    ];
    for (name, path, answer) in cases {
        let says = &["the engine did not start", "Check", "hovergloss-web.js and hovergloss-web_bg.wasm"];
        check(&page, &site, Case { name, attributes: "", answers: vec![(path, answer)], says, hosts: 0 }).await;
        site.set(path, Answer::file());
    }
    // A server that does not know wasm's media type is no reason to fail.
    for media_type in ["application/octet-stream", "text/html"] {
        site.set(WASM, Answer::file().media_type(media_type));
        page.console().await;
        page.read(&site.address("/index.html")).await;
        let lines = page.console().await;
        assert!(lines.is_empty(), "wasm as {media_type} works: {lines:?}");
    }
}

async fn no_article(Stage { page, site, .. }: Stage) {
    let tag = host::tag("/hovergloss.js", "");
    let start = "<!doctype html><html lang=ko><head><title>목록</title><link rel=icon href=\"data:,\">";
    let cases = [
        ("an empty page", ""),
        ("a form", "<form><p>증류 <input></p></form>"),
        ("a list of links", "<nav><ul><li><a href=#>5000억달러</a><li><a href=#>증류</a></ul></nav>"),
    ];
    for (name, body) in cases {
        site.set("/bad.html", Answer::html([start, &tag, "</head><body>", body, "</body></html>"].concat()));
        page.console().await;
        page.open(&site.address("/bad.html")).await;
        warns_once(&page, name, &["no article", "data-root"]).await;
        assert_eq!(page.hosts().await, 0, "{name}");
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
        let asked = site.asked();
        assert!(asked.iter().all(|path| matches!(&**path, "/bad.html" | "/hovergloss.js")), "{name}: {asked:?}");
    }
}

async fn glossaries(Stage { page, site, .. }: Stage) {
    let huge = || ["{\"terms\":[],\"note\":\"", &*"x".repeat(10_000_000), "\"}"].concat();
    let cases: [(&str, Answer, &[&str]); 9] = [
        ("missing", Answer::status(404), &["ai-and-markets.ko.json", "404", "Check"]),
        ("refused", Answer::status(500), &["ai-and-markets.ko.json", "500", "Check"]),
        ("empty file", Answer::body(""), &["ai-and-markets.ko.json", "not JSON", "glossary check"]),
        ("empty list", Answer::body("{\"terms\":[]}"), &["ai-and-markets.ko.json", "empty"]),
        ("no list", Answer::body("[1, 2]"), &["ai-and-markets.ko.json", "no list of terms", "terms"]),
        (
            "cut off",
            Answer::body("{\"terms\":[{\"id\":\"a\""),
            &["ai-and-markets.ko.json", "not JSON", "glossary check"],
        ),
        ("a page", Answer::html("<!doctype html><p>Sorry"), &["ai-and-markets.ko.json", "not JSON"]),
        (
            "only bad entries",
            Answer::body("{\"terms\":[{\"id\":7},{}]}"),
            &["ai-and-markets.ko.json", "glossary check"],
        ),
        ("too large", Answer::body(huge()), &["ai-and-markets.ko.json", "too large"]),
    ];
    for (name, answer, says) in cases {
        let case = Case { name, attributes: "", answers: vec![(GLOSSARY, answer)], says, hosts: 1 };
        check(&page, &site, case).await;
        let money = page.marks(true).await;
        assert!(money.iter().any(|words| words == "5000억달러"), "{name}: amounts are still explained: {money:?}");
    }
    // Without amounts there is nothing to explain, and no element of ours, until there is.
    let (answers, attributes) = (vec![(GLOSSARY, Answer::body("{\"terms\":[]}"))], "data-money=false");
    check(&page, &site, Case { name: "nothing at all", attributes, answers, says: &["empty"], hosts: 0 }).await;
    page.wait_for_script("await (await (await import('/hovergloss.js')).session).update({ money: true })").await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    assert_eq!(page.hosts().await, 1, "amounts after all");
}

/// Without the tables of money the terms are still explained.
async fn tables(Stage { page, site, .. }: Stage) {
    let tables = "/tables/money.txt";
    let cases: [(&str, Answer, &[&str]); 2] = [
        ("tables missing", Answer::status(404), &["tables/money.txt", "404", "Check"]),
        ("a page for the tables", Answer::html("<!doctype html><p>Sorry"), &["tables/money.txt", "no tables", "Serve"]),
    ];
    for (name, answer, says) in cases {
        check(&page, &site, Case { name, attributes: "", answers: vec![(tables, answer)], says, hosts: 1 }).await;
        let terms = page.marks(false).await;
        assert!(terms.iter().any(|words| words == "증류"), "{name}: terms are still explained: {terms:?}");
    }
    // Nothing was kept of that page: a later start has its amounts.
    site.set(tables, Answer::file());
    let again = "await (await (await import('/hovergloss.js')).session).update({ money: false });
        await (await (await import('/hovergloss.js')).session).update({ money: true });";
    page.wait_for_script(again).await;
    let money = page.marks(true).await;
    assert!(money.iter().any(|words| words == "5000억달러"), "amounts: {money:?}");
}

async fn rates(Stage { page, site, .. }: Stage) {
    let head = "/rates/head.txt";
    let cases: [(&str, Answer, &[&str]); 6] = [
        ("head missing", Answer::status(404), &["rates/head.txt", "404", "Check"]),
        ("head refused", Answer::status(500), &["rates/head.txt", "500", "Check"]),
        ("head too large", Answer::body(vec![b'1'; 10_000_000]), &["rates/head.txt", "too large"]),
        ("head empty", Answer::body(""), &["rates/head.txt", "rates"]),
        ("head malformed", Answer::body("1 2 3\n\u{1}"), &["rates/head.txt", "rates"]),
        ("head is a page", Answer::html("<!doctype html><p>Sorry"), &["rates/head.txt", "rates"]),
    ];
    for (name, answer, says) in cases {
        let case = Case { name, attributes: "", answers: vec![(head, answer)], says, hosts: 1 };
        check(&page, &site, case).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["환율을 불러오지 못했습니다."]).await;
    }
    site.set(head, Answer::file());
    let cut = Site::read("/rates/2025.bin").into_iter().take(100).collect::<Vec<_>>();
    for (name, answer) in [("year missing", Answer::status(404)), ("year cut off", Answer::body(cut))] {
        site.set("/rates/2025.bin", answer);
        page.console().await;
        page.read(&site.address("/bad.html")).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["환율을 불러오지 못했습니다.", "최근"]).await;
        warns_once(&page, name, &["rates/2025.bin"]).await;
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
    }
}

async fn options(Stage { page, site, .. }: Stage) {
    let cases: [(&'static str, &'static str, &'static [&'static str]); 8] = [
        ("unknown", "data-curency=\"KRW\"", &["curency", "currency"]),
        ("unknown currency", "data-article-language=\"xx\"", &["articleLanguage", "xx", "stays as it was"]),
        ("density", "data-density=\"many\"", &["density", "many", "whole number"]),
        ("occurrences", "data-occurrences=\"never\"", &["occurrences", "never", "first"]),
        ("day", "data-day=\"yesterday\"", &["day", "yesterday", "2025-01-31"]),
        ("theme", "data-theme=\"pink\"", &["theme", "pink", "dark"]),
        ("key", "data-next-key=\"n\"", &["nextKey", "modifier"]),
        ("marks", "data-marks=\"blink\"", &["marks", "blink", "spans"]),
    ];
    for (name, attributes, says) in cases {
        check(&page, &site, Case { name, attributes, answers: Vec::new(), says, hosts: 1 }).await;
        let marks = page.marks(false).await;
        assert!(marks.iter().any(|words| words == "증류"), "{name}: the default holds: {marks:?}");
    }
    for (name, attributes, says, hosts) in [
        ("root is no selector", "data-root=\"##\"", &["root", "##", "selector"] as &'static [&'static str], 1),
        ("root is not there", "data-root=\"#nowhere\"", &["no article", "data-root"], 0),
        ("skip is no selector", "data-skip=\"p >\"", &["skip", "p >", "selector"], 1),
        ("start is a word of its own", "data-start=\"soon\"", &["start", "soon", "idle, visible or manual"], 1),
        ("list is no place", "data-list=\"<ul>\"", &["list", "ul>", "after"], 1),
    ] {
        check(&page, &site, Case { name, attributes, answers: Vec::new(), says, hosts }).await;
    }
    host::open_plain(&page, &site).await;
    for (name, options, says) in [
        ("not an object", "7", &["options", "not an object"] as &[&str]),
        ("a getter that throws", "{ get currency() { throw 1 } }", &["options", "can be read"]),
        ("a symbol", "{ language: Symbol('x') }", &["language", "tag"]),
        ("an object without a prototype", "{ money: Object.create(null) }", &["money", "true or false"]),
        ("root is true", "{ root: true }", &["root", "selector"]),
        ("a list", "{ currency: ['KRW'] }", &["currency", "ISO 4217"]),
        ("root is a number", "{ root: 7 }", &["root", "selector"]),
        ("root is the document", "{ root: document }", &["root", "selector"]),
        ("root is nowhere", "{ root: document.createElement('p') }", &["root", "not in the page"]),
        ("glossary is a number", "{ glossary: 7 }", &["glossary", "list"]),
    ] {
        page.console().await;
        let start = format!("(await (await import('/hovergloss.js')).start({options})).destroy();");
        page.wait_for_script(&start).await;
        warns_once(&page, name, says).await;
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
    }
}

/// Every option with a value of every wrong type: one complaint that names it, and nothing changes.
async fn wrong_types(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    host::start(&page, "{}").await;
    let marks = [page.marks(false).await, page.marks(true).await];
    let cruel = "const cruel = [{ get currency() { throw 1 } }, new Proxy({}, { ownKeys() { throw 1 } }),
        { root: { [Symbol.iterator]: 7 } }, { get currency() { session.update({ density: 'x' }); return 'XX' } }];
        for (const options of cruel) await session.update(options);";
    page.wait_for_script(cruel).await;
    let complaints = page.wait_for_script(WRONG_TYPES).await;
    assert_eq!(complaints["wrong"], json!([]), "each is told once");
    assert!(complaints["tried"].as_u64() > Some(150), "{complaints}");
    assert_eq!([page.marks(false).await, page.marks(true).await], marks, "the marks are what they were");
    assert_eq!(page.source().await, page.sent().await, "the page");
}

const WRONG_TYPES: &str = r###"
    const never = [{}, 7, NaN, 10n, null, () => 1, Symbol("x"), document, [7], new Date(), "##", ""];
    const text = [...never, true, []];
    const flag = never.filter((value) => value !== "").concat(2, "perhaps");
    const list = never.filter((value) => typeof value !== "string").concat(true);
    const whole = never.filter((value) => value !== 7).concat(-1, 1.5, true, "many");
    const free = text.filter((value) => value !== "##");
    const options = {
        root: text, skip: text, headings: flag, links: flag, glossary: [...list, "", []], articleLanguage: text, language: text,
        currency: text, secondCurrency: text, day: text, rates: free, occurrences: text, density: whole, hide: list,
        terms: flag, money: flag, marks: text, theme: text, list: text, nextKey: text, previousKey: text, start: text,
    };
    let told = [];
    document.addEventListener("hovergloss:error", ({ detail }) => told.push(detail));
    const wrong = [];
    let tried = 0;
    for (const [name, values] of Object.entries(options)) {
        for (const value of values) {
            told = [];
            await window.session.update({ [name]: value });
            tried += 1;
            const right = told.length === 1 && told[0].file === `option ${name}` && told[0].remedy.includes("it stays as it was");
            if (!right) wrong.push([name, typeof value, String(value), told]);
        }
    }
    return { wrong, tried };
"###;

async fn json_block(Stage { page, site, .. }: Stage) {
    let cases: [(&str, &str, &[&str]); 3] = [
        ("not JSON", "{currency: 'KRW'}", &["#hovergloss-config", "not JSON", "currency"]),
        ("not an object", "7", &["#hovergloss-config", "not an object"]),
        ("unknown", "{\"curency\": \"KRW\"}", &["curency", "currency"]),
    ];
    for (name, block, says) in cases {
        let block = ["<script type=\"application/json\" id=\"hovergloss-config\">", block, "</script>"].concat();
        site.set("/bad.html", host::page(&[&*block, &*host::tag("/hovergloss.js", "")].concat(), host::ARTICLE));
        page.console().await;
        page.open(&site.address("/bad.html")).await;
        warns_once(&page, name, says).await;
        page.until("the rest, which holds", async || (page.hosts().await == 1).then_some(())).await;
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
    }
}

/// A page is read by one session at a time; the first one stays.
async fn started_twice(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let both = "const { start } = await import('/hovergloss.js');
        const options = { currency: 'KRW', language: 'ko' };
        const sessions = await Promise.all([start(options), start(options)]);
        sessions.find(({ count }) => count === 0).destroy();";
    page.wait_for_script(both).await;
    warns_once(&page, "started twice", &["already", "destroy()"]).await;
    assert_eq!(page.hosts().await, 1, "one session");
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    assert_eq!(page.source().await, page.sent().await, "the page");
}

/// Files of another origin that does not let this page read them.
async fn other_origin(Stage { page, site, other }: Stage) {
    let glossary = format!("data-glossary=\"{}\"", other.address(GLOSSARY));
    let rates = format!("data-rates=\"{}\"", other.address("/live.csv"));
    for (name, attributes, says) in [
        ("glossary", glossary, &["ai-and-markets.ko.json", "CORS"] as &[&str]),
        ("rates", rates, &["live.csv", "data-rates"]),
    ] {
        site.set("/bad.html", host::page(&host::tag("/hovergloss.js", &attributes), host::ARTICLE));
        page.console().await;
        page.open(&site.address("/bad.html")).await;
        warns_once(&page, name, says).await;
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
    }
    // The loader may be read, the rest may not.
    other.set("/hovergloss.js", Answer::file().header("Access-Control-Allow-Origin", "*"));
    let tag = host::tag(&other.address("/hovergloss.js"), "");
    site.set("/bad.html", host::page(&tag, host::ARTICLE));
    page.console().await;
    page.open(&site.address("/bad.html")).await;
    warns_once(&page, "engine", &["the engine did not start", "CORS"]).await;
    assert_eq!(page.hosts().await, 0, "engine");
    assert_eq!(page.source().await, page.sent().await, "engine: the page");
}

/// What comes late holds nothing up.
async fn late_files(Stage { page, site, .. }: Stage) {
    site.set("/rates/head.txt", Answer::held());
    page.read(&site.address("/index.html")).await;
    page.point_at("5000억달러를", "#bo_v_con").await;
    page.card_with(&["환율을 불러오는 중"]).await;
    site.set("/rates/head.txt", Answer::file());
    page.card_with(&["약 725조 원"]).await;
}

/// A file that never comes is given up, and the rest works. The page's own clock is wound forward:
/// patience ends after a second instead of twenty.
async fn slow_for_ever(Stage { page, site, .. }: Stage) {
    let clock = "<script>const wait = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (milliseconds) => wait(milliseconds / 20);</script>";
    for (name, path, marked) in [
        ("glossary", GLOSSARY, "5000억달러"),
        ("tables", "/tables/money.txt", "증류"),
        ("rates", "/rates/head.txt", "증류"),
    ] {
        site.set("/bad.html", host::page(&[clock, &*host::tag("/hovergloss.js", "")].concat(), host::ARTICLE));
        site.set(path, Answer::held());
        page.console().await;
        page.open(&site.address("/bad.html")).await;
        warns_once(&page, name, &[path.trim_start_matches('/'), "could not be fetched"]).await;
        let marks = [page.marks(false).await, page.marks(true).await].concat();
        assert!(marks.iter().any(|words| words == marked), "{name}: the rest works: {marks:?}");
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
        site.set(path, Answer::file());
    }
}

/// Without a network nothing starts; with it again, everything does.
async fn offline(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    page.wait_for_script("await import('/hovergloss.js')").await;
    page.console().await;
    network(&page, false).await;
    host::start(&page, "{}").await;
    warns_once(&page, "offline", &["the engine did not start", "Check"]).await;
    assert_eq!(page.hosts().await, 0, "offline");
    network(&page, true).await;
    assert_eq!(page.source().await, page.sent().await, "the page");
    host::start(&page, "{}").await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
}

async fn network(page: &Page, on: bool) {
    let conditions = json!({ "offline": !on, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.emulateNetworkConditions", conditions).await;
}

/// Storage that throws at every touch.
async fn no_storage(Stage { page, site, .. }: Stage) {
    for (name, script) in [
        ("full", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"),
        ("broken", "Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error('broken'); };"),
        ("denied", "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"),
    ] {
        let head = ["<script>", script, "</script>", &*host::tag("/hovergloss.js", "")].concat();
        site.set("/bad.html", host::page(&head, host::ARTICLE));
        page.console().await;
        page.read(&site.address("/bad.html")).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["약 725조 원"]).await;
        page.act_in_card("[data-menu]").await;
        let choose = "const select = document.querySelector('hovergloss-notes').shadowRoot.querySelector('#currency');
            select.value = 'EUR'; select.dispatchEvent(new Event('change', { bubbles: true }));";
        page.script(choose).await;
        page.act_in_card("[data-menu]").await;
        page.card_with(&["유로"]).await;
        let lines = page.console().await;
        assert!(lines.is_empty(), "{name}: {lines:?}");
        assert_eq!(page.source().await, page.sent().await, "{name}: the page");
    }
}

/// A frame without an origin of its own has no storage.
async fn sandboxed(Stage { page, site, .. }: Stage) {
    site.allow_everyone();
    let tag = host::tag(&site.address("/hovergloss.js"), "");
    site.set(
        "/framed.html",
        host::page(&tag, host::ARTICLE).header("Content-Security-Policy", "sandbox allow-scripts"),
    );
    page.console().await;
    page.read(&site.address("/framed.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    let lines = page.console().await;
    assert!(lines.is_empty(), "{lines:?}");
}
