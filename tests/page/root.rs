//! Where the article is, and that there may be none.

use crate::support::document;
use hovergloss::page::root;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

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

#[wasm_bindgen_test]
fn pages_without_an_article() {
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
    let cases: [(&str, &[&str], &[&str]); 5] = [
        ("a class", &[".text"], &["one", "two"]),
        ("in another order", &["#two", "#one"], &["one", "two"]),
        ("one inside another", &["#in", "#one"], &["one"]),
        ("one twice", &["#two", "#two"], &["two"]),
        ("none", &[".none"], &[]),
    ];
    for (name, selectors, expected) in cases {
        let elements = selectors.iter().flat_map(|selector| root::all(&document, selector)).collect();
        assert_eq!(names(&root::arrange(elements)), expected, "{name}");
    }
}
