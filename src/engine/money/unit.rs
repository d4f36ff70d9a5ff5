//! What an amount is counted in: signs, ISO 4217 codes and names, before or after the number.

use super::currency::is_code;
use super::table::Table;
use super::tables as files;
use super::word::{Word, is_latin};
use crate::engine::Language;
use crate::engine::text::script;
use std::sync::OnceLock;

/// Every currency an unadorned `$` may stand for stands first in signs.txt.
struct Tables {
    signs: Table,
    names: Table,
    places: Table,
    /// Beginnings of inflected places.
    stems: Table,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let places = [files::text("places"), files::text("places-news")];
        Tables {
            signs: Table::read(&[files::text("signs")], false),
            names: Table::read(&[files::text("names"), files::text("colloquial")], false),
            places: Table::read(&places, false),
            stems: Table::read(&places, true),
        }
    })
}

/// How a unit is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `€`, `US$`, `kr`
    Sign,
    /// `EUR`
    Code,
    /// "euro", "달러"
    Name,
}

/// A unit beside a number.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// ISO 4217 codes it may stand for, three letters each, likeliest first.
    pub codes: &'static str,
    /// The one that a place beside it names.
    pub settled: Option<&'static str>,
    /// How it is written.
    pub kind: Kind,
    /// A major unit is 10ⁿ of it.
    pub minor: u8,
    /// Whether it is also an everyday word or another unit, and only a number that looks like a
    /// sum makes it money.
    pub doubtful: bool,
    /// A power of ten written into it ("MGBP").
    pub exponent: u8,
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
}

impl Unit {
    /// Reads the head of a table's line: the codes, `/` and the digit of a minor unit, `?` and
    /// the languages in which it is doubtful (all without any), `:` and those that have it.
    fn from_head(head: &'static str, kind: Kind, language: Language, start: usize, end: usize) -> Option<Unit> {
        let lists = |languages: &str| {
            languages.is_empty() || languages.as_bytes().chunks(2).any(|tag| tag == language.tag().as_bytes())
        };
        let (head, spoken) = head.split_once(':').unwrap_or((head, ""));
        let (head, doubtful) = head.split_once('?').map_or((head, false), |(head, doubted)| (head, lists(doubted)));
        let (codes, minor) = head.split_once('/').unwrap_or((head, ""));
        let minor = minor.bytes().next().map_or(0, |digit| digit.saturating_sub(b'0'));
        let unit = Unit { codes, settled: None, kind, minor, doubtful, exponent: 0, start, end };
        lists(spoken).then_some(unit)
    }

    /// The codes it may stand for.
    pub fn candidates(&self) -> impl Iterator<Item = &'static str> + use<> {
        let codes = self.settled.unwrap_or(self.codes);
        (0..codes.len() / 3).filter_map(move |index| codes.get(index * 3..index * 3 + 3))
    }

    /// The first of its currencies that another unit may stand for too.
    pub fn shared(&self, other: &Unit) -> Option<&'static str> {
        self.candidates().find(|code| other.candidates().any(|other| other == *code))
    }

    /// Narrows it to what places say: the candidate most of their words name.
    fn settle(&mut self, places: &[&'static str]) -> bool {
        let votes = |code: &str| places.iter().filter(|codes| names(codes, code)).count();
        let mut best = (0, None);
        for code in self.candidates() {
            let votes = votes(code);
            if votes > best.0 {
                best = (votes, Some(code));
            }
        }
        self.settled = best.1.or(self.settled);
        // "real" may be anything, "real brasileño" may not.
        self.doubtful &= best.1.is_none();
        best.1.is_some()
    }
}

fn names(codes: &str, code: &str) -> bool {
    codes.as_bytes().chunks(3).any(|one| one == code.as_bytes())
}

