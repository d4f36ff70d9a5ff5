//! Where a word in Latin letters begins and how it may go on.

use super::boundary::Continuation;
use crate::engine::Language;
use crate::engine::text::script::{self, Script};

/// What an apostrophe may join to an English noun; any other apostrophe is inside a word ("don't").
const AFTER_APOSTROPHE: [&str; 5] = ["s", "ll", "ve", "re", "d"];

/// Whether a word can begin with `first` after `before`.
pub(super) fn begins(before: &str, first: char, language: Language) -> bool {
    let mut backwards = before.chars().rev();
    let Some(previous) = backwards.next() else { return true };
    let earlier = backwards.next();
    match previous {
        // "l'IA", "dell'IA"; but "O'Reilly" is one word elsewhere.
        '\'' => {
            matches!(language, Language::French | Language::Italian | Language::Portuguese | Language::Spanish)
                || !earlier.is_some_and(is_latin)
        }
        // A fraction, a domain, a file: "3.5", "node.js".
        '.' | ',' if first.is_ascii_digit() => !earlier.is_some_and(|earlier| earlier.is_ascii_digit()),
        '.' => !earlier.is_some_and(is_latin),
        // An address or a name in a program.
        '@' | '_' => false,
        _ => !is_latin(previous),
    }
}

/// How a form in Latin letters is continued by `after`; `None` when it is only part of a word.
pub(super) fn continuation(form: &str, after: &str) -> Option<Continuation> {
    if ends_here(form, after) {
        return Some(Continuation::Any);
    }
    plural(form, after).filter(|rest| ends_here("s", rest)).map(|_| Continuation::Plural)
}

fn ends_here(form: &str, after: &str) -> bool {
    let mut following = after.chars();
    let Some(next) = following.next() else { return true };
    let rest = following.as_str();
    match next {
        '\'' => {
            let end = rest.find(|character| !is_latin(character)).unwrap_or(rest.len());
            let word = rest.get(..end).unwrap_or_default();
            word.is_empty() || AFTER_APOSTROPHE.iter().any(|ending| ending.eq_ignore_ascii_case(word))
        }
        '.' | ',' if form.ends_with(|last: char| last.is_ascii_digit()) => {
            !rest.starts_with(|character: char| character.is_ascii_digit())
        }
        '.' => !rest.starts_with(is_latin) || is_sentence_start(rest),
        '_' | '@' => false,
        // "KBS2", "GPT4": the number of a thing that has a name. After one or two letters it would
        // be part of the name ("R1", "H100").
        '0'..='9' => is_numbered(form, after),
        _ => !is_latin(next),
    }
}

/// Whether a stop without a blank after it ends a sentence all the same ("…of AI.The next"), as it
/// does before a capital and a small letter.
fn is_sentence_start(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.next().is_some_and(|letter| letter.is_ascii_lowercase())
}

fn is_numbered(form: &str, after: &str) -> bool {
    let letters = form.chars().rev().take_while(|letter| letter.is_ascii_alphabetic()).count();
    let end = after.find(|character: char| !character.is_ascii_digit()).unwrap_or(after.len());
    letters > 2 && end <= 2 && !after.get(end..).unwrap_or_default().starts_with(|next| is_latin(next) || next == '.')
}

/// Takes the ending of a regular English plural off the text after a form.
fn plural<'a>(form: &str, after: &'a str) -> Option<&'a str> {
    let last = form.chars().next_back()?;
    if !last.is_ascii_alphanumeric() {
        return None;
    }
    let shouted = form.len() > 1 && !form.contains(|letter: char| letter.is_ascii_lowercase());
    let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|ending| ends_with_ignoring_case(form, ending));
    let (ending, shouted_ending) = match last.to_ascii_lowercase() {
        _ if sibilant => ("es", "ES"),
        'o' if after.starts_with('e') || after.starts_with('E') => ("es", "ES"),
        _ => ("s", "S"),
    };
    after.strip_prefix(ending).or_else(|| after.strip_prefix(shouted_ending).filter(|_| shouted))
}

fn ends_with_ignoring_case(form: &str, ending: &str) -> bool {
    form.len()
        .checked_sub(ending.len())
        .and_then(|at| form.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

fn is_latin(character: char) -> bool {
    script::of(character) == Script::Latin
}
