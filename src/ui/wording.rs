//! Figures, days and names in the reader's own style.

use crate::engine::Glossary;
use crate::ui::locale::Locale;
use crate::ui::reader::{Kind, Note};
use crate::ui::term_card;

/// What a note is called in the list: the article's words, and the reader's word for them where
/// that is another.
pub fn note_label(glossary: &Glossary, note: &Note, locale: Locale) -> String {
    let name = match &note.kind {
        Kind::Term(meanings) => meanings.first().map(|first| term_card::name(glossary, *first, locale, &note.words).0),
        Kind::Money(..) => None,
    };
    match name.filter(|name| *name != note.words) {
        Some(name) => [&note.words, " – ", &name].concat(),
        None => note.words.clone(),
    }
}
