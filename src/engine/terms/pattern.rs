//! What a glossary makes the automaton look for.

use super::{Continuation, admission, case};
use crate::engine::Language;
use crate::engine::glossary::{Glossary, Term};
use crate::engine::text::fold::Folded;
use crate::engine::text::script;

/// One string that the automaton looks for, with everything it may be.
pub(super) struct Pattern {
    /// Folded and in small letters.
    pub lowered: String,
    /// The forms that read so.
    forms: Vec<Form>,
    /// Whether this is a longer word that is known not to be a term.
    pub blocks: bool,
}

struct Form {
    /// Folded, with its capitals when they matter.
    exact: Option<String>,
    term: usize,
    language: Option<Language>,
    sensitive: bool,
    verb: bool,
}

impl Pattern {
    /// The terms that have this pattern as a form, where it is `written` so and continued so.
    pub(super) fn terms(&self, written: &str, continuation: Continuation, language: Language) -> Vec<usize> {
        let mut terms = Vec::new();
        for form in &self.forms {
            let fits = match continuation {
                Continuation::Any => true,
                Continuation::Verb => form.verb,
                Continuation::Plural => takes_english_plural(form.language),
            };
            if fits
                && form.exact.as_ref().is_none_or(|exact| exact == written)
                && admission::is_admitted(written, form.language, form.sensitive, language)
                && !terms.contains(&form.term)
            {
                terms.push(form.term);
            }
        }
        terms
    }
}

/// English plurals are regular enough to go by rule, also in the languages that borrow English
/// words as they are. The other languages' are declared.
fn takes_english_plural(language: Option<Language>) -> bool {
    matches!(language, Some(Language::English | Language::Korean | Language::Japanese | Language::Chinese))
}

/// The patterns of a glossary, each once, in order.
pub(super) fn of_glossary(glossary: &Glossary) -> Vec<Pattern> {
    let mut patterns = Vec::new();
    for (index, term) in glossary.terms.iter().enumerate() {
        for (tag, forms) in &term.forms {
            let language = Language::from_tag(tag);
            for form in forms {
                add_form(&mut patterns, form, term, index, language);
            }
        }
        for word in &term.deny {
            if let Some(lowered) = lowered(Folded::new(word).text()) {
                patterns.push(Pattern { lowered, forms: Vec::new(), blocks: true });
            }
        }
    }
    patterns.sort_by(|one, other| one.lowered.cmp(&other.lowered));
    patterns.dedup_by(|later, kept| {
        let same = later.lowered == kept.lowered;
        if same {
            kept.forms.append(&mut later.forms);
            kept.blocks |= later.blocks;
        }
        same
    });
    patterns
}

fn add_form(patterns: &mut Vec<Pattern>, form: &str, term: &Term, index: usize, language: Option<Language>) {
    let folded = Folded::new(form);
    let folded = folded.text().trim();
    let sensitive = case::is_sensitive(term.case, folded);
    let mut add = |folded: &str| {
        if let Some(lowered) = lowered(folded) {
            let exact = sensitive.then(|| folded.to_owned());
            let form = Form { exact, term: index, language, sensitive, verb: term.verb };
            patterns.push(Pattern { lowered, forms: vec![form], blocks: false });
        }
    };
    add(folded);
}

/// The form in small letters; `None` when there is no letter or digit in it to find.
fn lowered(folded: &str) -> Option<String> {
    folded.contains(script::is_word).then(|| folded.chars().map(case::lowered).collect())
}
