//! A whole file: the project's own format, or a schema.org `DefinedTermSet`.

use super::defined_term::defined_term;
use super::entry::term;
use super::field::Field;
use super::read::Reader;
use super::{Glossary, Json, Localized, Misfit, Reading, Term, Value};
use std::borrow::Cow;
use std::cell::RefCell;

/// How many bytes an entry of a file takes at least, as a rule.
const ENTRY: usize = 128;

impl Glossary {
    /// Reads a file of the project's own format as it is, unchecked.
    ///
    /// # Errors
    /// [`Misfit`] names a field that is not of its type.
    ///
    /// ```
    /// use hovergloss::engine::Glossary;
    /// use hovergloss::engine::glossary::Value;
    /// let terms = Value::List(vec![Value::object([("id", "ipo".into())])]);
    /// assert_eq!(Glossary::from_value(&Value::object([("terms", terms)])).unwrap().terms[0].id, "ipo");
    /// ```
    pub fn from_value(file: &Value) -> Result<Glossary, Misfit> {
        let mut glossary = Glossary::default();
        Field::read(file, &mut |file| {
            file.get("terms").members(&mut |member| {
                let mut read = Term::default();
                term(member, &mut read);
                glossary.terms.push(read);
            });
            file.get("title").put_names(&mut glossary.title);
            categories(file, &mut glossary.categories);
            file.get("license").push_text(&mut glossary.license);
        })?;
        Ok(glossary)
    }
}

/// A file that is read entry by entry, so that a bad one costs only itself and a long file can be
/// read in slices. Only what is lost is told, not what reads oddly: that is for the editor, who has
/// the command line.
///
/// ```
/// use hovergloss::engine::glossary::FileReader;
/// let mut file = FileReader::new(r#"{"terms": [1, {"forms": {"en": ["HBM"]}, "definition": {"en": "Stacked memory."}}]}"#);
/// while file.step() {}
/// let reading = file.finish().unwrap().unwrap();
/// assert_eq!(reading.problems[0].text, "the entry should be an object");
/// assert_eq!(reading.glossary.terms[0].forms["en"], ["HBM"]);
/// ```
pub struct FileReader<'t> {
    json: Json<'t>,
    place: Place,
    /// The fields but the list of terms.
    fields: Vec<(Cow<'t, str>, Value<'t>)>,
    reader: Reader<false>,
    listed: bool,
}

/// Where in a file a reader is.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Before everything.
    Start,
    /// Before a field of the whole.
    Field,
    /// Before an entry of the list of terms.
    Entry,
    End,
}

/// The text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

impl<'t> FileReader<'t> {
    /// Begins to read a file.
    pub fn new(text: &'t str) -> FileReader<'t> {
        let json = Json::new(text);
        let mut reader = Reader::default();
        // A list that grows is moved each time: of 10,000 terms, that made the longest of our tasks.
        reader.reading.glossary.terms.reserve(text.len() / ENTRY);
        FileReader { json, place: Place::Start, fields: Vec::new(), reader, listed: false }
    }

    /// Reads an entry, or something else of that size; whether there is more.
    pub fn step(&mut self) -> bool {
        self.place = self.pass();
        self.place != Place::End && !self.json.is_broken()
    }

    /// Reads what is at the place; where that leads to.
    fn pass(&mut self) -> Place {
        match self.place {
            Place::Start if self.json.takes(b'{') => {
                if !self.json.takes(b'}') {
                    return Place::Field;
                }
                return self.end();
            }
            Place::Start => {
                self.json.read();
                return self.end();
            }
            Place::Field => {
                let name = self.json.name();
                if name == "terms" && self.json.takes(b'[') {
                    self.listed = true;
                    if !self.json.takes(b']') {
                        return Place::Entry;
                    }
                } else {
                    self.fields.push((name, self.json.read()));
                }
            }
            Place::Entry => {
                self.reader.add_value(&self.json.read(), &mut term);
                if self.json.takes(b',') {
                    return Place::Entry;
                }
                self.json.expect(b']');
            }
            Place::End => return Place::End,
        }
        if self.json.takes(b',') {
            return Place::Field;
        }
        self.json.expect(b'}');
        self.end()
    }

    fn end(&mut self) -> Place {
        if !self.json.is_at_end() {
            self.json.fail();
        }
        Place::End
    }

    /// What was read; `None` when the file holds no list of terms.
    ///
    /// # Errors
    /// The text is no JSON, however far it could be read.
    pub fn finish(mut self) -> Result<Option<Box<Reading>>, NotJson> {
        if self.json.is_broken() {
            return Err(NotJson);
        }
        let (fields, misfit) = (Value::Object(self.fields), RefCell::default());
        let file = Field::alone(&fields, &misfit);
        if !self.listed && !defined_terms(&file, &mut self.reader) {
            return Ok(None);
        }
        let glossary = &mut self.reader.reading.glossary;
        // A name that cannot be read is a name that does not show.
        misfit.take();
        file.get("title").put_names(&mut glossary.title);
        if misfit.take().is_some() {
            glossary.title = Localized::new();
        }
        categories(&file, &mut glossary.categories);
        if misfit.take().is_some() {
            glossary.categories = Localized::new();
        }
        file.get("license").push_text(&mut glossary.license);
        Ok(Some(self.reader.reading))
    }
}

/// Reads the terms of a schema.org `DefinedTermSet`, or one that stands alone; whether there are any.
fn defined_terms(file: &Field, reader: &mut Reader<false>) -> bool {
    let language = match file.get("inLanguage").value() {
        Some(Value::Text(tag)) => tag,
        _ => "en",
    };
    let entries = match file.get("hasDefinedTerm").value() {
        Some(Value::List(entries)) => entries.as_slice(),
        Some(one @ Value::Object(_)) => std::slice::from_ref(one),
        _ => return false,
    };
    for entry in entries {
        reader.add_value(entry, &mut |entry, term| defined_term(entry, language, term));
    }
    true
}

fn categories(file: &Field, categories: &mut Localized<Localized<String>>) {
    file.get("categories").fields(&mut |category, names| {
        let mut read = Localized::new();
        names.put_names(&mut read);
        *categories.place(category) = read;
    });
}
