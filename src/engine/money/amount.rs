//! The grammar of an amount: unit, number, range, unit, minor units.

use super::digits::Style;
use super::figure::Figure;
use super::number::{self, Number};
use super::spelled::{self, Words};
use super::tables::{cue_after, cue_near};
use super::unit::{self, CODE, NAME, SETTLED, SIGN, Unit};
use super::word::Word;
use super::{behind, myriad, name, plausible, range};
use crate::engine::Language;
use crate::engine::text::look;
use crate::engine::text::script;

/// What is the same for a whole text.
pub struct Page<'a> {
    /// The folded text.
    pub text: &'a str,
    /// Its language.
    pub language: Language,
    /// How its numbers are set.
    pub style: Style,
    /// Its number words.
    pub words: &'static Words,
    /// Whether its numbers in words are in Latin letters.
    pub spelled: bool,
}

/// An amount as it is read.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// How much, in major units.
    pub value: Figure,
    /// A range's upper end.
    pub upper: Option<Figure>,
    /// What it is counted in.
    pub unit: Unit,
    /// Whether its own words say that it is rounded.
    pub rounded: bool,
}

/// The currencies of Spanish America whose countries write a decimal point.
const AMERICAN: &str = "MXNGTQHNLNIOCRCDOPPABPENSVC";

