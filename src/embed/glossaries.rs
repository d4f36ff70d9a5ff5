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
    let Some(reading) = reading(value) else {
        let remedy = "Give it a list \"terms\" as in glossary.schema.json, or make it a schema.org DefinedTermSet.";
        Complaint::new(address, "it holds no list of terms.", remedy).say();
        return;
    };
    into.merge(reading.glossary);
    let errors = errors(&reading.problems);
    if !errors.is_empty() {
        let remedy = "\nThe other entries are used. `hovergloss glossary check` names every line.";
        Complaint::new(address, errors, remedy).say();
    } else if into.terms.is_empty() {
        // Where every entry is bad, the list of what is wrong says enough.
        Complaint::new(address, "the glossary is empty.", "Only amounts of money are explained until it has terms.")
            .say();
    }
}

/// What a parsed file holds; `None` where that is no list of terms.
pub fn reading(value: &JsValue) -> Option<Reading> {
    Reading::of_file(&plain(value, DEEPEST))
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
        let mut members = Vec::new();
        for member in list.iter() {
            members.push(plain(&member, depth - 1));
        }
        Value::List(members)
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let mut fields = Vec::new();
        for field in Object::entries(object).iter() {
            let field: Array = field.unchecked_into();
            fields.push((field.get(0).as_string().unwrap_or_default(), plain(&field.get(1), depth - 1)));
        }
        Value::Object(fields)
    } else {
        Value::Number
    }
}

/// The first errors, one a line.
fn errors(problems: &[Problem]) -> String {
    let mut lines = String::new();
    let mut count = 0;
    for problem in problems {
        if problem.fault.severity() == Severity::Warning {
            continue;
        }
        if count > 0 {
            lines.push('\n');
        }
        if count == LISTED {
            lines.push_str("… and more.");
            break;
        }
        lines.push_str(&problem.to_string());
        count += 1;
    }
    lines
}
