//! Units written as codes and names, with the places before and after them.

use super::currency::is_code;
use super::unit::{CODE, EXPONENT_AT, NAME, SETTLED, SIGN, Unit, tables};
use super::word::Word;
use crate::engine::Language;
use crate::engine::text::{look, script};

/// Names and codes, and the places before and after them: "EUR", "MGBP", "dollars", "kanadische
/// Dollar", "US-Dollar", "pesos mexicanos", 캐나다 달러, スイス・フラン.
pub fn after(text: &str, from: usize, language: Language) -> Option<Unit> {
    let word = Word::at(text, from);
    let unit = code(text.get(word.start..word.end)?, word.start, word.end);
    if unit.is_some() {
        return unit;
    }
    let mut places = [""; 5];
    let mut at = from;
    let mut shortest = None;
    for index in 0..=places.len() {
        let (named, place, end) = word_or_characters(text, at, from, language);
        if let Some(mut unit) = named
            && (index == 0 || unit.settle(places.get(..index)?))
        {
            // 솔 is a currency, 솔로몬 a place.
            if end <= unit.end {
                return Some(place_after(text, unit, language));
            }
            shortest = shortest.or(Some(unit));
        }
        let joint = over_joint(text, end);
        let Some(known) = places.get_mut(index) else { break };
        if place.is_empty() || joint.is_none() {
            break;
        }
        *known = place;
        at = joint.unwrap_or(end);
    }
    shortest
}

/// The name and the place at byte `at`, a whole word in Latin letters; and where the place ends, 0
/// without one.
fn word_or_characters(text: &str, at: usize, start: usize, language: Language) -> (Option<Unit>, &'static str, usize) {
    let us = look::phrase(text, at, "U.S.");
    if us > 0 {
        return (None, "USD", at + us);
    }
    let word = Word::at(text, at);
    if !word.is_empty() {
        let plain = word.plain();
        let place = place(plain).unwrap_or_default();
        return (name(plain, language, start, word.end), place, if place.is_empty() { 0 } else { word.end });
    }
    let tables = tables();
    let rest = text.get(at..).unwrap_or_default();
    let named = tables.names.longest(rest);
    let named = named.and_then(|(head, length)| Unit::from_head(head, NAME, language, start, at + length));
    let (place, end) = tables.places.longest(rest).map_or(("", 0), |(codes, length)| (codes, at + length));
    (named, place, end)
}

/// Where the next word of a name begins, over a blank, a hyphen, a dot or a small word.
fn over_joint(text: &str, at: usize) -> Option<usize> {
    let joint = look::phrase(text, at, " & | and | und | et | e | y |-und-|-et-|. |.-| |-|‑|・|·|’|'");
    // Between characters nothing need stand.
    (joint > 0 || look::at(text, at) > '\u{2E7F}').then_some(at + joint)
}

/// A code, and the power of ten a letter before it stands for: "MGBP".
pub fn code(form: &str, start: usize, end: usize) -> Option<Unit> {
    let (power, letters) = form.split_at_checked(form.len().checked_sub(3)?)?;
    let exponent = match power {
        "" => 0,
        "K" | "k" | "T" => 3,
        "M" => 6,
        "B" => 9,
        _ => return None,
    };
    Some(Unit { codes: is_code(letters)?, traits: CODE | exponent << EXPONENT_AT, start, end })
}

/// A name in Latin letters, in its singular or plural.
pub fn name(plain: &str, language: Language, start: usize, end: usize) -> Option<Unit> {
    let names = &tables().names;
    let head = names.exact(plain).or_else(|| names.exact(plain.strip_suffix('s').filter(|stem| stem.len() > 2)?))?;
    Unit::from_head(head, NAME, language, start, end)
}

/// The currencies a word may say the country of: itself, or the stem it begins with.
pub fn place(plain: &str) -> Option<&'static str> {
    let tables = tables();
    tables.places.exact(plain).or_else(|| tables.stems.longest(plain).map(|(codes, _)| codes))
}

/// "dollars canadiens", "dólares de Hong Kong", "pounds sterling"
fn place_after(text: &str, mut unit: Unit, language: Language) -> Unit {
    let named = unit;
    let mut places = [""; 5];
    let mut count = 0;
    let mut at = unit.end;
    for _ in 0..8 {
        let Some(next) = over_joint(text, at) else { break };
        let word = Word::at(text, next);
        let plain = word.plain();
        at = word.end;
        if word.is_empty() || language == Language::English && plain != "sterling" {
            break;
        }
        if look::is_one_of(" de da do d del la los las des du della delle degli dei dos das di", plain) {
            continue;
        }
        let (Some(slot), Some(codes)) = (places.get_mut(count), place(plain)) else { break };
        *slot = codes;
        count += 1;
        let mut settled = named;
        if !settled.settle(places.get(..count).unwrap_or_default()) || settled.among(codes).is_none() {
            break;
        }
        unit = Unit { end: word.end, ..settled };
    }
    unit
}

/// The place that stands alone after an amount with its sign before it, at the end of a clause:
/// "$ 1,500 US", "$20 Canadian". Where it ends, and the currency.
pub fn place_alone(text: &str, at: usize, unit: &Unit) -> Option<(usize, &'static str)> {
    if !unit.is(SIGN) || unit.is(SETTLED) {
        return None;
    }
    let word = Word::after_blank(text, at);
    let next = look::at(text, word.end);
    let ends = !script::is_word(next) && next != '-' && look::phrase(text, word.end, " ") == 0;
    if !unit.is_shared() || !ends || !look::at(text, word.start).is_ascii_uppercase() {
        return None;
    }
    let mut settled = *unit;
    settled.settle(&[place(word.plain())?]).then_some((word.end, settled.codes))
}
