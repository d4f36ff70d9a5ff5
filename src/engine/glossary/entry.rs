//! How an entry stands in a file: a term of one sense may say it without a list of senses.

use super::field::Field;
use super::{CaseRule, Misfit, Sense, Source, Term, Value};

impl Term {
    /// Reads an entry of the project's own format. `label`, `cues`, `definition` and `source` on
    /// the entry itself are its first sense; most terms have no other. Fields it does not know
    /// are left alone.
    ///
    /// # Errors
    /// [`Misfit`] names a field that is not of its type.
    pub fn from_value(entry: &Value) -> Result<Term, Misfit> {
        let mut read = Term::default();
        Field::read(entry, &mut |entry| read = term(entry))?;
        Ok(read)
    }
}

pub(super) fn term(entry: &Field) -> Term {
    let mut senses = Vec::new();
    let own = sense(entry);
    if !own.is_empty() {
        senses.push(own);
    }
    entry.get("senses").members(&mut |member| senses.push(sense(member)));
    Term {
        id: entry.get("id").text(),
        forms: entry.get("forms").localized(|texts| texts.texts()),
        case: case(&entry.get("case")),
        verb: entry.get("verb").flag(),
        deny: entry.get("deny").texts(),
        category: entry.given("category").map(|category| category.text()),
        senses,
        related: entry.get("related").texts(),
        origin: None,
    }
}

fn case(field: &Field) -> CaseRule {
    match field.value() {
        None => CaseRule::Auto,
        Some(Value::Text(text)) if text == "auto" => CaseRule::Auto,
        Some(Value::Text(text)) if text == "sensitive" => CaseRule::Sensitive,
        Some(Value::Text(text)) if text == "insensitive" => CaseRule::Insensitive,
        Some(_) => {
            field.expect("auto, sensitive or insensitive");
            CaseRule::Auto
        }
    }
}

fn sense(entry: &Field) -> Sense {
    Sense {
        label: entry.get("label").localized(|text| text.text()),
        cues: entry.get("cues").localized(|texts| texts.texts()),
        definition: entry.get("definition").localized(|text| text.text()),
        source: entry
            .given("source")
            .map(|source| Source { title: source.get("title").text(), url: source.get("url").text() }),
    }
}
