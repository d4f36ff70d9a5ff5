//! What an amount of one currency was worth in another.

use crate::engine::arithmetic::{product, quotient};
use crate::engine::money::Currency;
use crate::engine::rates::head::Head;
use crate::engine::rates::{Date, Quotes, RatesError, Source, Year, euro, redenomination};
use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt;
use std::ops::RangeInclusive;

/// The most days a day's rates are used after it. The bank never closed for longer: Good Friday
/// to Easter Monday, and Christmas beside a weekend, leave five days from one day to the next.
pub const LONGEST_CLOSURE_DAYS: i32 = 5;

/// All the rates at hand: the head, the years loaded so far, and live rates if there are any.
///
/// ```
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::rates::{Date, Day, NoRate, Rates};
/// let head = "hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD1.1172 KRW1491.76\ndaily 2026-09-29\n";
/// let rates = Rates::from_head(head).unwrap();
/// let (usd, krw) = (Currency::new("USD").unwrap(), Currency::new("KRW").unwrap());
/// let now = rates.convert(60.into(), usd, krw, Day::Latest).unwrap();
/// assert_eq!(now.amount.round_dp(2).to_string(), "80116.00");
/// let article = Date::new(2025, 1, 31).unwrap();
/// assert_eq!(rates.years_needed(article..=article), [2025]);
/// assert_eq!(rates.convert(60.into(), usd, krw, Day::On(article)), Err(NoRate::NotLoaded { year: 2025 }));
/// ```
#[derive(Clone, Debug)]
pub struct Rates {
    head: Head,
    live: Option<Quotes>,
    years: Vec<Year>,
}

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
    /// The file of a year must be loaded first: see [`Rates::add_year`].
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

/// One day's rates, wherever they are kept.
#[derive(Clone, Copy)]
enum Row<'a> {
    Quotes(&'a Quotes),
    Year(&'a Year, usize, Date),
}

impl Row<'_> {
    fn date(self) -> Date {
        match self {
            Row::Quotes(quotes) => quotes.date,
            Row::Year(_, _, date) => date,
        }
    }

    fn source(self) -> Source {
        match self {
            Row::Quotes(quotes) => quotes.source,
            Row::Year(..) => Source::EuropeanCentralBank,
        }
    }

    fn quoted(self, currency: Currency) -> Option<Decimal> {
        match self {
            Row::Quotes(quotes) => quotes.rate(currency),
            Row::Year(year, day, _) => year.rate(currency, day),
        }
    }

    /// Units of a currency for one euro on `date`, which this row stands for.
    fn rate(self, currency: Currency, date: Date) -> Option<Decimal> {
        let own = || euro::fixed_rate(currency, date).or_else(|| self.quoted(currency));
        let twin = || {
            let (twin, units) = redenomination::twin(currency)?;
            product(self.quoted(twin)?, units).map(|rate| rate.normalize())
        };
        own().or_else(twin)
    }

    fn convert(self, amount: Decimal, from: Currency, to: Currency, date: Date) -> Result<Conversion, NoRate> {
        let missing = |currency| NoRate::NotQuoted { currency, date };
        let sold = self.rate(from, date).ok_or(missing(from))?;
        let bought = self.rate(to, date).ok_or(missing(to))?;
        cross(amount, sold, bought, self.date(), self.source())
    }
}

fn cross(amount: Decimal, sold: Decimal, bought: Decimal, date: Date, source: Source) -> Result<Conversion, NoRate> {
    // Multiplied before it is divided, the amount is exact up to the last digit of a Decimal.
    let amount = product(amount, bought).and_then(|product| quotient(product, sold)).ok_or(NoRate::TooLarge)?;
    let rate = quotient(bought, sold).ok_or(NoRate::TooLarge)?;
    Ok(Conversion { amount, rate, date, source })
}

