//! The options page.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => own_glossary, bad_glossary, everything];

const OWN: &str =
    r#"{"terms": [{"id": "scale", "forms": {"ko": ["규모"]}, "definition": {"en": "How large a thing is."}}]}"#;

/// A glossary that is pasted is used in open pages at once, and can be switched off.
async fn own_glossary(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    let tab = visit.page.new_tab().await;
    visit.options().await;
    visit.set("glossary-name", "Mine").await;
    visit.set("glossary-text", OWN).await;
    visit.page.script("document.querySelector('[name=add-glossary]').click()").await;
    visit.says("Mine · 1 terms").await;
    visit.page.switch_back(tab).await;
    let marked = async || visit.page.marks(false).await.iter().any(|words| words == "규모").then_some(());
    visit.page.until("the new term is marked", marked).await;
    visit.page.point_at("규모", "#story").await;
    visit.page.card_with(&["How large a thing is."]).await;

    let tab = visit.panel().await;
    visit.says("Mine").await;
    visit.press("Mine").await;
    visit.stored("glossaries[0].on === false").await;
    visit.page.switch_back(tab).await;
    let unmarked = async || (!visit.page.marks(false).await.iter().any(|words| words == "규모")).then_some(());
    visit.page.until("the term's mark goes", unmarked).await;
}

/// The checker's messages stand on the page, and what cannot be used is not kept.
async fn bad_glossary(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    let half = r#"{"terms": [{"id": "scale", "forms": {"ko": ["규모"]}, "definition": {"en": "Size."}}, {"id": "empty", "forms": {"ko": ["가격"]}}]}"#;
    let cases = [
        ("{", "the file is not JSON", 0),
        ("{}", "it holds no list of terms", 0),
        (half, "entry 2 (empty): explains nothing", 1),
    ];
    for (text, says, kept) in cases {
        visit.set("glossary-text", text).await;
        visit.page.script("document.querySelector('[name=add-glossary]').click()").await;
        visit.says(says).await;
        visit.stored(&format!("glossaries.length === {kept}")).await;
    }
}

/// Everything can be saved, forgotten and loaded again.
async fn everything(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    visit.set("secondCurrency", "JPY").await;
    visit.set("never", "https://shop.example/cart").await;
    visit.set("glossary-text", OWN).await;
    visit.page.script("document.querySelector('[name=add-glossary]').click()").await;
    let whole = "settings?.options.currency === 'KRW' && settings.options.secondCurrency === 'JPY'
        && settings.sites.never[0] === 'shop.example' && glossaries[0]?.terms === 1";
    visit.stored(whole).await;
    // The file that the reader would be given, caught before it is a download.
    let save = "const blob = new Promise((done) => {
           const original = URL.createObjectURL;
           URL.createObjectURL = (blob) => { URL.createObjectURL = original; done(blob); return original.call(URL, blob); };
         });
         HTMLAnchorElement.prototype.click = () => {};
         document.querySelector('[name=export]').click();
         return (await blob).text();";
    let file = visit.run(save).await;
    visit.press("Forget everything").await;
    visit.press("Press again to forget everything").await;
    visit.stored("settings === undefined && glossaries.length === 0").await;
    let load = format!(
        "const input = document.querySelector('[name=import]');
         const files = new DataTransfer();
         files.items.add(new File([{file}], 'settings.json', {{ type: 'application/json' }}));
         input.files = files.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    visit.page.script(&load).await;
    visit.stored(whole).await;
}
