//! JSON (RFC 8259) as far as a glossary needs it, read from its text piece by piece.
//!
//! The browser's own parser would leave a tree of JavaScript's objects. To parse 10,000 terms so and to
//! take them over value by value was 131 of the 678 ms of a profile; to read the text here, 10 of 369.

use super::Value;
use std::borrow::Cow;

/// How deep a value is read. The fields of a glossary lie at most seven deep; a file made to nest
/// without end would overflow the stack. What lies deeper reads as `null`.
const DEEPEST: u32 = 16;

/// A text that is read from its beginning to its end. Whatever is not JSON reads as `None`, and the
/// reader is of no use from then on.
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
}

impl<'t> Json<'t> {
    /// Begins to read a text.
    pub fn new(text: &'t str) -> Json<'t> {
        // Editors on Windows begin a file with a byte order mark.
        Json { text: text.trim_start_matches('\u{feff}'), at: 0 }
    }

    /// The next value.
    pub fn value(&mut self) -> Option<Value<'t>> {
        self.value_within(DEEPEST)
    }

    /// Whether nothing is left but blanks.
    pub fn is_at_end(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Takes a sign like `{` if it is next.
    pub fn takes(&mut self, sign: u8) -> bool {
        let found = self.peek() == Some(sign);
        self.at += usize::from(found);
        found
    }

    /// The name of a field, with the colon behind it.
    pub fn name(&mut self) -> Option<Cow<'t, str>> {
        let name = if self.takes(b'"') { self.string() } else { None };
        name.filter(|_| self.takes(b':'))
    }

    /// The byte after the blanks.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    fn value_within(&mut self, depth: u32) -> Option<Value<'t>> {
        if self.takes(b'"') {
            return self.string().map(Value::Text);
        }
        let opened = self.peek()?;
        if depth == 0 && matches!(opened, b'[' | b'{') {
            return self.skip().map(|()| Value::Null);
        }
        if self.takes(b'[') {
            let mut members = Vec::new();
            if !self.takes(b']') {
                loop {
                    members.push(self.value_within(depth - 1)?);
                    if !self.takes(b',') {
                        break;
                    }
                }
                self.takes(b']').then_some(())?;
            }
            return Some(Value::List(members));
        }
        if self.takes(b'{') {
            let mut fields = Vec::new();
            if !self.takes(b'}') {
                loop {
                    fields.push((self.name()?, self.value_within(depth - 1)?));
                    if !self.takes(b',') {
                        break;
                    }
                }
                self.takes(b'}').then_some(())?;
            }
            return Some(Value::Object(fields));
        }
        let bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        let length = self.text.as_bytes().get(self.at..)?.iter().take_while(|byte| bare(byte)).count();
        let word = self.text.get(self.at..self.at + length)?;
        self.at += length;
        match word {
            "null" => Some(Value::Null),
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            // No field of a glossary is a number, so which one it is makes no difference.
            _ => word
                .strip_prefix('-')
                .unwrap_or(word)
                .starts_with(|first: char| first.is_ascii_digit())
                .then_some(Value::Number),
        }
    }

    /// Passes over a list or an object, however deep it is.
    fn skip(&mut self) -> Option<()> {
        let mut depth = 0_u32;
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'"' => drop(self.string()?),
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// The text up to the closing quotation mark.
    fn string(&mut self) -> Option<Cow<'t, str>> {
        let mut whole = Cow::Borrowed("");
        loop {
            let rest = self.text.get(self.at..)?;
            let length = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..b' '))?;
            let plain = rest.get(..length)?;
            self.at += length + 1;
            if whole.is_empty() {
                whole = Cow::Borrowed(plain);
            } else {
                whole.to_mut().push_str(plain);
            }
            match rest.as_bytes().get(length)? {
                b'"' => return Some(whole),
                b'\\' => {
                    let character = self.escape()?;
                    whole.to_mut().push(character);
                }
                // A control character has to be escaped.
                _ => return None,
            }
        }
    }

    /// The character that an escape stands for, behind its backslash.
    fn escape(&mut self) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.unit()?;
                // Two units of UTF-16 may write one character.
                if code & 0xFC00 == 0xD800 && self.text.get(self.at..)?.starts_with("\\u") {
                    let before = self.at;
                    self.at += 2;
                    let low = self.unit()?;
                    if low & 0xFC00 == 0xDC00 {
                        code = 0x1_0000 + ((code & 0x3FF) << 10) + (low & 0x3FF);
                    } else {
                        self.at = before;
                    }
                }
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return None,
        })
    }

    /// A unit of UTF-16, in four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for digit in self.text.as_bytes().get(self.at..self.at + 4)? {
            unit = unit * 16 + char::from(*digit).to_digit(16)?;
        }
        self.at += 4;
        Some(unit)
    }
}
