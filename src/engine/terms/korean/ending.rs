//! Verb endings, by the shape of the stem they go on.
//!
//! Korean endings either follow a stem ("하|고"), go into the last syllable of an open stem as its
//! final consonant ("하" + "ㄴ다" is "한다"), follow the infinitive ("해|서") or the past, which is
//! the infinitive with ㅆ ("했|다"). Endings that make a noun of the verb take particles.

use super::{final_index, particle};
use crate::engine::text::look;

/// The endings that one kind of verb takes; each list separated by spaces.
pub(super) struct Endings {
    /// After the bare stem.
    pub plain: &'static str,
    /// After the stem with a final ㄴ.
    pub nieun: &'static str,
    /// After the stem with a final ㄹ.
    pub rieul: &'static str,
    /// After the stem with a final ㅂ.
    pub bieup: &'static str,
    /// After the infinitive.
    pub infinitive: &'static str,
}

/// After the past (했, 되었) and after 겠.
const PAST: &str = "다 다가 다고 다고는 다고도 다는 다며 다면 다면서 다지만 다니 다던 답니다 단다 던 던데 더니 더라 더라도 더라면 던가 던지 \
    고 고요 지 지요 죠 지만 지만요 으며 으나 으면 으면서 으니 으니까 으므로 으려나 을 을까 을지 을지도 을지라도 을때 을뿐 을텐데 는데 \
    는데요 는데도 는가 는지 는지도 느냐 느냐고 느냐는 냐 냐고 냐는 네 네요 군 군요 구나 거든 거든요 거나 든 든지 습니다 습니다만 습니까 어요 어 \
    어도 어야 어서 소 겠으나 건만 잖아 잖아요 더라고요 더군요";

/// Endings that make a noun, after which particles follow: on the bare stem, and on the past.
const NOMINAL: &str = "기 는지";
const NOMINAL_PAST: &str = "음 기 는지";

/// Contractions of 기 with a particle.
const NOMINAL_CONTRACTED: &str = "길 긴";

const NIEUN: u32 = 4;
const RIEUL: u32 = 8;
const MIEUM: u32 = 16;
const BIEUP: u32 = 17;
const SSANG_SIOT: u32 = 20;

/// Whether a run is an open stem with an ending.
pub(super) fn is_stem_with_ending(run: &str, stem: &str, endings: &Endings, after: &str) -> bool {
    let Some((last, rest)) = split_stem(run, stem) else { return false };
    match last {
        0 => {
            is_word_of(endings.plain, rest)
                || is_word_of(NOMINAL_CONTRACTED, rest)
                || is_nominal(NOMINAL, rest, after)
                || rest.strip_prefix('겠').is_some_and(|rest| is_past(rest, after))
        }
        NIEUN => is_word_of(endings.nieun, rest),
        RIEUL => is_word_of(endings.rieul, rest),
        MIEUM => rest.is_empty() || particle::is_chain('음', rest, after),
        BIEUP => is_word_of(endings.bieup, rest),
        _ => false,
    }
}

/// Whether a run is an infinitive with an ending, or the past made of it.
pub(super) fn is_infinitive_with_ending(run: &str, infinitive: &str, endings: &Endings, after: &str) -> bool {
    match split_stem(run, infinitive) {
        Some((0, rest)) => is_word_of(endings.infinitive, rest),
        Some((SSANG_SIOT, rest)) => is_past(rest, after),
        _ => false,
    }
}

fn is_past(rest: &str, after: &str) -> bool {
    is_word_of(PAST, rest)
        || is_word_of(NOMINAL_CONTRACTED, rest)
        || is_nominal(NOMINAL_PAST, rest, after)
        || rest.strip_prefix('겠').is_some_and(|rest| is_word_of(PAST, rest))
        || rest.strip_prefix('었').is_some_and(|rest| is_word_of(PAST, rest))
}

fn is_nominal(nominals: &str, rest: &str, after: &str) -> bool {
    for nominal in nominals.split(' ') {
        if let Some(rest) = rest.strip_prefix(nominal)
            && (rest.is_empty() || particle::is_chain(look::before(nominal, nominal.len()), rest, after))
        {
            return true;
        }
    }
    false
}

/// Takes an open stem off a run: the final consonant that its last syllable got, and the rest.
fn split_stem<'a>(run: &'a str, stem: &str) -> Option<(u32, &'a str)> {
    let last = look::before(stem, stem.len());
    let start = stem.len() - last.len_utf8();
    let got = look::at(run, start);
    let added = final_index(got)?;
    let same = got as u32 - added == last as u32 && run.get(..start) == stem.get(..start);
    if same { Some((added, run.get(start + got.len_utf8()..)?)) } else { None }
}

/// Whether a word stands in a list of words separated by blanks; `-` is the empty word.
fn is_word_of(list: &str, word: &str) -> bool {
    let word = if word.is_empty() { "-" } else { word };
    look::is_one_of(list, word)
}
