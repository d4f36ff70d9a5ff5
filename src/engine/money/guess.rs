//! Which currency a shared sign or name stands for.

use super::unit::{Unit, together};
use super::{Currency, Guess, Money, PageFacts};
use crate::engine::Language;

/// The currency to convert from, the others it may be, and why it was chosen.
pub fn choose(unit: &Unit, language: Language, facts: &PageFacts) -> Option<(Currency, Vec<Currency>, Option<Guess>)> {
    let first = unit.codes.first()?;
    let native = match language {
        _ if !unit.is_shared() => return Some((Currency::of(*first), Vec::new(), None)),
        Language::Chinese => "CNY",
        Language::Japanese => "JPY",
        Language::German | Language::French | Language::Italian => "EUR",
        // Centavos; but the dollar is a foreign one.
        Language::Portuguese if unit.minor() > 0 => "BRL",
        _ => "",
    };
    let country = facts.country.and_then(|country| unit.beginning(&country));
    let page = country.or_else(|| unit.among(together(native)));
    let code = page.unwrap_or(first);
    let mut others = Vec::new();
    for other in unit.codes {
        // Past the first few, a list of candidates helps nobody choose.
        if other != code && others.len() < 7 {
            others.push(Currency::of(*other));
        }
    }
    Some((Currency::of(*code), others, Some(if page.is_some() { Guess::Page } else { Guess::Usual })))
}

/// Settles, over all of one article's amounts in reading order, the readings that another amount
/// of the same article decides: a sign that may stand for several currencies is read as the one
/// of them that the article names in full, when it names just one and the page says nothing.
pub fn settle(amounts: &mut [&mut Money]) {
    let mut named = Vec::new();
    for money in amounts.iter() {
        if money.guess.is_none() && !named.contains(&money.currency) {
            named.push(money.currency);
        }
    }
    for money in amounts {
        if money.guess != Some(Guess::Usual) {
            continue;
        }
        let mut fitting = None;
        let mut several = false;
        for named in &named {
            if *named == money.currency || money.candidates.contains(named) {
                several |= fitting.is_some();
                fitting = Some(*named);
            }
        }
        let Some(currency) = fitting.filter(|_| !several) else { continue };
        for candidate in &mut money.candidates {
            if *candidate == currency {
                *candidate = money.currency;
            }
        }
        money.currency = currency;
        money.guess = Some(Guess::OtherAmounts);
    }
}
