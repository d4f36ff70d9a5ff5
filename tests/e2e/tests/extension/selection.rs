//! "Explain" and "convert" for what is selected in a page.

use super::{NINE, Visit};
use crate::{Test, host, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => selection, selection_over_notes, selected_note];

/// "Explain" and "convert" answer for what is selected, on a page without other notes.
async fn selection(stage: Stage) {
    let visit = Visit::begin(stage).await;
    visit.open("/article.html", host::page("", host::ARTICLE)).await;
    for (words, kind, says) in [
        ("증류", "explain", "distillation"),
        ("2.19달러", "convert", "3,175"),
        // What it means here, the paragraph before tells.
        ("토큰", "explain", "language model"),
    ] {
        select(&visit, words, "#story", kind).await;
        visit.page.card_with(&[says]).await;
        assert_eq!(visit.page.marks(kind == "convert").await.len(), 0, "{words}: only the card was asked for");
    }
    visit.page.press('\u{E00C}', false).await;
    visit.notes(false, "nothing stays after the answer").await;
    // Over more than one paragraph, on a page that is no article.
    let short = "<div id=story><p id=first>첫 문장이다.</p><p>가격은 5000억달러라고 한다.</p></div>";
    visit.open("/short.html", host::page("", short)).await;
    let over = "getSelection().setBaseAndExtent(document.querySelector('#first').firstChild, 0,
         document.querySelector('#first').nextSibling.firstChild, 12)";
    visit.page.script(over).await;
    visit.ask("await call(target, 'select', 'convert')").await;
    visit.page.card_with(&["725 trillion"]).await;
    // Words that only the menu knows, as in a field.
    visit.page.script("getSelection().removeAllRanges()").await;
    visit.ask("await call(target, 'select', 'convert', '5달러')").await;
    let hint = "return !!document.querySelector('hovergloss-hint')";
    visit.page.until("a line in place of a card", async || (visit.page.script(hint).await == true).then_some(())).await;
}

/// The same where the article's notes are running: they come back after the answer, or stay where
/// there is none.
async fn selection_over_notes(stage: Stage) {
    let visit = Visit::begin(stage).await;
    // Notes leave links alone.
    let article = host::ARTICLE.replace("학습</a>", "마이크로소프트</a>");
    visit.open("/article.html", host::page("", &article)).await;
    visit.click(NINE).await;
    let all = async || (visit.page.marks(true).await.len() == 3).then_some(());
    for (words, kind) in [("규모", "explain"), ("살핀다", "convert")] {
        select(&visit, words, "#story", kind).await;
        visit.page.until("the notes after no answer", all).await;
        visit.click(NINE).await;
    }
    select(&visit, "마이크로소프트", "#story", "explain").await;
    visit.page.card_with(&["Microsoft"]).await;
    assert_eq!(visit.page.marks(true).await, [""; 0], "the answer alone");
    visit.page.press('\u{E00C}', false).await;
    visit.page.until("the notes after the answer", all).await;
    visit.click(NINE).await;
}

/// Among notes that are there already the selected one answers, and never one of the other kind.
async fn selected_note(stage: Stage) {
    let visit = Visit::begin(stage).await;
    let article =
        "<article id=story><h1>토큰</h1><p>오픈AI의 모델은 토큰 값이 처음에 25달러였고, 그때는 딥시크도 없었다.</p>
         <p id=later>이제는 5달러이고, 이 값에도 모델의 증류를 거쳤다고 한다.</p></article>";
    visit.open("/article.html", host::page("", article)).await;
    visit.click("notes on this page").await;
    for (words, kind, says) in [
        ("5달러", "convert", "7,248"),
        ("이제는 5달러이고, 이 값에도 모델의 증류를 거쳤다고 한다.", "explain", "distillation"),
        ("값에도 모델의 증류를", "explain", "distillation"),
        ("이제는 5달러이고, 이 값에도 모델의 증류를 거쳤다고 한다.", "convert", "7,248"),
    ] {
        select(&visit, words, "#later", kind).await;
        visit.page.card_with(&[says]).await;
    }
}

/// Asks for what the page's menu would, from a page of the extension.
async fn select(visit: &Visit, words: &str, scope: &str, kind: &str) {
    visit.page.select(words, scope).await;
    visit.ask(&format!("await call(target, 'select', '{kind}')")).await;
}
