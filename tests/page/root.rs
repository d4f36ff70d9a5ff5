//! Where the article is, and that there may be none.

use crate::support::{Stand, document, script};
use hovergloss::page::root;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element};

const PARAGRAPH: &str = "소프트뱅크와 오픈AI는 데이터센터를 함께 짓기로 했다. 투자 규모와 시기는 앞으로 정한다. 두 회사는 이날 \
    발표에서 전력과 부지를 먼저 확보하겠다고 밝혔고, 업계는 경쟁사의 대응을 지켜보고 있다. 시장은 발표 직후 잠시 \
    흔들렸으나 곧 제자리를 찾았다. 한 분석가는 아직 판단하기에 이르다고 말했다. 다음 분기의 실적이 나오면 윤곽이 \
    드러날 것으로 보인다.";

fn found(html: &str) -> Vec<String> {
    names(&root::find(&document(html)))
}

fn names(roots: &[Element]) -> Vec<String> {
    roots.iter().map(|root| if root.id().is_empty() { root.local_name() } else { root.id() }).collect()
}

#[wasm_bindgen_test]
fn containers_of_common_systems() {
    let body = |container: &str| {
        format!("<header><p>{PARAGRAPH}</p></header>{container}<p>{PARAGRAPH}</p></div><footer>{PARAGRAPH}</footer>")
    };
    let cases = [
        ("schema.org", body("<div itemprop='articleBody' id=here>")),
        ("schema.org with more", body("<div itemprop='text articleBody' id=here>")),
        ("Naver", body("<div id=dic_area>")),
        ("Daum", body("<div class='article_view' id=here>")),
        ("WordPress", body("<div class='entry-content' id=here>")),
        ("WordPress in its article", body("<article><div class='entry-content' id=here>")),
        ("a plain article", body("<article id=here><div>")),
        ("an article in main", body("<main><article id=here><div>")),
        (
            "gnuboard",
            format!(
                "<article id=bo_v><section id=bo_v_info><p>{PARAGRAPH}</p></section><div id=bo_v_con><p>{PARAGRAPH}</p>\
                 </div><section id=bo_vc><article><p>{PARAGRAPH}</p></article></section></article>"
            ),
        ),
    ];
    for (name, html) in cases {
        let expected = match name {
            "Naver" => "dic_area",
            "gnuboard" => "bo_v_con",
            _ => "here",
        };
        assert_eq!(found(&html), [expected], "{name}");
    }
}

#[wasm_bindgen_test]
fn density_of_text() {
    let html = format!(
        "<div id=menu><a href=#>뉴스</a></div><div id=here><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>\
         <div id=links><p><a href=#>{PARAGRAPH}{PARAGRAPH}{PARAGRAPH}</a></p></div>\
         <aside><div><p>{PARAGRAPH}{PARAGRAPH}{PARAGRAPH}</p></div></aside>"
    );
    assert_eq!(found(&html), ["here"], "the most text that is neither links nor beside the matter");
}

/// Bodies without paragraphs, or with each in a box of its own.
#[wasm_bindgen_test]
fn density_of_text_in_other_elements() {
    let comments = format!("<p>{PARAGRAPH}{PARAGRAPH}</p>").repeat(3);
    let cases = [
        ("lines with breaks", format!("<main><div id=here>{PARAGRAPH}<br><br>{PARAGRAPH}</div></main>")),
        ("a cell", format!("<table><tr><td><a href=#>메뉴</a><td id=here>{PARAGRAPH}<br>{PARAGRAPH}</table>")),
        ("a box a line", format!("<div><div id=here>{}</div></div>", format!("<div>{PARAGRAPH}</div>").repeat(5))),
        (
            "a paragraph a box",
            format!("<div><div id=here>{}</div></div>", format!("<div><p>{PARAGRAPH}</p></div>").repeat(6)),
        ),
        (
            "within inline elements",
            format!("<div><div id=here><p><span><b>{PARAGRAPH}</b><i>{PARAGRAPH}</i></span></p></div></div>"),
        ),
        (
            "one of many articles",
            format!(
                "<article id=here><p>{PARAGRAPH}<p>{PARAGRAPH}</article>{}",
                "<article><p>다른 소식 한 줄</p></article>".repeat(5)
            ),
        ),
        (
            "beside comments",
            format!("<div id=here><p>{PARAGRAPH}<p>{PARAGRAPH}</div><ol class=CommentList><li>{comments}</ol>"),
        ),
        (
            "beside replies",
            format!("<div id=here><p>{PARAGRAPH}<p>{PARAGRAPH}</div><div id=list class=replies>{comments}</div>"),
        ),
        (
            "beside comments that are articles",
            format!(
                "<div id=here><p>{PARAGRAPH}<p>{PARAGRAPH}</div><article class=comment-body><p>{comments}</p></article>"
            ),
        ),
    ];
    for (name, html) in cases {
        assert_eq!(found(&html), ["here"], "{name}");
    }
}

