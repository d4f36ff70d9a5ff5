//! The door to the extension's own pages. `www/extension/` knows the browser's extension API, and
//! hands everything over as plain objects; nothing here runs in a reader's pages.

use crate::engine::glossary::formats::{self, Format};
use crate::page::keyboard::Chord;
use crate::ui::extension::settings::{self, Reading, Unreadable};
use crate::ui::extension::{Ask, Asked, panel, preferences};
use js_sys::Function;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Shows the panel in `root`, and returns what shows a new state there. `ask` is called with the
/// name of a wish and what belongs to it.
#[wasm_bindgen]
pub fn panel(root: HtmlElement, ask: Function) -> Function {
    let (state, owner) = signal(panel::State::default());
    let ask = owner.with(|| asking(ask));
    let view = owner.with(|| mount_to(root, move || view! { <panel::Panel state ask/> }.into_any()));
    showing(state, owner, view)
}

/// The same for the options page.
#[wasm_bindgen]
pub fn preferences(root: HtmlElement, ask: Function) -> Function {
    let (state, owner) = signal(preferences::State::default());
    let ask = owner.with(|| asking(ask));
    let view = owner.with(|| mount_to(root, move || view! { <preferences::Preferences state ask/> }.into_any()));
    showing(state, owner, view)
}

/// Settings of any version in today's schema, and the fields that could not be used.
///
/// # Errors
/// The key of a message, where the object holds no settings of ours or those of a later version.
#[wasm_bindgen(js_name = readSettings)]
pub fn read_settings(stored: JsValue) -> Result<JsValue, JsValue> {
    let read = serde_wasm_bindgen::from_value(stored).map_err(|_| Unreadable::NoSettings).and_then(settings::read);
    match read {
        Ok(reading) => Ok(plain(&with_keys(reading))),
        Err(Unreadable::NoSettings) => Err("no-settings".into()),
        Err(Unreadable::Newer) => Err("newer".into()),
    }
}

/// Without the options that name no key.
fn with_keys(mut reading: Reading) -> Reading {
    for name in ["nextKey", "previousKey"] {
        let options = &mut reading.settings.options;
        if options.get(name).is_some_and(|key| !is_key(key)) {
            options.remove(name);
            reading.skipped.push(["options.", name].concat());
        }
    }
    reading
}

/// Whether a text names a combination of keys that the notes can be walked by.
#[wasm_bindgen(js_name = isKey)]
pub fn is_key(text: &str) -> bool {
    Chord::parse(text).is_some()
}

/// A glossary file as it is kept: in the project's own format, which pages read.
#[derive(Serialize)]
struct Kept {
    /// How many terms can be used.
    terms: usize,
    /// The glossary.
    text: String,
    /// What the checker says, in the order of the lines.
    findings: Vec<String>,
}

/// Reads a glossary file in any format, as `hovergloss glossary check` does. `language` is the tag
/// of texts that do not say theirs.
#[wasm_bindgen(js_name = readGlossary)]
pub fn read_glossary(name: &str, bytes: Vec<u8>, language: &str) -> JsValue {
    let mut loaded = Format::read_any(bytes, language);
    let advice = formats::advise(&loaded);
    loaded.findings.extend(advice);
    loaded.findings.sort();
    let mut findings: Vec<String> = loaded.findings.iter().map(|finding| finding.in_file(name)).collect();
    let text = formats::write(&loaded.glossary).unwrap_or_else(|error| {
        findings.push(error.to_string());
        String::new()
    });
    plain(&Kept { terms: loaded.glossary.terms.len(), text, findings })
}

fn signal<T: Send + Sync + 'static>(state: T) -> (RwSignal<T>, Owner) {
    let owner = Owner::new();
    (owner.with(|| RwSignal::new(state)), owner)
}

/// A function that takes a state, for as long as the extension's page is open.
fn showing<T: DeserializeOwned + Send + Sync + 'static>(
    state: RwSignal<T>,
    owner: Owner,
    view: UnmountHandle<AnyViewState>,
) -> Function {
    // The page ends with its tab: until then everything stays.
    view.forget();
    let show = Closure::<dyn Fn(JsValue)>::new(move |given| {
        let _owner = &owner;
        match serde_wasm_bindgen::from_value(given) {
            Ok(given) => state.set(given),
            Err(error) => web_sys::console::error_1(&error.to_string().into()),
        }
    });
    show.into_js_value().unchecked_into()
}

fn asking(to: Function) -> Ask {
    Ask::new(Rc::new(move |asked| {
        let call = |name: &str, first: JsValue, second: JsValue| {
            // What goes wrong there is told there.
            let _ = to.call3(&JsValue::NULL, &name.into(), &first, &second);
        };
        let none = JsValue::UNDEFINED;
        match asked {
            Asked::Here(on) => call("here", on.into(), none),
            Asked::Always(site, on) => call("always", site.into(), on.into()),
            Asked::Never(site, on) => call("never", site.into(), on.into()),
            Asked::Everywhere(on) => call("everywhere", on.into(), none),
            Asked::Option(name, value) => call("option", name.into(), value.into()),
            Asked::BuiltIn(on) => call("builtIn", on.into(), none),
            Asked::Glossary(index, on) => call("glossary", (index as u32).into(), on.into()),
            Asked::RemoveGlossary(index) => call("removeGlossary", (index as u32).into(), none),
            Asked::AddGlossary(name, text) => call("addGlossary", name.into(), text.into()),
            Asked::FetchGlossary(address) => call("fetchGlossary", address.into(), none),
            Asked::Rates(address) => call("rates", address.into(), none),
            Asked::Open(frame, index) => call("open", frame.into(), index.into()),
            Asked::Copy(text) => call("copy", text.into(), none),
            Asked::Settings => call("settings", none.clone(), none),
            Asked::Export => call("export", none.clone(), none),
            Asked::Reset => call("reset", none.clone(), none),
        }
    }))
}

/// A plain object, as JSON would have it.
fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
