//! The main job: point at a word of an article, read what it means or how much it is.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => korean_term, korean_amounts, english, switches, choice_in_the_card, about, one_frame, rates_with_the_card];

const KOREAN: &str = "#bo_v_con";
const ENGLISH: &str = ".article-body";

async fn korean_term(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", KOREAN).await;
    let card = page.card_with(&["증류", "모델"]).await;
    assert!(card.heading.contains("distillation"), "the original stands beside the name: {}", card.heading);
    assert!(!card.sheet, "a card beside its word, not a sheet");
    let marks = page.marks(false).await;
    assert!(marks.iter().any(|words| words == "증류"), "the mark covers 증류 without its particle: {marks:?}");
    assert!(!marks.iter().any(|words| words == "증류를"), "the mark covers 증류 without its particle: {marks:?}");
}

async fn korean_amounts(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("5000억달러를", KOREAN).await;
    let card = page.card_with(&["5,000억 달러", "약 725조 원", "2025. 1. 31.", "European Central Bank"]).await;
    assert_eq!(card.heading, "5000억달러");
    assert_eq!(card.role, "dialog", "it holds links and a choice");
    page.move_to(2.0, 2.0).await;
    page.no_card().await;
    page.point_at("60달러를", KOREAN).await;
    page.card_with(&["약 8만 7,000원", "8만 6,979원", "1 USD = 1,449.65 KRW"]).await;
}

async fn english(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/english.html")).await;
    page.point_at("$500 billion", ENGLISH).await;
    page.card_with(&["$500 billion", "US dollars", "725 trillion", "Jan 31, 2025", "European Central Bank"]).await;
    page.move_to(2.0, 2.0).await;
    page.no_card().await;
    page.point_at("distillation", ENGLISH).await;
    page.card_with(&["distillation", "model"]).await;
}

/// The demo's switches use the public `update`; an open card follows at once.
async fn switches(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", KOREAN).await;
    page.card_with(&["8만 6,979원"]).await;
    let choose = |name: &str, value: &str| {
        format!(
            "const select = document.querySelector('.demo-bar select[name={name}]');
             select.value = '{value}'; select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        )
    };
    page.script(&choose("currency", "EUR")).await;
    page.card_with(&["57.73", "1 USD = 0.962186 EUR"]).await;
    page.script(&choose("language", "en")).await;
    page.card_with(&["60 US dollars", "On Jan 31, 2025", "Latest"]).await;
}

/// A currency chosen in the card holds on the next page too.
async fn choice_in_the_card(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("60달러를", KOREAN).await;
    page.card_with(&["8만 6,979원"]).await;
    page.act_in_card("[data-menu]").await;
    page.script(
        "const select = document.querySelector('hovergloss-notes').shadowRoot.querySelector('#currency');
         select.value = 'JPY'; select.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await;
    page.card_with(&["JPY"]).await;
    page.read(&site.address("/english.html")).await;
    page.point_at("$60", ENGLISH).await;
    page.card_with(&["1 USD = ", "JPY"]).await;
}

/// The menu says what Hovergloss is and whence this very card: the glossary of this term and its
/// licence, or whose rates of which day.
async fn about(Stage { page, site, .. }: Stage) {
    let own = r#"{ "title": { "ko": "편집국 용어집" }, "license": "CC BY 4.0", "terms": [
        { "id": "softbank", "forms": { "ko": ["소프트뱅크"] }, "definition": { "ko": "투자하는 회사." } },
        { "id": "site", "forms": { "ko": ["스타게이트"] }, "definition": { "ko": "데이터 센터를 짓는 사업." } }] }"#;
    site.set("/own.json", Answer::body(own));
    let list = "data-glossary=\"/glossaries/ai-and-markets.json /own.json\"";
    site.set("/about.html", host::page(&host::tag("/hovergloss.js", list), host::ARTICLE));
    page.read(&site.address("/about.html")).await;
    for (words, from) in [
        ("증류", ["풀이: AI와 시장", "MIT OR Apache-2.0"]),
        ("소프트뱅크", ["풀이: 편집국 용어집 · CC BY 4.0", ""]),
        ("스타게이트", ["AI와 시장 · MIT OR Apache-2.0", "편집국 용어집 · CC BY 4.0"]),
        ("5000억달러", ["환율: European Central Bank", "2025. 1. 31."]),
    ] {
        page.point_at(words, "#story").await;
        page.card_with(&[words]).await;
        if words == "5000억달러" {
            page.card_with(&["약 725조 원"]).await;
        }
        page.act_in_card("[data-menu]").await;
        page.until("the menu", async || (!page.text_of("#menu").await.is_empty()).then_some(())).await;
        let told = page.text_of("#menu").await;
        let wanted = ["Hovergloss 0.", "금액을 환산합니다", from[0], from[1]];
        assert!(wanted.iter().all(|part| told.contains(part)), "{words}: {told}");
        page.act_in_card("[data-close]").await;
        page.no_card().await;
    }
}

/// In the first frame after its delay the card is there whole, and it stays as it is.
async fn one_frame(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    // Rates come with the first card.
    page.point_at("60달러를", KOREAN).await;
    page.card_with(&["8만 6,979원"]).await;
    page.script(
        "const card = document.querySelector('hovergloss-notes').shadowRoot.querySelector('.card');
         const seen = () => [card.dataset.open, card.querySelector('h2').innerText, card.querySelector('#body').innerText,
           card.offsetLeft, card.offsetTop, card.offsetWidth, card.offsetHeight];
         const frames = (count) => requestAnimationFrame(() => {
           window.seen.push(seen());
           if (count > 1) frames(count - 1);
         });
         document.addEventListener('hovergloss:open', () => { window.seen = []; frames(20); });",
    )
    .await;
    for (words, wanted) in [("증류를", "모델"), ("60달러를", "8만 6,979원"), ("5000억달러를", "약 725조 원")]
    {
        page.move_to(2.0, 2.0).await;
        page.no_card().await;
        page.point_at(words, KOREAN).await;
        let seen = page
            .until("twenty frames", async || {
                let seen = page.script("return window.seen ?? []").await;
                seen.as_array().filter(|frames| frames.len() == 20).cloned()
            })
            .await;
        page.script("window.seen = []").await;
        assert_eq!(seen[0][0], "true", "{words}: open in the first frame");
        assert!(seen[0][2].as_str().is_some_and(|body| body.contains(wanted)), "{words}: {}", seen[0]);
        assert!(seen.iter().all(|frame| *frame == seen[0]), "{words}: it changes again: {seen:?}");
    }
}

/// The years of rates travel when the card of an amount first needs them, and not before.
async fn rates_with_the_card(Stage { page, site, .. }: Stage) {
    let years = || site.asked().into_iter().filter(|path| path.ends_with(".bin")).collect::<Vec<_>>();
    host::read_whole(&page, &site.address("/index.html")).await;
    page.point_at("증류를", KOREAN).await;
    page.card_with(&["증류"]).await;
    assert_eq!(years(), [""; 0], "before the first card of an amount");
    page.point_at("5000억달러를", KOREAN).await;
    page.card_with(&["약 725조 원"]).await;
    assert!(years().iter().any(|path| path == "/rates/2025.bin"), "with the first card: {:?}", years());
}
