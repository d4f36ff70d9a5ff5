//! Terms by their id.

use super::Term;
use crate::engine::hash::{HASH_OF_NOTHING, hash};

/// The places of a list's terms by their ids, hashed: a few comparisons find one among a hundred
/// thousand.
#[derive(Default)]
pub(super) struct ById {
    /// A place and one, or 0 where nothing is. A power of two of them, at least half of them free.
    slots: Vec<u32>,
    count: usize,
}

impl ById {
    /// The place of the term with an id. Where there is none, the id belongs to the term that is
    /// added to the list next.
    pub(super) fn place_or_next(&mut self, terms: &[Term], id: &str) -> Option<usize> {
        if self.count * 2 >= self.slots.len() {
            let larger = vec![0; (self.slots.len() * 2).max(64)];
            for place in std::mem::replace(&mut self.slots, larger) {
                if let Some(term) = (place as usize).checked_sub(1).and_then(|place| terms.get(place)) {
                    let slot = self.slot(terms, &term.id);
                    self.put(slot, place);
                }
            }
        }
        let slot = self.slot(terms, id);
        let known = self.slots.get(slot).and_then(|&place| (place as usize).checked_sub(1));
        if known.is_none() {
            self.put(slot, terms.len() as u32 + 1);
            self.count += 1;
        }
        known
    }

    /// Where the place of an id is, or would be.
    fn slot(&self, terms: &[Term], id: &str) -> usize {
        let mut slot = hash(HASH_OF_NOTHING, id.as_bytes()) as usize;
        loop {
            slot &= self.slots.len() - 1;
            let Some(&place) = self.slots.get(slot) else { return slot };
            let known = (place as usize).checked_sub(1).and_then(|place| terms.get(place));
            if known.is_none_or(|term| term.id == id) {
                return slot;
            }
            slot += 1;
        }
    }

    fn put(&mut self, slot: usize, place: u32) {
        if let Some(free) = self.slots.get_mut(slot) {
            *free = place;
        }
    }
}