impl Rates {
    /// The rates of a head file alone.
    ///
    /// # Errors
    ///
    /// [`RatesError::Head`], as [`Head::parse`].
    pub fn from_head(text: &str) -> Result<Rates, RatesError> {
        Ok(Rates { head: Head::parse(text)?, live: None, years: Vec::new() })
    }

    /// The first day that has rates.
    pub fn first_day(&self) -> Date {
        self.head.first
    }

    /// The last day that has rates.
    pub fn last_day(&self) -> Date {
        self.live.as_ref().unwrap_or(&self.head.bank).date
    }

    /// The years whose files a look-up on, or a [`series`](Rates::series) over, these days still
    /// needs, ascending. The file of a year is called by it: `2025.bin`.
    pub fn years_needed(&self, days: RangeInclusive<Date>) -> Vec<i16> {
        if *days.start() >= self.head.bank.date {
            return Vec::new();
        }
        // New Year's Day has the rates of the year before.
        let early = Date::from_days(days.start().days() - LONGEST_CLOSURE_DAYS).unwrap_or(*days.start());
        let first = early.year().max(self.head.first.year());
        let last = days.end().year().min(self.head.last_year);
        (first..=last).filter(|year| self.year(*year).is_none()).collect()
    }

    /// Takes in the file of a year; one of a year that is there already replaces it.
    ///
    /// # Errors
    ///
    /// [`RatesError::Year`], as [`Year::decode`]; the rates stay as they were.
    pub fn add_year(&mut self, year: i16, file: &[u8]) -> Result<(), RatesError> {
        let read = Year::decode(year, file)?;
        let index = self.years.partition_point(|present| present.year < year);
        match self.years.get_mut(index).filter(|present| present.year == year) {
            Some(present) => *present = read,
            None => self.years.insert(index, read),
        }
        Ok(())
    }

    /// Puts live rates before the latest packed ones.
    ///
    /// # Errors
    ///
    /// [`RatesError::LiveOld`] and [`RatesError::LiveOff`]; the rates stay as they were.
    pub fn refresh(&mut self, live: Quotes) -> Result<(), RatesError> {
        let packed = &self.head.bank;
        if live.date < packed.date {
            return Err(RatesError::LiveOld { live: live.date, packed: packed.date });
        }
        let mut rates = Vec::new();
        for (currency, known) in &packed.rates {
            let Some(rate) = live.rate(*currency) else { continue };
            let too_much = product(*known, Decimal::from(5)).is_none_or(|most| rate > most);
            let too_little = product(rate, Decimal::from(5)).is_none_or(|most| most < *known);
            if too_much || too_little {
                return Err(RatesError::LiveOff { currency: *currency, live: rate, packed: *known });
            }
            // What the packed rates do not know cannot be checked, and stays out.
            rates.push((*currency, rate));
        }
        if rates.is_empty() {
            return Err(RatesError::LiveIncomplete { wanted: "rates of known currencies are" });
        }
        self.live = Some(Quotes { rates, ..live });
        Ok(())
    }

    /// What an amount is worth in another currency, through the euro.
    ///
    /// # Errors
    ///
    /// [`NoRate`] says why it cannot be told.
    pub fn convert(&self, amount: Decimal, from: Currency, to: Currency, day: Day) -> Result<Conversion, NoRate> {
        let date = match day {
            Day::On(date) => date,
            Day::Latest => self.last_day(),
        };
        // Between the euro's own currencies no market decides.
        if let (Some(sold), Some(bought)) = (euro::fixed_rate(from, date), euro::fixed_rate(to, date)) {
            return cross(amount, sold, bought, date, Source::Council);
        }
        let rows = self.rows(day)?;
        let mut outcome = Err(NoRate::NotQuoted { currency: to, date });
        for (index, row) in rows.into_iter().enumerate() {
            let date = if day == Day::Latest { row.date() } else { date };
            let converted = row.convert(amount, from, to, date);
            match converted {
                Err(NoRate::NotQuoted { .. }) if index > 0 => {}
                Err(NoRate::NotQuoted { .. }) => outcome = converted,
                _ => return converted,
            }
        }
        let Head { bank, daily, .. } = &self.head;
        match outcome {
            Err(NoRate::NotQuoted { currency, .. })
                if bank.rate(currency).is_none() && daily.rate(currency).is_some() =>
            {
                Err(NoRate::LatestOnly { currency, date: daily.date })
            }
            other => other,
        }
    }

