//! The package for npm, packed and installed, behind the bundlers that people use and behind none.

use super::{host, project};
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage, server};
use serde_json::json;
use std::path::PathBuf;
use std::sync::OnceLock;

pub const TESTS: &[Test] = tests![&[Engine::Chromium] => bundled, not_bundled];

/// The package, as the build writes it beside the demo.
fn package() -> PathBuf {
    server::dist().join("../npm")
}

/// A site a bundler, made once.
fn sites() -> &'static PathBuf {
    static SITES: OnceLock<PathBuf> = OnceLock::new();
    SITES.get_or_init(|| {
        let folder = project::folder("package");
        project::node("package.mjs", &[&package(), &folder]);
        folder
    })
}

async fn bundled(Stage { page, site, .. }: Stage) {
    for bundler in ["vite", "webpack", "esbuild"] {
        site.add(&sites().join(bundler));
        page.console().await;
        page.read(&site.address("/index.html")).await;
        // The site does not keep its session.
        page.devtools("HeapProfiler.collectGarbage", json!({})).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["약 725조 원"]).await;
        let lines = page.console().await;
        assert!(lines.is_empty(), "{bundler}: {lines:?}");
        let outside =
            site.asked().into_iter().filter(|path| path.ends_with(".wasm") && !path.starts_with("/hovergloss/"));
        assert_eq!(outside.collect::<Vec<_>>(), Vec::<String>::new(), "{bundler}: the folder that was copied is used");
    }
}

/// The module in its folder knows where its files are.
async fn not_bundled(Stage { page, site, .. }: Stage) {
    site.add(&package());
    let head = "<script type=\"module\">
        import { start } from '/module.js';
        window.before = document.querySelectorAll('hovergloss-notes').length;
        start({ currency: 'KRW', language: 'ko' });
    </script>";
    site.set("/plain.html", host::page(head, host::ARTICLE));
    page.read(&site.address("/plain.html")).await;
    assert_eq!(page.script("return window.before").await, 0, "nothing starts by itself");
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
}
