//! English nouns that are verbs too: "debt and leverage", but "we leverage our data".

use crate::engine::text::look::is_one_of;

/// Subjects and auxiliaries that only a verb follows.
const BEFORE_VERBS: &str = "can could will would shall should might must cannot can't don't didn't doesn't we \
    they you I We They You";

/// Words whose "to" is followed by a verb ("able to").
const BEFORE_INFINITIVES: &str = "able ability aim aims aiming allow allows begin began continue designed \
    expected help helps hope hopes how need needs order plan plans planning seeking seeks trying used want wants \
    ways";

/// Words that begin a verb's object.
const BEFORE_OBJECTS: &str = "the a an this these those its their our his her your my it them existing both each";

/// Words that only a noun follows, even when another noun group comes right behind it ("the leverage
/// the fund took on").
const BEFORE_NOUNS: &str = "the a an this that these those its their our his her your my of in on at by with for \
    from about without as more less much any no some all every";

/// Whether a noun's form, standing between `before` and `after`, is a verb there.
pub(super) fn is_verb(before: &str, plural: bool, after: &str) -> bool {
    let (earlier, previous) = last_word(before.strip_suffix(' ').unwrap_or_default());
    let next = next_word(after);
    if !plural {
        // "To" with a capital begins a sentence, and so a purpose.
        let infinitive = match previous {
            "To" => !next.is_empty(),
            "to" => is_one_of(BEFORE_INFINITIVES, last_word(earlier).1),
            _ => is_one_of(BEFORE_VERBS, previous),
        };
        if infinitive {
            return true;
        }
    }
    let previous = previous.trim_start_matches(['"', '\'', '(']).to_ascii_lowercase();
    is_one_of(BEFORE_OBJECTS, next) && !previous.is_empty() && !is_one_of(BEFORE_NOUNS, &previous)
}

/// A text without its last word, and that.
fn last_word(text: &str) -> (&str, &str) {
    let start = text.bytes().rposition(|byte| byte == b' ').map_or(0, |blank| blank + 1);
    (text.get(..start.saturating_sub(1)).unwrap_or_default(), text.get(start..).unwrap_or_default())
}

/// The word behind the one at whose end `after` begins, plural ending and all.
fn next_word(after: &str) -> &str {
    let Some((ending, rest)) = after.split_once(' ') else { return "" };
    if ending.bytes().any(|byte| !byte.is_ascii_alphabetic()) {
        return "";
    }
    let next = rest.split_once(' ').map_or(rest, |(next, _)| next);
    next.trim_end_matches([',', '.', ';', ':'])
}
