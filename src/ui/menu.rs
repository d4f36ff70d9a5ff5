//! The card's menu: what the reader may set, and where the notes come from.

use crate::engine::money::Currency;
use crate::engine::text::{look, pieces};
use crate::ui::intl;
use crate::ui::locale::Locale;
use crate::ui::messages::Message;
use crate::ui::pen::Pen;
use crate::ui::reader::{Asked, Density, Kind, State};
use crate::ui::{money_card, term_card};

/// The currencies a reader can choose from; the one in use is added where it is another.
pub(super) const CURRENCIES: &str = "KRW USD EUR JPY GBP CNY TWD HKD INR CHF CAD AUD BRL MXN SGD SEK NOK DKK PLN VND";

/// Writes the menu.
pub fn write(pen: &Pen, state: &State) {
    let words = &state.words;
    // A labelled field, still without options.
    let select = |name: &str, label: Message| {
        pen.element("label").set("for", name).text(words.get(label));
        let field = pen.element("select");
        field.set("id", name);
        field
    };
    currencies(&select("currency", Message::YourCurrency), state, Some(state.currency));
    let second = select("second", Message::SecondCurrency);
    option(&second, "", words.get(Message::NoSecond), state.second.is_none());
    currencies(&second, state, state.second);
    let languages = select("language", Message::Language);
    for locale in Locale::ALL {
        option(&languages, locale.tag(), locale.name(), locale == state.locale);
    }
    let densities = select("density", Message::Marks);
    let names = [Message::MarksFewer, Message::MarksUsual, Message::MarksMore];
    for ((density, value), name) in Density::ALL.into_iter().zip(names) {
        option(&densities, value, words.get(name), density == state.density);
    }
    let choices = pen.element("p.choices");
    choices.say("button[type=button][data-off=page]", words, Message::OffPage);
    choices.say("button[type=button][data-off=site]", words, Message::OffSite);
    pen.line("p.small", &words.fill(Message::WhatItIs, env!("CARGO_PKG_VERSION")));
    let origin = pen.element("p.small");
    match state.open_note().map(|note| &note.kind) {
        Some(Kind::Term(meanings)) => term_card::write_origin(&origin, state, meanings),
        Some(Kind::Money(money, _)) => money_card::write_origin(&origin, state, money),
        None => {}
    }
}

fn option(pen: &Pen, value: &str, text: &str, chosen: bool) {
    let option = pen.element(if chosen { "option[selected]" } else { "option" });
    option.set("value", value).text(text);
}

fn currencies(pen: &Pen, state: &State, chosen: Option<Currency>) {
    let chosen = chosen.as_ref().map_or("", Currency::code);
    let add = |code: &str| {
        let name = [code, " – ", &intl::currency_name(state.locale.tag(), code)].concat();
        option(pen, code, &name, code == chosen);
    };
    if !chosen.is_empty() && !look::is_one_of(CURRENCIES, chosen) {
        add(chosen);
    }
    pieces::split(CURRENCIES, b' ').for_each(add);
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
    before.menu != state.menu || before.density != state.density || !before.reads_as(state)
}
