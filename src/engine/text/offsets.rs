//! Byte offsets into UTF-16 units (for JavaScript) and code points (for other programs).

/// An offset in UTF-16 code units, the unit of every string offset in JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16Offset(pub u32);

/// Turns ascending byte offsets of one text into another unit in a single pass over it.
///
/// ```
/// use hovergloss::engine::text::offsets::{Converter, Utf16Offset};
/// let mut converter = Converter::new("원😀 $5");
/// assert_eq!(converter.utf16(3), Utf16Offset(1));
/// assert_eq!(converter.utf16(8), Utf16Offset(4));
/// let mut converter = Converter::new("원😀 $5");
/// assert_eq!(converter.code_point(8), 3);
/// ```
pub struct Converter<'a> {
    text: &'a str,
    byte: usize,
    utf16: u32,
    code_point: u32,
}

impl<'a> Converter<'a> {
    /// Starts at the beginning of `text`.
    pub fn new(text: &'a str) -> Self {
        Converter { text, byte: 0, utf16: 0, code_point: 0 }
    }

    /// The UTF-16 offset of a byte offset. An offset before the last one asked for restarts the
    /// pass; one inside a character counts as that character's start, one past the end as the end.
    pub fn utf16(&mut self, byte: usize) -> Utf16Offset {
        self.advance(byte);
        Utf16Offset(self.utf16)
    }

    /// The code-point offset of a byte offset, with the same rules as [`Converter::utf16`].
    pub fn code_point(&mut self, byte: usize) -> u32 {
        self.advance(byte);
        self.code_point
    }

    fn advance(&mut self, byte: usize) {
        if byte < self.byte {
            *self = Converter::new(self.text);
        }
        let Some(rest) = self.text.get(self.byte..) else { return };
        for character in rest.chars() {
            let end = self.byte + character.len_utf8();
            if end > byte {
                break;
            }
            self.byte = end;
            self.utf16 += character.len_utf16() as u32;
            self.code_point += 1;
        }
    }
}
