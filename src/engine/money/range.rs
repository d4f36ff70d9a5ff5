//! Two amounts that are the ends of one: "10~20억 달러", "$10–20 million", "entre 10 y 20 euros".

use super::amount::{Amount, Page};
use super::number::Number;
use super::plausible;
use super::unit::{self, Unit};
use crate::engine::Language;
use crate::engine::text::script;

/// The range that begins with `lower`, if one does; `left` and `own` are the units before and
/// after it.
pub fn read(page: &Page, lower: &Number, left: Option<Unit>, own: Option<Unit>) -> Option<Amount> {
    let own = own.filter(|unit| unit.minor == 0);
    let end = own.map_or(lower.end, |unit| unit.end);
    let begin = left.map_or(lower.start, |unit| unit.start);
    let (from, clear) = mark(page, begin, end, own.is_some() || left.is_some())?;
    let rest = page.from(from);
    // A sign or code may stand before the upper number.
    let start = from + rest.bytes().take(6).position(|byte| byte.is_ascii_digit()).unwrap_or(0);
    let second = if start > from {
        unit::before(page.text, start, from, page.language).filter(|unit| unit.start == from)
    } else {
        None
    };
    if start > from && second.is_none() || !plausible::number_begins(page, start) {
        return None;
    }
    let upper = page.number(start).ok()?;
    if !clear && !upper.scaled {
        return None;
    }
    let (right, rounded) = page.unit_after(&upper);
    let right = right.filter(|unit| unit.minor == 0);
    let left = left.filter(|unit| plausible::before(page, &upper, unit) || own.is_some() || right.is_some());
    let units = [left, own, second, right];
    let mut unit = right.or(second).or(own).or(left)?;
    for other in units.into_iter().flatten() {
        unit.settled = match unit.shared(&other) {
            Some(_) if other.candidates().count() == 1 => other.candidates().next(),
            Some(_) => unit.settled,
            None => return None,
        };
    }
    if right.is_none() && (second.is_none() && own.is_some() || upper.letter && left.is_none() && second.is_none()) {
        return None;
    }
    // "$10–20 million": the scale is for both, unless the lower number has one or is the larger.
    let mut value = lower.value;
    let shared = !lower.scaled && upper.scaled && upper.figure.is_some_and(|figure| lower.value.less(figure));
    if shared {
        value = value.times_ten(upper.power)?;
    }
    let most = upper.value.times_ten(unit.exponent)?;
    let value = value.times_ten(unit.exponent)?;
    if !value.less(most) {
        return None;
    }
    let start = left.map_or(lower.start, |unit| unit.start);
    let end = right.map_or(upper.end, |unit| unit.end);
    Some(Amount { start, end, value, upper: Some(most), unit, rounded })
}

/// The range that an amount with minor units begins, or the amount itself: "5달러 50센트~6달러
/// 20센트". `end` is where its first number ends.
pub fn joined(page: &Page, lower: Amount, end: usize) -> Amount {
    let upper = || {
        if lower.end <= lower.unit.end.max(end) {
            return None;
        }
        let (from, _) = mark(page, lower.start, lower.end, true)?;
        if !plausible::number_begins(page, from) {
            return None;
        }
        let number = page.number(from).ok()?;
        let (right, rounded) = page.unit_after(&number);
        let upper = page.single(number, None, right, rounded)?;
        lower.unit.shared(&upper.unit)?;
        lower.value.less(upper.value).then_some(upper)
    };
    match upper() {
        Some(upper) => Amount { end: upper.end, upper: Some(upper.value), ..lower },
        None => lower,
    }
}

/// Where the upper number begins, after the mark of a range at byte `at`, and whether that is
/// clearly a range.
fn mark(page: &Page, begin: usize, at: usize, own: bool) -> Option<(usize, bool)> {
    let rest = page.from(at);
    let tight = rest.strip_prefix(' ').unwrap_or(rest);
    let sign = tight.chars().next()?;
    if matches!(sign, '-' | '–' | '—' | '~' | '∼' | '〜' | '～' | '−' | '‑' | '‐' | '至' | '到') {
        let after = &tight.get(sign.len_utf8()..)?;
        // "10 -20": a blank on one side only is no range.
        let spaced = after.starts_with(' ');
        if matches!(sign, '-' | '–' | '—') && spaced != (tight.len() < rest.len()) {
            return None;
        }
        return Some((page.text.len() - after.len() + usize::from(spaced), true));
    }
    let words: &[&str] = match page.language {
        Language::English => &[" to "],
        Language::German => &[" bis ", " bis zu "],
        Language::French => &[" à "],
        Language::Spanish => &[" a ", " hasta "],
        Language::Portuguese => &[" a ", " até "],
        Language::Italian => &[" a "],
        Language::Korean => &["에서 "],
        Language::Japanese => &["から"],
        Language::Chinese => &[],
    };
    let both: &[&str] = match page.language {
        Language::English => &["between", " and "],
        Language::German => &["zwischen", " und "],
        Language::French => &["entre", " et "],
        Language::Spanish => &["entre", "entre los", " y "],
        Language::Portuguese => &["entre", "entre os", " e "],
        Language::Italian => &["tra", "fra", "tra i", "fra i", " e "],
        _ => &[],
    };
    // The word before, over a blank and a sign.
    let before = page.to(begin);
    let skipped =
        before.chars().rev().take(4).take_while(|sign| !script::is_letter(*sign)).map(char::len_utf8).sum::<usize>();
    let before = page.to(before.len() - skipped);
    let opened = |openers: &[&str]| {
        openers.iter().any(|opener| {
            let head = before.get(before.len().saturating_sub(opener.len())..).unwrap_or_default();
            head.eq_ignore_ascii_case(opener)
        })
    };
    if let Some((joint, openers)) = both.split_last()
        && let Some(after) = rest.strip_prefix(joint).filter(|_| opened(openers))
    {
        // "tra i 10 e i 20 euro"
        let article = ["i ", "los ", "os "].iter().find_map(|article| after.strip_prefix(article));
        return Some((page.text.len() - article.unwrap_or(after).len(), true));
    }
    let joint = words.iter().find(|word| rest.starts_with(**word))?;
    // "vendeu 3 a 10 euros": a bare "a" needs its "de" before, or millions after.
    let clear = own || *joint != " a " && *joint != " à " || opened(&["de", "da", "dai", "desde"]);
    let from_korean = page.language == Language::Korean && own;
    (!from_korean).then_some((at + joint.len(), clear))
}
