//! Where a word in Latin letters begins and how it may go on.

use super::boundary::Continuation;
use crate::engine::Language;
use crate::engine::text::look;
use crate::engine::text::script::{self, Script};

/// What an apostrophe may join to an English noun; any other apostrophe is inside a word ("don't").
const AFTER_APOSTROPHE: &str = "s ll ve re d";

/// Whether a word can begin with `first` after `before`.
pub(super) fn begins(before: &str, first: char, language: Language) -> bool {
    let previous = look::before(before, before.len());
    let earlier = look::before(before, look::previous(before, before.len()));
    match previous {
        // "l'IA", "dell'IA"; but "O'Reilly" is one word elsewhere.
        '\'' => {
            matches!(language, Language::French | Language::Italian | Language::Portuguese | Language::Spanish)
                || !is_latin(earlier)
        }
        // A fraction, a domain, a file: "3.5", "node.js".
        '.' | ',' if first.is_ascii_digit() => !earlier.is_ascii_digit(),
        '.' => !is_latin(earlier),
        // An address or a name in a program.
        '@' | '_' => false,
        _ => !is_latin(previous),
    }
}

/// How a form in Latin letters is continued by `after`; `None` when it is only part of a word.
pub(super) fn continuation(form: &str, after: &str, language: Language) -> Option<Continuation> {
    if ends_here(form, after) {
        return Some(Continuation::Any);
    }
    plural(form, after, language).filter(|rest| ends_here("s", rest)).map(|_| Continuation::Plural)
}

fn ends_here(form: &str, after: &str) -> bool {
    let next = look::at(after, 0);
    let second = look::at(after, next.len_utf8());
    match next {
        '\'' => {
            let word = after.get(1..latin_end(after, 1)).unwrap_or_default();
            word.is_empty() || look::is_one_of(AFTER_APOSTROPHE, &word.to_ascii_lowercase())
        }
        '.' | ',' if look::before(form, form.len()).is_ascii_digit() => !second.is_ascii_digit(),
        // A stop without a blank after it ends a sentence all the same ("…of AI.The next"), before a
        // capital and a small letter.
        '.' => !is_latin(second) || second.is_ascii_uppercase() && look::at(after, 2).is_ascii_lowercase(),
        '_' | '@' => false,
        // "KBS2", "GPT4": the number of a thing that has a name. After one or two letters it would
        // be part of the name ("R1", "H100").
        '0'..='9' => is_numbered(form, after),
        _ => !is_latin(next),
    }
}

/// Where the letters and digits that stand at a byte end.
fn latin_end(text: &str, mut at: usize) -> usize {
    while is_latin(look::at(text, at)) {
        at = look::next(text, at);
    }
    at
}

fn is_numbered(form: &str, after: &str) -> bool {
    let named = form.as_bytes().last_chunk::<3>().is_some_and(|letters| letters.iter().all(u8::is_ascii_alphabetic));
    let end = if look::at(after, 1).is_ascii_digit() { 2 } else { 1 };
    let next = look::at(after, end);
    named && !is_latin(next) && next != '.'
}

/// Takes the ending of a regular plural with -s, or of a genitive, off the text after a form.
fn plural<'a>(form: &str, after: &'a str, language: Language) -> Option<&'a str> {
    let last = look::before(form, form.len());
    if !is_latin(last) {
        return None;
    }
    let sibilant = look::ends(form, form.len(), "s|x|z|ch|sh");
    let es = sibilant || last.eq_ignore_ascii_case(&'o') && look::phrase(after, 0, "e|E") > 0;
    let endings = match language {
        // "Des Marktes".
        Language::German => "es|s",
        _ if es => "es",
        _ => "s",
    };
    let mut ending = look::phrase(after, 0, endings);
    let shouted = form.len() > 1 && !form.bytes().any(|letter| letter.is_ascii_lowercase());
    if ending == 0 && shouted {
        ending = look::phrase(after, 0, if es { "ES" } else { "S" });
    }
    if ending > 0 { after.get(ending..) } else { None }
}

fn is_latin(character: char) -> bool {
    script::of(character) == Script::Latin
}
