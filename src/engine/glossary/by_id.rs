//! Terms by their id.

use super::Term;

/// The places of a list's terms, in the order of their ids: to find one takes a few comparisons,
/// however many there are.
#[derive(Default)]
pub(super) struct ById(Vec<usize>);

impl ById {
    /// The place of the term with an id; `Err` is where in the order it would belong.
    pub(super) fn find(&self, terms: &[Term], id: &str) -> Result<usize, usize> {
        let id_at = |place: &usize| terms.get(*place).map_or("", |term| term.id.as_str());
        let found = self.0.binary_search_by(|place| id_at(place).cmp(id))?;
        self.0.get(found).copied().ok_or(found)
    }

    /// Takes in a term by its place in the list, and in the order.
    pub(super) fn insert(&mut self, order: usize, place: usize) {
        self.0.insert(order.min(self.0.len()), place);
    }
}
