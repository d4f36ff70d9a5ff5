//! Options: lax outside, strict inside. Attributes, a JSON block and `start(options)` all arrive
//! here as one plain object and leave as typed fields.

use crate::embed::complaint::Complaint;
use crate::embed::value::{Value, Wanted};
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
    /// `root`: what to read.
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
    /// `list`: where the list of notes stands.
    pub list: List,
    /// `keys`: next and previous note.
    pub keys: Keys,
}

/// Where the article is.
#[derive(Clone, Debug, Default)]
pub enum Root {
    /// Wherever [`crate::page::root::find`] finds it.
    #[default]
    Find,
    /// Where the embedder says.
    Named(Vec<Place>),
}

/// An element, or a selector of some; a selector also finds those that come later.
#[derive(Clone, Debug)]
pub enum Place {
    /// Every element it selects.
    Selector(String),
    /// This one.
    Element(Element),
}

/// Where the list of the article's notes stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// At the end of the page.
    #[default]
    End,
    /// Right after the article.
    After,
    /// At the end of the first element that a selector names.
    In(String),
    /// Nowhere: there is no list.
    None,
}

/// What has to be done when an option of a running session changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: it only matters at the start.
    Start,
    /// The view converts to another currency.
    Currency,
    /// The same for the second one.
    SecondCurrency,
    /// The view converts at the rates of another day.
    Day,
    /// The view speaks another language.
    Language,
    /// The view looks another way.
    Theme,
    /// The list of notes moves.
    List,
    /// Other keys are listened for.
    Keys,
    /// Other rates are fetched.
    Rates,
    /// The article is read again.
    Article,
    /// The same, when other files have come.
    Files,
}

type Setter = fn(&mut Options, &Value) -> Result<(), Wanted>;

/// Every option: its name, what a change of it asks for, and its setter, which says what it takes.
const TABLE: &[(&str, Effect, Setter)] = &[
    ("root", Effect::Article, |options, value| value.root().map(|root| options.root = root)),
    ("skip", Effect::Article, |options, value| value.selector().map(|skip| options.skip = Some(skip))),
    ("headings", Effect::Article, |options, value| value.flag().map(|flag| options.headings = flag)),
    ("links", Effect::Article, |options, value| value.flag().map(|flag| options.links = flag)),
    ("glossary", Effect::Files, |options, value| value.list().map(|list| options.glossary = Some(list))),
    ("articleLanguage", Effect::Article, |options, value| {
        const WANTED: &str = "one of en, ko, ja, zh, de, fr, es, pt, it";
        options.article_language = Some(Language::from_tag(&value.text(WANTED)?).ok_or(WANTED)?);
        Ok(())
    }),
    ("language", Effect::Language, |options, value| {
        const WANTED: &str = "the tag of a language the notes are in, such as en or ko";
        options.language = Some(Locale::from_tag(&value.text(WANTED)?).ok_or(WANTED)?);
        Ok(())
    }),
    ("currency", Effect::Currency, |options, value| value.currency().map(|currency| options.currency = Some(currency))),
    ("secondCurrency", Effect::SecondCurrency, |options, value| {
        value.currency().map(|currency| options.second_currency = Some(currency))
    }),
    ("day", Effect::Day, |options, value| {
        const WANTED: &str = "a day as 2025-01-31";
        options.day = Some(Date::parse(&value.text(WANTED)?).ok_or(WANTED)?);
        Ok(())
    }),
    ("rates", Effect::Rates, |options, value| value.text("an address").map(|text| options.rates = Some(text))),
    ("occurrences", Effect::Article, |options, value| {
        const ALL: [Occurrences; 3] = [Occurrences::First, Occurrences::Section, Occurrences::All];
        let index = value.word(&["first", "section", "all"], "first, section or all")?;
        options.occurrences = ALL.get(index).copied().unwrap_or_default();
        Ok(())
    }),
    ("density", Effect::Article, |options, value| {
        value.whole("a whole number").map(|most| options.density = Some(most))
    }),
    ("hide", Effect::Article, |options, value| value.list().map(|list| options.hide = list)),
    ("terms", Effect::Files, |options, value| value.flag().map(|flag| options.no_terms = !flag)),
    ("money", Effect::Files, |options, value| value.flag().map(|flag| options.no_money = !flag)),
    ("marks", Effect::Article, |options, value| {
        const ALL: [marks::Style; 3] = [marks::Style::Auto, marks::Style::Spans, marks::Style::None];
        let index = value.word(&["auto", "spans", "none"], "auto, spans or none")?;
        options.marks = ALL.get(index).copied().unwrap_or_default();
        Ok(())
    }),
    ("theme", Effect::Theme, |options, value| {
        let index = value.word(&THEMES, "auto, light, dark, paper, newspaper or night")?;
        options.theme = THEMES.get(index).copied();
        Ok(())
    }),
    ("list", Effect::List, |options, value| {
        const WANTED: &str = "end, after, none or a CSS selector";
        options.list = match value.text(WANTED)?.as_str() {
            "end" => List::End,
            "after" => List::After,
            "none" => List::None,
            _ => List::In(value.selector().map_err(|_| WANTED)?),
        };
        Ok(())
    }),
    ("nextKey", Effect::Keys, |options, value| {
        const WANTED: &str = "a key with a modifier, such as Alt+Period";
        options.keys.next = Chord::parse(&value.text(WANTED)?).ok_or(WANTED)?;
        Ok(())
    }),
    ("previousKey", Effect::Keys, |options, value| {
        const WANTED: &str = "a key with a modifier, such as Alt+Comma";
        options.keys.previous = Chord::parse(&value.text(WANTED)?).ok_or(WANTED)?;
        Ok(())
    }),
    // The loader follows it; here it is only checked.
    ("start", Effect::Start, |_, value| {
        value.word(&["idle", "visible", "manual"], "idle, visible or manual").map(|_| ())
    }),
];

