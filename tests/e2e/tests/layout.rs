//! What a card costs the browser: Chromium's own trace tells what it laid out.

use super::{host, project};
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Site, Stage};

pub const TESTS: &[Test] = tests![&[Engine::Chromium] => opening_lays_out_the_card_alone];

/// A layout or a computing of styles that a script waited for: which it was, how many objects were
/// looked at, and how many there are.
type Forced = (String, u64, u64);

/// What opening a card forces in an article of so many paragraphs.
fn opening(site: &Site, paragraphs: usize) -> Vec<Forced> {
    let more = "<p>다른 이야기를 한 문단 더 적는다. 날이 맑고 바람이 분다.</p>".repeat(paragraphs);
    let body = format!("<article id=story><p>딥시크가 증류를 했는지 오픈AI가 살핀다.</p>{more}</article>");
    site.set("/long.html", host::page(&host::tag("/hovergloss.js", ""), &body));
    let script = project::repository().join("tests/e2e/tests/layout.mjs");
    let told =
        project::run("node", &[&script.display().to_string(), &site.address("/long.html")], project::repository());
    serde_json::from_str(&told).unwrap_or_else(|error| panic!("{error}: {told}"))
}

/// A card is measured before it is placed, so it is laid out once while it opens. Of the article
/// nothing is, and none of its styles is computed, however long it is.
async fn opening_lays_out_the_card_alone(Stage { site, .. }: Stage) {
    let (short, long) = (opening(&site, 20), opening(&site, 2000));
    let layouts = |forced: &[Forced]| -> Vec<u64> {
        forced.iter().filter(|(kind, ..)| kind == "Layout").map(|(_, _, all)| *all).collect()
    };
    let ([few], [many]) = (&*layouts(&short), &*layouts(&long)) else {
        panic!("one layout each: {short:?}, {long:?}");
    };
    assert!(*many > few + 3000, "there is more in the long one: {short:?}, {long:?}");
    let looked_at = |forced: Vec<Forced>| -> Vec<(String, u64)> {
        forced.into_iter().map(|(kind, looked_at, _)| (kind, looked_at)).collect()
    };
    assert_eq!(looked_at(long), looked_at(short), "forced in a long article, and in a short one");
}
