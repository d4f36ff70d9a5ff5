//! Particles, one after another, each agreeing with the sound before it.

use super::{Final, copula, final_of};

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
const OPEN: [(After, &str); 9] = [
    (Any, "에 에서 에게 에게서 께 께서 한테 한테서 하고 까지 부터 만 보다 처럼 만큼 대로 마다 뿐 밖에 조차 마저 같이"),
    (Any, "에서부터 에서까지 에까지 에게까지 에게로 에로 에다 에다가"),
    (Consonant, "과 이랑 이나마"),
    (Vowel, "와 랑 나마"),
    (OtherConsonant, "으로 으로서 으로써 으로부터 으로까지"),
    (VowelOrRieul, "로 로서 로써 로부터 로까지"),
    (Consonant, "이라도 이라든지 이라든가 이든지 이든가 이든"),
    (Vowel, "라도 라든지 라든가 든지 든가 든"),
    (Any, "치고 커녕 더러 따라"),
];

/// Particles that end a chain.
const CLOSING: [(After, &str); 10] = [
    (Consonant, "이 은 을"),
    (Vowel, "가 는 를"),
    (Any, "의 도"),
    (Consonant, "이나 이야 이야말로 이여 은커녕"),
    (Vowel, "나 야말로 는커녕"),
    // Contracted with 는.
    (Any, "엔 에선 에겐 한텐 께선"),
    (OtherConsonant, "으론"),
    (VowelOrRieul, "론"),
    (Any, "에요 에서요 까지요 만요"),
    (Consonant, "이요"),
];

/// What may follow an open particle: (the particles that take it, what they take).
const STACKED: &str = "는 은 도 만 의 까지 부터 조차 마저 밖에 뿐 보다 처럼 만큼 나 이나 라도 이라도 야 이야 만은 만이 만을 만도 \
    만의 까지도 까지는 부터는 보다도 보다는 조차도 마저도 뿐만 를 을 가 이 요 커녕 대로";

/// Contractions of an open particle with 는.
const CONTRACTED: [&str; 3] = ["까진", "부턴", "보단"];

/// Whether a run is a chain of particles after a noun that ends with `last`.
pub(super) fn is_chain(last: char, run: &str, after: &str) -> bool {
    words(&CLOSING, last).any(|particle| particle == run)
        || CONTRACTED.contains(&run)
        || words(&OPEN, last).any(|particle| {
            run.strip_prefix(particle).is_some_and(|rest| {
                let last = particle.chars().next_back().unwrap_or(last);
                rest.is_empty() || is_stacked(last, rest) || copula::is_copula(last, rest, after)
            })
        })
}

fn is_stacked(last: char, rest: &str) -> bool {
    STACKED.split_whitespace().any(|particle| particle == rest)
        && rest.chars().next().is_some_and(|first| agrees(agreement_of(first, rest), last))
}

/// The agreement that a stacked particle asks for.
fn agreement_of(first: char, particle: &str) -> After {
    match (first, particle) {
        ('은' | '을', _) | (_, "이" | "이나" | "이라도" | "이야") => Consonant,
        (_, "는" | "를" | "가" | "나" | "라도" | "야") => Vowel,
        _ => Any,
    }
}

fn words(table: &'static [(After, &'static str)], last: char) -> impl Iterator<Item = &'static str> {
    table.iter().filter(move |row| agrees(row.0, last)).flat_map(|row| row.1.split(' '))
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
