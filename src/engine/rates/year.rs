//! A year of daily rates.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::Date;

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

    /// The rate of a currency on a day by its index.
    pub fn rate(&self, currency: Currency, day: usize) -> Option<Decimal> {
        self.columns.iter().find(|column| column.currency == currency)?.rate(day)
    }
}
