//! Glossaries as editors write them, well and badly.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::support::{self, examples, value};
use crate::test;
use hovergloss::engine::glossary::{self, Fault, Localized, Reading, Sense, Source, Term};
use proptest::prelude::*;

fn read(entries: &[&str]) -> Reading {
    glossary::read(entries.iter().map(|entry| {
        let json = serde_json::from_str(entry).map_err(|error| error.to_string())?;
        Term::from_value(&value(json)).map_err(|misfit| misfit.to_string())
    }))
}

fn faults(reading: &Reading) -> Vec<&Fault> {
    reading.problems.iter().map(|problem| problem.fault).collect()
}

/// (what is wrong, the entry, the faults it gets, whether the entry is kept)
const BAD_ENTRIES: [(&str, &str, &[&Fault], bool); 30] = [
    ("nothing", r#"{"id": "a", "forms": {"ko": ["증류"]}, "definition": {"ko": "끓여서 나누는 일."}}"#, &[], true),
    ("not an object", r#""증류""#, &[Fault::UNREADABLE], false),
    ("forms in no list", r#"{"id": "a", "forms": {"ko": "증류"}}"#, &[Fault::UNREADABLE], false),
    ("a number as id", r#"{"id": 7, "forms": {"ko": ["증류"]}}"#, &[Fault::UNREADABLE], false),
    ("an unheard-of case rule", r#"{"id": "a", "case": "upper"}"#, &[Fault::UNREADABLE], false),
    ("a lone surrogate", r#"{"id": "a\ud800", "forms": {}}"#, &[Fault::UNREADABLE], false),
    ("no fields", "{}", &[Fault::NO_FORM], false),
    ("no id", r#"{"forms": {"en": ["chiplet"]}, "definition": {"en": "D."}}"#, &[Fault::NO_ID], true),
    ("no forms", r#"{"id": "a", "definition": {"en": "D."}}"#, &[Fault::NO_FORM], false),
    (
        "an empty form",
        r#"{"id": "a", "forms": {"en": ["", "wafer"]}, "definition": {"en": "D."}}"#,
        &[Fault::EMPTY_FORM],
        true,
    ),
    (
        "a form of blanks",
        r#"{"id": "a", "forms": {"en": [" \t", "wafer"]}, "definition": {"en": "D."}}"#,
        &[Fault::EMPTY_FORM],
        true,
    ),
    (
        "a form of signs",
        r#"{"id": "a", "forms": {"en": ["--", "C++"]}, "definition": {"en": "D."}}"#,
        &[Fault::EMPTY_FORM],
        true,
    ),
    (
        "a particle alone",
        r#"{"id": "a", "forms": {"ko": ["은"]}, "definition": {"ko": "D."}}"#,
        &[Fault::PARTICLE_FORM, Fault::NO_FORM],
        false,
    ),
    (
        "a particle among forms",
        r#"{"id": "a", "forms": {"ko": ["의", "웨이퍼"]}, "definition": {"ko": "D."}}"#,
        &[Fault::PARTICLE_FORM],
        true,
    ),
    (
        "one letter",
        r#"{"id": "a", "forms": {"en": ["X", "Twitter"]}, "definition": {"en": "D."}}"#,
        &[Fault::ONE_LETTER_FORM],
        true,
    ),
    (
        "one syllable that is a word",
        r#"{"id": "a", "forms": {"ko": ["칩"], "zh": ["芯"]}, "definition": {"ko": "D."}}"#,
        &[],
        true,
    ),
    (
        "a language that is not read",
        r#"{"id": "a", "forms": {"xx": ["wafer"]}, "definition": {"en": "D."}}"#,
        &[Fault::UNKNOWN_LANGUAGE],
        true,
    ),
    ("no definition", r#"{"id": "a", "forms": {"en": ["wafer"]}}"#, &[Fault::NO_DEFINITION], false),
    (
        "an empty definition",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": " "}}"#,
        &[Fault::NO_DEFINITION],
        false,
    ),
    (
        "a script in the definition",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "A <img src=x onerror=alert(1)> slice."}}"#,
        &[Fault::MARKUP],
        true,
    ),
    (
        "a reference in the definition",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "Cut &amp; polished."}}"#,
        &[Fault::MARKUP],
        true,
    ),
    (
        "less-than in the definition",
        r#"{"id": "a", "forms": {"en": ["M&A"]}, "definition": {"en": "If a < b, R&D; else c > d."}}"#,
        &[],
        true,
    ),
    (
        "a script as link",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "D."}, "source": {"url": " JavaScript:alert(1)"}}"#,
        &[Fault::UNSAFE_LINK],
        true,
    ),
    (
        "a link without a host",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "D."}, "source": {"url": "https:///x"}}"#,
        &[Fault::UNSAFE_LINK],
        true,
    ),
    (
        "Hangul in letters",
        "{\"id\": \"a\", \"forms\": {\"ko\": [\"\u{110E}\u{1175}\u{11B8}\"]}, \"definition\": {\"ko\": \"D.\"}}",
        &[Fault::DECOMPOSED_HANGUL],
        true,
    ),
    (
        "a form that was no Unicode",
        "{\"id\": \"a\", \"forms\": {\"en\": [\"w\u{FFFD}fer\", \"wafer\"]}, \"definition\": {\"en\": \"D.\"}}",
        &[Fault::BROKEN_FORM],
        true,
    ),
    (
        "a definition that was no Unicode",
        "{\"id\": \"a\", \"forms\": {\"en\": [\"wafer\"]}, \"definition\": {\"en\": \"A sl\u{FFFD}ce.\"}}",
        &[Fault::BROKEN_TEXT],
        true,
    ),
    (
        "a particle in letters",
        "{\"id\": \"a\", \"forms\": {\"ko\": [\"\u{110B}\u{1173}\u{11AB}\", \"웨이퍼\"]}, \"definition\": {\"ko\": \"D.\"}}",
        &[Fault::PARTICLE_FORM],
        true,
    ),
    (
        "a text that turns around",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "A \u202eslice."}}"#,
        &[Fault::CONTROL_CHARACTER],
        true,
    ),
    (
        "two usual senses",
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "senses": [{"definition": {"en": "D."}}, {"definition": {"en": "E."}}]}"#,
        &[Fault::RIVAL_SENSES],
        true,
    ),
];

