//! English nouns that are verbs too: "debt and leverage", but "we leverage our data".

use crate::engine::text::look::{self, is_one_of};
use crate::engine::text::pieces;

/// Endings of nouns that are no verbs.
const NOUN_ENDINGS: &str = "ation|ession|ity";

/// Subjects that only a verb follows.
const SUBJECTS: &str = "we they you I We They You Let's let's";

/// Auxiliaries that a verb follows, if their subject stands before them.
const AUXILIARIES: &str = "can could will would shall should may might must cannot can't won't wouldn't don't didn't \
    doesn't";

/// Words before an auxiliary whose subject stands behind it ("How much would leverage cost?").
const BEFORE_INVERSIONS: &str = "How Why What When Where then long much nor";

/// Beginnings of words whose "to" is followed by a verb ("able to", "agreed to").
const BEFORE_INFINITIVES: &str = "abil|abl|agreed|agrees|aim|attempt|beg|bid|chance|chos|continu|decid|decision|\
    design|eager|effort|fail|going|had|has|have|hop|how|intend|likely|manag|need|offer|opportunit|plan|pledg|promis|\
    propos|ready|refus|right|seek|sought|struggl|tend|threaten|tried|tries|try|unable|used|vot|vow|ways|willing";

/// The same of verbs that may have an object before it ("allows banks to").
const BEFORE_OBJECTS_AND_INFINITIVES: &str =
    "allow|asked|enabl|encourag|expect|forc|help|ordered|pressed|requir|urg|want";

/// Words that begin a verb's object.
const BEFORE_OBJECTS: &str = "the a an this these those its their our his her your my it them existing each";

/// What says when or how, behind a word that may begin an object ("this week").
const NO_OBJECTS: &str = " day| month| morning| night| quarter| time| way| week| year| spring| summer| autumn| fall| winter\
    | season| decade| afternoon| evening| past| likes| most,| most.| size of";

/// Words that only a noun follows, even when another noun group comes right behind it ("the leverage
/// the fund took on").
const BEFORE_NOUNS: &str = "the a an this that these those its their our his her your my of in on at by with for \
    from about without as more less much any no some all every new other many several";

/// Whether a noun's form, standing between `before` and `after`, is a verb there.
pub(super) fn is_verb(form: &str, before: &str, plural: bool, after: &str) -> bool {
    if look::is_in(' ', form) || look::ends(form, form.len(), NOUN_ENDINGS) {
        return false;
    }
    let (earlier, previous) = look::last_word(before.strip_suffix(" ").unwrap_or_default());
    let (ending, rest) = pieces::split_once(after, b' ').unwrap_or_default();
    let mut next = "";
    if ending.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        next = pieces::split_once(rest, b' ').map_or(rest, |(next, _)| next);
        while look::is_in(look::before(next, next.len()), ",.;:") {
            next = next.get(..next.len() - 1).unwrap_or_default();
        }
    }
    if !plural {
        // "To better leverage", "can easily leverage".
        let adverb = look::ends(previous, previous.len(), "ly") || is_one_of("not never also better further", previous);
        let (earlier, previous) = if adverb { look::last_word(earlier) } else { (earlier, previous) };
        let word = look::last_word(earlier).1;
        // "To" with a capital begins a sentence, and so a purpose.
        let infinitive = match previous {
            "To" => !next.is_empty(),
            "to" => governs_infinitive(earlier),
            _ => {
                is_one_of(SUBJECTS, previous)
                    || is_one_of(AUXILIARIES, previous) && !is_one_of(BEFORE_INVERSIONS, word)
                    || adverb && is_one_of("do does did", previous)
            }
        };
        if infinitive {
            return true;
        }
    }
    let ends = |endings: &str| look::ends(previous, previous.len(), endings);
    // "Imposed tariffs the court had struck down", "fears tariffs the most", but "the Fed leverages its name".
    let is_noun = ends("'s")
        || look::at(previous, 0).is_ascii_lowercase()
            && (ends("ed") || plural && (ends("ing") || ends("s") && !ends("ss|us|is")));
    let quoted = previous.bytes().take_while(|byte| b"\"'(".contains(byte)).count();
    let previous = previous.get(quoted..).unwrap_or_default().to_ascii_lowercase();
    // "This week", "this Friday", "each March".
    let is_time = look::phrase(rest, next.len(), NO_OBJECTS) > 0
        || is_one_of("this each", next) && look::at(rest, next.len() + 1).is_ascii_uppercase();
    is_one_of(BEFORE_OBJECTS, next)
        && !(previous.is_empty() || is_noun || is_time || is_one_of(BEFORE_NOUNS, &previous))
}

/// Whether "to" begins an infinitive behind what ends so.
fn governs_infinitive(before: &str) -> bool {
    let (mut before, mut word) = look::last_word(before);
    if word == "set" || look::phrase(word, 0, BEFORE_INFINITIVES) > 0 {
        return true;
    }
    (0..3).any(|_| {
        let governs = look::phrase(word, 0, BEFORE_OBJECTS_AND_INFINITIVES) > 0;
        (before, word) = look::last_word(before);
        governs
    })
}
