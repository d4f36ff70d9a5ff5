//! The head file: a few lines of text that every page with a card loads.
//!
//! ```text
//! hovergloss rates 1
//! years 1999-01-04 2026
//! bank 2026-10-30 USD1.1172 JPY175.68 …
//! daily 2026-09-29 AED4.1722245 …
//! ```
//!
//! `years` names the first day and the last year that files of years hold; each is called by its
//! year, as in `2025.bin`, and lies beside the head. `bank` is the bank's latest day, `daily` the
//! latest day of the set for currencies the bank lacks. The latter repeats the bank's
//! currencies in its own rates: a conversion never mixes two days or two sources.

use crate::engine::money::Currency;
use crate::engine::rates::quotes::parse_rate;
use crate::engine::rates::{Date, Quotes, RatesError, Source, date};
use crate::engine::text::pieces;
use std::fmt::Write;

/// The first line of a head file.
pub const FIRST_LINE: &str = "hovergloss rates 1";

/// What a head file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The first day of all.
    pub first: Date,
    /// The last year that has a file.
    pub last_year: i16,
    /// The bank's latest day.
    pub bank: Quotes,
    /// The latest day of the currencies the bank lacks.
    pub daily: Quotes,
}

impl Head {
    /// Reads a head file.
    ///
    /// ```
    /// use hovergloss::engine::rates::head::Head;
    /// let text = "hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD1.1172\ndaily 2026-09-29 AED4.17\n";
    /// let head = Head::parse(text).unwrap();
    /// assert_eq!(head.bank.rates.len(), 1);
    /// assert_eq!(head.to_string(), text);
    /// let message = Head::parse("hovergloss rates 1\nyears\n").unwrap_err().to_string();
    /// assert!(message.contains("line 2"), "{message}");
    /// ```
    ///
    /// # Errors
    ///
    /// [`RatesError::Head`] names the first line that does not read.
    pub fn parse(text: &str) -> Result<Head, RatesError> {
        let mut line = 0;
        Head::read(text, &mut line).ok_or_else(|| {
            let wanted = pieces::lines(LINES).nth(line.saturating_sub(1)).unwrap_or_default();
            RatesError::Head { line, wanted }
        })
    }

    /// `line` is the last one looked at, counted from 1.
    fn read(text: &str, line: &mut usize) -> Option<Head> {
        let mut lines = pieces::lines(text);
        let mut next = |name: &str| {
            *line += 1;
            lines.next()?.strip_prefix(name)
        };
        if !next(FIRST_LINE)?.is_empty() {
            return None;
        }
        let (first, last_year) = pieces::split_once(next("years ")?, b' ')?;
        let (first, last_year) = (Date::parse(first)?, date::number(last_year)?);
        let bank = quotes(next("bank ")?, Source::EuropeanCentralBank)?;
        let daily = quotes(next("daily ")?, Source::CurrencyApi)?;
        Some(Head { first, last_year, bank, daily })
    }
}

/// What each line should be.
const LINES: &str = "\
\"hovergloss rates 1\"
\"years\", the first day and the last year
\"bank\", a day and its rates
\"daily\", a day and its rates";

fn quotes(line: &str, source: Source) -> Option<Quotes> {
    let mut words = pieces::split(line, b' ');
    let date = Date::parse(words.next()?)?;
    let mut rates = Vec::new();
    for word in words {
        let (code, rate) = word.split_at_checked(3)?;
        rates.push((Currency::new(code)?, parse_rate(rate)?));
    }
    Some(Quotes { date, source, rates })
}

impl std::fmt::Display for Head {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "{FIRST_LINE}\nyears {} {}\n", self.first, self.last_year)?;
        for (name, quotes) in [("bank", &self.bank), ("daily", &self.daily)] {
            write!(out, "{name} {}", quotes.date)?;
            for (currency, rate) in &quotes.rates {
                write!(out, " {currency}{rate}")?;
            }
            out.write_char('\n')?;
        }
        Ok(())
    }
}
