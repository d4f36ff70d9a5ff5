//! JSON (RFC 8259) as far as a glossary needs it, read from its text piece by piece.
//!
//! The browser's own parser would leave a tree of JavaScript's objects. To parse 10,000 terms so and to
//! take them over value by value was 131 of the 678 ms of a profile; to read the text here, 10 of 369.

use super::Value;
use std::borrow::Cow;
use std::str::Chars;

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
        let first = self.peek()?;
        match first {
            b'"' => {
                self.at += 1;
                self.string().map(Value::Text)
            }
            b'[' | b'{' if depth == 0 => self.skip().map(|()| Value::Null),
            b'[' => {
                self.at += 1;
                let mut members = Vec::new();
                self.members(b']', &mut |json| {
                    members.push(json.value_within(depth - 1)?);
                    Some(())
                })?;
                Some(Value::List(members))
            }
            b'{' => {
                self.at += 1;
                let mut fields = Vec::new();
                self.members(b'}', &mut |json| {
                    fields.push((json.name()?, json.value_within(depth - 1)?));
                    Some(())
                })?;
                Some(Value::Object(fields))
            }
            _ => self.bare(),
        }
    }

    /// Reads what stands between brackets, commas between, to the closing one.
    fn members(&mut self, end: u8, member: &mut dyn FnMut(&mut Json<'t>) -> Option<()>) -> Option<()> {
        if self.takes(end) {
            return Some(());
        }
        loop {
            member(self)?;
            if !self.takes(b',') {
                return self.takes(end).then_some(());
            }
        }
    }

    /// A value without quotes or brackets.
    fn bare(&mut self) -> Option<Value<'t>> {
        let bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        let length = self.text.as_bytes().get(self.at..)?.iter().take_while(|byte| bare(byte)).count();
        let word = self.text.get(self.at..self.at + length)?;
        self.at += length;
        match word {
            "null" => Some(Value::Null),
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            // No field of a glossary is a number, so which one it is makes no difference.
            _ => word.strip_prefix('-').unwrap_or(word).as_bytes().first()?.is_ascii_digit().then_some(Value::Number),
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
        let rest = self.text.get(self.at..)?;
        let (mut end, mut escaped) = (0, false);
        loop {
            match rest.as_bytes().get(end)? {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    end += 2;
                }
                // A control character has to be escaped.
                0..b' ' => return None,
                _ => end += 1,
            }
        }
        let raw = rest.get(..end)?;
        self.at += end + 1;
        if escaped { unescaped(raw).map(Cow::Owned) } else { Some(Cow::Borrowed(raw)) }
    }
}

fn unescaped(raw: &str) -> Option<String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw.chars();
    while let Some(character) = rest.next() {
        text.push(if character == '\\' { escape(&mut rest)? } else { character });
    }
    Some(text)
}

/// The character that an escape means, from behind its backslash on.
fn escape(rest: &mut Chars) -> Option<char> {
    Some(match rest.next()? {
        sign @ ('"' | '\\' | '/') => sign,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let mut code = unit(rest)?;
            // Two units of UTF-16 may write one character.
            if code & 0xFC00 == 0xD800 {
                let mut next = rest.clone();
                if next.next() == Some('\\')
                    && next.next() == Some('u')
                    && let Some(low) = unit(&mut next)
                    && low & 0xFC00 == 0xDC00
                {
                    code = 0x1_0000 + ((code & 0x3FF) << 10) + (low & 0x3FF);
                    *rest = next;
                }
            }
            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => return None,
    })
}

fn unit(rest: &mut Chars) -> Option<u32> {
    let mut unit = 0;
    for _ in 0..4 {
        unit = unit * 16 + rest.next()?.to_digit(16)?;
    }
    Some(unit)
}
