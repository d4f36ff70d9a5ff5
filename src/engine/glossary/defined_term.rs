//! A term as schema.org describes it: an entry of a `DefinedTermSet` in JSON-LD.

use super::field::Field;
use super::{Misfit, Sense, Source, Term, Value, past_scheme};

impl Term {
    /// Reads a schema.org [`DefinedTerm`](https://schema.org/DefinedTerm); `language` is the
    /// BCP 47 tag of texts that do not say theirs.
    ///
    /// Texts are read as JSON-LD allows them: a string, an object with `@value` and `@language`,
    /// or a list of either.
    ///
    /// # Errors
    /// [`Misfit`] names a field that is not of its type.
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
    /// let term = Term::from_defined_term(&entry, "en").unwrap();
    /// assert_eq!(term.id, "gpu");
    /// assert_eq!(term.forms["en"], ["GPU", "graphics processor"]);
    /// assert_eq!(term.forms["ko"], ["그래픽처리장치"]);
    /// assert_eq!(term.senses[0].definition["en"], "A chip for many sums at once.");
    /// assert_eq!(term.senses[0].source.as_ref().unwrap().url, "https://example.org/terms#gpu");
    /// ```
    pub fn from_defined_term(entry: &Value, language: &str) -> Result<Term, Misfit> {
        let mut term = Term::default();
        Field::read(entry, &mut |entry| defined_term(entry, language, &mut term))?;
        Ok(term)
    }
}

/// Reads an entry into a term of which nothing is known yet.
pub(super) fn defined_term(entry: &Field, language: &str, term: &mut Term) {
    let language = first(&entry.get("inLanguage")).unwrap_or(language);
    let mut add_form = |tag: &str, form: &str| term.forms.push(tag, form.to_owned());
    texts(&entry.get("name"), language, &mut add_form);
    texts(&entry.get("alternateName"), language, &mut add_form);
    let mut sense = Sense::default();
    texts(&entry.get("description"), language, &mut |tag, text| {
        // Of several descriptions the first is the term's own.
        let own = sense.definition.place(tag);
        if own.is_empty() {
            own.push_str(text);
        }
    });
    let address = entry.get("@id").text();
    // A relative address or the name of a blank node leads nowhere.
    let own = Some(address).filter(|address| past_scheme(address).is_some());
    sense.source = first(&entry.get("url")).or(own).map(|url| Source::of_url(url.to_owned()));
    term.senses.push(sense);
    term.id.push_str(first(&entry.get("termCode")).unwrap_or(address));
}

fn first<'v>(field: &Field<'v, '_>) -> Option<&'v str> {
    let mut first = None;
    texts(field, "", &mut |_, text| first = first.or(Some(text)));
    first
}

/// Hands over every text, with its own language or the one that holds for all.
fn texts<'v>(field: &Field<'v, '_>, language: &str, take: &mut dyn FnMut(&str, &'v str)) {
    match field.value() {
        None | Some(Value::Null) => {}
        Some(Value::Text(text)) => take(language, text),
        Some(Value::List(_)) => field.members(&mut |member| texts(member, language, take)),
        Some(Value::Object(_)) => {
            let own = field.given("@language").map(|tag| tag.text());
            texts(&field.get("@value"), own.unwrap_or(language), take);
        }
        Some(Value::Bool(_) | Value::Number) => field.expect("a text, an object with @value, or a list of them"),
    }
}
