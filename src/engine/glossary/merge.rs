//! Several glossaries as one.

use super::by_id::ById;
use crate::engine::Glossary;

impl Glossary {
    /// Adds another glossary's terms. One with the id of a term that is here already takes its
    /// place; a form that both have under different ids is shown with both definitions.
    ///
    /// The title stays that of the first glossary that has one; a category's names are the last's.
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
        self.dictionaries.extend(other.dictionaries);
        if self.title.is_empty() {
            self.title = other.title;
        }
        for (category, names) in other.categories {
            *self.categories.place(&category) = names;
        }
        if self.terms.is_empty() {
            self.terms = other.terms;
            return;
        }
        let mut by_id = ById::default();
        let mut all = std::mem::take(&mut self.terms);
        all.extend(other.terms);
        for term in all {
            let known = if term.id.is_empty() { None } else { by_id.place_or_next(&self.terms, &term.id) };
            match known.and_then(|place| self.terms.get_mut(place)) {
                Some(known) => *known = term,
                None => self.terms.push(term),
            }
        }
    }
}
