//! Numbers in digits.

use crate::engine::decimal::Decimal;
use crate::engine::text::pieces;

/// Appends a number with a comma after every three digits and so many decimals.
///
/// ```
/// use hovergloss::engine::format::digits::push_grouped;
/// use hovergloss::engine::decimal::Decimal;
/// let mut text = String::new();
/// push_grouped(&mut text, Decimal::new(-123_456_789, 1), 2);
/// assert_eq!(text, "-12,345,678.90");
/// ```
pub fn push_grouped(text: &mut String, number: Decimal, decimals: u32) {
    let digits = push_sign(text, number);
    let (whole, fraction) = parts(&digits);
    push_thousands(text, whole);
    push_fraction(text, fraction, decimals);
}

/// Appends a minus if there is one; returns the digits.
pub(super) fn push_sign(text: &mut String, number: Decimal) -> String {
    if number.is_sign_negative() {
        text.push('-');
    }
    number.abs().digits()
}

/// What stands before the point, and what behind it.
pub(super) fn parts(digits: &str) -> (&str, &str) {
    pieces::split_once(digits, b'.').unwrap_or((digits, ""))
}

/// Appends digits with a comma after every three.
pub(super) fn push_thousands(text: &mut String, whole: &str) {
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
}

/// Appends a point and at least so many decimals; nothing if there are none.
pub(super) fn push_fraction(text: &mut String, fraction: &str, decimals: u32) {
    let decimals = fraction.len().max(decimals as usize);
    if decimals > 0 {
        text.push('.');
        text.push_str(fraction);
        text.extend(std::iter::repeat_n('0', decimals - fraction.len()));
    }
}
