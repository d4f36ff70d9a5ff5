//! The notes on pages that know nothing of us, or would rather have none of it.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Answer, Engine, Site, Stage};
use serde_json::json;

pub const TESTS: &[Test] = tests![&Engine::ALL => policies, frames, own, switched, nothing_to_read, closed, sandboxed, huge, single_page, cleaned, isolated, styles, left];

/// The same notes on a page that forbids everything, the reader's own glossary and rates among them. The
/// page's owner gets no report but one: whether wasm is allowed cannot be found out without trying.
async fn policies(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let own =
        r#"{"terms": [{"id": "scale", "forms": {"ko": ["규모"]}, "definition": {"en": "How large a thing is."}}]}"#;
    let rates = r#"{"amount": 1, "base": "EUR", "date": "2026-11-20", "rates": {"KRW": 1650, "USD": 1.1}}"#;
    let stored = format!(
        "await chrome.storage.local.set({{
           glossaries: [{{ name: 'Mine', text: {}, terms: 1, on: true }}],
           rates: {{ address: 'https://rates.example/', day: new Date().toISOString().slice(0, 10), text: {} }},
         }});
         await (await import('./wishes.js')).wishes.option('rates', 'https://rates.example/');",
        json!(own),
        json!(rates)
    );
    visit.run(&stored).await;
    // Firefox asks the extension's own policy.
    let tries = if visit.page.engine == Engine::Chromium { &["script-src wasm-eval"][..] } else { &[] };
    let cases = [
        ("none", "", &[][..]),
        ("no foreign files", "connect-src 'self'", &[]),
        ("everything forbidden", "default-src 'none'; img-src data:", tries),
        ("trusted types", "default-src 'none'; img-src data:; require-trusted-types-for 'script'", tries),
    ];
    for (name, policy, tries) in cases {
        let page = host::page("", host::ARTICLE).header("Content-Security-Policy", policy);
        visit.open("/article.html", page).await;
        visit.untouched(json!([false]), name).await;
        visit.click("10 notes on this page").await;
        assert_eq!(visit.page.hosts().await, 1, "{name}");
        visit.page.point_at("5000억달러", "#story").await;
        visit.page.card_with(&["725 trillion", "Jan 31, 2025", "750 trillion"]).await;
        visit.page.point_at("규모", "#story").await;
        visit.page.card_with(&["How large a thing is."]).await;
        visit.page.point_at("증류", "#story").await;
        visit.page.card_with(&["distillation"]).await;
        visit.click("10 notes on this page").await;
        let reports = visit.page.violations(&visit.site).await;
        assert_eq!(reports, tries, "{name}");
    }
}

/// Each frame that holds an article has its notes; one that holds an advertisement does not.
async fn frames(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.site.set("/inner.html", host::page("", &host::ARTICLE.repeat(3)));
    visit.site.set("/advertisement.html", Answer::html("<p>증류 5000억달러</p>"));
    let body = [
        host::ARTICLE,
        "<iframe src=\"/inner.html\" width=\"800\" height=\"500\"></iframe>",
        "<iframe src=\"/advertisement.html\" width=\"300\" height=\"250\"></iframe>",
    ];
    visit.open("/article.html", host::page("", &body.concat())).await;
    visit.click("notes on this page").await;
    // Some browsers let a frame work only while its tab is seen.
    let hosts = "return [...document.querySelectorAll('iframe')].map(({ contentDocument }) =>
           contentDocument.querySelectorAll('hovergloss-notes').length).join()";
    let both = async || (visit.page.script(hosts).await == "1,0").then_some(());
    visit.page.until("notes in the frame that has an article, and in no other", both).await;
    let tab = visit.panel().await;
    let listed = async || visit.page.script("return document.querySelectorAll('.note').length > 9").await == true;
    visit.page.until("the notes of both frames", async || listed().await.then_some(())).await;
    visit.page.switch_back(tab).await;
}

