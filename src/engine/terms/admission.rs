//! Which of a glossary's forms are looked for in a text of which language.

use super::case;
use crate::engine::Language;
use crate::engine::text::script::{self, Script};

/// Whether a form declared for one language is looked for in a text of another.
///
/// The forms of the text's own language always are. Korean, Japanese and Chinese texts also use
/// English words in Latin letters as they are. Elsewhere only names cross languages, which
/// their capitals tell; everyday words would not mean the same ("Gift", "chat"), nor do acronyms: the
/// French SMIC is the minimum wage. One that is the same everywhere is declared for several languages
/// (`mul`), which are none of ours.
/// Hangul and kana belong to one language, so they need no more than themselves.
pub(super) fn is_admitted(form: &str, declared: Option<Language>, sensitive: bool, text: Language) -> bool {
    if declared == Some(text) {
        return true;
    }
    let (mut latin, mut capitals) = (false, 0);
    for character in form.chars() {
        match script::of(character) {
            Script::Hangul | Script::Hiragana | Script::Katakana => return true,
            Script::Latin => latin = true,
            _ => {}
        }
        capitals += usize::from(case::is_capital(character));
    }
    let spaceless = matches!(text, Language::Korean | Language::Japanese | Language::Chinese);
    let borrowed = spaceless && declared == Some(Language::English);
    // No text is read as one of a language that is not known here.
    let name = declared.is_none() || capitals < form.len() || capitals > 5;
    let written = if declared == Some(Language::German) { capitals > 1 } else { sensitive };
    latin && (borrowed || name && written)
}
