//! Writes schema.org [`DefinedTermSet`](https://schema.org/DefinedTermSet) as JSON-LD, for search
//! engines and other glossaries. It is read by `json`.

use super::main_sense;
use crate::engine::Glossary;
use crate::engine::glossary::Term;
use serde_json::{Value, json};
use std::error::Error;

/// A glossary as a `DefinedTermSet`.
pub fn write(glossary: &Glossary) -> Result<String, Box<dyn Error>> {
    let set = json!({
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": texts(glossary.title.iter()),
        "hasDefinedTerm": glossary.terms.iter().map(defined_term).collect::<Vec<Value>>(),
    });
    Ok(serde_json::to_string_pretty(&set)? + "\n")
}

fn defined_term(term: &Term) -> Value {
    let names = term.forms.iter().filter_map(|(tag, forms)| Some((tag, forms.first()?)));
    let others = term.forms.iter().flat_map(|(tag, forms)| forms.iter().skip(1).map(move |form| (tag, form)));
    let mut fields = json!({"@type": "DefinedTerm", "termCode": term.id, "name": texts(names)});
    let others = texts(others);
    if others.as_array().is_some_and(|others| !others.is_empty()) {
        fields["alternateName"] = others;
    }
    if let Some(sense) = main_sense(term) {
        fields["description"] = texts(sense.definition.iter());
        if let Some(source) = &sense.source {
            fields["url"] = json!(source.url);
        }
    }
    fields
}

fn texts<'a>(texts: impl Iterator<Item = (&'a String, &'a String)>) -> Value {
    texts.map(|(tag, text)| json!({"@language": tag, "@value": text})).collect()
}
