//! One pass over a text, from number to number.

use super::amount::Page;
use super::digits::Style;
use super::spelled::Words;
use super::{Money, MoneyFind, PageFacts, guess, myriad, qualifier};
use crate::engine::Language;
use crate::engine::text::ascii;
use crate::engine::text::look;
use crate::engine::text::script;

/// How many bytes behind an amount a coin is one of its currency's.
const NEAR: usize = 24;

/// Every amount of money in a text.
// Inside of what calls it, it would make one function that compresses worse than two.
#[inline(never)]
pub fn find(text: &str, language: Language, facts: &PageFacts) -> Vec<MoneyFind> {
    let style = style(language, facts);
    let page = Page { text, language, style, words: Words::of(language), spelled: style.spaces };
    let mut finds = Vec::new();
    let mut at = 0;
    let mut limit = 0;
    while let Some(start) = next_number(&page, at) {
        match page.amount(start, limit) {
            Ok(mut amount) => {
                // "62,38 Dollar, 73 Cent mehr"
                let coin = finds.last().filter(|_| amount.unit.minor() > 0 && amount.start < limit + NEAR);
                if let Some(code) = coin.and_then(|major: &MoneyFind| amount.unit.among(&[major.money.currency.code])) {
                    amount.unit.settle_on(code);
                }
                at = amount.end.max(start + 1);
                limit = amount.end;
                let Some((currency, candidates, guess)) = guess::choose(&amount.unit, language, facts) else {
                    continue;
                };
                // An amount of more digits than can be counted is no mark.
                let Some(value) = amount.value.decimal() else { continue };
                let upper = amount.upper.map(|upper| upper.decimal());
                if upper == Some(None) {
                    continue;
                }
                let qualifiers = qualifier::read(&page, &amount);
                let money =
                    Money { amount: value, amount_max: upper.flatten(), currency, candidates, guess, qualifiers };
                finds.push(MoneyFind { range: amount.start..amount.end, money });
            }
            Err(next) => at = next.max(start + 1),
        }
    }
    guess::tell_apart(text, &mut finds);
    finds
}

/// The languages whose decimal separator is the comma, and the countries where it is the point all the
/// same: Latin America north of Colombia, and Peru, write 1,234.5.
const COMMAS: &str = "es MX GT HN NI PA PE PR SV DO US\nde CH LI\nfr \npt \nit ";

/// How a page sets its numbers: by its language, and by its country where the two differ.
fn style(language: Language, facts: &PageFacts) -> Style {
    let country = facts.country.as_ref().map_or("", |country| ascii::text(country));
    let comma = look::row(COMMAS, language.tag()).is_some_and(|points| !look::is_one_of(points, country));
    let latin = !matches!(language, Language::Korean | Language::Japanese | Language::Chinese);
    let middle_dots = language == Language::Japanese;
    Style { decimal: if comma { b',' } else { b'.' }, spaces: latin, middle_dots }
}

/// Where the next number begins, from byte `at` on, which must not be inside a word.
fn next_number(page: &Page, mut at: usize) -> Option<usize> {
    let bytes = page.text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => return Some(at),
            b'A'..=b'Z' | b'a'..=b'z' | 0xC3..=0xC9 => {
                // Among other scripts "A" is a name, not an article.
                if page.spelled && page.words.may_begin(bytes, at) && begins_in_words(page, at) {
                    return Some(at);
                }
                at += 1;
                while bytes.get(at).is_some_and(|byte| byte.is_ascii_alphabetic() || (0x80..0xCA).contains(byte)) {
                    at += 1;
                }
            }
            0xE3..=0xED => {
                let first = look::at(page.text, at);
                if myriad::begins(first) && begins_in_characters(page, at, first) {
                    return Some(at);
                }
                // In a word of Hangul only the first syllable begins a numeral.
                at = script::behind_syllables(bytes, at).max(look::next(page.text, at));
            }
            _ => at += 1,
        }
    }
    None
}

/// Whether the word at a byte is a number word.
fn begins_in_words(page: &Page, at: usize) -> bool {
    let before = look::before(page.text, at);
    // "d'un million", "qu'un"
    let elided = before == '\'' && look::is_in(look::before(page.text, at - 1), "duDU");
    let glued = before.is_ascii_digit() || before == '\'' && !elided;
    !glued && page.words.begins_at(page.text, at)
}

/// Whether a numeral may begin here: in Korean only a word's first syllable does.
fn begins_in_characters(page: &Page, at: usize, first: char) -> bool {
    let before = look::before(page.text, at);
    !script::is_hangul_syllable(first) || !script::is_hangul_syllable(before) && !before.is_ascii_digit()
}
