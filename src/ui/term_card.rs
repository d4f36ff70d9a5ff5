//! What a term means.

use crate::engine::annotate::Meaning;
use crate::engine::decimal::digits;
use crate::engine::glossary::{Glossary, Sense, Term};
use crate::ui::messages::Message;
use crate::ui::pen::Pen;
use crate::ui::reader::{State, Worded};

/// Writes the body of a term's card: the likeliest sense in full, the others below it, and what
/// to read next.
pub fn write(pen: &Pen, state: &State, meanings: &[Meaning]) {
    let glossary = &state.glossary;
    let mut senses: Vec<(&Term, &Sense)> = Vec::new();
    for meaning in meanings {
        senses.extend(sense(glossary, *meaning));
    }
    let Some(((term, first), others)) = senses.split_first() else {
        let awaited = |meaning: &Meaning| {
            glossary.place(meaning.term).is_some_and(|(dictionary, place)| dictionary.awaits(dictionary.chunk(place)))
        };
        let message = if meanings.iter().any(awaited) { Message::DefinitionLoading } else { Message::NoDefinition };
        pen.say("p.definition", &state.words, message);
        return;
    };
    write_sense(pen, state, term, first, !others.is_empty());
    if !others.is_empty() {
        let details = pen.element("details.others");
        details.say("summary", &state.words, Message::OtherMeanings);
        for (term, sense) in others {
            write_sense(&details, state, term, sense, true);
        }
    }
    write_related(pen, state, term);
}

fn write_sense(pen: &Pen, state: &State, term: &Term, sense: &Sense, several: bool) {
    let category = term.category.as_ref().and_then(|category| state.glossary.categories.get(category));
    let category = category.and_then(|names| state.locale.pick(names));
    let label = state.locale.pick(&sense.label).filter(|_| several || term.senses.len() > 1);
    if category.is_some() || label.is_some() {
        let line = pen.element("p.label");
        for (index, (tag, text)) in category.into_iter().chain(label).enumerate() {
            if index > 0 {
                line.text(" · ");
            }
            line.worded("span", (tag, text));
        }
    }
    if let Some((tag, definition)) = state.locale.pick(&sense.definition) {
        pen.worded("p.definition[part=definition][dir=auto]", (tag, definition));
    }
    if let Some(source) = &sense.source {
        let line = pen.element("p.small");
        line.text(state.words.get(Message::Source)).text(" ").link(&source.url, &source.title);
    }
}

/// Writes which glossaries the open card's definitions are from, and their licences.
pub fn write_origin(pen: &Pen, state: &State, meanings: &[Meaning]) {
    let related = state.trail.last().map(|&term| Meaning { term, sense: 0 });
    let (mut named, mut names) = (Vec::new(), String::new());
    for meaning in related.as_ref().map_or(meanings, std::slice::from_ref) {
        let term = state.glossary.term(meaning.term);
        let Some(origin) = term.and_then(|term| term.origin.as_ref()) else { continue };
        let title = state.locale.pick(&origin.title).map_or("", |(_, title)| title);
        for part in &[title, &*origin.license] {
            if !part.is_empty() && !named.contains(part) {
                if !named.is_empty() {
                    names.push_str(" · ");
                }
                names.push_str(part);
                named.push(*part);
            }
        }
    }
    if !named.is_empty() {
        pen.text(&state.words.fill(Message::DefinitionsFrom, &names));
    }
}

/// Writes the related terms as buttons: each opens in the card's place.
fn write_related(pen: &Pen, state: &State, term: &Term) {
    let mut line = None;
    for id in &term.related {
        let Some(term) = state.glossary.terms.iter().position(|term| term.id == *id) else { continue };
        let line = line.get_or_insert_with(|| {
            let line = pen.element("p.small.choices");
            line.text(state.words.get(Message::Related));
            line
        });
        let (language, name) = name(state, term, Worded::default()).0;
        line.element("button[type=button]").set("data-term", &digits(term as i64)).set("lang", language).text(name);
    }
}

/// A term's name for the reader, and its original where that is another word. `words` are the
/// article's own, or nothing where the term does not stand in it.
pub fn name<'a>(state: &'a State, term: usize, words: Worded<'a>) -> (Worded<'a>, Option<Worded<'a>>) {
    let term = state.glossary.term(term);
    let form = |tag: &'static str| Some((tag, &**term?.forms.get(tag)?.first()?));
    let (tag, english) = (state.locale.tag(), form("en").unwrap_or_default());
    let other = if words.1.is_empty() { english } else { words };
    let name = form(tag).or_else(|| form(tag.get(..2)?)).unwrap_or(other);
    let differs = |(_, other): &Worded| !other.is_empty() && !other.eq_ignore_ascii_case(name.1);
    (name, [words, english].into_iter().find(differs))
}

/// Every meaning of a term that has something to say.
pub fn meanings(glossary: &Glossary, term: usize) -> Vec<Meaning> {
    let mut meanings = Vec::new();
    for (index, sense) in glossary.term(term).map_or(&[][..], |term| &term.senses).iter().enumerate() {
        if !sense.definition.is_empty() {
            meanings.push(Meaning { term, sense: index });
        }
    }
    meanings
}

fn sense(glossary: &Glossary, meaning: Meaning) -> Option<(&Term, &Sense)> {
    let term = glossary.term(meaning.term)?;
    Some((term, term.senses.get(meaning.sense)?))
}
