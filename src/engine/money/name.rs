//! Units written as codes and names, with the places before and after them.

use super::currency::{Code, find_code};
use super::tables::{cue_before, cues};
use super::unit::{CODE, EXPONENT_AT, NAME, SETTLED, SIGN, Unit, code_is_among, tables, together};
use super::word::Word;
use crate::engine::Language;
use crate::engine::text::{look, script};

/// Names and codes, and the places before and after them: "EUR", "MGBP", "dollars", "kanadische
/// Dollar", "US-Dollar", "pesos mexicanos", 캐나다 달러, スイス・フラン.
pub fn after(text: &str, from: usize, language: Language) -> Option<Unit> {
    let unit = code(text, &Word::at(text, from));
    if unit.is_some() {
        return unit;
    }
    let mut places = [together(""); 5];
    let mut at = from;
    let mut shortest = None;
    for index in 0..=places.len() {
        // The name and the place that stand here, whole words in Latin letters.
        let us = look::phrase(text, at, "U.S.");
        let word = Word::at(text, at);
        let mut named = None;
        let mut place = Some(together("USD"));
        let mut end = at + us;
        if us == 0 && !word.is_empty() {
            named = name(&word, language, from).filter(|_| !is_participle(text, &word));
            place = self::place(&word);
            end = word.end;
        } else if us == 0 {
            let rest = text.get(at..).unwrap_or_default();
            if let Some(longest) = tables().names.longest(rest) {
                named = Unit::of_entry(longest, NAME, language, from, at + longest.form.len());
            }
            let longest = tables().places.longest(rest);
            place = longest.map(|known| together(known.meaning));
            end = at + longest.map_or(0, |known| known.form.len());
        }
        if let Some(unit) = &mut named {
            let code = unit.named_by(places.get(..index)?);
            if let Some(code) = code {
                unit.settle_on(code);
            }
            // "25 euro cents", "25 Euro-Cent"
            let next = Word::at(text, look::past(text, unit.end, " |-"));
            let coin = name(&next, language, from).filter(|coin| coin.minor() > 0 && unit.minor() == 0);
            if let Some((mut coin, code)) = coin.and_then(|coin| Some((coin, coin.shared(unit)?))) {
                coin.settle_on(code);
                return Some(coin);
            }
            if index == 0 || code.is_some() {
                // 솔 is a currency, 솔로몬 a place.
                if place.is_none() || end <= unit.end {
                    place_after(text, unit, language);
                    return named;
                }
                shortest = shortest.or(named);
            }
        }
        let (Some(known), Some(place), Some(next)) = (places.get_mut(index), place, over_joint(text, end)) else {
            break;
        };
        *known = place;
        at = next;
    }
    shortest
}

/// Where the next word of a name begins, over a blank, a hyphen, a dot or a small word.
fn over_joint(text: &str, at: usize) -> Option<usize> {
    let joint = look::phrase(text, at, " & | and | und | et | e | y |-und-|-et-|. |.-| |-|‑|・|·|’|'");
    // Between characters nothing need stand.
    (joint > 0 || look::at(text, at) > '\u{2E7F}').then_some(at + joint)
}

/// A code, and the power of ten a letter before it stands for: "MGBP".
pub fn code(text: &str, word: &Word) -> Option<Unit> {
    let form = look::between(text, word.start, word.end);
    let (scale, letters) = form.split_at_checked(form.len().checked_sub(3)?)?;
    let exponent = match scale.as_bytes() {
        [] => 0,
        [b'K' | b'k' | b'T'] => 3,
        [b'M'] => 6,
        [b'B'] => 9,
        _ => return None,
    };
    // "8 MARS" is a day, MALL a place.
    if exponent > 0 && look::is_one_of("ALL ANG ARS ERN RON TOP WST", letters) {
        return None;
    }
    Some(Unit {
        codes: std::slice::from_ref(find_code(letters)?),
        traits: CODE | exponent << EXPONENT_AT,
        start: word.start,
        end: word.end,
    })
}

/// A name in Latin letters, in its singular or plural; the unit begins at byte `start`.
pub fn name(word: &Word, language: Language, start: usize) -> Option<Unit> {
    let names = &tables().names;
    let plain = word.plain();
    let entry = names.exact(plain).or_else(|| names.exact(plain.strip_suffix("s").filter(|stem| stem.len() > 2)?))?;
    Unit::of_entry(entry, NAME, language, start, word.end)
}

/// Whether a word's last letter has an accent that no currency's name has there: "couronné", "pesó".
fn is_participle(text: &str, word: &Word) -> bool {
    look::is_in(look::before(text, word.end), "éóÉÓ")
}

/// The currencies a word may say the country of: itself, or the stem it begins with.
pub fn place(word: &Word) -> Option<&'static [Code]> {
    let tables = tables();
    let known = tables.places.exact(word.plain()).or_else(|| tables.stems.longest(word.plain()))?;
    Some(together(known.meaning))
}

/// Takes in what places behind a name say: "dollars canadiens", "dólares de Hong Kong", "pounds
/// sterling".
pub fn place_after(text: &str, unit: &mut Unit, language: Language) {
    let named = *unit;
    let mut places = [together(""); 5];
    let mut count = 0;
    let mut at = unit.end;
    let mut joined = false;
    for _ in 0..8 {
        let Some(next) = over_joint(text, at) else { break };
        // "dollars. Canada", "dólares y noventa": only places are joined by more than a blank.
        if count == 0 && next > at + 1 && look::is_in(look::at(text, at), " .") {
            break;
        }
        let word = Word::at(text, next);
        let plain = word.plain();
        at = word.end;
        let none = match language {
            Language::English => plain != "sterling",
            // "Dollar neue Schulden"
            Language::German => look::at(text, next).is_ascii_lowercase(),
            // Participles are no places: "dólares liberados".
            _ => {
                look::is_one_of(cues("noplaces"), plain)
                    || cue_before(plain, plain.len(), "participles") && !look::is_one_of(cues("ados"), plain)
            }
        };
        if word.is_empty() || none {
            break;
        }
        // "dollars de la Barbade", but not "3 centesimi la svizzera"
        if look::is_one_of("la las los les", plain) && !joined {
            break;
        }
        joined = true;
        if look::is_one_of(cues("of"), plain) {
            continue;
        }
        let (Some(slot), Some(codes)) = (places.get_mut(count), place(&word)) else { break };
        *slot = codes;
        count += 1;
        // "dólares de Nueva Zelanda", but "de nuevos socios"
        if next > unit.end + 1 && look::phrase(plain, 0, "new|neu|nuev|nouv|nuov|nov") > 0 {
            continue;
        }
        match named.named_by(places.get(..count).unwrap_or_default()) {
            Some(code) if code_is_among(codes, code) => unit.settle_on(code),
            _ => break,
        }
        unit.end = word.end;
    }
}

/// The place that stands alone after an amount with its sign before it, at the end of a clause:
/// "$ 1,500 US", "$20 Canadian". Where it ends, and the currency.
pub fn place_alone(text: &str, at: usize, unit: &Unit) -> Option<(usize, &'static Code)> {
    if !unit.is(SIGN) || unit.is(SETTLED) {
        return None;
    }
    let word = Word::after_blank(text, at);
    let next = look::at(text, word.end);
    let ends = !script::is_word(next) && next != '-' && look::phrase(text, word.end, " ") == 0;
    if !unit.is_shared() || !ends || !look::at(text, word.start).is_ascii_uppercase() {
        return None;
    }
    Some((word.end, unit.among(place(&word)?)?))
}
