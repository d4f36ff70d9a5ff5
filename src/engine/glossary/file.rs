//! A whole file: the project's own format, or a schema.org `DefinedTermSet`.

use super::value::{Misfit, Value};
use super::{Glossary, Reading, Term, read};

impl Glossary {
    /// Reads a file of the project's own format as it is, unchecked.
    ///
    /// # Errors
    /// [`Misfit`] names the first field that is not of its type.
    ///
    /// ```
    /// use hovergloss::engine::Glossary;
    /// use hovergloss::engine::glossary::Value;
    /// let terms = Value::List(vec![Value::object([("id", "ipo".into())])]);
    /// assert_eq!(Glossary::from_value(Value::object([("terms", terms)])).unwrap().terms[0].id, "ipo");
    /// ```
    pub fn from_value(file: Value) -> Result<Glossary, Misfit> {
        let mut glossary = Glossary::default();
        file.fields(&mut |name, value| {
            match name {
                "title" => glossary.title = value.localized(Value::text)?,
                "categories" => glossary.categories = value.localized(|names| names.localized(Value::text))?,
                "terms" => glossary.terms = value.list(Term::from_value)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(glossary)
    }
}

impl Reading {
    /// Reads a file entry by entry, so that a bad one costs only itself; `None` when it holds no
    /// list of terms.
    ///
    /// ```
    /// use hovergloss::engine::glossary::{Reading, Value};
    /// let set = Value::object([("hasDefinedTerm", Value::List(vec![Value::Number]))]);
    /// assert_eq!(Reading::of_file(set).unwrap().problems[0].text, "the entry should be an object");
    /// assert_eq!(Reading::of_file(Value::List(vec![])), None);
    /// ```
    pub fn of_file(file: Value) -> Option<Reading> {
        let (mut own, mut linked, mut language) = (None, None, None);
        let mut named = Glossary::default();
        let outcome = file.fields(&mut |name, value| {
            match name {
                "terms" => own = value.into_list(),
                // A name that cannot be read is a name that does not show.
                "title" => named.title = value.localized(Value::text).unwrap_or_default(),
                "categories" => {
                    named.categories = value.localized(|names| names.localized(Value::text)).unwrap_or_default();
                }
                "hasDefinedTerm" => linked = Some(value),
                "inLanguage" => language = value.text().ok(),
                _ => {}
            }
            Ok(())
        });
        outcome.ok()?;
        let mut entries = Vec::new();
        if let Some(own) = own {
            entries.extend(own.into_iter().map(Term::from_value));
        } else {
            let linked = match linked? {
                Value::List(linked) => linked,
                one @ Value::Object(_) => vec![one],
                _ => return None,
            };
            let language = language.as_deref().unwrap_or("en");
            entries.extend(linked.into_iter().map(|entry| Term::from_defined_term(entry, language)));
        }
        let mut reading = read(entries.into_iter().map(|entry| entry.map_err(|misfit| misfit.to_string())));
        reading.glossary.title = named.title;
        reading.glossary.categories = named.categories;
        Some(reading)
    }
}
