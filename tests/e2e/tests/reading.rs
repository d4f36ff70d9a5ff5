//! The card as readers set it up: languages, the menu, related terms, themes, the cursor.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    languages, definitions, messages_that_are_missing, related_terms, menu, second_currency, old_money, marks_as_wished, off_on_this_page, off_on_this_site,
    themes, cursor, own_color, own_look, default_currency, latest_alone,
];
pub const CHROMIUM: &[Test] = tests![&[Engine::Chromium] => theme_of_the_system];

const ARTICLE: &str = "#bo_v_con";
const LANGUAGES: [&str; 11] = ["ko", "ja", "zh-Hans", "zh-Hant", "de", "fr", "es", "pt", "it", "ar", "en"];

/// A message of the built site.
fn message(language: &str, key: &str) -> String {
    let file = String::from_utf8(Site::read(&format!("/messages/{language}.txt"))).expect("the messages are UTF-8");
    let line = file.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ").map(str::to_owned));
    line.unwrap_or_else(|| panic!("{language} has no {key}"))
}

/// Uses a switch of the demo, which calls `update` of the page's own session.
async fn switch(page: &Page, name: &str, value: &str) {
    page.script(&format!(
        "const select = document.querySelector('.demo-bar select[name={name}]');
         select.value = '{value}'; select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
}

/// An attribute of our own view.
async fn attribute(page: &Page, selector: &str, name: &str) -> String {
    let script = format!(
        "return document.querySelector('hovergloss-notes').shadowRoot.querySelector('{selector}').getAttribute('{name}') ?? ''"
    );
    page.script(&script).await.as_str().unwrap_or_default().to_owned()
}

/// Each language speaks, with its own figures, and in its own direction.
async fn languages(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("5000억달러를", ARTICLE).await;
    page.card_with(&["약 725조 원"]).await;
    for language in LANGUAGES {
        switch(&page, "language", language).await;
        page.card_with(&[&message(language, "every-digit"), &message(language, "approximate")]).await;
        assert!(page.text_of(".list summary").await.starts_with(&message(language, "notes-in-article")), "{language}");
        assert_eq!(attribute(&page, "[data-close]", "aria-label").await, message(language, "close"), "{language}");
        assert_eq!(attribute(&page, ".notes", "lang").await, language);
        let direction = if language == "ar" { "rtl" } else { "ltr" };
        assert_eq!(attribute(&page, ".notes", "dir").await, direction, "{language}");
    }
    let lines = page.console().await;
    assert!(lines.is_empty(), "{lines:?}");
}

/// Only the definitions of the reader's language travel; those of another come when it is chosen, and
/// where they cannot be had, the notes stay as they are.
async fn definitions(Stage { page, site, .. }: Stage) {
    const KOREAN: &str = "/glossaries/ai-and-markets.ko.json";
    const ENGLISH: &str = "/glossaries/ai-and-markets.en.json";
    const IN_KOREAN: &str = "큰 모델의 답변으로";
    const IN_ENGLISH: &str = "Training a small model";
    let asked = || site.asked().into_iter().filter(|path| path.contains("/glossaries/")).collect::<Vec<_>>();
    site.set(ENGLISH, Answer::status(404));
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    page.card_with(&[IN_KOREAN]).await;
    assert!(asked().iter().all(|path| path.ends_with(KOREAN)), "{:?}", asked());
    let marks = page.marks(false).await;

    switch(&page, "language", "de").await;
    page.card_with(&[&message("de", "source"), IN_KOREAN]).await;
    page.until("the question for English", async || asked().iter().any(|path| path.ends_with(ENGLISH)).then_some(()))
        .await;
    assert_eq!(page.marks(false).await, marks, "without the English definitions");

    site.set(ENGLISH, Answer::file());
    page.act_in_card("[data-menu]").await;
    for (language, definition) in [("ko", IN_KOREAN), ("fr", IN_ENGLISH), ("ko", IN_KOREAN)] {
        choose(&page, "language", language).await;
        page.card_with(&[&message(language, "source"), definition]).await;
        assert_eq!(page.marks(false).await, marks, "{language}");
    }
}

/// A language that cannot be had costs its own words and no more.
async fn messages_that_are_missing(Stage { page, site, .. }: Stage) {
    let cases = [
        ("missing", Answer::status(404), "404"),
        ("of another release", Answer::body("close = Zu\n"), "messages are not those of this release"),
    ];
    for (name, answer, told) in cases {
        site.set("/messages/de.txt", answer);
        let tag = "<script type=\"module\" src=\"/hovergloss.js\" data-currency=\"EUR\" data-language=\"de\"></script>";
        site.set("/german.html", host::page(tag, host::ARTICLE));
        page.console().await;
        page.read(&site.address("/german.html")).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&[&message("en", "approximate"), "481"]).await;
        let lines = page.console().await;
        let ours: Vec<_> = lines.iter().filter(|line| line.text.contains("Hovergloss")).collect();
        assert!(ours.len() == 1 && ours[0].text.contains("de.txt") && ours[0].text.contains(told), "{name}: {lines:?}");
    }
}

/// A related term opens in the card's place, and the way back leads to where one was.
async fn related_terms(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    page.click().await;
    page.card_with(&["증류", "딥시크"]).await;
    page.act_in_card("[data-term]").await;
    let related = page.card_with(&["딥시크", "기업"]).await;
    assert!(related.heading.starts_with("딥시크"), "{}", related.heading);
    page.focus_on("div.card").await;
    page.act_in_card("[data-term]").await;
    page.until("the next one", async || page.card().await.filter(|card| card.heading.starts_with("R1"))).await;
    for heading in ["딥시크", "증류"] {
        page.act_in_card("[data-back]").await;
        page.until(heading, async || page.card().await.filter(|card| card.heading.starts_with(heading))).await;
    }
    assert!(page.text_of("[data-back][hidden]").await.contains('‹'), "where it began there is no way back");
}

async fn choose(page: &Page, field: &str, value: &str) {
    page.script(&format!(
        "const select = document.querySelector('hovergloss-notes').shadowRoot.querySelector('#{field}');
         select.focus(); select.value = '{value}'; select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
}

/// The menu's choices hold at once, keep the focus, and are remembered.
async fn menu(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", ARTICLE).await;
    page.click().await;
    page.card_with(&["8만 6,979원"]).await;
    assert_eq!(attribute(&page, "[data-menu]", "aria-expanded").await, "false");
    page.act_in_card("[data-menu]").await;
    page.until("the open menu", async || {
        (attribute(&page, "[data-menu]", "aria-expanded").await == "true").then_some(())
    })
    .await;
    choose(&page, "second", "EUR").await;
    page.card_with(&["약 57.7유로"]).await;
    page.focus_on("select").await;
    choose(&page, "currency", "JPY").await;
    page.card_with(&["1 USD = ", "JPY"]).await;
    choose(&page, "language", "fr").await;
    page.card_with(&[&message("fr", "approximate")]).await;
    page.focus_on("select").await;
    assert!(page.text_of("#menu").await.contains("Hovergloss"), "the menu says where the notes come from");
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&[&message("fr", "approximate"), "JPY"]).await;
}

async fn marks_as_wished(Stage { page, site, .. }: Stage) {
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", ""), "<article id=story>\
        <p>딥시크가 증류를 했는지 오픈AI가 살핀다. 증류는 흔하다.</p><p>스타게이트와 토큰 값, 그리고 60달러.</p></article>"));
    page.read(&site.address("/news.html")).await;
    let usual = page.marks(false).await.len();
    page.point_at("60달러", "#story").await;
    page.click().await;
    page.card_with(&["60달러"]).await;
    page.act_in_card("[data-menu]").await;
    page.act_in_card("#density").await;
    for (wish, fits) in [("fewer", 2..=2), ("more", usual + 1..=usual + 9), ("usual", usual..=usual)] {
        choose(&page, "density", wish).await;
        page.until(wish, async || fits.contains(&page.marks(false).await.len()).then_some(())).await;
        assert_eq!(page.marks(true).await.len(), 1, "{wish}: amounts are always marked");
    }
}

/// Off on the page holds until it is loaded again.
async fn off_on_this_page(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&["60달러"]).await;
    page.act_in_card("[data-menu]").await;
    page.act_in_card("[data-off=page]").await;
    page.no_card().await;
    assert!(page.marks(true).await.is_empty() && page.marks(false).await.is_empty(), "no marks");
    page.point_at("증류를", ARTICLE).await;
    page.stays_without_card("the notes are off").await;
    page.act_in_card("[data-on]").await;
    page.until("the marks", async || (!page.marks(true).await.is_empty()).then_some(())).await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&["8만 6,979원"]).await;
    page.act_in_card("[data-menu]").await;
    page.act_in_card("[data-off=page]").await;
    page.read(&site.address("/index.html")).await;
    page.until("the marks of the next visit", async || (!page.marks(true).await.is_empty()).then_some(())).await;
}

