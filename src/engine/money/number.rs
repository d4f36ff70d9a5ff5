//! Numbers as prose writes them: digits, words and the scale words after them.

use super::digits::{self, Style};
use super::figure::Figure;
use super::{myriad, spelled};
use crate::engine::text::{look, script};

/// A number of a text.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// The number, multiplied out.
    pub value: Figure,
    /// The figure before the scale words, where there is just one: a range's lower end takes
    /// the scale of the upper one.
    pub figure: Option<Figure>,
    /// The power of ten its scale words multiply the figure by, where there is just one figure.
    pub power: u16,
    /// Whether scale words follow the figure.
    pub scaled: bool,
    /// Whether its thousands are set apart.
    pub grouped: bool,
    /// How many digits stand after the decimal separator.
    pub decimals: usize,
    /// How many digits stand before it; 0 for a number in words.
    pub integers: usize,
    /// Whether it says that it is rounded ("1억여 원").
    pub rounded: bool,
    /// Whether its last scale is a single letter ("5m"), which may as well be a unit.
    pub letter: bool,
}

impl Number {
    /// A number that is yet to be read, from byte `start` on.
    #[inline(never)]
    pub fn at(start: usize) -> Number {
        Number {
            start,
            end: start,
            value: Figure::ZERO,
            figure: None,
            power: 0,
            scaled: false,
            grouped: false,
            decimals: 0,
            integers: 0,
            rounded: false,
            letter: false,
        }
    }

    /// Whether it is less than a whole number.
    #[inline(never)]
    pub fn below(&self, whole: u64) -> bool {
        self.value.less(Figure::new(whole))
    }

    /// Whether it is written the way sums are, not counts, years or versions.
    pub fn looks_like_sum(&self) -> bool {
        self.scaled || self.grouped || self.decimals == 2
    }

    /// Whether it may be a year.
    pub fn looks_like_year(&self) -> bool {
        self.integers == 4
            && !self.looks_like_sum()
            && self.value.whole().is_some_and(|year| (1000..2200).contains(&year))
    }
}

/// Reads a number that begins with a digit; where it is none, its end is where to go on.
pub fn from_digits(text: &str, number: &mut Number, style: Style, words: &spelled::Words) -> bool {
    let digits = digits::read(text, number.start, style);
    number.end = digits.end;
    let Some(value) = digits.value else { return false };
    // "007" is no amount.
    if digits.integers > 1 && look::at(text, number.start) == '0' {
        return false;
    }
    number.value = value;
    number.figure = digits.value;
    number.grouped = digits.grouped;
    number.decimals = digits.decimals;
    number.integers = digits.integers;
    // "$2½bn"
    if look::at(text, number.end) == '½'
        && let Some(sum) = value.plus(Figure::HALF)
    {
        number.value = sum;
        number.figure = Some(sum);
        number.end += '½'.len_utf8();
    }
    // "1.000,-", "20.–": no decimals.
    let none = number.end + look::phrase(text, number.end, ",-|.-|,–|.–|,—|.—");
    let next = look::at(text, none);
    if next != '-' && !script::is_word(next) {
        number.end = none;
    }
    myriad::extend(text, number, style);
    if !number.scaled {
        words.read_on(text, number, style);
    }
    true
}
