//! Values while they are read: where each stands, and whether it is of its type.

use super::{Localized, Misfit, Value};
use crate::engine::decimal::digits;
use std::borrow::Cow;
use std::cell::RefCell;

/// A value in its place. One that is not of the type asked for is noted, and reads as empty: with
/// no way out in the middle of a reading, nothing has to be cleared away there.
pub(super) struct Field<'v, 'p> {
    /// `None` where the object has no such field, which reads as empty too.
    value: Option<&'v Value<'v>>,
    step: Step<'p>,
    within: Option<&'p Field<'v, 'p>>,
    misfit: &'p RefCell<Option<Misfit>>,
}

/// What leads from an object or a list to what is in it.
#[derive(Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

impl<'v, 'p> Field<'v, 'p> {
    /// A value that stands alone.
    pub fn alone(value: &'v Value<'v>, misfit: &'p RefCell<Option<Misfit>>) -> Field<'v, 'p> {
        Field { value: Some(value), step: Step::Name(""), within: None, misfit }
    }

    fn inner<'b>(&'b self, value: Option<&'v Value<'v>>, step: Step<'b>) -> Field<'v, 'b> {
        Field { value, step, within: Some(self), misfit: self.misfit }
    }

    /// Reads a value, unless it or something in it is not of its type.
    pub fn read(value: &Value, read: &mut dyn FnMut(&Field)) -> Result<(), Misfit> {
        let misfit = RefCell::default();
        read(&Field::alone(value, &misfit));
        misfit.into_inner().map_or(Ok(()), Err)
    }

    /// A field of an object.
    pub fn get<'b>(&'b self, name: &'b str) -> Field<'v, 'b> {
        let fields = self.object().iter();
        let found = fields.rev().find(|(known, _)| known == name).map(|(_, value)| value);
        self.inner(found, Step::Name(name))
    }

    /// The same, when it is there and not `null`.
    pub fn given<'b>(&'b self, name: &'b str) -> Option<Field<'v, 'b>> {
        let field = self.get(name);
        if matches!(field.value, None | Some(Value::Null)) { None } else { Some(field) }
    }

    fn object(&self) -> &'v [(Cow<'v, str>, Value<'v>)] {
        match self.value {
            Some(Value::Object(fields)) => return fields,
            Some(_) => self.expect("an object"),
            None => {}
        }
        &[]
    }

    /// What the field holds.
    pub fn value(&self) -> Option<&'v Value<'v>> {
        self.value
    }

    /// A text.
    pub fn text(&self) -> &'v str {
        match self.value {
            Some(Value::Text(text)) => return text,
            Some(_) => self.expect("a text"),
            None => {}
        }
        ""
    }

    /// Adds a text to another.
    pub fn push_text(&self, text: &mut String) {
        text.push_str(self.text());
    }

    /// A yes or no.
    pub fn flag(&self) -> bool {
        match self.value {
            Some(Value::Bool(flag)) => return *flag,
            Some(_) => self.expect("true or false"),
            None => {}
        }
        false
    }

    /// The members of a list, one after the other.
    pub fn members(&self, take: &mut dyn FnMut(&Field<'v, '_>)) {
        match self.value {
            Some(Value::List(members)) => {
                for (index, value) in members.iter().enumerate() {
                    take(&self.inner(Some(value), Step::Index(index)));
                }
            }
            Some(_) => self.expect("a list"),
            None => {}
        }
    }

    /// Adds the texts of a list.
    pub fn push_texts(&self, texts: &mut Vec<String>) {
        self.members(&mut |member| texts.push(member.text().to_owned()));
    }

    /// The fields of an object, with their names.
    pub fn fields(&self, take: &mut dyn FnMut(&str, &Field)) {
        for (name, value) in self.object() {
            take(name, &self.inner(Some(value), Step::Name(name)));
        }
    }

    /// Texts by language.
    pub fn put_names(&self, names: &mut Localized<String>) {
        self.fields(&mut |tag, field| field.text().clone_into(names.place(tag)));
    }

    /// Lists of texts by language.
    pub fn put_lists(&self, lists: &mut Localized<Vec<String>>) {
        self.fields(&mut |tag, field| {
            let texts = lists.place(tag);
            texts.clear();
            field.push_texts(texts);
        });
    }

    /// Notes that something else should stand here, unless there is an earlier note.
    pub fn expect(&self, wanted: &'static str) {
        let mut noted = self.misfit.borrow_mut();
        if noted.is_none() {
            let mut path = String::new();
            self.write_path(&mut path);
            *noted = Some(Misfit { path, wanted });
        }
    }

    fn write_path(&self, path: &mut String) {
        let Some(within) = self.within else { return };
        within.write_path(path);
        if !path.is_empty() {
            path.push('.');
        }
        match self.step {
            Step::Name(name) => path.push_str(name),
            Step::Index(index) => path.push_str(&digits(index as i64)),
        }
    }
}
