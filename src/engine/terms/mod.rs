//! Where the glossary's terms stand in a text.
//!
//! | file | rule |
//! | --- | --- |
//! | `boundary` | a word is a run of one script |
//! | `korean` | what may follow a Korean noun without a space |
//! | `latin` | plural, possessive, hyphen, apostrophe |
//! | `english` | a noun that is a verb here |
//! | `case` | whether capitals matter |
//! | `admission` | which forms are looked for in which language |
//! | `variant` | other spellings of a form |
//! | `senses` | which of its senses an article means |
//! | `pattern` | what is looked for, for a glossary |
//! | `trie` | the strings themselves, and how they are found |

mod admission;
mod boundary;
mod case;
mod english;
mod korean;
mod latin;
mod pattern;
pub mod senses;
mod trie;
mod variant;

use crate::engine::glossary::{CaseRule, Dictionary, Term};
use crate::engine::text::script;
use crate::engine::{Glossary, Language};
use boundary::Continuation;
use pattern::Patterns;
use std::ops::Range;

/// One place where a form of a term stands as a word of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermFind {
    /// Bytes of the folded text: the term without its particle, plural or possessive ending.
    pub range: Range<usize>,
    /// Indices into the glossary's terms: every one that has this form.
    pub terms: Vec<usize>,
}

/// Whether a run of Hangul right behind a noun can be its tail: particles, a suffix, the copula, or
/// a verb made of the noun. `after` is the text behind the run.
///
/// ```
/// use hovergloss::engine::terms::continues;
/// assert!(continues("증류", "를", " 했다"));
/// assert!(continues("모델", "이라는", " 말"));
/// assert!(!continues("증류", "을", " 했다"), "을 follows a consonant");
/// assert!(!continues("증류", "탑을", " 세웠다"));
/// ```
pub fn continues(noun: &str, run: &str, after: &str) -> bool {
    !noun.is_empty() && korean::tail(noun, run, after).is_some()
}

/// What [`TermMatcher::read`] reads in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Where terms stand, leftmost-longest, in order.
    pub terms: Vec<TermFind>,
    /// The cue words of senses that stand anywhere.
    pub cues: Vec<CueFind>,
}

/// A cue word that stands in a text, for one sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CueFind {
    /// Index of the term.
    pub term: usize,
    /// Index of the sense in the term.
    pub sense: usize,
    /// Which word: the same number for the same word, in every text.
    pub word: u32,
}

/// Finds the forms of a glossary's terms and the cues of their senses, in one pass.
#[derive(Default)]
pub struct TermMatcher {
    sought: Patterns,
}

impl TermMatcher {
    /// Prepares the forms of `glossary`.
    pub fn new(glossary: &Glossary) -> TermMatcher {
        let mut matcher = TermMatcher::default();
        for (index, term) in glossary.terms.iter().enumerate() {
            matcher.add(index, term);
        }
        let mut index = glossary.terms.len();
        for dictionary in &glossary.dictionaries {
            matcher.reserve(dictionary.nodes());
            for line in dictionary.lines() {
                matcher.add_line(index, dictionary, line);
                index += 1;
            }
        }
        matcher
    }

    /// Makes room for forms whose trie has about that many nodes: to make it later takes long.
    pub fn reserve(&mut self, nodes: usize) {
        self.sought.strings.reserve(nodes);
    }

    /// Prepares the forms of one more term: a large glossary is prepared in slices.
    pub fn add(&mut self, index: usize, term: &Term) {
        self.sought.add_term(index, term);
    }

    /// Prepares the forms of one line of a dictionary.
    pub fn add_line(&mut self, index: usize, dictionary: &Dictionary, line: &str) {
        dictionary.forms(line, &mut |form, language, verb| {
            self.sought.add_form(form, CaseRule::Auto, verb, index, language);
        });
    }