/// What readers wrote is no article, unless the whole page, or a wrapper of everything, is called so.
#[wasm_bindgen_test]
fn comments() {
    let article = format!("<article id=here><p>{PARAGRAPH}</p></article>");
    let comment = "<article class='comment byuser' id=comment-7><p>댓글이다.</p></article>";
    let cases = [
        ("comments in a list", format!("{article}<ol id=Comments><li><article><p>댓글이다.</p></article></ol>")),
        ("comments by their names", format!("{article}{comment}{comment}{comment}{comment}")),
        ("a class of the page's", format!("<body class='comments-on nocomment'>{article}{comment}")),
        ("an article that may be answered", article.replace("id=here", "id=here class='post comments-open'") + comment),
        ("an opinion", article.replace("id=here", "id=here class=category-commentary") + comment),
        ("a wrapper's name", format!("<div class=with-comments>{article}</div>")),
    ];
    for (name, html) in cases {
        assert_eq!(found(&html), ["here"], "{name}");
    }
}

/// What does not show is taken only where nothing does: it may show later.
#[wasm_bindgen_test]
fn hidden() {
    let body = format!("<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>");
    let none = "style='display:none'";
    let cases = [
        (
            "a hidden property",
            format!("<div itemprop=articleBody hidden>{body}</div><article id=here>{body}</article>"),
        ),
        (
            "in something hidden",
            format!("<div {none}><div class=entry-content>{body}</div></div><article id=here>{body}</article>"),
        ),
        ("hidden density", format!("<div {none}>{body}{body}{body}</div><div id=here>{body}</div>")),
        (
            "a hidden container and density",
            format!("<div class=entry-content hidden>{body}</div><div id=here>{body}</div>"),
        ),
        ("nothing that shows", format!("<div {none}>{body}</div><article id=here {none}>{body}</article>")),
    ];
    // The page of the test itself has texts of its own, so these are pages of their own, rendered.
    let stand = Stand::new("<iframe></iframe>");
    for (name, html) in cases {
        script(&stand.root, &format!("root.firstChild.contentDocument.body.innerHTML = `{html}`"));
        let page: Document = script(&stand.root, "return root.firstChild.contentDocument").unchecked_into();
        assert_eq!(names(&root::find(&page)), ["here"], "{name}");
    }
}

#[wasm_bindgen_test]
fn pages_without_an_article() {
    let lines = |one: &str| one.repeat(40);
    let teasers = "<article><h2>제목</h2><p>한 줄</p></article>".repeat(8);
    let cases = [
        ("nothing", String::new()),
        ("a form", "<form><p>이름 <input></p></form>".to_owned()),
        ("navigation", format!("<nav><p>{PARAGRAPH}</p></nav>")),
        ("an empty container", "<div class=entry-content> </div>".to_owned()),
        ("a list of teasers", teasers),
        ("short lines", "<div><p>로그인</p><p>회원가입</p></div>".to_owned()),
        ("an article that is left alone", format!("<article class=noglossary><p>{PARAGRAPH}</p></article>")),
        ("text in what is left alone", format!("<main data-hovergloss=off><div><p>{PARAGRAPH}</p></div></main>")),
        ("an article that is being written", format!("<article contenteditable><p>{PARAGRAPH}</p></article>")),
        ("links alone", format!("<div><p><a href=#>{PARAGRAPH}</a></p></div>")),
        ("a menu of boxes", lines("<div><a href=#>오늘의 경제 소식을 모두 모아서 봅니다</a> <span>새 글</span></div>")),
        (
            "a board's list",
            format!("<table>{}</table>", lines("<tr><td>7<td><a href=#>제목</a><td>홍길동<td>2025-01-31 14:43")),
        ),
        ("teasers with a text", lines("<article><h2>제목</h2><p>첫 문장이 여기에 조금 더 길게 나온다.</p></article>")),
        ("teasers in a list", lines("<li><b>제목</b><p>첫 문장이 여기에 조금 더 길게 나온다.</p></li>")),
        (
            "a footer of boxes",
            format!("<footer>{}</footer>", lines("<div>서울시 중구 어느 길 7, 대표 홍길동, 사업자 번호</div>")),
        ),
        ("a script", format!("<div><script>/* {PARAGRAPH}{PARAGRAPH} */</script></div>")),
    ];
    for (name, html) in cases {
        assert_eq!(found(&html), [""; 0], "{name}");
    }
}

/// B59: several roots, in the document's order, none twice and none inside another.
#[wasm_bindgen_test]
fn several() {
    let html = "<div id=one class=text><p id=in class=text>a</p></div><div id=two class=text>b</div>";
    let document = document(html);
    let cases: [(&str, &[&str], &[&str]); 6] = [
        ("a class", &[".text"], &["one", "two"]),
        ("in another order", &["#two", "#one"], &["one", "two"]),
        ("one inside another", &["#in", "#one"], &["one"]),
        ("one around one that is there", &["#two", "#in", "#one", "#in"], &["one", "two"]),
        ("one twice", &["#two", "#two"], &["two"]),
        ("none", &[".none"], &[]),
    ];
    for (name, selectors, expected) in cases {
        let elements = selectors.iter().flat_map(|selector| root::all(&document, selector)).collect();
        assert_eq!(names(&root::arrange(elements)), expected, "{name}");
    }
}
