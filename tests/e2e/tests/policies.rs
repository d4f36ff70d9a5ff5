//! Pages that forbid things. The same tag works under each policy; the engine comes as wasm where
//! that is allowed, and else as JavaScript.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => policies, cross_origin_isolated];

const WASM: &str = "/hovergloss-web_bg.wasm";
const JAVASCRIPT: &str = "/hovergloss-js.js";

async fn policies(Stage { page, site, .. }: Stage) {
    let cases = [
        ("wasm allowed", "script-src 'self' 'wasm-unsafe-eval'", WASM),
        ("no wasm", "script-src 'self'", JAVASCRIPT),
        ("strict dynamic", "script-src 'nonce-x1' 'strict-dynamic'", JAVASCRIPT),
        ("trusted types", "require-trusted-types-for 'script'", WASM),
        ("trusted types, no wasm", "require-trusted-types-for 'script'; script-src 'self'", JAVASCRIPT),
        ("no inline styles", "style-src 'self'", WASM),
        ("the least", "default-src 'none'; script-src 'self'; connect-src 'self'", JAVASCRIPT),
    ];
    let tag = host::tag("/hovergloss.js", "nonce=\"x1\"");
    for (name, policy, engine) in cases {
        site.set("/strict.html", host::page(&tag, host::ARTICLE).header("Content-Security-Policy", policy));
        let asked = site.asked().len();
        page.console().await;
        page.read(&site.address("/strict.html")).await;
        let files = site.asked().split_off(asked);
        assert!(files.iter().any(|file| file == engine), "{name}: the engine is {engine}: {files:?}");
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["약 725조 원", "2025. 1. 31."]).await;
        page.point_at("증류", "#story").await;
        page.card_with(&["증류"]).await;
        let lines = page.console().await;
        // The test's own icon is a data address, which some of the policies forbid.
        let ours = lines.iter().filter(|line| !line.text.contains("data:,")).collect::<Vec<_>>();
        assert!(ours.is_empty(), "{name}: {ours:?}");
    }
}

async fn cross_origin_isolated(Stage { page, site, .. }: Stage) {
    site.header("Cross-Origin-Opener-Policy", "same-origin").header("Cross-Origin-Embedder-Policy", "require-corp");
    site.set("/isolated.html", host::page(&host::tag("/hovergloss.js", ""), host::ARTICLE));
    page.read(&site.address("/isolated.html")).await;
    assert_eq!(page.script("return crossOriginIsolated").await, true, "the page is isolated");
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
}
