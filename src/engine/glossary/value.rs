//! JSON as any parser leaves it: what a glossary is read from.

use super::Localized;

/// A JSON value. The browser's own parser makes it in the page, `serde_json` in the terminal, so
/// that no parser travels to a reader.
///
/// ```
/// use hovergloss::engine::glossary::{Term, Value};
/// let forms = Value::object([("en", Value::List(vec!["IPO".into()]))]);
/// let entry = Value::object([("id", "ipo".into()), ("forms", forms)]);
/// assert_eq!(Term::from_value(entry).unwrap().forms["en"], ["IPO"]);
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

    pub(super) fn text(self) -> Result<String, Misfit> {
        match self {
            Value::Text(text) => Ok(text),
            _ => Err(Misfit::of("a text")),
        }
    }

    pub(super) fn flag(self) -> Result<bool, Misfit> {
        match self {
            Value::Bool(flag) => Ok(flag),
            _ => Err(Misfit::of("true or false")),
        }
    }

    pub(super) fn into_list(self) -> Option<Vec<Value>> {
        if let Value::List(values) = self { Some(values) } else { None }
    }

    pub(super) fn texts(self) -> Result<Vec<String>, Misfit> {
        self.list(Value::text)
    }

    pub(super) fn list<T>(self, member: fn(Value) -> Result<T, Misfit>) -> Result<Vec<T>, Misfit> {
        let Value::List(values) = self else { return Err(Misfit::of("a list")) };
        let mut members = Vec::new();
        for (index, value) in values.into_iter().enumerate() {
            members.push(member(value).map_err(|misfit| misfit.within(&index.to_string()))?);
        }
        Ok(members)
    }

    pub(super) fn localized<T>(self, text: fn(Value) -> Result<T, Misfit>) -> Result<Localized<T>, Misfit> {
        let mut texts = Localized::new();
        self.fields(&mut |tag, value| {
            texts.insert(tag.to_owned(), text(value)?);
            Ok(())
        })?;
        Ok(texts)
    }

    /// Hands an object's fields over, one after the other.
    pub(super) fn fields(self, take: &mut dyn FnMut(&str, Value) -> Result<(), Misfit>) -> Result<(), Misfit> {
        let Value::Object(fields) = self else { return Err(Misfit::of("an object")) };
        for (name, value) in fields {
            take(&name, value).map_err(|misfit| misfit.within(&name))?;
        }
        Ok(())
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
/// let misfit = Term::from_value(entry).unwrap_err();
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
    pub(super) fn of(wanted: &'static str) -> Misfit {
        Misfit { path: String::new(), wanted }
    }

    fn within(mut self, name: &str) -> Misfit {
        if !self.path.is_empty() {
            self.path.insert(0, '.');
        }
        self.path.insert_str(0, name);
        self
    }
}

impl std::fmt::Display for Misfit {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        let path = if self.path.is_empty() { "the entry" } else { &self.path };
        [path, " should be ", self.wanted].into_iter().try_for_each(|part| out.write_str(part))
    }
}

impl std::error::Error for Misfit {}
