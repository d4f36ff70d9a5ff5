//! One day's rates of one source.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::Date;

/// Who says what a currency is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The euro foreign exchange reference rates.
    EuropeanCentralBank,
    /// The rates at which national currencies became the euro: see [`euro`](super::euro).
    Council,
    /// The CC0 daily set of the npm package `@fawazahmed0/currency-api`, for the currencies the
    /// bank lacks.
    CurrencyApi,
    /// A live file from Frankfurter, which passes on central banks' rates.
    Frankfurter,
}

impl Source {
    /// The name to show.
    ///
    /// ```
    /// use hovergloss::engine::rates::Source;
    /// assert_eq!(Source::EuropeanCentralBank.name(), "European Central Bank");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Source::EuropeanCentralBank => "European Central Bank",
            Source::Council => "Council Regulation (EC) No 2866/98",
            Source::CurrencyApi => "fawazahmed0/exchange-api",
            Source::Frankfurter => "Frankfurter",
        }
    }

    /// The page to link to.
    pub const fn url(self) -> &'static str {
        match self {
            Source::EuropeanCentralBank => {
                "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html"
            }
            Source::Council => "https://eur-lex.europa.eu/eli/reg/1998/2866",
            Source::CurrencyApi => "https://github.com/fawazahmed0/exchange-api",
            Source::Frankfurter => "https://frankfurter.dev",
        }
    }
}

/// The rates of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotes {
    /// The day.
    pub date: Date,
    /// Who says so.
    pub source: Source,
    /// Units of each currency for one euro, more than 0.
    pub rates: Vec<(Currency, Decimal)>,
}

impl Quotes {
    /// Units of a currency for one euro.
    pub fn rate(&self, currency: Currency) -> Option<Decimal> {
        self.rates.iter().find(|(quoted, _)| *quoted == currency).map(|(_, rate)| *rate)
    }
}

/// Reads a rate as sources write it: digits with at most one point, more than 0.
///
/// ```
/// use hovergloss::engine::rates::quotes::parse_rate;
/// assert_eq!(parse_rate("1506.62").map(|rate| rate.to_string()), Some("1506.62".to_owned()));
/// for wrong in ["", ".", "0", "-1", "1e5", "1,5", "1.2.3", "N/A"] {
///     assert_eq!(parse_rate(wrong), None, "{wrong:?}");
/// }
/// ```
pub fn parse_rate(text: &str) -> Option<Decimal> {
    text.parse().ok().filter(|rate| *rate > Decimal::ZERO)
}
