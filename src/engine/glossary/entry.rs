//! How an entry stands in a file: a term of one sense may say it without a list of senses.

use super::field::Field;
use super::{CaseRule, Misfit, Sense, Term, Value};

impl Term {
    /// Reads an entry of the project's own format. `label`, `cues`, `definition` and `source` on
    /// the entry itself are its first sense; most terms have no other. Fields it does not know
    /// are left alone.
    ///
    /// # Errors
    /// [`Misfit`] names a field that is not of its type.
    pub fn from_value(entry: &Value) -> Result<Term, Misfit> {
        let mut read = Term::default();
        Field::read(entry, &mut |entry| term(entry, &mut read))?;
        Ok(read)
    }
}

/// Reads an entry into a term of which nothing is known yet.
pub(super) fn term(entry: &Field, term: &mut Term) {
    add_sense(entry, &mut term.senses);
    term.senses.pop_if(|own| own.is_empty());
    entry.get("senses").members(&mut |member| add_sense(member, &mut term.senses));
    entry.get("id").push_text(&mut term.id);
    entry.get("forms").put_lists(&mut term.forms);
    term.case = case(&entry.get("case"));
    term.verb = entry.get("verb").flag();
    entry.get("deny").push_texts(&mut term.deny);
    if let Some(category) = entry.given("category") {
        category.push_text(term.category.get_or_insert_default());
    }
    entry.get("related").push_texts(&mut term.related);
}

fn case(field: &Field) -> CaseRule {
    match field.value() {
        None => return CaseRule::Auto,
        Some(Value::Text(text)) => match &**text {
            "auto" => return CaseRule::Auto,
            "sensitive" => return CaseRule::Sensitive,
            "insensitive" => return CaseRule::Insensitive,
            _ => {}
        },
        Some(_) => {}
    }
    field.expect("auto, sensitive or insensitive");
    CaseRule::Auto
}

#[inline(never)]
fn add_sense(entry: &Field, senses: &mut Vec<Sense>) {
    let mut sense = Sense::default();
    entry.get("label").put_names(&mut sense.label);
    entry.get("cues").put_lists(&mut sense.cues);
    entry.get("definition").put_names(&mut sense.definition);
    if let Some(field) = entry.given("source") {
        let source = sense.source.get_or_insert_default();
        field.get("title").push_text(&mut source.title);
        field.get("url").push_text(&mut source.url);
    }
    // Most terms have one; by itself a list begins with room for four.
    if senses.is_empty() {
        senses.reserve_exact(1);
    }
    senses.push(sense);
}
