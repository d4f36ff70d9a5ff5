//! What a term means.

use crate::engine::annotate::Meaning;
use crate::engine::glossary::{Glossary, Sense, Source, Term};
use crate::ui::locale::Locale;
use crate::ui::reader::Reader;
use leptos::prelude::*;
use std::sync::Arc;

/// The body of a term's card: the likeliest sense in full, the others below it.
#[component]
pub fn TermCard(reader: Reader, meanings: Vec<Meaning>) -> impl IntoView {
    let meanings = Arc::new(meanings);
    move || {
        let locale = reader.locale.get();
        let glossary = reader.glossary.get();
        let words = locale.messages();
        let senses: Vec<(&Term, &Sense)> = meanings.iter().filter_map(|meaning| sense(&glossary, *meaning)).collect();
        let first = senses.first().map(|(term, sense)| meaning_view(locale, term, sense, senses.len() > 1));
        let others: Vec<AnyView> =
            senses.iter().skip(1).map(|(term, sense)| meaning_view(locale, term, sense, true)).collect();
        let others = (!others.is_empty()).then(|| {
            view! {
                <details class="others">
                    <summary>{words.other_meanings}</summary>
                    {others}
                </details>
            }
        });
        view! { {first} {others} }.into_any()
    }
}

/// A term's name for the reader, and its original where that is another word.
pub fn name(glossary: &Glossary, meaning: Meaning, locale: Locale, words: &str) -> (String, Option<String>) {
    let Some(term) = glossary.terms.get(meaning.term) else { return (words.to_owned(), None) };
    let headword = |tag: &str| term.forms.get(tag).and_then(|forms| forms.first()).cloned();
    let name = headword(locale.tag()).unwrap_or_else(|| words.to_owned());
    let original = [Some(words.to_owned()), headword("en")]
        .into_iter()
        .flatten()
        .find(|other| !other.to_lowercase().eq(&name.to_lowercase()));
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

fn meaning_view(locale: Locale, term: &Term, sense: &Sense, several: bool) -> AnyView {
    let words = locale.messages();
    let label = locale.pick(&sense.label).filter(|_| several || term.senses.len() > 1).cloned();
    let definition = locale.pick(&sense.definition).cloned().unwrap_or_default();
    let source = sense.source.clone().map(|Source { title, url }| {
        view! {
            <p class="source">
                {words.source}" "
                <a href=url target="_blank" rel="noopener noreferrer">{title}</a>
            </p>
        }
    });
    view! {
        <div class="meaning">
            {label.map(|label| view! { <p class="label">{label}</p> })}
            <p class="definition">{definition}</p>
            {source}
        </div>
    }
    .into_any()
}
