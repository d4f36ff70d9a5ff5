//! Verb endings, by the shape of the stem they go on.
//!
//! Korean endings either follow a stem ("하|고"), go into the last syllable of an open stem as its
//! final consonant ("하" + "ㄴ다" is "한다"), follow the infinitive ("해|서") or the past, which is
//! the infinitive with ㅆ ("했|다"). Endings that make a noun of the verb take particles.

use super::{final_index, is_noun_tail};
use crate::engine::text::look;
use crate::engine::text::pieces;

/// The endings that one kind of verb takes; each list separated by spaces. A polite 요 may follow any
/// of them, so none is listed with it.
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
    /// After the bare stem, and makes a noun of the verb.
    pub nominal: &'static str,
    /// The moods in which the verb is reported, after the bare stem (see [`is_reported`]).
    pub moods: &'static str,
    /// The same after the stem with a final ㄴ.
    pub present: &'static str,
}

/// After the past (했, 되었) and after 겠.
const PAST: &str = "다가 죠 으며 으나 으면 으니 으니까 으므로 으려나 을 을까 을텐데 는가 군 구 구나 거든 건만 던 던데 던가 더니 더라 더라고 더라도 \
    더라면 더군 네 거나 든지 든가 든 잖아 습니다 습니다만 습니까 어 어도 어야 어서 소 겠으나";

/// The moods of the past.
const STATED: &str = "다 냐 느냐";

/// What follows the mood of a sentence that is reported: "한다|고", "모델이라|는".
const REPORTED: &str = "- 고 고는 고도 고들 곤 는 는데 는데도 며 면 면야 면서 면서도 지만 니 니까 던 던데 던가 더니 더라 더라고 더라도 더라면 더군 네 \
    거나 든지 든가 기에 기엔 기보다 기보다는 기보단 길래";

/// Endings after which a verb goes on as a noun does, "하기|도", "하지|만", "할때|는": on the past, with a
/// final ㄴ and with a final ㄹ.
const NOMINAL_PAST: &str = "음 기 지 고 으면서 는지 는데 을지 을때 을뿐";
const NOMINAL_NIEUN: &str = "지 데 것";
const NOMINAL_RIEUL: &str = "지 때 뿐 것 수";

/// Contractions of 기 with a particle.
const NOMINAL_CONTRACTED: &str = "길 긴";

const NIEUN: u32 = 4;
const RIEUL: u32 = 8;
const MIEUM: u32 = 16;
const BIEUP: u32 = 17;
const SSANG_SIOT: u32 = 20;

/// From ㅏ to ㅐ, and from ㅑ to ㅒ, in Unicode's order.
const TO_AE: u32 = 28;

/// Whether a run is an open stem with an ending.
pub(super) fn is_stem_with_ending(run: &str, stem: &str, endings: &Endings, after: &str) -> bool {
    let Some((last, rest)) = split_stem(run, stem, 0) else { return false };
    match last {
        0 => {
            is_word_of(endings.plain, rest)
                || is_word_of(NOMINAL_CONTRACTED, rest)
                || is_nominal(endings.nominal, rest, after)
                || is_reported(rest, endings.moods)
                || rest.strip_prefix("겠").is_some_and(|rest| is_past(rest, after))
        }
        NIEUN => {
            is_word_of(endings.nieun, rest)
                || is_nominal(NOMINAL_NIEUN, rest, after)
                || is_reported(rest, endings.present)
        }
        RIEUL => is_word_of(endings.rieul, rest) || is_nominal(NOMINAL_RIEUL, rest, after),
        MIEUM => is_noun_tail('음', rest, after),
        BIEUP => is_word_of(endings.bieup, rest),
        _ => false,
    }
}

/// Whether a run is an infinitive with an ending, or the past made of it.
pub(super) fn is_infinitive_with_ending(run: &str, infinitive: &str, endings: &Endings, after: &str) -> bool {
    match split_stem(run, infinitive, 0) {
        Some((0, rest)) => {
            is_word_of(endings.infinitive, rest) || rest.strip_prefix("야겠").is_some_and(|rest| is_past(rest, after))
        }
        Some((SSANG_SIOT, rest)) => is_past(rest, after),
        _ => false,
    }
}

fn is_past(rest: &str, after: &str) -> bool {
    is_word_of(PAST, rest)
        || is_word_of(NOMINAL_CONTRACTED, rest)
        || is_nominal(NOMINAL_PAST, rest, after)
        || is_reported(rest, STATED)
        || look::is_in(look::at(rest, 0), "겠었") && is_past(rest.get(3..).unwrap_or_default(), after)
}

/// Whether a run is one of some moods with what reports it: "다고", "단다", and with 고 해 contracted, "댔다".
pub(super) fn is_reported(run: &str, moods: &str) -> bool {
    for mood in pieces::split(moods, b' ') {
        let reported = match split_stem(run, mood, 0) {
            Some((0, rest)) => is_word_of(REPORTED, rest),
            Some((NIEUN, rest)) => is_word_of("- 다 게", rest),
            Some((BIEUP, rest)) => is_word_of("니다 니까 시고", rest),
            _ => match split_stem(run, mood, TO_AE) {
                // By itself it ends many words after a vowel ("노래").
                Some((0, rest)) => look::is_one_of("요 서", rest),
                Some((SSANG_SIOT, rest)) => is_past(rest, ""),
                _ => false,
            },
        };
        if reported {
            return true;
        }
    }
    false
}

fn is_nominal(nominals: &str, rest: &str, after: &str) -> bool {
    for nominal in pieces::split(nominals, b' ') {
        if let Some(rest) = rest.strip_prefix(nominal)
            && (rest == "요" || is_noun_tail(look::before(nominal, nominal.len()), rest, after))
        {
            return true;
        }
    }
    false
}

/// Takes an open stem off a run: the final consonant that its last syllable got, and the rest.
/// `vowel` is what the last syllable's vowel has been moved by.
fn split_stem<'a>(run: &'a str, stem: &str, vowel: u32) -> Option<(u32, &'a str)> {
    let last = look::before(stem, stem.len());
    let start = stem.len().checked_sub(last.len_utf8())?;
    let got = look::at(run, start);
    let added = final_index(got)?;
    let same = got as u32 - added == last as u32 + vowel && run.get(..start) == stem.get(..start);
    if same { Some((added, run.get(start + got.len_utf8()..)?)) } else { None }
}

/// Whether a word, or what is before its polite 요, stands in a list of words separated by blanks; `-`
/// is the empty word.
pub(super) fn is_word_of(list: &str, word: &str) -> bool {
    let listed = |word: &str| look::is_one_of(list, if word.is_empty() { "-" } else { word });
    listed(word) || word.strip_suffix("요").is_some_and(listed)
}
