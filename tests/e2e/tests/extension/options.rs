//! The options page.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Answer, Engine, Stage};
use serde_json::Value;

pub const TESTS: &[Test] = tests![&Engine::ALL => own_glossary, formats, bad_glossary, corrected_file, languages, settings_alone, later_version, mistakes, everything];

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
    visit.choose("glossary-file", "set.jsonld", &Value::from(set)).await;
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
        // What was refused stays to be corrected.
        let left = if kept == 0 { text } else { "" };
        let field = async || visit.page.script("return document.querySelector('[name=glossary-text]').value").await;
        visit.page.until(&format!("the field after {text}"), async || (field().await == left).then_some(())).await;
    }
}

/// A file that was refused can be chosen again when it is corrected.
async fn corrected_file(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    for (text, says) in [("{", "correct the JSON"), (OWN, "terms.json · Terms: 1")] {
        visit.choose("glossary-file", "terms.json", &Value::from(text)).await;
        visit.says(says).await;
        // Else the browser sees no change in the same file.
        assert_eq!(visit.page.script("return document.querySelector('[name=glossary-file]').files.length").await, 0);
    }
}

/// The options page of a reader who has a glossary of their own.
async fn with_own(stage: Stage) -> Visit {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    visit.set("glossary-text", OWN).await;
    visit.page.script("document.querySelector('[name=add-glossary]').click()").await;
    visit.stored("glossaries.length === 1").await;
    visit
}

/// A file with settings alone leaves the reader's glossaries as they are.
async fn settings_alone(stage: Stage) {
    let visit = with_own(stage).await;
    for (file, glossaries) in
        [(r#"{"version": 1, "options": {"currency": "JPY"}}"#, 1), (r#"{"version": 1, "glossaries": []}"#, 0)]
    {
        visit.choose("import", "settings.json", &Value::from(file)).await;
        visit.stored(&format!("settings.options.currency !== 'KRW' && glossaries.length === {glossaries}")).await;
    }
}

/// No file takes the place of what a later version has stored.
async fn later_version(stage: Stage) {
    let visit = with_own(stage).await;
    visit.run("await chrome.storage.sync.set({ settings: { version: 2, options: {}, later: true } })").await;
    for file in [r#"{"version": 1, "options": {"currency": "JPY"}}"#, r#"{"version": 1, "glossaries": []}"#] {
        // Opened anew it says nothing yet of the file before.
        visit.options().await;
        visit.choose("import", "settings.json", &Value::from(file)).await;
        visit.says("A later version of Hovergloss wrote these settings").await;
        visit.stored("settings.version === 2 && settings.later === true && glossaries[0]?.terms === 1").await;
    }
}

/// What is typed wrongly, and what a file holds that cannot be used, is told in the reader's language.
async fn mistakes(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.options().await;
    for (name, typed, says) in [
        ("nextKey", "nonsense", "That is no combination of keys"),
        ("rates-address", "abc", "That is no address of a web server"),
        ("rates-address", "file:///rates.json", "That is no address of a web server"),
    ] {
        visit.set(name, typed).await;
        visit.says(says).await;
        visit.stored("Object.keys(settings.options).length === 1").await;
        visit.set("theme", "").await;
    }
    for (text, says) in [
        ("nope", "The file holds no settings"),
        (r#"{"version": 1, "glossaries": {}}"#, "The file holds no settings"),
        (r#"{"version": 1, "options": {"nextKey": "nonsense"}}"#, "settings.json: options.nextKey"),
        (r#"{"version": 1, "glossaries": [{"name": "broken.json", "text": "{"}]}"#, "broken.json:1"),
    ] {
        visit.choose("import", "settings.json", &Value::from(text)).await;
        visit.says(says).await;
        visit.stored("settings.options.nextKey === undefined && glossaries.length === 0").await;
    }
    // All of a file, or nothing.
    let sites: Vec<String> = (0..900).map(|number| format!("site-{number}.example")).collect();
    let large = serde_json::json!({ "version": 1, "sites": { "never": sites }, "glossaries": [{ "name": "Mine", "text": OWN }] });
    visit.choose("import", "settings.json", &Value::from(large.to_string())).await;
    visit.says("The browser has no room left for this").await;
    visit.stored("settings.sites.never.length === 0 && glossaries.length === 0").await;
}

impl Visit {
    /// Chooses a file of the options page, as a reader does; `text` is what is in it.
    async fn choose(&self, control: &str, name: &str, text: &Value) {
        let script = format!(
            "const input = document.querySelector('[name={control}]');
             const files = new DataTransfer();
             files.items.add(new File([{text}], '{name}'));
             input.files = files.files;
             input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        self.page.script(&script).await;
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
        && settings.sites.never[0] === 'shop.example' && glossaries[0]?.terms === 1 && glossaries[0].on === false";
    visit.says("Terms: 1").await;
    visit.run("await (await import('./wishes.js')).wishes.glossary(0, false)").await;
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
    visit.choose("import", "settings.json", &file).await;
    visit.stored(whole).await;
}
