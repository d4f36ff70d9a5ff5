//! How an entry stands in a file: a term of one sense may say it without a list of senses.

use super::{CaseRule, Localized, Sense, Source, Term};
use serde::Deserialize;

/// The JSON form of a [`Term`]. `label`, `cues`, `definition` and `source` on the entry itself
/// are its first sense; most terms have no other.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Entry {
    id: String,
    forms: Localized<Vec<String>>,
    case: CaseRule,
    verb: bool,
    deny: Vec<String>,
    category: Option<String>,
    senses: Vec<Sense>,
    related: Vec<String>,
    label: Localized<String>,
    cues: Localized<Vec<String>>,
    definition: Localized<String>,
    source: Option<Source>,
}

impl From<Entry> for Term {
    fn from(entry: Entry) -> Term {
        let Entry { id, forms, case, verb, deny, category, mut senses, related, label, cues, definition, source } =
            entry;
        let own = Sense { label, cues, definition, source };
        if own != Sense::default() {
            senses.insert(0, own);
        }
        Term { id, forms, case, verb, deny, category, senses, related }
    }
}
