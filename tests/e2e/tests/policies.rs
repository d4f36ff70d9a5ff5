//! Pages that forbid things: those of `www/hosts`. The same tag works under each policy; the engine
//! comes as wasm where that is allowed, and else as JavaScript.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => policies, other_origins, no_cors, sandboxed];

const WASM: &str = "/hovergloss-web_bg.wasm";
const JAVASCRIPT: &str = "/hovergloss-js.js";
/// Pages that forbid nothing, and so report nothing.
const FREE: [&str; 3] = ["none", "isolated", "other-origin-isolated"];

/// Opens cards on a page of `www/hosts` and checks what went against its policy: nothing, or where wasm is
/// forbidden the one try without which no browser tells; README says so.
async fn explains(page: &Page, site: &Site, name: &str, engine: &str) {
    page.console().await;
    page.read(&site.address(&["/hosts/", name, ".html"].concat())).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원", "2025. 1. 31."]).await;
    page.point_at("증류", "#story").await;
    page.card_with(&["증류"]).await;
    let lines = page.console().await;
    assert!(lines.is_empty(), "{name}: {lines:?}");
    let reports = if FREE.contains(&name) { site.violations() } else { page.violations(site).await };
    let tries: &[&str] = if engine == JAVASCRIPT { &["script-src wasm-eval"] } else { &[] };
    assert_eq!(reports, tries, "{name}: what the browser reported");
}

async fn policies(Stage { page, site, .. }: Stage) {
    let cases = [
        ("none", WASM),
        ("wasm-allowed", WASM),
        ("no-wasm", JAVASCRIPT),
        ("nonce", JAVASCRIPT),
        ("trusted-types", WASM),
        ("trusted-types-no-wasm", JAVASCRIPT),
        ("no-inline-styles", WASM),
        ("least", JAVASCRIPT),
        ("least-with-wasm", WASM),
        ("isolated", WASM),
    ];
    for (name, engine) in cases {
        let asked = site.asked().len();
        explains(&page, &site, name, engine).await;
        let files = site.asked().split_off(asked);
        assert!(files.iter().any(|file| file == engine), "{name}: the engine is {engine}: {files:?}");
        let isolated = page.script("return crossOriginIsolated").await;
        assert_eq!(isolated, name == "isolated", "{name}: isolation");
    }
}

/// Every file of ours from elsewhere: CORS is all that such an origin needs, even where the page is
/// isolated.
async fn other_origins(Stage { page, site, other }: Stage) {
    other.allow_everyone();
    site.files_from(&other);
    for name in ["other-origin", "other-origin-isolated"] {
        explains(&page, &site, name, WASM).await;
    }
    let asked = site.asked().into_iter().filter(|path| !path.starts_with("/hosts/") && path != "/favicon.ico");
    assert_eq!(asked.collect::<Vec<_>>(), Vec::<String>::new(), "asked of the page's own origin");
}

/// An origin that lets nobody read its files: the page stays as it is, and says so.
async fn no_cors(Stage { page, site, other }: Stage) {
    // A browser says itself that it may not have the loader. What it has, it asks for the rest.
    other.set("/hovergloss.js", Answer::file().header("Access-Control-Allow-Origin", "*"));
    site.files_from(&other);
    page.console().await;
    page.open(&site.address("/hosts/other-origin-isolated.html")).await;
    page.until("the engine is asked for", async || other.asked().iter().any(|path| path == WASM).then_some(())).await;
    let ours = async || page.console().await.into_iter().find(|line| line.text.contains("Hovergloss"));
    let line = page.until("a message", ours).await;
    assert!(line.text.contains("the engine did not start") && line.text.contains("CORS"), "{line:?}");
    assert_eq!(page.hosts().await, 0, "elements of ours");
    assert_eq!(page.source().await, page.sent().await, "the page");
}

/// A sandboxed page has no storage, and every file is of another origin to it: on its own, and in a
/// frame.
async fn sandboxed(Stage { page, site, .. }: Stage) {
    site.allow_everyone();
    explains(&page, &site, "sandboxed", WASM).await;
    assert_eq!(page.script("return origin").await, "null", "the page has no origin");
    let frame = "<iframe sandbox=\"allow-scripts\" width=\"900\" height=\"700\" src=\"/hosts/none.html\"></iframe>";
    site.set("/framing.html", host::page("", frame));
    page.open(&site.address("/framing.html")).await;
    page.enter("iframe").await;
    let marked = async || page.marks(true).await.iter().any(|words| words == "5000억달러").then_some(());
    page.until("the marks in the frame", marked).await;
    assert_eq!(page.script("return origin").await, "null", "the frame has no origin");
}
