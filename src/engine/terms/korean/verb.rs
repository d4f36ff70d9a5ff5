//! The verbs that nouns make: 하다, 되다, 시키다, 당하다, 받다.

use super::ending::{Endings, is_infinitive_with_ending, is_stem_with_ending};
use crate::engine::text::look;

const ENDINGS: Endings = Endings {
    plain: "다 다가 다가도 다는 다고 다면 다시피 고 고는 고도 고서 고자 고요 곤 며 면 면서 면서도 지 지는 지도 지를 지만 지요 죠 진 질 나 나요 니 \
        니까 므로 게 게끔 게는 게도 게나 도록 려 려고 려는 려면 려던 려다 려다가 려나 려니 러 거나 거든 거든요 는 는데 는데도 는데요 는가 는구나 \
        는군 는군요 는대로 는지라 느냐 느냐고 느냐는 느라 던 던데 던지 던가 더니 더라 더라도 더라면 든 든지 든가 되 자 자고 자는 자며 자면 자마자 \
        자니 냐 냐고 냐는 네 네요 세요 시오 소 오 라 라고 라는 라며 라면 리라 리라고 리라는 는바 기에 기란 나마나 다보니 다니 잖아 \
        잖아요 더군요 더라고요 고나서 고야 십시오 건 건만",
    nieun: "- 다 다고 다고는 다고도 다는 다며 다면 다면서 다지만 다니 다니까 다던 답니다 단다 다거나 데 데도 데다 데다가 데요 지 지도 가 채 듯 바 만큼 \
        대로 뒤 후 다해도 다손",
    rieul: "- 까 까요 까봐 지 지는 지도 지를 지라도 지언정 수록 게 게요 래 래요 뿐 뿐만 만큼 만한 것 때 수 라 라고 라치면 는지 텐데 겁니다 거야 \
        것이다 것인가 수있는 수록",
    bieup: "니다 니다만 니까 시다 니다요",
    infinitive: "- 서 서는 서도 서야 선 야 야만 야지 야죠 야한다 야할 야하는 야겠다 도 도록 라 라는 라고 요 지다 달라 달라고 달라는 달라며",
};

/// Stem and infinitives of each verb, the honorifics as verbs of their own.
const VERBS: &str = "하 해 하여|되 돼 되어|시키 시켜|당하 당해 당하여|하시 하셔 하시어|되시 되셔|시키시 시키셔";

/// Verbs that follow the infinitive of another: "become", "give", "come", "manage", "try", "go".
const AUXILIARIES: &str = "지 져|주 줘 주어|오 와|내 내|보 봐|가 가|나가 나가|버리 버려|두 둬";

/// 받다, whose stem is closed: what may follow 받, its past aside.
const RECEIVED: &str = "다 고 고도 고서 고자 지 지만 지도 기 기도 기를 기에 기로 길 는 는데 는다 는다고 는다는 는다면 는지 은 을 을지 \
    음 음을 음에 음으로써 으며 으면 으면서 으려 으려고 으려면 으려는 으니 으므로 던 거나 게 도록 자 자는 자마자 습니다 습니까";

/// Whether a run is a form of one of the verbs, standing right after its noun.
pub(super) fn is_verb_tail(run: &str) -> bool {
    run.strip_prefix('받').is_some_and(|rest| look::is_one_of(RECEIVED, rest))
        || is_infinitive_with_ending(run, "받아", &ENDINGS, "")
        || is_verb_of(VERBS, run, true)
}

/// Whether a run is a form of one of some verbs, with one that follows its infinitive if any may.
fn is_verb_of(verbs: &str, run: &str, auxiliaries: bool) -> bool {
    for verb in verbs.split('|') {
        for (index, form) in verb.split(' ').enumerate() {
            let fits = if index == 0 {
                is_stem_with_ending(run, form, &ENDINGS, "")
            } else {
                is_infinitive_with_ending(run, form, &ENDINGS, "")
                    || auxiliaries && run.strip_prefix(form).is_some_and(|rest| is_verb_of(AUXILIARIES, rest, false))
            };
            if fits {
                return true;
            }
        }
    }
    false
}