/// A site that explains its articles itself is left to its own.
async fn own(stage: Stage) {
    let visit = Visit::begin(stage).await;
    for loader in ["/hovergloss.js", "/hovergloss-pinned.js"] {
        visit.site.set("/article.html", host::page(&host::tag(loader, ""), host::ARTICLE));
        visit.page.read(&visit.site.address("/article.html")).await;
        visit.click("a Hovergloss of its own").await;
        assert_eq!(visit.page.hosts().await, 1, "{loader}");
    }
    // Before its own notes are there, too.
    for loader in ["/hovergloss-pinned.js", "hovergloss.js"] {
        let tag = host::tag(loader, "data-start=manual");
        visit.open("/article.html", host::page(&tag, host::ARTICLE)).await;
        visit.click("a Hovergloss of its own").await;
        assert_eq!(visit.page.hosts().await, 0, "{loader}, manual");
    }
    // A bundle has no tag, and may begin when ours are there already.
    visit.site.set("/bundle.js", Answer::body(Site::read("/hovergloss.js")).media_type("text/javascript"));
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    let start = "const { start } = await import('/bundle.js');
         return (await start({ currency: 'KRW', language: 'ko', root: '#story' })).count;";
    assert_eq!(visit.page.wait_for_script(start).await, 9, "the site's own session");
    visit.click("a Hovergloss of its own").await;
    assert_eq!(visit.page.hosts().await, 1, "a bundle");
}

/// Off and on again, from the panel; off leaves nothing behind.
async fn switched(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    for (says, there) in [(NINE, true), ("Switched off on this page", false), (NINE, true)] {
        let tab = visit.panel().await;
        let turn =
            format!("const here = document.querySelector('[name=here]'); if (here.checked !== {there}) here.click()");
        // The panel itself starts the notes, unless they have been switched off.
        visit.says("on this page").await;
        visit.page.script(&turn).await;
        visit.says(says).await;
        visit.page.switch_back(tab).await;
        visit.notes(there, says).await;
        assert_eq!(visit.page.marks(false).await.is_empty(), !there, "{says}");
    }
}

/// Pages without an article, and pages that browsers keep extensions out of, say so.
async fn nothing_to_read(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/short.html", Answer::html("<!doctype html><title>Short</title><p>Nothing here.")).await;
    visit.click("No article was found").await;
    assert_eq!(visit.page.hosts().await, 0);
}

/// Pages that browsers keep to themselves, and PDFs: the panel says so, and nothing else happens.
async fn closed(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    visit.site.set("/paper.pdf", Answer::body(pdf).media_type("application/pdf"));
    let own = if visit.page.engine == Engine::Chromium { "chrome://version/" } else { "about:support" };
    for (address, says) in [(&*visit.site.address("/paper.pdf"), "This is a PDF"), (own, "let no extension read")] {
        visit.page.open(address).await;
        let tab = visit.page.new_tab().await;
        visit.options().await;
        // No other tab of these tests has an address that is not the extension's.
        let query = "const tabs = await chrome.tabs.query({});
             return tabs.find(({ url }) => !url?.startsWith(location.origin) && url !== 'about:blank').id";
        let id = visit.run(query).await;
        visit.page.open(&visit.extension.address(&format!("panel.html?tab={id}"))).await;
        visit.says(says).await;
        visit.page.switch_back(tab).await;
    }
}

/// A frame without an origin has its notes, too: with scripts of its own and without.
async fn sandboxed(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.site.set("/inner.html", host::page("", &host::ARTICLE.repeat(3)));
    for rights in ["allow-scripts", ""] {
        let frame = format!("<iframe sandbox=\"{rights}\" src=\"/inner.html\" width=\"800\" height=\"600\"></iframe>");
        visit.open("/frame.html", host::page("", &[host::ARTICLE, &frame].concat())).await;
        visit.click("notes on this page").await;
        // Some browsers let a frame work only while its tab is seen.
        visit.page.enter("iframe").await;
        visit.notes(true, &["notes in the frame sandboxed with: ", rights].concat()).await;
        visit.page.leave().await;
    }
}

