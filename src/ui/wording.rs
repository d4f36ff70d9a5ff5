//! Figures, days and names in the reader's own style.

use crate::engine::decimal::{Decimal, digits};
use crate::engine::format::{self, Wording};
use crate::engine::money::{Bound, Currency};
use crate::ui::intl;
use crate::ui::locale::Locale;
use crate::ui::messages::Message;
use crate::ui::reader::State;

/// An amount as the article gives it, in the reader's way of counting: "5,000억 달러".
pub fn in_words(locale: Locale, amount: Decimal, most: Option<Decimal>, currency: Currency) -> String {
    finish(locale, format::in_words(amount, most, currency, locale.tag()), currency, "name")
}

/// A converted amount to three significant digits, marked as approximate: "약 725조 원".
pub fn approximate(state: &State, amount: Decimal, most: Option<Decimal>, currency: Currency) -> String {
    let wording = format::approximate(amount, most, currency, state.locale.tag());
    // What is worded here, in Korean, Japanese and Chinese, says it itself.
    let says = matches!(wording, Wording::Text(_));
    let text = finish(state.locale, wording, currency, "symbol");
    if says { text } else { state.words.fill(Message::About, &text) }
}

/// The digits that a reference rate is quoted with, and so the most a converted amount can bear.
const RATE_DIGITS: u32 = 6;

/// A converted amount as precisely as the rate can bear: "8만 6,979원", "724조 8,240억 원".
pub fn rounded(locale: Locale, amount: Decimal, most: Option<Decimal>, currency: Currency) -> String {
    let round = |amount| format::round(format::significant(amount, RATE_DIGITS), currency);
    finish(locale, format::in_words(round(amount), most.map(round), currency, locale.tag()), currency, "symbol")
}

/// A converted amount to its currency's own decimals, all in digits: "724,824,401,039,161원".
pub fn every_digit(locale: Locale, amount: Decimal, most: Option<Decimal>, currency: Currency) -> String {
    finish(locale, format::full(amount, most, currency, locale.tag()), currency, "symbol")
}

/// Lets the browser finish what the engine leaves to it.
fn finish(locale: Locale, wording: Wording, currency: Currency, display: &str) -> String {
    let plan = match wording {
        Wording::Text(text) => return text,
        Wording::Plan(plan) => plan,
    };
    let (style, code) = (r#"{"style":"currency","currency":""#, currency.code());
    let json = if plan.compact {
        // The symbol would shorten the number word too ("₩725T").
        let rest =
            r#"","currencyDisplay":"name","notation":"compact","compactDisplay":"long","maximumSignificantDigits":3}"#;
        [style, code, rest].concat()
    } else {
        let (from, to) = (r#"","minimumFractionDigits":"#, r#","maximumFractionDigits":"#);
        let digits = digits(plan.fraction_digits.into());
        [style, code, r#"","currencyDisplay":""#, display, from, &digits, to, &digits, "}"].concat()
    };
    let number = |value| intl::number(locale.tag(), value, &json);
    let low = number(plan.low);
    match plan.high {
        Some(high) => [&low, " – ", &number(high)].concat(),
        None => low,
    }
}

/// A bound as the article sets it: "up to …".
pub fn bounded(state: &State, bound: Option<Bound>, text: String) -> String {
    let message = match bound {
        None => return text,
        Some(Bound::UpTo) => Message::UpTo,
        Some(Bound::AtLeast) => Message::AtLeast,
        Some(Bound::Over) => Message::Over,
        Some(Bound::Under) => Message::Under,
    };
    state.words.fill(message, &text)
}
