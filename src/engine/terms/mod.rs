//! Where the glossary's terms stand in a text.

use crate::engine::{Glossary, Language};
use std::ops::Range;

/// One place where a form of a term stands as a word of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermFind {
    /// Bytes of the folded text: the term without its particle, plural or possessive ending.
    pub range: Range<usize>,
    /// Indices into the terms given to [`TermMatcher::new`]: every term that has this form.
    pub terms: Vec<usize>,
}

/// Finds the forms of a glossary's terms.
pub struct TermMatcher {}

impl TermMatcher {
    /// Prepares the forms of `glossary`.
    pub fn new(_glossary: &Glossary) -> TermMatcher {
        TermMatcher {}
    }

    /// Every place in a folded text where a term stands, leftmost-longest, in order.
    pub fn find(&self, _folded: &str, _language: Language) -> Vec<TermFind> {
        Vec::new()
    }
}
