//! Glossary files as the browser's JSON parser left them: each entry is read on its own, so that
//! one bad entry costs only itself.

use crate::embed::complaint::Complaint;
use crate::engine::Glossary;
use crate::engine::glossary::{Problem, Reading, Severity, Value};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The most problems one message lists.
const LISTED: usize = 5;
/// How deep a file is read. The fields of a glossary lie at most seven deep; a file made to nest
/// without end would overflow the stack.
const DEEPEST: u32 = 16;

/// Reads one file and adds its good entries; an entry with an id that is already there replaces
/// the older one. What is wrong is said in one message.
pub fn read(address: &str, value: &JsValue, into: &mut Glossary) {
    let Some(reading) = Reading::of_file(&plain(value, DEEPEST)) else {
        let remedy = "Give it a list \"terms\" as in glossary.schema.json, or make it a schema.org DefinedTermSet.";
        Complaint::new(address, "it holds no list of terms.", remedy).say();
        return;
    };
    into.merge(reading.glossary);
    // Where every entry is bad, the list of what is wrong says enough.
    if into.terms.is_empty() && !reading.problems.iter().any(is_error) {
        Complaint::new(address, "the glossary is empty.", "Only amounts of money are explained until it has terms.")
            .say();
    }
    tell(address, &reading.problems);
}

/// The engine's form of a parsed JSON value, as far down as `depth` says.
fn plain(value: &JsValue, depth: u32) -> Value {
    if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if let Some(flag) = value.as_bool() {
        Value::Bool(flag)
    } else if value.is_null() || depth == 0 {
        Value::Null
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Value::List(list.iter().map(|member| plain(&member, depth - 1)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let fields = Object::entries(object);
        let field = |field: JsValue| {
            let field = Array::from(&field);
            (field.get(0).as_string().unwrap_or_default(), plain(&field.get(1), depth - 1))
        };
        Value::Object(fields.iter().map(field).collect())
    } else {
        Value::Number
    }
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
