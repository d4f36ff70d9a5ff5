//! The main job: point at a word of an article, read what it means or how much it is.

use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    korean_term, korean_amounts,
];

const ARTICLE: &str = "#bo_v_con";

async fn korean_term(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("증류를", ARTICLE).await;
    let card = page.card_with(&["증류", "모델"]).await;
    assert!(card.heading.contains("distillation"), "the original stands beside the name: {}", card.heading);
    let marks = page.marks(false).await;
    assert!(marks.iter().any(|words| words == "증류"), "the mark covers 증류 without its particle: {marks:?}");
    assert!(!marks.iter().any(|words| words == "증류를"), "the mark covers 증류 without its particle: {marks:?}");
}

async fn korean_amounts(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.point_at("5000억달러를", ARTICLE).await;
    let card = page.card_with(&["5,000억 달러", "약 725조 원", "2025. 1. 31.", "European Central Bank"]).await;
    assert_eq!(card.heading, "5000억달러");
    page.move_to(2.0, 2.0).await;
    page.no_card().await;
    page.point_at("60달러를", ARTICLE).await;
    page.card_with(&["약 8만 7,000원", "8만 6,979원", "1 USD = 1,449.65 KRW"]).await;
}
