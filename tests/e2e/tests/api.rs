//! What a site's own scripts can do: the session's methods, its annotations and its events.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Stage};
use serde_json::json;

pub const TESTS: &[Test] = tests![&Engine::ALL => annotations, update, update_view, events, cancelled, open_and_close];

/// Every annotation has what the recommendation requires, and its selectors select its words in the
/// text of the page.
async fn annotations(Stage { page, site, .. }: Stage) {
    let roots = "<main><section><p>🚀 A&amp;B: 𠮷野家는 60달러를 받고 <b>증</b>류를 한다. 모델 학습이다.</p></section>\
        <div><p>다음은 2.19달러다.</p><script>// 7달러</script><p>🚀🚀 스타게이트 5000억<i>달러</i> 데이터센터</p></div></main>";
    let cases = [
        ("one root with an id", host::ARTICLE, "{}", 3),
        ("several roots without", roots, "{ root: 'section, div', occurrences: 'all' }", 3),
        ("roots as a list, the last one first", roots, "{ root: ['div', document.querySelector('section')] }", 3),
        ("spans", host::ARTICLE, "{ marks: 'spans' }", 3),
    ];
    for (name, body, options, amounts) in cases {
        site.set("/plain.html", host::page("", body));
        page.open(&site.address("/plain.html")).await;
        host::start(&page, options).await;
        // Amounts are converted as soon as the rates have come.
        let bodies = page.until(name, async || {
            let checked = page.script(CHECK).await;
            assert_eq!(checked["problems"], json!([]), "{name}");
            let bodies = checked["bodies"].as_array().cloned().unwrap_or_default();
            let bodies: Vec<String> = bodies.iter().filter_map(|body| body.as_str().map(str::to_owned)).collect();
            let converted = |body: &&String| body.contains("달러 = 약 ") && body.contains("(European Central Bank, ");
            (bodies.iter().filter(converted).count() == amounts).then_some(bodies)
        });
        let bodies = bodies.await;
        assert!(bodies.iter().any(|body| body.starts_with("큰 모델의 답변")), "{name}: a definition: {bodies:?}");
        host::destroy(&page).await;
        assert_eq!(page.script("return session.annotations()").await, json!([]), "{name}: after its end");
    }
}

/// Properties and cardinalities of <https://www.w3.org/TR/annotation-model/>, sections 3.1, 3.2.5,
/// 4, 4.2.2, 4.2.4 and 4.2.5; then whether each selector selects the same words.
const CHECK: &str = r##"
    const problems = [];
    const annotations = window.session.annotations();
    const expect = (right, what) => right || problems.push(what);
    const iri = (text) => { try { return !!new URL(text); } catch { return false; } };
    expect(annotations.length === window.session.count, "an annotation a note");
    expect(new Set(annotations.map(({ id }) => id)).size === annotations.length, "ids differ");
    for (const [index, annotation] of annotations.entries()) {
        const say = (what) => `${index}: ${what}: ${JSON.stringify(annotation)}`;
        const { body, target } = annotation;
        expect(annotation["@context"] === "http://www.w3.org/ns/anno.jsonld", say("@context"));
        expect(iri(annotation.id), say("id is an IRI"));
        expect(annotation.type === "Annotation", say("type"));
        expect(["describing"].includes(annotation.motivation), say("motivation"));
        expect(body.type === "TextualBody" && typeof body.value === "string" && body.value, say("body"));
        expect(body.format === "text/plain" && body.language === "ko" && body.purpose === "describing", say("body"));
        expect(iri(target.source) && target.source === location.href.split("#")[0], say("source"));
        const { type, value, refinedBy } = target.selector;
        expect(type === "CssSelector" && document.querySelectorAll(value).length === 1, say("one element"));
        const [quote, position] = refinedBy;
        expect(quote.type === "TextQuoteSelector" && position.type === "TextPositionSelector", say("selectors"));
        const root = document.querySelector(value);
        const text = [...root.textContent];
        const part = (from, to) => text.slice(Math.max(from, 0), to).join("");
        const { start, end } = position;
        expect(Number.isInteger(start) && start >= 0 && end > start, say("whole positions"));
        expect(part(start, end) === quote.exact, say(`the position selects ${part(start, end)}`));
        expect(part(start - 32, start) === quote.prefix, say(`the prefix is ${part(start - 32, start)}`));
        expect(part(end, end + 32) === quote.suffix, say(`the suffix is ${part(end, end + 32)}`));
    }
    return { problems, bodies: annotations.map(({ body }) => body.value) };
