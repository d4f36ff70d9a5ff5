//! The copula 이다 after a noun; after a vowel its 이 may be missing ("친구|다", "친구|였다").

use super::ending::{Endings, is_infinitive_with_ending, is_stem_with_ending};
use super::{Final, final_of, verb};
use crate::engine::text::look;

/// 이 with its endings.
const FULL: Endings = Endings {
    plain: "다 고 고요 며 면 면서 면서도 지만 지요 죠 나 니 니까 므로 자 던 던데 더라 더라도 더라면 더니 든 든지 거나 거든 거든요 \
        냐 냐고 냐는 네 네요 군 군요 구나 기에 라 라고 라고는 라고도 라는 라며 라면 라면서 라서 라도 라니 라지만 라야 라던 라든지 라든가 란 란다 \
        랄 랍니다 래 래서 랬다 라니까 라네 라더니 라곤 라기보다 라기보다는 라기보단 잖아 잖아요 고도 거니와 다보니 야 오 요 었나 \
        에요 지",
    nieun: "- 데 데다 데다가 데도 데요 지 지는 지도 지를 지라 가 가요 가를 들 만큼 즉 양 걸 듯 셈",
    rieul: "- 까 까요 지 지는 지도 지라도 지언정 수록 텐데 때 뿐 수 겁니다 뿐만",
    bieup: "니다 니다만 니까 니다요",
    infinitive: "- 서 도 야 야만 요",
};

/// What follows a vowel when 이 is missing. 고, 면, 니, 지 and 자 are left out: after a vowel they
/// end other words far more often.
const SHORT: &str = "라는 라고 라고는 라고도 라며 라면 라면서 라서 라니 라지만 라야 라던 라든지 라든가 란 란다 랄 랍니다 지만 며 \
    니까 므로 네요 군요 구나 거든요 죠 지요 예요 에요 던 라 면서 냐고 라니까 라네 라더니 라곤 라기보다 라기보다는 라기보단 랬다 래서 잖아 잖아요";

/// The past and infinitive of the short form.
const SHORT_PAST: Endings = Endings { plain: "", nieun: "", rieul: "", bieup: "", infinitive: "서 도 야 야만" };

/// Honorific.
const HONORIFIC: Endings = Endings {
    plain: "며 고 면서 지만 다 니 던",
    nieun: "- 데 지 가",
    rieul: "- 지 까",
    bieup: "니다 니까",
    infinitive: "서 도 야",
};

/// Whether a run is a form of the copula after a noun that ends with `last`.
pub(super) fn is_copula(last: char, run: &str, after: &str) -> bool {
    let vowel = final_of(last).is_none_or(|sound| sound == Final::Vowel);
    match run {
        // 인 ends many words for people ("외국인"): only before another word.
        "인" => after.starts_with(' '),
        // 일 also means "day" and "work": only before the nouns that the future modifies.
        "일" => look::phrase(after, 0, DEPENDENT_NOUNS) > 0,
        "다" => vowel && ends_sentence(after),
        _ => {
            look::is_one_of("이지 이라 이야 인가 이예요", run)
                || is_quotation(vowel, run)
                || is_stem_with_ending(run, "이", &FULL, after)
                || is_infinitive_with_ending(run, "이어", &FULL, after)
                || is_stem_with_ending(run, "이시", &HONORIFIC, after)
                || is_infinitive_with_ending(run, "이셔", &HONORIFIC, after)
                || vowel && (look::is_one_of(SHORT, run) || is_infinitive_with_ending(run, "여", &SHORT_PAST, after))
        }
    }
}

/// (이)라 and (이)라고 with the 하다 that often follows them without its space ("증류|라고하는").
fn is_quotation(vowel: bool, run: &str) -> bool {
    let quoted = run.strip_prefix('이').or(vowel.then_some(run)).and_then(|run| run.strip_prefix('라'));
    quoted.is_some_and(|rest| verb::is_verb_tail(rest.strip_prefix('고').unwrap_or(rest)))
}

/// The dependent nouns that follow 일.
const DEPENDENT_NOUNS: &str = " 따름| 수| 때| 뿐| 것| 거| 게| 경우| 가능| 정도| 듯| 만큼| 리| 텐데| 테| 줄";

/// Whether nothing of the sentence follows: its stop, a closing quotation mark or bracket, the end.
fn ends_sentence(after: &str) -> bool {
    if after.starts_with(['"', '\'']) {
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
