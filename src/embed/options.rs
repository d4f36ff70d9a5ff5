//! Options: lax outside, strict inside. Attributes, a JSON block and `start(options)` all arrive
//! here as one plain object and leave as typed fields.

use crate::embed::complaint::Complaint;
use crate::engine::Language;
use crate::engine::annotate::Occurrences;
use crate::engine::money::Currency;
use crate::engine::rates::Date;
use crate::page::keyboard::{Chord, Keys};
use crate::page::marks;
use crate::ui::{Locale, THEMES};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// What a page asks for. Every field's default is what the plain script tag does.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `root`: a selector of the elements to read, or elements.
    pub root: Root,
    /// `skip`: a selector of elements to leave alone.
    pub skip: Option<String>,
    /// `headings`: whether headings are read.
    pub headings: bool,
    /// `links`: whether links are read.
    pub links: bool,
    /// `glossary`: addresses of glossary files, instead of the built-in one.
    pub glossary: Option<Vec<String>>,
    /// `articleLanguage`: what the article is written in.
    pub article_language: Option<Language>,
    /// `language`: what the notes are written in.
    pub language: Option<Locale>,
    /// `currency`: what amounts are converted to.
    pub currency: Option<Currency>,
    /// `day`: the article's day.
    pub day: Option<Date>,
    /// `secondCurrency`: a second currency to convert to.
    pub second_currency: Option<Currency>,
    /// `rates`: the address of live rates, to look up once a day. Without it no request is made
    /// but for the packed ones.
    pub rates: Option<String>,
    /// `occurrences`: which occurrences of a term are marked.
    pub occurrences: Occurrences,
    /// `density`: the most terms marked in one paragraph.
    pub density: Option<usize>,
    /// `hide`: categories of the glossary that are not marked.
    pub hide: Vec<String>,
    /// `terms`, `money`: what is looked for.
    pub no_terms: bool,
    /// See `no_terms`.
    pub no_money: bool,
    /// `marks`: how annotations show.
    pub marks: marks::Style,
    /// `theme`: of the card.
    pub theme: Option<&'static str>,
    /// `keys`: next and previous note.
    pub keys: Keys,
}

/// Where the article is.
#[derive(Clone, Debug, Default)]
pub enum Root {
    /// Wherever [`crate::page::root::find`] finds it.
    #[default]
    Find,
    /// Where a selector says.
    Selector(String),
    /// These elements.
    Elements(Vec<Element>),
}

type Setter = fn(&mut Options, &Value) -> Result<(), &'static str>;

/// Every option: its name, its setter, and what the setter takes. `start` and `list` belong to
/// the loader.
const TABLE: &[(&str, Setter)] = &[
    ("root", |options, value| {
        options.root = value.root().ok_or("a selector or an element")?;
        Ok(())
    }),
    ("skip", |options, value| value.text("a selector").map(|text| options.skip = Some(text))),
    ("headings", |options, value| value.flag().map(|flag| options.headings = flag)),
    ("links", |options, value| value.flag().map(|flag| options.links = flag)),
    ("glossary", |options, value| value.list().map(|list| options.glossary = Some(list))),
    ("articleLanguage", |options, value| {
        let tag = value.text("a language tag")?;
        options.article_language = Some(Language::from_tag(&tag).ok_or("one of en, ko, ja, zh, de, fr, es, pt, it")?);
        Ok(())
    }),
    ("language", |options, value| {
        let tag = value.text("a language tag")?;
        options.language =
            Some(Locale::from_tag(&tag).ok_or("the tag of a language the notes are in, such as en or ko")?);
        Ok(())
    }),
    ("currency", |options, value| value.currency().map(|currency| options.currency = Some(currency))),
    ("secondCurrency", |options, value| value.currency().map(|currency| options.second_currency = Some(currency))),
    ("day", |options, value| {
        let day = value.text("a day")?;
        options.day = Some(Date::parse(&day).ok_or("a day as 2025-01-31")?);
        Ok(())
    }),
    ("rates", |options, value| value.text("an address").map(|text| options.rates = Some(text))),
    ("occurrences", |options, value| {
        options.occurrences = match value.text("a word")?.as_str() {
            "first" => Occurrences::First,
            "section" => Occurrences::Section,
            "all" => Occurrences::All,
            _ => return Err("first, section or all"),
        };
        Ok(())
    }),
    ("density", |options, value| {
        options.density = Some(value.text("a number")?.parse().map_err(|_| "a whole number")?);
        Ok(())
    }),
    ("hide", |options, value| value.list().map(|list| options.hide = list)),
    ("terms", |options, value| value.flag().map(|flag| options.no_terms = !flag)),
    ("money", |options, value| value.flag().map(|flag| options.no_money = !flag)),
    ("marks", |options, value| {
        options.marks = match value.text("a word")?.as_str() {
            "auto" => marks::Style::Auto,
            "spans" => marks::Style::Spans,
            "none" => marks::Style::None,
            _ => return Err("auto, spans or none"),
        };
        Ok(())
    }),
    ("theme", |options, value| {
        let name = value.text("a word")?;
        let theme = THEMES.into_iter().find(|theme| *theme == name);
        options.theme = Some(theme.ok_or("auto, light, dark, paper, newspaper or night")?);
        Ok(())
    }),
    ("nextKey", |options, value| {
        options.keys.next = Chord::parse(&value.text("a key")?).ok_or("a key with a modifier, such as Alt+Period")?;
        Ok(())
    }),
    ("previousKey", |options, value| {
        options.keys.previous =
            Chord::parse(&value.text("a key")?).ok_or("a key with a modifier, such as Alt+Comma")?;
        Ok(())
    }),
];

