//! JSON (RFC 8259) as far as a glossary needs it, read from its text piece by piece.
//!
//! The browser's own parser would leave a tree of JavaScript's objects. To parse 10,000 terms so and to
//! take them over value by value was 131 of the 678 ms of a profile; to read the text here, 10 of 369.

use super::Value;
use crate::engine::text::look;
use std::borrow::Cow;
use std::str::Chars;

/// How deep a value is read. The fields of a glossary lie at most seven deep; a file made to nest
/// without end would overflow the stack. What lies deeper reads as `null`.
const DEEPEST: u32 = 16;

/// A text that is read from its beginning to its end. What is not JSON breaks the reader off: nothing
/// follows from there on, and [`is_broken`](Json::is_broken) says so.
///
/// ```
/// use hovergloss::engine::glossary::{Json, Value};
/// let mut json = Json::new(r#" {"form": ["R\u0031", 1.5e3]} "#);
/// let value = Value::object([("form", Value::List(vec!["R1".into(), Value::Number]))]);
/// assert_eq!(json.value(), Some(value));
/// assert!(json.is_at_end());
/// assert_eq!(Json::new("[1,]").value(), None);
/// ```
pub struct Json<'t> {
    text: &'t str,
    /// The byte that is next.
    at: usize,
    broken: bool,
}

impl<'t> Json<'t> {
    /// Begins to read a text.
    pub fn new(text: &'t str) -> Json<'t> {
        Json { text: look::past_mark(text), at: 0, broken: false }
    }

    /// The next value; `None` where the text is not JSON.
    pub fn value(&mut self) -> Option<Value<'t>> {
        let value = self.read();
        if self.broken { None } else { Some(value) }
    }

    /// The next value, or anything where the text is not JSON.
    pub(super) fn read(&mut self) -> Value<'t> {
        self.value_within(DEEPEST)
    }

    /// Whether something was read that is not JSON.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether nothing is left but blanks.
    pub fn is_at_end(&mut self) -> bool {
        self.peek();
        self.at == self.text.len() && !self.broken
    }

    /// Takes a sign like `{` if it is next.
    pub fn takes(&mut self, sign: u8) -> bool {
        let found = self.peek() == sign;
        self.at += usize::from(found);
        found
    }

    /// Takes a sign that has to be next.
    pub(super) fn expect(&mut self, sign: u8) {
        if !self.takes(sign) {
            self.fail();
        }
    }

    /// The name of a field, with the colon behind it.
    pub(super) fn name(&mut self) -> Cow<'t, str> {
        self.expect(b'"');
        let name = self.string();
        self.expect(b':');
        name
    }

    /// The byte after the blanks; 0, which no JSON has, at the end.
    fn peek(&mut self) -> u8 {
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                next => return next.copied().unwrap_or_default(),
            }
        }
    }

    /// With nothing left to read, whatever is being read comes to its end.
    pub(super) fn fail(&mut self) {
        self.at = self.text.len();
        self.broken = true;
    }

    fn value_within(&mut self, depth: u32) -> Value<'t> {
        match self.peek() {
            b'"' => {
                self.at += 1;
                Value::Text(self.string())
            }
            b'[' | b'{' if depth == 0 => {
                self.skip();
                Value::Null
            }
            b'[' => {
                let mut members = Vec::new();
                self.members(b']', &mut |json| members.push(json.value_within(depth - 1)));
                Value::List(members)
            }
            b'{' => {
                let mut fields = Vec::new();
                self.members(b'}', &mut |json| fields.push((json.name(), json.value_within(depth - 1))));
                Value::Object(fields)
            }
            _ => self.bare(),
        }
    }

    /// Reads what stands between brackets, commas between, to the closing one.
    fn members(&mut self, end: u8, member: &mut dyn FnMut(&mut Json<'t>)) {
        self.at += 1;
        if self.takes(end) {
            return;
        }
        loop {
            member(self);
            if !self.takes(b',') {
                return self.expect(end);
            }
        }
    }

    /// A value without quotes or brackets.
    fn bare(&mut self) -> Value<'t> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut length = 0;
        while rest
            .as_bytes()
            .get(length)
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.'))
        {
            length += 1;
        }
        self.at += length;
        match rest.get(..length).unwrap_or_default() {
            "null" => return Value::Null,
            "true" => return Value::Bool(true),
            "false" => return Value::Bool(false),
            // No field of a glossary is a number, so which one it is makes no difference.
            word if word.strip_prefix("-").unwrap_or(word).starts_with(|digit: char| digit.is_ascii_digit()) => {}
            _ => self.fail(),
        }
        Value::Number
    }

    /// Passes over a list or an object, however deep it is.
    fn skip(&mut self) {
        let mut depth = 0_u32;
        loop {
            let byte = self.peek();
            self.at += 1;
            match byte {
                b'"' => drop(self.string()),
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                0 => return self.fail(),
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// The text up to the closing quotation mark.
    fn string(&mut self) -> Cow<'t, str> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let (mut end, mut escaped) = (0, false);
        loop {
            match rest.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    end += 2;
                }
                Some(b' '..) => end += 1,
                // A control character has to be escaped.
                _ => {
                    self.fail();
                    return Cow::Borrowed("");
                }
            }
        }
        self.at += end + 1;
        let raw = rest.get(..end).unwrap_or_default();
        if !escaped {
            return Cow::Borrowed(raw);
        }
        let mut text = String::with_capacity(end);
        if unescape(raw, &mut text).is_none() {
            self.fail();
        }
        Cow::Owned(text)
    }
}

fn unescape(raw: &str, text: &mut String) -> Option<()> {
    let mut rest = raw.chars();
    while let Some(character) = rest.next() {
        text.push(if character == '\\' { escape(&mut rest)? } else { character });
    }
    Some(())
}

/// What may stand behind a backslash, and what it means there.
const ESCAPES: [&str; 2] = ["\"\\/bfnrt", "\"\\/\u{8}\u{c}\n\r\t"];

/// The character that an escape means, from behind its backslash on.
fn escape(rest: &mut Chars) -> Option<char> {
    let [signs, meant] = ESCAPES;
    let sign = rest.next()?;
    if sign != 'u' {
        return Some(look::at(meant, signs.chars().position(|known| known == sign)?));
    }
    let mut code = unit(rest)?;
    // Two units of UTF-16 may write one character.
    if code & 0xFC00 == 0xD800
        && let Some(behind) = rest.as_str().strip_prefix("\\u")
    {
        let mut behind = behind.chars();
        if let Some(low) = unit(&mut behind)
            && low & 0xFC00 == 0xDC00
        {
            code = 0x1_0000 + ((code & 0x3FF) << 10) + (low & 0x3FF);
            *rest = behind;
        }
    }
    Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn unit(rest: &mut Chars) -> Option<u32> {
    let mut unit = 0;
    for _ in 0..4 {
        unit = unit * 16 + rest.next()?.to_digit(16)?;
    }
    Some(unit)
}
