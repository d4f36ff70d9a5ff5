//! The options page.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Answer, Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => own_glossary, formats, bad_glossary, languages, everything];

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
    visit.says("Mine · Terms: 1").await;
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

/// Every format that the terminal reads, pasted, from a file and from an address, with a line for
/// every message.
async fn formats(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let table =
        "term,aliases,definition,link\n규모,크기,How large.,https://size.example.kr/\n팹,,A factory.,javascript:x\n";
    let base = "<tbx xml:lang='ko'><conceptEntry id='scale'><descrip type='definition' xml:lang='ko'>크기.</descrip>
         <langSec xml:lang='ko'><termSec><term>규모</term></termSec></langSec></conceptEntry></tbx>";
    let set = r#"{"@type": "DefinedTermSet", "inLanguage": "ko", "hasDefinedTerm": [{"name": "규모", "description": "크기."}]}"#;
    visit.site.set("/terms.tbx", Answer::body(base).media_type("application/xml"));
    visit.options().await;
    visit.set("glossary-language", "ko").await;
    visit.set("glossary-name", "table.csv").await;
    visit.set("glossary-text", table).await;
    visit.page.script("document.querySelector('[name=add-glossary]').click()").await;
    visit.says("table.csv · Terms: 2").await;
    visit.says("table.csv:3: error: entry 2 (팹): the link is not http or https").await;
    visit.set("glossary-address", &visit.site.address("/terms.tbx")).await;
    visit
        .page
        .script(
            "chrome.permissions.request = async () => true; document.querySelector('[name=fetch-glossary]').click()",
        )
        .await;
    visit.says("terms.tbx · Terms: 1").await;
    let file = format!(
        "const input = document.querySelector('[name=glossary-file]');
         const files = new DataTransfer();
         files.items.add(new File([{}], 'set.jsonld'));
         input.files = files.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        serde_json::Value::from(set)
    );
    visit.page.script(&file).await;
    visit.says("set.jsonld · Terms: 1").await;
    // What is kept is the format that pages read.
    visit.stored("glossaries.length === 3 && glossaries.every(({ text }) => JSON.parse(text).terms[0].forms.ko.includes('규모'))").await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click("notes on this page").await;
    visit.page.point_at("규모", "#story").await;
    visit.page.card_with(&["크기."]).await;
}

/// The page speaks every language of the interface, in its direction.
async fn languages(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    for (tag, says, direction) in [
        ("ko", "내 통화", "ltr"),
        ("ja", "表示通貨", "ltr"),
        ("zh-Hans", "第二种货币", "ltr"),
        ("zh-Hant", "第二種貨幣", "ltr"),
        ("de", "Ihre Währung", "ltr"),
        ("fr", "Votre monnaie", "ltr"),
        ("es", "Su moneda", "ltr"),
        ("pt", "A sua moeda", "ltr"),
        ("it", "La tua valuta", "ltr"),
        ("ar", "عملتك", "rtl"),
    ] {
        visit.set("language", tag).await;
        visit.says(says).await;
        let main = "const { dir, scrollWidth, clientWidth } = document.querySelector('main'); return [dir, scrollWidth > clientWidth]";
        assert_eq!(visit.page.script(main).await, serde_json::json!([direction, false]), "{tag}");
    }
}

/// The checker's messages stand on the page, and what cannot be used is not kept.
async fn bad_glossary(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    let half = r#"{"terms": [{"id": "scale", "forms": {"ko": ["규모"]}, "definition": {"en": "Size."}}, {"id": "empty", "forms": {"ko": ["가격"]}}]}"#;
    let cases =
        [("{", "correct the JSON", 0), ("{}", "neither a glossary", 0), (half, "entry 2 (empty): explains nothing", 1)];
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
