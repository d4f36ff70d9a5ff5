//! What an amount is counted in, before or after its number.

use super::currency::Code;
use super::table::{Entry, Table};
use super::tables as files;
use super::word::Word;
use super::{name, sign};
use crate::engine::Language;
use crate::engine::text::look;
use crate::engine::text::script;
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
            signs: Table::read(&[files::text("signs")], b'\n', false),
            names: Table::read(&[files::text("names"), files::text("colloquial")], b'\n', false),
            places: Table::read(&places, b'\n', false),
            stems: Table::read(&places, b'\n', true),
        }
    })
}

/// A unit beside a number.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// ISO 4217 codes it may stand for, likeliest first.
    pub codes: &'static [Code],
    /// What else is known of it, as the constants below say: in one word, since units are handed
    /// about more than they are looked at.
    pub traits: u32,
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
}

/// It is a sign: `€`, `US$`, `kr`.
pub const SIGN: u32 = 1 << 16;
/// It is a code: `EUR`.
pub const CODE: u32 = 1 << 17;
/// It is a name: "euro", "달러".
pub const NAME: u32 = 1 << 18;
/// A place or another unit beside it has left one of several currencies.
pub const SETTLED: u32 = 1 << 19;
/// It is also an everyday word or another unit, and only a number that looks like a sum makes it
/// money.
pub const DOUBTFUL: u32 = 1 << 20;
/// It is another unit far more often, and money only where nothing else stands.
pub const VAGUE: u32 = 1 << 21;
/// Where the power of ten begins that a letter of it multiplies by ("MGBP"); under it are the powers
/// that make a major unit of a minor one.
pub const EXPONENT_AT: u32 = 8;

impl Unit {
    /// The unit of a table's entry, as its meaning says: the codes, `/` and the digit of a minor unit, `?`
    /// and the languages in which it is doubtful (all without any), `!` and those in which it is vague,
    /// `:` and those that have it.
    pub(super) fn of_entry(entry: &Entry, kind: u32, language: Language, start: usize, end: usize) -> Option<Unit> {
        let (head, spoken) = cut(entry.meaning, b':');
        let (head, vague) = cut(head, b'!');
        let (head, doubted) = cut(head, b'?');
        let (codes, minor) = cut(head, b'/');
        let lists = |languages: &str| languages.len() == 1 || look::holds(languages, language.tag());
        let minor = minor.as_bytes().get(1).map_or(0, |digit| u32::from(digit - b'0'));
        let doubtful = if lists(doubted) { DOUBTFUL } else { 0 };
        let vague = if lists(vague) { VAGUE } else { 0 };
        let unit = Unit { codes: together(codes), traits: kind | doubtful | vague | minor, start, end };
        (spoken.is_empty() || lists(spoken)).then_some(unit)
    }

    /// Whether it has one of some traits.
    pub fn is(&self, traits: u32) -> bool {
        self.traits & traits != 0
    }

    /// A major unit is 10ⁿ of it.
    pub fn minor(&self) -> u16 {
        u16::from(self.traits as u8)
    }

    /// A power of ten written into it ("MGBP").
    pub fn exponent(&self) -> u16 {
        u16::from((self.traits >> EXPONENT_AT) as u8)
    }

    /// Whether it counts the money of many countries: 元, 块.
    pub fn is_counter(&self) -> bool {
        self.begins("CNYTWDHKD") && self.minor() == 0
    }

    /// Whether it may stand for more than one currency.
    pub fn is_shared(&self) -> bool {
        self.codes.len() > 1
    }

    /// Whether the likeliest currencies are these.
    pub fn begins(&self, codes: &str) -> bool {
        self.codes.as_flattened().starts_with(codes.as_bytes())
    }

