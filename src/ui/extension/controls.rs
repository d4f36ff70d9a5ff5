//! The controls that panel and options page are made of.

use crate::engine::text::pieces;
use crate::ui::intl;
use crate::ui::locale::Locale;
use leptos::prelude::*;

/// A value and its name, as a choice offers them.
pub type Offer = (String, String);

/// A switch with its name before it.
pub fn switch(
    name: impl Fn() -> String + Send + 'static,
    on: impl Fn() -> bool + Send + 'static,
    change: impl Fn(bool) + Send + 'static,
) -> AnyView {
    view! {
        <label class="row">
            <span>{name}</span>
            <input type="checkbox" role="switch" prop:checked=on on:change=move |event| change(event_target_checked(&event))/>
        </label>
    }
    .into_any()
}

/// A choice of one value.
pub fn choice(
    name: &'static str,
    key: &'static str,
    offers: Vec<Offer>,
    value: impl Fn() -> String + Copy + Send + 'static,
    change: impl Fn(String) + Send + 'static,
) -> AnyView {
    let offers = offers.into_iter().map(|(code, label)| {
        let own = code.clone();
        view! { <option value=code prop:selected=move || value() == own>{label}</option> }
    });
    let offers = offers.collect_view();
    view! {
        <label class="row">
            <span>{name}</span>
            <select name=key on:change=move |event| change(event_target_value(&event))>{offers}</select>
        </label>
    }
    .into_any()
}

/// A line of text that is taken when the reader leaves it.
pub fn line(
    name: &'static str,
    key: &'static str,
    hint: &'static str,
    value: impl Fn() -> String + Send + 'static,
    change: impl Fn(String) + Send + 'static,
) -> AnyView {
    view! {
        <label class="row">
            <span>{name}</span>
            <input type="text" name=key placeholder=hint spellcheck="false" autocomplete="off"
                prop:value=value on:change=move |event| change(event_target_value(&event))/>
        </label>
    }
    .into_any()
}

/// A button that opens a file. What is in the file is read outside.
pub fn file(name: &'static str, key: &'static str, accept: &'static str) -> AnyView {
    view! {
        <label class="file">
            <span>{name}</span>
            <input type="file" name=key accept=accept/>
        </label>
    }
    .into_any()
}

/// The currencies, under their names in a language; before them what `first` says.
pub fn currencies(tag: &str, first: &str) -> Vec<Offer> {
    let named = |code: &str| (code.to_owned(), [code, " – ", &intl::currency_name(tag, code)].concat());
    let first = (String::new(), first.to_owned());
    [first].into_iter().chain(pieces::split(crate::ui::menu::CURRENCIES, b' ').map(named)).collect()
}

/// The languages of the notes; before them what `first` says.
pub fn languages(first: &str) -> Vec<Offer> {
    let named = |locale: Locale| (locale.tag().to_owned(), locale.name().to_owned());
    let first = (String::new(), first.to_owned());
    [first].into_iter().chain(Locale::ALL.into_iter().map(named)).collect()
}
