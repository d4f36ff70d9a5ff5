//! Where a text names an amount of money, and how much it is.

mod amount;
mod behind;
mod country;
mod currency;
mod digits;
mod figure;
mod guess;
mod myriad;
mod name;
mod number;
mod per;
mod plausible;
mod qualifier;
mod range;
mod scan;
mod sign;
mod spelled;
mod sum;
mod table;
mod tables;
mod unit;
mod weight;
mod word;

pub use currency::Currency;
pub use guess::settle;
pub use tables::are_here as tables_are_here;
#[cfg(feature = "tables-apart")]
pub use tables::install as install_tables;

use crate::engine::Language;
use crate::engine::decimal::Decimal;
use std::ops::Range;

/// One amount of money as the text names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// The amount in major units, multiplied out; a range's lower end.
    pub amount: Decimal,
    /// A range's upper end.
    pub amount_max: Option<Decimal>,
    /// What to convert from.
    pub currency: Currency,
    /// The other currencies the sign or name may stand for, likeliest first.
    pub candidates: Vec<Currency>,
    /// Why `currency` is only the likeliest reading; `None` when the text names it.
    pub guess: Option<Guess>,
    /// What the text says around the amount.
    pub qualifiers: Qualifiers,
}

/// What settled a sign or name that several currencies share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// The page's country or language.
    Page,
    /// Another amount of the article that names its currency in full.
    OtherAmounts,
    /// The world's usual reading.
    Usual,
}

/// What the text says around an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Qualifiers {
    /// "약", "about": the amount is rounded by its writer.
    pub approximate: bool,
    /// "최대", "over": the amount is an end of something.
    pub bound: Option<Bound>,
    /// Bytes of the text that was read, that of a block or a folded one, that say what the amount is paid for
    /// ("100만 토큰당").
    pub per: Option<Range<usize>>,
}

/// Which end of something an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// "최대", "up to", "이하".
    UpTo,
    /// "최소", "at least", "이상".
    AtLeast,
    /// "초과", "more than".
    Over,
    /// "미만", "less than".
    Under,
}

/// One place where a text names money.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyFind {
    /// Bytes of the text that was read: the amount with its unit, without qualifier or particle.
    pub range: Range<usize>,
    /// How much.
    pub money: Money,
}

/// What is known of a page beyond its text.
#[derive(Clone, Debug, Default)]
pub struct PageFacts {
    /// ISO 3166 alpha-2 code of the country the page is written in, as in `*b"CA"`.
    pub country: Option<[u8; 2]>,
}

/// Every amount of money in a folded text, in order, none overlapping another.
///
/// Linear in the length of the text, whatever it holds: every number is read once, and its unit
/// is looked for in the few words beside it.
///
/// ```
/// use hovergloss::engine::Language;
/// use hovergloss::engine::money::{self, PageFacts};
/// let text = "100만 토큰당 60달러를 받는다.";
/// let finds = money::find(text, Language::Korean, &PageFacts::default());
/// assert_eq!(&text[finds[0].range.clone()], "60달러");
/// assert_eq!(finds[0].money.amount.to_string(), "60");
/// assert_eq!(finds[0].money.currency.code(), "USD");
/// let per = finds[0].money.qualifiers.per.clone().expect("what it is paid for");
/// assert_eq!(&text[per], "100만 토큰당");
/// ```
pub fn find(folded: &str, language: Language, facts: &PageFacts) -> Vec<MoneyFind> {
    scan::find(folded, language, facts)
}
