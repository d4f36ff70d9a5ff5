//! The engine's reader of JSON, beside serde_json.

use crate::support::{examples, value};
use crate::test;
use hovergloss::engine::glossary::{FileReader, Json, NotJson};
use proptest::prelude::*;

/// One whole text of JSON.
fn reads(text: &str) -> bool {
    let mut json = Json::new(text);
    json.value().is_some() && json.is_at_end()
}

#[test]
fn what_is_no_json_is_refused() {
    let cases = [
        ("nothing", ""),
        ("blanks", " \n"),
        ("a bare word", "증류"),
        ("a list cut short", "[1, 2"),
        ("a comma too many in a list", "[1,]"),
        ("no comma in a list", "[1 2]"),
        ("an object cut short", r#"{"a": 1"#),
        ("a comma too many in an object", r#"{"a": 1,}"#),
        ("no colon", r#"{"a" 1}"#),
        ("a name without quotation marks", "{a: 1}"),
        ("single quotation marks", "['a']"),
        ("a text cut short", r#""a"#),
        ("a line break in a text", "\"a\nb\""),
        ("an escape that is none", r#""\x41""#),
        ("an escape cut short", r#""\u12""#),
        ("two values", "1 2"),
        ("a closing bracket", "]"),
        ("a comment", "// a\n1"),
    ];
    for (name, text) in cases {
        assert!(!reads(text), "{name}: {text:?}");
        assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "serde_json takes {name}: {text:?}");
    }
}

#[test]
fn half_a_surrogate_pair_reads_as_the_replacement_character() {
    for text in [r#""\uD83D""#, r#""\uDE00""#, r#""\uD83Dx""#, r#""\uD83D\n""#] {
        let hovergloss::engine::glossary::Value::Text(read) = Json::new(text).value().unwrap() else {
            panic!("{text}")
        };
        assert!(read.starts_with('\u{FFFD}'), "{text} reads as {read:?}");
    }
    assert_eq!(Json::new(r#""\uD83D\uDE00""#).value(), Some("😀".into()));
}

#[test]
fn a_file_that_nests_without_end_is_read_without_harm() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert!(reads(&deep));
    let file = format!(r#"{{"terms": [{{"id": "a", "forms": {deep}}}], "title": {{}}}}"#);
    let mut reader = FileReader::new(&file);
    while reader.step() {}
    assert_eq!(reader.finish().unwrap().unwrap().problems.len(), 1);
}

#[test]
fn a_file_is_told_by_its_list_of_terms() {
    let cases = [
        ("a list", "[]", Ok(None)),
        ("a number", "7", Ok(None)),
        ("an empty object", "{}", Ok(None)),
        ("terms that are no list", r#"{"terms": {}}"#, Ok(None)),
        ("no terms", r#"{"terms": []}"#, Ok(Some(0))),
        ("the title after the terms", r#"{"terms": [], "title": {"en": "A"}}"#, Ok(Some(0))),
        ("a set of schema.org", r#"{"hasDefinedTerm": [1, 2]}"#, Ok(Some(2))),
        ("one term of schema.org", r#"{"hasDefinedTerm": {}}"#, Ok(Some(1))),
        ("more after the end", r#"{"terms": []} {}"#, Err(NotJson)),
        ("cut short in the list", r#"{"terms": [{}, {"#, Err(NotJson)),
        ("a comma too many", r#"{"terms": [1,]}"#, Err(NotJson)),
    ];
    for (name, text, wanted) in cases {
        let mut reader = FileReader::new(text);
        while reader.step() {}
        let found = reader.finish().map(|reading| reading.map(|reading| reading.problems.len()));
        assert_eq!(found, wanted, "{name}: {text}");
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<f64>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        any::<String>().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(serde_json::Value::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(examples())]

    /// Written plainly or with every character escaped, a value reads as serde_json reads it.
    #[test]
    fn every_value_reads_as_serde_json_has_it(json in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&json) } else { serde_json::to_string(&json) }.unwrap();
        let ascii: String = text
            .chars()
            .map(|letter| match letter {
                letter if letter.is_ascii() => letter.to_string(),
                letter => letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
            })
            .collect();
        for text in [text, ascii] {
            prop_assert_eq!(Json::new(&text).value(), Some(value(serde_json::from_str(&text).unwrap())), "{}", text);
        }
    }

    /// Whatever stands in a file, reading it comes to an end without harm.
    #[test]
    fn no_text_does_harm(text in r#"([\[\]{}:,"\\ ntfu0-9]|terms|\PC){0,60}"#) {
        let mut reader = FileReader::new(&text);
        while reader.step() {}
        let refused = reader.finish().is_err();
        prop_assert!(refused || serde_json::from_str::<serde_json::Value>(&text).is_ok() || text.contains(|digit: char| digit.is_ascii_digit()), "{} is taken for JSON", text);
    }
}
