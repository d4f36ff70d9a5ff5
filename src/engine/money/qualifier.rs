//! What a text says around an amount: "약", "up to", "이상", "100만 토큰당".

use super::amount::{Amount, Page};
use super::{Bound, Qualifiers, per};
use crate::engine::text::{look, script};

/// What is said around an amount.
pub fn read(page: &Page, amount: &Amount) -> Qualifiers {
    let mut qualifiers = Qualifiers { approximate: amount.rounded, ..Qualifiers::default() };
    let (before, after) = page.words.qualifiers;
    let mut at = over_blank(page, amount.start);
    // "최대 약 250억달러" says two things.
    for _ in 0..2 {
        let Some(phrase) = pieces::split(before, b';').find(|phrase| ends(page.text, at, plain(phrase))) else { break };
        say(&mut qualifiers, phrase);
        at = over_blank(page, at - plain(phrase).len());
    }
    let rest = amount.end + look::phrase(page.text, amount.end, " ");
    if let Some(phrase) = pieces::split(after, b';').find(|phrase| look::phrase(page.text, rest, plain(phrase)) > 0) {
        say(&mut qualifiers, phrase);
    }
    qualifiers.per = per::before(page, at).or_else(|| per::after(page, amount.end));
    qualifiers
}

/// Where what stands before a byte ends, over a blank.
fn over_blank(page: &Page, at: usize) -> usize {
    if at > 0 && look::before(page.text, at) == ' ' { at - 1 } else { at }
}

/// A phrase without the mark of what it says.
fn plain(phrase: &'static str) -> &'static str {
    phrase.trim_start_matches(['<', '>', '=', '~', ';'])
}

/// Takes down what a phrase says, by its mark.
fn say(qualifiers: &mut Qualifiers, phrase: &str) {
    let bound = match phrase.as_bytes() {
        [b'<', b'=', ..] => Bound::UpTo,
        [b'>', b'=', ..] => Bound::AtLeast,
        [b'>', ..] => Bound::Over,
        [b'<', ..] => Bound::Under,
        _ => {
            qualifiers.approximate = true;
            return;
        }
    };
    qualifiers.bound = qualifiers.bound.or(Some(bound));
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