    /// The terms and the cues in a folded text of a language.
    ///
    /// ```
    /// use hovergloss::engine::terms::TermMatcher;
    /// use hovergloss::engine::{Glossary, Language};
    /// let matcher = TermMatcher::new(&Glossary::from_forms(Language::Korean, ["증류", "R1"]));
    /// let text = "R1은 증류를 했지만 증류탑은 없다.";
    /// let found = matcher.read(text, Language::Korean).terms;
    /// let words: Vec<&str> = found.iter().map(|find| &text[find.range.clone()]).collect();
    /// assert_eq!(words, ["R1", "증류"]);
    /// assert_eq!(found[1].terms, [0]);
    /// ```
    pub fn read(&self, folded: &str, language: Language) -> Reading {
        let mut reading = Reading::default();
        let shouted = case::is_shouted(folded);
        let mut previous = ' ';
        let mut rest = folded.chars();
        loop {
            let start = folded.len() - rest.as_str().len();
            let Some(first) = rest.next() else { break };
            if !boundary::joins(std::mem::replace(&mut previous, first), first) {
                self.read_at(start, folded, language, shouted, &mut reading);
            }
            // Syllables join, so those behind one need no look.
            let behind = script::behind_syllables(folded.as_bytes(), start);
            if behind > 0 {
                rest = folded.get(behind..).unwrap_or_default().chars();
            }
        }
        leftmost_longest(&mut reading.terms);
        reading
    }

    /// Takes every string that begins at a place of the text for what it is there.
    #[inline(always)]
    fn read_at(&self, start: usize, folded: &str, language: Language, shouted: bool, reading: &mut Reading) {
        let mut node = trie::ROOT;
        let mut end = start;
        let text = folded.get(start..).unwrap_or_default();
        for (at, character) in text.char_indices() {
            end += character.len_utf8();
            let Some(key) = variant::key(text, at, character) else { continue };
            let strings = &self.sought.strings;
            let other = || match key {
                '-' => strings.next(node, ' '),
                '/' => strings.next(node, '·'),
                _ => None,
            };
            let Some(next) = strings.next(node, key).or_else(other) else { break };
            node = next;
            if let Some(word) = self.sought.strings.value(node) {
                self.weigh(word, folded, start..end, language, shouted, reading);
            }
        }
    }

    /// Takes a string that stands in the text for what it is there, if it is anything.
    fn weigh(
        &self,
        word: u32,
        folded: &str,
        range: Range<usize>,
        language: Language,
        shouted: bool,
        reading: &mut Reading,
    ) {
        let Some(pattern) = self.sought.patterns.get(word as usize) else { return };
        if pattern.is_cue() && boundary::is_cue(folded, range.clone(), language) {
            let written = folded.get(range.clone()).unwrap_or_default();
            let cues = pattern.cues(written, language);
            reading.cues.extend(cues.map(|(term, sense)| CueFind { term, sense, word }));
        }
        if !pattern.is_term() || shouted && pattern.is_acronym() {
            return;
        }
        let Some(continuation) = boundary::continuation(folded, range.clone(), language) else { return };
        let terms = pattern.terms(folded, range.clone(), continuation, language);
        if pattern.blocks && !korean::is_copula_at(folded, range.end) || !terms.is_empty() {
            insert_in_order(&mut reading.terms, TermFind { range, terms });
        }
    }
}

/// Adds a cue to sorted ones, unless it is there. (A sort would cost the reader three kilobytes.)
pub(in crate::engine) fn insert(cues: &mut Vec<CueFind>, cue: CueFind) {
    if let Err(place) = cues.binary_search(&cue) {
        cues.insert(place, cue);
    }
}

/// Adds a find to those in order of their beginnings, the longer of two first. The strings that begin
/// at one place come shortest first, so its place is at most as many finds back as there are of them.
fn insert_in_order(finds: &mut Vec<TermFind>, find: TermFind) {
    let order = |find: &TermFind| (find.range.start, usize::MAX - find.range.end);
    let later = finds.iter().rev().take_while(|earlier| order(earlier) > order(&find)).count();
    finds.insert(finds.len() - later, find);
}

/// Of overlapping finds in order keeps the one that begins first, and of those the longest. A find
/// without terms is a longer word that is known not to be one; it takes its place and is dropped.
fn leftmost_longest(finds: &mut Vec<TermFind>) {
    let mut end = 0;
    finds.retain(|find| {
        let free = find.range.start >= end;
        if free {
            end = find.range.end;
        }
        free && !find.terms.is_empty()
    });
}
