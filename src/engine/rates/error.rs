//! What can be wrong with a file of rates.

use crate::engine::decimal::{Decimal, digits};
use crate::engine::money::Currency;
use crate::engine::rates::Date;
use crate::engine::text::pieces;
use std::error::Error;
use std::fmt;

/// Why rates were not taken. The message names the place and the remedy; whoever fetched the file
/// adds its address.
#[derive(Clone, Debug, PartialEq)]
pub enum RatesError {
    /// A head file with a line that does not read.
    Head {
        /// Counted from 1.
        line: usize,
        /// What should stand there.
        wanted: &'static str,
    },
    /// The file of a year that is not what was packed for that year.
    Year {
        /// The year asked for.
        year: i16,
    },
    /// A live file that is neither the bank's daily XML, nor Frankfurter's JSON, nor a head file.
    LiveFormat,
    /// A live file without a date, or without rates for one euro.
    LiveIncomplete {
        /// What is missing.
        wanted: &'static str,
    },
    /// A live file older than the packed rates.
    LiveOld {
        /// Its day.
        live: Date,
        /// The last packed day.
        packed: Date,
    },
    /// A live rate more than a factor of five from the packed one.
    LiveOff {
        /// Whose rate.
        currency: Currency,
        /// Units for one euro, as the live file says.
        live: Decimal,
        /// Units for one euro, as packed.
        packed: Decimal,
    },
}

impl RatesError {
    /// The message.
    pub fn message(&self) -> String {
        match self {
            RatesError::Head { line, wanted } => filled(
                "head of the rates, line $: $ should stand here; write the files anew with `hovergloss rates pack`",
                &[&digits(*line as i64), wanted],
            ),
            RatesError::Year { year } => filled(
                "rates of $: the file is cut short, changed, or of another year; write the files anew with `hovergloss rates pack`",
                &[&digits((*year).into())],
            ),
            RatesError::LiveFormat => filled(
                "live rates: neither eurofxref-daily.xml, nor Frankfurter's JSON, nor a head file; check the address in `data-rates`",
                &[],
            ),
            RatesError::LiveIncomplete { wanted } => filled(
                "live rates: $ missing; check that the address in `data-rates` asks for the latest day in euros",
                &[wanted],
            ),
            RatesError::LiveOld { live, packed } => filled(
                "live rates of $ are older than the packed ones of $; check the address in `data-rates`",
                &[&live.digits(), &packed.digits()],
            ),
            RatesError::LiveOff { currency, live, packed } => filled(
                "live rates: $ $ for a euro is too far from the packed $ to be right; if it is, write the packed files anew with `hovergloss rates pack`",
                &[&live.digits(), currency.code(), &packed.digits()],
            ),
        }
    }
}

/// Words with a text in the place of each `$`.
fn filled(words: &str, texts: &[&str]) -> String {
    let mut texts = texts.iter();
    let mut filled = String::new();
    for piece in pieces::split(words, b'$') {
        filled.push_str(piece);
        filled.push_str(texts.next().copied().unwrap_or_default());
    }
    filled
}

impl fmt::Display for RatesError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.message())
    }
}

impl Error for RatesError {}
