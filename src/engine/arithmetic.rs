//! Decimal multiplication and division, once.
//!
//! `rust_decimal` inlines its operations wherever they are called, at two kilobytes of wasm each.
//! Calls of these two functions cost a few bytes.

use rust_decimal::Decimal;

/// The product; `None` when it has more than 28 digits before the point.
///
/// ```
/// use hovergloss::engine::arithmetic::product;
/// use rust_decimal::Decimal;
/// assert_eq!(product(Decimal::new(15, 1), Decimal::from(4)), Some(Decimal::from(6)));
/// assert_eq!(product(Decimal::MAX, Decimal::from(2)), None);
/// ```
#[inline(never)]
pub fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_mul(other)
}

/// The quotient to 28 digits; `None` when it has more before the point, or the divisor is 0.
///
/// ```
/// use hovergloss::engine::arithmetic::quotient;
/// use rust_decimal::Decimal;
/// assert_eq!(quotient(Decimal::from(6), Decimal::from(4)), Some(Decimal::new(15, 1)));
/// assert_eq!(quotient(Decimal::from(6), Decimal::ZERO), None);
/// ```
#[inline(never)]
pub fn quotient(dividend: Decimal, divisor: Decimal) -> Option<Decimal> {
    dividend.checked_div(divisor)
}
