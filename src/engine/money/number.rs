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
    pub fn below(&self, whole: u32) -> bool {
        self.value.less(Figure::new(whole.into()))
    }

    /// Whether it is a whole number, and one of those between two, both included.
    #[inline(never)]
    pub fn within(&self, least: u64, most: u64) -> bool {
        self.value.whole().is_some_and(|whole| (least..=most).contains(&whole))
    }

    /// Whether it is written the way sums are, not counts, years or versions.
    #[inline(never)]
    pub fn looks_like_sum(&self) -> bool {
        self.scaled || self.grouped || self.decimals == 2
    }

    /// Whether its first digit says nothing: "007" is no amount, but 149円05銭 is one.
    #[inline(never)]
    pub fn is_padded(&self, text: &str) -> bool {
        self.integers > 1 && look::at(text, self.start) == '0'
    }

    /// Whether it may be a year.
    pub fn looks_like_year(&self) -> bool {
        self.integers == 4 && !self.looks_like_sum() && self.within(1000, 2199)
    }
}

/// Reads a number that begins with a digit; where it is none, its end is where to go on.
pub fn from_digits(text: &str, number: &mut Number, style: Style, words: &spelled::Words) -> bool {
    let mut digits = digits::read(text, number.start, style);
    number.end = digits.end;
    let Some(mut value) = digits.value else { return false };
    // ".25" begins with its point.
    let point = number.start.saturating_sub(1);
    if style.spaces
        && style.decimal == b'.'
        && look::before(text, number.start) == '.'
        && digits.integers == digits.end - number.start
        && look::is_in(look::before(text, point), " ($£€")
        && let Some(part) = value.over_ten(digits.integers as u16)
    {
        value = part;
        digits.value = Some(part);
        (digits.decimals, digits.integers, number.start) = (digits.integers, 1, point);
    }
    number.value = value;
    number.figure = digits.value;
    number.grouped = digits.grouped;
    number.decimals = digits.decimals;
    number.integers = digits.integers;
    if let Some((part, length)) = fraction(text, number.end).filter(|_| digits.decimals == 0)
        && let Some(sum) = value.plus(part)
    {
        number.value = sum;
        number.figure = Some(sum);
        number.end += length;
    }
    // "1.000,-", "20.–": as good as two decimals.
    let none = look::past(text, number.end, ",--|,-|.-|,–|.–|,—|.—");
    let next = look::at(text, none);
    if none > number.end && next != '-' && !script::is_word(next) {
        (number.end, number.decimals) = (none, 2);
    }
    myriad::extend(text, number, style);
    if !number.scaled {
        words.read_on(text, number, style);
    }
    true
}

/// A vulgar fraction behind a whole number, "$2½bn" or "4-1/2 cents": its value and its length.
fn fraction(text: &str, at: usize) -> Option<(Figure, usize)> {
    let part = match look::at(text, at) {
        '¼' => 25,
        '½' => 50,
        '¾' => 75,
        ' ' | '-' => {
            let &[one, b'/', other] = text.as_bytes().get(at + 1..at + 4)? else { return None };
            let (one, other) = (one.wrapping_sub(b'0'), other.wrapping_sub(b'0'));
            if one == 0 || one >= other || !matches!(other, 2 | 4 | 5 | 8) || script::is_word(look::at(text, at + 4)) {
                return None;
            }
            return Figure::of_units((u32::from(one) * 1000 / u32::from(other)).into(), -3).zip(Some(4));
        }
        _ => return None,
    };
    Figure::of_units(part, -2).zip(Some('½'.len_utf8()))
}
