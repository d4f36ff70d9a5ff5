//! JSON as any parser leaves it: what a glossary is read from.

use std::borrow::Cow;

/// A JSON value, with the texts of the file that it was read from: [`super::Json`] leaves it so in the
/// page, and `serde_json` in the terminal.
///
/// ```
/// use hovergloss::engine::glossary::{Term, Value};
/// let forms = Value::object([("en", Value::List(vec!["IPO".into()]))]);
/// let entry = Value::object([("id", "ipo".into()), ("forms", forms)]);
/// assert_eq!(Term::from_value(&entry).unwrap().forms["en"], ["IPO"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, whatever it is: no field of a glossary is one.
    Number,
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Value<'t>>),
    /// An object's fields, in their order.
    Object(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// An object of these fields.
    pub fn object<const COUNT: usize>(fields: [(&'t str, Value<'t>); COUNT]) -> Value<'t> {
        Value::Object(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }
}

impl<'t> From<&'t str> for Value<'t> {
    fn from(text: &'t str) -> Value<'t> {
        Value::Text(text.into())
    }
}

/// A value of the wrong type.
///
/// ```
/// use hovergloss::engine::glossary::{Term, Value};
/// let entry = Value::object([("forms", Value::object([("ko", "증류".into())]))]);
/// let misfit = Term::from_value(&entry).unwrap_err();
/// assert_eq!(misfit.to_string(), "forms.ko should be a list");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The names of the fields that lead to it, and indexes into lists, joined by points; empty
    /// for the entry itself.
    pub path: String,
    /// What should stand there.
    pub wanted: &'static str,
}

impl Misfit {
    /// The message.
    pub fn message(&self) -> String {
        let path = if self.path.is_empty() { "the entry" } else { &self.path };
        [path, " should be ", self.wanted].concat()
    }
}

impl std::fmt::Display for Misfit {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str(&self.message())
    }
}

impl std::error::Error for Misfit {}
