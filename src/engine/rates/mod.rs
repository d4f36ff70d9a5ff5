//! What an amount was worth on a day.

pub mod convert;
pub mod date;
pub mod error;
pub mod euro;
pub mod head;
pub mod live;
pub mod quotes;
pub mod range_coder;
pub mod redenomination;
pub mod year;

pub use convert::{Conversion, Day, NoRate, Rates};
pub use date::Date;
pub use error::RatesError;
pub use quotes::{Quotes, Source};
pub use year::{Column, Year};
