//! The door to the extension's own pages. `www/extension/` knows the browser's extension API, and
//! hands everything over as plain objects; nothing here runs in a reader's pages.

use crate::embed::load;
use crate::engine::glossary::{FileReader, NotJson, Problem, Severity};
use crate::ui::extension::settings::{self, Unreadable};
use crate::ui::extension::{Ask, Asked, panel, preferences};
use js_sys::{Function, JsString};
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
/// A sentence for the reader, where the object holds no settings of ours or those of a later version.
#[wasm_bindgen(js_name = readSettings)]
pub fn read_settings(stored: JsValue) -> Result<JsValue, JsValue> {
    let read = serde_wasm_bindgen::from_value(stored).map_err(|_| Unreadable::NoSettings).and_then(settings::read);
    match read {
        Ok(reading) => Ok(plain(&reading)),
        Err(Unreadable::NoSettings) => Err("The file holds no settings. Take one that was saved on this page.".into()),
        Err(Unreadable::Newer) => {
            Err("A later version of Hovergloss wrote these settings. Update the extension first.".into())
        }
    }
}

/// What the checker says about a glossary's text: how many terms can be used, and what is wrong.
#[derive(Serialize)]
struct Check {
    terms: usize,
    errors: usize,
    findings: Vec<String>,
}

/// Reads a glossary as a page's session does, and says what is wrong with it.
#[wasm_bindgen]
pub fn check(name: String, text: JsString) -> JsValue {
    let text = String::from(text);
    let failed = |problem: String| Check { terms: 0, errors: 1, findings: vec![problem] };
    let mut file = FileReader::new(&text);
    while file.step() {}
    let check = match file.finish() {
        Err(NotJson) => failed(load::not_json(&name, &text).words()),
        Ok(None) => failed([&*name, ": it holds no list of terms."].concat()),
        Ok(Some(reading)) => {
            let error = |problem: &&Problem| problem.fault.severity() == Severity::Error;
            Check {
                terms: reading.glossary.terms.len(),
                errors: reading.problems.iter().filter(error).count(),
                findings: reading.problems.iter().map(ToString::to_string).collect(),
            }
        }
    };
    plain(&check)
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
