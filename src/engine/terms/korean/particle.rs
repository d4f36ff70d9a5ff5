//! Particles, one after another, each agreeing with the sound before it.

use super::{Final, copula, final_of};
use crate::engine::text::look;
use crate::engine::text::pieces;

/// What the sound before a particle must be.
#[derive(Clone, Copy)]
enum After {
    Any,
    Vowel,
    Consonant,
    /// Of 로 and its kin: a vowel or ㄹ.
    VowelOrRieul,
    /// Of 으로 and its kin: a consonant but ㄹ.
    OtherConsonant,
}

use After::{Any, Consonant, OtherConsonant, Vowel, VowelOrRieul};

/// Particles that others may follow.
const OPEN: [(After, &str); 8] = [
    (
        Any,
        "에 에서 에게 에게서 께 께서 한테 한테서 하고 까지 부터 만 보다 처럼 만큼 대로 마다 뿐 밖에 조차 마저 같이 에다 에다가",
    ),
    (Consonant, "과 이랑 이나마"),
    (Vowel, "와 랑 나마"),
    (OtherConsonant, "으로 으로서 으로써"),
    (VowelOrRieul, "로 로서 로써"),
    (Consonant, "이라도 이라든지 이라든가 이든지 이든가 이든"),
    (Vowel, "라도 라든지 라든가 든지 든가 든"),
    (Any, "치고 커녕 더러 따라 끼리 마냥 깨나"),
];

/// Particles that end a chain.
const CLOSING: [(After, &str); 10] = [
    (Consonant, "이 은 을"),
    (Vowel, "가 는 를"),
    (Any, "의 도"),
    (Consonant, "이나 이야 이야말로 이여 은커녕"),
    (Vowel, "나 야말로 는커녕"),
    // Contracted with 는.
    (Any, "엔 에선 에겐 한텐 께선 치곤"),
    (OtherConsonant, "으론 으로선 으로야"),
    (VowelOrRieul, "론 로선 로야"),
    (Any, "에야 에서야 까지야 보다야 에서든 뿐더러"),
    (Consonant, "이요"),
];

/// Particles that follow others and that others may follow still.
const STACKED_OPEN: [(After, &str); 5] = [
    (Any, "까지 부터 만 보다 처럼 만큼 대로 뿐 밖에 조차 마저 커녕"),
    (OtherConsonant, "으로"),
    (VowelOrRieul, "로"),
    (Consonant, "이라도"),
    (Vowel, "라도"),
];

/// Contractions of an open particle with 는.
const CONTRACTED: &str = "까진 부턴 보단";

/// Whether a run is a chain of particles after a noun that ends with `last`.
pub(super) fn is_chain(last: char, run: &str, after: &str) -> bool {
    look::is_one_of(CONTRACTED, run) || is_closed(last, run) || is_open(&OPEN, last, run, after)
}

fn is_closed(last: char, run: &str) -> bool {
    let polite = run.strip_suffix("요").filter(|run| look::is_in(look::before(run, run.len()), "은는도"));
    let run = polite.unwrap_or(run);
    CLOSING.iter().any(|row| agrees(row.0, last) && look::is_one_of(row.1, run))
}

/// Whether a run is an open particle of `table` with what may follow it.
fn is_open(table: &[(After, &str)], last: char, run: &str, after: &str) -> bool {
    for row in table {
        if !agrees(row.0, last) {
            continue;
        }
        for particle in pieces::split(row.1, b' ') {
            let Some(rest) = run.strip_prefix(particle) else { continue };
            let last = look::before(particle, particle.len());
            if rest.is_empty()
                || is_closed(last, rest)
                || rest == "요"
                // 밖에 asks for 없다, and is often written together with it.
                || particle == "밖에" && rest.starts_with("없")
                || is_open(&STACKED_OPEN, last, rest, after)
                || copula::is_copula(last, rest, after)
            {
                return true;
            }
        }
    }
    false
}

fn agrees(after: After, last: char) -> bool {
    let Some(sound) = final_of(last) else { return true };
    match after {
        Any => true,
        Vowel => sound == Final::Vowel,
        Consonant => sound != Final::Vowel,
        VowelOrRieul => sound != Final::Consonant,
        OtherConsonant => sound == Final::Consonant,
    }
}
