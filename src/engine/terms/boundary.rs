//! Whether a form's letters stand as a word of their own, or only inside another.
//!
//! A word is a run of one script. Each script has its own idea of how such a run may begin and
//! go on; the two ends of a form are judged by the scripts they are in.

use super::{korean, latin};
use crate::engine::Language;
use crate::engine::text::script::{self, Script};
use std::ops::Range;

/// What continues a form that stands by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Continuation {
    /// Nothing, or what may follow any noun.
    Any,
    /// A verb that only some Korean nouns make.
    Verb,
    /// An English plural ending, which is only for English forms.
    Plural,
}

/// How a form at `range` of a folded text is continued; `None` when its letters are part of a
/// longer word.
pub(super) fn continuation(text: &str, range: Range<usize>, language: Language) -> Option<Continuation> {
    let before = text.get(..range.start)?;
    let form = text.get(range.clone())?;
    let after = text.get(range.end..)?;
    let first = form.chars().next()?;
    let last = form.chars().next_back()?;
    if !begins(before, first, form, language) {
        return None;
    }
    match script::of(last) {
        Script::None => Some(Continuation::Any),
        Script::Latin => latin::continuation(form, after),
        Script::Hangul => {
            let run = leading_run(after, Script::Hangul);
            let after = after.get(run.len()..).unwrap_or_default();
            match korean::tail(last, run, after)? {
                korean::Tail::Noun => Some(Continuation::Any),
                korean::Tail::Verb => Some(Continuation::Verb),
            }
        }
        script => {
            let next = after.chars().next().map(script::of);
            (next != Some(script) || runs_on(script, form, language)).then_some(Continuation::Any)
        }
    }
}

/// Whether a cue at `range` counts. Korean cues may be followed by anything, for they are stems as
/// often as words ("투자" in "투자자").
pub(super) fn is_cue(text: &str, range: Range<usize>, language: Language) -> bool {
    let form = text.get(range.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (form.chars().next(), form.chars().next_back()) else { return false };
    begins(text.get(..range.start).unwrap_or_default(), first, form, language)
        && (script::of(last) == Script::Hangul || continuation(text, range, language).is_some())
}

/// Whether a word can begin with `first` after `before`.
fn begins(before: &str, first: char, form: &str, language: Language) -> bool {
    let script = script::of(first);
    let Some(previous) = before.chars().next_back() else { return true };
    match script {
        Script::None => true,
        Script::Latin => latin::begins(before, first, language),
        _ => script::of(previous) != script || runs_on(script, form, language),
    }
}

/// Whether words of a script are written without anything between them. One Chinese character
/// alone is more often part of a word than a word, so it has to stand alone all the same; so
/// have Chinese characters in Korean.
fn runs_on(script: Script, form: &str, language: Language) -> bool {
    match script {
        Script::Hiragana => true,
        Script::Han => language != Language::Korean && form.chars().nth(1).is_some(),
        _ => false,
    }
}

/// The characters of one script that a text begins with.
fn leading_run(text: &str, script: Script) -> &str {
    let end = text.find(|character| script::of(character) != script).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
