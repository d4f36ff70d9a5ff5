//! The panel behind the extension's button: this page's notes, and what most readers change.

use crate::ui::extension::controls::{choice, currencies, languages, switch};
use crate::ui::extension::messages::{Messages, messages};
use crate::ui::extension::report::Report;
use crate::ui::extension::{Ask, Asked, Settings};
use crate::ui::locale::Locale;
use crate::ui::messages::fill;
use leptos::prelude::*;
use serde::Deserialize;

/// What the panel shows.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct State {
    /// The page of the tab.
    pub page: Page,
    /// The reader's settings.
    pub settings: Settings,
    /// The reader's own glossaries.
    pub glossaries: Vec<Own>,
    /// The language of the panel, as a BCP 47 tag.
    pub language: String,
    /// The extension's release.
    pub version: String,
    /// What went wrong with the reader's last wish.
    pub trouble: String,
    /// Whether a text was copied just now.
    pub copied: bool,
}

/// A page, all its frames together.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Page {
    /// How things stand there.
    pub state: Standing,
    /// Its address.
    pub address: String,
    /// Its site; none for pages that are no web pages.
    pub site: Option<String>,
    /// How many notes it has.
    pub count: u32,
    /// The notes, in reading order.
    pub notes: Vec<Note>,
    /// `wasm` or `JavaScript`.
    pub engine: String,
}

/// How things stand on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// It is being read.
    #[default]
    Starting,
    /// It has its notes.
    Running,
    /// The reader has switched them off.
    Off,
    /// No article was found.
    None,
    /// The site has a Hovergloss of its own.
    Own,
    /// The reader wants no notes on this site.
    Never,
    /// A page that browsers keep extensions out of.
    Closed,
    /// A PDF.
    Pdf,
}

/// A note of the page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Note {
    /// The frame it is in. Firefox counts beyond 32 bits.
    pub frame: f64,
    /// Its index in that frame.
    pub index: u32,
    /// The article's own words.
    pub words: String,
    /// What it says.
    pub says: String,
}

/// A glossary of the reader's own.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Own {
    /// Its name.
    pub name: String,
    /// How many terms it has.
    pub terms: u32,
    /// Whether it is used.
    pub on: bool,
}

impl State {
    /// An option of the reader's; empty where it has its default.
    pub fn option(&self, name: &str) -> String {
        self.settings.options.get(name).cloned().unwrap_or_default()
    }

    fn status(&self, words: &'static Messages) -> String {
        let page = &self.page;
        match page.state {
            Standing::Starting => words.starting.to_owned(),
            Standing::Running if page.count == 0 => words.no_notes.to_owned(),
            Standing::Running if page.count == 1 => words.one_note.to_owned(),
            Standing::Running => fill(words.notes, &page.count.to_string()),
            Standing::Off => words.off.to_owned(),
            Standing::None => words.no_article.to_owned(),
            Standing::Own => words.own.to_owned(),
            Standing::Never => words.never_here.to_owned(),
            Standing::Closed => words.closed.to_owned(),
            Standing::Pdf => words.pdf.to_owned(),
        }
    }

    /// The release, and what runs in the page: the only place where wasm and JavaScript differ.
    fn diagnostics(&self) -> String {
        ["Hovergloss ", &*self.version, if self.page.engine.is_empty() { "" } else { " · " }, &self.page.engine]
            .concat()
    }

    fn report(&self, note: Option<&Note>) -> String {
        let (words, says) = note.map_or(("", ""), |note| (&*note.words, &*note.says));
        let page = &self.page;
        Report { address: &page.address, words, says, version: &self.version, engine: &page.engine }.text()
    }
}

/// The panel.
#[component]
pub fn Panel(
    /// What to show.
    state: RwSignal<State>,
    /// Where wishes go.
    ask: Ask,
) -> impl IntoView {
    // Only another language writes the panel anew; everything else changes in place.
    let language = Memo::new(move |_| state.with(|state| state.language.clone()));
    move || language.with(|tag| panel(state, ask, tag, messages(tag)))
}

