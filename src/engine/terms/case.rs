//! Whether capitals matter.

use super::variant::SEPARATORS;
use crate::engine::glossary::CaseRule;
use crate::engine::text::{look, script};

/// Whether a form has to be found with the capitals it is written with.
pub(super) fn is_sensitive(rule: CaseRule, form: &str) -> bool {
    match rule {
        CaseRule::Sensitive => true,
        CaseRule::Insensitive => false,
        CaseRule::Auto => {
            let mut letters = form.chars();
            let first = letters.next().is_some_and(is_capital);
            let later = letters.any(|letter| is_capital(letter) || letter.is_ascii_digit());
            later || first && !look::is_in(' ', form)
        }
    }
}

/// Whether a form is written in its capitals or in others that are as good: those of a headline or a
/// sentence's beginning ("Künstliche Intelligenz", "AI Chip", APPLE), or an acronym's that is read as a word
/// ("Nato"), if it has more capitals than `acronym`.
pub(super) fn is_as_good(form: &str, written: &str, acronym: usize) -> bool {
    let capitals = form.chars().filter(|&letter| is_capital(letter)).count();
    let (mut same, mut titled, mut shouted) = (true, look::is_in(' ', form), form.len() > 4);
    let mut read = capitals > acronym && !form.bytes().any(|letter| letter.is_ascii_lowercase());
    let mut begins = true;
    let mut letters = form.chars().filter(|&letter| !look::is_in(letter, SEPARATORS));
    for (place, given) in written.char_indices() {
        if !look::is_in(given, SEPARATORS) {
            let capital = is_capital(given);
            let own = letters.next() == Some(given);
            same &= own;
            titled &= own || begins && capital;
            shouted &= capital || !script::is_letter(given);
            read &= capital == (place == 0);
        }
        begins = !script::is_word(given);
    }
    same || titled || shouted || read
}

/// Whether a text of several words is all in capitals, as headlines may be: its words cannot be told
/// from acronyms ("GUESS WHO WON").
pub(super) fn is_shouted(text: &str) -> bool {
    let (mut words, mut length) = (0, 0);
    for character in text.chars() {
        if character.is_ascii_uppercase() || character.is_ascii_digit() {
            length += 1;
            // A word of one letter is none.
            words += u32::from(length == 2);
        } else if script::is_word(character) {
            return false;
        } else {
            length = 0;
        }
    }
    words > 2
}

/// Whether a letter is a capital.
pub(super) fn is_capital(letter: char) -> bool {
    lowered(letter) != letter
}

/// A character as it is looked for. Only lower-case forms of the same length in UTF-8 are
/// taken, so that offsets stay those of the text.
pub(super) fn lowered(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    match character as u32 {
        // Latin-1, Greek and Cyrillic capitals stand 32 before their small letters.
        0xC0..=0xDE if character != '×' => shifted(character, 32),
        0x391..=0x3A9 | 0x410..=0x42F => shifted(character, 32),
        // In Latin Extended-A capitals and small letters take turns.
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 => {
            shifted(character, u32::from((character as u32).is_multiple_of(2)))
        }
        0x139..=0x148 | 0x179..=0x17E => shifted(character, u32::from(!(character as u32).is_multiple_of(2))),
        _ => character,
    }
}

fn shifted(character: char, by: u32) -> char {
    char::from_u32(character as u32 + by).unwrap_or(character)
}
