//! Large glossaries, whose definitions come later.

use crate::support::block;
use crate::test;
use hovergloss::engine::glossary::{Dictionary, FileReader, OtherChunk, Reading};
use hovergloss::engine::{Annotator, Glossary, Language, Note, Options};

const FORMS: &str =
    "hovergloss dictionary 1 2 ko en\n+정제\trefine\n기준금리|정책금리\tpolicy rate\n어음\n환어음\tbill of exchange\n";

fn dictionary() -> Dictionary {
    Dictionary::read(FORMS.to_owned(), "words/").unwrap()
}

fn chunk(text: &str) -> Reading {
    let mut file = FileReader::new(text);
    while file.step() {}
    *file.finish().unwrap().unwrap()
}

/// The words that are marked in a text, with the index of their term.
fn marked(annotator: &Annotator, text: &str, language: Language) -> Vec<(String, usize)> {
    let found = annotator.annotate(&[block(text, language)]);
    let term = |note: &Note| match note {
        Note::Term(meanings) => meanings[0].term,
        Note::Money(_) => usize::MAX,
    };
    found.iter().map(|find| (text[find.range.clone()].to_owned(), term(&find.note))).collect()
}

#[test]
fn forms_are_found_before_any_definition_has_come() {
    let glossary = Glossary { dictionaries: vec![dictionary()], ..Glossary::from_forms(Language::Korean, ["증류"]) };
    let annotator = Annotator::new(glossary, Options::default());
    let cases = [
        ("particles", "환어음을 받고 기준금리는 올렸다.", Language::Korean, vec![("환어음", 4), ("기준금리", 2)]),
        ("several forms", "정책금리", Language::Korean, vec![("정책금리", 2)]),
        ("a verb", "석유를 정제했다.", Language::Korean, vec![("정제", 1)]),
        ("no verb", "약속어음했다", Language::Korean, vec![]),
        ("another language's column", "The policy rate fell.", Language::English, vec![("policy rate", 2)]),
        ("the glossary beside it", "증류와 어음", Language::Korean, vec![("증류", 0), ("어음", 3)]),
    ];
    for (name, text, language, wanted) in cases {
        let wanted: Vec<(String, usize)> = wanted.into_iter().map(|(word, term)| (word.to_owned(), term)).collect();
        assert_eq!(marked(&annotator, text, language), wanted, "{name}: {text}");
    }
}

#[test]
fn a_chunk_brings_its_terms() {
    let glossary = Glossary { dictionaries: vec![dictionary()], ..Glossary::default() };
    let (dictionary, place) = glossary.place(3).unwrap();
    assert_eq!((dictionary.address(dictionary.chunk(place)), dictionary.awaits(1)), ("words/1.json".to_owned(), true));
    assert_eq!(glossary.term(3), None);
    let text = r#"{"terms": [
        {"id": "bill", "forms": {"ko": ["어음"]}, "definition": {"ko": "돈을 주기로 한 문서."}},
        {"id": "exchange", "forms": {"ko": ["환어음"], "en": ["bill of exchange"]}, "definition": {"ko": "남에게 돈을 주라고 하는 어음."}}]}"#;
    assert_eq!(dictionary.add(1, chunk(text)), Ok(()));
    assert_eq!(glossary.term(3).unwrap().id, "exchange");
    assert_eq!((dictionary.awaits(0), dictionary.awaits(1)), (true, false));
    assert_eq!(glossary.term(4), None);
}

#[test]
fn a_chunk_is_asked_for_once() {
    let dictionary = dictionary();
    let told = [0, 0, 1, 0, 1, 2].map(|chunk| dictionary.claim(chunk));
    assert_eq!(told, [true, false, true, false, false, false], "there are two chunks");
}

#[test]
fn a_chunk_with_a_bad_entry_keeps_the_others_in_their_places() {
    let glossary = Glossary { dictionaries: vec![dictionary()], ..Glossary::default() };
    let text = r#"{"terms": [7, {"id": "e", "forms": {"ko": ["환어음"], "en": ["bill of exchange"]}, "definition": {"ko": "뜻."}}]}"#;
    assert_eq!(glossary.dictionaries[0].add(1, chunk(text)), Ok(()));
    assert_eq!((&*glossary.term(3).unwrap().id, &*glossary.term(2).unwrap().id), ("e", ""));
}

#[test]
fn a_chunk_of_another_release_is_refused() {
    let text = r#"{"terms": [{"id": "a", "forms": {"ko": ["채권"]}, "definition": {"ko": "뜻."}}]}"#;
    let dictionary = dictionary();
    assert_eq!(dictionary.add(0, chunk(text)), Err(OtherChunk));
    dictionary.give_up(0);
    assert_eq!((dictionary.awaits(0), dictionary.term(0)), (false, None));
}

#[test]
fn a_broken_first_line_is_refused() {
    for text in [
        "",
        "증류\n",
        "hovergloss dictionary 2 256 ko\n",
        "hovergloss dictionary 1 0 ko\n",
        "hovergloss dictionary 1 many ko\n",
    ] {
        assert_eq!(Dictionary::read(text.to_owned(), ""), None, "{text:?}");
    }
}

#[test]
fn the_nodes_of_a_sorted_list_are_counted() {
    let text = "hovergloss dictionary 1 256 ko\n가\n가격\n가격표\n나\n";
    assert_eq!(Dictionary::read(text.to_owned(), "").unwrap().nodes(), 4);
}
