//! Two amounts that are the ends of one: "10~20억 달러", "$10–20 million", "entre 10 y 20 euros".

use super::amount::{Amount, Page};
use super::figure::Figure;
use super::number::Number;
use super::plausible;
use super::tables::{cue_before, cue_near};
use super::unit::{self, Unit};
use crate::engine::Language;
use crate::engine::decimal::whole;
use crate::engine::text::{look, script};

/// The range that begins with `lower`, if one does; `left` and `own` are the units before and
/// after it.
pub fn read(page: &Page, lower: &Number, left: Option<&Unit>, own: Option<&Unit>) -> Option<Amount> {
    let end = own.map_or(lower.end, |unit| unit.end);
    let begin = left.map_or(lower.start, |unit| unit.start);
    let (from, clear) = mark(page, begin, end, own.is_some() || left.is_some())?;
    // A sign or code may stand before the upper number.
    let digit = |at: &usize| look::at(page.text, *at).is_ascii_digit();
    let start = (from..from + 6).find(digit).unwrap_or(from);
    let second = if start > from {
        unit::before(page.text, start, from, page.language).filter(|unit| unit.start == from)
    } else {
        None
    };
    if start > from && second.is_none() || !plausible::number_begins(page, start) {
        return None;
    }
    let mut upper = Number::at(start);
    if !page.read(&mut upper) {
        return None;
    }
    // "vendeu 3 a 10 euros", "iPhone 15 à 899 euros"; a range's ends are of one size.
    let far = lower.value.times_ten(1).less(upper.value.plus(upper.value)?);
    let apart = far || cue_near(page.text, begin, "sold");
    // "rose 1 1/8 to $34"
    let vulgar = lower.decimals == 0 && lower.value.whole().is_none() && left.is_none() && own.is_none();
    let step = vulgar && second.is_some() && look::phrase(page.text, end, " to ") > 0;
    // "en 2023 a 2.150 euros"
    let year = !clear && lower.looks_like_year() && look::ends(page.text, begin, "en |em |nel |dal |in ");
    let replaced = replaced(page, lower, &upper).filter(|_| second.is_none());
    (upper.value, upper.figure) = replaced.map_or((upper.value, upper.figure), |value| (value, replaced));
    let padded = upper.is_padded(page.text) && !lower.is_padded(page.text);
    if replaced.is_none() && (!clear && !upper.scaled && apart || padded) || step || year {
        return None;
    }
    let right = page.unit_after(&mut upper);
    let right = right.as_ref();
    let second = second.as_ref();
    let left = left.filter(|unit| plausible::before(page, &upper, unit) || own.is_some() || right.is_some());
    // 498円から518円に: a change
    let last = right.map_or(upper.end, |right| right.end);
    if own.is_some() && page.language == Language::Japanese && look::phrase(page.text, last, "に|へ") > 0 {
        return None;
    }
    let mut unit = *right.or(second).or(own).or(left)?;
    for other in [left, own, second, right].into_iter().flatten() {
        // "90 cents to $1.10"
        let fits = unit.minor() == other.minor() || own.is_some_and(|own| std::ptr::eq(own, other));
        let code = unit.shared(other).filter(|_| fits)?;
        if !other.is_shared() {
            unit.settle_on(code);
        }
    }
    if right.is_none() && (second.is_none() && own.is_some() || upper.letter && left.is_none() && second.is_none()) {
        return None;
    }
    // "$10–20 million": the scale is for both, unless the lower number has one or is the larger.
    let mut value = page.figure(lower, &unit);
    let hung = look::phrase(page.text, lower.end, "-|–|~") > 0;
    let figure = if upper.integers > 0 { upper.figure } else { upper.figure.or(upper.value.over_ten(upper.power)) };
    let shared = !lower.scaled && upper.scaled && figure.is_some_and(|figure| lower.value.less(figure));
    let figure = upper.figure.filter(|figure| lower.value.less(*figure)).and_then(Figure::whole);
    if shared {
        value = value.times_ten(upper.power);
    } else if upper.power == 0
        && (figure.is_some_and(|figure| upper.value.whole() == Some(figure.saturating_mul(100)))
            || hung && lower.below(10) && look::ends(page.text, upper.end, "hundert"))
    {
        // "two to three hundred dollars"
        value = value.times_ten(2);
    } else if begin == lower.start
        && own.is_none()
        && lower.below(10_000)
        && upper.power > 4
        && look::before(page.text, upper.end) > '\u{2E7F}'
    {
        // 3천~4천억, 500~1천만: what stands below 만 is each one's own. 9천~1만 shares nothing.
        let own = upper.power % 4;
        value = value.times_ten(if own > 0 && upper.figure.is_some() { upper.power - own } else { 0 });
    } else if own.is_none() && lower.scaled && upper.scaled {
        value = grown(lower, &upper).unwrap_or(value);
    } else if own.is_none() && second.is_none() && hung && upper.grouped && !lower.grouped && lower.decimals == 0 {
        // "30-40 000 €"
        let thousands = value.times_ten(3);
        value = if thousands.less(upper.value) && matches!(lower.integers, 2 | 3) { thousands } else { value };
    }
    let most = page.figure(&upper, &unit).times_ten(unit.exponent()).over_ten(unit.minor())?;
    let minor = own.map_or(unit.minor(), Unit::minor);
    let value = value.times_ten(own.unwrap_or(&unit).exponent()).over_ten(minor)?;
    if !value.less(most) {
        return None;
    }
    let start = left.map_or(lower.start, |unit| unit.start);
    let end = right.map_or(upper.end, |unit| unit.end);
    Some(Amount { start, end, value, upper: Some(most), unit, rounded: upper.rounded })
}

