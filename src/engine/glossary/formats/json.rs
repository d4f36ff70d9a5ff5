//! JSON: the project's own format, and schema.org `DefinedTermSet` as JSON-LD.
//!
//! Entries are cut out of the file as they stand and parsed one by one, so that one bad entry
//! costs no other, and a broken bracket none of those before it.

use super::{Finding, Loaded, of_json};
use crate::engine::glossary::{Localized, Term};
use serde::de::{Deserializer as _, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Value};
use std::collections::BTreeMap;
use std::fmt;

/// Every field of an entry, and of a sense.
const ENTRY_FIELDS: [&str; 12] =
    ["id", "forms", "case", "verb", "deny", "category", "senses", "related", "label", "cues", "definition", "source"];
const SENSE_FIELDS: [&str; 4] = ["label", "cues", "definition", "source"];

/// How deep entries may lie in lists and graphs.
const DEEPEST: usize = 16;

/// Reads a glossary from JSON; `language` is the tag of JSON-LD texts that do not say theirs.
pub fn load(text: &str, language: &str) -> Loaded {
    let mut contents = Contents::default();
    let mut findings = Vec::new();
    // Found once: every entry asks for its line.
    let breaks: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let line_of = |part: &str| {
        let offset = part.as_ptr() as usize - text.as_ptr() as usize;
        breaks.partition_point(|&at| at < offset) + 1
    };
    if let Err(error) = contents.gather(text, language, 0) {
        let message = format!("{}; what follows is not read; correct the JSON", reason(&error));
        findings.push(Finding::error(error.line().max(1), message));
    } else if contents.entries.is_empty() && !contents.has_list {
        let message = "the file is neither a glossary (with `terms`) nor a DefinedTermSet (with `hasDefinedTerm`)";
        findings.push(Finding::error(1, format!("{message}; see glossary.schema.json")));
    }
    let entries = contents.entries.iter().map(|entry| {
        let start = line_of(entry.text);
        match entry.parse() {
            Ok(term) => {
                if entry.kind == Kind::Own {
                    unknown_fields(entry.text, start, &mut findings);
                }
                (start, Ok(term))
            }
            Err((place, reason)) => (start + place, Err(reason)),
        }
    });
    let mut loaded = Loaded::of_entries(entries.collect(), |problem| {
        contents.entries.get(problem.entry - 1)?.place_of(&problem.text).map(line_of)
    });
    loaded.glossary.title = contents.title;
    loaded.glossary.categories = contents.categories;
    loaded.glossary.license = contents.license;
    loaded.findings.append(&mut findings);
    loaded.findings.sort();
    loaded
}

/// The line of a byte offset, the first being 1.
fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// What serde says, without its place: that is relative to the entry.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rfind(" at line ").map_or(message.clone(), |end| message[..end].to_owned())
}

/// The part of a JSON text that a path leads to: names of fields and indexes into lists, joined by
/// points.
fn part<'a>(json: &'a str, path: &str) -> Option<&'a str> {
    let Some(step) = path.split('.').next().filter(|step| !step.is_empty()) else { return Some(json) };
    let inner = if json.starts_with('[') {
        serde_json::from_str::<Vec<&RawValue>>(json).ok()?.get(step.parse::<usize>().ok()?)?.get()
    } else {
        serde_json::from_str::<BTreeMap<String, &RawValue>>(json).ok()?.get(step)?.get()
    };
    part(inner, path.get(step.len() + 1..).unwrap_or_default())
}

fn unknown_fields(entry: &str, line: usize, findings: &mut Vec<Finding>) {
    let Ok(Value::Object(fields)) = serde_json::from_str(entry) else { return };
    let mut check = |object: &serde_json::Map<String, Value>, known: &[&str], whose: &str| {
        for field in object.keys().filter(|field| !known.contains(&field.as_str()) && !field.starts_with('$')) {
            let place = entry.find(&format!("\"{field}\"")).map_or(0, |at| line_at(entry, at) - 1);
            let message =
                format!("{whose} has no field `{field}`, which is not read; its fields are {}", known.join(", "));
            findings.push(Finding::error(line + place, message));
        }
    };
    check(&fields, &ENTRY_FIELDS, "an entry");
    for sense in fields.get("senses").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object) {
        check(sense, &SENSE_FIELDS, "a sense");
    }
}

/// What a file holds, before any entry is parsed.
#[derive(Default)]
struct Contents<'a> {
    title: Localized<String>,
    license: String,
    categories: Localized<Localized<String>>,
    entries: Vec<Entry<'a>>,
    /// Whether there was a list of terms, be it an empty one.
    has_list: bool,
}

struct Entry<'a> {
    kind: Kind,
    /// A part of the file's text.
    text: &'a str,
    /// The language of a JSON-LD text that does not say its own.
    language: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Own,
    DefinedTerm,
}

impl<'a> Entry<'a> {
    /// `Err` is how many lines further down it goes wrong, and why.
    fn parse(&self) -> Result<Term, (usize, String)> {
        let json = serde_json::from_str(self.text).map_err(|error| (error.line().max(1) - 1, reason(&error)))?;
        let read = match self.kind {
            Kind::Own => Term::from_value(&of_json(json)),
            Kind::DefinedTerm => Term::from_defined_term(&of_json(json), &self.language),
        };
        read.map_err(|misfit| {
            let part = part(self.text, &misfit.path).unwrap_or(self.text);
            (line_at(self.text, part.as_ptr() as usize - self.text.as_ptr() as usize) - 1, misfit.to_string())
        })
    }

