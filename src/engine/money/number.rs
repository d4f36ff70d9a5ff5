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
    /// A bare number.
    pub fn new(start: usize, end: usize, value: Figure) -> Number {
        Number {
            start,
            end,
            value,
            figure: Some(value),
            power: 0,
            scaled: false,
            grouped: false,
            decimals: 0,
            integers: 0,
            rounded: false,
            letter: false,
        }
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

/// Reads the number that begins at byte `start` with a digit; `Err` is where to go on when it
/// is none.
pub fn from_digits(text: &str, start: usize, style: Style, words: &spelled::Words) -> Result<Number, usize> {
    let digits = digits::read(text, start, style);
    let value = digits.value.ok_or(digits.end)?;
    // "007" is no amount.
    if digits.integers > 1 && text.as_bytes().get(start) == Some(&b'0') {
        return Err(digits.end);
    }
    let mut number = Number::new(start, digits.end, value);
    number.grouped = digits.grouped;
    number.decimals = digits.decimals;
    number.integers = digits.integers;
    // "1.000,-", "20.–": no decimals.
    let none = digits.end + look::phrase(text, digits.end, ",-|.-|,–|.–|,—|.—");
    if look::at(text, none) != '-' && !script::is_word(look::at(text, none)) {
        number.end = none;
    }
    myriad::extend(text, &mut number, style);
    if !number.scaled {
        words.extend(text, &mut number, style);
    }
    Ok(number)
}
