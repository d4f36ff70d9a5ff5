//! What is looked for, for a glossary.

use super::trie::Trie;
use super::{Continuation, admission, case, english, variant};
use crate::engine::Language;
use crate::engine::glossary::{CaseRule, Term};
use crate::engine::text::fold::Folded;
use crate::engine::text::{look, script};
use std::ops::Range;

/// One string that is looked for, with everything it may be.
#[derive(Default)]
pub(super) struct Pattern {
    /// The terms' forms that read so.
    forms: Vec<Form>,
    /// The senses' cues that read so.
    cues: Vec<Cue>,
    /// Whether this is a longer word that is known not to be a term.
    pub blocks: bool,
}

/// A string of the glossary as it has to stand in a text.
struct Spelling {
    /// With its capitals, when they matter.
    exact: Option<String>,
    language: Option<Language>,
}

struct Form {
    spelling: Spelling,
    term: usize,
    verb: bool,
    /// Whether this is a plural already, or of a language whose plurals are declared.
    plural: bool,
}

struct Cue {
    spelling: Spelling,
    term: usize,
    sense: usize,
}

impl Spelling {
    fn fits(&self, written: &str, first: bool, language: Language) -> bool {
        let acronym = if first {
            usize::MAX
        } else if language == Language::Italian {
            1
        } else {
            3
        };
        self.exact.as_ref().is_none_or(|exact| case::is_as_good(exact, written, acronym))
            && admission::is_admitted(written, self.language, self.exact.is_some(), language)
    }
}

impl Pattern {
    /// The terms that have a form that is written so at `range` and continued so.
    pub(super) fn terms(
        &self,
        text: &str,
        range: Range<usize>,
        continuation: Continuation,
        language: Language,
    ) -> Vec<usize> {
        let written = text.get(range.clone()).unwrap_or_default();
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        let earlier = look::trim(before);
        let last = look::before(earlier, earlier.len());
        let first = look::is_in(last, " .!?:…\"“”«»(–—");
        let mut terms = Vec::new();
        for form in &self.forms {
            let fits = match continuation {
                Continuation::Any => true,
                Continuation::Verb => form.verb,
                Continuation::Plural => !form.plural,
            };
            let plural = form.plural || continuation == Continuation::Plural;
            if fits
                && form.spelling.fits(written, first, language)
                && !(form.is_common_english_noun() && english::is_verb(written, before, plural, after))
                && !terms.contains(&form.term)
            {
                terms.push(form.term);
            }
        }
        terms
    }

    /// The senses that have a cue that is written so.
    pub(super) fn cues(&self, written: &str, language: Language) -> impl Iterator<Item = (usize, usize)> {
        self.cues.iter().filter(move |cue| cue.spelling.fits(written, true, language)).map(|cue| (cue.term, cue.sense))
    }

    /// Whether any term has this as a form, or a word to stay out of.
    pub(super) fn is_term(&self) -> bool {
        self.blocks || !self.forms.is_empty()
    }

    /// Whether any sense has this as a cue.
    pub(super) fn is_cue(&self) -> bool {
        !self.cues.is_empty()
    }

    /// Whether the pattern is an acronym that means nothing in a text all in capitals.
    pub(super) fn is_acronym(&self) -> bool {
        self.forms.iter().any(|form| form.spelling.exact.as_deref().is_some_and(variant::is_acronym))
    }
}

impl Form {
    fn is_common_english_noun(&self) -> bool {
        self.spelling.language == Some(Language::English) && self.spelling.exact.is_none() && !self.verb
    }
}

/// What is looked for, for a glossary.
#[derive(Default)]
pub(super) struct Patterns {
    /// Each string, folded and in small letters, with the index of what it may be.
    pub strings: Trie,
    /// What the strings may be.
    pub patterns: Vec<Pattern>,
}

impl Patterns {
    pub(super) fn add_term(&mut self, index: usize, term: &Term) {
        for (tag, forms) in term.forms.iter() {
            let language = Language::from_tag(tag);
            for form in forms {
                self.add_form(form, term.case, term.verb, index, language);
            }
        }
        for (sense, cues) in term.senses.iter().map(|sense| &sense.cues).enumerate() {
            for (tag, cues) in cues.iter() {
                let language = Language::from_tag(tag);
                for cue in cues {
                    self.add_cue(cue, index, sense, language);
                }
            }
        }
        for word in &term.deny {
            if let Some(pattern) = self.of_string(Folded::new(word).text()) {
                pattern.blocks = true;
            }
        }
    }

    pub(super) fn add_form(&mut self, form: &str, case: CaseRule, verb: bool, term: usize, language: Option<Language>) {
        let folded = Folded::new(form);
        let folded = look::trim(folded.text());
        let sensitive = case::is_sensitive(case, folded);
        let regular = variant::is_acronym(folded) || variant::takes_s(folded, language, sensitive);
        let mut add = |written: &str, plural| {
            if let Some(pattern) = self.of_string(written) {
                let spelling = Spelling::new(written, sensitive, language);
                // Most have one; by itself a list begins with room for four.
                if pattern.forms.is_empty() {
                    pattern.forms.reserve_exact(1);
                }
                pattern.forms.push(Form { spelling, term, verb, plural });
            }
        };
        variant::spellings(folded, &mut |written| add(written, !regular));
        if language == Some(Language::English)
            && let Some(plural) = variant::changed_plural(folded)
        {
            add(&plural, true);
        }
    }

    fn add_cue(&mut self, cue: &str, term: usize, sense: usize, language: Option<Language>) {
        let folded = Folded::new(cue);
        let folded = look::trim(folded.text());
        if let Some(pattern) = self.of_string(folded) {
            let spelling = Spelling::new(folded, case::is_sensitive(CaseRule::Auto, folded), language);
            pattern.cues.push(Cue { spelling, term, sense });
        }
    }

    /// The pattern of a string; `None` when there is no letter or digit in it to find.
    fn of_string(&mut self, folded: &str) -> Option<&mut Pattern> {
        let folded = look::trim(folded);
        if !folded.contains(script::is_word) {
            return None;
        }
        let keys = folded.char_indices().filter_map(|(at, character)| variant::key(folded, at, character));
        let index = self.strings.insert(keys, self.patterns.len() as u32) as usize;
        if index == self.patterns.len() {
            self.patterns.push(Pattern::default());
        }
        self.patterns.get_mut(index)
    }
}

impl Spelling {
    fn new(folded: &str, sensitive: bool, language: Option<Language>) -> Spelling {
        Spelling { exact: sensitive.then(|| folded.to_owned()), language }
    }
}