/// Off for the site holds on its other pages, and until the reader turns it on again.
async fn off_on_this_site(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&["60달러"]).await;
    page.act_in_card("[data-menu]").await;
    page.act_in_card("[data-off=site]").await;
    page.no_card().await;
    page.read(&site.address("/english.html")).await;
    page.point_at("$60", ".article-body").await;
    page.stays_without_card("the notes are off on this site").await;
    assert!(page.marks(true).await.is_empty(), "no marks");
    for list in ["end", "none"] {
        let head = host::tag("/hovergloss.js", &["data-list=", list].concat());
        site.set("/news.html", host::page(&head, host::ARTICLE));
        page.read(&site.address("/news.html")).await;
        let back = page.settled("[data-on]").await;
        let footer = page.word("5000억달러", "#more").await;
        assert!(back.top > footer.bottom, "the way back stands at the page's end at {back:?}, behind {footer:?}");
        assert!(page.settled(".list").await.covers(&back), "and can be seen");
    }
    let (x, y) = page.settled("[data-on]").await.middle();
    page.move_to(x, y).await;
    page.click().await;
    page.until("the marks", async || (!page.marks(true).await.is_empty()).then_some(())).await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    page.press('\u{E007}', false).await;
    page.focus_on("div.card").await;
    page.act_in_card("[data-menu]").await;
    page.act_in_card("[data-off=site]").await;
    page.until("the focus on the way back", async || {
        let focused =
            page.script("return document.activeElement.shadowRoot?.activeElement?.matches('[data-on]')").await;
        (focused == true).then_some(())
    })
    .await;
    page.press('\u{E007}', false).await;
    page.until("the marks again", async || (!page.marks(true).await.is_empty()).then_some(())).await;
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&["60달러"]).await;
}

