//! A value of the outside: a string from an attribute, or anything at all from a script.

use crate::embed::options::{Place, Root};
use crate::engine::money::Currency;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlCollection, NodeList};

/// The most characters of a wrong value that a message repeats.
const SHOWN: usize = 40;

/// What a setter says when it cannot take a value: what it takes.
pub type Wanted = &'static str;

/// A value of the outside, and the readings an option may ask of it.
pub struct Value(pub JsValue);

impl Value {
    /// A text that is not blank.
    pub fn text(&self, wanted: Wanted) -> Result<String, Wanted> {
        let text = self.0.as_string().ok_or(wanted)?;
        let text = text.trim();
        if text.is_empty() { Err(wanted) } else { Ok(text.to_owned()) }
    }

    /// One of some words, by its place among them.
    pub fn word(&self, words: &[&'static str], wanted: Wanted) -> Result<usize, Wanted> {
        let text = self.text(wanted)?;
        words.iter().position(|word| *word == text).ok_or(wanted)
    }

    /// A whole number, as a number or as text.
    pub fn whole(&self, wanted: Wanted) -> Result<usize, Wanted> {
        let Some(number) = self.0.as_f64() else { return self.text(wanted)?.parse().map_err(|_| wanted) };
        let whole = number as u32;
        if f64::from(whole) == number { Ok(whole as usize) } else { Err(wanted) }
    }

    /// An ISO 4217 code.
    pub fn currency(&self) -> Result<Currency, Wanted> {
        const WANTED: &str = "an ISO 4217 code such as KRW";
        Currency::new(&self.text(WANTED)?).filter(Currency::is_known).ok_or(WANTED)
    }

    /// Yes or no; an attribute without a value is a yes.
    pub fn flag(&self) -> Result<bool, Wanted> {
        match self.0.as_string().as_deref() {
            Some("" | "true" | "on" | "yes") => Ok(true),
            Some("false" | "off" | "no") => Ok(false),
            _ => self.0.as_bool().ok_or("true or false"),
        }
    }

    /// A list of texts, or one text with commas or blanks between its items.
    pub fn list(&self) -> Result<Vec<String>, Wanted> {
        if let Some(text) = self.0.as_string() {
            let items = text.split([',', ' ', '\n']).map(str::trim).filter(|item| !item.is_empty());
            return Ok(items.map(str::to_owned).collect());
        }
        if !Array::is_array(&self.0) {
            return Err("a list of texts");
        }
        Array::from(&self.0).iter().map(|item| item.as_string().ok_or("a list of texts")).collect()
    }

    /// A CSS selector. One that the browser cannot read would silently select nothing.
    pub fn selector(&self) -> Result<String, Wanted> {
        const WANTED: &str = "a CSS selector such as \"article\"";
        let text = self.text(WANTED)?;
        let document = web_sys::window().and_then(|window| window.document());
        let reads = document.is_none_or(|document| document.query_selector(&text).is_ok());
        if reads { Ok(text) } else { Err(WANTED) }
    }

    /// Where the article is: a selector, an element, or a list of these.
    pub fn root(&self) -> Result<Root, Wanted> {
        const WANTED: &str = "a CSS selector, an element or a list of these";
        let given = &self.0;
        let several =
            Array::is_array(given) || given.is_instance_of::<NodeList>() || given.is_instance_of::<HtmlCollection>();
        let list = if several { Array::from(given) } else { Array::of1(given) };
        let place = |item: JsValue| match item.dyn_into::<Element>() {
            Ok(element) => Ok(Place::Element(element)),
            Err(item) => Value(item).selector().map(Place::Selector).map_err(|_| WANTED),
        };
        let places: Vec<Place> = list.iter().map(place).collect::<Result<_, _>>()?;
        if places.is_empty() { Err(WANTED) } else { Ok(Root::Named(places)) }
    }

    /// The value as a message repeats it.
    pub fn shown(&self) -> String {
        let written = || js_sys::JSON::stringify(&self.0).ok().and_then(|text| text.as_string());
        let text = self.0.as_string().or_else(written).or_else(|| self.0.js_typeof().as_string()).unwrap_or_default();
        let mut shown: String = text.chars().take(SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        ["\"", &shown, "\""].concat()
    }
}

/// A plain object, for what goes out. (`serde-wasm-bindgen`, which the extension uses, was 0.8 KB of
/// brotli more for this.)
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // An object that nobody has frozen takes any field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