"##;

/// Every option that changes what is marked, on a running session; the promise ends when it is done.
async fn update(Stage { page, site, .. }: Stage) {
    let own = r#"{"terms":[{"id":"b","forms":{"ko":["규모"]},"senses":[{"definition":{"ko":"크기."}}]}]}"#;
    site.set("/own.json", Answer::body(own));
    host::open_plain(&page, &site).await;
    let all: &[&str] =
        &["딥시크", "증류", "오픈AI", "소프트뱅크", "스타게이트", "토큰", "600만 달러", "5000억달러", "2.19달러"];
    let cases: [(&str, &str, &[&str], &[&str]); 17] = [
        ("money off", "{ money: false }", &["증류"], &["5000억달러"]),
        ("money on", "{ money: true }", all, &[]),
        ("terms off", "{ terms: false }", &["5000억달러"], &["증류"]),
        ("terms on", "{ terms: true }", all, &[]),
        ("skip", "{ skip: 'b' }", &["5000억달러"], &["증류"]),
        ("skip something else", "{ skip: 'header' }", all, &[]),
        ("links", "{ links: true }", all, &[]),
        ("hide", "{ hide: ['company'] }", &["증류", "토큰"], &["딥시크", "오픈AI"]),
        ("hide nothing", "{ hide: [] }", all, &[]),
        ("density", "{ density: 1 }", &["5000억달러"], &["증류", "스타게이트"]),
        ("more density", "{ density: '9' }", all, &[]),
        ("occurrences", "{ occurrences: 'all' }", all, &[]),
        ("glossary", "{ glossary: '/own.json' }", &["규모", "5000억달러"], &["증류"]),
        ("root", "{ root: 'footer' }", &["5000억달러"], &["2.19달러", "600만 달러"]),
        ("several roots", "{ root: ['footer', '#story'] }", &["규모", "2.19달러"], &[]),
        ("a wrong value", "{ root: 7, money: 'perhaps' }", &["규모", "2.19달러"], &[]),
        ("marks", "{ marks: 'none' }", &[], &["규모", "5000억달러"]),
    ];
    host::start(&page, "{}").await;
    for (name, options, marked, unmarked) in cases {
        page.wait_for_script(&format!("await session.update({options})")).await;
        let words = [page.marks(false).await, page.marks(true).await].concat();
        let missing = marked.iter().find(|wanted| !words.iter().any(|words| words == *wanted));
        assert!(missing.is_none(), "{name}: {missing:?} is not marked: {words:?}");
        let wrong = unmarked.iter().find(|wanted| words.iter().any(|words| words == *wanted));
        assert!(wrong.is_none(), "{name}: {wrong:?} is marked: {words:?}");
    }
    host::destroy(&page).await;
    assert_eq!(page.source().await, page.sent().await, "nothing is left");
}

/// Options of the card, while it is open.
async fn update_view(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    host::start(&page, "{}").await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원", "2025. 1. 31."]).await;
    for (options, says) in [
        ("{ currency: 'JPY' }", &["엔"] as &[&str]),
        ("{ currency: 'EUR', secondCurrency: 'KRW' }", &["유로", "약 725조 원"]),
        ("{ day: '2024-01-31' }", &["2024. 1. 31."]),
        ("{ language: 'en' }", &["Jan 31, 2024"]),
    ] {
        page.wait_for_script(&format!("await session.update({options})")).await;
        page.card_with(says).await;
    }
    let keys = "session.update({ nextKey: 'Control+KeyJ', theme: 'dark' });
        const press = (code, modifier) => document.dispatchEvent(
            new KeyboardEvent('keydown', { code, [modifier]: true, bubbles: true, cancelable: true }));
        return [press('Period', 'altKey'), press('KeyJ', 'ctrlKey')];";
    assert_eq!(page.script(keys).await, json!([true, false]), "the new key is taken and the old one free");
    let theme = "return document.querySelector('hovergloss-notes').shadowRoot.querySelector('.notes').dataset.theme";
    page.until("the theme", async || (page.script(theme).await == "dark").then_some(())).await;
}

