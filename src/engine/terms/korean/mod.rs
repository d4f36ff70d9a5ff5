//! What may follow a Korean noun without a space: particles, plural and honorific suffixes, the
//! copula, and for nouns that make verbs 하다 and its kin.
//!
//! A run of Hangul after a term is read as a chain of these; when it cannot be, the term is only
//! the beginning of a longer word ("증류|탑"). The tables are the closed classes of Korean grammar
//! (National Institute of Korean Language, 표준국어대사전, 조사 and 어미), those left out being the
//! ones that end more other words than they follow nouns: 아, 야, 서, 지, 고, 군, 양, 상, 형.

mod copula;
mod ending;
mod particle;
mod verb;

use crate::engine::text::look;
use crate::engine::text::pieces;

/// How a run of Hangul continues the noun before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tail {
    /// As any noun may be continued.
    Noun,
    /// By a verb that only some nouns make.
    Verb,
}

/// How the Hangul run that follows a noun continues it; `None` when the noun and the run are
/// another word. `after` is the text behind the run.
pub(super) fn tail(noun: &str, run: &str, after: &str) -> Option<Tail> {
    let last = look::before(noun, noun.len());
    if run.len() > LONGEST {
        None
    } else if is_noun_tail(last, run, after) || noun.len() > last.len_utf8() && is_tail_of_long(last, run, after) {
        Some(Tail::Noun)
    } else if verb::is_verb_tail(run) {
        Some(Tail::Verb)
    } else {
        None
    }
}

/// Bytes of the longest run that is tried, sixteen syllables: no noun has a longer tail, and what is
/// read again and again must not be as long as its writer likes.
const LONGEST: usize = 48;

/// Suffixes after which the noun goes on like any other: plural, side, address, list, "each",
/// "because of".
const SUFFIXES: &str = "들 측 씨 님 분들 등 쯤 씩 가량 별 때문";

fn is_noun_tail(last: char, run: &str, after: &str) -> bool {
    run.is_empty()
        || particle::is_chain(last, run, after)
        || copula::is_copula(last, run, after)
        || adjectival(run, after)
        || is_rate(run, after)
        || is_suffix_with_tail(SUFFIXES, run, after)
        || is_suffix_with_tail(TITLES, run, after)
        || is_called(last, run, after)
}

/// Tails that with a noun of one syllable are another word more often than not (새로운, 국내, 순간, 집중).
fn is_tail_of_long(last: char, run: &str, after: &str) -> bool {
    let first = look::at(run, 0);
    if !look::is_in(first, "간내중") {
        return verb::is_adjective_tail(run);
    }
    let rest = run.get(first.len_utf8()..).unwrap_or_default();
    // 시간 is an hour, 중 alone the end of a name.
    let during = first == '중';
    let bare = rest.is_empty() && !during;
    let placed = bare || look::is_in(look::at(rest, 0), "의에") && particle::is_chain('중', rest, after);
    placed && last != '시' || during && copula::is_copula('중', rest, after)
}

fn is_suffix_with_tail(suffixes: &str, run: &str, after: &str) -> bool {
    for suffix in pieces::split(suffixes, b' ') {
        if let Some(rest) = run.strip_prefix(suffix)
            && is_noun_tail(look::before(suffix, suffix.len()), rest, after)
        {
            return true;
        }
    }
    false
}

/// The 이 that names get after a consonant before their particle ("예진|이는").
fn is_called(last: char, run: &str, after: &str) -> bool {
    let consonant = final_of(last).is_some_and(|sound| sound != Final::Vowel);
    consonant && run.strip_prefix("이").is_some_and(|rest| !rest.is_empty() && particle::is_chain('이', rest, after))
}

/// Titles that names take without a space, those left out that also end other words (시장, 의원).
const TITLES: &str = "교수 감독 대표 기자 특파원 선수 대통령 총리 장관 도지사";

/// "Per": 당 before an amount ("토큰당 2달러"); elsewhere it ends the names of parties and halls.
fn is_rate(run: &str, after: &str) -> bool {
    let amount = || look::at(after, 1).is_ascii_digit() || look::phrase(after, 1, "약 |평균|최대|최소|최고|수") > 0;
    run == "당" && after.starts_with(" ") && amount()
}

/// -적 ("of the kind of"): 적, 적인, 적으로, 적이다.
fn adjectival(run: &str, after: &str) -> bool {
    let Some(rest) = run.strip_prefix("적") else { return false };
    rest.is_empty()
        || rest.starts_with("으로") && particle::is_chain('적', rest, after)
        || copula::is_copula('적', rest, after)
}

/// The sound a syllable ends with, as far as agreement asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Final {
    Vowel,
    Rieul,
    Consonant,
}

/// The final sound of a Hangul syllable; `None` of any other character, after which both forms
/// of a particle are right to somebody ("R1은", "R1는").
fn final_of(character: char) -> Option<Final> {
    match final_index(character)? {
        0 => Some(Final::Vowel),
        8 => Some(Final::Rieul),
        _ => Some(Final::Consonant),
    }
}

/// Index of a syllable's final consonant in Unicode's order; 0 is none.
fn final_index(character: char) -> Option<u32> {
    matches!(character, '가'..='힣').then(|| (character as u32 - '가' as u32) % 28)
}
