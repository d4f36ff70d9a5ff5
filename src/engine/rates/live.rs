//! Rates fetched while the page is read, if the site asks for that.
//!
//! Three files are known: the bank's daily XML (`eurofxref-daily.xml`), Frankfurter's JSON
//! (`/v1/latest` and `/v2/rates`), and our own head file. Neither format is read in full: both
//! are lists of pairs, and a scan for the pairs is all that a card needs. What it finds is
//! checked against the packed rates by [`Rates::refresh`](super::Rates::refresh).

use crate::engine::money::Currency;
use crate::engine::rates::head::{FIRST_LINE, Head};
use crate::engine::rates::quotes::parse_rate;
use crate::engine::rates::{Date, Quotes, RatesError, Source};

/// Reads a live file of any of the known formats.
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
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with(FIRST_LINE) {
        return Head::parse(text).map(|head| head.bank);
    }
    let (source, found) = match text.bytes().next() {
        Some(b'<') => (Source::EuropeanCentralBank, xml(text)),
        Some(b'{' | b'[') => (Source::Frankfurter, json(text)),
        _ => return Err(RatesError::LiveFormat),
    };
    if found.base.is_some_and(|base| base != "EUR")
        || found.amount.is_some_and(|amount| parse_rate(amount) != parse_rate("1"))
    {
        return Err(RatesError::LiveIncomplete { wanted: "rates for one euro are" });
    }
    let date = found.date.ok_or(RatesError::LiveIncomplete { wanted: "the day is" })?;
    if found.rates.is_empty() {
        return Err(RatesError::LiveIncomplete { wanted: "rates are" });
    }
    Ok(Quotes { date, source, rates: found.rates })
}

#[derive(Default)]
struct Found<'a> {
    /// The latest day of all.
    date: Option<Date>,
    /// The day of what follows.
    current: Option<Date>,
    base: Option<&'a str>,
    amount: Option<&'a str>,
    rates: Vec<(Currency, rust_decimal::Decimal)>,
}

impl<'a> Found<'a> {
    fn add(&mut self, name: &str, value: &'a str, quote: &mut Option<Currency>) {
        match name {
            "time" | "date" => self.current = Date::parse(value),
            "base" => self.base = Some(value),
            "amount" => self.amount = Some(value),
            "currency" | "quote" => *quote = Currency::new(value),
            "rate" => self.add_rate(quote.take(), value),
            _ if name.bytes().all(|byte| byte.is_ascii_uppercase()) => self.add_rate(Currency::new(name), value),
            _ => {}
        }
        // Of several days the latest counts.
        if self.current > self.date {
            if self.date.is_some() {
                self.rates.clear();
            }
            self.date = self.current;
        }
    }

    fn add_rate(&mut self, currency: Option<Currency>, value: &str) {
        if self.current == self.date {
            self.rates.extend(currency.zip(parse_rate(value)));
        }
    }
}

/// The attributes of all tags.
fn xml(text: &str) -> Found<'_> {
    let mut found = Found::default();
    let mut quote = None;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('=') {
        let name = before.rsplit(|character: char| character.is_ascii_whitespace()).find(|word| !word.is_empty());
        let after = after.trim_start();
        let Some(mark) = after.chars().next().filter(|mark| matches!(mark, '"' | '\'')) else {
            rest = after;
            continue;
        };
        let Some((value, after)) = after.get(1..).and_then(|after| after.split_once(mark)) else { break };
        found.add(name.unwrap_or_default(), value.trim(), &mut quote);
        rest = after;
    }
    found
}

/// The members of all objects that are numbers or plain strings.
fn json(text: &str) -> Found<'_> {
    let mut found = Found::default();
    let mut quote = None;
    let mut rest = text;
    while let Some((name, after)) = rest.split_once('"').and_then(|(_, after)| after.split_once('"')) {
        rest = after;
        let Some(value) = after.trim_start().strip_prefix(':').map(str::trim_start) else { continue };
        if let Some(string) = value.strip_prefix('"') {
            let Some((value, after)) = string.split_once('"') else { break };
            found.add(name, value, &mut quote);
            rest = after;
        } else {
            let end = value.find(|character: char| matches!(character, ',' | '}' | ']') || character.is_whitespace());
            let (value, after) = value.split_at_checked(end.unwrap_or(value.len())).unwrap_or((value, ""));
            found.add(name, value, &mut quote);
            // An object or list begins with its own members.
            if !value.starts_with(['{', '[']) {
                rest = after;
            }
        }
    }
    found
}
