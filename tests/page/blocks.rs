//! Which text is read, and where one block ends and the next begins.

use crate::support::{Stand, script};
use hovergloss::engine::Language;
use hovergloss::page::blocks::{self, Reading};
use wasm_bindgen_test::wasm_bindgen_test;

/// Blocks with their blanks merged, as the engine's fold sees them.
fn texts(html: &str, reading: &Reading) -> Vec<String> {
    let blocks = Stand::new(html).read(reading);
    blocks.iter().map(|block| block.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn check(cases: &[(&str, &str, &[&str])], reading: &Reading) {
    for (name, html, expected) in cases {
        assert_eq!(texts(html, reading), *expected, "{name}: {html}");
    }
}

#[wasm_bindgen_test]
fn inline_elements_join() {
    check(
        &[
            ("B40 emphasis in a word", "<p>증<em>류</em>를 했다</p>", &["증류를 했다"]),
            ("B40 nested emphasis", "<p>딥<b>시<i>크</i></b>의 모델</p>", &["딥시크의 모델"]),
            ("B40 superscript", "<p>1<sup>st</sup> place</p>", &["1st place"]),
            ("B43 a newline between spans is a blank", "<p><span>빅</span>\n<span>테크</span></p>", &["빅 테크"]),
            ("B43 none is none", "<p><span>빅</span><span>테크</span></p>", &["빅테크"]),
            ("B52 rb in any display", "<p><ruby><rb style='display:block'>蒸留</rb></ruby>法</p>", &["蒸留法"]),
            ("B53 comments are transparent", "<p>증<!-- 1 -->류</p>", &["증류"]),
            ("B53 empty elements are transparent", "<p>증<span></span>류</p>", &["증류"]),
            ("B58 inline-block", "<p>증<span style='display:inline-block'>류</span>를</p>", &["증류를"]),
            ("a possible break keeps the word", "<p>스타<wbr>게이트</p>", &["스타게이트"]),
            ("display: contents", "<p>오픈<span style='display:contents'>AI</span></p>", &["오픈AI"]),
            ("B73 amount and unit apart", "<p><span>5000억</span>달러</p>", &["5000억달러"]),
        ],
        &Reading::default(),
    );
}

#[wasm_bindgen_test]
fn edges_break() {
    check(
        &[
            ("B41 two paragraphs", "<p>빅</p><p>테크</p>", &["빅", "테크"]),
            ("B41 text beside a block", "<div>빅<p>테크</p>주</div>", &["빅", "테크", "주"]),
            ("B41 list items", "<ul><li>토큰<li>메타</ul>", &["토큰", "메타"]),
            ("B41 table cells", "<table><tr><td>60<td>달러</table>", &["60", "달러"]),
            ("B41 a block in an inline", "<span>빅<div>테크</div></span>", &["빅", "테크"]),
            ("B41 inline made a block", "<p>빅<span style='display:block'>테크</span></p>", &["빅", "테크"]),
            ("B42 br", "<p>빅<br>테크</p>", &["빅", "테크"]),
            ("B42 hr", "<div>빅<hr>테크</div>", &["빅", "테크"]),
            ("B42 img", "<p>빅<img alt='' width=1 height=1>테크</p>", &["빅", "테크"]),
            ("B42 input", "<p>빅<input>테크</p>", &["빅", "테크"]),
            ("B42 svg", "<p>빅<svg width=1 height=1></svg>테크</p>", &["빅", "테크"]),
            ("B58 absolute", "<p>빅<span style='position:absolute'>테크</span>주</p>", &["빅", "테크", "주"]),
            ("B58 fixed", "<p>빅<span style='position:fixed'>테크</span></p>", &["빅", "테크"]),
            ("B58 sticky", "<p>빅<span style='position:sticky'>테크</span></p>", &["빅", "테크"]),
            ("a float is no part of its line", "<p>빅<span style='float:left'>테크</span></p>", &["빅", "테크"]),
        ],
        &Reading::default(),
    );
}

#[wasm_bindgen_test]
fn left_alone() {
    check(
        &[
            ("B45 script", "<p>빅<script type='text/x'>증류</script>테크</p>", &["빅테크"]),
            ("B45 style", "<p>빅<style>증류{}</style>테크</p>", &["빅테크"]),
            ("B45 textarea", "<p>빅 <textarea>증류</textarea> 테크</p>", &["빅", "테크"]),
            ("B45 button", "<p>빅 <button>증류</button> 테크</p>", &["빅", "테크"]),
            ("B45 select", "<p>빅 <select><option>증류</select> 테크</p>", &["빅", "테크"]),
            ("code", "<p>빅 <code>증류</code> 테크</p><pre>토큰</pre>", &["빅", "테크"]),
            ("B46 links", "<p>빅 <a href='#'>증류</a> 테크</p>", &["빅", "테크"]),
            ("an anchor that is no link", "<p>빅<a id=here>테크</a></p>", &["빅테크"]),
            ("B47 headings", "<h2>증류</h2><p>테크</p>", &["테크"]),
            ("B47 noglossary", "<p>빅 <span class=noglossary>증류</span> 테크</p>", &["빅", "테크"]),
            ("B47 data-hovergloss", "<div data-hovergloss=off><p>증류</p></div><p>테크</p>", &["테크"]),
            ("B47 translate", "<p>빅 <span translate=no>증류</span> 테크</p>", &["빅", "테크"]),
            ("B48 contenteditable", "<div contenteditable><p>증류</p></div><p>테크</p>", &["테크"]),
            ("B48 not editable", "<div contenteditable=false><p>증류</p></div>", &["증류"]),
            ("B48 password", "<p>빅<input type=password value=증류>테크</p>", &["빅", "테크"]),
            ("B49 display none", "<p>빅<span style='display:none'>증류</span>테크</p>", &["빅테크"]),
            ("B49 visibility", "<p>빅<span style='visibility:hidden'>증류</span>테크</p>", &["빅테크"]),
            ("B49 opacity", "<p>빅<span style='opacity:0'>증류</span>테크</p>", &["빅테크"]),
            ("B49 font size", "<p>빅<span style='font-size:0'>증류</span>테크</p>", &["빅테크"]),
            ("B50 not selectable", "<p>빅<span style='user-select:none'>테크</span></p>", &["빅테크"]),
            (
                "B51 ruby",
                "<p><ruby>蒸<rp>(</rp><rt>じょう</rt></ruby><ruby>留<rt>りゅう</rt></ruby>法</p>",
                &["蒸留法"],
            ),
            ("comments", "<p>빅</p><section id=Comments><p>증류</p></section><p class=comment>토큰</p>", &["빅"]),
            ("opinions", "<div class=commentary><p>빅</p></div>", &["빅"]),
            ("B55 svg text", "<p>빅</p><svg><text>증류</text></svg>", &["빅"]),
            ("B57 blanks alone", "<table> <tr> <td>토큰</td> </tr> </table>", &["토큰"]),
            ("our own host", "<hovergloss-notes>증류</hovergloss-notes><p>테크</p>", &["테크"]),
        ],
        &Reading::default(),
    );
}

#[wasm_bindgen_test]
fn options_open_and_close() {
    let links = Reading { links: true, ..Reading::default() };
    check(&[("links", "<p>딥<a href='#'>시크</a>의</p>", &["딥시크의"])], &links);
    let headings = Reading { headings: true, ..Reading::default() };
    check(&[("headings", "<h2>증류</h2><p>테크</p>", &["증류", "테크"])], &headings);
    let skip = Reading { skip: Some("figcaption, .box".to_owned()), ..Reading::default() };
    let html = "<p>빅</p><figure><figcaption>증류</figcaption></figure><p class=box>토큰</p>";
    check(&[("B47 a selector of the site", html, &["빅"])], &skip);
    let open = Reading { skip: Some("[data-box".to_owned()), ..Reading::default() };
    let html = "<p>앞</p><p data-box>상자</p><h2>제목</h2><p lang=en>end</p>";
    check(&[("a bracket that browsers close", html, &["앞", "end"])], &open);
}

/// A root that is called like comments, or stands in something that is, is read as it is.
#[wasm_bindgen_test]
fn named_like_comments() {
    let stand = Stand::new(
        "<div class=has-comment><p>앞</p><div class=comments><p>빅</p><div id=comment-7>테크</div></div></div>",
    );
    for (root, expected) in
        [(".has-comment", &["앞"] as &[&str]), (".comments", &["빅", "테크"]), ("#comment-7", &["테크"])]
    {
        let blocks = blocks::collect(&stand.find(root), Language::Korean, &Reading::default());
        assert_eq!(blocks.iter().map(|block| &*block.text).collect::<Vec<_>>(), expected, "{root}");
    }
}

/// B44: the block holds the page's own characters, blanks included; merging them is the engine's.
#[wasm_bindgen_test]
fn characters_are_the_pages_own() {
    let cases = [
        ("pre keeps newlines", "<p style='white-space:pre'>빅\n테크</p>", "빅\n테크"),
        ("a non-breaking space", "<p>빅&nbsp;테크</p>", "빅\u{a0}테크"),
        ("a soft hyphen", "<p>스타&shy;게이트</p>", "스타\u{ad}게이트"),
        ("B63 entities are decoded once", "<p>A&amp;amp;B</p>", "A&amp;B"),
        ("B30 decomposed Hangul", "<p>\u{110c}\u{1173}\u{11bc}류</p>", "\u{110c}\u{1173}\u{11bc}류"),
        ("B37 beyond the basic plane", "<p>𠮷<b>野</b>家 🚀</p>", "𠮷野家 🚀"),
    ];
    for (name, html, expected) in cases {
        let blocks = Stand::new(html).read(&Reading::default());
        assert_eq!(blocks.first().map(|block| &*block.text), Some(expected), "{name}");
        let block = blocks.first().expect("a block");
        let length: u32 = block.pieces.iter().map(|piece| piece.length).sum();
        assert_eq!(length as usize, block.text.encode_utf16().count(), "{name}: pieces count in UTF-16 units");
    }
}

#[wasm_bindgen_test]
fn languages_and_sections() {
    let stand = Stand::new(
        "<p>머리 <span lang=en>open source</span> 꼬리</p><h3>둘째</h3><p>본문</p><blockquote lang=ja><p>蒸留</p></blockquote>",
    );
    let blocks = stand.read(&Reading::default());
    let found: Vec<_> = blocks.iter().map(|block| (block.text.trim(), block.language, block.section)).collect();
    assert_eq!(
        found,
        [
            ("머리", Language::Korean, 0),
            ("open source", Language::English, 0),
            ("꼬리", Language::Korean, 0),
            ("본문", Language::Korean, 1),
            ("蒸留", Language::Japanese, 1),
        ],
        "a part in another language is a block of its own; a heading begins a section"
    );
}

/// B53, B66: what parsers and frameworks leave between text nodes does not part a word.
#[wasm_bindgen_test]
fn split_text_nodes() {
    let stand = Stand::new("<p>스타게이트 계획</p>");
    script(
        &stand.root,
        "const text = root.querySelector('p').firstChild; text.splitText(2);
         text.after(document.createTextNode(''), document.createComment('x'));",
    );
    let blocks = stand.read(&Reading::default());
    assert_eq!(blocks.len(), 1);
    assert_eq!(blocks[0].text, "스타게이트 계획");
    assert_eq!(blocks[0].pieces.len(), 2, "empty nodes hold no piece");
}
