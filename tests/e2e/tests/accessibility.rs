//! WCAG 2.2 AA as far as axe-core can tell, in every state and theme; and what only a test of our
//! own can: focus, names, what stays and what can be dismissed (SC 1.4.13).

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Stage};
use std::path::PathBuf;

pub const CHROMIUM: &[Test] = tests![&[Engine::Chromium] => told_once, wishes];
pub const TESTS: &[Test] = tests![&Engine::ALL =>
    states, sheet, focus_returns, told_late, languages, persistent, target_size, list_places,
];

const ARTICLE: &str = "#bo_v_con";

/// The source of axe-core, which `tools/install.sh` puts into the cache.
fn axe() -> String {
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or(home).unwrap_or_default();
    let file = cache.join("hovergloss/tools/npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}. Run `tools/install.sh test`.", file.display()))
}

/// What axe-core is asked for: everything; or what another theme can change, in the page and in what is ours.
const ALL: &str = "document, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
const COLORS: &str = "document, ['color-contrast']";
const OUR_COLORS: &str = "'hovergloss-notes', ['color-contrast']";

/// Asserts that axe-core finds nothing on the page as it is.
async fn clean(page: &Page, state: &str, asked: &str) {
    if page.script("return typeof axe").await == "undefined" {
        page.script(&axe()).await;
    }
    let body = [
        // What fades in has less contrast on the way.
        "await Promise.all(document.querySelector('hovergloss-notes').shadowRoot.getAnimations().map(({ finished }) => finished));
         const run = (what, runOnly) => axe.run(what, { runOnly, iframes: false });
         const found = await run(",
        asked,
        ");
         return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`))",
    ]
    .concat();
    let found = page.wait_for_script(&body).await;
    assert_eq!(found, serde_json::json!([]), "{state}");
}

async fn theme(page: &Page, theme: &str) {
    page.script(&format!(
        "const select = document.querySelector('.demo-bar select[name=theme]');
         select.value = '{theme}'; select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
}

/// Closed, term, money, menu, list; in every theme.
async fn states(Stage { page, site, .. }: Stage) {
    for address in ["/index.html", "/english.html"] {
        page.read(&site.address(address)).await;
        for name in ["light", "dark", "paper", "newspaper", "night"] {
            theme(&page, name).await;
            let state = |state: &str| format!("{address}, {name}, {state}");
            let (closed, ours) = if name == "light" { (ALL, ALL) } else { (COLORS, OUR_COLORS) };
            page.move_to(1.0, 1.0).await;
            clean(&page, &state("closed"), closed).await;
            page.script("document.querySelector('hovergloss-notes').shadowRoot.querySelector('.list details').open = true; document.querySelector('hovergloss-notes').shadowRoot.querySelector('summary').focus()").await;
            clean(&page, &state("list"), ours).await;
            let korean = [("term", "증류를", "증류"), ("money", "5000억달러를", "5000억달러")];
            let english = [("term", "distillation", "distillation"), ("money", "$500 billion", "$500 billion")];
            let (scope, cards) = if address == "/index.html" { (ARTICLE, korean) } else { (".article-body", english) };
            for (kind, words, heading) in cards {
                page.point_at(words, scope).await;
                page.click().await;
                page.card_with(&[heading]).await;
                page.settled(".card").await;
                clean(&page, &state(kind), ours).await;
            }
            page.act_in_card("[data-menu]").await;
            page.until("the menu", async || (!page.text_of("#menu").await.is_empty()).then_some(())).await;
            clean(&page, &state("menu"), ours).await;
            page.act_in_card("[data-close]").await;
            page.no_card().await;
        }
    }
}

async fn sheet(Stage { page, site, .. }: Stage) {
    page.become_phone().await;
    page.read(&site.address("/index.html")).await;
    for name in ["light", "dark"] {
        theme(&page, name).await;
        let word = page.bring("증류를", ARTICLE, "start").await;
        page.tap(word.middle()).await;
        let card = page.card_with(&["증류"]).await;
        assert!(card.sheet, "{name}: a phone's card is a sheet");
        page.settled(".card").await;
        clean(&page, &format!("{name}, sheet"), ALL).await;
        page.act_in_card("[data-close]").await;
        page.no_card().await;
    }
}

/// The card is a labelled dialog that takes the focus from the list and gives it back.
async fn focus_returns(Stage { page, site, .. }: Stage) {
    host::read_whole(&page, &site.address("/index.html")).await;
    let named = "const card = document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card');
        return [card.role ?? card.getAttribute('role'), card.getAttribute('aria-modal'), card.getAttribute('aria-labelledby')]";
    page.script("document.querySelector('hovergloss-notes').shadowRoot.querySelector('summary').click()").await;
    page.act_in_card("[data-note='3']").await;
    page.focus_on("div.card").await;
    assert_eq!(
        page.script(named).await,
        serde_json::json!(["dialog", null, "title"]),
        "a non-modal dialog with a name"
    );
    assert_eq!(page.text_of("[aria-live=polite]").await, "", "what has the focus is not announced a second time");
    page.press('\u{E00C}', false).await;
    page.no_card().await;
    page.focus_on("button of note 3").await;
}

/// What comes into an open card later is announced.
async fn told_late(Stage { page, site, .. }: Stage) {
    site.set("/rates/head.txt", Answer::held());
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", "data-terms=false"), host::ARTICLE));
    host::read_whole(&page, &site.address("/news.html")).await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    page.press('\u{E007}', false).await;
    page.focus_on("div.card").await;
    assert_eq!(page.text_of("[aria-live=polite]").await, "", "what has the focus is not announced a second time");
    site.set("/rates/head.txt", Answer::file());
    page.card_with(&["European Central Bank"]).await;
    assert!(page.text_of("[aria-live=polite]").await.contains("European Central Bank"), "the figures are announced");
}

/// SC 3.1.2: words in another language than the reader's say in which.
async fn languages(Stage { page, site, .. }: Stage) {
    let tag = host::tag("/hovergloss.js", "").replace("data-language=\"ko\"", "data-language=\"en\"");
    site.set("/news.html", host::page(&tag, host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    page.act_in_card("summary").await;
    page.until("the notes", async || Some(page.notes().await).filter(|notes| notes.len() > 5)).await;
    let words = async |part: &str| {
        let found = format!(
            "const root = document.querySelector('hovergloss-notes').shadowRoot;
             const part = [...root.querySelectorAll('{part}')].find(({{ textContent }}) => textContent.includes('증류'));
             return [...part.querySelectorAll('bdi')].map(({{ lang, textContent }}) => [textContent, lang])"
        );
        page.script(&found).await
    };
    assert_eq!(words("li").await, serde_json::json!([["증류", "ko"], ["distillation", "en"]]), "in the list");
    page.point_at("증류", "#story").await;
    page.card_with(&["증류"]).await;
    assert_eq!(words("h2").await, serde_json::json!([["distillation", "en"], ["증류", "ko"]]), "in the card");
}

/// What a browser tells a screen reader of a part of the page: its accessibility tree, flat.
async fn tree(page: &Page) -> Vec<serde_json::Value> {
    let tree = page.devtools("Accessibility.getFullAXTree", serde_json::json!({})).await;
    tree["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] == false).cloned().collect()
}

fn value<'a>(node: &'a serde_json::Value, part: &str) -> &'a str {
    node[part]["value"].as_str().unwrap_or_default()
}

fn property<'a>(node: &'a serde_json::Value, name: &str) -> Option<&'a serde_json::Value> {
    let mut properties = node["properties"].as_array()?.iter();
    properties.find(|property| property["name"] == name).map(|property| &property["value"]["value"])
}

fn dialogs(tree: &[serde_json::Value]) -> Vec<&serde_json::Value> {
    tree.iter().filter(|node| value(node, "role") == "dialog").collect()
}

/// The role of what has the focus; nothing where that is the page itself.
fn focused(tree: &[serde_json::Value]) -> Vec<&str> {
    let has = |node: &&serde_json::Value| property(node, "focused").is_some_and(|focused| *focused == true);
    tree.iter().filter(has).map(|node| value(node, "role")).filter(|role| *role != "RootWebArea").collect()
}

/// Texts that a change announces by itself.
fn live(tree: &[serde_json::Value]) -> Vec<&serde_json::Value> {
    tree.iter().filter(|node| property(node, "live").is_some_and(|live| *live != "off")).collect()
}

/// As a screen reader has it: closed there is no dialog; under the mouse there is one and the focus
/// stays; from the keyboard the dialog has the focus, and its name and what it says are told by that
/// alone, once.
async fn told_once(Stage { page, site, .. }: Stage) {
    page.devtools("Accessibility.enable", serde_json::json!({})).await;
    host::read_whole(&page, &site.address("/index.html")).await;
    let closed = tree(&page).await;
    assert!(dialogs(&closed).is_empty() && live(&closed).is_empty(), "closed: {closed:?}");
    page.point_at("증류를", ARTICLE).await;
    page.card_with(&["증류"]).await;
    let hovered = tree(&page).await;
    assert_eq!(dialogs(&hovered).len(), 1, "under the mouse");
    assert!(focused(&hovered).is_empty(), "a mouse leaves the focus where it is: {:?}", focused(&hovered));
    assert!(live(&hovered).is_empty(), "under the mouse: {:?}", live(&hovered));
    page.move_to(2.0, 2.0).await;
    page.no_card().await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    let label = page.ring().await.map(|(label, _)| label).unwrap_or_default();
    let ringed = tree(&page).await;
    assert_eq!(focused(&ringed), ["button"], "the ring");
    assert!(ringed.iter().any(|node| value(node, "role") == "button" && value(node, "name") == label), "{label}");
    page.press('\u{E007}', false).await;
    page.focus_on("div.card").await;
    let card = page.card().await.expect("an open card");
    let opened = tree(&page).await;
    assert!(live(&opened).is_empty(), "from the keyboard: {:?}", live(&opened));
    assert_eq!(focused(&opened), ["dialog"]);
    let [dialog] = dialogs(&opened)[..] else { panic!("one dialog: {opened:?}") };
    assert_eq!(value(dialog, "name"), card.heading, "it is named by its heading");
    let said = value(dialog, "description");
    assert!(!said.is_empty() && !said.contains(&card.heading), "{said:?} says the name {:?} again", card.heading);
    assert_ne!(property(dialog, "modal"), Some(&true.into()), "the page can still be read");
    let named: Vec<_> = opened.iter().filter(|node| value(node, "name") == card.heading).collect();
    let roles: Vec<_> = named.iter().map(|node| value(node, "role")).collect();
    assert_eq!(roles, ["dialog", "heading"], "who has the name {:?}", card.heading);
}

/// The reader's wishes in the settings of system and browser: the card rises unless motion is to be
/// reduced; where colours are the system's it has its edge, its text and its chart in them; marks are
/// solid lines for who needs contrast; and the card's text is as large as other text.
async fn wishes(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    let look = "const card = getComputedStyle(document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card'));
        const probe = document.body.appendChild(Object.assign(document.createElement('i'), { id: 'probe' }));
        probe.style.cssText = 'color: CanvasText; background: Canvas; border-color: LinkText; forced-color-adjust: none';
        const { color, backgroundColor, borderTopColor } = getComputedStyle(probe);
        const chart = getComputedStyle(document.querySelector('hovergloss-notes').shadowRoot.querySelector('.chart path')).stroke;
        const marks = getComputedStyle(document.querySelector('#bo_v_con'), '::highlight(hovergloss-term)').textDecorationStyle;
        const found = [card.animationName, card.color === color && card.backgroundColor === backgroundColor && card.borderTopColor === color && chart === borderTopColor, marks];
        probe.remove();
        return found";
    let cases = [
        ("prefers-reduced-motion", "no-preference", "rise", false, "dotted"),
        ("prefers-reduced-motion", "reduce", "none", false, "dotted"),
        ("forced-colors", "active", "rise", true, "dotted"),
        ("prefers-contrast", "more", "rise", false, "solid"),
    ];
    for (name, value, animation, system, marks) in cases {
        let wish = serde_json::json!({ "features": [{ "name": name, "value": value }] });
        page.devtools("Emulation.setEmulatedMedia", wish).await;
        page.point_at("5000억달러를", ARTICLE).await;
        page.card_with(&["약 725조 원"]).await;
        assert_eq!(page.script(look).await, serde_json::json!([animation, system, marks]), "{name}: {value}");
        page.move_to(2.0, 2.0).await;
        page.no_card().await;
    }
    for (size, wanted) in [(32, "30px"), (16, "15px")] {
        let sizes = serde_json::json!({ "fontSizes": { "standard": size } });
        page.devtools("Page.setFontSizes", sizes).await;
        let text = "return getComputedStyle(document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card')).fontSize";
        page.until(wanted, async || (page.script(text).await == wanted).then_some(())).await;
    }
}

/// SC 1.4.13: it stays while the pointer stays, however long; Escape takes it away without a move.
async fn persistent(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    page.card_with(&["증류"]).await;
    page.keeps_card("the pointer rests on its word").await;
    page.press('\u{E00C}', false).await;
    page.no_card().await;
}

/// SC 2.5.8: whatever can be pressed is at least 24 px in both directions, links in a line apart.
async fn target_size(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("5000억달러를", ARTICLE).await;
    page.click().await;
    page.card_with(&["약 725조 원"]).await;
    page.act_in_card("[data-menu]").await;
    page.until("the menu", async || (!page.text_of("#menu").await.is_empty()).then_some(())).await;
    let small = page
        .script(
            "const root = document.querySelector('hovergloss-notes').shadowRoot;
             return [...root.querySelectorAll('.card :is(button, select, summary)')].filter((one) => one.checkVisibility())
               .map((one) => [one.outerHTML, one.getBoundingClientRect()])
               .filter(([, { width, height }]) => width < 24 || height < 24).map(([html]) => html)",
        )
        .await;
    assert_eq!(small, serde_json::json!([]), "smaller than 24 px");
}

/// The list stands where the site says: out of sight at the end, behind the article, in an element
/// of the page, or nowhere.
async fn list_places(Stage { page, site, .. }: Stage) {
    let cases = [
        ("", "body", false),
        ("data-list=\"end\"", "body", false),
        ("data-list=\"after\"", "#around", true),
        ("data-list=\"#here\"", "#here", true),
        ("data-list=\"none\"", "body", false),
    ];
    for (attribute, parent, shown) in cases {
        let body = format!("<div id=around>{}<p>그 뒤의 글.</p></div><div id=here></div>", host::ARTICLE);
        site.set("/list.html", host::page(&host::tag("/hovergloss.js", attribute), &body));
        page.read(&site.address("/list.html")).await;
        let placed = page
            .script(&format!(
                "return document.querySelector('hovergloss-notes').parentElement === document.querySelector('{parent}')"
            ))
            .await;
        assert_eq!(placed, true, "{attribute}: in {parent}");
        let size = page.until("the list", async || page.script("const { width, height } = document.querySelector('hovergloss-notes').shadowRoot.querySelector('.list')?.getBoundingClientRect() ?? {}; return height === undefined ? null : width > 100 && height > 20").await.as_bool()).await;
        assert_eq!(size, shown, "{attribute}: to be seen");
        if shown {
            page.act_in_card("summary").await;
            page.act_in_card("[data-note='1']").await;
            page.card_with(&["증류"]).await;
        }
    }
    page.console().await;
    site.set("/list.html", host::page(&host::tag("/hovergloss.js", "data-list=\"#nowhere\""), host::ARTICLE));
    page.read(&site.address("/list.html")).await;
    let lines = page.console().await;
    assert!(lines.len() == 1 && lines[0].text.contains("#nowhere"), "{lines:?}");
}