fn panel(state: RwSignal<State>, ask: Ask, tag: &str, words: &'static Messages) -> AnyView {
    let readable = Memo::new(move |_| {
        state.with(|state| !matches!(state.page.state, Standing::Closed | Standing::Pdf | Standing::Own))
    });
    // Each part is written anew only where what it is made of has changed: the focus stays.
    let site = Memo::new(move |_| state.with(|state| state.page.site.clone()).filter(|_| readable.get()));
    let found = Memo::new(move |_| state.with(|state| state.page.notes.clone()));
    let own = Memo::new(move |_| state.with(|state| state.glossaries.clone()));
    let running = move || state.with(|state| matches!(state.page.state, Standing::Starting | Standing::Running));
    let status = move || state.with(|state| state.status(words));
    let option = move |name: &'static str| move || state.with(|state| state.option(name));
    let set = move |name: &'static str| move |value: String| ask.ask(Asked::Option(name, value));
    let looks_for = move |name: &'static str, label: &'static str| {
        switch(
            move || label.to_owned(),
            move || state.with(|state| state.option(name) != "false"),
            move |on| ask.ask(Asked::Option(name, if on { "" } else { "false" }.to_owned())),
        )
    };
    view! {
        <main lang=tag.to_owned() dir=direction(tag)>
            <header>
                <h1>{"Hovergloss"}</h1>
                <input type="checkbox" role="switch" name="here" aria-label=words.here prop:checked=running
                    prop:disabled=move || !readable.get() on:change=move |event| ask.ask(Asked::Here(event_target_checked(&event)))/>
            </header>
            <p class="status" role="status">{status}</p>
            {move || site.get().map(|site| sites(site, state, ask, words))}
            {move || notes(found.get(), state, ask, words)}
            <section>
                {choice(words.currency, "currency", currencies(tag, words.by_browser), option("currency"), set("currency"))}
                {choice(words.language, "language", languages(words.by_browser), option("language"), set("language"))}
                <div class="pair">
                    {looks_for("terms", words.terms)}
                    {looks_for("money", words.money)}
                </div>
            </section>
            <section>
                <h2>{words.glossaries}</h2>
                {switch(
                    move || words.built_in.to_owned(),
                    move || state.with(|state| state.settings.built_in),
                    move |on| ask.ask(Asked::BuiltIn(on)),
                )}
                {move || own_glossaries(own.get(), ask)}
            </section>
            <footer>
                <button type="button" class="plain" name="report"
                    on:click=move |_| ask.ask(Asked::Copy(state.with_untracked(|state| state.report(None))))>
                    {words.report_missing}
                </button>
                <button type="button" class="plain" name="settings" on:click=move |_| ask.ask(Asked::Settings)>{words.settings}</button>
            </footer>
            <p class="told diagnostics">{move || state.with(State::diagnostics)}</p>
            <p class="told" role="status">
                {move || state.with(|state| if state.copied { words.copied.to_owned() } else { words.trouble(&state.trouble) })}
            </p>
        </main>
    }
    .into_any()
}

/// The direction of a language's text.
pub(super) fn direction(tag: &str) -> &'static str {
    Locale::from_tag(tag).unwrap_or_default().direction()
}

fn sites(site: String, state: RwSignal<State>, ask: Ask, words: &'static Messages) -> AnyView {
    let (always, never) = (fill(words.always, &site), fill(words.never, &site));
    let (first, second, third, fourth) = (site.clone(), site.clone(), site.clone(), site);
    view! {
        <section>
            {switch(
                move || always.clone(),
                move || state.with(|state| state.settings.sites.always.contains(&first)),
                move |on| ask.ask(Asked::Always(second.clone(), on)),
            )}
            {switch(
                move || never.clone(),
                move || state.with(|state| state.settings.sites.never.contains(&third)),
                move |on| ask.ask(Asked::Never(fourth.clone(), on)),
            )}
        </section>
    }
    .into_any()
}

fn notes(notes: Vec<Note>, state: RwSignal<State>, ask: Ask, words: &'static Messages) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let notes = notes.into_iter().map(|note| {
        let (frame, index) = (note.frame, note.index);
        let report = fill(words.report, &note.words);
        let (heading, says) = (note.words.clone(), note.says.clone());
        let text = move || state.with_untracked(|state| state.report(Some(&note)));
        view! {
            <li>
                <button type="button" class="note" on:click=move |_| ask.ask(Asked::Open(frame, index))>
                    <strong>{heading}</strong>
                    <span>{says}</span>
                </button>
                <button type="button" class="report" title=report.clone() aria-label=report
                    on:click=move |_| ask.ask(Asked::Copy(text()))>{"⚑"}</button>
            </li>
        }
    });
    view! { <ol class="notes">{notes.collect_view()}</ol> }.into_any()
}

fn own_glossaries(glossaries: Vec<Own>, ask: Ask) -> AnyView {
    let glossaries = glossaries.into_iter().enumerate().map(|(index, own)| {
        let on = own.on;
        switch(move || own.name.clone(), move || on, move |on| ask.ask(Asked::Glossary(index, on)))
    });
    glossaries.collect_view().into_any()
}
