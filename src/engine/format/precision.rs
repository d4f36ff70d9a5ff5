//! How many digits of an amount are worth saying.

use crate::engine::decimal::Decimal;
use crate::engine::format::minor_units::minor_units;
use crate::engine::money::Currency;

/// Rounds to so many significant digits, halves away from zero, without trailing zeros.
///
/// ```
/// use hovergloss::engine::format::significant;
/// use hovergloss::engine::decimal::Decimal;
/// assert_eq!(significant(Decimal::new(14_496_487_270, 7), 6).to_string(), "1449.65");
/// ```
pub fn significant(value: Decimal, digits: u32) -> Decimal {
    value.round_sf(digits).unwrap_or(value).normalize()
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
/// use hovergloss::engine::decimal::Decimal;
/// let round = |code, amount| round(amount, Currency::new(code).unwrap()).to_string();
/// assert_eq!(round("KRW", Decimal::new(8_697_893, 2)), "86979");
/// assert_eq!(round("USD", Decimal::new(21_895, 4)), "2.19");
/// assert_eq!(round("USD", Decimal::new(45_678, 6)), "0.0457");
/// ```
pub fn round(amount: Decimal, currency: Currency) -> Decimal {
    own_decimals(amount, currency, 3)
}

fn own_decimals(amount: Decimal, currency: Currency, least: u32) -> Decimal {
    let rounded = amount.round_dp(minor_units(currency));
    // Ten minor units have two digits.
    if rounded.abs() < Decimal::new(10, rounded.scale()) && rounded != amount {
        significant(amount, least)
    } else {
        rounded.normalize()
    }
}
