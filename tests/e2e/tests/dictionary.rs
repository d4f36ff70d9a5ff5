//! A glossary that is too large to come whole: its forms come first, its definitions when they are
//! asked for.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Site, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => definitions_come_with_the_card, late, missing, of_another_release];

const FORMS: &str = "hovergloss dictionary 1 1 ko\n규모\n돈\n";

fn chunk(form: &str) -> Answer {
    Answer::body(format!(
        r#"{{"terms":[{{"id":"{form}","forms":{{"ko":["{form}"]}},"definition":{{"ko":"{form}의 뜻풀이."}}}}]}}"#
    ))
}

fn serve(site: &Site) {
    site.set("/words/dictionary.txt", Answer::body(FORMS));
    site.set("/words/0.json", chunk("규모")).set("/words/1.json", chunk("돈"));
}

const OPTIONS: &str = "{ glossary: ['/words/dictionary.txt'] }";

async fn definitions_come_with_the_card(Stage { page, site, .. }: Stage) {
    serve(&site);
    host::open_plain(&page, &site).await;
    host::start(&page, OPTIONS).await;
    let chunks =
        || site.asked().into_iter().filter(|path| path.starts_with("/words/") && path.ends_with(".json")).count();
    assert_eq!(page.marks(false).await, ["돈", "규모"]);
    assert_eq!(chunks(), 0, "no definition is fetched before it is asked for");
    page.point_at("규모", "#story").await;
    page.card_with(&["규모의 뜻풀이."]).await;
    assert_eq!(chunks(), 1, "only the one that is asked for");
    page.point_at("돈", "#story").await;
    page.card_with(&["돈의 뜻풀이."]).await;
    page.point_at("규모", "#story").await;
    page.card_with(&["규모의 뜻풀이."]).await;
    assert_eq!(chunks(), 2, "each is fetched once");
    host::destroy(&page).await;
    assert_eq!(page.source().await, page.sent().await, "nothing is left");
}

/// The card opens at once, and stays by its word when the definition comes.
async fn late(Stage { page, site, .. }: Stage) {
    serve(&site);
    site.set("/words/0.json", Answer::held());
    host::open_plain(&page, &site).await;
    host::start(&page, OPTIONS).await;
    let word = page.point_at("규모", "#story").await;
    page.card_with(&["규모", "불러오는 중"]).await;
    site.set("/words/0.json", chunk("규모"));
    let card = page.card_with(&["규모의 뜻풀이."]).await;
    assert!(!card.rect.covers(&word), "the card covers its word: {:?} {word:?}", card.rect);
}

async fn missing(Stage { page, site, .. }: Stage) {
    serve(&site);
    site.set("/words/0.json", Answer::status(404));
    host::open_plain(&page, &site).await;
    host::start(&page, OPTIONS).await;
    page.console().await;
    page.point_at("규모", "#story").await;
    page.card_with(&["불러오지 못했습니다"]).await;
    page.point_at("돈", "#story").await;
    page.card_with(&["돈의 뜻풀이."]).await;
    says(&page, &["/words/0.json", "404"]).await;
}

async fn of_another_release(Stage { page, site, .. }: Stage) {
    serve(&site);
    site.set("/words/0.json", chunk("돈"));
    host::open_plain(&page, &site).await;
    host::start(&page, OPTIONS).await;
    page.console().await;
    page.point_at("규모", "#story").await;
    page.card_with(&["불러오지 못했습니다"]).await;
    says(&page, &["/words/0.json", "glossary pack"]).await;
}

/// One message of ours, with these words.
async fn says(page: &hovergloss_e2e::Page, parts: &[&str]) {
    let lines = page.console().await;
    let ours: Vec<&str> = lines.iter().map(|line| &*line.text).filter(|text| text.contains("Hovergloss")).collect();
    assert_eq!(ours.len(), 1, "one message: {lines:?}");
    for part in parts {
        assert!(ours[0].contains(part), "{part:?} is missing in {}", ours[0]);
    }
}
