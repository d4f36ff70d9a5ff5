//! Which currency a shared sign or name stands for.

use super::unit::{Unit, together};
use super::{Currency, Guess, Money, MoneyFind, PageFacts};
use crate::engine::Language;
use crate::engine::text::look;

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

/// Takes from an amount in brackets, or the one before them, the currency that the other one names: who
/// converts does so into another ("HK$3.2bn ($410m)").
pub fn tell_apart(text: &str, finds: &mut [MoneyFind]) {
    for index in 1..finds.len() {
        let Some([one, other]) = finds.get_mut(index - 1..index + 1) else { continue };
        let between = look::trim(look::between(text, one.range.end, other.range.start));
        let converts = between.len() < 24 && look::phrase(between, 0, "(|[") > 0 && !look::is_in(')', between);
        match (one.money.guess, other.money.guess) {
            (None, Some(_)) if converts => other.money.is_not(one.money.currency),
            (Some(_), None) if converts => one.money.is_not(other.money.currency),
            _ => {}
        }
    }
}

impl Money {
    /// Leaves a currency out of what a shared sign may stand for. Where it was read so, only dollars are rather
    /// the usual ones: "US$450m ($3.10 a share)" does not convert.
    fn is_not(&mut self, currency: Currency) {
        self.candidates.retain(|candidate| *candidate != currency);
        if self.currency == currency && self.candidates.first().is_some_and(|usual| usual.code() == "USD") {
            self.currency = self.candidates.remove(0);
            self.guess = Some(Guess::Usual);
        }
    }
}

/// A shared sign in one article, as it is usually read.
struct Sign {
    reading: Currency,
    amounts: usize,
    /// The one currency that the article names which each of its amounts may be in.
    named: Option<Currency>,
}

/// Settles, over all of one article's amounts in reading order, the readings that another amount
/// of the same article decides: a sign that may stand for several currencies is read as the one
/// of them that the article names in full, when it names just one, no more seldom than it has the
/// sign alone, and the page says nothing.
pub fn settle(amounts: &mut [&mut Money]) {
    let mut named: Vec<(Currency, usize)> = Vec::new();
    for money in amounts.iter().filter(|money| money.guess.is_none()) {
        match named.iter_mut().find(|(currency, _)| *currency == money.currency) {
            Some((_, amounts)) => *amounts += 1,
            None => named.push((money.currency, 1)),
        }
    }
    let mut signs: Vec<Sign> = Vec::new();
    for money in amounts.iter().filter(|money| money.guess == Some(Guess::Usual)) {
        let mut fitting = named.iter().map(|(currency, _)| *currency).filter(|currency| may_be(money, *currency));
        let only = fitting.next().filter(|_| fitting.next().is_none());
        match signs.iter_mut().find(|sign| sign.reading == money.currency) {
            Some(sign) => {
                sign.amounts += 1;
                sign.named = sign.named.filter(|named| only == Some(*named));
            }
            None => signs.push(Sign { reading: money.currency, amounts: 1, named: only }),
        }
    }
    // One foreign price does not make all dollars of an article foreign.
    let often = |sign: &Sign, currency| {
        let as_often = |&(one, amounts): &(Currency, usize)| one == currency && amounts >= sign.amounts;
        sign.reading == currency || named.iter().any(as_often)
    };
    for money in amounts.iter_mut().filter(|money| money.guess == Some(Guess::Usual)) {
        let sign = signs.iter().find(|sign| sign.reading == money.currency);
        let Some(currency) = sign.and_then(|sign| sign.named.filter(|named| often(sign, *named))) else { continue };
        for candidate in &mut money.candidates {
            if *candidate == currency {
                *candidate = money.currency;
            }
        }
        money.currency = currency;
        money.guess = Some(Guess::OtherAmounts);
    }
}

fn may_be(money: &Money, currency: Currency) -> bool {
    money.currency == currency || money.candidates.contains(&currency)
}
