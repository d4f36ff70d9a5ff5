//! What comes of a look-up.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::{Date, Source};
use std::fmt;

/// Which day's rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// A day's own, or of the last business day before it.
    On(Date),
    /// The latest there are.
    Latest,
}

/// What an amount is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    /// The amount in the other currency's major units, not rounded.
    pub amount: Decimal,
    /// Units of the other currency for one of the first, not rounded.
    pub rate: Decimal,
    /// The day the rate is of.
    pub date: Date,
    /// Who says so.
    pub source: Source,
}

/// Why there is no rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRate {
    /// The day is before the first one.
    TooEarly {
        /// The first day.
        first: Date,
    },
    /// The rates end before the day.
    TooLate {
        /// The last day before it that has rates.
        last: Date,
    },
    /// The file of a year must be loaded first: see [`Rates::add_year`](super::Rates::add_year).
    NotLoaded {
        /// The year.
        year: i16,
    },
    /// There are only the latest rates of this currency, not that day's.
    LatestOnly {
        /// The currency.
        currency: Currency,
        /// The day of its rates.
        date: Date,
    },
    /// Nobody at hand quotes the currency on that day.
    NotQuoted {
        /// The currency.
        currency: Currency,
        /// The day.
        date: Date,
    },
    /// The result has more than 28 digits.
    TooLarge,
}

impl fmt::Display for NoRate {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NoRate::TooEarly { first } => write!(out, "rates begin on {first}"),
            NoRate::TooLate { last } => write!(out, "rates end on {last}"),
            NoRate::NotLoaded { year } => write!(out, "the rates of {year} are not loaded"),
            NoRate::LatestOnly { currency, date } => write!(out, "for {currency} there is only the rate of {date}"),
            NoRate::NotQuoted { currency, date } => write!(out, "there is no rate for {currency} on {date}"),
            NoRate::TooLarge => out.write_str("the result is too large"),
        }
    }
}

impl std::error::Error for NoRate {}

/// By how much the second figure is above the first, in per cent to one decimal; `None` when the
/// first is 0.
///
/// ```
/// use hovergloss::engine::rates::change_percent;
/// use hovergloss::engine::decimal::Decimal;
/// let change = change_percent(Decimal::new(8_697_893, 2), Decimal::new(8_011_600, 2));
/// assert_eq!(change.map(|percent| percent.to_string()), Some("-7.9".to_owned()));
/// ```
pub fn change_percent(before: Decimal, after: Decimal) -> Option<Decimal> {
    // In tenths of a per cent, of which whole ones can be subtracted as integers.
    let ratio = after.checked_mul(Decimal::ONE_THOUSAND)?.checked_div(before)?;
    let rounded = ratio.round_dp(0);
    Decimal::try_new(rounded.mantissa() - 1000, 1)
}
