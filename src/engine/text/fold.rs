//! A folded copy of a text to match on, with the way back to the original.

use crate::engine::text::{compose, look, script, width};
use std::ops::Range;

/// A text in the form the matchers read.
///
/// - NFC: conjoining Hangul jamo, Latin letters with combining marks and kana with voicing marks
///   become one character each (those of [`compose()`](compose::compose)).
/// - Full-width Latin letters, digits and signs are narrow, half-width katakana wide.
/// - Joiners, soft hyphens, zero-width spaces, direction marks and variation selectors are gone.
/// - Every run of blanks, of whatever width and with line ends, is one space.
/// - Curly quotation marks and apostrophes are straight; the hyphens U+2010 and U+2011 are `-`, and
///   so is an en dash behind a letter ("Nordrhein–Westfalen", "COVID–19"). An en dash behind a digit stays,
///   because there it means a range. The Korean and Japanese middle dots are `·`.
///
/// ```
/// use hovergloss::engine::text::fold::Folded;
/// let original = "R\u{AD}1\u{3000} \nＡＩ를";
/// let folded = Folded::new(original);
/// assert_eq!(folded.text(), "R1 AI를");
/// assert_eq!(&original[folded.original(0..2)], "R\u{AD}1");
/// assert_eq!(&original[folded.original(3..5)], "ＡＩ");
/// ```
pub struct Folded<'a> {
    original: &'a str,
    /// The folded text up to the end of the last change; nothing where there is none.
    text: String,
    changes: Vec<Change>,
    /// How much of the original `text` holds already.
    copied: usize,
}

/// A stretch of the original that reads differently in the folded text; between two of them both
/// are the same, byte for byte. Dropped characters have an empty `folded`.
struct Change {
    folded: Range<usize>,
    original: Range<usize>,
}

impl<'a> Folded<'a> {
    /// Folds a text; nothing is copied when nothing has to change.
    pub fn new(original: &'a str) -> Folded<'a> {
        let mut folded = Folded { original, text: String::new(), changes: Vec::new(), copied: 0 };
        let bytes = original.as_bytes();
        let mut at = 0;
        // Whether the character before stays as it is and is no blank: then one blank stays, too.
        let mut solid = false;
        while let Some(&byte) = bytes.get(at) {
            let length = plain(bytes, at);
            at = match length {
                // Most of any article ends here.
                1.. => at + length,
                _ if solid && byte == b' ' => at + 1,
                _ => folded.character(at),
            };
            solid = length > 0;
        }
        if !folded.changes.is_empty() {
            folded.copy_to(original.len());
        }
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        if self.changes.is_empty() { self.original } else { &self.text }
    }

    /// The byte range of the original that a byte range of the folded text came from. Dropped
    /// characters at its ends are left out; a range that ends inside a changed character covers
    /// all of it.
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let start = self.place(folded.start, false);
        start..self.place(folded.end, true).max(start)
    }

    /// Where in the original a place of the folded text is: one that a range begins at, or ends at.
    fn place(&self, folded: usize, is_end: bool) -> usize {
        let count = self.changes.partition_point(|change| change.folded.start < folded + usize::from(!is_end));
        let Some(change) = count.checked_sub(1).and_then(|last| self.changes.get(last)) else { return folded };
        match folded.checked_sub(change.folded.end) {
            None if !is_end => change.original.start,
            None | Some(0) => change.original.end,
            Some(behind) => change.original.end + behind,
        }
    }

    /// Folds the character at `at` with the marks that combine with it; returns where they end.
    fn character(&mut self, at: usize) -> usize {
        let mut rest = self.original.get(at..).unwrap_or_default().chars();
        let Some(first) = rest.next() else { return self.original.len() };
        let alone = self.original.len() - rest.as_str().len();
        let mut end = alone;
        if is_dropped(first) {
            self.change(at..end, None);
            return end;
        }
        if script::is_blank(first) {
            if self.ends_with_blank(at) {
                self.change(at..end, None);
            } else if first != ' ' {
                self.change(at..end, Some(' '));
            }
            return end;
        }
        let mut folded = self.lone(first, at, end);
        while let Some(mark) = rest.next()
            && let Some(both) = compose::compose(folded, width::widened_mark(mark))
        {
            folded = both;
            end = self.original.len() - rest.as_str().len();
        }
        if folded != first || end > alone {
            self.change(at..end, Some(folded));
        }
        end
    }

    /// What a character becomes by itself, given its neighbours.
    fn lone(&self, character: char, at: usize, end: usize) -> char {
        match character {
            '‘' | '’' | '‛' | 'ʼ' => '\'',
            '“' | '”' | '„' | '‟' => '"',
            '\u{2010}' | '\u{2011}' => '-',
            '–' if script::is_letter(look::before(self.original, at))
                && script::is_word(look::at(self.original, end)) =>
            {
                '-'
            }
            'ㆍ' | '・' | '‧' => '·',
            // "100，200" is two numbers in Chinese; "１００，２００" is one.
            '，' if !matches!(look::before(self.original, at), '０'..='９') => character,
            _ => width::folded(character),
        }
    }

    /// Whether the folded text of everything before `at` ends with a blank.
    fn ends_with_blank(&self, at: usize) -> bool {
        let before = if self.copied < at { self.original.get(..at).unwrap_or_default() } else { &self.text };
        before.ends_with(" ")
    }

    fn copy_to(&mut self, at: usize) {
        self.text.push_str(self.original.get(self.copied..at).unwrap_or_default());
        self.copied = at;
    }

    fn change(&mut self, original: Range<usize>, folded: Option<char>) {
        self.copy_to(original.start);
        let start = self.text.len();
        self.text.extend(folded);
        self.copied = original.end;
        self.changes.push(Change { folded: start..self.text.len(), original });
    }
}

/// How many bytes at a place are, by what they begin with, a character that stays as it is; nothing where
/// that takes a closer look.
fn plain(bytes: &[u8], at: usize) -> usize {
    let byte = |behind: usize| bytes.get(at + behind).copied().unwrap_or_default();
    match byte(0) {
        // Printable ASCII that no mark combines with.
        b'!'..=b'~' if byte(1).is_ascii() => 1,
        // A final consonant, which combines with a syllable, begins with E1.
        _ if script::is_syllable(bytes, at) && byte(3) != 0xE1 => 3,
        // Ideographs, U+4000 to U+9FFF.
        0xE4..=0xE9 => 3,
        _ => 0,
    }
}

/// Characters that say how a text is set, not what it says.
fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
