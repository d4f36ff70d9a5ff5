//! Whatever the text and the glossary: marks are in range, in order, whole, and of a form.

use crate::support::examples;
use crate::test;
use hovergloss::engine::annotate::{Annotation, Occurrences};
use hovergloss::engine::text::fold::Folded;
use hovergloss::engine::{Annotator, Block, Glossary, Language, Note, Options};
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that texts and forms are made of: every script, particles, joiners, odd cases.
const PIECES: [&str; 48] = [
    "증류",
    "모델",
    "를",
    "은",
    "이라는",
    "했다",
    "들",
    "칩",
    "AI",
    "GPT-4",
    "R1",
    "token",
    "Token",
    "s",
    "'s",
    "’s",
    "-",
    "–",
    " ",
    "\u{A0}",
    "\n",
    ".",
    ",",
    "(",
    "“",
    "芯",
    "芯片",
    "蒸留",
    "トークン",
    "ﾄｰｸﾝ",
    "の",
    "é",
    "e\u{301}",
    "Öl",
    "ＡＩ",
    "１",
    "😀",
    "𠮷",
    "\u{AD}",
    "\u{200B}",
    "\u{110C}\u{1173}\u{11BC}",
    "нефть",
    "ß",
    "İ",
    "·",
    "ㆍ",
    "_",
    "\u{0}",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PIECES[..]), 0..most).prop_map(|pieces| pieces.concat())
}

fn language() -> impl Strategy<Value = Language> {
    select(&Language::ALL[..])
}

/// What spellings of one word have in common.
fn skeleton(text: &str) -> String {
    let folded = Folded::new(text).text().to_lowercase();
    folded.chars().filter(|character| !matches!(character, ' ' | '-' | '.' | '–' | '·' | '/')).collect()
}

fn term_of<'a>(annotator: &'a Annotator, annotation: &Annotation) -> Option<&'a str> {
    match &annotation.note {
        Note::Term(meanings) => Some(&annotator.glossary().terms[meanings.first()?.term].id),
        Note::Money(_) => None,
    }
}

proptest! {
    #![proptest_config(examples())]

    #[test]
    fn marks_are_in_range_in_order_whole_and_of_a_form(
        texts in prop::collection::vec(text(14), 1..4),
        forms in prop::collection::vec(text(4), 0..8),
        language in language(),
        declared in language(),
    ) {
        let options = Options { occurrences: Occurrences::All, ..Options::default() };
        let annotator = Annotator::new(Glossary::from_forms(declared, forms), options);
        let blocks: Vec<Block> = texts.iter().map(|text| Block { text, language, section: 0 }).collect();
        let found = annotator.annotate(&blocks);
        let mut last = (0, 0);
        for annotation in &found {
            let text = &texts[annotation.block];
            let range = annotation.range.clone();
            prop_assert!(!range.is_empty(), "an empty mark in {text:?}");
            prop_assert!((annotation.block, range.start) >= last, "{range:?} comes too late in {text:?}");
            last = (annotation.block, range.end);
            let Some(mark) = text.get(range.clone()) else {
                return Err(TestCaseError::fail(format!("{range:?} is not a part of {text:?}")));
            };
            if let Some(form) = term_of(&annotator, annotation) {
                let (form, mark) = (skeleton(form), skeleton(mark));
                let plural = form.strip_suffix('y').is_some_and(|stem| mark == format!("{stem}ies"));
                prop_assert!(form == mark || plural, "{mark:?} was marked for {form:?}");
            }
        }
    }

    #[test]
    fn a_form_that_stands_alone_is_found_wherever_it_is(form in text(4), before in "[(\"]?", after in "[)\",.!?]?") {
        let folded = Folded::new(&form).text().trim().to_owned();
        prop_assume!(folded.chars().any(char::is_alphanumeric) && !folded.contains(['.', ',', '_', '\'']));
        let options = Options { occurrences: Occurrences::All, money: false, ..Options::default() };
        let annotator = Annotator::new(Glossary::from_forms(Language::Korean, [folded.clone()]), options);
        let text = format!("{before}{folded}{after}");
        let found = annotator.annotate(&[Block { text: &text, language: Language::Korean, section: 0 }]);
        let marks: Vec<&str> = found.iter().map(|found| &text[found.range.clone()]).collect();
        prop_assert_eq!(marks, [folded.as_str()], "in {:?}", text);
    }

    #[test]
    fn any_characters_at_all_are_read_without_harm(text in "\\PC{0,60}", form in "\\PC{0,6}", language in language()) {
        let annotator = Annotator::new(Glossary::from_forms(language, [form]), Options::default());
        for annotation in annotator.annotate(&[Block { text: &text, language, section: 0 }]) {
            prop_assert!(text.get(annotation.range.clone()).is_some(), "{:?} of {text:?}", annotation.range);
        }
    }
}
