//! Pages that a framework owns: rendered on the server, taken over in the browser, changed later.
//! They are made by the real React, Vue and Svelte: see `tests/frameworks`.

use super::{host, project};
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Page, Stage};
use std::path::PathBuf;
use std::sync::OnceLock;

pub const TESTS: &[Test] = tests![&Engine::ALL => react, react_document, vue, svelte, jquery];

/// The pages, made once.
fn pages() -> &'static PathBuf {
    static PAGES: OnceLock<PathBuf> = OnceLock::new();
    PAGES.get_or_init(|| {
        let folder = project::folder("frameworks");
        project::node("build.mjs", &[&folder]);
        folder
    })
}

async fn react(stage: Stage) {
    hydrates(stage, "react").await;
}

/// The whole document is React's, and came as a stream.
async fn react_document(stage: Stage) {
    hydrates(stage, "react-document").await;
}

async fn vue(stage: Stage) {
    hydrates(stage, "vue").await;
}

async fn svelte(stage: Stage) {
    hydrates(stage, "svelte").await;
}

/// Starts before and after a framework takes its page over.
async fn hydrates(Stage { page, site, .. }: Stage, name: &str) {
    site.add(pages());
    for first in ["ours", "theirs"] {
        let case = [name, ", first ", first].concat();
        page.open(&site.address(&["/", name, ".html"].concat())).await;
        page.until("the page's own script", async || {
            page.script("return !!window.hydrate").await.as_bool().filter(|is| *is)
        })
        .await;
        if first == "ours" {
            host::start(&page, "{}").await;
            hydrate(&page).await;
        } else {
            hydrate(&page).await;
            host::start(&page, "{}").await;
        }
        explains(&page, "2.19달러", "3,175원").await;
        works_on(&page, &case).await;
        complains_of_nothing(&page, &case).await;
    }
}

async fn hydrate(page: &Page) {
    // What a framework puts off, it has done two frames and a task later.
    page.wait_for_script(
        "window.hydrate();
         for (let turn = 0; turn < 2; turn += 1) await new Promise(requestAnimationFrame);
         await new Promise((done) => setTimeout(done));",
    )
    .await;
}

async fn explains(page: &Page, words: &str, says: &str) {
    page.point_at(words, "#story").await;
    page.card_with(&[says]).await;
}

/// The framework changes its page as if we were not there, and a look at the page follows it.
async fn works_on(page: &Page, case: &str) {
    page.script("document.querySelector('#change').click()").await;
    page.until("the changed text", async || {
        let text = page.script("return document.querySelector('#story').textContent").await;
        text.as_str()
            .filter(|text| text.contains("3.5달러") && text.contains("700억달러") && !text.contains("12억달러"))
            .map(|_| ())
    })
    .await;
    page.until("marks that fit the new text", async || {
        (page.marks(true).await == ["5000억달러", "3.5달러", "700억달러"]).then_some(())
    })
    .await;
    explains(page, "3.5달러", "5,074").await;
    explains(page, "5000억달러", "약 725조 원").await;
    assert_eq!(page.hosts().await, 1, "{case}: elements of ours");
}

async fn complains_of_nothing(page: &Page, case: &str) {
    let complaints = page.script("return window.complaints").await;
    assert_eq!(complaints, serde_json::json!([]), "{case}");
}

/// Handlers of ancestors get what happens to marked words.
async fn jquery(Stage { page, site, .. }: Stage) {
    site.add(pages());
    let head = "<script src=\"/complaints.js\"></script><script type=\"module\" src=\"/jquery.js\"></script>";
    site.set("/jquery.html", host::page(head, host::ARTICLE));
    page.open(&site.address("/jquery.html")).await;
    page.until("jQuery", async || page.script("return !!window.jQuery").await.as_bool().filter(|is| *is)).await;
    page.script(
        "window.seen = [];
         jQuery('#story').on('click', 'b, i', ({ currentTarget }) => seen.push(currentTarget.textContent));
         jQuery(document).on('click mouseover', 'p', ({ type }) => seen.push(type));",
    )
    .await;
    host::start(&page, "{}").await;
    page.point_at("증류", "#story").await;
    page.card_with(&["증류"]).await;
    page.script("seen.length = 0").await;
    page.click().await;
    assert_eq!(page.script("return seen").await, serde_json::json!(["증류", "click"]), "both handlers, once each");
    complains_of_nothing(&page, "jquery").await;
}