/// Collects every event of ours, as name, detail and the element it comes from.
const LISTEN: &str = "window.told = [];
    for (const name of ['ready', 'open', 'close', 'error'])
        document.addEventListener(`hovergloss:${name}`, ({ type, detail, target, cancelable }) =>
            told.push([type.slice(11), detail, target.id || target.localName || 'document', cancelable]));";

async fn told(page: &Page) -> String {
    page.script("return JSON.stringify(told.splice(0))").await.as_str().unwrap_or_default().to_owned()
}

async fn events(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    page.script(LISTEN).await;
    host::start(&page, "{ root: '#story, footer' }").await;
    let count = page.script("return session.count").await;
    assert_eq!(told(&page).await, format!(r#"[["ready",{{"count":{count}}},"story",false]]"#));
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    let opened = |text: &str, kind: &str, root: &str, index: u64| {
        format!(r#"["open",{{"index":{index},"kind":"{kind}","text":"{text}"}},"{root}",true]"#)
    };
    let closed = |root: &str, index: u64| format!(r#"["close",{{"index":{index}}},"{root}",false]"#);
    let index = "return session.annotations().findIndex(({ target }) => target.selector.refinedBy[0].exact === ";
    let [dollars, term] =
        [page.script(&[index, "'5000억달러')"].concat()).await, page.script(&[index, "'증류')"].concat()).await];
    let [dollars, term] = [dollars, term].map(|index| index.as_u64().expect("a note"));
    assert_eq!(told(&page).await, format!("[{}]", opened("5000억달러", "money", "story", dollars)));
    page.point_at("증류", "#story").await;
    page.card_with(&["증류"]).await;
    assert_eq!(told(&page).await, format!("[{},{}]", closed("story", dollars), opened("증류", "term", "story", term)));
    page.script("session.close()").await;
    page.no_card().await;
    assert_eq!(told(&page).await, format!("[{}]", closed("story", term)));
    let last = count.as_u64().expect("a count") - 1;
    page.script(&format!("session.open({last})")).await;
    page.card_with(&["5000억달러"]).await;
    assert_eq!(told(&page).await, format!("[{}]", opened("5000억달러", "money", "footer", last)), "from its own root");
    page.script("session.update({ curency: 'KRW' })").await;
    let complaint = r#"[["error",{"file":"option curency","problem":"there is no such option.","remedy":"Did you mean currency?"},"document",false]]"#;
    assert_eq!(told(&page).await, complaint);
    host::destroy(&page).await;
    assert_eq!(told(&page).await, format!("[{}]", closed("footer", last)), "the end closes the card");
}

/// A listener that cancels the event keeps the card shut, and another card closes all the same.
async fn cancelled(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    host::start(&page, "{}").await;
    let listen = "document.querySelector('#story').addEventListener('hovergloss:open', (event) => {
        if (event.detail.kind === 'term') event.preventDefault();
    });";
    page.script(listen).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["5000억달러"]).await;
    page.point_at("증류", "#story").await;
    page.no_card().await;
    page.stays_without_card("the page keeps it shut").await;
    page.script("session.open(0)").await;
    page.stays_without_card("the page keeps it shut for scripts too").await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["5000억달러"]).await;
}

async fn open_and_close(Stage { page, site, .. }: Stage) {
    let story = [host::ARTICLE, "<p style=height:3000px></p>"].concat();
    site.set("/plain.html", host::page("", &story.replace("<p>소프트", "<p style=height:3000px></p><p>소프트")));
    page.open(&site.address("/plain.html")).await;
    host::start(&page, "{}").await;
    page.script("session.open(session.count - 1)").await;
    page.card_with(&["2.19달러"]).await;
    assert!(
        page.script("return scrollY").await.as_f64().unwrap_or_default() > 1000.0,
        "the words are brought into view"
    );
    page.script("session.open(0)").await;
    page.card_with(&["딥시크"]).await;
    page.script("session.close(); session.close()").await;
    page.no_card().await;
    page.script("session.open(99); session.open(-1)").await;
    page.stays_without_card("there is no such note").await;
    let empty = "const { start } = await import('/hovergloss.js');
        const empty = await start({ root: '#nowhere' });
        empty.open(0); empty.close(); empty.refresh(); await empty.update({ currency: 'EUR' }); empty.destroy();
        return [empty.count, empty.annotations().length];";
    assert_eq!(page.wait_for_script(empty).await, json!([0, 0]), "an empty session does nothing");
}
