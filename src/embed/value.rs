//! A value of the outside: a string from an attribute, or anything at all from a script.

use crate::dom::items;
use crate::embed::options::{Place, Root};
use crate::engine::decimal::whole;
use crate::engine::money::Currency;
use crate::engine::text::{look, pieces};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The most characters of a wrong value that a message repeats.
const SHOWN: usize = 40;

/// A value of the outside, and the readings an option may ask of it: nothing where it is something else.
pub struct Value {
    given: JsValue,
    text: Option<String>,
}

impl Value {
    /// A value to be read.
    pub fn new(given: JsValue) -> Value {
        let text = given.as_string();
        Value { given, text }
    }

    /// A text that is not blank.
    pub fn text(&self) -> Option<&str> {
        let text = look::trim(self.text.as_deref()?);
        (!text.is_empty()).then_some(text)
    }

    /// One of some words with blanks between, by its place among them.
    pub fn word(&self, words: &str) -> Option<usize> {
        let text = self.text()?;
        pieces::split(words, b' ').position(|word| word == text)
    }

    /// A whole number, as a number or as text.
    pub fn whole(&self) -> Option<usize> {
        let Some(number) = self.given.as_f64() else { return whole(self.text()?) };
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole as usize)
    }

    /// An ISO 4217 code.
    pub fn currency(&self) -> Option<Currency> {
        Currency::new(self.text()?).filter(Currency::is_known)
    }

    /// Yes or no; an attribute without a value is a yes.
    pub fn flag(&self) -> Option<bool> {
        let (yes, no) = match &self.text {
            Some(text) => {
                (text.is_empty() || look::is_one_of("true on yes", text), look::is_one_of("false off no", text))
            }
            None => (self.given == JsValue::TRUE, self.given == JsValue::FALSE),
        };
        (yes || no).then_some(yes)
    }

    /// A list of texts, or one text with commas or blanks between its items.
    pub fn list(&self) -> Option<Vec<String>> {
        let mut list = Vec::new();
        if let Some(text) = &self.text {
            let mut rest = Some(&**text);
            while let Some(text) = rest {
                let item = look::until(text, ", \n");
                rest = text.get(item.len() + 1..);
                let item = look::trim(item);
                if !item.is_empty() {
                    list.push(item.to_owned());
                }
            }
        } else if Array::is_array(&self.given) {
            for item in items::<JsValue>(&self.given) {
                list.push(item.as_string()?);
            }
        } else {
            return None;
        }
        Some(list)
    }

    /// A CSS selector. One that the browser cannot read would silently select nothing.
    pub fn selector(&self) -> Option<String> {
        let text = self.text()?;
        let document = web_sys::window().and_then(|window| window.document());
        let reads = document.is_none_or(|document| document.query_selector(text).is_ok());
        reads.then(|| text.to_owned())
    }

    /// Where the article is: a selector, an element, or a list of these.
    pub fn root(&self) -> Option<Root> {
        let given = &self.given;
        let list = if Array::is_array(given) { items(given) } else { vec![given.clone()] };
        let mut places = Vec::new();
        for item in list {
            places.push(match item.dyn_into::<Element>() {
                Ok(element) => Place::Element(element),
                Err(item) => Place::Selector(Value::new(item).selector()?),
            });
        }
        (!places.is_empty()).then_some(Root::Named(places))
    }

    /// The value as a message repeats it.
    pub fn shown(&self) -> String {
        let written = || js_sys::JSON::stringify(&self.given).ok().and_then(|text| text.as_string());
        let text = self.text.clone().or_else(written).or_else(|| self.given.js_typeof().as_string());
        let text = text.unwrap_or_default();
        match look::beginning(&text, SHOWN) {
            Some(shown) => ["\"", shown, "…\""].concat(),
            None => ["\"", &text, "\""].concat(),
        }
    }
}
