//! Several glossaries as one.

use crate::engine::Glossary;
use std::collections::BTreeMap;

impl Glossary {
    /// Adds another glossary's terms. One with the id of a term that is here already takes its
    /// place; a form that both have under different ids is shown with both definitions.
    ///
    /// The title stays that of the first glossary that has one.
    ///
    /// ```
    /// use hovergloss::engine::{Glossary, Language};
    /// let mut glossary = Glossary::from_forms(Language::English, ["token", "R1"]);
    /// let mut other = Glossary::from_forms(Language::English, ["R1", "o1"]);
    /// other.terms[0].category = Some("model".to_owned());
    /// glossary.merge(other);
    /// let ids: Vec<&str> = glossary.terms.iter().map(|term| term.id.as_str()).collect();
    /// assert_eq!(ids, ["token", "R1", "o1"]);
    /// assert_eq!(glossary.terms[1].category.as_deref(), Some("model"));
    /// ```
    pub fn merge(&mut self, other: Glossary) {
        if self.title.is_empty() {
            self.title = other.title;
        }
        let mut places: BTreeMap<String, usize> =
            self.terms.iter().enumerate().map(|(place, term)| (term.id.clone(), place)).collect();
        for term in other.terms {
            let place = places.get(&term.id).copied().filter(|_| !term.id.is_empty());
            match place.and_then(|place| self.terms.get_mut(place)) {
                Some(here) => *here = term,
                None => {
                    places.insert(term.id.clone(), self.terms.len());
                    self.terms.push(term);
                }
            }
        }
    }
}
