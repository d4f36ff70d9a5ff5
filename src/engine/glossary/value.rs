//! JSON as any parser leaves it: what a glossary is read from.

/// A JSON value. The browser's own parser makes it in the page, `serde_json` in the terminal, so
/// that no parser travels to a reader.
///
/// ```
/// use hovergloss::engine::glossary::{Term, Value};
/// let forms = Value::object([("en", Value::List(vec!["IPO".into()]))]);
/// let entry = Value::object([("id", "ipo".into()), ("forms", forms)]);
/// assert_eq!(Term::from_value(&entry).unwrap().forms["en"], ["IPO"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, whatever it is: no field of a glossary is one.
    Number,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object's fields, in their order.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// An object of these fields.
    pub fn object<const COUNT: usize>(fields: [(&str, Value); COUNT]) -> Value {
        Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
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

impl std::fmt::Display for Misfit {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        let path = if self.path.is_empty() { "the entry" } else { &self.path };
        [path, " should be ", self.wanted].into_iter().try_for_each(|part| out.write_str(part))
    }
}

impl std::error::Error for Misfit {}
