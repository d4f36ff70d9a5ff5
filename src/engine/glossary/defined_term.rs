//! A term as schema.org describes it: an entry of a `DefinedTermSet` in JSON-LD.

use super::{Localized, Sense, Source, Term};
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A schema.org [`DefinedTerm`](https://schema.org/DefinedTerm).
///
/// Texts are read as JSON-LD allows them: a string, an object with `@value` and `@language`, or a
/// list of either.
///
/// ```
/// use hovergloss::engine::glossary::DefinedTerm;
/// let entry = r#"{
///     "@type": "DefinedTerm", "@id": "https://example.org/terms#gpu", "termCode": "gpu",
///     "name": {"@value": "GPU", "@language": "en"},
///     "alternateName": ["graphics processor", {"@value": "그래픽처리장치", "@language": "ko"}],
///     "description": "A chip for many sums at once."
/// }"#;
/// let term = serde_json::from_str::<DefinedTerm>(entry).unwrap().into_term("en");
/// assert_eq!(term.id, "gpu");
/// assert_eq!(term.forms["en"], ["GPU", "graphics processor"]);
/// assert_eq!(term.forms["ko"], ["그래픽처리장치"]);
/// assert_eq!(term.senses[0].definition["en"], "A chip for many sums at once.");
/// assert_eq!(term.senses[0].source.as_ref().unwrap().url, "https://example.org/terms#gpu");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DefinedTerm {
    /// The address that names the term.
    #[serde(rename = "@id")]
    address: String,
    url: Texts,
    term_code: Texts,
    name: Texts,
    alternate_name: Texts,
    description: Texts,
    in_language: Texts,
}

impl DefinedTerm {
    /// The glossary's term; `language` is the BCP 47 tag of texts that do not say theirs.
    pub fn into_term(self, language: &str) -> Term {
        let language = self.in_language.first().unwrap_or_else(|| language.to_owned());
        let mut forms = Localized::<Vec<String>>::new();
        for (tag, text) in self.name.0.into_iter().chain(self.alternate_name.0) {
            forms.entry(tag.unwrap_or_else(|| language.clone())).or_default().push(text);
        }
        let mut definition = Localized::new();
        for (tag, text) in self.description.0 {
            definition.entry(tag.unwrap_or_else(|| language.clone())).or_insert(text);
        }
        // A relative address or the name of a blank node leads nowhere.
        let address = Some(self.address.clone()).filter(|address| address.contains("://"));
        let source = self.url.first().or(address).map(Source::of_url);
        let id = self.term_code.first().unwrap_or(self.address);
        Term { id, forms, senses: vec![Sense { definition, source, ..Sense::default() }], ..Term::default() }
    }
}

/// Texts with their languages.
#[derive(Clone, Debug, Default, PartialEq)]
struct Texts(Vec<(Option<String>, String)>);

impl Texts {
    fn first(self) -> Option<String> {
        self.0.into_iter().next().map(|(_, text)| text)
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Texts, D::Error> {
        deserializer.deserialize_any(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a text, an object with @value, or a list of them")
    }

    fn visit_unit<E: Error>(self) -> Result<Texts, E> {
        Ok(Texts::default())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Texts, E> {
        Ok(Texts(vec![(None, text.to_owned())]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Texts, A::Error> {
        let mut texts = Texts::default();
        while let Some(more) = list.next_element::<Texts>()? {
            texts.0.extend(more.0);
        }
        Ok(texts)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Texts, A::Error> {
        let mut language = None;
        let mut texts = Texts::default();
        while let Some(key) = object.next_key::<String>()? {
            match key.as_str() {
                "@value" => texts = object.next_value()?,
                "@language" => language = object.next_value()?,
                _ => drop(object.next_value::<serde::de::IgnoredAny>()?),
            }
        }
        for (own, _) in &mut texts.0 {
            *own = own.take().or_else(|| language.clone());
        }
        Ok(texts)
    }
}
