//! From offsets of a block to ranges of the document.

use crate::support::{Stand, script};
use hovergloss::page::blocks::Reading;
use hovergloss::page::ranges::Locator;
use wasm_bindgen_test::wasm_bindgen_test;

/// Every range must read as its words do, however the page cuts them.
#[wasm_bindgen_test]
fn words_across_nodes() {
    let cases = [
        ("in one node", "<p>딥시크가 증류를 했다</p>", &["증류"] as &[&str]),
        ("at both ends", "<p>증류는 딥시크</p>", &["증류", "딥시크"]),
        ("over an element", "<p>딥시크가 증<b>류</b>를 했다</p>", &["증류", "했다"]),
        ("over three", "<p>5<i>000</i>억<b>달러</b>를</p>", &["5000억달러", "를"]),
        ("behind a comment", "<p>증<!-- -->류와 <!-- -->토큰</p>", &["증류", "토큰"]),
        ("behind an emoji", "<p>🚀🚀 <b>𠮷</b>토큰과 증류</p>", &["토큰", "증류"]),
        ("an emoji in the words", "<p>값 💰 60달러💰 끝</p>", &["60달러", "💰"]),
        ("behind decomposed Hangul", "<p>\u{1100}\u{1161}\u{11bc}물 토큰</p>", &["토큰"]),
    ];
    for (name, html, words) in cases {
        let stand = Stand::new(html);
        let blocks = stand.read(&Reading::default());
        let block = blocks.first().expect("a block");
        let mut locator = Locator::new(block);
        for words in words {
            let start = block.text.find(words).unwrap_or_else(|| panic!("{name}: {words} is in {}", block.text));
            let range = locator.range(start..start + words.len()).expect(name);
            assert_eq!(String::from(range.to_string()), *words, "{name}");
        }
    }
}

/// At the seam of two nodes a range touches neither more than it takes.
#[wasm_bindgen_test]
fn seams() {
    let stand = Stand::new("<p><b>딥</b><i>증류</i><u>를</u></p>");
    let blocks = stand.read(&Reading::default());
    let range = Locator::new(&blocks[0]).range(3..9).expect("a range");
    assert_eq!(range.start_container().unwrap(), stand.find("i").first_child().unwrap(), "the start is in the later");
    assert_eq!(range.end_container().unwrap(), stand.find("i").first_child().unwrap(), "the end is in the earlier");
    assert_eq!((range.start_offset(), range.end_offset()), (Ok(0), Ok(2)));
}

/// B25, B67: what no longer fits is left out rather than marked wrongly.
#[wasm_bindgen_test]
fn stale_blocks() {
    let stand = Stand::new("<p>딥시크의 증류</p>");
    let blocks = stand.read(&Reading::default());
    script(&stand.root, "root.querySelector('p').firstChild.data = '딥'");
    let end = blocks[0].text.len();
    assert!(Locator::new(&blocks[0]).range(13..end).is_none(), "the text became shorter");
    assert!(Locator::new(&blocks[0]).range(0..end + 30).is_none(), "an offset behind the end");
}

/// Every run of characters of a mixed block finds its way back.
#[wasm_bindgen_test]
fn every_place() {
    let stand = Stand::new("<p>가<b>🚀a</b>\u{301}<i>각</i><!-- -->𠮷<span>5</span>억 <u>끝</u></p>");
    let blocks = stand.read(&Reading::default());
    let text = &blocks[0].text;
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for (index, &start) in places.iter().enumerate() {
        let mut locator = Locator::new(&blocks[0]);
        for &end in places.iter().skip(index + 1) {
            let Some(range) = Locator::new(&blocks[0]).range(start..end) else {
                panic!("{start}..{end} has no range");
            };
            assert_eq!(String::from(range.to_string()), text[start..end], "{start}..{end}");
        }
        assert!(locator.range(start..text.len()).is_some() || start == text.len());
    }
}
