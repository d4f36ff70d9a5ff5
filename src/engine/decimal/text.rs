//! Numbers in digits, written and read.

use super::{Decimal, MOST_SCALE, MOST_UNITS, fit_whole, tenth};
use std::fmt;
use std::str::FromStr;

impl Decimal {
    /// The number in digits, with all of its decimals. What a page runs calls this and not the
    /// formatting of `std`, which is 3 KB of a program that uses it for anything.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(-219, 2).digits(), "-2.19");
    /// assert_eq!(Decimal::from(60).digits(), "60");
    /// ```
    pub fn digits(&self) -> String {
        // From the last one on.
        let mut text = Vec::new();
        let (mut units, mut decimals) = (self.units(), 0);
        while units > 0 || decimals <= self.scale() {
            if decimals == self.scale() && decimals > 0 {
                text.push('.');
            }
            let (rest, digit) = tenth(units);
            text.push(char::from(b'0' + digit as u8));
            units = rest;
            decimals += 1;
        }
        if self.is_sign_negative() {
            text.push('-');
        }
        text.iter().rev().collect()
    }
}

/// A whole number in digits; see [`Decimal::digits`].
///
/// ```
/// assert_eq!(hovergloss::engine::decimal::digits(-12), "-12");
/// ```
pub fn digits(number: i64) -> String {
    Decimal::from(number).digits()
}

/// The whole number that a text of digits is.
///
/// ```
/// use hovergloss::engine::decimal::whole;
/// assert_eq!((whole("2025"), whole(""), whole("-1")), (Some(2025), None, None));
/// ```
pub fn whole(text: &str) -> Option<usize> {
    let mut number = None;
    for byte in text.bytes() {
        let digit = char::from(byte).to_digit(10)?;
        number = Some(number.unwrap_or(0_usize).checked_mul(10)?.checked_add(digit as usize)?);
    }
    number
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.digits())
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// What a text lacks of being a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDecimal;

impl fmt::Display for NotDecimal {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("should be up to 28 digits with at most one point, as in -2.19")
    }
}

impl std::error::Error for NotDecimal {}

impl FromStr for Decimal {
    type Err = NotDecimal;

    fn from_str(text: &str) -> Result<Decimal, NotDecimal> {
        let negative = text.starts_with("-");
        let (mut units, mut digits, mut point) = (0_u128, 0, None);
        for byte in text.bytes().skip(usize::from(negative)) {
            match byte {
                b'0'..=b'9' if units < MOST_UNITS => {
                    units = units * 10 + u128::from(byte - b'0');
                    digits += 1;
                }
                b'.' if point.is_none() => point = Some(digits),
                _ => return Err(NotDecimal),
            }
        }
        let scale = point.map_or(0, |before| digits - before);
        let number = if digits > 0 && scale <= MOST_SCALE { fit_whole(units, scale, negative) } else { None };
        number.ok_or(NotDecimal)
    }
}