/// Every theme paints its own surface, and a site's custom property stands above it.
async fn themes(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&["60달러"]).await;
    let surface = "return getComputedStyle(document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card')).backgroundColor";
    let themes = [
        ("light", "rgb(255, 255, 255)"),
        ("dark", "rgb(34, 36, 40)"),
        ("paper", "rgb(251, 244, 228)"),
        ("newspaper", "rgb(253, 252, 248)"),
        ("night", "rgb(23, 19, 14)"),
    ];
    for (theme, color) in themes {
        switch(&page, "theme", theme).await;
        page.until(theme, async || (page.script(surface).await == color).then_some(())).await;
    }
    page.script("document.documentElement.style.setProperty('--hovergloss-surface', 'rgb(1, 2, 3)')").await;
    assert_eq!(page.script(surface).await, "rgb(1, 2, 3)", "a site's own colour");
}

/// Help over a mark, without a change to the article; the hand over a link.
async fn cursor(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let before = page.source().await;
    host::start(&page, "{ links: true }").await;
    let cursor = "const over = [...document.querySelectorAll(':hover')].at(-1); return getComputedStyle(over).cursor";
    for (words, wanted) in [("증류", "help"), ("학습", "pointer"), ("5000억달러", "help"), ("규모의", "auto")]
    {
        page.point_at(words, "#story").await;
        page.until(words, async || (page.script(cursor).await == wanted).then_some(())).await;
    }
    assert_eq!(page.source().await, before, "the page around our own element");
    host::destroy(&page).await;
}