#[test]
fn bad_entries_are_named_and_good_ones_kept() {
    let good = r#"{"id": "good", "forms": {"ko": ["웨이퍼"]}, "definition": {"ko": "반도체를 만드는 판."}}"#;
    for (what, entry, expected, kept) in BAD_ENTRIES {
        let reading = read(&[entry, good]);
        assert_eq!(faults(&reading), expected, "{what}: {entry}");
        assert_eq!(reading.glossary.terms.len(), if kept { 2 } else { 1 }, "{what}: {entry}");
        assert_eq!(reading.glossary.terms.last().unwrap().id, "good", "{what}: the good entry is lost");
        assert!(reading.problems.iter().all(|problem| problem.entry == 1), "{what}: the wrong entry is blamed");
        for term in &reading.glossary.terms {
            let links = term.senses.iter().filter_map(|sense| sense.source.as_ref());
            assert!(links.map(|link| &link.url).all(|url| url.starts_with("http")), "{what}: an unsafe link is kept");
        }
    }
}

#[test]
fn of_two_entries_with_one_id_the_first_stays() {
    let reading = read(&[
        r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "First."}}"#,
        r#"{"id": " a ", "forms": {"en": ["slice"]}, "definition": {"en": "Second."}}"#,
    ]);
    assert_eq!(faults(&reading), [Fault::DUPLICATE_ID]);
    assert_eq!(reading.glossary.terms[0].senses[0].definition["en"], "First.");
    assert_eq!(
        reading.problems[0].to_string(),
        "entry 2 (a): an earlier entry has this id; this one is dropped: \"a\"; give it another id, or merge the two"
    );
}

