//! What a term means.

use crate::engine::annotate::Meaning;
use crate::engine::glossary::{Glossary, Sense, Term};
use crate::ui::locale::Locale;
use crate::ui::pen::Pen;
use crate::ui::reader::State;

/// Writes the body of a term's card: the likeliest sense in full, the others below it.
pub fn write(pen: &Pen, state: &State, meanings: &[Meaning]) {
    let senses: Vec<(&Term, &Sense)> = meanings.iter().filter_map(|meaning| sense(&state.glossary, *meaning)).collect();
    let Some(((term, first), others)) = senses.split_first() else { return };
    write_sense(pen, state.locale, term, first, !others.is_empty());
    if !others.is_empty() {
        pen.element("details", &[("class", "others")], &|pen| {
            pen.line("summary", "", state.locale.messages().other_meanings);
            for (term, sense) in others {
                write_sense(pen, state.locale, term, sense, true);
            }
        });
    }
}

fn write_sense(pen: &Pen, locale: Locale, term: &Term, sense: &Sense, several: bool) {
    let label = locale.pick(&sense.label).filter(|_| several || term.senses.len() > 1);
    if let Some(label) = label {
        pen.line("p", "label", label);
    }
    if let Some(definition) = locale.pick(&sense.definition) {
        pen.element("p", &[("class", "definition"), ("part", "definition")], &|pen| pen.text(definition));
    }
    if let Some(source) = &sense.source {
        pen.element("p", &[("class", "small")], &|pen| {
            pen.text(locale.messages().source);
            pen.text(" ");
            pen.link(&source.url, &source.title);
        });
    }
}

/// A term's name for the reader, and its original where that is another word.
pub fn name(glossary: &Glossary, meaning: Meaning, locale: Locale, words: &str) -> (String, Option<String>) {
    let Some(term) = glossary.terms.get(meaning.term) else { return (words.to_owned(), None) };
    let headword = |tag: &str| term.forms.get(tag).and_then(|forms| forms.first()).cloned();
    let name = headword(locale.tag()).unwrap_or_else(|| words.to_owned());
    let original =
        [Some(words.to_owned()), headword("en")].into_iter().flatten().find(|other| !other.eq_ignore_ascii_case(&name));
    (name, original)
}

/// Whether the card of these meanings holds a link or anything else to act on.
pub fn has_controls(glossary: &Glossary, meanings: &[Meaning]) -> bool {
    meanings.len() > 1
        || meanings.iter().any(|meaning| sense(glossary, *meaning).is_some_and(|(_, sense)| sense.source.is_some()))
}

fn sense(glossary: &Glossary, meaning: Meaning) -> Option<(&Term, &Sense)> {
    let term = glossary.terms.get(meaning.term)?;
    Some((term, term.senses.get(meaning.sense)?))
}
