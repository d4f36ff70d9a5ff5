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
    if term.senses.is_empty() {
        // A bare form; its first sense is as good as any.
        return vec![0];
    }
    let first = cues.partition_point(|cue| cue.term < index);
    let own = || cues.iter().skip(first).take_while(|cue| cue.term == index);
    let mut most = 0;
    let mut meant = Vec::new();
    let mut explained = true;
    for (number, sense) in term.senses.iter().enumerate() {
        let support = own().filter(|cue| cue.sense == number).count();
        // Without any cue in the article, only what is usual.
        if support < most || support == 0 && !sense.cues.values().all(Vec::is_empty) {
            continue;
        }
        if support > most {
            most = support;
            meant.clear();
            explained = true;
        }
        meant.push(number);
        explained &= !sense.definition.is_empty();
    }
    if most > 0 && !explained {
        meant.clear();
    }
    meant
}
