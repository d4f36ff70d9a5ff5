//! The verbs that nouns make: 하다, 되다, 시키다, 당하다, 드리다, 받다, and the adjectives in
//! 같다, 스럽다, 롭다 and 답다.

use super::ending::{Endings, is_infinitive_with_ending, is_reported, is_stem_with_ending, is_word_of};
use crate::engine::text::look;
use crate::engine::text::pieces;

const ENDINGS: Endings = Endings {
    plain: "다가 다가도 다시피 고서 고자 고나서 고야 곤 진 질 나 니 니까 므로 며 면 게끔 려 려고 려는 려면 려던 려다 려다가 려나 려니 려거든 \
        러 는 는구나 는군 는대로 는지라 는걸 는게 느라 느니 느냐 되 듯 듯이 자 자마자 세 시오 오 랴 는바 기에 기란 나마나 다보니 노라면 십시오 \
        건 죠 는가 군 구 구나 거든 건만 던 던데 던가 더니 더라 더라고 더라도 더라면 더군 네 거나 든지 든가 든 잖아 소",
    nieun: "- 데다 데다가 가 채 즉 듯 듯이 바 만큼 대로 뒤 후 게 걸 다해도 다손",
    rieul: "- 까 까봐 지언정 수록 게 래 뿐더러 만큼 만한 걸 라 라고 라치면 는지 텐데 겁니다 거야 수있는 려고 려면",
    bieup: "니다 니다만 니까 시다",
    infinitive: "- 서 서는 서도 서야 서라도 선 야 야만 야지 야죠 야한다 야할 야하는 야된다 도 도록 라 라는 라고 지다 달라 달라고 달라는 달라며",
    nominal: "기 지 고 게 면서 도록 는지 는데 는것",
    moods: "다 라 자 냐 느냐 리라",
    present: "다",
};

/// Stem and infinitives of each verb, the honorifics as verbs of their own. 받다, whose stem is closed,
/// has its infinitive here.
const VERBS: &str =
    "하 해 하여|되 돼 되어|시키 시켜|당하 당해 당하여|드리 드려|하시 하셔 하시어|되시 되셔|시키시 시키셔|받 받아";

/// The same of 같다, and of 스럽다, 롭다 and 답다 as their stems are before a vowel.
const ADJECTIVES: &str = "같 같아|스러우 스러워|스러워하 스러워해|로우 로워|다우 다워";

/// Verbs that follow the infinitive of another: "become", "give", "come", "manage", "try", "go", "leave";
/// 놓다, whose stem is closed, has its infinitive here.
const AUXILIARIES: &str =
    "지 져|주 줘 주어|주시 주셔|드리 드려|놓 놔 놓아|오 와|내 내|보 봐|가 가|나가 나가|버리 버려|두 둬";

/// What may follow a stem that ends with a consonant.
const AFTER_CLOSED: &str =
    "고 고도 고서 고자 지 지는 지만 지도 기 기도 기를 기에 기로 길 네 던 거나 게 도록 자 자마자 습니다 습니까";

/// The same of those that do not change before a vowel.
const AFTER_REGULAR: &str =
    "는 는데 는지 은 은데 을 을지 음 음을 음에 음으로써 으며 으면 으면서 으러 으려 으려고 으려면 으려는 으니 으므로";

/// 하다 contracted with its ending: 하도록, 하기로, 하고자, 하게.
const CONTRACTED: &str = "토록 키로 코자 케";

/// Whether a run is a form of one of the verbs, standing right after its noun.
pub(super) fn is_verb_tail(run: &str) -> bool {
    look::is_one_of(CONTRACTED, run) || is_verb_of(VERBS, run, true) || is_closed("받", run)
}

/// Whether a run is a form of 같다, 스럽다, 롭다 or 답다, standing right after its noun.
pub(super) fn is_adjective_tail(run: &str) -> bool {
    is_verb_of(ADJECTIVES, run, false) || is_closed("같 스럽 롭 답", run)
}

/// Whether a run is one of some stems that end with a consonant, with an ending.
fn is_closed(stems: &str, run: &str) -> bool {
    for stem in pieces::split(stems, b' ') {
        if let Some(rest) = run.strip_prefix(stem)
            && (is_word_of(AFTER_CLOSED, rest)
                || is_reported(rest, "다 자 는다")
                || look::is_one_of("받 같 놓", stem) && is_word_of(AFTER_REGULAR, rest))
        {
            return true;
        }
    }
    false
}

/// Whether a run is a form of one of some verbs, with one that follows its infinitive if any may.
fn is_verb_of(verbs: &str, run: &str, auxiliaries: bool) -> bool {
    for verb in pieces::split(verbs, b'|') {
        for (index, form) in pieces::split(verb, b' ').enumerate() {
            let fits = if index == 0 {
                is_stem_with_ending(run, form, &ENDINGS, "")
            } else {
                is_infinitive_with_ending(run, form, &ENDINGS, "")
                    || auxiliaries
                        && run
                            .strip_prefix(form)
                            .is_some_and(|rest| is_verb_of(AUXILIARIES, rest, false) || is_closed("놓", rest))
            };
            if fits {
                return true;
            }
        }
    }
    false
}
