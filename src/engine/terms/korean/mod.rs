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

pub(super) use copula::is_copula_at;

use crate::engine::text::look;
use crate::engine::text::{pieces, script};

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
    let titles = if noun.len() < 9 { OFFICES } else { TITLES };
    if run.len() > LONGEST || is_other_word(noun, run, after) {
        None
    } else if is_noun_tail(last, run, after)
        || noun.len() > last.len_utf8()
            && (is_tail_of_long(last, run, after) || is_suffix_with_tail(titles, run, after))
    {
        Some(Tail::Noun)
    } else if verb::is_verb_tail(run) {
        Some(Tail::Verb)
    } else {
        None
    }
}

/// Whether a noun makes another word with what its tail looks like: an adjective ("자세|한"), a faculty
/// ("경제학|과 교수") or one of [`OTHER_WORDS`].
fn is_other_word(noun: &str, run: &str, after: &str) -> bool {
    look::is_in(look::at(run, 0), "하한할함합해했") && look::is_one_of(ADJECTIVAL, noun)
        || run == "과"
            && noun.len() > 6
            && look::ends(noun, noun.len(), "학|문")
            && look::phrase(after, 0, " 교수| 학생| 졸업| 재학| 출신| 전공| 박사| 석사") > 0
        || is_listed(OTHER_WORDS, run, noun, after)
}

/// What is no tail behind a noun that ends so, before what begins so: parties ("민주|당 30명"), interest
/// ("대출|이자"), degrees and prices.
const OTHER_WORDS: &str = "\
당/민주|정의|진보|혁신|공화|노동|보수/
이자/대출|예금|주담대|국채/
도/지지|호감|위험|신뢰|선호|인지/ 조사| 평가| 순위| 등급| 점수| 지수| 1| 2| 3| 4| 5| 6| 7
가/공모|목표|신고/ 경신| 상단| 하단| 상향| 하향| 밴드";

/// Whether a row of a table has a word, behind what ends so and before what begins so; an empty part is
/// anything.
fn is_listed(table: &str, word: &str, before: &str, after: &str) -> bool {
    pieces::lines(table).any(|row| {
        let (words, rest) = pieces::split_once(row, b'/').unwrap_or_default();
        let (ends, begins) = pieces::split_once(rest, b'/').unwrap_or_default();
        look::is_one_of(words, word)
            && (ends.is_empty() || look::ends(before, before.len(), ends))
            && (begins.is_empty() || look::phrase(after, 0, begins) > 0)
    })
}

/// Nouns that make an adjective of another meaning.
const ADJECTIVAL: &str =
    "자세 유리 정당 시급 공정 이상 중대 막대 상당 무리 특수 우수 과도 지대 대담 영리 진지 무사 무관 정교";

/// Bytes of the longest run that is tried, sixteen syllables: no noun has a longer tail, and what is
/// read again and again must not be as long as its writer likes.
const LONGEST: usize = 48;

/// Whether what spells a noun is other words here: a counter with its particle ("두 |명의"), a
/// dependent noun ("할 |수도 있다") or a verb ("집을 |사기 위해").
pub(super) fn is_phrase(before: &str, form: &str, run: &str, after: &str) -> bool {
    if run.len() > LONGEST {
        return false;
    }
    // "'공정'|이란", "CEO|이자": particles behind quotes and Latin letters.
    let last = look::before(before, before.len());
    let quoted =
        look::is_in(last, "'\"’”)") && script::is_word(look::before(before, look::previous(before, before.len())));
    if (quoted || last.is_ascii_alphabetic()) && is_noun_tail(last, &[form, run].concat(), after) {
        return true;
    }
    // "잡지 않았다"
    if form.ends_with('지')
        && look::is_one_of(" 는 도", run)
        && look::phrase(after, 0, " 않| 못하| 못한| 못했| 말라") > 0
    {
        return true;
    }
    let before = look::last_words(before, before.len());
    let previous = look::last_word(before.strip_suffix(' ').unwrap_or(before)).1;
    let ends = |words: &str| look::ends(previous, previous.len(), words);
    let counted = || look::is_one_of(NUMERALS, previous) || ends(ENDS_OF_NUMBERS);
    let (counter, particle) = form.split_at_checked(3).unwrap_or_default();
    // Right behind a number any particle is one ("3주|가 지났다"), else 의; but "G20회의".
    let attached = || {
        let mut number = before.len();
        while look::before(before, number).is_ascii_digit() {
            number -= 1;
        }
        number < before.len() && !look::before(before, number).is_ascii_alphabetic()
    };
    // 가지 is a counter itself.
    // "10일간의", "20분간", "4개정도"
    let lasting = look::is_one_of("간 경", particle) || particle == "정" && run.starts_with("도");
    if form == "가지" && counted()
        || lasting && look::is_one_of(COUNTERS, counter) && attached()
        || look::is_one_of(COUNTERS, counter)
            && (run.is_empty() || particle == "이")
            && (look::is_one_of("가 이 의 도 만 로 과", particle) && attached()
                || form != "회의" && (particle == "의" || form == "대가") && counted())
    {
        return true;
    }
    // What only a noun has behind it: its verb after a blank ("신고 받은"), or another noun.
    run.is_empty()
        && look::phrase(
            after,
            0,
            " 받| 했| 접수| 처리| 복권| 후 | 혐의| 대상| 체계| 하락| 상승| 급등| 급락| 매장| 떨이| 등 ",
        ) == 0
        && is_listed(PHRASES, form, previous, after)
}

/// What spells a noun and is none behind a word that ends so, or before what begins so.
const PHRASES: &str = "\
사기 내기 지기 주기 살기 보기// 위해| 시작| 싫| 전에| 좋
보고 사고 신고 재고/을|를/
보고 사고 신고 재고// 있| 싶
보고/로|다고/
사면/을|를/
수도 수가// 있| 없| 늘| 줄| 많| 크게
화가// 난 | 났
점도 면도/런|는|던|한|은|인/
주가 주의 주도/이번|다음|지난/";

/// Counters that with a particle spell a noun ("주의", "시가").
const COUNTERS: &str = "명 건 대 편 동 일 월 분 조 점 위 권 주 개 호 도 인 회 시 종 차 사 표 장 팀 년";

/// Numerals that are words of their own before a counter, and the ends of those that are not.
const NUMERALS: &str = "한 두 세 네 몇 여러 다섯 여섯 수십 수백 수천 수만";
const ENDS_OF_NUMBERS: &str = "0|1|2|3|4|5|6|7|8|9|0만|0여";

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
const TITLES: &str = "대통령 특파원 도지사 교수 감독 대표 기자 선수 총리 장관";

/// Those that names of two syllables take too; with the others these make other words (국가대표).
const OFFICES: &str = "대통령 특파원 도지사";

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
    script::is_hangul_syllable(character).then(|| (character as u32 - '가' as u32) % 28)
}
