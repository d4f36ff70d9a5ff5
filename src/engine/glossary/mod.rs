//! What an editor writes: terms, their forms and their senses.

mod by_id;
mod defined_term;
mod dictionary;
mod entry;
mod field;
mod file;
#[cfg(feature = "glossary-formats")]
pub mod formats;
mod json;
mod localized;
mod merge;
mod problem;
mod read;
mod value;
mod warnings;

pub use dictionary::{Dictionary, OtherChunk};
pub use file::{FileReader, NotJson};
pub use json::Json;
pub use localized::Localized;
pub use problem::{Fault, Problem, Severity};
pub use read::{Reading, read};
pub use value::{Misfit, Value};
pub use warnings::CARD_CHARACTERS;

use crate::engine::Language;
use crate::engine::text::{look, pieces};
use std::mem::take;
use std::sync::Arc;

/// A glossary file: see `www/glossary.schema.json`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Glossary {
    /// The glossary's name, shown where a note says where it came from.
    pub title: Localized<String>,
    /// The names of its categories: by the category's id, then by language.
    pub categories: Localized<Localized<String>>,
    /// The terms, in the order of the file.
    pub terms: Vec<Term>,
    /// More terms, whose definitions are fetched when they are needed.
    pub dictionaries: Vec<Dictionary>,
    /// On what terms its definitions may be used, as in "CC BY 4.0".
    pub license: String,
}

/// The glossary that a term is from, as a note says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// The glossary's name.
    pub title: Localized<String>,
    /// On what terms its definitions may be used.
    pub license: String,
}

/// One entry: what it is called, and what it may mean.
///
/// ```
/// use hovergloss::engine::glossary::{Term, Value};
/// let definition = Value::object([("en", "A first sale of shares.".into())]);
/// let term = Term::from_value(&Value::object([("id", "ipo".into()), ("definition", definition)])).unwrap();
/// assert_eq!(term.senses.len(), 1);
/// assert_eq!(term.senses[0].definition["en"], "A first sale of shares.");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    /// Unique in its glossary; a later glossary's entry with the same id replaces this one.
    pub id: String,
    /// The forms to find, by language; the first of a language is its headword.
    pub forms: Localized<Vec<String>>,
    /// Whether capitals matter.
    pub case: CaseRule,
    /// Korean: the form also takes 하다 and 되다 ("증류하다"). English: the form is also found where it
    /// is a verb ("to fine-tune the model").
    pub verb: bool,
    /// Words and phrases that hold a form, at their beginning or anywhere, and are something else
    /// ("증류수", "다음 주가"). Where one stands as a word, nothing inside it is marked.
    pub deny: Vec<String>,
    /// The group that an option can switch off, as in `"company"`.
    pub category: Option<String>,
    /// What the term may mean; more than one needs cues to choose between them.
    pub senses: Vec<Sense>,
    /// Ids of terms to read next.
    pub related: Vec<String>,
    /// The glossary it is from, where that has signed it.
    pub origin: Option<Arc<Origin>>,
}

/// Whether capitals matter in a term's forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseRule {
    /// As the form is written: one with a capital or a digit after its first letter ("WHO",
    /// "OpenAI", "o1"), or a single word that begins with a capital ("Oracle"), keeps its
    /// capitals; others do not care.
    #[default]
    Auto,
    /// Capitals must be as in the form.
    Sensitive,
    /// Capitals do not matter.
    Insensitive,
}

/// One meaning of a term.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sense {
    /// A word or two that tells this sense from the others ("machine learning").
    pub label: Localized<String>,
    /// Words whose presence in the article speaks for this sense. A sense without cues is the
    /// term's usual one and needs no evidence.
    pub cues: Localized<Vec<String>>,
    /// One or two sentences of plain text. A sense without any is known but not explained: when
    /// the cues speak for it, the term is not marked.
    pub definition: Localized<String>,
    /// Where the definition can be read in full.
    pub source: Option<Source>,
}

