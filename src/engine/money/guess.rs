//! Which currency a shared sign or name stands for.

use super::unit::Unit;
use super::{Currency, Guess, MoneyFind, PageFacts};
use crate::engine::Language;

/// The currency to convert from, the others it may be, and why it was chosen.
pub fn choose(unit: &Unit, language: Language, facts: &PageFacts) -> Option<(Currency, Vec<Currency>, Option<Guess>)> {
    let first = unit.candidate(0)?;
    let native = match language {
        _ if !unit.is_shared() => return Some((Currency::new(first)?, Vec::new(), None)),
        Language::Chinese => "CNY",
        Language::Japanese => "JPY",
        Language::German | Language::French | Language::Italian => "EUR",
        _ => "",
    };
    // A currency's code begins with the code of its country.
    let of_country = |rank: &usize| {
        let code = unit.candidate(*rank).unwrap_or_default();
        facts.country.is_some_and(|country| code.as_bytes().starts_with(&country))
    };
    let country = (0..unit.codes.len() / 3).find(of_country).and_then(|rank| unit.candidate(rank));
    let page = country.or_else(|| unit.among(native));
    let code = page.unwrap_or(first);
    let mut others = Vec::new();
    let mut rank = 0;
    // Past the first few, a list of candidates helps nobody choose.
    while let Some(other) = unit.candidate(rank)
        && others.len() < 7
    {
        if other != code {
            others.extend(Currency::new(other));
        }
        rank += 1;
    }
    Some((Currency::new(code)?, others, Some(if page.is_some() { Guess::Page } else { Guess::Usual })))
}

/// Settles, over all of one article's finds in reading order, the readings that another amount
/// of the same article decides: a sign that may stand for several currencies is read as the one
/// of them that the article names in full, when it names just one and the page says nothing.
pub fn settle(finds: &mut [&mut MoneyFind]) {
    let named: Vec<Currency> =
        finds.iter().filter(|find| find.money.guess.is_none()).map(|find| find.money.currency).collect();
    for find in finds.iter_mut().filter(|find| find.money.guess == Some(Guess::Usual)) {
        let money = &mut find.money;
        let mut fitting = named.iter().filter(|named| **named == money.currency || money.candidates.contains(named));
        let Some(&first) = fitting.next() else { continue };
        if fitting.any(|other| *other != first) {
            continue;
        }
        if let Some(place) = money.candidates.iter_mut().find(|candidate| **candidate == first) {
            std::mem::swap(place, &mut money.currency);
        }
        money.guess = Some(Guess::OtherAmounts);
    }
}
