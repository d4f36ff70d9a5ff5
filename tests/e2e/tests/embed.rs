//! The script tag on a page that is not ours.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => other_origin, included_twice, quiet, attributes];

/// The page on one origin, every file of ours on another.
async fn other_origin(Stage { page, site, other }: Stage) {
    other.allow_everyone();
    let tag = host::tag(&other.address("/hovergloss.js"), "");
    site.set("/news.html", host::page(&tag, host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원", "2025. 1. 31."]).await;
    let origins = page.origins().await;
    assert!(origins.iter().all(|origin| *origin == other.origin()), "nothing is fetched from elsewhere: {origins:?}");
    assert_eq!(site.asked(), ["/news.html"], "the page's own server serves the page alone");
    assert_eq!(page.source().await, page.sent().await, "the page around our own element");
}

/// Each file is fetched once, however often the tag stands in the page.
async fn included_twice(Stage { page, site, .. }: Stage) {
    let tag = host::tag("/hovergloss.js", "");
    site.set("/twice.html", host::page(&[&*tag, &*tag].concat(), host::ARTICLE));
    page.read(&site.address("/twice.html")).await;
    page.point_at("2.19달러", "#story").await;
    page.card_with(&["3,175원"]).await;
    assert_eq!(page.hosts().await, 1, "one session");
    let mut asked = site.asked();
    asked.sort();
    let all = asked.len();
    asked.dedup();
    assert_eq!(asked.len(), all, "each file once: {:?}", site.asked());
}

/// A page where all is well says nothing.
async fn quiet(Stage { page, site, .. }: Stage) {
    for (address, words, scope) in
        [("/index.html", "5000억달러를", "#bo_v_con"), ("/english.html", "$500 billion", ".article-body")]
    {
        page.read(&site.address(address)).await;
        page.point_at(words, scope).await;
        page.card_with(&["1 USD = "]).await;
        let lines = page.console().await;
        assert!(lines.is_empty(), "{address}: {lines:?}");
        let origins = page.origins().await;
        assert!(origins.iter().all(|origin| *origin == site.origin()), "{address} fetches from {origins:?}");
    }
}

/// Attributes of the tag are the options.
async fn attributes(Stage { page, site, .. }: Stage) {
    let cases = [
        ("data-terms=\"false\"", "5000억달러", "증류"),
        ("data-money=\"false\"", "증류", "5000억달러"),
        ("data-root=\"footer\"", "5000억달러", "증류"),
        ("data-skip=\"b\"", "5000억달러", "증류"),
    ];
    for (attributes, marked, unmarked) in cases {
        site.set("/news.html", host::page(&host::tag("/hovergloss.js", attributes), host::ARTICLE));
        page.read(&site.address("/news.html")).await;
        let words = [page.marks(false).await, page.marks(true).await].concat();
        assert!(words.iter().any(|words| words == marked), "{attributes}: {marked} is marked: {words:?}");
        assert!(words.iter().all(|words| words != unmarked), "{attributes}: {unmarked} is not: {words:?}");
    }
}