impl Page<'_> {
    /// Reads a number in digits or words; where there is none, its end is where to go on.
    pub fn read(&self, number: &mut Number) -> bool {
        let start = number.start;
        let first = look::at(self.text, start);
        if first.is_ascii_digit() {
            number::from_digits(self.text, number, self.style, self.words)
        } else if myriad::begins(first) {
            myriad::from_words(self.text, number, self.style)
        } else {
            self.words.read_on(self.text, number, self.style);
            let read = number.end > start;
            if !read {
                // What is no number from its first letter on is none from its second.
                number.end = Word::at(self.text, start).end.max(look::next(self.text, start));
            }
            read
        }
    }

    /// The amount whose number begins at byte `start`, its own unit not before byte `limit`;
    /// `Err` is where to go on when there is none.
    pub fn amount(&self, start: usize, limit: usize) -> Result<Amount, usize> {
        let mut number = Number::at(start);
        if !self.read(&mut number) || number.is_padded(self.text) || plausible::inside_other(self, &number, limit) {
            return Err(number.end);
        }
        let mut amount = self.of_number(&mut number, limit).ok_or(number.end)?;
        range::join(self, &mut amount, number.end);
        Ok(amount)
    }

    /// The amount of a number with the units beside it, a range if it is the lower end of one.
    pub fn of_number(&self, number: &mut Number, limit: usize) -> Option<Amount> {
        let left = unit::before(self.text, number.start, limit, self.language);
        let right = self.unit_after(number);
        let (left, right) = (left.as_ref(), right.as_ref());
        range::read(self, number, left, right).or_else(|| self.single(number, left, right))
    }

    /// The unit right after a number, over the tail that says it is rounded.
    pub fn unit_after(&self, number: &mut Number) -> Option<Unit> {
        let tail = look::phrase(self.text, number.end, "여|多|余|餘|来|來|남짓| 남짓| 여|餘り|余り");
        // "1.000.000 de euros", as after the word.
        let words = number.scaled || number.integers == 0 || number.within(1_000_000, u64::MAX);
        let unit = unit::after(self.text, number.end + tail, self.language, words);
        if unit.is_none() && self.language == Language::Spanish {
            return self.abbreviated(number.end);
        }
        number.rounded |= tail > 0;
        unit.filter(|unit| behind::is_money(self, number, unit))
    }

    /// The unit that a scale word before a byte says along: "500 mdp", "700 mdd".
    fn abbreviated(&self, end: usize) -> Option<Unit> {
        let says = |scale: &str| look::ends(self.text, end, scale);
        let code = if says("mdp") { "MXN" } else { "USD" };
        let unit = Unit { codes: unit::together(code), traits: NAME | SETTLED, start: end, end };
        Some(unit).filter(|_| says("mdp|mdd"))
    }

    /// An amount that is no range; `left` and `right` are the units before and after its number.
    fn single(&self, number: &Number, left: Option<&Unit>, right: Option<&Unit>) -> Option<Amount> {
        let mut shared = None;
        // "won 500 billion won": the first one is a verb.
        let verb = |left: &Unit| right.is_some() && look::between(self.text, left.start, left.end) == "won";
        let left = left.filter(|left| !verb(left)).filter(|left| {
            // 日币5000元
            let whole = !left.is_shared() && !left.begins("BTC") && !look::ends(self.text, left.end, "元");
            let counted = |right: &Unit| right.is_counter() && left.is(NAME) && whole;
            shared = right.and_then(|right| left.shared(right).or(left.codes.first().filter(|_| counted(right))));
            shared.is_some() || plausible::before(self, number, left)
        });
        // "€ 5 USD": the code says it in full.
        let right = right.filter(|right| shared.is_some() || right.is(CODE) || left.is_none_or(|left| !left.is(SIGN)));
        let left = left.filter(|_| shared.is_some() || right.is_none());
        let mut unit = *right.or(left)?;
        if let (Some(code), Some(left)) = (shared, left) {
            let narrow = if left.codes.len() > unit.codes.len() { &unit } else { left };
            if narrow.is(SETTLED) || !narrow.is_shared() {
                unit.settle_on(code);
            } else {
                unit.traits &= !SETTLED;
            }
        }
        let start = left.map_or(number.start, |left| left.start);
        let mut end = right.map_or(number.end, |right| right.end);
        let mut value = self.figure(number, &unit);
        if end == number.end {
            // "$ 1,500 US", "C$ 20 Canadian"
            if let Some((place_end, code)) = name::place_alone(self.text, end, &unit) {
                unit.settle_on(code);
                end = place_end;
            }
        } else if !number.scaled {
            // "75 USD million"
            if let Some((after, exponent)) = self.words.scale_after(self.text, end) {
                value = value.times_ten(exponent);
                end = after;
            }
        }
        value = value.times_ten(unit.exponent());
        if unit.minor() > 0 {
            value = value.over_ten(unit.minor())?;
        }
        // 五角六分 has minor units of minor ones.
        let major =
            unit.minor() == 0 && (end > number.end || !unit.is(SIGN) || look::phrase(self.text, end, " and ") > 0);
        if major || unit.minor() == 1 {
            (value, end) = self.minor(value, end, &unit, number.scaled && self.spelled);
        }
        Some(Amount { start, end, value, upper: None, unit, rounded: number.rounded })
    }

    /// What a number of a unit says: in much of Spanish America a comma sets thousands apart, and only
    /// exchange rates have thousandths of a peso.
    pub fn figure(&self, number: &Number, unit: &Unit) -> Figure {
        let dollars = unit.begins("USD") && (number.scaled || look::before(self.text, number.end) == '0');
        let american = dollars
            || unit.is(SIGN) && unit.begins("USDCAD")
            || unit.codes.first().is_some_and(|code| unit::code_is_among(unit::together(AMERICAN), code));
        let comma = self.language == Language::Spanish
            && self.style.decimal == b','
            && number.decimals == 3
            && look::at(self.text, number.start) != '0'
            && look::phrase(self.text, number.end.max(unit.end), " por ") == 0
            && !cue_near(self.text, number.start, "rates");
        number.value.times_ten(if comma && american { 3 } else { 0 })
    }

    /// The minor units after an amount: "64달러 45센트", "五元三角", "15 dollars and 50".
    fn minor(&self, mut value: Figure, mut end: usize, major: &Unit, scaled: bool) -> (Figure, usize) {
        let text = self.text;
        // "3 euros y medio", 三块半; not "y medio millón", "y medio día", 半价
        let mut half = look::phrase(text, end, spelled::AND_A_HALF);
        if self.language == Language::Chinese && plausible::price_ends(self, end + '半'.len_utf8()) {
            half = look::phrase(text, end, "半");
        }
        if half > 0
            && !cue_after(text, end + half, "halved")
            && let Some(sum) = value.plus(Figure::HALF)
        {
            return (sum, end + half);
        }
        let mut least = Figure::ONE;
        let mut first = true;
        loop {
            let from = look::past(text, end, " and | und | con | com | mit | e | et | y |と|와 |과 |하고 | |-");
            if !plausible::number_begins(self, from) {
                break;
            }
            // 5만 원 오전, 5만 원 사이: in Korean only digits are minor units.
            let hangul = script::is_hangul_syllable(look::at(text, from));
            let mut number = Number::at(from);
            if !self.read(&mut number) || number.scaled && number.integers > 0 || number.grouped || !number.below(1000)
            {
                break;
            }
            if number.is_padded(text) && number.integers > 2 {
                break;
            }
            let unit = unit::after(text, number.end, self.language, false)
                .filter(|unit| unit.minor() > major.minor() && major.shared(unit).is_some());
            if hangul && (unit.is_none() || look::at(text, number.end) == '전') {
                break;
            }
            let (exponent, after) = match &unit {
                Some(unit) => (unit.minor(), unit.end),
                None if scaled => break,
                None => (self.bare_minor(&number, from > end, first, major), number.end),
            };
            let part = number.value.over_ten(exponent).filter(|part| exponent > 0 && part.less(least));
            let Some(sum) = part.and_then(|part| value.plus(part)) else { break };
            value = sum;
            end = after;
            let Some(smallest) = Figure::ONE.over_ten(exponent) else { break };
            least = smallest;
            if unit.is_none() || !first {
                break;
            }
            first = false;
        }
        (value, end)
    }

    /// The power of ten of minor units that go without saying, at the end of a clause: "15 dollars
    /// 50", "19€99", 一块二; 0 where there are none.
    fn bare_minor(&self, number: &Number, apart: bool, first: bool, major: &Unit) -> u16 {
        let next = look::at(self.text, number.end);
        let cents = number.decimals == 0 && number.integers == 2;
        if cents && first && major.is(SIGN) && major.end == number.start {
            // "19€99 le kilo"
            return if next == ' ' || plausible::clause_ends(self.text, number.end) { 2 } else { 0 };
        }
        let chinese = self.language == Language::Chinese;
        // "2 Euro 50 und", but "19 Euro 30 Minuten lang"
        let small =
            self.language == Language::German && cents && next == ' ' && cue_after(self.text, number.end, "fifty");
        let goes_on = !small && !plausible::price_ends(self, number.end);
        // "nahm 500 Euro ein": the verb's.
        let verb = look::between(self.text, number.start, number.end) == "ein";
        if matches!(self.language, Language::Korean | Language::Japanese) || goes_on || verb {
            return 0;
        }
        if apart {
            let two = number.within(0, 99) && number.decimals == 0 && matches!(number.integers, 0 | 2);
            if two && first { 2 } else { 0 }
        } else if (number.integers == 0 || chinese && number.integers == 1) && number.decimals == 0 && number.below(10)
        {
            // 一块二, 2块5
            if first { 1 } else { 2 }
        } else {
            0
        }
    }
}
