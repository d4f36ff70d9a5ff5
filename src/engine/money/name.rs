//! Units written as codes and names, with the places before and after them.

use super::currency::is_code;
use super::unit::{Kind, Unit, names, tables};
use super::word::Word;
use crate::engine::Language;
use crate::engine::text::script;

/// Names and codes, and the places before and after them: "EUR", "MGBP", "dollars", "kanadische
/// Dollar", "US-Dollar", "pesos mexicanos", 캐나다 달러, スイス・フラン.
pub fn after(text: &str, from: usize, language: Language) -> Option<Unit> {
    if let Some(word) = Word::at(text, from)
        && let Some(unit) = code(text.get(word.start..word.end)?, word.start, word.end)
    {
        return Some(unit);
    }
    let mut places = [""; 5];
    let mut at = from;
    let mut shortest = None;
    for index in 0..=places.len() {
        let (named, placed) = word_or_characters(text, at, from, language);
        let known = places.get(..index)?;
        let named = named.and_then(|mut unit| (index == 0 || unit.settle(known)).then_some(unit));
        if let Some(unit) = named {
            // 솔 is a currency, 솔로몬 a place.
            if placed.is_none_or(|(_, end)| end <= unit.end) {
                return Some(place_after(text, unit, language));
            }
            shortest = shortest.or(Some(unit));
        }
        let Some((codes, end)) = placed else { break };
        let (Some(place), Some(next)) = (places.get_mut(index), over_joint(text, end)) else { break };
        *place = codes;
        at = next;
    }
    shortest
}

/// The name and the place at byte `at`, a whole word in Latin letters, and where the place ends.
fn word_or_characters(
    text: &str,
    at: usize,
    start: usize,
    language: Language,
) -> (Option<Unit>, Option<(&'static str, usize)>) {
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with("U.S.") {
        return (None, Some(("USD", at + 4)));
    }
    if let Some(word) = Word::at(text, at) {
        let plain = word.plain();
        return (name(plain, language, start, word.end), place(plain).map(|codes| (codes, word.end)));
    }
    let tables = tables();
    let named = tables.names.longest(rest);
    let named = named.and_then(|(head, length)| Unit::from_head(head, Kind::Name, language, start, at + length));
    let placed = tables.places.longest(rest).map(|(codes, length)| (codes, at + length));
    (named, placed)
}

/// Where the next word of a name begins, over a blank, a hyphen, a dot or a small word.
fn over_joint(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let joints = [
        " & ", " and ", " und ", " et ", " e ", " y ", "-und-", "-et-", ". ", ".-", " ", "-", "‑", "・", "·", "’", "'",
    ];
    let joint = joints.iter().find(|joint| rest.starts_with(**joint));
    // Between characters nothing need stand.
    let glued = rest.starts_with(|first: char| first > '\u{2E7F}').then_some(0);
    joint.map(|joint| joint.len()).or(glued).map(|length| at + length)
}

/// A code, and the power of ten a letter before it stands for: "MGBP".
pub fn code(form: &str, start: usize, end: usize) -> Option<Unit> {
    let (exponent, letters) = match form.len() {
        3 => (0, form),
        4 => (
            match form.as_bytes().first()? {
                b'K' | b'k' | b'T' => 3,
                b'M' => 6,
                b'B' => 9,
                _ => return None,
            },
            form.get(1..)?,
        ),
        _ => return None,
    };
    let codes = is_code(letters)?;
    Some(Unit { codes, settled: None, kind: Kind::Code, minor: 0, doubtful: false, exponent, start, end })
}

/// A name in Latin letters, in its singular or plural.
pub fn name(plain: &str, language: Language, start: usize, end: usize) -> Option<Unit> {
    let names = &tables().names;
    let head = names.exact(plain).or_else(|| names.exact(plain.strip_suffix('s').filter(|stem| stem.len() > 2)?))?;
    Unit::from_head(head, Kind::Name, language, start, end)
}

/// The currencies a word may say the country of: itself, or the stem it begins with.
pub fn place(plain: &str) -> Option<&'static str> {
    let tables = tables();
    tables.places.exact(plain).or_else(|| tables.stems.longest(plain).map(|(codes, _)| codes))
}

/// "dollars canadiens", "dólares de Hong Kong", "pounds sterling"
fn place_after(text: &str, mut unit: Unit, language: Language) -> Unit {
    let mut places = [""; 5];
    let mut count = 0;
    let mut at = unit.end;
    for _ in 0..8 {
        let Some(word) = over_joint(text, at).and_then(|next| Word::at(text, next)) else { break };
        let plain = word.plain();
        at = word.end;
        if language == Language::English && plain != "sterling" {
            break;
        }
        const SMALL: &str = " de da do del la los las des du della delle degli dei dos das di ";
        if SMALL.split(' ').any(|small| small == plain) {
            continue;
        }
        let Some(slot) = places.get_mut(count) else { break };
        let Some(codes) = place(plain) else { break };
        *slot = codes;
        count += 1;
        let mut settled = Unit { settled: None, ..unit };
        let voted = settled.settle(places.get(..count).unwrap_or_default());
        if !voted || !settled.settled.is_some_and(|code| names(codes, code)) {
            break;
        }
        unit = Unit { end: word.end, ..settled };
    }
    unit
}

/// The place that stands alone after an amount with its sign before it, at the end of a clause:
/// "$ 1,500 US", "$20 Canadian". Where it ends, and the currency.
pub fn place_alone(text: &str, at: usize, unit: &Unit) -> Option<(usize, &'static str)> {
    if unit.kind != Kind::Sign || unit.settled.is_some() || text.as_bytes().get(at) != Some(&b' ') {
        return None;
    }
    let word = Word::at(text, at + 1)?;
    let form = text.get(word.start..word.end)?;
    if !form.starts_with(|first: char| first.is_ascii_uppercase()) {
        return None;
    }
    let mut settled = *unit;
    let codes = place(word.plain())?;
    let known = settled.candidates().count() > 1 && settled.settle(&[codes]);
    let ends = !text.get(word.end..)?.starts_with(|next: char| next == ' ' || next == '-' || script::is_word(next));
    settled.settled.filter(|_| known && ends).map(|code| (word.end, code))
}
