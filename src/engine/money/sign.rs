//! Units written as signs: `€`, `US$`, `kr`, "$ CA".

use super::unit::{Kind, Unit, tables};
use super::word::{Word, is_latin};
use crate::engine::Language;

/// The sign `rest` begins with, at byte `from` of the text.
pub fn after(text: &str, rest: &str, from: usize, language: Language) -> Option<Unit> {
    let (head, length) = tables().signs.longest(rest)?;
    let mut unit = Unit::from_head(head, Kind::Sign, language, from, from + length)?;
    let mut form = rest.get(..length)?;
    let next = rest.get(length..)?.chars().next();
    if form.ends_with(is_latin) && next.is_some_and(|next| is_latin(next) || next.is_ascii_digit()) {
        // "kronor" begins with "kr"; "$CL" with "$C", which is not what it says.
        form = "$";
        if !rest.starts_with(form) {
            return None;
        }
        unit = Unit::from_head(tables().signs.exact(form)?, Kind::Sign, language, from, from + 1)?;
    }
    if unit.candidates().count() > 1 && !form.ends_with(is_latin) {
        // "$ US", "$ hk", "$ c", "£FK"
        let spaced = text.as_bytes().get(unit.end) == Some(&b' ');
        let place = Word::at(text, unit.end + usize::from(spaced)).filter(|word| word.end - word.start <= 3);
        let place = place.filter(|word| !spaced || form == "$" && (word.plain() == "c" || word.end - word.start > 1));
        if let Some((word, code)) = place.and_then(|word| Some((word, lettered(&unit, word.plain(), true)?))) {
            unit.codes = code;
            unit.end = word.end;
        }
    }
    Some(unit)
}

/// The one of the currencies of a sign that letters beside it name: a code, the country it
/// begins with, or an abbreviation in signs.txt ("C$", "NT$").
fn lettered(unit: &Unit, letters: &str, after: bool) -> Option<&'static str> {
    let mut key = [0; 8];
    let mut length = 0;
    let upper = letters.bytes().map(|byte| byte.to_ascii_uppercase());
    for byte in after.then_some(b'$').into_iter().chain(upper).chain((!after).then_some(b'$')) {
        *key.get_mut(length)? = byte;
        length += 1;
    }
    let key = std::str::from_utf8(key.get(..length)?).ok()?;
    let place = key.trim_matches('$');
    let code = unit.candidates().find(|code| place.len() > 1 && (code.starts_with(place) || *code == place));
    code.or_else(|| tables().signs.exact(key).filter(|head| head.len() == 3))
}

/// The sign that ends at byte `end`, letters before it included; `spaced`: apart from the number.
pub fn before(text: &str, end: usize, limit: usize, language: Language, spaced: bool) -> Option<Unit> {
    let head = text.get(limit..end)?;
    // Letters are a sign only as a whole word: "kr", "Rs."; "U$S" and "NT$" begin with letters.
    let dotted = head.trim_end_matches(['.', '/']);
    let letters = head.len() - dotted.len() + dotted.bytes().rev().take(6).take_while(u8::is_ascii_alphabetic).count();
    if letters > 5 {
        return None;
    }
    let mut found = None;
    for (offset, first) in head.char_indices().rev().take(6) {
        if first == ' ' {
            break;
        }
        if head.len() - offset < letters {
            continue;
        }
        let form = head.get(offset..)?;
        let alone =
            !is_latin(first) || !head.get(..offset)?.ends_with(|before: char| is_latin(before) || before == '$');
        match tables().signs.exact(form).filter(|_| alone) {
            Some(unit) => {
                found = Unit::from_head(unit, Kind::Sign, language, limit + offset, end).filter(|unit| unit.minor == 0)
            }
            // Only letters may stand before a sign.
            None if found.is_some() && !is_latin(first) && first != '$' => break,
            None if letters == 0 && found.is_none() => break,
            None => {}
        }
    }
    let mut unit = found?;
    if unit.candidates().count() > 1 && text.get(unit.start..unit.end) == Some("$") {
        // "hk $ 5", "cad$ 15": letters of any case, those apart from the sign only when clear.
        let apart = head.get(..head.len() - 1)?.ends_with(' ');
        let letters = Word::before(text, unit.start - usize::from(apart), limit).filter(|word| {
            let length = word.end - word.start;
            length <= 4 && (!apart || length > 1 || word.plain() == "c")
        });
        if let Some((word, codes)) = letters.and_then(|word| Some((word, lettered(&unit, word.plain(), false)?))) {
            unit.codes = codes;
            unit.start = word.start;
        }
    }
    // "R 5" and "Q 3" only glued.
    unit.doubtful |= spaced && unit.end - unit.start == 1 && text.get(unit.start..unit.end)?.starts_with(is_latin);
    Some(unit)
}
