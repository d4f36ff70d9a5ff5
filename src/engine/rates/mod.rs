//! What an amount was worth on a day.
//!
//! | file | holds |
//! | --- | --- |
//! | [`lookup`] | [`Rates`]: everything at hand, and the look-up |
//! | [`convert`] | what comes of it: a [`Conversion`], or the reason for [`NoRate`] |
//! | [`head`] | the small file every page loads: the latest rates, and which years there are |
//! | [`year`] | a [`Year`] of daily rates; its file is read and written in `year_file` |
//! | [`range_coder`] | the arithmetic coder under that file |
//! | [`plot`] | a series as points of a drawing |
//! | [`date`] | a day of the calendar |
//! | [`quotes`] | one day of one [`Source`] |
//! | [`live`] | rates fetched while the page is read |
//! | [`euro`] | currencies that became the euro, at fixed rates |
//! | [`redenomination`] | currencies that dropped zeros |
//! | [`error`] | what can be wrong with a file |
//!
//! A page loads `head.txt`, asks [`years_needed`](Rates::years_needed) when a card opens, loads
//! those files, and converts:
//!
//! ```
//! use hovergloss::engine::money::Currency;
//! use hovergloss::engine::rates::{Date, Day, Rates, Source};
//! # let read = |name: &str| std::fs::read(format!("{}/www/rates/{name}", env!("CARGO_MANIFEST_DIR")));
//! let mut rates = Rates::from_head(&String::from_utf8(read("head.txt")?)?)?;
//! let article = Date::parse("2025-02-01T09:00:00+09:00").ok_or("no day")?;
//! for year in rates.years_needed(article..=article) {
//!     rates.add_year(year, &read(&format!("{year}.bin"))?)?;
//! }
//! let (usd, krw) = Currency::new("USD").zip(Currency::new("KRW")).ok_or("no currency")?;
//! let then = rates.convert(60.into(), usd, krw, Day::On(article))?;
//! assert_eq!(then.amount.round_dp(2).to_string(), "86978.93");
//! assert_eq!(then.date.to_string(), "2025-01-31", "the Friday before");
//! assert_eq!(then.source, Source::EuropeanCentralBank);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod convert;
pub mod date;
pub mod error;
pub mod euro;
pub mod head;
pub mod live;
pub mod lookup;
pub mod plot;
pub mod quotes;
pub mod range_coder;
pub mod redenomination;
pub mod year;
mod year_file;

pub use convert::{Conversion, Day, NoRate, change_percent};
pub use date::Date;
pub use error::RatesError;
pub use lookup::Rates;
pub use quotes::{Quotes, Source};
pub use year::{Column, Year};
