//! What is used as it is, though a reader may see something odd. Only the editor is told, so
//! none of this travels to a reader: see [`FileReader`](super::FileReader).

use super::read::{MOST_CHARACTERS, is_unwanted};
use super::{Fault, Sense};
use crate::engine::Language;

/// The most characters a card shows without scrolling.
pub const CARD_CHARACTERS: usize = 280;

/// A part of an entry to look at.
pub(super) enum Passage<'a> {
    /// The tag that forms are given under.
    Tag(&'a str),
    /// Any text that a reader sees or an article is searched for, as it was written.
    Text(&'a str),
    /// A definition, tidied.
    Definition(&'a str),
    /// All senses of a term, tidied.
    Senses(&'a [Sense]),
}

/// The tag of forms that are the same in several languages (ISO 639-2).
const SEVERAL: &str = "mul";

/// Everything odd about a passage.
pub(super) fn warnings(passage: &Passage) -> Vec<&'static Fault> {
    match passage {
        Passage::Tag(tag) => found(&[(Fault::UNKNOWN_LANGUAGE, *tag != SEVERAL && Language::from_tag(tag).is_none())]),
        Passage::Text(text) => found(&[
            (Fault::BROKEN_TEXT, text.contains(char::REPLACEMENT_CHARACTER)),
            (Fault::DECOMPOSED_HANGUL, text.contains(is_conjoining_jamo)),
            (Fault::CONTROL_CHARACTER, text.contains(is_unwanted)),
        ]),
        Passage::Definition(definition) => found(&[
            (Fault::MARKUP, has_markup(definition)),
            (Fault::LONG_DEFINITION, (CARD_CHARACTERS + 1..=MOST_CHARACTERS).contains(&definition.chars().count())),
        ]),
        Passage::Senses(senses) => {
            let explained = senses.iter().filter(|sense| !sense.definition.is_empty());
            let usual = explained.filter(|sense| sense.cues.is_empty());
            found(&[(Fault::RIVAL_SENSES, usual.count() > 1)])
        }
    }
}

fn found(faults: &[(&'static Fault, bool)]) -> Vec<&'static Fault> {
    faults.iter().filter(|(_, found)| *found).map(|(fault, _)| *fault).collect()
}

fn is_conjoining_jamo(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11FF}')
}

/// Whether a text has a tag or a character reference. A lone "<" or "&" is none ("P < 5", "M&A").
fn has_markup(text: &str) -> bool {
    let opens = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!'));
    let tag = text.split('<').skip(1).any(|rest| opens(rest) && rest.contains('>'));
    let reference = text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        let fits = |character: char| character.is_ascii_alphanumeric() || character == '#';
        name.len() < rest.len() && (2..=8).contains(&name.len()) && name.chars().all(fits)
    });
    tag || reference
}
