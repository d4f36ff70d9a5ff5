//! Options: lax outside, strict inside. Attributes, a JSON block and `start(options)` all arrive
//! here as one plain object and leave as typed fields.

use crate::dom::items;
use crate::embed::complaint::Complaint;
use crate::embed::value::Value;
use crate::engine::Language;
use crate::engine::annotate::Occurrences;
use crate::engine::money::Currency;
use crate::engine::rates::Date;
use crate::engine::text::look;
use crate::page::keyboard::{Chord, Keys};
use crate::page::marks;
use crate::ui::{Locale, THEMES};
use js_sys::Array;
use wasm_bindgen::JsValue;
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
    /// `terms`: whether none are looked for.
    pub no_terms: bool,
    /// `money`: whether no amounts are looked for.
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
    /// Nothing: it is asked for where it matters.
    None,
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
    /// Other rates are fetched.
    Rates,
    /// The article is read again.
    Article,
    /// The same, when other files have come.
    Files,
}

/// What has to be done of all that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effects(u16);

impl Effects {
    fn add(&mut self, effect: Effect) {
        self.0 |= 1 << effect as u16;
    }

    /// Whether this has to be done.
    pub fn has(self, effect: Effect) -> bool {
        self.0 & (1 << effect as u16) != 0
    }
}

/// Sets an option, where the value is one that it takes.
type Setter = fn(&mut Options, &Value) -> Option<()>;

const FLAG: &str = "true or false";
const TEXTS: &str = "a list of texts";
const CURRENCY: &str = "an ISO 4217 code such as KRW";

/// Every option: its name, what a change of it asks for, what it takes, in words, and its setter.
const TABLE: &[(&str, Effect, &str, Setter)] = &[
    ("root", Effect::Article, "a CSS selector, an element or a list of these", |options, value| {
        options.root = value.root()?;
        Some(())
    }),
    ("skip", Effect::Article, "a CSS selector such as \"article\"", |options, value| {
        options.skip = Some(value.selector()?);
        Some(())
    }),
    ("headings", Effect::Article, FLAG, |options, value| value.flag().map(|flag| options.headings = flag)),
    ("links", Effect::Article, FLAG, |options, value| value.flag().map(|flag| options.links = flag)),
    ("glossary", Effect::Files, TEXTS, |options, value| {
        // An empty template variable is no wish; who wants no terms says so with `terms`.
        options.glossary = Some(value.list().filter(|list| !list.is_empty())?);
        Some(())
    }),
    ("articleLanguage", Effect::Article, "one of en, ko, ja, zh, de, fr, es, pt, it", |options, value| {
        options.article_language = Some(Language::from_tag(value.text()?)?);
        Some(())
    }),
    ("language", Effect::Language, "the tag of a language the notes are in, such as en or ko", |options, value| {
        options.language = Some(Locale::from_tag(value.text()?)?);
        Some(())
    }),
    ("currency", Effect::Currency, CURRENCY, |options, value| {
        options.currency = Some(value.currency()?);
        Some(())
    }),
    ("secondCurrency", Effect::SecondCurrency, CURRENCY, |options, value| {
        options.second_currency = Some(value.currency()?);
        Some(())
    }),
    ("day", Effect::Day, "a day as 2025-01-31", |options, value| {
        options.day = Some(Date::parse(value.text()?)?);
        Some(())
    }),
    ("rates", Effect::Rates, "an address", |options, value| {
        options.rates = Some(value.text()?.to_owned());
        Some(())
    }),
    ("occurrences", Effect::Article, "first, section or all", |options, value| {
        const ALL: [Occurrences; 3] = [Occurrences::First, Occurrences::Section, Occurrences::All];
        options.occurrences = *ALL.get(value.word("first section all")?)?;
        Some(())
    }),
    ("density", Effect::Article, "a whole number", |options, value| {
        options.density = Some(value.whole()?);
        Some(())
    }),
    ("hide", Effect::Article, TEXTS, |options, value| {
        options.hide = value.list()?;
        Some(())
    }),
    ("terms", Effect::Files, FLAG, |options, value| value.flag().map(|flag| options.no_terms = !flag)),
    ("money", Effect::Files, FLAG, |options, value| value.flag().map(|flag| options.no_money = !flag)),
    ("marks", Effect::Article, "auto, spans or none", |options, value| {
        const ALL: [marks::Style; 3] = [marks::Style::Auto, marks::Style::Spans, marks::Style::None];
        options.marks = *ALL.get(value.word("auto spans none")?)?;
        Some(())
    }),
    ("theme", Effect::Theme, "auto, light, dark, paper, newspaper or night", |options, value| {
        options.theme = look::nth(THEMES, value.word(THEMES)?);
        Some(())
    }),
    ("list", Effect::List, "end, after, none or a CSS selector", |options, value| {
        options.list = match value.text()? {
            "end" => List::End,
            "after" => List::After,
            "none" => List::None,
            _ => List::In(value.selector()?),
        };
        Some(())
    }),
    ("nextKey", Effect::None, "a key with a modifier, such as Alt+Period", |options, value| {
        chord(&mut options.keys.next, value)
    }),
    ("previousKey", Effect::None, "a key with a modifier, such as Alt+Comma", |options, value| {
        chord(&mut options.keys.previous, value)
    }),
    // The loader follows it; here it is only checked.
    ("start", Effect::None, "idle, visible or manual", |_, value| value.word("idle visible manual").map(|_| ())),
];

