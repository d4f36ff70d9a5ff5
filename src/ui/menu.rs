//! The card's menu: what the reader may set, and where the notes come from.

use crate::engine::money::Currency;
use crate::ui::intl;
use crate::ui::locale::Locale;
use crate::ui::messages::Message;
use crate::ui::pen::Pen;
use crate::ui::reader::{Asked, Density, Kind, State};
use crate::ui::{money_card, term_card};
use std::sync::Arc;

/// The currencies a reader can choose from; the one in use is added where it is another.
pub(super) const CURRENCIES: [&str; 20] = [
    "KRW", "USD", "EUR", "JPY", "GBP", "CNY", "TWD", "HKD", "INR", "CHF", "CAD", "AUD", "BRL", "MXN", "SGD", "SEK",
    "NOK", "DKK", "PLN", "VND",
];

/// Writes the menu.
pub fn write(pen: &Pen, state: &State) {
    let words = &state.words;
    select(pen, "currency", words.get(Message::YourCurrency), &|pen| currencies(pen, state, Some(state.currency)));
    select(pen, "second", words.get(Message::SecondCurrency), &|pen| {
        option(pen, "", words.get(Message::NoSecond), state.second.is_none());
        currencies(pen, state, state.second);
    });
    select(pen, "language", words.get(Message::Language), &|pen| {
        for locale in Locale::ALL {
            option(pen, locale.tag(), locale.name(), locale == state.locale);
        }
    });
    select(pen, "density", words.get(Message::Marks), &|pen| {
        let names = [Message::MarksFewer, Message::MarksUsual, Message::MarksMore];
        for ((density, value), name) in Density::ALL.into_iter().zip(names) {
            option(pen, value, words.get(name), density == state.density);
        }
    });
    pen.element("p", &[("class", "choices")], &|pen| {
        for (place, message) in [("page", Message::OffPage), ("site", Message::OffSite)] {
            pen.element("button", &[("type", "button"), ("data-off", place)], &|pen| pen.text(words.get(message)));
        }
    });
    pen.line("p", "small", &words.fill(Message::WhatItIs, env!("CARGO_PKG_VERSION")));
    pen.element("p", &[("class", "small")], &|pen| match state.open_note().map(|note| &note.kind) {
        Some(Kind::Term(meanings)) => term_card::write_origin(pen, state, meanings),
        Some(Kind::Money(money, _)) => money_card::write_origin(pen, state, money),
        None => {}
    });
}

fn select(pen: &Pen, name: &str, label: &str, options: &dyn Fn(&Pen)) {
    pen.element("label", &[("for", name)], &|pen| pen.text(label));
    pen.element("select", &[("id", name)], options);
}

fn option(pen: &Pen, value: &str, text: &str, chosen: bool) {
    // An attribute that does not exist stands for none.
    let chosen = if chosen { "selected" } else { "data-other" };
    pen.element("option", &[("value", value), (chosen, "")], &|pen| pen.text(text));
}

fn currencies(pen: &Pen, state: &State, chosen: Option<Currency>) {
    let own = chosen.filter(|chosen| !CURRENCIES.contains(&chosen.code()));
    for currency in own.into_iter().chain(CURRENCIES.iter().filter_map(|code| Currency::new(code))) {
        let name = [currency.code(), " – ", &intl::currency_name(state.locale.tag(), currency.code())].concat();
        option(pen, currency.code(), &name, Some(currency) == chosen);
    }
}

/// What a choice asks for, by the name of its field and its value.
pub fn asked(name: &str, value: &str) -> Option<Asked> {
    match name {
        "currency" => Currency::new(value).map(Asked::Currency),
        "second" => Some(Asked::Second(Currency::new(value))),
        "language" => Locale::from_tag(value).map(Asked::Language),
        "density" => Density::named(value).map(Asked::Density),
        _ => None,
    }
}

/// Whether the menu says something else than before.
pub fn differs(before: &State, state: &State) -> bool {
    before.menu != state.menu
        || !before.words.same(&state.words)
        || before.locale != state.locale
        || before.currency != state.currency
        || before.second != state.second
        || before.density != state.density
        || before.trail != state.trail
        || before.definitions != state.definitions
        || !Arc::ptr_eq(&before.glossary, &state.glossary)
}
