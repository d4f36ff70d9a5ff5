//! Figures, days and names in the reader's own style.

use crate::engine::Glossary;
use crate::engine::decimal::Decimal;
use crate::engine::format::{self, Wording};
use crate::engine::money::{Bound, Currency};
use crate::ui::intl;
use crate::ui::locale::Locale;
use crate::ui::messages::fill;
use crate::ui::reader::{Kind, Note};
use crate::ui::term_card;

/// What a note is called in the list: the article's words, and the reader's word for them where
/// that is another.
pub fn note_label(glossary: &Glossary, note: &Note, locale: Locale) -> String {
    let name = match &note.kind {
        Kind::Term(meanings) => meanings.first().map(|first| term_card::name(glossary, *first, locale, &note.words).0),
        Kind::Money(..) => None,
    };
    match name.filter(|name| *name != note.words) {
        Some(name) => [&note.words, " – ", &name].concat(),
        None => note.words.clone(),
    }
}

/// An amount as the article gives it, in the reader's way of counting: "5,000억 달러".
pub fn in_words(locale: Locale, amount: Decimal, most: Option<Decimal>, currency: Currency) -> String {
    finish(locale, format::in_words(amount, most, currency, locale.tag()), currency, "name")
}

/// A converted amount to three significant digits, marked as approximate: "약 725조 원".
pub fn approximate(locale: Locale, amount: Decimal, most: Option<Decimal>, currency: Currency) -> String {
    let text = finish(locale, format::approximate(amount, most, currency, locale.tag()), currency, "symbol");
    // Korean, Japanese and Chinese wordings say it themselves.
    if format::myriads::Myriads::from_tag(locale.tag()).is_some() { text } else { fill(locale.messages().about, &text) }
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
    let digits = plan.fraction_digits.to_string();
    // The symbol would shorten the number word too ("₩725T").
    let display = if plan.compact { "name" } else { display };
    let style = [("style", "currency"), ("currency", currency.code()), ("currencyDisplay", display)];
    let rest: &[(&str, &str)] = if plan.compact {
        &[("notation", "compact"), ("compactDisplay", "long"), ("maximumSignificantDigits", "3")]
    } else {
        &[("minimumFractionDigits", &digits), ("maximumFractionDigits", &digits)]
    };
    let fields: Vec<(&str, &str)> = style.iter().chain(rest).copied().collect();
    let low = intl::number(locale.tag(), plan.low, &fields);
    match plan.high {
        Some(high) => [&low, " – ", &intl::number(locale.tag(), high, &fields)].concat(),
        None => low,
    }
}

/// A bound as the article sets it: "up to …".
pub fn bounded(locale: Locale, bound: Option<Bound>, text: &str) -> String {
    let words = locale.messages();
    let pattern = match bound {
        None => return text.to_owned(),
        Some(Bound::UpTo) => words.up_to,
        Some(Bound::AtLeast) => words.at_least,
        Some(Bound::Over) => words.over,
        Some(Bound::Under) => words.under,
    };
    fill(pattern, text)
}