/// The name of every option, as attributes (`data-second-currency`), a JSON block and `start` write
/// it (`secondCurrency`).
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, ..)| *name)
}

impl Options {
    /// Takes the fields of a plain object. What cannot be read is told, and stays as it was. Gives
    /// back what the changes ask for.
    pub fn apply(&mut self, object: &JsValue) -> (Vec<Effect>, Vec<Complaint>) {
        let mut effects = Vec::new();
        let mut complaints = Vec::new();
        if object.is_undefined() || object.is_null() {
            return (effects, complaints);
        }
        // Not `instanceof`: the object may come from another frame or an extension's own world.
        if !object.is_object() {
            complaints.push(Complaint::new(
                "options",
                "they are not an object.",
                "Write start({ currency: \"KRW\" }).",
            ));
            return (effects, complaints);
        }
        for entry in Object::entries(object.unchecked_ref()).iter() {
            let entry = Array::from(&entry);
            let name = entry.get(0).as_string().unwrap_or_default();
            if entry.get(1).is_undefined() {
                continue;
            }
            let value = Value(entry.get(1));
            let option = ["option ", &name].concat();
            let Some((_, effect, set)) = TABLE.iter().find(|(known, ..)| *known == name) else {
                let remedy = ["Did you mean ", nearest(&name), "?"].concat();
                complaints.push(Complaint::new(option, "there is no such option.", remedy));
                continue;
            };
            match set(self, &value) {
                Ok(()) => effects.push(*effect),
                Err(wanted) => complaints.push(Complaint::new(
                    option,
                    ["it cannot be ", &value.shown(), "."].concat(),
                    ["Give it ", wanted, "; it stays as it was."].concat(),
                )),
            }
        }
        (effects, complaints)
    }
}

/// The known option that is the fewest changes away.
fn nearest(name: &str) -> &'static str {
    names().min_by_key(|known| distance(&name.to_ascii_lowercase(), &known.to_ascii_lowercase())).unwrap_or("")
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
