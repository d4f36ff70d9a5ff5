//! How an amount of money is worded: as precisely as the rate can bear, in the reader's numbers.
//!
//! Korean, Japanese and Chinese count in myriads (만, 億, 万亿), which browsers' number formats
//! do not spell the way newspapers do, so their wording is made here. For every other language
//! `Intl.NumberFormat` knows better, and gets a [`Plan`].
//!
//! ```
//! use hovergloss::engine::format::{self, Wording};
//! use hovergloss::engine::money::Currency;
//! use hovergloss::engine::decimal::Decimal;
//! let krw = Currency::new("KRW").unwrap();
//! let amount = Decimal::new(8_697_893, 2);
//! let text = |wording| match wording { Wording::Text(text) => text, Wording::Plan(plan) => plan.low.to_string() };
//! assert_eq!(text(format::approximate(amount, None, krw, "ko-KR")), "약 8만 7,000원");
//! assert_eq!(text(format::full(amount, None, krw, "ko-KR")), "86,979원");
//! assert_eq!(text(format::in_words(format::round(amount, krw), None, krw, "ko-KR")), "8만 6,979원");
//! assert_eq!(text(format::approximate(amount, None, krw, "en")), "87000");
//! ```

pub mod digits;
pub mod minor_units;
pub mod myriads;
pub mod precision;

pub use precision::{round, significant};

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use myriads::Myriads;

/// A worded amount or range.
#[derive(Clone, Debug, PartialEq)]
pub enum Wording {
    /// Ready to show, as in "약 8만 7,000원".
    Text(String),
    /// What a browser's number format finishes.
    Plan(Plan),
}

/// What to ask of `Intl.NumberFormat`, with `style: "currency"` and, for a range, `formatRange`.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The amount, rounded already; a range's lower end.
    pub low: Decimal,
    /// A range's upper end.
    pub high: Option<Decimal>,
    /// `notation: "compact"` with `maximumSignificantDigits: 3`: the amount is so large that its
    /// zeros would have to be counted.
    pub compact: bool,
    /// Otherwise: both `minimumFractionDigits` and `maximumFractionDigits`.
    pub fraction_digits: u32,
}

/// An amount, or a range up to `high`, to three significant digits and marked as approximate.
///
/// `tag` is the reader's language as a BCP 47 tag; of Chinese, script and region count.
///
/// ```
/// use hovergloss::engine::format::{Wording, approximate};
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::decimal::Decimal;
/// let krw = Currency::new("KRW").unwrap();
/// let (low, high) = (Decimal::from(1_449_649_000_000_i64), Decimal::from(2_899_298_000_000_i64));
/// let text = |tag| approximate(low, Some(high), krw, tag);
/// assert_eq!(text("ko"), Wording::Text("약 1조 4,500억~2조 9,000억 원".into()));
/// assert_eq!(text("ja"), Wording::Text("約1兆4500億～2兆9000億ウォン".into()));
/// assert_eq!(text("zh-CN"), Wording::Text("约1.45万亿至2.9万亿韩元".into()));
/// assert!(matches!(text("en"), Wording::Plan(plan) if plan.compact));
/// ```
pub fn approximate(low: Decimal, high: Option<Decimal>, currency: Currency, tag: &str) -> Wording {
    let low = precision::approximate(low, currency);
    let high = high.map(|high| precision::approximate(high, currency)).filter(|high| *high != low);
    word(low, high, currency, tag, Style::Approximate)
}

/// An amount or range in full, with the currency's own decimals, all in digits.
///
/// ```
/// use hovergloss::engine::format::{Wording, full};
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::decimal::Decimal;
/// let usd = Currency::new("USD").unwrap();
/// let amount = Decimal::new(1_234_567_891, 3);
/// assert_eq!(full(amount, None, usd, "ko"), Wording::Text("1,234,567.89달러".into()));
/// ```
pub fn full(low: Decimal, high: Option<Decimal>, currency: Currency, tag: &str) -> Wording {
    word(round(low, currency), high.map(|high| round(high, currency)), currency, tag, Style::Digits)
}

/// An amount or range exactly as it is, not rounded: what the article says, in the reader's way
/// of counting.
///
/// ```
/// use hovergloss::engine::format::{Wording, in_words};
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::decimal::Decimal;
/// let usd = Currency::new("USD").unwrap();
/// let amount = Decimal::from(500_000_000_000_i64);
/// assert_eq!(in_words(amount, None, usd, "ko"), Wording::Text("5,000억 달러".into()));
/// assert_eq!(in_words(amount, None, usd, "zh-TW"), Wording::Text("5,000億美元".into()));
/// ```
pub fn in_words(low: Decimal, high: Option<Decimal>, currency: Currency, tag: &str) -> Wording {
    word(low.normalize(), high.map(|high| high.normalize()), currency, tag, Style::Words)
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    Approximate,
    Digits,
    Words,
}

/// From here on a browser's compact notation reads better than digits.
const COMPACT_FROM: Decimal = Decimal::of_units(1_000_000);

fn word(low: Decimal, high: Option<Decimal>, currency: Currency, tag: &str, style: Style) -> Wording {
    let fraction_digits = |amount: Decimal| match amount.scale() {
        // "36.70" would claim a digit that "36.7" does not.
        scale if style == Style::Approximate || scale == 0 => scale,
        scale => scale.max(minor_units::minor_units(currency)),
    };
    let myriads = Myriads::from_tag(tag);
    if let Some((myriads, unit)) = myriads.and_then(|myriads| Some((myriads, myriads.unit(currency)?))) {
        let mut text = String::new();
        if style == Style::Approximate {
            text.push_str(myriads.about());
            text.push_str(myriads.after_word());
        }
        let push = |text: &mut String, amount: Decimal| {
            let decimals = fraction_digits(amount);
            if style != Style::Digits {
                return myriads.push(text, amount, decimals);
            }
            digits::push_grouped(text, amount, decimals);
            false
        };
        let mut ends_in_word = push(&mut text, low);
        if let Some(high) = high {
            text.push_str(myriads.to());
            ends_in_word = push(&mut text, high);
        }
        if ends_in_word {
            text.push_str(myriads.after_word());
        }
        text.push_str(unit);
        return Wording::Text(text);
    }
    let is_large = |amount: Decimal| amount.abs() >= COMPACT_FROM;
    Wording::Plan(Plan {
        low,
        high,
        compact: style == Style::Approximate && (is_large(low) || high.is_some_and(is_large)),
        fraction_digits: fraction_digits(low).max(high.map_or(0, fraction_digits)),
    })
}
