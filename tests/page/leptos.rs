//! The component for sites written with Leptos, by the example's own code.

#[path = "../../examples/leptos/src/site.rs"]
mod site;

use crate::support::{Stand, script, wait};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// The server of the tests serves the package's own folder.
const FILES: &str = "/www/";

/// What the build writes for each language is here only whole.
const WHOLE: &str = "const fetch = window.fetch;
    window.fetch = (address, ...more) => fetch(address.replace(/\\.(en|ko)\\.json$/, '.json'), ...more)";

/// The words of every mark, when there are any, after at most ten seconds.
async fn marks(stand: &Stand, expected: &[&str]) {
    let body = "return ['money', 'term'].flatMap((kind) => [...(CSS.highlights.get(`hovergloss-${kind}`) ?? [])])
        .map(String).join()";
    let expected = expected.join(",");
    let mut found = String::new();
    for _ in 0..500 {
        found = script(&stand.root, body).as_string().unwrap_or_default();
        if found == expected {
            return;
        }
        wait(20).await;
    }
    panic!("marked are {found:?}, not {expected:?}");
}

fn hosts(stand: &Stand) -> u32 {
    stand.document.query_selector_all("hovergloss-notes").expect("a selector").length()
}

#[wasm_bindgen_test]
async fn a_story_is_explained_while_it_is_shown() {
    let stand = Stand::new("<div></div>");
    let home: HtmlElement = stand.find("div").unchecked_into();
    script(&stand.root, WHOLE);
    let mounted = mount_to(home, || view! { <site::Site files=FILES/> });
    marks(&stand, &["5000억달러", "오픈AI", "소프트뱅크", "스타게이트"]).await;
    assert_eq!(hosts(&stand), 1, "one session");
    let before: Element = stand.find("main");
    let html = before.inner_html();
    assert!(html.contains("<div style=\"display: contents;\"><article id=\"alliance\""), "the wrapper: {html}");

    stand.find("button").unchecked_into::<HtmlElement>().click();
    marks(&stand, &["$2.19", "$60"]).await;
    assert_eq!(hosts(&stand), 1, "the first story's session has ended");

    drop(mounted);
    marks(&stand, &[]).await;
    assert_eq!(hosts(&stand), 0, "nothing is left");
}

/// A component that goes away while its files are still on their way starts nothing.
#[wasm_bindgen_test]
async fn an_end_before_the_beginning() {
    let stand = Stand::new("<div></div>");
    let mounted = mount_to(stand.find("div").unchecked_into(), || view! { <site::Site files=FILES/> });
    wait(0).await;
    drop(mounted);
    wait(600).await;
    assert_eq!(hosts(&stand), 0, "no session is left");
    marks(&stand, &[]).await;
}