impl Sense {
    fn is_empty(&self) -> bool {
        self.label.is_empty() && self.cues.is_empty() && self.definition.is_empty() && self.source.is_none()
    }
}

/// A link to the place a definition rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Who says so.
    pub title: String,
    /// An http or https address; any other is dropped when the glossary is read.
    pub url: String,
}

impl Source {
    /// A source named after its host, for want of a title.
    ///
    /// ```
    /// use hovergloss::engine::glossary::Source;
    /// assert_eq!(Source::of_url("https://www.bok.or.kr/portal/".into()).title, "bok.or.kr");
    /// ```
    pub fn of_url(url: String) -> Source {
        let host = look::until(past_scheme(&url).unwrap_or(&url), "/?#");
        Source { title: host.strip_prefix("www.").unwrap_or(host).to_owned(), url }
    }
}

/// What follows "https://" and the like; `None` where an address does not begin so.
fn past_scheme(url: &str) -> Option<&str> {
    pieces::split_once(url, b':')?.1.strip_prefix("//")
}

impl Glossary {
    /// How many terms there are, those of the dictionaries included.
    pub fn count(&self) -> usize {
        self.terms.len() + self.dictionaries.iter().map(Dictionary::count).sum::<usize>()
    }

    /// A term by its index: those of the dictionaries follow the others, and have come or not.
    ///
    /// ```
    /// use hovergloss::engine::{Glossary, Language};
    /// let glossary = Glossary::from_forms(Language::Korean, ["증류"]);
    /// assert_eq!(glossary.term(0).map(|term| &*term.id), Some("증류"));
    /// assert_eq!(glossary.term(1), None);
    /// ```
    pub fn term(&self, index: usize) -> Option<&Term> {
        match self.place(index) {
            None => self.terms.get(index),
            Some((dictionary, place)) => dictionary.term(place),
        }
    }

    /// The dictionary that a term is in, and its place there.
    pub fn place(&self, index: usize) -> Option<(&Dictionary, usize)> {
        let mut place = index.checked_sub(self.terms.len())?;
        for dictionary in &self.dictionaries {
            match place.checked_sub(dictionary.count()) {
                None => return Some((dictionary, place)),
                Some(rest) => place = rest,
            }
        }
        None
    }

    /// Hands its name and licence over to every term, for when that stands among those of others.
    ///
    /// ```
    /// use hovergloss::engine::{Glossary, Language};
    /// let mut glossary = Glossary::from_forms(Language::English, ["token"]);
    /// glossary.license = "CC BY 4.0".to_owned();
    /// glossary.sign();
    /// assert_eq!(glossary.terms[0].origin.as_ref().unwrap().license, "CC BY 4.0");
    /// ```
    pub fn sign(&mut self) {
        let origin = Arc::new(Origin { title: take(&mut self.title), license: take(&mut self.license) });
        for term in &mut self.terms {
            term.origin = Some(Arc::clone(&origin));
        }
    }

    /// A glossary of bare terms, one form each: each form is its own id and needs no cue.
    ///
    /// ```
    /// use hovergloss::engine::{Glossary, Language};
    /// let glossary = Glossary::from_forms(Language::Korean, ["증류"]);
    /// assert_eq!(glossary.terms[0].id, "증류");
    /// ```
    pub fn from_forms<S: Into<String>>(language: Language, forms: impl IntoIterator<Item = S>) -> Glossary {
        let terms = forms
            .into_iter()
            .map(|form| {
                let form = form.into();
                Term {
                    id: form.clone(),
                    forms: Localized::from([(language.tag(), vec![form])]),
                    // Nothing is known of a bare form, so its verb is let through rather than lost.
                    verb: language == Language::Korean,
                    senses: vec![Sense::default()],
                    ..Term::default()
                }
            })
            .collect();
        Glossary { terms, ..Glossary::default() }
    }
}
