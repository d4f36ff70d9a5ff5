//! What looks like an amount of money and is something else.

use super::amount::Page;
use super::number::Number;
use super::tables::cues;
use super::unit::{CODE, DOUBTFUL, NAME, SIGN, Unit, VAGUE};
use super::word::Word;
use super::{myriad, per};
use crate::engine::Language;
use crate::engine::text::{look, script};

/// Whether a number may begin at a byte.
pub fn number_begins(page: &Page, at: usize) -> bool {
    let first = look::at(page.text, at);
    first.is_ascii_digit()
        || myriad::begins(first)
        || script::is_latin_letter(first) && page.words.begins_at(page.text, at)
}

/// Whether a text is at the end of a clause at byte `at`.
pub fn clause_ends(text: &str, at: usize) -> bool {
    let at = look::past(text, at, " ");
    match look::at(text, at) {
        '.' | ',' => !look::at(text, at + 1).is_ascii_digit(),
        first => look::is_in(first, " ;:!?)]\"'”’»。，、；！？）」\n…/"),
    }
}

/// Whether a price ends at byte `at`: the clause does, or in Chinese what often follows one (三块五一斤,
/// 9块9包邮).
pub fn price_ends(page: &Page, at: usize) -> bool {
    let chinese = page.language == Language::Chinese && look::is_in(look::at(page.text, at), "一包左多的就");
    chinese || clause_ends(page.text, at) || per::after(page, at).is_some()
}

/// Whether a number is part of something longer: a model, a version, a date, a share.
pub fn inside_other(page: &Page, number: &Number, limit: usize) -> bool {
    let text = page.text;
    let start = number.start;
    let last = look::before(text, start);
    let at = look::previous(text, start);
    let earlier = look::before(text, at);
    let earliest = look::before(text, look::previous(text, at));
    let in_words = number.integers == 0;
    let glued = match last {
        '.' | ',' | ':' | '/' => {
            earlier.is_ascii_digit()
                || last == '.' && script::is_latin_letter(earlier) && !in_words && !known_before(page, number, limit)
        }
        '_' | '#' | '№' | '@' | '^' | '第' | '제' => true,
        '-' => script::is_latin_letter(earlier) && !in_words,
        // 수백만, 数百万, 几百万: nobody says how many.
        '수' | '몇' | '数' | '數' | '几' | '幾' | '何' => in_words,
        // 上百万; but 网上一千元
        '上' => in_words && look::is_in(look::at(text, start), "百千万萬亿億"),
        // 2、3万円: nobody says how many.
        '、' | '，' => is_step(text, number, earlier, earliest),
        ' ' if !page.spelled && earlier == ',' => {
            let digit = look::previous(text, look::previous(text, at));
            is_step(text, number, earliest, look::before(text, digit))
        }
        // "$A5.5 million"
        '$' => in_words && number.end - start == 1,
        // 수 백만, "ein paar tausend Euro"
        ' ' if in_words => {
            let alone = !script::is_word(earliest);
            // 수천 만원
            let tens = look::is_in(earlier, "십백천") && matches!(earliest, '수' | '몇');
            tens || matches!(earlier, '수' | '몇') && alone
                || look::is_one_of(SOME, Word::before(text, at, limit).plain())
        }
        letter => script::is_latin_letter(letter) && !known_before(page, number, limit),
    };
    // "$4.50 a pound": what it is paid for.
    let each = limit > 0 && start == limit + 1 && look::phrase(text, start, "a |an ") > 0;
    glued || each || look::phrase(text, number.end, "%|％|°|℃|_") > 0
}

/// Whether a number is the digit after the one before it, which stands alone.
fn is_step(text: &str, number: &Number, digit: char, before: char) -> bool {
    let step = myriad::digit(look::at(text, number.start)).zip(myriad::digit(digit));
    let alone = myriad::digit(before).is_none();
    alone && number.integers < 2 && step.is_some_and(|(one, other)| one > other && one < other + 3)
}

/// Words that make a number after them vague, in the languages where one may begin with
/// "thousand" or "hundred".
const SOME: &str = "paar einige mehrere viele quelques plusieurs varios algunos alguns muchos muitos qualche";

/// Whether the letters a number is glued to are a unit's.
fn known_before(page: &Page, number: &Number, limit: usize) -> bool {
    super::unit::before(page.text, number.start, limit, page.language).is_some()
}

/// Whether a unit before the number, with none after it, makes it money.
pub fn before(page: &Page, number: &Number, unit: &Unit) -> bool {
    let next = look::at(page.text, number.end);
    let compound = next == '-' && !unit.is(SIGN) && script::is_latin_letter(look::at(page.text, number.end + 1));
    if compound || script::is_latin_letter(next) || next == '_' {
        return false;
    }
    let sum = number.looks_like_sum();
    // "EUR/USD 1.0850" is a rate.
    if unit.is(CODE) && look::before(page.text, unit.start) == '/' {
        return false;
    }
    if unit.is(DOUBTFUL) && (!sum || unit.is(NAME)) || unit.is(VAGUE) {
        return false;
    }
    let form = look::between(page.text, unit.start, unit.end);
    let ends = clause_ends(page.text, number.end);
    if unit.is(SIGN) {
        // "Mo-Fr 9.00-18.00 Uhr"
        return !look::is_one_of("Fr Fr.", form) || !soon(page.text, number.end, "Uhr");
    }
    if sum {
        // "ALL 1,200 employees"; "won 1,200 votes", peso 1.500 kg
        return if unit.is(CODE) {
            ends || !look::is_one_of(WORDS, form)
        } else {
            !look::is_one_of("won real sol peso", form)
        };
    }
    if number.looks_like_year() {
        return false;
    }
    if unit.is(CODE) {
        // "BSD 2-Clause", "AMD 7000", "ALL 5 solutions", "CAD 2024", "PHP 8", "SDG 13"
        return match form {
            "CAD" => ends || !number.below(100),
            "PHP" => !number.below(100),
            _ => !look::is_one_of(cues("everyday"), form) && !look::is_one_of(cues("abbreviations"), form),
        };
    }
    if form.is_ascii() || script::is_latin_letter(look::at(form, 0)) {
        return ends && !look::is_among(cues("homographs"), form);
    }
    let counted = look::is_in(next, cues("counters"));
    ends || page.language == Language::Chinese && !counted
}

/// Whether one of some phrases stands among the next few words.
pub(super) fn soon(text: &str, at: usize, phrases: &str) -> bool {
    (at..at + 12).any(|at| look::phrase(text, at, phrases) > 0)
}

/// Codes that are words in capitals, whatever is counted: "ALL 1,200 employees", "29,000 CVE records".
pub const WORDS: &str = "ALL TOP CUP CVE SOS";
