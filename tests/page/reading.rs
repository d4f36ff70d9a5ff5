//! Reading an article again, in part and whole.

use crate::support::{Stand, script};
use hovergloss::engine::annotate::{Annotator, Options};
use hovergloss::engine::{Glossary, Language};
use hovergloss::page::Article;
use hovergloss::page::blocks::Reading;
use wasm_bindgen_test::wasm_bindgen_test;

fn words(article: &Article) -> Vec<String> {
    (0..article.placed().len()).filter_map(|index| article.text(index).map(str::to_owned)).collect()
}

/// A part that is read again takes the place of what stood there; the rest keeps its ranges.
#[wasm_bindgen_test]
fn in_part() {
    let cases: [(&str, &str, &str, bool, &[&str]); 6] = [
        (
            "edited",
            "root.children[1].firstChild.data = '20달러'",
            "p:nth-child(2)",
            false,
            &["1달러", "20달러", "3달러"],
        ),
        ("replaced", "root.children[1].textContent = '없다'", "p:nth-child(2)", true, &["1달러", "3달러"]),
        (
            "more amounts",
            "root.children[1].firstChild.data = '20달러와 21달러'",
            "p:nth-child(2)",
            false,
            &["1달러", "20달러", "21달러", "3달러"],
        ),
        ("removed", "root.children[1].remove()", "", true, &["1달러", "3달러"]),
        (
            "appended",
            "root.insertAdjacentHTML('beforeend', '<p>4달러</p>')",
            "p:nth-child(4)",
            false,
            &["1달러", "2달러", "3달러", "4달러"],
        ),
        (
            "put first",
            "root.insertAdjacentHTML('afterbegin', '<p>0.5달러</p>')",
            "p:nth-child(1)",
            false,
            &["0.5달러", "1달러", "2달러", "3달러"],
        ),
    ];
    let annotator = Annotator::new(Glossary::default(), Options::default());
    for (name, change, part, removed, expected) in cases {
        let stand = Stand::new("<p>1달러</p><p>2달러</p><p>3달러</p>");
        let roots = vec![stand.root.clone()];
        let mut article = Article::read(&stand.document, roots, Some(Language::Korean), &Reading::default());
        article.annotate(&annotator);
        let last = article.placed().last().expect("an amount").range.clone();
        script(&stand.root, change);
        let parts: Vec<_> = (!part.is_empty()).then(|| stand.find(part)).into_iter().collect();
        article.again(&parts, removed);
        article.annotate(&annotator);
        assert_eq!(words(&article), expected, "{name}");
        assert!(
            article.placed().iter().any(|placed| placed.range == last),
            "{name}: the last range is the same object"
        );
        for (index, placed) in article.placed().iter().enumerate() {
            assert_eq!(Some(&*String::from(placed.range.to_string())), article.text(index), "{name}: a range's words");
        }
    }
}

/// Pages nest deeper than a stack of calls can follow.
#[wasm_bindgen_test]
fn deeply_nested() {
    let stand = Stand::new("");
    script(
        &stand.root,
        "let inner = root; for (let depth = 0; depth < 5000; depth++) {
             const next = document.createElement('span'); next.style.display = 'contents';
             inner.append(next); inner = next;
         } inner.textContent = '60달러'; root.append(' 그리고 2달러')",
    );
    let blocks = stand.read(&Reading::default());
    assert_eq!(blocks.iter().map(|block| &*block.text).collect::<Vec<_>>(), ["60달러 그리고 2달러"]);
}
