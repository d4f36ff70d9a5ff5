//! Particles, one after another, each agreeing with the sound before it.

use super::{Final, copula, final_of};
use crate::engine::text::look;
use crate::engine::text::pieces;

/// Particles that others may follow. Each line begins with what the sound before them must be: anything (`*`),
/// a vowel (`V`) or a consonant (`C`); for 로 and its kin a vowel or ㄹ (`L`), for 으로 and its kin a consonant but
/// ㄹ (`N`).
const OPEN: &str = "\
* 에 에서 에게 에게서 께 께서 한테 한테서 하고 까지 부터 만 보다 처럼 만큼 대로 마다 뿐 밖에 조차 마저 같이 에다 에다가
C 과 이랑 이나마
V 와 랑 나마
N 으로 으로서 으로써
L 로 로서 로써
C 이라도 이라든지 이라든가 이든지 이든가 이든
V 라도 라든지 라든가 든지 든가 든
* 치고 커녕 더러 따라 끼리 마냥 깨나";

/// Particles that end a chain; some of them contracted with 는.
const CLOSING: &str = "\
C 이 은 을
V 가 는 를
* 의 도
C 이나 이야 이야말로 이여 은커녕
V 나 야말로 는커녕
* 엔 에선 에겐 한텐 께선 치곤
N 으론 으로선 으로야
L 론 로선 로야
* 에야 에서야 까지야 보다야 에서든 뿐더러
C 이요";

/// Particles that follow others and that others may follow still.
const STACKED_OPEN: &str = "\
* 까지 부터 만 보다 처럼 만큼 대로 뿐 밖에 조차 마저 커녕
N 으로
L 로
C 이라도
V 라도";

/// Contractions of an open particle with 는.
const CONTRACTED: &str = "까진 부턴 보단";

/// Whether a run is a chain of particles after a noun that ends with `last`.
pub(super) fn is_chain(last: char, run: &str, after: &str) -> bool {
    look::is_one_of(CONTRACTED, run) || is_closed(last, run) || is_open(OPEN, last, run, after)
}

fn is_closed(last: char, run: &str) -> bool {
    let polite = run.strip_suffix("요").filter(|run| look::is_in(look::before(run, run.len()), "은는도"));
    let run = polite.unwrap_or(run);
    pieces::lines(CLOSING).any(|row| agrees(row, last) && look::is_one_of(row, run))
}

/// Whether a run is an open particle of `table` with what may follow it.
fn is_open(table: &str, last: char, run: &str, after: &str) -> bool {
    for row in pieces::lines(table) {
        if !agrees(row, last) {
            continue;
        }
        for particle in pieces::split(row, b' ') {
            let Some(rest) = run.strip_prefix(particle) else { continue };
            let last = look::before(particle, particle.len());
            // "금융과를", "대피로가": a faculty, a way.
            let object = look::is_in(last, "과와로에") && (rest == "를" || rest == "가" && !after.starts_with(" 아니"));
            if rest.is_empty()
                || is_closed(last, rest) && !object
                || rest == "요"
                // 밖에 asks for 없다, and is often written together with it.
                || particle == "밖에" && rest.starts_with("없")
                || is_open(STACKED_OPEN, last, rest, after)
                || copula::is_copula(last, rest, after)
            {
                return true;
            }
        }
    }
    false
}

/// Whether the particles of a row may follow a sound.
fn agrees(row: &str, last: char) -> bool {
    let Some(sound) = final_of(last) else { return true };
    match look::at(row, 0) {
        'V' => sound == Final::Vowel,
        'C' => sound != Final::Vowel,
        'L' => sound != Final::Consonant,
        'N' => sound == Final::Consonant,
        _ => true,
    }
}
