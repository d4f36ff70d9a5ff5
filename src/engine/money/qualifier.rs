//! What a text says around an amount: "약", "up to", "이상", "100만 토큰당".

use super::amount::{Amount, Page};
use super::{Bound, Qualifiers, per};
use crate::engine::text::{look, script};

/// What is said around an amount.
pub fn read(page: &Page, amount: &Amount) -> Qualifiers {
    let mut qualifiers = Qualifiers { approximate: amount.rounded, ..Qualifiers::default() };
    let [before, after] = &page.words.qualifiers;
    let mut at = look::over_blank(page.text, amount.start, 0);
    // "최대 약 250억달러" says two things.
    for _ in 0..2 {
        let length = take(&mut qualifiers, page.text, at, before, ends);
        if length == 0 {
            break;
        }
        at = look::over_blank(page.text, at - length, 0);
    }
    let rest = look::past(page.text, amount.end, " ");
    take(&mut qualifiers, page.text, rest, after, begins);
    qualifiers.per = per::before(page, at).or_else(|| per::after(page, amount.end));
    qualifiers
}

/// Takes down what the first of some phrases that stands at a byte says, by its mark; 0, or the phrase's length.
#[inline(never)]
fn take(qualifiers: &mut Qualifiers, text: &str, at: usize, phrases: &[&str], stands: Stands) -> usize {
    for marked in phrases {
        let mark = marked.bytes().take_while(|byte| b"<>=~".contains(byte)).count();
        let phrase = marked.get(mark..).unwrap_or_default();
        if !stands(text, at, phrase) {
            continue;
        }
        let bound = match marked.as_bytes() {
            [b'<', b'=', ..] => Some(Bound::UpTo),
            [b'>', b'=', ..] => Some(Bound::AtLeast),
            [b'>', ..] => Some(Bound::Over),
            [b'<', ..] => Some(Bound::Under),
            _ => None,
        };
        qualifiers.approximate |= bound.is_none();
        qualifiers.bound = qualifiers.bound.or(bound);
        return phrase.len();
    }
    0
}

/// Whether a phrase stands at a byte: before it or behind it.
type Stands = fn(&str, usize, &str) -> bool;

/// Whether a text goes on, at byte `at`, with a phrase.
fn begins(text: &str, at: usize, phrase: &str) -> bool {
    look::phrase(text, at, phrase) > 0
}

/// Whether a text ends, at byte `at`, with a phrase that no letter of an alphabet stands right before.
fn ends(text: &str, at: usize, phrase: &str) -> bool {
    let han = |letter: char| ('一'..='鿿').contains(&letter);
    let first = look::at(phrase, 0);
    let last = || look::before(text, at - phrase.len());
    !phrase.is_empty()
        && look::ends(text, at, phrase)
        && (!script::is_letter(first) || han(first) || !script::is_word(last()) || han(last()))
}