    /// The cross rate of every day in a range that has one, ascending, as far as the years are
    /// loaded: units of `to` for one of `from`.
    pub fn series(&self, from: Currency, to: Currency, days: RangeInclusive<Date>) -> Vec<(Date, Decimal)> {
        let loaded = self
            .years
            .iter()
            .flat_map(|year| year.days.iter().enumerate().map(move |(index, date)| Row::Year(year, index, *date)));
        let mut points: Vec<(Date, Decimal)> = Vec::new();
        for row in loaded.chain(self.bank_rows()) {
            let date = row.date();
            if !days.contains(&date) || points.last().is_some_and(|(last, _)| *last >= date) {
                continue;
            }
            if let Ok(conversion) = row.convert(Decimal::ONE, from, to, date) {
                points.push((date, conversion.rate));
            }
        }
        points
    }

    fn year(&self, year: i16) -> Option<&Year> {
        self.years.iter().find(|loaded| loaded.year == year)
    }

    /// The bank's latest packed day, then the live one.
    fn bank_rows(&self) -> impl Iterator<Item = Row<'_>> {
        std::iter::once(&self.head.bank).chain(&self.live).map(Row::Quotes)
    }

    /// The rows that may tell what a currency is worth on a day, best first.
    fn rows(&self, day: Day) -> Result<Vec<Row<'_>>, NoRate> {
        let mut rows: Vec<Row> = self.bank_rows().collect();
        rows.reverse();
        rows.push(Row::Quotes(&self.head.daily));
        let Day::On(date) = day else { return Ok(rows) };
        if date < self.head.first {
            return Err(NoRate::TooEarly { first: self.head.first });
        }
        if date < self.head.bank.date {
            rows.push(self.packed_row(date)?);
            rows.rotate_right(1);
        }
        let last = rows.iter().map(|row| row.date()).filter(|last| *last <= date).max();
        rows.retain(|row| (0..=LONGEST_CLOSURE_DAYS).contains(&(date.days() - row.date().days())));
        if rows.is_empty() {
            return Err(last.map_or(NoRate::TooEarly { first: self.head.first }, |last| NoRate::TooLate { last }));
        }
        Ok(rows)
    }

    /// The last day of the years' files that is not after `date`.
    fn packed_row(&self, date: Date) -> Result<Row<'_>, NoRate> {
        let head = &self.head;
        for number in [date.year(), date.year() - 1] {
            if number < head.first.year() || number > head.last_year {
                continue;
            }
            let year = self.year(number).ok_or(NoRate::NotLoaded { year: number })?;
            let found = year.day_at(date).and_then(|index| Some(Row::Year(year, index, *year.days.get(index)?)));
            if let Some(row) = found {
                return Ok(row);
            }
        }
        Err(NoRate::TooEarly { first: head.first })
    }
}

/// By how much the second figure is above the first, in per cent to one decimal; `None` when the
/// first is 0.
///
/// ```
/// use hovergloss::engine::rates::convert::change_percent;
/// use rust_decimal::Decimal;
/// let change = change_percent(Decimal::new(8_697_893, 2), Decimal::new(8_011_600, 2));
/// assert_eq!(change.map(|percent| percent.to_string()), Some("-7.9".to_owned()));
/// ```
pub fn change_percent(before: Decimal, after: Decimal) -> Option<Decimal> {
    // In tenths of a per cent, of which whole ones can be subtracted as integers.
    let ratio = quotient(product(after, Decimal::ONE_THOUSAND)?, before)?;
    let rounded = ratio.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Decimal::try_new(i64::try_from(rounded.mantissa()).ok()? - 1000, 1).ok()
}