/// Marks have the colour of the text that they are under, whatever colour the page around it has: an
/// article with its own looks the same in every page.
async fn own_color(Stage { page, site, .. }: Stage) {
    let article = host::ARTICLE.replace("<article", "<article style=\"background: #111; color: #eee\"");
    for marks in ["auto", "spans"] {
        let mut pictures = Vec::new();
        for around in ["#000", "#eee"] {
            let head = "<meta charset=\"utf-8\"><title>기사</title><link rel=\"icon\" href=\"data:,\">";
            let body = format!("<body style=\"color: {around}\">{article}</body>");
            site.set(
                "/dark.html",
                Answer::html(format!("<!doctype html><html lang=\"ko\"><head>{head}</head>{body}</html>")),
            );
            page.open(&site.address("/dark.html")).await;
            let unmarked = page.picture().await;
            host::start(&page, &["{ marks: '", marks, "' }"].concat()).await;
            pictures.push(page.picture().await);
            assert!(pictures.last() != Some(&unmarked), "{marks} in {around}: the marks are drawn");
        }
        assert!(pictures[0] == pictures[1], "{marks}: nothing but the article has a text, and it has its own colour");
    }
}

/// What a site may say of the look: each property shows in the card, and each part takes declarations.
async fn own_look(Stage { page, site, .. }: Stage) {
    const COLORS: [&str; 6] = ["text", "muted", "surface", "line", "accent", "wash"];
    const PARTS: [&str; 9] = ["card", "header", "title", "body", "menu", "definition", "handle", "list", "ring"];
    let colors = COLORS.iter().enumerate().map(|(index, name)| format!("--hovergloss-{name}: rgb({index}, 2, 3);"));
    let parts = PARTS.iter().enumerate().map(|(index, name)| format!("::part({name}) {{ scroll-margin: {index}px; }}"));
    let style = format!(
        "<style>hovergloss-notes {{ {} --hovergloss-font: 23px monospace; --hovergloss-radius: 3px; }} {}</style>",
        colors.collect::<String>(),
        parts.collect::<String>()
    );
    site.set("/news.html", host::page(&[&*style, &host::tag("/hovergloss.js", "")].concat(), host::ARTICLE));
    host::read_whole(&page, &site.address("/news.html")).await;
    page.press('.', true).await;
    page.focus_on("button.ring").await;
    page.point_at("증류", "#story").await;
    page.card_with(&["증류"]).await;
    page.act_in_card("[data-menu]").await;
    let styled = "const root = document.querySelector('hovergloss-notes').shadowRoot;
        const of = (selector) => getComputedStyle(root.querySelector(selector));
        const [card, icon, select] = ['.card', '[data-close]', 'select'].map(of);
        const link = [...root.querySelectorAll('.card a')].map((link) => getComputedStyle(link).color)[0];";
    let found = format!(
        "{styled} return [card.color, icon.color, card.backgroundColor, card.borderTopColor, link, select.backgroundColor,
            card.fontSize, card.fontFamily, card.borderTopLeftRadius]"
    );
    let mut wanted: Vec<String> = (0..COLORS.len()).map(|index| format!("rgb({index}, 2, 3)")).collect();
    wanted.extend(["23px", "monospace", "3px"].map(str::to_owned));
    assert_eq!(page.script(&found).await, serde_json::json!(wanted), "{COLORS:?}, font and radius");
    for (index, name) in PARTS.iter().enumerate() {
        let margin = format!("{styled} return of('[part={name}]').scrollMarginTop");
        assert_eq!(page.script(&margin).await, format!("{index}px"), "the part {name}");
    }
}

/// The theme is the system's where the site names none, and follows it while a card is open.
async fn theme_of_the_system(Stage { page, site, .. }: Stage) {
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", ""), host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    for system in ["light", "dark", "light"] {
        let wish = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": system }] });
        page.devtools("Emulation.setEmulatedMedia", wish).await;
        let look = "const { backgroundColor, color, colorScheme } = getComputedStyle(document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card'));
            return [backgroundColor, color, colorScheme]";
        let light = |value: &serde_json::Value| -> f64 {
            let digits = value.as_str().unwrap_or_default().split(|character: char| !character.is_ascii_digit());
            digits.filter_map(|digits| digits.parse::<f64>().ok()).sum()
        };
        let found = page.script(look).await;
        assert_eq!(found[2], system, "{found}");
        assert_eq!(light(&found[0]) > light(&found[1]), system == "light", "{system}: ground and text are {found}");
    }
}