    /// The first of its currencies whose code begins with these letters: those of a country, for one.
    pub fn beginning(&self, letters: &[u8]) -> Option<&'static Code> {
        self.codes.iter().find(|code| code.starts_with(letters))
    }

    /// The first of its currencies that is among some.
    #[inline(never)]
    pub fn among(&self, codes: &[Code]) -> Option<&'static Code> {
        self.codes.iter().find(|code| code_is_among(codes, code))
    }

    /// The first of its currencies that another unit may stand for too.
    pub fn shared(&self, other: &Unit) -> Option<&'static Code> {
        self.among(other.codes)
    }

    /// Leaves one of its currencies.
    #[inline(never)]
    pub fn settle_on(&mut self, code: &'static Code) {
        self.codes = std::slice::from_ref(code);
        // "real" may be anything, "real brasileño" may not.
        self.traits = self.traits & !(DOUBTFUL | VAGUE) | SETTLED;
    }

    /// The currency that places say it is: the one of its own that most of them name.
    #[inline(never)]
    pub(super) fn named_by(&self, places: &[&'static [Code]]) -> Option<&'static Code> {
        let mut most = 0;
        let mut best = None;
        for code in self.codes {
            let votes = places.iter().filter(|codes| code_is_among(codes, code)).count();
            if votes > most {
                most = votes;
                best = Some(code);
            }
        }
        best
    }
}

/// A text before a sign, and from it on.
#[inline(never)]
fn cut(text: &'static str, sign: u8) -> (&'static str, &'static str) {
    text.split_at_checked(text.bytes().position(|byte| byte == sign).unwrap_or(text.len())).unwrap_or_default()
}

/// The codes of a text that has them written together.
pub(super) fn together(codes: &str) -> &[Code] {
    codes.as_bytes().as_chunks().0
}

/// Whether a code is among some.
#[inline(never)]
pub(super) fn code_is_among(codes: &[Code], code: &Code) -> bool {
    codes.contains(code)
}

/// The unit right after byte `at`, where a number ends; one blank or hyphen may stand between,
/// and "de", "of" after scale words.
pub fn after(text: &str, at: usize, language: Language, scaled: bool) -> Option<Unit> {
    let mut from = look::past(text, at, " ");
    if from == at {
        let behind = look::past(text, at, "-|‑");
        let next = look::at(text, behind);
        if script::is_latin_letter(next) || look::is_in(next, "€$") {
            from = behind;
        }
    } else if scaled {
        // "millions d'euros", "milhões de dólares", "million of dollars"
        from = look::past(text, from, "de |d'|d’|of |di |do |DE |D'|DI |De |Di ");
    }
    let first = look::at(text, from);
    if first > '\u{2E7F}' || script::is_latin_letter(first) {
        let unit = name::after(text, from, language);
        // 100元美金, 300块港币: the counter and the currency
        if let Some(counter) = unit.filter(|unit| unit.is_counter() && first > '\u{2E7F}') {
            let named = name::after(text, counter.end, language);
            let named = named.filter(|named| !named.is_counter() && named.minor() == 0 && named.is(NAME));
            return Some(named.map_or(counter, |named| Unit { start: counter.start, ..named }));
        }
        if unit.is_some() {
            return unit;
        }
    }
    let mut unit = sign::after(text, from, language)?;
    if language == Language::French && unit.is_shared() {
        // "500 $ canadiens"
        name::place_after(text, &mut unit, language);
    }
    // "10 $20": the sign is the next number's.
    (from == at || !look::at(text, unit.end).is_ascii_digit()).then_some(unit)
}

/// The unit right before byte `at`, where a number begins, and not before byte `limit`; one
/// blank may stand between.
pub fn before(text: &str, at: usize, limit: usize, language: Language) -> Option<Unit> {
    let minus = look::before(text, at);
    let earlier = look::previous(text, at);
    if look::is_in(minus, "-−") && earlier > limit {
        // "R$ -45,20", "EUR -4.1 million"
        let unit = beside(text, earlier, limit, language);
        return unit.filter(|unit| unit.is(SIGN | CODE));
    }
    beside(text, at, limit, language)
}

/// The same of a number without a minus.
fn beside(text: &str, at: usize, limit: usize, language: Language) -> Option<Unit> {
    let end = look::over_blank(text, at, limit);
    if end <= limit {
        return None;
    }
    let last = look::before(text, end);
    if last.is_ascii_digit() || matches!(last, ',' | '(' | ')' | '"' | '\n') {
        return None;
    }
    let unit = sign::before(text, end, limit, language, at > end);
    if unit.is_some() {
        return unit;
    }
    if script::is_latin_letter(last) {
        let word = Word::before(text, end, limit);
        let unit = name::code(text, &word);
        if unit.is_some() {
            return unit;
        }
        let mut unit = name::name(&word, language, word.start).filter(|unit| unit.minor() == 0)?;
        // "Malaysian ringgits 42", "Hong Kong dollars 500"
        let before = |start: usize| Word::before(text, start.saturating_sub(1), limit);
        let mut place = before(word.start);
        if let Some(code) = name::place(&place).and_then(|codes| unit.among(codes)) {
            unit.settle_on(code);
            loop {
                unit.start = place.start;
                place = before(place.start);
                if name::place(&place).is_none() || !look::at(text, place.start).is_ascii_uppercase() {
                    break;
                }
            }
        }
        return Some(unit);
    }
    // 人民币 50元, 미화 100만 달러: the longest name or place that ends here.
    if !look::is_in(last, "화币幣元圓円镑鎊金ルロン") {
        return None;
    }
    let tables = tables();
    let mut found = None;
    let mut start = end;
    for _ in 0..6 {
        start = look::previous(text, start);
        if start < limit {
            break;
        }
        let form = look::between(text, start, end);
        let place = if last == '화' { tables.places.exact(form) } else { None };
        if let Some(entry) = tables.names.exact(form).or(place) {
            found = Unit::of_entry(entry, NAME, language, start, end).filter(|unit| unit.minor() == 0).or(found);
        }
        if start == limit {
            break;
        }
    }
    // One character alone is too often the end of a word, and アイドル is no dollar.
    found.filter(|unit| {
        let inside =
            unit.start > limit && script::is_katakana(last) && script::is_katakana(look::before(text, unit.start));
        end - unit.start > 3 && !inside
    })
}
