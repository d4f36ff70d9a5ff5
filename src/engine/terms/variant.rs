//! The other spellings of a form that are the same word.

use super::case;
use crate::engine::Language;
use crate::engine::text::look;
use crate::engine::text::pieces;
use crate::engine::text::script::{self, Script};

/// What may stand between the parts of one word, or not ([`key`]).
pub(super) const SEPARATORS: &str = " -·/";

/// What the character at a byte of a text or of a form is looked for as; `None` where it makes no other word:
///
/// - blank or hyphen between scripts, or before a number ("챗 GPT", "코로나 19", "GPT-4", "F-35");
/// - a blank behind a stop ("EE. UU.") and the dot between katakana.
///
/// A hyphen is a blank ("large-language model", "CO2-Preis"), but behind one letter ("e-mail").
pub(super) fn key(text: &str, at: usize, character: char) -> Option<char> {
    if !matches!(character, ' ' | '-' | '·') {
        return Some(case::lowered(character));
    }
    let before = look::before(text, at);
    let after = look::at(text, at + character.len_utf8());
    let (script, next) = (script::of(before), script::of(after));
    let several = script::is_word(look::before(text, look::previous(text, at)));
    let letters = several && script::is_letter(before);
    let dropped = match character {
        '·' => script == Script::Katakana && next == Script::Katakana,
        ' ' if before == '.' => next != Script::None,
        _ if script == Script::None || next == Script::None => false,
        _ => script != next || after.is_ascii_digit() && (letters || character == '-' && script::is_letter(before)),
    };
    let blank = character == '-' && several && script::is_word(before) && next != Script::None;
    (!dropped).then_some(if blank { ' ' } else { character })
}

/// Gives the spellings under which a folded form is looked for, itself first:
///
/// - Korean compounds without their spaces ("투자 은행", "투자은행");
/// - acronyms with stops and without ("AI", "A.I.").
pub(super) fn spellings(form: &str, take: &mut dyn FnMut(&str)) {
    take(form);
    if look::is_in(' ', form) && form.chars().any(|character| script::of(character) == Script::Hangul) {
        take(&pieces::replace(form, b' ', ""));
    }
    if is_acronym(form) {
        let mut dotted = String::new();
        for letter in form.chars() {
            dotted.push(letter);
            dotted.push('.');
        }
        take(&dotted);
    }
    if form.ends_with(".") {
        let plain = pieces::replace(form, b'.', "");
        if is_acronym(&plain) {
            take(&plain);
        }
    }
}

/// The plural of an English form that its ending changes ("company", "companies"; "crisis", "crises") or that
/// ends before it does ("rates of return").
pub(super) fn changed_plural(form: &str) -> Option<String> {
    let of = (0..form.len()).find(|&at| look::phrase(form, at, " of ") > 0);
    let (head, rest) = form.split_at_checked(of.unwrap_or(form.len()))?;
    let common = head.bytes().all(|byte| !byte.is_ascii_uppercase());
    let ends = |endings: &str| common && look::ends(head, head.len(), endings);
    let (cut, ending) = if ends("y") && !ends("ay|ey|oy|uy") {
        (1, "ies")
    } else if ends("sis") {
        (2, "es")
    } else if ends("sman|irman|woman") {
        (2, "en")
    } else if common && of.is_some() {
        (0, "s")
    } else {
        return None;
    };
    Some([head.get(..head.len() - cut)?, ending, rest].concat())
}

/// Whether a form of a language gets its plural, or its German genitive, by an -s and no rule but that.
///
/// English plurals are regular enough, also in the languages that borrow English words as they are.
/// French, Portuguese and Spanish ones are too, but short words and names often are others with an s
/// ("cour", "cours"; "Carlo", "Carlos"). The rest is declared.
pub(super) fn takes_s(form: &str, language: Option<Language>, sensitive: bool) -> bool {
    match language {
        Some(Language::French) => !sensitive && form.len() > 4,
        Some(Language::Spanish | Language::Portuguese) => {
            !sensitive && form.len() > 3 && look::ends(form, form.len(), "a|e|i|o|u")
        }
        Some(Language::Italian) | None => false,
        Some(_) => true,
    }
}

/// Two to five capitals and nothing else.
pub(super) fn is_acronym(form: &str) -> bool {
    (2..=5).contains(&form.len()) && form.bytes().all(|letter| letter.is_ascii_uppercase())
}