/// The currency that nobody has named: that of the browser's region, then of the page's country.
async fn default_currency(Stage { page, site, .. }: Stage) {
    let cases = [
        ("a region", "['de-CH', 'ja-JP']", "ko-KR", "CHF"),
        ("where the language is at home", "['ja']", "ko-KR", "JPY"),
        ("a language of no country, and the page's", "['eo']", "ko-KR", "KRW"),
        ("neither", "['eo']", "ko", "USD"),
    ];
    for (name, languages, lang, currency) in cases {
        let head = format!(
            "<script>Object.defineProperty(navigator, 'languages', {{ get: () => {languages} }});
                Object.defineProperty(navigator, 'language', {{ get: () => {languages}[0] }});</script>
             <meta property=\"article:published_time\" content=\"2025-01-31\">
             <script type=\"module\" src=\"/hovergloss.js\" data-language=\"en\"></script>"
        );
        let body = "<article id=story><p>토큰 값은 7유로였다고 한다.</p></article>";
        let page_of = format!("<!doctype html><html lang={lang}><head>{head}</head><body>{body}</body></html>");
        site.set("/nobody.html", Answer::html(page_of));
        page.read(&site.address("/nobody.html")).await;
        page.point_at("7유로", "#story").await;
        let card = page.card_with(&["1 EUR = "]).await;
        let rate = card.body.split("1 EUR = ").nth(1).and_then(|rest| rest.split_whitespace().nth(1));
        assert_eq!(rate, Some(currency), "{name}: {}", card.body);
    }
}

/// A currency that has a latest rate alone is converted at that, and the card says so.
async fn latest_alone(Stage { page, site, .. }: Stage) {
    let body = "<article id=story><p>공장에는 300억 대만달러가, 도로에는 7억 유로가 든다고 한다.</p></article>";
    site.set("/latest.html", host::page(&host::tag("/hovergloss.js", ""), body));
    page.read(&site.address("/latest.html")).await;
    let note = message("ko", "latest-only");
    page.point_at("300억 대만달러", "#story").await;
    page.card_with(&[&["2025. 1. 31. 기준\n", &*note, "\n최근 ("].concat(), "1 TWD = "]).await;
    page.point_at("7억 유로", "#story").await;
    let card = page.card_with(&["2025. 1. 31. 기준\n약 1조", "1 EUR = "]).await;
    assert!(!card.body.contains(&note), "the bank has this one's history: {}", card.body);
}

/// A second currency shows for amounts in the first too, and for one that has a latest rate alone.
async fn second_currency(Stage { page, site, .. }: Stage) {
    let cases = [
        ("in the reader's own", "KRW", "USD", "10조원", ["약 69억 달러", "1 KRW ="]),
        ("the latest rate alone", "KRW", "TWD", "60달러", ["8만 6,979원", "신 타이완 달러"]),
    ];
    for (name, first, second, words, wanted) in cases {
        let tag = format!(
            "<script type=\"module\" src=\"/hovergloss.js\" data-currency={first} data-second-currency={second} data-language=ko></script>"
        );
        let body = format!("<article id=story><p>값은 {words}이었다고 한다.</p></article>");
        site.set("/second.html", super::host::page(&tag, &body));
        page.read(&site.address("/second.html")).await;
        page.point_at(words, "#story").await;
        let card = page.card_with(&wanted).await;
        assert_eq!(card.heading, words, "{name}");
    }
}

/// Money that dropped zeros since: an article's lira is that of its day.
async fn old_money(Stage { page, site, .. }: Stage) {
    let head = "<meta property=\"article:published_time\" content=\"2003-06-10\">
        <script type=\"module\" src=\"/hovergloss.js\" data-currency=EUR data-language=en></script>";
    let body = "<article id=story lang=en><p>The ride cost 1 million Turkish lira that year.</p></article>";
    let page_of_then = format!("<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>");
    site.set("/then.html", hovergloss_e2e::Answer::html(page_of_then));
    page.read(&site.address("/then.html")).await;
    page.point_at("1 million Turkish lira", "#story").await;
    page.card_with(&["€0.60", "1 TRL ="]).await;
    let annotations = "(await globalThis[Symbol.for('hovergloss')].session).annotations()";
    let says = page.wait_for_script(&format!("return {annotations}[0].body.value")).await;
    assert!(
        says.as_str().is_some_and(|says| says.contains("about €0.6 (")),
        "the annotation says what the card says: {says}"
    );
}
