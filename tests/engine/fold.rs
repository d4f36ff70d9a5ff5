//! Folding: what a text becomes to be matched on, and the way back.

use crate::support::examples;
use crate::test;
use hovergloss::engine::text::compose::compose;
use hovergloss::engine::text::fold::Folded;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose as unicode_compose, decompose_canonical};

#[test]
fn texts_fold_to_what_the_matchers_read() {
    let cases = [
        ("plain ASCII", "AI costs $5.", "AI costs $5."),
        ("plain Hangul", "증류를 했다.", "증류를 했다."),
        ("empty", "", ""),
        ("decomposed Hangul", "\u{110C}\u{1173}\u{11BC}\u{1105}\u{1172}를", "증류를"),
        ("syllable and final", "하\u{11AB}국", "한국"),
        ("a syllable with a final takes no second one", "한\u{11AB}", "한\u{11AB}"),
        ("combining marks", "Zu\u{308}rich, Cafe\u{301}", "Zürich, Café"),
        ("kana with voicing marks", "か\u{3099}ハ\u{309A}", "がパ"),
        ("half-width katakana", "ﾊﾟﾗﾒｰﾀ･ｶﾞﾗｽ｡", "パラメータ·ガラス。"),
        ("full-width Latin and digits", "ＧＰＴ－４は１，０００円", "GPT-4は1,000円"),
        ("full-width signs", "￦１００ ￥５ ￡６ ￠７", "₩100 ¥5 £6 ¢7"),
        ("a full-width comma between narrow digits is a list", "100，200", "100，200"),
        ("joiners and soft hyphens", "Lo\u{AD}rem 증\u{200B}류 A\u{2060}I\u{FEFF}", "Lorem 증류 AI"),
        ("blank runs", "open\u{A0}\u{A0}source \n\t code\u{3000}a\u{2009}b", "open source code a b"),
        ("a blank run with a joiner inside", "a \u{200B} b", "a b"),
        ("curly quotes", "‘증류’ “R1” don’t", "'증류' \"R1\" don't"),
        ("hyphens", "open\u{2010}source non\u{2011}binding", "open-source non-binding"),
        ("an en dash between letters", "Nordrhein–Westfalen", "Nordrhein-Westfalen"),
        ("an en dash between a letter and a digit", "COVID–19", "COVID-19"),
        ("an en dash of a range or a clause", "$5–10, 10–20억 – done", "$5–10, 10–20억 – done"),
        ("middle dots", "딥ㆍ러닝 サム・アルトマン", "딥·러닝 サム·アルトマン"),
        ("outside the basic plane", "😀 𠮷野家\u{FE0F}", "😀 𠮷野家"),
    ];
    for (what, original, folded) in cases {
        assert_eq!(Folded::new(original).text(), folded, "{what}");
    }
}

#[test]
fn ranges_come_back_to_the_original_without_dropped_edges() {
    // The folded text's part, and the part of the original that it stands for.
    let cases = [
        ("증\u{AD}류를 했다", "증류", "증\u{AD}류"),
        ("증류\u{200B}를 했다", "증류", "증류"),
        ("\u{200B}증류를", "증류", "증류"),
        ("x\u{1112}\u{1161}\u{11AB}국은", "한국", "\u{1112}\u{1161}\u{11AB}국"),
        ("ＡＩ는", "AI", "ＡＩ"),
        ("open \n source!", "open source", "open \n source"),
        ("그 open\u{A0}source는", "open source", "open\u{A0}source"),
        ("😀 Ａ😀 R1", "R1", "R1"),
        ("ﾊﾟﾗ is", "パラ", "ﾊﾟﾗ"),
    ];
    for (original, part, wanted) in cases {
        let folded = Folded::new(original);
        let start = folded.text().find(part).unwrap_or_else(|| panic!("{part:?} is not in {:?}", folded.text()));
        assert_eq!(&original[folded.original(start..start + part.len())], wanted, "{original:?}");
    }
}

#[test]
fn nothing_is_copied_when_nothing_changes() {
    for text in ["R1은 60달러", "plain", "", "日本語のテキスト。"] {
        assert_eq!(Folded::new(text).text().as_ptr(), text.as_ptr(), "{text:?} was copied");
    }
}

/// The characters whose decompositions the engine undertakes to compose.
fn composable() -> impl Iterator<Item = char> {
    let latin = '\u{C0}'..='\u{17F}';
    latin.chain('ぁ'..='ヺ').chain('ー'..='ヿ').chain('가'..='힣')
}

#[test]
fn composition_agrees_with_the_unicode_data() {
    for character in composable() {
        let decomposed: String = std::iter::once(character).nfd().collect();
        assert_eq!(Folded::new(&decomposed).text(), character.to_string(), "U+{:04X} decomposed", character as u32);
    }
    for syllable in ('가'..='힣').step_by(28) {
        for consonant in '\u{11A8}'..='\u{11C2}' {
            let text = String::from_iter([syllable, consonant]);
            assert_eq!(Folded::new(&text).text(), text.nfc().collect::<String>(), "{syllable} with a final consonant");
        }
    }
    let marks = ('\u{300}'..='\u{36F}').chain(['\u{3099}', '\u{309A}']);
    let bases: Vec<char> = ('\u{0}'..='\u{24F}').chain('ぁ'..='ヿ').collect();
    for mark in marks {
        for &base in &bases {
            if let Some(composed) = compose(base, mark) {
                assert_eq!(unicode_compose(base, mark), Some(composed), "{base:?} with U+{:04X}", mark as u32);
            }
        }
    }
    let mut parts = Vec::new();
    decompose_canonical('ệ', |part| parts.push(part));
    assert_eq!(parts.len(), 3, "Vietnamese is left out knowingly: it is in no language the engine reads");
}

proptest! {
    #![proptest_config(examples())]

    #[test]
    fn every_range_of_the_folded_text_is_one_of_the_original(text in "[ -~가-힣ㄱ-ㅎ\u{1100}-\u{11C2}ａ-ｚ０-９ｦ-ﾟ \u{A0}\u{AD}\u{200B}–’か-ご\u{3099}e\u{301}😀𠮷]{0,40}") {
        let folded = Folded::new(&text);
        let mut edges: Vec<usize> = folded.text().char_indices().map(|(at, _)| at).collect();
        edges.push(folded.text().len());
        let mut last = 0;
        for pair in edges.windows(2) {
            let range = folded.original(pair[0]..pair[1]);
            prop_assert!(text.get(range.clone()).is_some(), "{range:?} splits a character of {text:?}");
            prop_assert!(range.start >= last && range.end > range.start, "{range:?} is out of order in {text:?}");
            last = range.end;
        }
        for (index, &start) in edges.iter().enumerate() {
            for &end in &edges[index..] {
                let range = folded.original(start..end);
                let Some(part) = text.get(range.clone()) else {
                    return Err(TestCaseError::fail(format!("{range:?} splits a character of {text:?}")));
                };
                // Folding the part alone gives the folded part: nothing was lost or added. Dots,
                // dashes and commas look at their neighbours, and combining marks may join.
                if !part.contains(['–', '，']) && start < end {
                    let alone = Folded::new(part);
                    prop_assert_eq!(alone.text(), &folded.text()[start..end], "part {:?} of {:?}", part, &text);
                }
            }
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
        let once = Folded::new(&text).text().to_owned();
        let twice = Folded::new(&once).text().to_owned();
        prop_assert_eq!(once, twice);
    }
}
