//! What an amount was worth on a day.

pub mod date;

pub use date::Date;
#[derive(Clone, Debug)]
pub struct Rates;