#[test]
fn long_definitions_are_warned_of_and_endless_ones_cut() {
    for (length, expected, kept) in [
        (280, &[][..], 280),
        (281, &[Fault::LONG_DEFINITION][..], 281),
        (2000, &[Fault::LONG_DEFINITION][..], 2000),
        (2001, &[Fault::ENDLESS_DEFINITION][..], 2001),
        (10_000, &[Fault::ENDLESS_DEFINITION][..], 2001),
    ] {
        let text = "값".repeat(length);
        let entry = format!(r#"{{"id": "a", "forms": {{"ko": ["칩"]}}, "definition": {{"ko": "{text}"}}}}"#);
        let reading = read(&[&entry]);
        assert_eq!(faults(&reading), expected, "{length} characters");
        let definition = &reading.glossary.terms[0].senses[0].definition["ko"];
        assert_eq!(definition.chars().count(), kept, "{length} characters");
        assert!(
            reading.problems.iter().all(|problem| problem.text.chars().count() <= 81),
            "{length}: a message quotes it all"
        );
    }
}

#[test]
fn every_fault_says_what_to_do() {
    for fault in Fault::ALL {
        assert!(!fault.what().is_empty() && !fault.remedy().is_empty(), "{fault:?} leaves the editor alone");
    }
}

/// (what, the entry, its forms in Korean, its definition in Korean, its id)
const DEFINED_TERMS: [(&str, &str, &[&str], &str, &str); 5] = [
    ("plain texts", r#"{"name": "칩", "description": "조각.", "termCode": "chip"}"#, &["칩"], "조각.", "chip"),
    (
        "a list of names",
        r#"{"name": ["칩", "반도체 칩"], "description": "조각.", "@id": "x"}"#,
        &["칩", "반도체 칩"],
        "조각.",
        "x",
    ),
    (
        "languages",
        r#"{"name": [{"@value": "chip", "@language": "en"}, {"@language": "ko", "@value": "칩"}], "description": {"@value": "조각."}, "@id": "x"}"#,
        &["칩"],
        "조각.",
        "x",
    ),
    (
        "its own language",
        r#"{"inLanguage": "ko", "name": "칩", "description": "조각.", "termCode": "c"}"#,
        &["칩"],
        "조각.",
        "c",
    ),
    (
        "nulls",
        r#"{"name": "칩", "alternateName": null, "url": null, "description": "조각.", "termCode": "c"}"#,
        &["칩"],
        "조각.",
        "c",
    ),
];

#[test]
fn defined_terms_are_read_as_json_ld_allows() {
    for (what, entry, forms, definition, id) in DEFINED_TERMS {
        let language = if what == "its own language" { "en" } else { "ko" };
        let entry = value(serde_json::from_str(entry).unwrap_or_else(|error| panic!("{what}: {error}")));
        let term = Term::from_defined_term(&entry, language).unwrap_or_else(|misfit| panic!("{what}: {misfit}"));
        assert_eq!(term.forms["ko"], forms, "{what}");
        assert_eq!(term.senses[0].definition["ko"], definition, "{what}");
        assert_eq!(term.id, id, "{what}");
    }
}

fn built_in() -> Reading {
    glossary::read(support::built_in().terms.into_iter().map(Ok))
}

#[test]
fn the_built_in_glossary_is_whole() {
    let reading = built_in();
    assert_eq!(reading.problems, []);
    assert!(reading.glossary.terms.len() >= 250, "only {} terms", reading.glossary.terms.len());
    for term in reading.glossary.terms {
        for language in ["en", "ko"] {
            assert!(term.forms.contains_key(language), "{}: no {language} form", term.id);
            for sense in term.senses.iter().filter(|sense| !sense.definition.is_empty()) {
                assert!(sense.definition.contains_key(language), "{}: no {language} definition", term.id);
                let source = sense.source.as_ref().unwrap_or_else(|| panic!("{}: no source", term.id));
                assert!(source.url.starts_with("https://"), "{}: {}", term.id, source.url);
            }
        }
    }
}

/// What the demo's articles need explained: (English, Korean).
const DEMO_TERMS: [(&str, &[&str]); 28] = [
    ("distillation", &["증류"]),
    ("Stargate", &["스타게이트"]),
    ("DeepSeek", &["딥시크"]),
    ("R1", &["R1"]),
    ("o1", &["o1"]),
    ("token", &["토큰"]),
    ("Azure AI Foundry", &["애저 AI 파운드리"]),
    ("Copilot", &["코파일럿"]),
    ("GitHub", &["깃허브"]),
    ("ChatGPT", &["챗GPT"]),
    ("OpenAI", &["오픈AI"]),
    ("SoftBank", &["소프트뱅크"]),
    ("Oracle", &["오라클"]),
    ("Meta", &["메타"]),
    ("Goldman Sachs", &["골드만삭스"]),
    ("Big Tech", &["빅테크"]),
    ("startup", &["스타트업"]),
    ("investment bank", &["투자은행", "IB"]),
    ("cartel", &["카르텔"]),
    ("leverage", &["레버리지", "지렛대"]),
    ("largest shareholder", &["최대주주"]),
    ("exclusive contract", &["전속 계약"]),
    ("C-level", &["C레벨"]),
    ("open source", &["오픈소스"]),
    ("computing efficiency", &["컴퓨팅 효율"]),
    ("value for money", &["가성비"]),
    ("alliances", &["합종연횡"]),
    ("Microsoft", &["마이크로소프트", "MS"]),
];

#[test]
fn the_built_in_glossary_has_the_terms_of_the_demo() {
    let glossary = built_in().glossary;
    for (english, korean) in DEMO_TERMS {
        let term = glossary.terms.iter().find(|term| term.forms["en"].iter().any(|form| form == english));
        let term = term.unwrap_or_else(|| panic!("{english} is missing"));
        for form in korean {
            assert!(term.forms["ko"].iter().any(|known| known == form), "{english}: {form} is missing");
        }
    }
}

fn any_term() -> impl Strategy<Value = Term> {
    let forms = proptest::collection::btree_map("[a-z]{0,3}", proptest::collection::vec(".{0,120}", 0..4), 0..3);
    let definition = proptest::collection::btree_map("[a-z]{2}", ".{0,50}|.{2100}", 0..2);
    (".{0,4}", forms, definition, "(https?://|javascript:|//|)[ -~]{0,9}").prop_map(|(id, forms, definition, url)| {
        let source = Some(Source { title: String::new(), url });
        let cues = Localized::from([("en", vec![String::new()])]);
        let (forms, definition) = (forms.into_iter().collect(), definition.into_iter().collect());
        Term { id, forms, senses: vec![Sense { definition, source, cues, ..Sense::default() }], ..Term::default() }
    })
}

proptest! {
    #![proptest_config(examples())]

    /// Whatever is written, what is kept can be used.
    #[test]
    fn what_is_kept_is_sound(terms in proptest::collection::vec(any_term(), 0..5)) {
        let reading = glossary::read(terms.into_iter().map(Ok));
        let mut ids = Vec::new();
        for term in &reading.glossary.terms {
            prop_assert!(!term.id.is_empty() && !ids.contains(&&term.id));
            ids.push(&term.id);
            prop_assert!(term.forms.values().all(|forms| !forms.is_empty()));
            for sense in &term.senses {
                prop_assert!(sense.cues.is_empty());
                prop_assert!(sense.definition.values().all(|text| (1..=2001).contains(&text.chars().count())));
                prop_assert!(sense.source.iter().all(|source| source.url.starts_with("http")));
            }
        }
        // To read what is kept once more finds nothing that is not there any more.
        let again = glossary::read(reading.glossary.terms.iter().cloned().map(Ok));
        prop_assert_eq!(again.glossary.terms.len(), reading.glossary.terms.len());
        prop_assert!(again.problems.iter().all(|problem| !matches!(problem.fault, Fault::NO_ID | Fault::EMPTY_FORM | Fault::UNSAFE_LINK)));
    }
}
