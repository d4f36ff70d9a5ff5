//! Marking and undoing.

use crate::support::{Stand, script};
use hovergloss::engine::annotate::{Annotator, Options};
use hovergloss::engine::{Glossary, Language};
use hovergloss::page::Article;
use hovergloss::page::blocks::Reading;
use hovergloss::page::geometry::{Point, line_rects};
use hovergloss::page::marks::{Marks, Sheet, Style};
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT_NODES: &str = "const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode); return nodes;";

/// Amounts of money need no glossary, so they stand for every kind of annotation.
fn article(stand: &Stand) -> Article {
    let annotator = Annotator::new(Glossary::default(), Options::default());
    let roots = vec![stand.root.clone()];
    let reading = Reading { links: true, ..Reading::default() };
    let mut article = Article::read(&stand.document, roots, Some(Language::Korean), &reading);
    article.annotate(&annotator);
    article
}

const PAGES: [(&str, &str, usize); 7] = [
    ("in the middle of a node", "<p>값은 60달러라고 한다.</p>", 1),
    ("at the start of a node", "<p>60달러를 냈다.</p>", 1),
    ("a whole node", "<p>값은 <b>60달러</b>라고 한다.</p>", 1),
    ("over elements", "<p>값은 6<b>0달</b>러라고 한다.</p>", 3),
    ("several in one node", "<p>60달러에서 2.19달러로, 다시 5000억달러로.</p>", 3),
    ("in a link", "<p>값은 <a href='#'>60달러</a>라고 한다.</p>", 1),
    ("beside blanks and comments", "<p>\n <!-- a --> 60달러 <!-- b -->\n</p>", 1),
];

/// B60, B63: spans come and go; the DOM is what it was, to the node.
#[wasm_bindgen_test]
fn spans_leave_no_trace() {
    for (name, html, spans) in PAGES {
        let stand = Stand::new(html);
        let (before, text) = (stand.root.inner_html(), stand.root.text_content());
        let nodes = js_sys::Array::from(&script(&stand.root, TEXT_NODES));
        let mut article = article(&stand);
        let marks = Marks::show(&stand.document, Style::Spans, article.changed().0);
        let found = stand.root.query_selector_all("span.hovergloss-money").unwrap();
        assert_eq!(found.length() as usize, spans, "{name}: {}", stand.root.inner_html());
        assert_eq!(stand.root.text_content(), text, "{name}: text under marks");
        for index in 0..article.placed().len() {
            let range = String::from(article.placed()[index].range.to_string());
            assert_eq!(Some(&*range), article.text(index), "{name}: the range goes with its text");
        }
        drop(marks);
        assert_eq!(stand.root.inner_html(), before, "{name}: after undoing");
        let after = js_sys::Array::from(&script(&stand.root, TEXT_NODES));
        assert_eq!(after.length(), nodes.length(), "{name}: text nodes");
        for index in 0..nodes.length() {
            assert!(js_sys::Object::is(&after.get(index), &nodes.get(index)), "{name}: text node {index} is the same");
        }
    }
}

/// Words have one rectangle a line, however many elements they stand in.
#[wasm_bindgen_test]
fn lines() {
    let cases = [
        ("in pieces", "<p>값은 <b>4</b>000<em>억 <i>달러</i></em>이다.</p>", 1),
        ("a first letter", "<style>.big::first-letter { font-size: 3em }</style><p class=big>5000억달러이다.</p>", 1),
        ("raised", "<p>값은 7<sup>억</sup>달러이다.</p>", 1),
        ("broken", "<p style='width: 1px; word-break: keep-all'>값은 <b>9</b>8억 7654만 달러이다.</p>", 3),
    ];
    for (name, html, lines) in cases {
        let stand = Stand::new(html);
        let article = article(&stand);
        let rects = line_rects(&article.placed()[0].range);
        assert_eq!(rects.len(), lines, "{name}: {rects:?}");
    }
}

