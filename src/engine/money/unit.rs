//! What an amount is counted in, before or after its number.

use super::table::Table;
use super::tables as files;
use super::word::{Word, is_latin};
use super::{name, sign};
use crate::engine::Language;
use std::sync::OnceLock;

/// The tables of the signs and names of units.
pub(super) struct Tables {
    /// Signs and abbreviations, case and all.
    pub signs: Table,
    /// Names, plain.
    pub names: Table,
    /// Words that say whose money it is, plain.
    pub places: Table,
    /// Beginnings of inflected places.
    pub stems: Table,
}

/// The tables, read when they are first asked for.
pub(super) fn tables() -> &'static Tables {
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
    pub(super) fn from_head(
        head: &'static str,
        kind: Kind,
        language: Language,
        start: usize,
        end: usize,
    ) -> Option<Unit> {
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
    pub(super) fn settle(&mut self, places: &[&'static str]) -> bool {
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

/// Whether a code is among codes written together.
pub(super) fn names(codes: &str, code: &str) -> bool {
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
    if let Some(unit) = named.then(|| name::after(text, from, language)).flatten() {
        return Some(unit);
    }
    let unit = sign::after(text, rest, from, language)?;
    // "10 $20": the sign is the next number's.
    let next = text.as_bytes().get(unit.end);
    (from == at || !next.is_some_and(u8::is_ascii_digit)).then_some(unit)
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
    if let Some(unit) = sign::before(text, end, limit, language, at > end) {
        return Some(unit);
    }
    if is_latin(last) {
        let word = Word::before(text, end, limit)?;
        let form = text.get(word.start..end)?;
        if let Some(unit) = name::code(form, word.start, end) {
            return Some(unit);
        }
        let mut unit = name::name(word.plain(), language, word.start, end).filter(|unit| unit.minor == 0)?;
        // "Malaysian ringgits 42"
        let place_word = word.start.checked_sub(1).and_then(|end| Word::before(text, end, limit));
        if let Some(word) =
            place_word.filter(|word| name::place(word.plain()).is_some_and(|codes| unit.settle(&[codes])))
        {
            unit.start = word.start;
        }
        return Some(unit);
    }
    // 人民币 50元, 미화 100만 달러: the longest name or place that ends here.
    if !"화币幣元圓円镑鎊金ルロン".contains(last) {
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
    // One character alone is too often the end of a word, and アイドル is no dollar.
    let katakana = |letter: char| ('ァ'..='ー').contains(&letter);
    found.filter(|unit| {
        let inside = katakana(last) && text.get(limit..unit.start).is_some_and(|head| head.ends_with(katakana));
        end - unit.start > 3 && !inside
    })
}
