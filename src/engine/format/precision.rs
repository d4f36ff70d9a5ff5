//! How many digits of an amount are worth saying.

use crate::engine::format::minor_units::minor_units;
use crate::engine::money::Currency;
use rust_decimal::{Decimal, RoundingStrategy};

const HALF_UP: RoundingStrategy = RoundingStrategy::MidpointAwayFromZero;

/// Rounds to so many significant digits, halves away from zero, without trailing zeros.
///
/// ```
/// use hovergloss::engine::format::significant;
/// use rust_decimal::Decimal;
/// assert_eq!(significant(Decimal::new(14_496_487_270, 7), 6).to_string(), "1449.65");
/// ```
pub fn significant(value: Decimal, digits: u32) -> Decimal {
    let (mut length, mut power) = (0, 1_u128);
    while power <= value.mantissa().unsigned_abs() {
        power *= 10;
        length += 1;
    }
    let dropped = length.max(digits) - digits;
    if let Some(decimals) = value.scale().checked_sub(dropped) {
        return value.round_dp_with_strategy(decimals, HALF_UP).normalize();
    }
    // Digits before the point have to go: the point moves to where the rounding is, and back.
    let mut moved = value;
    let zeros = dropped - value.scale();
    let rounded = moved.set_scale(dropped).map(|()| moved.round_dp_with_strategy(0, HALF_UP));
    let restored = rounded.map(|rounded| Decimal::try_from_i128_with_scale(rounded.mantissa() * 10_i128.pow(zeros), 0));
    restored.and_then(|restored| restored).unwrap_or(value)
}

/// Three significant digits, and no more decimals than the currency has, unless less than two
/// significant digits would be left (0.046 dollars for a thousand tokens).
pub(super) fn approximate(amount: Decimal, currency: Currency) -> Decimal {
    let three = significant(amount, 3);
    if three.scale() <= minor_units(currency) { three } else { own_decimals(amount, currency, 2) }
}

/// Rounds to the currency's own decimals, halves away from zero, unless less than two significant
/// digits would be left: then to three significant digits.
///
/// ```
/// use hovergloss::engine::format::round;
/// use hovergloss::engine::money::Currency;
/// use rust_decimal::Decimal;
/// let round = |code, amount| round(amount, Currency::new(code).unwrap()).to_string();
/// assert_eq!(round("KRW", Decimal::new(8_697_893, 2)), "86979");
/// assert_eq!(round("USD", Decimal::new(21_895, 4)), "2.19");
/// assert_eq!(round("USD", Decimal::new(45_678, 6)), "0.0457");
/// ```
pub fn round(amount: Decimal, currency: Currency) -> Decimal {
    own_decimals(amount, currency, 3)
}

fn own_decimals(amount: Decimal, currency: Currency, least: u32) -> Decimal {
    let rounded = amount.round_dp_with_strategy(minor_units(currency), HALF_UP);
    // The mantissa counts minor units: ten of them have two digits.
    if rounded.mantissa().unsigned_abs() < 10 && rounded != amount {
        significant(amount, least)
    } else {
        rounded.normalize()
    }
}
