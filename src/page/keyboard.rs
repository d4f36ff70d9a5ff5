//! Keys that move from note to note.

use crate::dom::{Sure, get};
use crate::engine::text::{look, pieces};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent};

/// A key with its modifiers, as in "Alt+Period". The key is the DOM's `code`, its place on the
/// keyboard, so that it stays where it is in every layout and input method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chord {
    code: String,
    /// A bit each of [`MODIFIERS`].
    modifiers: u8,
}

/// The modifiers by their names, and what an event says of them.
const MODIFIERS: [(&str, &str); 4] =
    [("Alt", "altKey"), ("Control", "ctrlKey"), ("Meta", "metaKey"), ("Shift", "shiftKey")];
const ALT: u8 = 1;
const SHIFT: u8 = 8;

impl Chord {
    /// Reads "Alt+Period", "Control+Shift+KeyJ", and the same as keys are called: "Alt+.", "Alt+J". A
    /// chord needs Alt, Control or Meta: a bare letter would take away the reader's own typing and
    /// breaks WCAG 2.2 SC 2.1.4.
    ///
    /// ```
    /// use hovergloss::page::keyboard::Chord;
    /// assert!(Chord::parse("Alt+Period").is_some());
    /// assert_eq!(Chord::parse("Alt+j"), Chord::parse("Alt+KeyJ"));
    /// assert!(Chord::parse("n").is_none());
    /// assert!(Chord::parse("Alt+→").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Chord> {
        let (mut key, mut modifiers) = ("", 0);
        for part in pieces::split(text, b'+').map(look::trim) {
            let name = if part == "Ctrl" { "Control" } else { part };
            match MODIFIERS.iter().position(|(modifier, _)| *modifier == name) {
                Some(place) => modifiers |= 1 << place,
                None if key.is_empty() && !part.is_empty() => key = part,
                None => return None,
            }
        }
        if modifiers & !SHIFT == 0 {
            return None;
        }
        Some(Chord { code: code(key)?, modifiers })
    }

    fn is(&self, event: &KeyboardEvent) -> bool {
        let mut modifiers = 0;
        for (place, (_, held)) in MODIFIERS.iter().enumerate() {
            modifiers |= u8::from(get(event, held) == JsValue::TRUE) << place;
        }
        modifiers == self.modifiers && event.code() == self.code
    }
}

/// The DOM's code of a key, given by it or as the key is called where letters are Latin.
fn code(key: &str) -> Option<String> {
    let letter = key.to_ascii_uppercase();
    let (kind, name) = match *key.as_bytes() {
        [b'.'] => ("", "Period"),
        [b','] => ("", "Comma"),
        [letter_or_digit] if letter_or_digit.is_ascii_digit() => ("Digit", key),
        [letter_or_digit] if letter_or_digit.is_ascii_alphabetic() => ("Key", &*letter),
        ref code if code.len() > 1 && code.is_ascii() => ("", key),
        _ => return None,
    };
    Some([kind, name].concat())
}

/// The keys of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// To the next note.
    pub next: Chord,
    /// To the note before.
    pub previous: Chord,
}

impl Default for Keys {
    fn default() -> Keys {
        let alt = |code: &str| Chord { code: code.to_owned(), modifiers: ALT };
        Keys { next: alt("Period"), previous: alt("Comma") }
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// Move to the next note.
    Next,
    /// Move to the note before.
    Previous,
    /// Close the card.
    Close,
}

/// What a key that is pressed asks for.
pub fn request(event: &Event, keys: &Keys) -> Option<Request> {
    // Browsers that fill in a form say so by a mere event of this name.
    let event = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.is_composing())?;
    let asked = if keys.next.is(event) {
        Request::Next
    } else if keys.previous.is(event) {
        Request::Previous
    } else if event.key() == "Escape" {
        Request::Close
    } else {
        return None;
    };
    (asked == Request::Close || !is_typing(event)).then_some(asked)
}

/// Whether the reader is writing something on the page.
fn is_typing(event: &KeyboardEvent) -> bool {
    event.composed_path().get(0).dyn_into::<Element>().is_ok_and(|element| {
        Sure::of(&element).matches("input, textarea, select, [contenteditable]:not([contenteditable=false])")
    })
}
