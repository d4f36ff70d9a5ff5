//! Where a text names an amount of money, and how much it is.

mod country;

use crate::engine::Language;
use rust_decimal::Decimal;
use std::fmt;
use std::ops::Range;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro, which rates are quoted against.
    pub const EUR: Currency = Currency(*b"EUR");

    /// The currency of a code of three ASCII letters, whatever their case.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// assert_eq!(Currency::new("krw").map(|c| c.to_string()), Some("KRW".to_owned()));
    /// assert_eq!(Currency::new("₩"), None);
    /// ```
    pub const fn new(code: &str) -> Option<Currency> {
        let bytes = code.as_bytes();
        if bytes.len() != 3 {
            return None;
        }
        let letters = [bytes[0].to_ascii_uppercase(), bytes[1].to_ascii_uppercase(), bytes[2].to_ascii_uppercase()];
        let mut index = 0;
        while index < 3 {
            if !letters[index].is_ascii_uppercase() {
                return None;
            }
            index += 1;
        }
        Some(Currency(letters))
    }

    /// The code's three capital letters.
    pub fn code(&self) -> &str {
        // Only ASCII capitals get in, so the bytes are always text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

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
    /// Bytes of the folded text that say what the amount is paid for ("100만 토큰당").
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
    /// Bytes of the folded text: the amount with its unit, without qualifier or particle.
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
/// Linear in the length of the text, whatever it holds.
pub fn find(_folded: &str, _language: Language, _facts: &PageFacts) -> Vec<MoneyFind> {
    Vec::new()
}

/// Settles, over all of one article's finds in reading order, the readings that another amount
/// of the same article decides.
pub fn settle(_finds: &mut [&mut MoneyFind]) {}
