//! Glossary files as the browser's JSON parser left them: each entry is read on its own, so that
//! one bad entry costs only itself.

use crate::embed::complaint::Complaint;
use crate::engine::Glossary;
use crate::engine::glossary::{self, DefinedTerm, Problem, Severity, Term};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// The most problems one message lists.
const LISTED: usize = 5;

/// Reads one file and adds its good entries; an entry with an id that is already there replaces
/// the older one. What is wrong is said in one message.
pub fn read(address: &str, value: &JsValue, into: &mut Glossary) {
    let field = |name: &str| Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let (own, linked) = (field("terms"), field("hasDefinedTerm"));
    let reading = if Array::is_array(&own) {
        glossary::read(Array::from(&own).iter().map(entry::<Term>))
    } else if linked.is_object() {
        let language = field("inLanguage").as_string().unwrap_or_else(|| "en".to_owned());
        let list = if Array::is_array(&linked) { Array::from(&linked) } else { Array::of1(&linked) };
        glossary::read(list.iter().map(|item| Ok(entry::<DefinedTerm>(item)?.into_term(&language))))
    } else {
        let remedy = "Give it a list \"terms\" as in glossary.schema.json, or make it a schema.org DefinedTermSet.";
        Complaint::new(address, "it holds no list of terms.", remedy).say();
        return;
    };
    for term in reading.glossary.terms {
        match into.terms.iter_mut().find(|known| known.id == term.id) {
            Some(known) => *known = term,
            None => into.terms.push(term),
        }
    }
    // Where every entry is bad, the list of what is wrong says enough.
    if into.terms.is_empty() && !reading.problems.iter().any(is_error) {
        Complaint::new(address, "the glossary is empty.", "Only amounts of money are explained until it has terms.")
            .say();
    }
    tell(address, &reading.problems);
}

fn entry<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())
}

fn is_error(problem: &Problem) -> bool {
    problem.fault.severity() == Severity::Error
}

fn tell(address: &str, problems: &[Problem]) {
    let errors: Vec<String> =
        problems.iter().filter(|problem| is_error(problem)).map(|problem| problem.to_string()).collect();
    if errors.is_empty() {
        return;
    }
    let mut shown = errors.get(..LISTED).unwrap_or(&errors).join("\n");
    if errors.len() > LISTED {
        shown.push_str("\n… and more.");
    }
    Complaint::new(address, shown, "\nThe other entries are used. `hovergloss glossary check` names every line.").say();
}
