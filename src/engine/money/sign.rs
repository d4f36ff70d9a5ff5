//! Units written as signs: `€`, `US$`, `kr`, "$ CA".

use super::currency::Code;
use super::unit::{DOUBTFUL, SIGN, Unit, tables, together};
use super::word::Word;
use crate::engine::Language;
use crate::engine::text::look;
use crate::engine::text::script;

/// The sign at byte `from`.
pub fn after(text: &str, from: usize, language: Language) -> Option<Unit> {
    let signs = &tables().signs;
    let longest = signs.longest(text.get(from..)?)?;
    let mut unit = Unit::of_entry(longest, SIGN, language, from, from + longest.form.len())?;
    let next = look::at(text, unit.end);
    if script::is_latin_letter(look::before(text, unit.end)) && (script::is_latin_letter(next) || next.is_ascii_digit())
    {
        // "kronor" begins with "kr"; "$CL" with "$C", which is not what it says.
        if look::at(text, from) != '$' {
            return None;
        }
        unit = Unit::of_entry(signs.exact("$")?, SIGN, language, from, from + 1)?;
    }
    if unit.is_shared() && !script::is_latin_letter(look::before(text, unit.end)) {
        // "$ US", "$ hk", "$ c", "£FK"
        let word = Word::at(text, look::past(text, unit.end, " "));
        let apart = word.start > unit.end;
        // "10 $ au lieu de 12 $"
        if (!apart || look::between(text, from, unit.end) == "$" && look::between(text, word.start, word.end) != "au")
            && let Some(code) = lettered(&unit, &word, apart, true)
        {
            unit.codes = std::slice::from_ref(code);
            unit.end = word.end;
        }
    }
    Some(unit)
}

/// The one of the currencies of a sign that letters beside it name, of whatever case, and one alone
/// that stands apart only when clear: a code, the country it begins with, or an abbreviation in
/// signs.txt ("C$", "NT$").
fn lettered(unit: &Unit, letters: &Word, apart: bool, after: bool) -> Option<&'static Code> {
    if apart && letters.plain().len() < 2 && letters.plain() != "c" {
        return None;
    }
    let mut key = ["$", letters.plain(), "$"].concat();
    key.make_ascii_uppercase();
    let place = key.get(1..key.len() - 1)?;
    if place.len() > 1
        && let Some(code) = unit.beginning(place.as_bytes())
    {
        return Some(code);
    }
    let form = if after { key.get(..key.len() - 1)? } else { key.get(1..)? };
    let head = tables().signs.exact(form)?.meaning;
    together(head).first().filter(|_| head.len() == 3)
}

/// The sign that ends at byte `end`, letters before it included; `spaced`: apart from the number.
pub fn before(text: &str, end: usize, limit: usize, language: Language, spaced: bool) -> Option<Unit> {
    // Letters are a sign only as a whole word: "kr", "Rs."; "U$S" and "NT$" begin with letters.
    let mut word = end;
    while word > limit && matches!(look::before(text, word), '.' | '/') {
        word -= 1;
    }
    for _ in 0..6 {
        word -= usize::from(word > limit && look::before(text, word).is_ascii_alphabetic());
    }
    let letters = end - word;
    if letters > 5 {
        return None;
    }
    let mut found: Option<Unit> = None;
    let mut start = end;
    for _ in 0..6 {
        let first = look::before(text, start);
        if start <= limit || first == ' ' {
            break;
        }
        start = look::previous(text, start);
        if end - start < letters {
            continue;
        }
        let earlier = if start > limit { look::before(text, start) } else { ' ' };
        let alone = !script::is_latin_letter(first) || !script::is_latin_letter(earlier) && earlier != '$';
        if let Some(sign) = tables().signs.exact(look::between(text, start, end)).filter(|_| alone) {
            found = Unit::of_entry(sign, SIGN, language, start, end).filter(|unit| unit.minor() == 0);
        }
    }
    let mut unit = found?;
    if unit.is_shared() && look::between(text, unit.start, end) == "$" {
        // "hk $ 5", "cad$ 15"
        let blank = look::over_blank(text, unit.start, limit);
        let word = Word::before(text, blank, limit);
        if let Some(code) = lettered(&unit, &word, blank < unit.start, false) {
            unit.codes = std::slice::from_ref(code);
            unit.start = word.start;
        }
    }
    // "R 5" and "Q 3" only glued.
    if spaced && unit.end - unit.start == 1 && script::is_latin_letter(look::at(text, unit.start)) {
        unit.traits |= DOUBTFUL;
    }
    Some(unit)
}