/// B60: text nodes that the page itself keeps side by side stay two.
#[wasm_bindgen_test]
fn spans_join_only_what_they_cut() {
    let stand = Stand::new("<p>값은 60달러라고 한다.</p>");
    script(&stand.root, "root.querySelector('p').firstChild.splitText(3)");
    let count = |stand: &Stand| js_sys::Array::from(&script(&stand.root, TEXT_NODES)).length();
    let before = count(&stand);
    let mut article = article(&stand);
    drop(Marks::show(&stand.document, Style::Spans, article.changed().0));
    assert_eq!(count(&stand), before);
}

/// The page goes on with its own text node: what was cut off behind it goes with the text it belonged to.
#[wasm_bindgen_test]
fn spans_follow_the_page() {
    let cases = [
        ("another text", "text.data = '없던 일'", "<p>없던 일<b>!</b></p>"),
        (
            "another text of a node that a mark begins",
            "first.data = '무료'",
            "<p>값은 60달러라고, 또 2.19달러라고 한다.<b>!</b></p>",
        ),
        ("no text", "text.data = ''", "<p><b>!</b></p>"),
        ("an empty text tidied away", "first.remove()", "<p>값은 60달러라고, 또 2.19달러라고 한다.<b>!</b></p>"),
        ("the node taken away", "root.querySelector('p').removeChild(text)", "<p><b>!</b></p>"),
        ("something before it", "text.before('이제 ')", "<p>이제 값은 60달러라고, 또 2.19달러라고 한다.<b>!</b></p>"),
        ("a node cut by another program", "text.splitText(1)", "<p>값은 60달러라고, 또 2.19달러라고 한다.<b>!</b></p>"),
    ];
    for (name, change, after) in cases {
        let stand = Stand::new("<i>60달러라고</i><p>값은 60달러라고, 또 2.19달러라고 한다.<b>!</b></p>");
        script(
            &stand.root,
            "globalThis.first = root.querySelector('i').firstChild; globalThis.text = root.querySelector('p').firstChild",
        );
        let mut article = article(&stand);
        let marks = Marks::show(&stand.document, Style::Spans, article.changed().0);
        script(&stand.root, change);
        drop(marks);
        let first = if change.starts_with("first.data") { "<i>무료</i>" } else { "<i>60달러라고</i>" };
        assert_eq!(stand.root.inner_html(), [first, after].concat(), "{name}");
    }
}

/// B61, B62: listeners and what others have put in survive.
#[wasm_bindgen_test]
fn spans_keep_what_others_did() {
    let stand = Stand::new("<p>값은 <b>60달러</b>라고 한다.</p>");
    script(&stand.root, "globalThis.clicks = 0; root.querySelector('b').onclick = () => { globalThis.clicks += 1; }");
    let mut article = article(&stand);
    let marks = Marks::show(&stand.document, Style::Spans, article.changed().0);
    script(&stand.root, "root.querySelector('.hovergloss-money').append(document.createElement('sup'))");
    script(&stand.root, "root.querySelector('.hovergloss-money').click()");
    drop(marks);
    script(&stand.root, "root.querySelector('b').click()");
    assert_eq!(script(&stand.root, "return globalThis.clicks"), 2.0, "clicks on the mark and after it");
    assert!(stand.root.query_selector("b > sup").unwrap().is_some(), "an element of another script stays");
}

/// B67: parts of the article that are gone by then do not matter.
#[wasm_bindgen_test]
fn spans_of_a_rewritten_page() {
    let stand = Stand::new("<p>값은 60달러라고 한다.</p><p>또 2.19달러.</p>");
    let mut article = article(&stand);
    let marks = Marks::show(&stand.document, Style::Spans, article.changed().0);
    script(&stand.root, "root.firstChild.remove(); root.querySelector('.hovergloss-money').remove()");
    assert_eq!(article.rect(0, None), None, "a removed word is nowhere");
    drop(marks);
    assert_eq!(stand.root.inner_html(), "<p>또 .</p>");
}

const HIGHLIGHTED: &str = "return [...(CSS.highlights.get('hovergloss-money') ?? [])].map(String).join('|')";

