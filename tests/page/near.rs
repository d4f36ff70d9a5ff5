//! Long articles: only the marks near the viewport are registered.

use crate::support::{Stand, script, wait};
use hovergloss::engine::annotate::{Annotator, Options};
use hovergloss::engine::{Glossary, Language};
use hovergloss::page::Article;
use hovergloss::page::blocks::Reading;
use hovergloss::page::marks::{Marks, Style};
use hovergloss::page::near::MANY;
use wasm_bindgen_test::wasm_bindgen_test;

/// Paragraphs of 200 pixels, each with one amount; the texts of a few have no box of their own.
fn paragraphs(count: usize) -> String {
    let paragraph = |index: usize| match index % 50 {
        7 => "<p style='height:200px;margin:0'><span style='display:contents'>값은 60달러이다.</span></p>",
        _ => "<p style='height:200px;margin:0'>값은 60달러이다.</p>",
    };
    (0..count).map(paragraph).collect()
}

fn annotator() -> Annotator {
    Annotator::new(Glossary::default(), Options::default())
}

fn read(stand: &Stand) -> Article {
    let roots = vec![stand.root.clone()];
    let mut article = Article::read(&stand.document, roots, Some(Language::Korean), &Reading::default());
    article.annotate(&annotator());
    article
}

/// The numbers of the paragraphs whose marks are registered; it fails where one is so twice.
fn registered(stand: &Stand) -> Vec<usize> {
    let numbers = "const all = [...root.children];
        return [...(CSS.highlights.get('hovergloss-money') ?? [])]
            .map((range) => all.findIndex((one) => one.contains(range.startContainer))).join()";
    let numbers = script(&stand.root, numbers).as_string().expect("a list");
    let mut numbers: Vec<usize> = numbers.split(',').filter_map(|number| number.parse().ok()).collect();
    numbers.sort_unstable();
    let count = numbers.len();
    numbers.dedup();
    assert_eq!(numbers.len(), count, "no paragraph has two marks");
    numbers
}

/// The numbers of the paragraphs in the viewport.
fn visible(stand: &Stand) -> Vec<usize> {
    let numbers = "return [...root.children].flatMap((one, index) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? [index] : [];
    }).join()";
    let numbers = script(&stand.root, numbers).as_string().expect("a list");
    numbers.split(',').filter_map(|number| number.parse().ok()).collect()
}

fn assert_near(stand: &Stand, when: &str) {
    let (registered, visible) = (registered(stand), visible(stand));
    assert!(!visible.is_empty(), "{when}: the article is in view");
    let missing: Vec<_> = visible.iter().filter(|number| !registered.contains(number)).collect();
    assert!(missing.is_empty(), "{when}: {missing:?} can be seen and have no mark");
    assert!(registered.len() < MANY / 2, "{when}: {} marks are registered", registered.len());
}

/// What can be seen is marked wherever the reader scrolls to.
#[wasm_bindgen_test]
async fn marks_follow_the_viewport() {
    let count = MANY + 100;
    let stand = Stand::new(&paragraphs(count));
    let mut article = read(&stand);
    assert_eq!(article.placed().len(), count, "an amount a paragraph");
    let before = stand.root.inner_html();
    let marks = Marks::show(&stand.document, Style::Auto, article.changed().0);
    let at_once: Vec<usize> = (0..MANY).collect();
    assert_eq!(registered(&stand), at_once, "what is first in the text shows before the browser knows what is in view");
    for (place, index) in [("the beginning", 0), ("the end", count - 1), ("the middle", count / 2)] {
        script(&stand.root, &format!("root.children[{index}].scrollIntoView({{ behavior: 'instant' }})"));
        wait(200).await;
        assert_near(&stand, place);
    }
    assert_eq!(stand.root.inner_html(), before, "the article is what it was");
    drop(marks);
    assert_eq!(script(&stand.root, "return CSS.highlights.size"), 0.0, "nothing is left");
    script(&stand.root, "scrollTo({ top: 0, behavior: 'instant' })");
}

/// A live page whose article becomes long while it is read, and loses parts of it again.
#[wasm_bindgen_test]
async fn an_article_grows_and_shrinks() {
    let stand = Stand::new(&paragraphs(MANY));
    let mut article = read(&stand);
    let mut marks = Marks::show(&stand.document, Style::Auto, article.changed().0);
    assert_eq!(registered(&stand).len(), MANY, "all of an article that is not long");
    script(&stand.root, &format!("root.insertAdjacentHTML('beforeend', \"{}\")", paragraphs(100)));
    let mut again = |article: &mut Article, removed: bool| {
        let root = stand.root.clone();
        article.again(&[root], removed);
        article.annotate(&annotator());
        let (placed, gone) = article.changed();
        marks.follow(placed, &gone);
    };
    again(&mut article, false);
    assert!(registered(&stand).len() >= MANY, "what shows does not go before the browser knows what is in view");
    wait(200).await;
    assert_near(&stand, "grown");
    // The first ten go, and the text of the next is cut in two.
    script(
        &stand.root,
        "for (let i = 0; i < 10; i += 1) root.firstChild.remove(); root.firstChild.firstChild.splitText(3)",
    );
    again(&mut article, true);
    wait(200).await;
    assert_near(&stand, "shrunk");
    script(&stand.root, "root.lastChild.scrollIntoView({ behavior: 'instant' })");
    wait(200).await;
    assert_near(&stand, "at its end");
    script(&stand.root, "scrollTo({ top: 0, behavior: 'instant' })");
}
