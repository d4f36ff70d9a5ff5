//! Rates fetched while the page is read, if the site asks for that.
//!
//! Three files are known: the bank's daily XML (`eurofxref-daily.xml`), Frankfurter's JSON
//! (`/v1/latest` and `/v2/rates`), and our own head file. Neither XML nor JSON is parsed: in both,
//! a rate is a number that follows the code of its currency, whatever stands between. What is
//! found is checked against the packed rates by [`Rates::refresh`](super::Rates::refresh).

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::head::{FIRST_LINE, Head};
use crate::engine::rates::quotes::parse_rate;
use crate::engine::rates::{Date, Quotes, RatesError, Source};
use crate::engine::text::look;

/// Reads a live file of any of the known formats; of a head file the bank's rates.
///
/// ```
/// use hovergloss::engine::rates::{Source, live};
/// let xml = "<Cube><Cube time='2026-10-30'><Cube currency='USD' rate='1.1172'/></Cube></Cube>";
/// let quotes = live::parse(xml).unwrap();
/// assert_eq!((quotes.date.to_string().as_str(), quotes.source), ("2026-10-30", Source::EuropeanCentralBank));
/// let json = r#"{"amount":1.0,"base":"EUR","date":"2026-10-30","rates":{"USD":1.1172}}"#;
/// assert_eq!(live::parse(json).unwrap().rates, quotes.rates);
/// ```
///
/// # Errors
///
/// [`RatesError::LiveFormat`] for any other file, [`RatesError::LiveIncomplete`] for one that
/// does not give a day's rates for one euro.
pub fn parse(text: &str) -> Result<Quotes, RatesError> {
    let text = look::trim(look::past_mark(text));
    if text.starts_with(FIRST_LINE) {
        return Head::parse(text).map(|head| head.bank);
    }
    let source = match text.bytes().next() {
        Some(b'<') => Source::EuropeanCentralBank,
        Some(b'{' | b'[') => Source::Frankfurter,
        _ => return Err(RatesError::LiveFormat),
    };
    let mut found = Found::default();
    let mut start = 0;
    for (at, byte) in text.as_bytes().iter().enumerate() {
        if !byte.is_ascii_alphanumeric() && !matches!(byte, b'.' | b'-' | b'+') {
            // Between the bytes of one other letter there is no word either.
            found.add(text.get(start..at).unwrap_or_default());
            start = at + 1;
        }
    }
    found.add(text.get(start..).unwrap_or_default());
    if found.other_base {
        return Err(RatesError::LiveIncomplete { wanted: "rates for one euro are" });
    }
    let date = found.date.ok_or(RatesError::LiveIncomplete { wanted: "the day is" })?;
    if found.rates.is_empty() {
        return Err(RatesError::LiveIncomplete { wanted: "rates are" });
    }
    Ok(Quotes { date, source, rates: found.rates })
}

/// What the words of a file have said so far. Attributes and members read alike:
/// `<Cube currency='USD' rate='1.1'/>`, `"quote":"USD","rate":1.1` and `"USD":1.1`.
#[derive(Default)]
struct Found<'a> {
    /// The latest day of all.
    date: Option<Date>,
    /// The day of what follows.
    current: Option<Date>,
    /// The last code of three letters, until it has its rate.
    currency: Option<Currency>,
    before: &'a str,
    other_base: bool,
    rates: Vec<(Currency, Decimal)>,
}

impl<'a> Found<'a> {
    fn add(&mut self, word: &'a str) {
        if word.is_empty() {
            return;
        }
        match self.before {
            "time" | "date" => self.current = Date::parse(word),
            "base" => self.other_base |= word != "EUR",
            "amount" => self.other_base |= parse_rate(word) != Some(Decimal::ONE),
            _ => {
                let code = Currency::new(word).filter(|currency| currency.code() == word);
                if code.is_some() {
                    self.currency = code;
                } else if let Some(rate) = parse_rate(word)
                    && let Some(currency) = self.currency.take()
                    && self.current == self.date
                {
                    self.rates.push((currency, rate));
                }
            }
        }
        // Of several days the latest counts.
        if self.current > self.date {
            if self.date.is_some() {
                self.rates.clear();
            }
            self.date = self.current;
        }
        self.before = word;
    }
}
