//! One pass over a text, from number to number.

use super::amount::Page;
use super::digits::Style;
use super::spelled::Words;
use super::word::{Word, is_latin};
use super::{Money, MoneyFind, PageFacts, guess, myriad, qualifier};
use crate::engine::Language;

/// Every amount of money in a text.
pub fn find(text: &str, language: Language, facts: &PageFacts) -> Vec<MoneyFind> {
    let style = style(language, facts);
    let page = Page { text, language, style, words: Words::of(language), spelled: style.spaces };
    let mut finds = Vec::new();
    let mut at = 0;
    let mut limit = 0;
    while let Some(start) = next_number(&page, at) {
        match page.amount(start, limit) {
            Ok(amount) => {
                at = amount.end.max(start + 1);
                limit = amount.end;
                let Some((currency, candidates, guess)) = guess::choose(&amount.unit, language, facts) else {
                    continue;
                };
                let qualifiers = qualifier::read(&page, &amount);
                let money =
                    Money { amount: amount.value, amount_max: amount.upper, currency, candidates, guess, qualifiers };
                finds.push(MoneyFind { range: amount.start..amount.end, money });
            }
            Err(next) => at = next.max(start + 1),
        }
    }
    finds
}

/// How a page sets its numbers: by its language, and by its country where the two differ.
fn style(language: Language, facts: &PageFacts) -> Style {
    let comma = match language {
        // Latin America north of Colombia, and Peru, write 1,234.5.
        Language::Spanish => !matches!(
            facts.country.as_ref().map(|country| &country[..]),
            Some(b"MX" | b"GT" | b"HN" | b"NI" | b"PA" | b"PE" | b"PR" | b"SV" | b"DO" | b"US")
        ),
        Language::German => facts.country != Some(*b"CH") && facts.country != Some(*b"LI"),
        Language::French | Language::Portuguese | Language::Italian => true,
        Language::English | Language::Korean | Language::Japanese | Language::Chinese => false,
    };
    let latin = !matches!(language, Language::Korean | Language::Japanese | Language::Chinese);
    Style { decimal: if comma { b',' } else { b'.' }, spaces: latin }
}

/// Where the next number begins, from byte `at` on.
fn next_number(page: &Page, mut at: usize) -> Option<usize> {
    let bytes = page.text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_digit() {
            return Some(at);
        }
        if byte < 0x80 && !byte.is_ascii_alphabetic() {
            at += 1;
            continue;
        }
        let Some(first) = page.from(at).chars().next() else {
            at += 1;
            continue;
        };
        if is_latin(first) {
            let Some(word) = Word::at(page.text, at) else {
                at += first.len_utf8();
                continue;
            };
            // Among other scripts "A" is a name, not an article.
            if page.spelled && page.words.begins(&word) && word_begins(page, at) {
                return Some(at);
            }
            at = word.end;
            continue;
        }
        if myriad::begins(first) && word_begins(page, at) {
            return Some(at);
        }
        at += first.len_utf8();
    }
    None
}

/// Whether a number in words may begin here: in Korean only a word's first syllable does.
fn word_begins(page: &Page, at: usize) -> bool {
    let before = page.to(at).chars().next_back();
    match page.from(at).chars().next() {
        Some('가'..='힣') => !before.is_some_and(|before| ('가'..='힣').contains(&before) || before.is_ascii_digit()),
        Some(first) if is_latin(first) => !before.is_some_and(|before| before.is_ascii_digit() || before == '\''),
        _ => true,
    }
}