fn chord(key: &mut Chord, value: &Value) -> Option<()> {
    *key = Chord::parse(value.text()?)?;
    Some(())
}

/// The name of every option, as attributes (`data-second-currency`), a JSON block and `start` write
/// it (`secondCurrency`).
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, ..)| *name)
}

impl Options {
    /// Takes the [`crate::task::entries`] of an object. What cannot be read is told, and stays as it was. Gives
    /// back what the changes ask for.
    pub fn apply(&mut self, entries: &JsValue) -> (Effects, Vec<Complaint>) {
        let mut effects = Effects::default();
        let mut complaints = Vec::new();
        if entries.is_undefined() {
            let remedy = "Write start({ currency: \"KRW\" }).";
            complaints.push(Complaint::new("options", "they are not an object that can be read.", remedy));
            return (effects, complaints);
        }
        for entry in items::<Array>(entries) {
            let name = entry.get(0).as_string().unwrap_or_default();
            let given = entry.get(1);
            if given == JsValue::UNDEFINED {
                continue;
            }
            let value = Value::new(given);
            let file = ["option ", &name];
            complaints.push(match TABLE.iter().find(|(known, ..)| *known == name) {
                Some((_, effect, _, set)) if set(self, &value).is_some() => {
                    effects.add(*effect);
                    continue;
                }
                Some((_, _, wanted, _)) => {
                    let problem = ["it cannot be ", &value.shown(), "."];
                    Complaint::of(&file, &problem, &["Give it ", wanted, "; it stays as it was."])
                }
                None => match nearest(&name) {
                    Some(nearest) => {
                        Complaint::of(&file, &["there is no such option."], &["Did you mean ", nearest, "?"])
                    }
                    // Other tools have attributes of their own on a script tag.
                    None => continue,
                },
            });
        }
        (effects, complaints)
    }
}

/// The known option that is the fewest changes away, where half of its letters or of the name's stay.
fn nearest(name: &str) -> Option<&'static str> {
    let (mut nearest, mut least) = (None, usize::MAX);
    for known in names() {
        let distance = distance(name, known);
        if distance < least && distance * 2 <= known.len().max(name.len()) {
            (nearest, least) = (Some(known), distance);
        }
    }
    nearest
}

/// Levenshtein's distance in bytes, whatever their case: option names are short and ASCII.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<(u8, usize)> = Vec::new();
    for (before, b) in other.as_bytes().iter().enumerate() {
        row.push((*b, before + 1));
    }
    for (line, a) in one.as_bytes().iter().enumerate() {
        let (mut diagonal, mut left) = (line, line + 1);
        for (b, cell) in &mut row {
            let next = (diagonal + usize::from(!a.eq_ignore_ascii_case(b))).min(left + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, next);
            left = next;
        }
    }
    row.last().map_or(one.len(), |(_, distance)| *distance)
}