/// A page of some megabytes is read in slices, and the card opens.
async fn huge(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let paragraph = "<p>이 문단에는 설명할 말이 없고, 그저 길게 이어지는 글이 있을 뿐이다.</p>".repeat(40_000);
    let article = host::ARTICLE.replace("</article>", &[&*paragraph, "</article>"].concat());
    visit.open("/article.html", host::page("", &article)).await;
    visit.click("notes on this page").await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["725 trillion"]).await;
}

/// A page that shows another article without loading another page.
async fn single_page(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    let next = "history.pushState(null, '', '/next.html');
        document.querySelector('#story').outerHTML =
            '<article id=next><h1>토큰</h1><p>토큰 값은 3.5달러였고, 스타게이트에는 5000억달러가 든다고 한다. 증류는 아니다.</p></article>'";
    visit.page.script(next).await;
    let words = async || [visit.page.marks(false).await, visit.page.marks(true).await].concat();
    let there = async || Some(words().await).filter(|words| words.iter().any(|word| word == "3.5달러"));
    let words = visit.page.until("the notes of the next article", there).await;
    assert!(!words.iter().any(|word| word == "2.19달러"), "the first article's notes are gone: {words:?}");
    visit.page.point_at("3.5달러", "#next").await;
    visit.page.card_with(&["3.5"]).await;
}

/// A page that removes whatever it did not make keeps its peace, and so do we.
async fn cleaned(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let script = "<script>window.removed = 0;
         new MutationObserver((records) => {
           for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
             if (node.localName === 'hovergloss-notes') { window.removed += 1; node.remove(); }
         }).observe(document.documentElement, { childList: true, subtree: true });</script>";
    visit.open("/article.html", host::page(script, host::ARTICLE)).await;
    let before = visit.page.source().await;
    visit.click("this page").await;
    let removed = async || visit.page.script("return window.removed").await.as_u64().filter(|removed| *removed > 0);
    visit.page.until("the page's own cleaning", removed).await;
    visit.page.point_at("5000억달러", "#story").await;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let removed = removed().await.unwrap_or_default();
    assert!(removed < 20, "{removed} rounds of a quarrel");
    assert_eq!(visit.page.source().await, before);
}

/// What the reader chooses in a card is theirs and not the page's, and holds in the panel too. The page hears
/// nothing, and cannot keep the card shut.
async fn isolated(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let script = "<style>hovergloss-notes { display: none !important; }</style>
         <script>
           window.heard = [];
           for (const name of ['ready', 'open', 'close', 'error'])
             addEventListener(`hovergloss:${name}`, (event) => { heard.push(name); event.preventDefault(); }, true);
         </script>";
    visit.open("/article.html", host::page(script, host::ARTICLE)).await;
    visit.click(NINE).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["725 trillion"]).await;
    visit.page.act_in_card("[data-menu]").await;
    visit
        .page
        .script(
            "const select = document.querySelector('hovergloss-notes').shadowRoot.querySelector('#currency');
             select.value = 'JPY'; select.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
    visit.page.card_with(&["77.5 trillion"]).await;
    let seen = "return [heard, Object.keys(localStorage), typeof globalThis.chrome?.runtime?.id, typeof globalThis.hovergloss]";
    assert_eq!(visit.page.script(seen).await, json!([[], [], "undefined", "undefined"]));
    let tab = visit.panel().await;
    visit.stored("settings.options.currency === 'JPY'").await;
    visit.page.switch_back(tab).await;
}

/// The families that the themes name, the generic ones, whose names a page can give its fonts too, and the
/// page's own: one for its rules, and one for what it says last.
const FAMILIES: [&str; 17] = [
    "-apple-system",
    "Segoe UI",
    "Apple SD Gothic Neo",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Malgun Gothic",
    "Georgia",
    "Times New Roman",
    "Times",
    "Nanum Myeongjo",
    "Noto Serif KR",
    "Noto Serif CJK KR",
    "system-ui",
    "sans-serif",
    "serif",
    "Own",
    "Last",
];

