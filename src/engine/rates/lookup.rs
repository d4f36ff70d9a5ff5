//! All rates at hand, and what they say about a day.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::head::Head;
use crate::engine::rates::{Conversion, Date, Day, NoRate, Quotes, RatesError, Source, Year, euro, redenomination};
use std::ops::RangeInclusive;

/// The most days from one day with rates to the next. The bank never closed for longer: Good Friday
/// to Easter Monday, and Christmas beside a weekend, leave five.
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

/// Units of a currency for one euro on `date`, which these quotes stand for.
fn rate(quotes: &Quotes, currency: Currency, date: Date) -> Option<Decimal> {
    let twin = || {
        let (twin, units) = redenomination::twin(currency)?;
        quotes.rate(twin)?.checked_mul(units).map(|rate| rate.normalize())
    };
    euro::fixed_rate(currency, date).or_else(|| quotes.rate(currency)).or_else(twin)
}

fn cross(amount: Decimal, sold: Decimal, bought: Decimal, date: Date, source: Source) -> Result<Conversion, NoRate> {
    // Multiplied before it is divided, the amount is exact up to the last digit of a Decimal.
    let amount = amount.checked_mul(bought).and_then(|product| product.checked_div(sold)).ok_or(NoRate::TooLarge)?;
    let rate = bought.checked_div(sold).ok_or(NoRate::TooLarge)?;
    Ok(Conversion { amount, rate, date, source })
}

/// Live rates, if they are not older than the packed ones and like them.
fn checked(live: Quotes, packed: &Quotes) -> Result<Quotes, RatesError> {
    if live.date < packed.date {
        return Err(RatesError::LiveOld { live: live.date, packed: packed.date });
    }
    let mut rates = Vec::new();
    for (currency, known) in &packed.rates {
        let Some(rate) = live.rate(*currency) else { continue };
        let too_much = known.checked_mul(Decimal::from(5)).is_none_or(|most| rate > most);
        let too_little = rate.checked_mul(Decimal::from(5)).is_none_or(|most| most < *known);
        if too_much || too_little {
            return Err(RatesError::LiveOff { currency: *currency, live: rate, packed: *known });
        }
        // What the packed rates do not know cannot be checked, and stays out.
        rates.push((*currency, rate));
    }
    if rates.is_empty() {
        return Err(RatesError::LiveIncomplete { wanted: "rates of known currencies are" });
    }
    Ok(Quotes { rates, ..live })
}

/// Whether rates of a day are still those of a later one: over a weekend, and a working day longer, for
/// a day's rates come in its afternoon. Holidays count as working days: no rates that follow say that the
/// bank was closed.
fn reaches(from: Date, to: Date) -> bool {
    let between = from.days() + 1..to.days() + 1;
    // Day 0 was a Thursday. Of ten days six at least are working ones.
    from <= to && between.take(10).filter(|day| (day + 3).rem_euclid(7) < 5).count() < 2
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
        self.latest().date
    }

    fn latest(&self) -> &Quotes {
        self.live.as_ref().unwrap_or(&self.head.bank)
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
        let mut needed = Vec::new();
        for year in first..last + 1 {
            if self.year(year).is_none() {
                needed.push(year);
            }
        }
        needed
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
        self.live = Some(checked(live, &self.head.bank)?);
        Ok(())
    }

    /// Forgets live rates: they are asked for elsewhere from now on.
    pub fn forget_live(&mut self) {
        self.live = None;
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
        let Head { bank, daily, .. } = &self.head;
        let packed = if date < bank.date { Some(self.packed(date)?) } else { None };
        let (mut last, mut missing) = (None, None);
        // Best first.
        for quotes in [packed.as_ref(), self.live.as_ref(), Some(bank), Some(daily)] {
            let Some(quotes) = quotes else { continue };
            let date = if day == Day::Latest { quotes.date } else { date };
            if quotes.date <= date {
                last = last.max(Some(quotes.date));
            }
            // The years' files say themselves which days had no rates.
            let closed = packed.as_ref().is_some_and(|packed| packed.date == quotes.date);
            if !closed && !reaches(quotes.date, date) {
                continue;
            }
            match (rate(quotes, from, date), rate(quotes, to, date)) {
                (Some(sold), Some(bought)) => return cross(amount, sold, bought, quotes.date, quotes.source),
                (sold, _) => missing = missing.or(Some((if sold.is_none() { from } else { to }, date))),
            }
        }
        let only = |currency: &Currency| bank.rate(*currency).is_none() && daily.rate(*currency).is_some();
        let asked = missing.map_or([from, to], |(currency, _)| [currency; 2]);
        if let Some(currency) = asked.into_iter().find(only) {
            return Err(NoRate::LatestOnly { currency, date: daily.date });
        }
        let Some((currency, date)) = missing else {
            return Err(NoRate::TooLate { last: last.unwrap_or(bank.date) });
        };
        Err(NoRate::NotQuoted { currency, date })
    }

    /// The cross rate of every day in a range that has one, ascending, as far as the years are
    /// loaded: units of `to` for one of `from`.
    pub fn series(&self, from: Currency, to: Currency, days: RangeInclusive<Date>) -> Vec<(Date, Decimal)> {
        let mut points: Vec<(Date, Decimal)> = Vec::new();
        let mut add = |quotes: &Quotes| {
            let date = quotes.date;
            if !days.contains(&date) || points.last().is_some_and(|(last, _)| *last >= date) {
                return;
            }
            if let (Some(sold), Some(bought)) = (rate(quotes, from, date), rate(quotes, to, date))
                && let Some(rate) = bought.checked_div(sold)
            {
                points.push((date, rate));
            }
        };
        for year in &self.years {
            for (index, date) in year.days.iter().enumerate() {
                if days.contains(date)
                    && let Some(quotes) = year.quotes(index)
                {
                    add(&quotes);
                }
            }
        }
        add(&self.head.bank);
        if let Some(live) = &self.live {
            add(live);
        }
        points
    }

    fn year(&self, year: i16) -> Option<&Year> {
        self.years.iter().find(|loaded| loaded.year == year)
    }

    /// The last day of the years' files that is not after `date`.
    fn packed(&self, date: Date) -> Result<Quotes, NoRate> {
        let Head { first, last_year, .. } = self.head;
        for number in [date.year(), date.year() - 1] {
            if date < first || number < first.year() || number > last_year {
                continue;
            }
            let year = self.year(number).ok_or(NoRate::NotLoaded { year: number })?;
            if let Some(quotes) = year.day_at(date).and_then(|index| year.quotes(index)) {
                return Ok(quotes);
            }
        }
        Err(NoRate::TooEarly { first })
    }
}
