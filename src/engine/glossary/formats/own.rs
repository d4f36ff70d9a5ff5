//! Writes the project's own format: see `www/glossary.schema.json`.

use crate::engine::Glossary;
use crate::engine::glossary::{CaseRule, Localized, Sense, Source, Term};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::error::Error;

#[derive(Serialize)]
struct File<'a> {
    #[serde(skip_serializing_if = "Localized::is_empty", serialize_with = "by_language")]
    title: &'a Localized<String>,
    #[serde(skip_serializing_if = "Localized::is_empty", serialize_with = "by_category")]
    categories: &'a Localized<Localized<String>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    license: &'a str,
    terms: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    #[serde(serialize_with = "by_language")]
    forms: &'a Localized<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<&'static str>,
    #[serde(skip_serializing_if = "is_false")]
    verb: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    deny: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'a str>,
    /// The only sense, said on the entry itself.
    #[serde(flatten)]
    own: Option<Meaning<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    senses: Vec<Meaning<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    related: &'a [String],
}

#[derive(Serialize)]
struct Meaning<'a> {
    #[serde(skip_serializing_if = "Localized::is_empty", serialize_with = "by_language")]
    label: &'a Localized<String>,
    #[serde(skip_serializing_if = "Localized::is_empty", serialize_with = "by_language")]
    cues: &'a Localized<Vec<String>>,
    #[serde(skip_serializing_if = "Localized::is_empty", serialize_with = "by_language")]
    definition: &'a Localized<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Link<'a>>,
}

#[derive(Serialize)]
struct Link<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    url: &'a str,
}

fn by_language<T: Serialize, S: Serializer>(texts: &Localized<T>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(texts.iter())
}

fn by_category<S: Serializer>(names: &Localized<Localized<String>>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(names.iter().map(|(id, names)| (id, names.iter().collect::<BTreeMap<_, _>>())))
}

// serde hands `skip_serializing_if` a reference.
fn is_false(value: &bool) -> bool {
    !value
}

/// A glossary as JSON, fields in the order of the schema, empty ones left out.
pub fn write(glossary: &Glossary) -> Result<String, Box<dyn Error>> {
    let file = File {
        title: &glossary.title,
        categories: &glossary.categories,
        license: &glossary.license,
        terms: glossary.terms.iter().map(entry).collect(),
    };
    Ok(serde_json::to_string_pretty(&file)? + "\n")
}

fn entry(term: &Term) -> Entry<'_> {
    let mut senses: Vec<Meaning> = term.senses.iter().map(meaning).collect();
    let own = if senses.len() == 1 { senses.pop() } else { None };
    let case = match term.case {
        CaseRule::Auto => None,
        CaseRule::Sensitive => Some("sensitive"),
        CaseRule::Insensitive => Some("insensitive"),
    };
    Entry {
        id: &term.id,
        forms: &term.forms,
        case,
        verb: term.verb,
        deny: &term.deny,
        category: term.category.as_deref(),
        own,
        senses,
        related: &term.related,
    }
}

fn meaning(sense: &Sense) -> Meaning<'_> {
    let source = sense.source.as_ref().map(|Source { title, url }| Link { title, url });
    Meaning { label: &sense.label, cues: &sense.cues, definition: &sense.definition, source }
}
