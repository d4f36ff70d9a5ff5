//! The options page: everything a reader can set.

use crate::engine::Language;
use crate::ui::extension::controls::{choice, currencies, file, languages, line, switch};
use crate::ui::extension::messages::{Messages, messages};
use crate::ui::extension::panel::{Own, direction};
use crate::ui::extension::settings::{Sites, host};
use crate::ui::extension::{Ask, Asked, Settings};
use crate::ui::messages::fill;
use leptos::prelude::*;
use serde::Deserialize;

/// The European Central Bank's own daily file.
const BANK: &str = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

/// What the options page shows.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct State {
    /// The reader's settings.
    pub settings: Settings,
    /// Sites of the list "always" that the browser does not allow: it was not asked on this device.
    pub waiting: Vec<String>,
    /// The reader's own glossaries.
    pub glossaries: Vec<Own>,
    /// What the checker said about the glossary that was added last.
    pub findings: Vec<String>,
    /// What went wrong with the reader's last wish.
    pub trouble: String,
    /// The language of the page, as a BCP 47 tag.
    pub language: String,
    /// What the makers ask for in a report: release and browser.
    pub diagnostics: String,
}

/// The options page.
#[component]
pub fn Preferences(
    /// What to show.
    state: RwSignal<State>,
    /// Where wishes go.
    ask: Ask,
) -> impl IntoView {
    let language = Memo::new(move |_| state.with(|state| state.language.clone()));
    move || {
        language.with(|tag| {
            let words = messages(tag);
            view! {
                <main class="page" lang=tag.to_owned() dir=direction(tag)>
                    <h1>{"Hovergloss"}</h1>
                    <p class="told" role="alert">{move || state.with(|state| words.trouble(&state.trouble))}</p>
                    {notes(state, ask, tag, words)}
                    {rates(state, ask, words)}
                    {glossaries(state, ask, tag, words)}
                    {sites(state, ask, words)}
                    {everything(state, ask, words)}
                </main>
            }
            .into_any()
        })
    }
}

fn notes(state: RwSignal<State>, ask: Ask, tag: &str, words: &'static Messages) -> AnyView {
    let value = move |name: &'static str| move || state.with(|state| option(state, name));
    let set = move |name: &'static str| move |value: String| ask.ask(Asked::Option(name, value));
    let looks_for = move |name: &'static str, label: &'static str| {
        switch(
            move || label.to_owned(),
            move || state.with(|state| option(state, name) != "false"),
            move |on| ask.ask(Asked::Option(name, if on { "" } else { "false" }.to_owned())),
        )
    };
    let offers = |offers: &[(&str, &str)]| {
        offers.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect::<Vec<_>>()
    };
    let occurrences = [("", words.first), ("section", words.section), ("all", words.all)];
    let marks = [("", words.highlights), ("spans", words.spans), ("none", words.no_marks)];
    let themes = [
        ("", words.automatic),
        ("light", words.light),
        ("dark", words.dark),
        ("paper", words.paper),
        ("newspaper", words.newspaper),
        ("night", words.night),
    ];
    view! {
        <section>
            <h2>{words.reading}</h2>
            {choice(words.language, "language", languages(words.by_browser), value("language"), set("language"))}
            {choice(words.currency, "currency", currencies(tag, words.by_browser), value("currency"), set("currency"))}
            {choice(words.second, "secondCurrency", currencies(tag, words.none), value("secondCurrency"), set("secondCurrency"))}
            {looks_for("terms", words.terms)}
            {looks_for("money", words.money)}
            {choice(words.occurrences, "occurrences", offers(&occurrences), value("occurrences"), set("occurrences"))}
            {choice(words.marks, "marks", offers(&marks), value("marks"), set("marks"))}
            {choice(words.theme, "theme", offers(&themes), value("theme"), set("theme"))}
            {line(words.next_key, "nextKey", "Alt+Period", value("nextKey"), set("nextKey"))}
            {line(words.previous_key, "previousKey", "Alt+Comma", value("previousKey"), set("previousKey"))}
        </section>
    }
    .into_any()
}

fn option(state: &State, name: &str) -> String {
    state.settings.options.get(name).cloned().unwrap_or_default()
}

fn rates(state: RwSignal<State>, ask: Ask, words: &'static Messages) -> AnyView {
    let source = move || state.with(|state| option(state, "rates"));
    let kind = move || match &*source() {
        "" => "packed",
        BANK => "bank",
        _ => "other",
    };
    let pick = |name: &'static str, label: &'static str, address: &'static str| {
        view! {
            <label class="row">
                <span>{label}</span>
                <input type="radio" name="rates" value=name prop:checked=move || kind() == name
                    on:change=move |_| ask.ask(Asked::Rates(address.to_owned()))/>
            </label>
        }
    };
    let other = move || Some(source()).filter(|_| kind() == "other").unwrap_or_default();
    view! {
        <section>
            <h2>{words.rates}</h2>
            <p class="help">{words.rates_help}</p>
            {pick("packed", words.packed, "")}
            {pick("bank", words.bank, BANK)}
            {line(words.other_source, "rates-address", "https://…", other, move |address| ask.ask(Asked::Rates(address)))}
        </section>
    }
    .into_any()
}

/// The languages that articles are read in, under their own names.
const READ: [(Language, &str); 9] = [
    (Language::English, "English"),
    (Language::Korean, "한국어"),
    (Language::Japanese, "日本語"),
    (Language::Chinese, "中文"),
    (Language::German, "Deutsch"),
    (Language::French, "Français"),
    (Language::Spanish, "Español"),
    (Language::Portuguese, "Português"),
    (Language::Italian, "Italiano"),
];