/// Browsers fetch a font by the letters that show, and an image where its rule applies: no style of a page's
/// makes them do so for the notes, or its server could find out what they say.
async fn styles(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let variables = ":root, hovergloss-notes { --hovergloss-font: 16px Own !important; --hovergloss-surface: url(own.png) !important; }";
    let parts = "::part(card), ::part(body) { font-family: Own !important; background: url(own.png) !important; }";
    let cases = [
        ("names of fonts", "", ""),
        ("names of fonts on paper", "paper", ""),
        ("names of fonts in a newspaper", "newspaper", ""),
        ("variables", "", variables),
        ("variables on paper", "paper", variables),
        ("parts", "", parts),
        ("parts on paper", "paper", parts),
    ];
    for (number, (name, theme, rules)) in cases.into_iter().enumerate() {
        visit.options().await;
        visit.run(&format!("await (await import('./wishes.js')).wishes.option('theme', '{theme}')")).await;
        // A folder a case: what was fetched for one would not be asked for in the next.
        let folder = format!("/styles-{number}/");
        let faces = FAMILIES.map(|family| {
            let file = family.replace(' ', "-");
            format!(
                "@font-face {{ font-family: '{family}'; src: url({file}.woff2); unicode-range: U+20-7E, U+AC00-D7A3; }}"
            )
        });
        // Chromium's standard font is one of these, so the page's own text has another.
        let style = ["body { font-family: monospace; }", &faces.concat(), rules].concat();
        let style = style.replace("url(", &["url(", &folder].concat());
        visit.open("/article.html", host::page(&format!("<style>{style}</style>"), host::ARTICLE)).await;
        visit.click(NINE).await;
        visit.page.point_at("5000억달러", "#story").await;
        visit.page.card_with(&["725 trillion"]).await;
        visit.page.act_in_card("[data-menu]").await;
        visit.page.settled(".card").await;

        let asked = || -> Vec<String> {
            let asked = visit.site.asked().into_iter();
            asked.filter_map(|path| path.strip_prefix(&folder).map(str::to_owned)).collect()
        };
        let fetched = async |file: &str| {
            let what = format!("{name}: {file} for the page's own text");
            visit.page.until(&what, async || asked().iter().any(|asked| asked == file).then_some(())).await;
        };
        // Parts of the page's own, in a shadow root as the notes are.
        let add = async |looks: &[String]| {
            let text = looks.iter().map(|look| format!("<p {look}>증류 distillation</p>")).collect::<String>();
            let script = format!(
                "document.body.appendChild(document.createElement('div')).attachShadow({{ mode: 'open' }}).innerHTML = {}",
                json!(text)
            );
            visit.page.script(&script).await;
        };
        let family = |family: &str| format!("style=\"font-family: '{family}'\"");
        // What comes last is fetched after all that the card would need.
        add(&[family("Last")]).await;
        fetched("Last.woff2").await;
        assert_eq!(asked(), ["Last.woff2"], "{name}: the notes make the browser ask the page's server");
        // And so the same rules do for the page.
        let variable = "style='font: var(--hovergloss-font, inherit); background: var(--hovergloss-surface, none)'";
        let looks: Vec<_> = FAMILIES.into_iter().filter(|name| *name != "Own").map(family).collect();
        add(&looks).await;
        add(&[variable.to_owned(), "part=card".to_owned(), "part=body".to_owned()]).await;
        for file in style.split(&*folder).skip(1).filter_map(|rest| rest.split(')').next()) {
            // The page's own font is in use where a rule names it.
            if file != "Own.woff2" || !rules.is_empty() {
                fetched(file).await;
            }
        }
    }
}

/// "Off on this page" in a card is off for panel and badge too.
async fn left(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    visit.click(NINE).await;
    visit.page.point_at("5000억달러", "#story").await;
    visit.page.card_with(&["725 trillion"]).await;
    visit.page.act_in_card("[data-menu]").await;
    visit.page.act_in_card("[data-off=page]").await;
    visit.notes(false, "the notes go").await;
    let tab = visit.panel().await;
    visit.says("Switched off on this page").await;
    let badge = "const id = Number(new URL(location.href).searchParams.get('tab'));
         return await chrome.action.getBadgeText({ tabId: id }) === ''";
    visit.page.until("no count", async || (visit.run(badge).await == true).then_some(())).await;
    visit.page.switch_back(tab).await;
}
