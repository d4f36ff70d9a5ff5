//! Which of a term's senses an article means.
//!
//! The editor gives each sense cue words; the sense with the most different ones in the article
//! is meant. A sense without cues is what the term means when nothing speaks for another. When
//! nothing speaks for any and none is usual, or when what is meant is known but not explained, the
//! term stays unmarked: no note is better than a wrong one.

use super::CueFind;
use crate::engine::glossary::Term;

/// The senses of `term` that an article with these cues means, likeliest first; empty when it
/// gets no mark. `cues` are all of the article, sorted, each once.
///
/// Several senses come back when as much speaks for each: all of a term without cues, or those
/// with equally many.
///
/// ```
/// use hovergloss::engine::glossary::{Sense, Term};
/// use hovergloss::engine::terms::{CueFind, senses::meant};
/// let sense = |cue: &str| Sense {
///     cues: [("en", vec![cue.to_owned()])].into(),
///     definition: [("en", "What it means.".to_owned())].into(),
///     ..Sense::default()
/// };
/// let term = Term { senses: vec![sense("model"), sense("whisky")], ..Term::default() };
/// assert!(meant(0, &term, &[]).is_empty());
/// assert_eq!(meant(0, &term, &[CueFind { term: 0, sense: 1, word: 7 }]), [1]);
/// ```
pub fn meant(index: usize, term: &Term, cues: &[CueFind]) -> Vec<usize> {
    let first = cues.partition_point(|cue| cue.term < index);
    let cues = cues.get(first..).unwrap_or_default();
    let support =
        |sense: usize| cues.iter().take_while(|cue| cue.term == index).filter(|cue| cue.sense == sense).count();
    let usual = |sense: usize| term.senses.get(sense).is_some_and(|sense| sense.cues.values().all(Vec::is_empty));
    let count = term.senses.len();
    let most = (0..count).map(support).max().unwrap_or(0);
    if most == 0 {
        // A bare form has no senses at all; its first is as good as any.
        return if count == 0 { vec![0] } else { (0..count).filter(|&sense| usual(sense)).collect() };
    }
    let meant: Vec<usize> = (0..count).filter(|&sense| support(sense) == most).collect();
    let explained = |&sense: &usize| term.senses.get(sense).is_some_and(|sense| !sense.definition.is_empty());
    if meant.iter().all(explained) { meant } else { Vec::new() }
}
