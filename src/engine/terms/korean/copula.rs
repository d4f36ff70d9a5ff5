//! The copula 이다 after a noun; after a vowel its 이 may be missing ("친구|다", "친구|였다").

use super::ending::{Endings, is_infinitive_with_ending, is_reported, is_stem_with_ending, is_word_of};
use super::{Final, final_of, verb};
use crate::engine::text::look;

/// 이 with its endings, those of [`SHORT`] aside.
const FULL: Endings = Endings {
    plain: "다 면 나 니 자 든 든지 냐 네 군 기에 라도 라지 래 거니와 다보니 야 오 었나 건 세요 셔요 리라 랴",
    nieun: "- 데다 데다가 가 가를 들 만큼 즉 즉슨 양 걸 듯 셈 줄 줄은 줄도",
    rieul: "- 까 지언정 수록 텐데 테니 테지 겁니다",
    bieup: "니다 니다만 니까",
    infinitive: "- 서 도 야 야만",
    nominal: "기 지 고 면서",
    moods: "다 라 냐",
    present: "",
};

/// What follows a vowel when 이 is missing, besides 라 and 냐 as they are reported. 고, 면, 니, 지, 자 and
/// 네 are left out: after a vowel they end other words far more often.
const SHORT: &str = "냐를 라서 라야 랄 지만 며 니까 니만큼 므로 면서 네요 군요 구나 거든 던 던데 던가 더니 더라 더라고 더라도 더라면 더군 거나 잖아 죠 \
    지요 예요 에요";

/// The past and infinitive of the short form.
const SHORT_PAST: Endings = Endings { infinitive: "서 도 야 야만", ..NONE };

/// No ending at all.
const NONE: Endings =
    Endings { plain: "", nieun: "", rieul: "", bieup: "", infinitive: "", nominal: "", moods: "", present: "" };

/// Honorific.
const HONORIFIC: Endings = Endings {
    plain: "며 다 니 던",
    nieun: "- 가",
    rieul: "- 까",
    bieup: "니다 니까",
    infinitive: "서 도 야",
    nominal: "기 지 고 면서",
    moods: "다",
    present: "",
};

/// Whether a run is a form of the copula after a noun that ends with `last`.
pub(super) fn is_copula(last: char, run: &str, after: &str) -> bool {
    let vowel = final_of(last).is_none_or(|sound| sound == Final::Vowel);
    match run {
        // 인 ends many words for people ("외국인"): only before another word.
        "인" => after.starts_with(" "),
        // 일 also means "day" and "work": only before the nouns that the future modifies.
        "일" => look::phrase(after, 0, DEPENDENT_NOUNS) > 0,
        "다" | "야" => vowel && (ends_sentence(after) || look::phrase(after, 0, " 보니") > 0),
        _ => {
            look::is_one_of("이지 이라 이야 인가 이예요", run)
                || is_quotation(vowel, run)
                || run.strip_prefix("이").or(vowel.then_some(run)).is_some_and(is_short)
                || is_stem_with_ending(run, "이", &FULL, after)
                || is_infinitive_with_ending(run, "이어", &FULL, after)
                || is_stem_with_ending(run, "이시", &HONORIFIC, after)
                || is_infinitive_with_ending(run, "이셔", &HONORIFIC, after)
                || vowel && is_infinitive_with_ending(run, "여", &SHORT_PAST, after)
        }
    }
}

fn is_short(run: &str) -> bool {
    is_word_of(SHORT, run) || is_reported(run, "라 냐")
}

/// Whether 인 before a byte is the copula, though a longer word ends with it ("수출국은 미국|인 것으로").
pub(in crate::engine::terms) fn is_copula_at(text: &str, at: usize) -> bool {
    look::before(text, at) == '인' && look::phrase(text, at, " 것| 셈이| 반면| 만큼| 데다") > 0
}

/// (이)라 and (이)라고 with the 하다 that often follows them without its space ("증류|라고하는").
fn is_quotation(vowel: bool, run: &str) -> bool {
    let quoted = run.strip_prefix("이").or(vowel.then_some(run)).and_then(|run| run.strip_prefix("라"));
    quoted.is_some_and(|rest| verb::is_verb_tail(rest.strip_prefix("고").unwrap_or(rest)))
}

/// The dependent nouns that follow 일.
const DEPENDENT_NOUNS: &str = " 따름| 수| 때| 뿐| 것| 거| 게| 경우| 가능| 정도| 듯| 만큼| 리| 텐데| 테| 줄";

/// Whether nothing of the sentence follows: its stop, a closing quotation mark or bracket, the end.
fn ends_sentence(after: &str) -> bool {
    if look::is_in(look::at(after, 0), "\"'") {
        return true;
    }
    let mut at = 0;
    loop {
        let closed = look::phrase(after, at, "\"|'|)|]|」|』|”|’");
        if closed == 0 {
            return at == after.len() || look::phrase(after, at, ".|!|?|…|。|;") > 0;
        }
        at += closed;
    }
}
