//! A whole file: the project's own format, or a schema.org `DefinedTermSet`.

use super::entry::term;
use super::field::Field;
use super::read::Reader;
use super::{Glossary, Localized, Misfit, Reading, Term, Value};
use std::cell::RefCell;

impl Glossary {
    /// Reads a file of the project's own format as it is, unchecked.
    ///
    /// # Errors
    /// [`Misfit`] names a field that is not of its type.
    ///
    /// ```
    /// use hovergloss::engine::Glossary;
    /// use hovergloss::engine::glossary::Value;
    /// let terms = Value::List(vec![Value::object([("id", "ipo".into())])]);
    /// assert_eq!(Glossary::from_value(&Value::object([("terms", terms)])).unwrap().terms[0].id, "ipo");
    /// ```
    pub fn from_value(file: &Value) -> Result<Glossary, Misfit> {
        Field::read(file, |file| {
            let mut terms = Vec::new();
            file.get("terms").members(&mut |member| terms.push(term(member)));
            Glossary { title: names(&file.get("title")), categories: file.get("categories").localized(names), terms }
        })
    }
}

impl Reading {
    /// Reads a file entry by entry, so that a bad one costs only itself; `None` when it holds no
    /// list of terms. Only what is lost is told, not what reads oddly: that is for the editor,
    /// who has the command line.
    ///
    /// ```
    /// use hovergloss::engine::glossary::{Reading, Value};
    /// let set = Value::object([("hasDefinedTerm", Value::List(vec![Value::Number]))]);
    /// assert_eq!(Reading::of_file(&set).unwrap().problems[0].text, "the entry should be an object");
    /// assert_eq!(Reading::of_file(&Value::List(vec![])), None);
    /// ```
    pub fn of_file(given: &Value) -> Option<Reading> {
        let misfit = RefCell::default();
        let file = Field::alone(given, &misfit);
        let mut language = None;
        let mut entries = file.get("terms").value();
        if !matches!(entries, Some(Value::List(_))) {
            language = match file.get("inLanguage").value() {
                Some(Value::Text(tag)) => Some(tag.as_str()),
                _ => Some("en"),
            };
            entries = file.get("hasDefinedTerm").value();
        }
        let entries = match entries? {
            Value::List(entries) => entries.as_slice(),
            one @ Value::Object(_) => std::slice::from_ref(one),
            _ => return None,
        };
        let mut reader = Reader::default();
        for entry in entries {
            let term = match language {
                None => Term::from_value(entry),
                Some(language) => Term::from_defined_term(entry, language),
            };
            reader.add(term.map_err(|misfit| misfit.to_string()));
        }
        // A name that cannot be read is a name that does not show.
        reader.reading.glossary.title = Field::read(given, |file| names(&file.get("title"))).unwrap_or_default();
        let categories = Field::read(given, |file| file.get("categories").localized(names));
        reader.reading.glossary.categories = categories.unwrap_or_default();
        Some(reader.reading)
    }
}

/// A text in several languages.
fn names(field: &Field) -> Localized<String> {
    field.localized(|text| text.text())
}