/// Highlights touch nothing at all, and leave the registry as it was.
#[wasm_bindgen_test]
fn highlights() {
    for (name, html, _) in PAGES {
        let stand = Stand::new(html);
        let before = stand.root.inner_html();
        let mut article = article(&stand);
        let words: Vec<&str> = (0..article.placed().len()).filter_map(|index| article.text(index)).collect();
        let words = words.join("|");
        let marks = Marks::show(&stand.document, Style::Auto, article.changed().0);
        assert_eq!(script(&stand.root, HIGHLIGHTED).as_string(), Some(words), "{name}");
        assert_eq!(stand.root.inner_html(), before, "{name}: with highlights");
        drop(marks);
        assert_eq!(script(&stand.root, "return CSS.highlights.size"), 0.0, "{name}: highlights");
    }
}

/// The sheet comes back where a page has set its own list, and leaves what others have adopted alone.
#[wasm_bindgen_test]
fn sheet() {
    let stand = Stand::new("<p>60달러</p>");
    let count = || script(&stand.root, "return document.adoptedStyleSheets.length").as_f64();
    let before = count().unwrap_or_default();
    let sheet = Sheet::adopt(&stand.document);
    assert_eq!(count(), Some(before + 1.0), "adopted");
    sheet.keep();
    assert_eq!(count(), Some(before + 1.0), "kept");
    script(&stand.root, "document.adoptedStyleSheets = [new CSSStyleSheet()]");
    sheet.keep();
    assert_eq!(count(), Some(2.0), "adopted again");
    drop(sheet);
    assert_eq!(count(), Some(1.0), "what the page has set");
    script(&stand.root, "document.adoptedStyleSheets = []");
}

/// B64, B65: reading again gives the same annotations, one each, marked or not.
#[wasm_bindgen_test]
fn twice() {
    let stand = Stand::new("<p>값은 6<b>0달</b>러에서 2.19달러로 내렸다.</p>");
    let mut first = article(&stand);
    let words = |article: &Article| -> Vec<String> {
        (0..article.placed().len()).filter_map(|index| article.text(index).map(str::to_owned)).collect()
    };
    assert_eq!(words(&first), ["60달러", "2.19달러"], "one annotation over several elements");
    let _marks = Marks::show(&stand.document, Style::Spans, first.changed().0);
    assert_eq!(words(&article(&stand)), words(&first), "read again under its own marks");
}

/// B69: the pointer is on a word only where the word is.
#[wasm_bindgen_test]
fn under_the_pointer() {
    let stand = Stand::new(
        "<p style='position:fixed;left:20px;top:20px;width:400px;z-index:9;background:#fff'>값은 60달러</p>",
    );
    let article = article(&stand);
    let rect = article.rect(0, None).expect("the amount is rendered");
    let y = (rect.top + rect.bottom) / 2.0;
    assert_eq!(article.at(Point { x: (rect.left + rect.right) / 2.0, y }), Some(0), "in the middle");
    assert_eq!(article.at(Point { x: rect.left + 1.0, y }), Some(0), "at its first letter");
    assert_eq!(article.at(Point { x: rect.right + 60.0, y }), None, "the empty rest of its line");
    assert_eq!(article.at(Point { x: rect.left - 20.0, y }), None, "the word before it");
    assert_eq!(article.at(Point { x: 900.0, y: 500.0 }), None, "somewhere else");
}

/// B68: of words over two lines, the card stands by the line under the pointer.
#[wasm_bindgen_test]
fn words_over_two_lines() {
    let style = "position:fixed;left:20px;top:20px;width:3.2em;font:20px/1.5 monospace;word-break:break-all";
    let stand = Stand::new(&["<p style='", style, "'>값 5000억달러</p>"].concat());
    let article = article(&stand);
    let first = article.rect(0, None).expect("the amount is rendered");
    let below = Point { x: first.left, y: first.bottom + 20.0 };
    let second = article.rect(0, Some(below)).expect("the amount is rendered");
    assert!(second.top >= first.bottom - 1.0, "{second:?} is a line below {first:?}");
    let inside = Point { x: (second.left + second.right) / 2.0, y: (second.top + second.bottom) / 2.0 };
    assert_eq!(article.at(inside), Some(0), "both lines are the one annotation");
}
