//! Which of a glossary's forms are looked for in a text of which language.

use super::case;
use crate::engine::Language;
use crate::engine::text::script::{self, Script};

/// Whether a form declared for one language is looked for in a text of another.
///
/// The forms of the text's own language always are. Korean, Japanese and Chinese texts also use
/// English words in Latin letters as they are. Elsewhere only names cross languages, which
/// their capitals tell; everyday words would not mean the same ("Gift", "chat"). Hangul and kana
/// belong to one language, so they need no more than themselves.
pub(super) fn is_admitted(form: &str, declared: Option<Language>, sensitive: bool, text: Language) -> bool {
    if declared == Some(text) || form.chars().any(is_of_one_language) {
        return true;
    }
    let latin = form.chars().any(|character| script::of(character) == Script::Latin);
    let spaceless = matches!(text, Language::Korean | Language::Japanese | Language::Chinese);
    match declared {
        Some(Language::English) => latin && (spaceless || sensitive),
        Some(Language::German) => latin && form.chars().filter(|&letter| case::is_capital(letter)).nth(1).is_some(),
        _ => latin && sensitive,
    }
}

fn is_of_one_language(character: char) -> bool {
    matches!(script::of(character), Script::Hangul | Script::Hiragana | Script::Katakana)
}