/// The unit right after byte `at`, where a number ends; one blank or hyphen may stand between,
/// and "de", "of" after scale words.
pub fn after(text: &str, at: usize, language: Language, scaled: bool) -> Option<Unit> {
    let rest = text.get(at..)?;
    let space = rest.starts_with(' ');
    let mut from = at + usize::from(space);
    let mut rest = rest.strip_prefix(' ').unwrap_or(rest);
    if let Some(joined) = rest.strip_prefix(['-', '‑']).filter(|rest| !space && rest.starts_with(is_latin)) {
        from += rest.len() - joined.len();
        rest = joined;
    }
    if scaled && space {
        // "millions d'euros", "milhões de dólares", "million of dollars"
        for joint in ["de ", "d'", "d’", "of ", "di ", "do "] {
            if let Some(joined) = rest.strip_prefix(joint) {
                from += joint.len();
                rest = joined;
                break;
            }
        }
    }
    let first = rest.chars().next()?;
    let named = first > '\u{2E7F}' || is_latin(first);
    if let Some(unit) = named.then(|| name_after(text, from, language)).flatten() {
        return Some(unit);
    }
    let unit = sign_after(text, rest, from, language)?;
    // "10 $20": the sign is the next number's.
    let next = text.as_bytes().get(unit.end);
    (from == at || !next.is_some_and(u8::is_ascii_digit)).then_some(unit)
}

fn sign_after(text: &str, rest: &str, from: usize, language: Language) -> Option<Unit> {
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

/// Names and codes, and the places before and after them: "EUR", "MGBP", "dollars", "kanadische
/// Dollar", "US-Dollar", "pesos mexicanos", 캐나다 달러, スイス・フラン.
fn name_after(text: &str, from: usize, language: Language) -> Option<Unit> {
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

fn code(form: &str, start: usize, end: usize) -> Option<Unit> {
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

fn name(plain: &str, language: Language, start: usize, end: usize) -> Option<Unit> {
    let names = &tables().names;
    let head = names.exact(plain).or_else(|| names.exact(plain.strip_suffix('s').filter(|stem| stem.len() > 2)?))?;
    Unit::from_head(head, Kind::Name, language, start, end)
}

/// The currencies a word may say the country of: itself, or the stem it begins with.
fn place(plain: &str) -> Option<&'static str> {
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

/// The unit right before byte `at`, where a number begins, and not before byte `limit`; one
/// blank may stand between.
pub fn before(text: &str, at: usize, limit: usize, language: Language) -> Option<Unit> {
    let head = text.get(limit..at)?;
    let trimmed = head.strip_suffix(' ').unwrap_or(head);
    let end = limit + trimmed.len();
    let last = trimmed.chars().next_back()?;
    if last.is_ascii_digit() || matches!(last, ',' | '(' | ')' | '"' | '\n') {
        return None;
    }
    if let Some(unit) = sign_before(text, end, limit, language, at > end) {
        return Some(unit);
    }
    if is_latin(last) {
        let word = Word::before(text, end, limit)?;
        let form = text.get(word.start..end)?;
        if let Some(unit) = code(form, word.start, end) {
            return Some(unit);
        }
        let mut unit = name(word.plain(), language, word.start, end).filter(|unit| unit.minor == 0)?;
        // "Malaysian ringgits 42"
        let place_word = word.start.checked_sub(1).and_then(|end| Word::before(text, end, limit));
        if let Some(word) = place_word.filter(|word| place(word.plain()).is_some_and(|codes| unit.settle(&[codes]))) {
            unit.start = word.start;
        }
        return Some(unit);
    }
    // 人民币 50元, 미화 100만 달러: the longest name or place that ends here.
    if !"화币幣元圓円镑鎊".contains(last) {
        return None;
    }
    let mut found = None;
    for (offset, _) in trimmed.char_indices().rev().take(6) {
        let form = trimmed.get(offset..)?;
        let start = limit + offset;
        let place = tables().places.exact(form).filter(|_| last == '화');
        if let Some(head) = tables().names.exact(form).or(place) {
            found = Unit::from_head(head, Kind::Name, language, start, end).filter(|unit| unit.minor == 0).or(found);
        }
    }
    // One character alone is too often the end of a word.
    found.filter(|unit| end - unit.start > 3)
}

fn sign_before(text: &str, end: usize, limit: usize, language: Language, spaced: bool) -> Option<Unit> {
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
            Some(unit) => found = Unit::from_head(unit, Kind::Sign, language, limit + offset, end),
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
