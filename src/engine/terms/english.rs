//! English nouns that are verbs too: "debt and leverage", but "we leverage our data".

use crate::engine::text::look::{self, is_one_of};
use crate::engine::text::pieces;

/// Endings of nouns that are no verbs.
const NOUN_ENDINGS: &str = "ation|ession|ity";

/// Subjects that only a verb follows.
const SUBJECTS: &str = "we they you I We They You";

/// Auxiliaries that a verb follows, if their subject stands before them.
const AUXILIARIES: &str = "can could will would shall should may might must cannot can't won't wouldn't don't didn't \
    doesn't";

/// Words before an auxiliary whose subject stands behind it ("How much would leverage cost?").
const BEFORE_INVERSIONS: &str = "How Why What When Where then long much nor";

/// Words whose "to" is followed by a verb ("able to").
const BEFORE_INFINITIVES: &str = "able ability aim aims aiming allow allows begin began continue designed \
    expected help helps hope hopes how need needs order plan plans planning seeking seeks trying used want wants \
    ways likely set failed decided had has have tried refused unable managed intends continues voted tends ready chose \
    vowed";

/// Words that begin a verb's object.
const BEFORE_OBJECTS: &str = "the a an this these those its their our his her your my it them existing both each";

/// What says when or how, behind a word that may begin an object ("this week").
const NO_OBJECTS: &str = " day| month| morning| night| quarter| time| way| week| year";

/// Words that only a noun follows, even when another noun group comes right behind it ("the leverage
/// the fund took on").
const BEFORE_NOUNS: &str = "the a an this that these those its their our his her your my of in on at by with for \
    from about without as more less much any no some all every";

/// Whether a noun's form, standing between `before` and `after`, is a verb there.
pub(super) fn is_verb(form: &str, before: &str, plural: bool, after: &str) -> bool {
    if look::is_in(' ', form) || look::ends(form, form.len(), NOUN_ENDINGS) {
        return false;
    }
    let (earlier, previous) = last_word(before.strip_suffix(" ").unwrap_or_default());
    let (ending, rest) = pieces::split_once(after, b' ').unwrap_or_default();
    let mut next = "";
    if ending.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        next = pieces::split_once(rest, b' ').map_or(rest, |(next, _)| next);
        while look::is_in(look::before(next, next.len()), ",.;:") {
            next = next.get(..next.len() - 1).unwrap_or_default();
        }
    }
    if !plural {
        let earlier = last_word(earlier).1;
        // "To" with a capital begins a sentence, and so a purpose.
        let infinitive = match previous {
            "To" => !next.is_empty(),
            "to" => is_one_of(BEFORE_INFINITIVES, earlier),
            _ => {
                is_one_of(SUBJECTS, previous)
                    || is_one_of(AUXILIARIES, previous) && !is_one_of(BEFORE_INVERSIONS, earlier)
                    || is_one_of("not never also", previous)
                        && (is_one_of(AUXILIARIES, earlier) || is_one_of("do does did", earlier))
            }
        };
        if infinitive {
            return true;
        }
    }
    // "Imposed tariffs the court had struck down", but "the Fed leverages its name".
    let has_verb = look::at(previous, 0).is_ascii_lowercase() && look::ends(previous, previous.len(), "ed");
    let quoted = previous.bytes().take_while(|byte| b"\"'(".contains(byte)).count();
    let previous = previous.get(quoted..).unwrap_or_default().to_ascii_lowercase();
    is_one_of(BEFORE_OBJECTS, next)
        && !has_verb
        && !previous.is_empty()
        && !is_one_of(BEFORE_NOUNS, &previous)
        && look::phrase(rest, next.len(), NO_OBJECTS) == 0
}

/// A text without its last word, and that.
pub(super) fn last_word(text: &str) -> (&str, &str) {
    let start = text.bytes().rposition(|byte| byte == b' ').map_or(0, |blank| blank + 1);
    (text.get(..start.saturating_sub(1)).unwrap_or_default(), text.get(start..).unwrap_or_default())
}
