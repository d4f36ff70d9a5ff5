//! A term as schema.org describes it: an entry of a `DefinedTermSet` in JSON-LD.

use super::value::{Misfit, Value};
use super::{Sense, Source, Term};

impl Term {
    /// Reads a schema.org [`DefinedTerm`](https://schema.org/DefinedTerm); `language` is the
    /// BCP 47 tag of texts that do not say theirs.
    ///
    /// Texts are read as JSON-LD allows them: a string, an object with `@value` and `@language`,
    /// or a list of either.
    ///
    /// # Errors
    /// [`Misfit`] names the first field that is not of its type.
    ///
    /// ```
    /// use hovergloss::engine::glossary::{Term, Value};
    /// let korean = Value::object([("@value", "그래픽처리장치".into()), ("@language", "ko".into())]);
    /// let entry = Value::object([
    ///     ("@id", "https://example.org/terms#gpu".into()),
    ///     ("termCode", "gpu".into()),
    ///     ("name", "GPU".into()),
    ///     ("alternateName", Value::List(vec!["graphics processor".into(), korean])),
    ///     ("description", "A chip for many sums at once.".into()),
    /// ]);
    /// let term = Term::from_defined_term(entry, "en").unwrap();
    /// assert_eq!(term.id, "gpu");
    /// assert_eq!(term.forms["en"], ["GPU", "graphics processor"]);
    /// assert_eq!(term.forms["ko"], ["그래픽처리장치"]);
    /// assert_eq!(term.senses[0].definition["en"], "A chip for many sums at once.");
    /// assert_eq!(term.senses[0].source.as_ref().unwrap().url, "https://example.org/terms#gpu");
    /// ```
    pub fn from_defined_term(entry: Value, language: &str) -> Result<Term, Misfit> {
        let (mut address, mut url, mut code) = (String::new(), None, None);
        let (mut names, mut others, mut descriptions) = (Vec::new(), Vec::new(), Vec::new());
        let mut language = language.to_owned();
        entry.fields(&mut |name, value| {
            match name {
                "@id" => address = value.text()?,
                "url" => url = first(texts(value)?),
                "termCode" => code = first(texts(value)?),
                "name" => names = texts(value)?,
                "alternateName" => others = texts(value)?,
                "description" => descriptions = texts(value)?,
                "inLanguage" => language = first(texts(value)?).unwrap_or_else(|| language.clone()),
                _ => {}
            }
            Ok(())
        })?;
        let mut term = Term::default();
        for (tag, text) in names.into_iter().chain(others) {
            term.forms.push(tag.as_deref().unwrap_or(&language), text);
        }
        let mut sense = Sense::default();
        for (tag, text) in descriptions {
            let tag = tag.unwrap_or_else(|| language.clone());
            // Of several descriptions the first is the term's own.
            if !sense.definition.contains_key(&tag) {
                sense.definition.insert(tag, text);
            }
        }
        // A relative address or the name of a blank node leads nowhere.
        sense.source =
            url.or_else(|| Some(address.clone()).filter(|address| address.contains("://"))).map(Source::of_url);
        term.id = code.unwrap_or(address);
        term.senses.push(sense);
        Ok(term)
    }
}

/// A text with its language.
type Tagged = (Option<String>, String);

fn first(texts: Vec<Tagged>) -> Option<String> {
    texts.into_iter().next().map(|(_, text)| text)
}

fn texts(value: Value) -> Result<Vec<Tagged>, Misfit> {
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Text(text) => Ok(vec![(None, text)]),
        Value::List(_) => Ok(value.list(texts)?.into_iter().flatten().collect()),
        Value::Object(_) => {
            let (mut language, mut found) = (None, Vec::new());
            value.fields(&mut |name, value| {
                match name {
                    "@value" => found = texts(value)?,
                    "@language" if value == Value::Null => language = None,
                    "@language" => language = Some(value.text()?),
                    _ => {}
                }
                Ok(())
            })?;
            for (own, _) in &mut found {
                *own = own.take().or_else(|| language.clone());
            }
            Ok(found)
        }
        Value::Bool(_) | Value::Number => Err(Misfit::of("a text, an object with @value, or a list of them")),
    }
}