fn glossaries(state: RwSignal<State>, ask: Ask, tag: &str, words: &'static Messages) -> AnyView {
    let language = RwSignal::new(Language::from_tag(tag).unwrap_or(Language::English).tag().to_owned());
    let read = READ.iter().map(|(language, name)| (language.tag().to_owned(), (*name).to_owned())).collect();
    let (name, text, address) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let own = Memo::new(move |_| state.with(|state| state.glossaries.clone()));
    let findings = Memo::new(move |_| state.with(|state| state.findings.clone()));
    let rows = move || {
        let rows = own.get().into_iter().enumerate().map(|(index, own)| {
            let label = [&*own.name, " · ", &fill(words.entries, &own.terms.to_string())].concat();
            let remove = fill(words.remove, &own.name);
            let row = switch(move || label.clone(), move || own.on, move |on| ask.ask(Asked::Glossary(index, on)));
            view! {
                <li>
                    {row}
                    <button type="button" class="plain" on:click=move |_| ask.ask(Asked::RemoveGlossary(index))>{remove}</button>
                </li>
            }
        });
        rows.collect_view()
    };
    let told = move || findings.get().into_iter().map(|finding| view! { <li>{finding}</li> }).collect_view();
    let add = move |_| ask.ask(Asked::AddGlossary(name.get_untracked(), text.get_untracked()));
    view! {
        <section>
            <h2>{words.own_glossaries}</h2>
            <p class="help">{words.glossary_help}</p>
            {switch(
                move || words.built_in.to_owned(),
                move || state.with(|state| state.settings.built_in),
                move |on| ask.ask(Asked::BuiltIn(on)),
            )}
            <ul class="rows">{rows}</ul>
            <label class="row">
                <span>{words.name}</span>
                <input type="text" name="glossary-name" prop:value=move || name.get() on:input=move |event| name.set(event_target_value(&event))/>
            </label>
            {choice(words.glossary_language, "glossary-language", read, move || language.get(), move |tag| language.set(tag))}
            <label class="column">
                <span>{words.paste}</span>
                <textarea name="glossary-text" rows="5" spellcheck="false" prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))></textarea>
            </label>
            <div class="actions">
                <button type="button" name="add-glossary" on:click=add>{words.add}</button>
                {file(words.file, "glossary-file", ".json,.jsonld,.csv,.tsv,.txt,.tbx,.xml")}
            </div>
            <label class="row">
                <span>{words.address}</span>
                <input type="url" name="glossary-address" placeholder="https://…" prop:value=move || address.get()
                    on:input=move |event| address.set(event_target_value(&event))/>
            </label>
            <div class="actions">
                <button type="button" name="fetch-glossary" on:click=move |_| ask.ask(Asked::FetchGlossary(address.get_untracked()))>
                    {words.add}
                </button>
            </div>
            <ul class="findings" role="status">{told}</ul>
        </section>
    }
    .into_any()
}

fn sites(state: RwSignal<State>, ask: Ask, words: &'static Messages) -> AnyView {
    let list = move |kind: fn(&Sites) -> &Vec<String>,
                     asked: fn(String, bool) -> Asked,
                     label: &'static str,
                     key: &'static str| {
        let named = Memo::new(move |_| state.with(|state| kind(&state.settings.sites).clone()));
        // A site that still waits for the browser's permission has a switch that asks for it.
        let waiting = Memo::new(move |_| state.with(|state| state.waiting.clone()));
        let rows = move || {
            let rows = named.get().into_iter().map(|site| {
                let remove = fill(words.remove, &site);
                let (name, waits, wanted, gone) = (site.clone(), site.clone(), site.clone(), site);
                let name = if waiting.with(|waiting| waiting.contains(&waits)) {
                    let on = move || state.with(|state| !state.waiting.contains(&waits));
                    switch(move || name.clone(), on, move |_| ask.ask(asked(wanted.clone(), true)))
                } else {
                    view! { <span>{name}</span> }.into_any()
                };
                view! {
                    <li class="row">
                        {name}
                        <button type="button" class="plain" on:click=move |_| ask.ask(asked(gone.clone(), false))>{remove}</button>
                    </li>
                }
            });
            rows.collect_view()
        };
        let add = move |site: String| {
            // An empty field asks for nothing; what names no site is told of.
            if !site.trim().is_empty() {
                ask.ask(asked(host(&site).unwrap_or(site), true));
            }
        };
        view! {
            <h3>{fill(label, "…")}</h3>
            <ul class="rows">{rows}</ul>
            {line(words.site, key, "news.example", String::new, add)}
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{words.sites}</h2>
            <p class="help">{words.sites_help}</p>
            {switch(
                move || words.everywhere.to_owned(),
                move || state.with(|state| state.settings.sites.everywhere),
                move |on| ask.ask(Asked::Everywhere(on)),
            )}
            {list(|sites| &sites.always, Asked::Always, words.always, "always")}
            {list(|sites| &sites.never, Asked::Never, words.never, "never")}
        </section>
    }
    .into_any()
}

fn everything(state: RwSignal<State>, ask: Ask, words: &'static Messages) -> AnyView {
    let sure = RwSignal::new(false);
    let reset = move |_| {
        if sure.get_untracked() {
            ask.ask(Asked::Reset);
        }
        sure.update(|sure| *sure = !*sure);
    };
    view! {
        <section>
            <h2>{words.everything}</h2>
            <p class="help">{words.everything_help}</p>
            <div class="actions">
                <button type="button" name="export" on:click=move |_| ask.ask(Asked::Export)>{words.export}</button>
                {file(words.import, "import", ".json,application/json")}
                <button type="button" name="reset" class="danger" on:click=reset>
                    {move || if sure.get() { words.really } else { words.reset }}
                </button>
            </div>
            <p class="help">{move || state.with(|state| state.diagnostics.clone())}</p>
        </section>
    }
    .into_any()
}
