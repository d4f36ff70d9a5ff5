//! A year of daily rates.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::{Date, Quotes, Source};

/// The daily rates of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// The days that have rates, ascending.
    pub days: Vec<Date>,
    /// One column a currency, each as long as `days`.
    pub columns: Vec<Column>,
}

/// One currency's rates, as units of it for one euro.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The currency.
    pub currency: Currency,
    /// Decimals of every rate, 0 to 7.
    pub decimals: u32,
    /// The rates counted in the last decimal; 0 where a day has none.
    pub units: Vec<i32>,
}

impl Column {
    /// The rate of a day by its index; `None` where the source has none.
    pub fn rate(&self, day: usize) -> Option<Decimal> {
        let units = *self.units.get(day)?;
        (units > 0).then(|| Decimal::try_new(i128::from(units), self.decimals))?
    }
}

impl Year {
    /// The index of the last day that is not after `date`.
    pub fn day_at(&self, date: Date) -> Option<usize> {
        self.days.partition_point(|day| *day <= date).checked_sub(1)
    }

    /// The rates of a day by its index.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// use hovergloss::engine::rates::{Column, Date, Year};
    /// let krw = Currency::new("KRW").unwrap();
    /// let column = Column { currency: krw, decimals: 2, units: vec![150_133] };
    /// let year = Year { year: 2025, days: vec![Date::new(2025, 1, 30).unwrap()], columns: vec![column] };
    /// assert_eq!(year.quotes(0).unwrap().rate(krw).map(|rate| rate.to_string()), Some("1501.33".to_owned()));
    /// ```
    pub fn quotes(&self, day: usize) -> Option<Quotes> {
        let mut rates = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            if let Some(rate) = column.rate(day) {
                rates.push((column.currency, rate));
            }
        }
        Some(Quotes { date: *self.days.get(day)?, source: Source::EuropeanCentralBank, rates })
    }
}
