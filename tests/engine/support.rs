//! What the tests share, most of it those of terms.

use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::glossary::Value;
use hovergloss::engine::{Annotation, Annotator, Block, Glossary, Language, Note, Options};
use proptest::prelude::ProptestConfig;

/// With how many examples a property is tried: natively with as many as always, in a browser, where it is
/// the compiler that is tried, with some.
pub fn examples() -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if cfg!(target_arch = "wasm32") {
        config.cases = 32;
    }
    config
}

/// An annotator of bare terms that marks every occurrence, and no money.
pub fn bare(language: Language, forms: &[&str]) -> Annotator {
    of(Glossary::from_forms(language, forms.iter().copied()))
}

/// An annotator of a glossary that marks every occurrence, and no money.
pub fn of(glossary: Glossary) -> Annotator {
    Annotator::new(glossary, Options { occurrences: Occurrences::All, money: false, ..Options::default() })
}

/// A glossary written as JSON.
pub fn glossary(json: serde_json::Value) -> Glossary {
    Glossary::from_value(&value(json)).unwrap_or_else(|misfit| panic!("the test's glossary: {misfit}"))
}

/// JSON as the engine takes it.
pub fn value(json: serde_json::Value) -> Value<'static> {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Bool(flag),
        serde_json::Value::Number(_) => Value::Number,
        serde_json::Value::String(text) => Value::Text(text.into()),
        serde_json::Value::Array(members) => Value::List(members.into_iter().map(value).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, field)| (name.into(), value(field))).collect())
        }
    }
}

/// The glossary that comes with the project, unchecked.
pub fn built_in() -> Glossary {
    glossary(serde_json::from_str(include_str!("../../www/glossaries/ai-and-markets.json")).unwrap())
}

/// One block of text.
pub fn block(text: &str, language: Language) -> Block<'_> {
    Block { text, language, section: 0 }
}

/// The text with square brackets around everything that is marked.
pub fn marked(annotator: &Annotator, text: &str, language: Language) -> String {
    brackets(text, annotator.annotate(&[block(text, language)]).iter())
}

/// The text with square brackets around these annotations of it.
pub fn brackets<'a>(text: &str, annotations: impl Iterator<Item = &'a Annotation>) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for annotation in annotations {
        marked.push_str(&text[at..annotation.range.start]);
        marked.push('[');
        marked.push_str(&text[annotation.range.clone()]);
        marked.push(']');
        at = annotation.range.end;
    }
    marked + &text[at..]
}

/// Holds each text, with brackets where marks are wanted, against what the terms find in it.
pub fn check(language: Language, cases: &[(&[&str], &str)]) {
    let mut wrong = Vec::new();
    for (terms, wanted) in cases {
        let text: String = wanted.chars().filter(|character| !matches!(character, '[' | ']')).collect();
        let found = marked(&bare(language, terms), &text, language);
        if found != *wanted {
            wrong.push(format!("wanted {wanted}\n found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} texts:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// The ids of an annotation's terms.
pub fn ids<'a>(annotator: &'a Annotator, annotation: &Annotation) -> Vec<&'a str> {
    match &annotation.note {
        Note::Term(meanings) => {
            meanings.iter().map(|meaning| annotator.glossary().terms[meaning.term].id.as_str()).collect()
        }
        Note::Money(_) => Vec::new(),
    }
}
