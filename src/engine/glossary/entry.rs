//! How an entry stands in a file: a term of one sense may say it without a list of senses.

use super::value::{Misfit, Value};
use super::{CaseRule, Sense, Source, Term};

impl Term {
    /// Reads an entry of the project's own format. `label`, `cues`, `definition` and `source` on
    /// the entry itself are its first sense; most terms have no other. Fields it does not know
    /// are left alone.
    ///
    /// # Errors
    /// [`Misfit`] names the first field that is not of its type.
    pub fn from_value(entry: Value) -> Result<Term, Misfit> {
        let mut term = Term::default();
        let mut own = Sense::default();
        entry.fields(&mut |name, value| {
            match name {
                "id" => term.id = value.text()?,
                "forms" => term.forms = value.localized(Value::texts)?,
                "case" => term.case = case(value)?,
                "verb" => term.verb = value.flag()?,
                "deny" => term.deny = value.texts()?,
                "category" if value == Value::Null => term.category = None,
                "category" => term.category = Some(value.text()?),
                "senses" => term.senses = value.list(sense)?,
                "related" => term.related = value.texts()?,
                _ => field_of_sense(&mut own, name, value)?,
            }
            Ok(())
        })?;
        if own != Sense::default() {
            term.senses.insert(0, own);
        }
        Ok(term)
    }
}

fn case(value: Value) -> Result<CaseRule, Misfit> {
    match value {
        Value::Text(text) if text == "auto" => Ok(CaseRule::Auto),
        Value::Text(text) if text == "sensitive" => Ok(CaseRule::Sensitive),
        Value::Text(text) if text == "insensitive" => Ok(CaseRule::Insensitive),
        _ => Err(Misfit::of("auto, sensitive or insensitive")),
    }
}

fn sense(value: Value) -> Result<Sense, Misfit> {
    let mut sense = Sense::default();
    value.fields(&mut |name, value| field_of_sense(&mut sense, name, value))?;
    Ok(sense)
}

fn field_of_sense(sense: &mut Sense, name: &str, value: Value) -> Result<(), Misfit> {
    match name {
        "label" => sense.label = value.localized(Value::text)?,
        "cues" => sense.cues = value.localized(Value::texts)?,
        "definition" => sense.definition = value.localized(Value::text)?,
        "source" if value == Value::Null => sense.source = None,
        "source" => sense.source = Some(source(value)?),
        _ => {}
    }
    Ok(())
}

fn source(value: Value) -> Result<Source, Misfit> {
    let mut source = Source::default();
    value.fields(&mut |name, value| {
        match name {
            "title" => source.title = value.text()?,
            "url" => source.url = value.text()?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(source)
}