impl Options {
    /// Reads a plain object. What cannot be read keeps its default and is told.
    pub fn read(object: &JsValue) -> (Options, Vec<Complaint>) {
        let mut options = Options::default();
        let mut complaints = Vec::new();
        if object.is_undefined() || object.is_null() {
            return (options, complaints);
        }
        let Some(object) = object.dyn_ref::<Object>() else {
            complaints.push(Complaint::new(
                "options",
                "they are not an object.",
                "Write start({ currency: \"KRW\" }).",
            ));
            return (options, complaints);
        };
        for entry in Object::entries(object).iter() {
            let entry = Array::from(&entry);
            let name = entry.get(0).as_string().unwrap_or_default();
            if entry.get(1).is_undefined() {
                continue;
            }
            let value = Value(entry.get(1));
            let Some((_, set)) = TABLE.iter().find(|(known, _)| *known == name) else {
                let nearest = nearest(&name);
                complaints.push(Complaint::new(
                    ["option ", &name].concat(),
                    "there is no such option.",
                    ["Did you mean ", nearest, "?"].concat(),
                ));
                continue;
            };
            if let Err(wanted) = set(&mut options, &value) {
                complaints.push(Complaint::new(
                    ["option ", &name].concat(),
                    ["it cannot be ", &value.shown(), "."].concat(),
                    ["Give it ", wanted, "; its default holds."].concat(),
                ));
            }
        }
        (options, complaints)
    }
}

/// The known option that is the fewest changes away.
fn nearest(name: &str) -> &'static str {
    TABLE
        .iter()
        .map(|(known, _)| *known)
        .min_by_key(|known| distance(&name.to_ascii_lowercase(), &known.to_ascii_lowercase()))
        .unwrap_or("")
}

/// Levenshtein's distance in bytes: option names are short and ASCII.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, a) in one.bytes().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(other.bytes()) {
            let next = (diagonal + usize::from(a != b)).min(left + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, next);
            left = next;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// A value of the outside: a string from an attribute, or anything at all from a script.
struct Value(JsValue);

impl Value {
    fn text(&self, wanted: &'static str) -> Result<String, &'static str> {
        // A number is written by the browser: printing floats costs the program 5 KB.
        let number = || {
            self.0
                .as_f64()
                .map(|number| String::from(js_sys::Number::from(number).to_string_with_radix(10).unwrap_or_default()))
        };
        let text = self.0.as_string().or_else(number);
        text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).ok_or(wanted)
    }

    fn currency(&self) -> Result<Currency, &'static str> {
        const WANTED: &str = "an ISO 4217 code such as KRW";
        Currency::new(&self.text(WANTED)?).ok_or(WANTED)
    }

    /// An attribute without a value is a yes.
    fn flag(&self) -> Result<bool, &'static str> {
        match self.0.as_string().as_deref() {
            Some("" | "true" | "on" | "yes") => Ok(true),
            Some("false" | "off" | "no") => Ok(false),
            _ => self.0.as_bool().ok_or("true or false"),
        }
    }

    /// A list, or a string with commas or blanks between its items.
    fn list(&self) -> Result<Vec<String>, &'static str> {
        if let Some(text) = self.0.as_string() {
            let items = text.split([',', ' ', '\n']).map(str::trim).filter(|item| !item.is_empty());
            return Ok(items.map(str::to_owned).collect());
        }
        let list = self.0.dyn_ref::<Array>().ok_or("a list of texts")?;
        list.iter().map(|item| item.as_string().ok_or("a list of texts")).collect()
    }

    fn root(&self) -> Option<Root> {
        if let Some(selector) = self.0.as_string() {
            return Some(Root::Selector(selector));
        }
        if let Some(element) = self.0.dyn_ref::<Element>() {
            return Some(Root::Elements(vec![element.clone()]));
        }
        let elements: Option<Vec<Element>> =
            self.0.dyn_ref::<Array>()?.iter().map(|item| item.dyn_into().ok()).collect();
        elements.map(Root::Elements)
    }

    fn shown(&self) -> String {
        let text =
            self.0.as_string().unwrap_or_else(|| String::from(js_sys::JSON::stringify(&self.0).unwrap_or_default()));
        ["\"", text.get(..40).unwrap_or(&text), "\""].concat()
    }
}
