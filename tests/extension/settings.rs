//! Settings as older versions, sites and strangers write them.

use hovergloss::ui::extension::settings::{Reading, Settings, Sites, Stored, Unreadable, VERSION, read};
use std::collections::BTreeMap;

fn read_json(json: &str) -> Result<Reading, Unreadable> {
    let stored: Stored = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    read(stored)
}

fn options(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn every_version_arrives_in_todays_schema() {
    let defaults = Settings::default();
    let won = Settings { options: options(&[("currency", "KRW"), ("money", "true")]), ..defaults.clone() };
    let sites =
        Sites { always: vec!["news.example".to_owned()], never: vec!["shop.example".to_owned()], everywhere: true };
    let all = Settings { built_in: false, sites, ..won.clone() };
    let fewer = Settings { density: "fewer".to_owned(), ..defaults.clone() };
    let cases: [(&str, &str, &Settings, &[&str]); 10] = [
        ("nothing", "{}", &defaults, &[]),
        ("a site's options", r#"{"currency": "KRW", "money": true}"#, &won, &[]),
        ("today's", r#"{"version": 1, "options": {"currency": "KRW", "money": "true"}}"#, &won, &[]),
        (
            "everything",
            r#"{"version": 1, "options": {"currency": "KRW", "money": "true"}, "builtIn": false,
                "sites": {"always": ["news.example"], "never": ["https://shop.example/a"], "everywhere": true}}"#,
            &all,
            &[],
        ),
        (
            "an unknown option",
            r#"{"version": 1, "options": {"currency": "KRW", "money": true, "root": "article"}}"#,
            &won,
            &["options.root"],
        ),
        (
            "wrong types",
            r#"{"version": 1, "options": {"currency": "KRW", "money": true, "terms": [1]}, "builtIn": 3, "sites": {"never": 1}}"#,
            &won,
            &["builtIn", "options.terms", "sites.never"],
        ),
        ("fewer marks", r#"{"version": 1, "density": "fewer"}"#, &fewer, &[]),
        ("no such wish", r#"{"version": 1, "density": "some"}"#, &defaults, &["density"]),
        ("no sites", r#"{"version": 1, "sites": {"always": ["not a site"]}}"#, &defaults, &["sites.always.0"]),
        ("blanks", r#"{"version": 1, "options": {"currency": "  "}}"#, &defaults, &["options.currency"]),
    ];
    for (name, json, expected, skipped) in cases {
        let reading = read_json(json).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(reading.settings, *expected, "{name}");
        assert_eq!(reading.skipped.iter().map(String::as_str).collect::<Vec<_>>(), skipped, "{name}");
    }
}

#[test]
fn what_is_written_is_read_again() {
    let all = read_json(
        r#"{"version": 1, "options": {"currency": "EUR", "nextKey": "Alt+KeyN"}, "sites": {"always": ["news.example"]}}"#,
    );
    let all = all.unwrap_or_else(|error| panic!("{error:?}")).settings;
    let json = serde_json::to_string(&all).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(read_json(&json), Ok(Reading { settings: all, skipped: Vec::new() }));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let later = format!("{{\"version\": {}}}", VERSION + 1);
    let cases = [
        ("a list", "[]", Unreadable::NoSettings),
        ("a text", "\"KRW\"", Unreadable::NoSettings),
        ("a version that is none", "{\"version\": \"one\"}", Unreadable::NoSettings),
        ("a part of a version", "{\"version\": 0.5}", Unreadable::NoSettings),
        ("a later version", &later, Unreadable::Newer),
    ];
    for (name, json, expected) in cases {
        assert_eq!(read_json(json), Err(expected), "{name}");
    }
}
