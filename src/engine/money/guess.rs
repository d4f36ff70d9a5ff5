//! Which currency a shared sign or name stands for.

use super::unit::Unit;
use super::{Currency, Guess, MoneyFind, PageFacts};
use crate::engine::Language;

/// The currency to convert from, the others it may be, and why it was chosen.
pub fn choose(unit: &Unit, language: Language, facts: &PageFacts) -> Option<(Currency, Vec<Currency>, Option<Guess>)> {
    let candidates = || unit.candidates();
    let first = candidates().next()?;
    if candidates().nth(1).is_none() {
        return Some((Currency::new(first)?, Vec::new(), None));
    }
    // A currency's code begins with the code of its country.
    let country = facts.country.and_then(|country| candidates().find(|code| code.as_bytes().starts_with(&country)));
    let native = match language {
        Language::Chinese => "CNY",
        Language::Japanese => "JPY",
        Language::German | Language::French | Language::Italian => "EUR",
        _ => "",
    };
    let spoken = || candidates().find(|code| *code == native);
    let page = country.or_else(spoken);
    let code = page.unwrap_or(first);
    // Past the first few, a list of candidates helps nobody choose.
    let others = candidates().filter(|other| *other != code).take(7).filter_map(Currency::new).collect();
    Some((Currency::new(code)?, others, Some(if page.is_some() { Guess::Page } else { Guess::Usual })))
}

/// Settles, over all of one article's finds in reading order, the readings that another amount
/// of the same article decides: a sign that may stand for several currencies is read as the one
/// of them that the article names in full, when it names just one and the page says nothing.
pub fn settle(finds: &mut [&mut MoneyFind]) {
    // Each once: an article may hold thousands of amounts.
    let mut named: Vec<Currency> = Vec::new();
    for find in finds.iter().filter(|find| find.money.guess.is_none()) {
        if !named.contains(&find.money.currency) {
            named.push(find.money.currency);
        }
    }
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
