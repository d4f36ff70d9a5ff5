//! `serde_json`'s values as the engine takes them.

use crate::engine::glossary::Value;

/// A parsed JSON value.
pub fn of_json(json: serde_json::Value) -> Value<'static> {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Bool(flag),
        serde_json::Value::Number(_) => Value::Number,
        serde_json::Value::String(text) => Value::Text(text.into()),
        serde_json::Value::Array(members) => Value::List(members.into_iter().map(of_json).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, field)| (name.into(), of_json(field))).collect())
        }
    }
}