    /// Where a text quoted by a message stands in the entry.
    fn place_of(&self, quoted: &str) -> Option<&'a str> {
        let written = serde_json::to_string(quoted.trim_end_matches('…')).ok()?;
        let at = self.text.find(written.get(1..written.len() - 1).filter(|text| !text.is_empty())?)?;
        self.text.get(at..)
    }
}

impl<'a> Contents<'a> {
    /// Adds what a JSON value holds, as far as it is well-formed; `depth` is how deep in lists it lies.
    fn gather(&mut self, text: &'a str, language: &str, depth: usize) -> Result<(), serde_json::Error> {
        let mut node = Node { text, ..Node::default() };
        let mut deserializer = Deserializer::from_str(text);
        let outcome = deserializer.deserialize_any(NodeVisitor(&mut node)).and_then(|()| deserializer.end());
        let language = node.language.unwrap_or_else(|| language.to_owned());
        self.has_list |= node.has_list;
        if self.title.is_empty() {
            self.title = node.title;
        }
        if self.license.is_empty() {
            self.license = node.license;
        }
        if self.categories.is_empty() {
            self.categories = node.categories;
        }
        for (kind, text) in node.entries {
            self.entries.push(Entry { kind, text, language: language.clone() });
        }
        // No glossary lies deeper, and the stack has an end.
        for text in node.nodes.into_iter().filter(|text| depth < DEEPEST && text.starts_with(['{', '['])) {
            self.gather(text, &language, depth + 1)?;
        }
        outcome
    }
}

/// One JSON object or list, taken apart.
#[derive(Default)]
struct Node<'a> {
    text: &'a str,
    title: Localized<String>,
    license: String,
    categories: Localized<Localized<String>>,
    language: Option<String>,
    entries: Vec<(Kind, &'a str)>,
    /// Values that may hold more: the members of a list or of a JSON-LD graph.
    nodes: Vec<&'a str>,
    has_list: bool,
}

struct NodeVisitor<'n, 'a>(&'n mut Node<'a>);

impl<'a> Visitor<'a> for NodeVisitor<'_, 'a> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object or a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<&RawValue>()? {
            self.0.nodes.push(value.get());
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut object: A) -> Result<(), A::Error> {
        let node = self.0;
        let (mut own, mut defined) = (false, false);
        while let Some(key) = object.next_key::<String>()? {
            match key.as_str() {
                "terms" => {
                    node.has_list = true;
                    object.next_value_seed(ListOf(Kind::Own, &mut node.entries))?;
                }
                "hasDefinedTerm" => {
                    node.has_list = true;
                    let value = object.next_value::<&RawValue>()?.get();
                    if value.starts_with('[') {
                        let list = ListOf(Kind::DefinedTerm, &mut node.entries);
                        serde::de::DeserializeSeed::deserialize(list, &mut Deserializer::from_str(value))
                            .map_err(A::Error::custom)?;
                    } else {
                        node.entries.push((Kind::DefinedTerm, value));
                    }
                }
                "@graph" => {
                    let value = object.next_value::<&RawValue>()?.get();
                    node.nodes.push(value);
                    node.has_list = true;
                }
                "license" => node.license = object.next_value::<Value>()?.as_str().unwrap_or_default().to_owned(),
                "title" | "name" => node.title = localized(&object.next_value()?),
                "categories" => {
                    let names = object.next_value::<Value>()?;
                    let names = names.as_object().into_iter().flatten();
                    node.categories = names.map(|(id, names)| (id.clone(), localized(names))).collect();
                }
                "inLanguage" => node.language = object.next_value::<Value>()?.as_str().map(str::to_owned),
                "@type" => {
                    let kind = object.next_value::<Value>()?;
                    let kinds = kind.as_array().map_or(std::slice::from_ref(&kind), Vec::as_slice);
                    defined = kinds.iter().any(|kind| kind == "DefinedTerm");
                }
                "forms" => {
                    own = true;
                    object.next_value::<IgnoredAny>()?;
                }
                _ => drop(object.next_value::<IgnoredAny>()?),
            }
        }
        if own {
            node.entries.push((Kind::Own, node.text));
        } else if defined {
            node.entries.push((Kind::DefinedTerm, node.text));
        }
        Ok(())
    }
}

/// The members of a list, as they stand; kept when the list breaks off.
struct ListOf<'n, 'a>(Kind, &'n mut Vec<(Kind, &'a str)>);

impl<'a> serde::de::DeserializeSeed<'a> for ListOf<'_, 'a> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for ListOf<'_, 'a> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a list of terms")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<&RawValue>()? {
            self.1.push((self.0, value.get()));
        }
        Ok(())
    }
}

/// A title by language as in our format or in JSON-LD, or a bare one, which is taken as English.
fn localized(value: &Value) -> Localized<String> {
    match value {
        Value::String(text) => Localized::from([("en", text.clone())]),
        Value::Array(titles) => titles.iter().rev().fold(Localized::new(), |mut known, title| {
            for (tag, text) in localized(title).iter() {
                known.insert(tag.clone(), text.clone());
            }
            known
        }),
        Value::Object(texts) => match (texts.get("@value"), texts.get("@language")) {
            (Some(text), language) => {
                let tag = language.and_then(Value::as_str).unwrap_or("en");
                text.as_str().map(|text| (tag.to_owned(), text.to_owned())).into_iter().collect()
            }
            _ => texts.iter().filter_map(|(tag, text)| Some((tag.clone(), text.as_str()?.to_owned()))).collect(),
        },
        _ => Localized::new(),
    }
}