/// An upper end whose two digits take the place of the lower one's last two: 149.05～15円, "1.0845～48 Dollar".
fn replaced(page: &Page, lower: &Number, upper: &Number) -> Option<Figure> {
    let two = upper.integers == 2 && upper.end == upper.start + 2 && !lower.scaled;
    if !two || lower.decimals < 2 || lower.decimals == 2 && lower.value.less(upper.value) {
        return None;
    }
    let tail = whole(look::between(page.text, lower.end - 2, lower.end))? as u64;
    let more = upper.value.whole()?.checked_sub(tail).filter(|&more| more > 0)?;
    lower.value.plus(Figure::of_units(more.into(), -(lower.decimals as i32))?)
}

/// A lower end that leaves out its last scale: 1억2천~1억5천만, 1조2천~1조5천억.
fn grown(lower: &Number, upper: &Number) -> Option<Figure> {
    let (whole, most) = (lower.value.whole()?, upper.value.whole()?);
    let tail = whole % 100_000_000;
    if whole == tail || !(1..10_000).contains(&tail) || most % 10_000 > 0 {
        return None;
    }
    // After 조 the next scale is 억, after 억 it is 만.
    let by = if whole % 1_000_000_000_000 == tail { 100_000_000 } else { 10_000 };
    Figure::new(whole - tail).plus(Figure::new(tail * by))
}

/// Makes an amount the range that its minor units begin, if they begin one: "5달러 50센트~6달러 20센트",
/// 148円25~26銭. `end` is where its first number ends.
pub fn join(page: &Page, lower: &mut Amount, end: usize) {
    let whole = lower.end <= lower.unit.end.max(end);
    let from =
        if whole { lower.end } else { mark(page, lower.start, lower.end, true).map_or(page.text.len(), |mark| mark.0) };
    let mut number = Number::at(from);
    let begins = if whole { look::at(page.text, from).is_ascii_digit() } else { plausible::number_begins(page, from) };
    if lower.upper.is_some() || !begins || !page.read(&mut number) {
        return;
    }
    let Some(next) = page.of_number(&mut number, from).filter(|next| lower.unit.shared(&next.unit).is_some()) else {
        return;
    };
    match next.upper {
        // The ends are in minor units only.
        Some(upper) if whole && next.unit.minor() > 0 && upper.less(Figure::ONE) => {
            let (Some(value), Some(upper)) = (lower.value.plus(next.value), lower.value.plus(upper)) else { return };
            (lower.value, lower.upper) = (value, Some(upper));
        }
        None if !whole && lower.value.less(next.value) => lower.upper = Some(next.value),
        // 148円25銭から50銭
        None if !whole && next.unit.minor() > 0 && lower.unit.minor() == 0 => {
            let upper = lower.value.floor().plus(next.value);
            if !upper.is_some_and(|upper| lower.value.less(upper) && next.value.less(Figure::ONE)) {
                return;
            }
            lower.upper = upper;
        }
        _ => return,
    }
    lower.end = next.end;
}

/// Where the upper number begins, after the mark of a range at byte `at`, and whether that is
/// clearly a range.
fn mark(page: &Page, begin: usize, at: usize, own: bool) -> Option<(usize, bool)> {
    let text = page.text;
    // "$5- to $10-million", "fünf- bis sechstausend"
    let hung = look::phrase(text, at, "-to-|- to |- bis ");
    if hung > 0 {
        return Some((at + hung, true));
    }
    let tight = look::past(text, at, " ");
    let sign = look::at(text, tight);
    if look::is_in(sign, "-–—―~∼〜～−‑‐至到") {
        let mut from = look::next(text, tight);
        // 100——200元
        if sign == '—' && look::at(text, from) == sign {
            from = look::next(text, from);
        }
        // "10 -20": a blank on one side only is no range.
        let spaced = look::phrase(text, from, " ");
        if look::is_in(sign, "-–—") && (spaced > 0) != (tight > at) {
            return None;
        }
        return Some((from + spaced, true));
    }
    let [between, second, first] = page.words.joints;
    // The word before, over a blank and a sign.
    let mut before = begin;
    for _ in 0..4 {
        if before > 0 && !script::is_letter(look::before(text, before)) {
            before = look::previous(text, before);
        }
    }
    let joint = look::phrase(text, at, second);
    if joint > 0 && look::ends(text, before, first) {
        // "tra i 10 e i 20 euro"
        return Some((look::past(text, at + joint, "i |gli |le |los |las |os |as |casi "), true));
    }
    let joint = look::phrase(text, at, between);
    if joint == 0 || own && page.language == Language::Korean {
        return None;
    }
    // "rose $2 to $74"
    if own && cue_near(text, before, "moved") && !look::ends(text, before, "from|of|to|de|desde") {
        return None;
    }
    // "passé de 12 millions d'euros à 15 millions d'euros"
    if own && cue_before(text, before, "passed") {
        return None;
    }
    // "$5 or $6" are two.
    let either = look::phrase(text, at, " o | ou | or | oder ") > 0;
    if either && own {
        return None;
    }
    // A bare "a" may be "at": see read.
    let bare = either || look::phrase(text, at, " a | ai | à ") > 0;
    Some((at + joint, own || !bare || cue_before(text, before, "from")))
}
