//! Words that everybody uses: as a term's form they mean something else more often than not.
//!
//! English from SCOWL's two smallest levels, Korean the common nouns that mecab-ko-dic finds most
//! likely; both licences allow it and stand at the head of the lists.

use crate::engine::Language;
use crate::engine::glossary::{CaseRule, Term};
use std::collections::HashSet;
use std::sync::LazyLock;

static ENGLISH: LazyLock<HashSet<&str>> = LazyLock::new(|| words(include_str!("everyday.en.txt")));
static KOREAN: LazyLock<HashSet<&str>> = LazyLock::new(|| words(include_str!("everyday.ko.txt")));

fn words(list: &str) -> HashSet<&str> {
    list.lines().skip_while(|line| line.starts_with('#')).collect()
}

/// Whether a form is an everyday word of its language. An acronym is none, since its capitals are
/// asked for ("RAG"); a name may be, at the beginning of a sentence ("Apple").
pub fn is_everyday(form: &str, case: CaseRule, language: Language) -> bool {
    match language {
        Language::English => {
            let acronym = case != CaseRule::Insensitive && form.chars().skip(1).any(char::is_uppercase);
            let lowered = form.to_lowercase();
            let singular = lowered.strip_suffix('s').unwrap_or(&lowered);
            !acronym && (ENGLISH.contains(&*lowered) || ENGLISH.contains(singular))
        }
        Language::Korean => KOREAN.contains(form),
        _ => false,
    }
}

/// Endings of nouns that are no names ("Disinflation").
const COMMON_ENDINGS: [&str; 5] = ["ation", "ación", "ment", "ness", "ity"];

/// What headings leave small.
const SMALL_WORDS: &str = "a an and at by for in of on or over the to with au aux d de des du en et l la le les à dans \
    del e el los las para por sin y al da das do dos com em no na ou dell della delle dei di il gli lo per su";

/// Whether a form's capitals may be those of a heading: "Hedge Fund", "Disinflation". It is not found in running
/// text then, where it has none. Found there, a name of several words does no harm; one of a single word might.
pub fn is_titled(form: &str, language: Language) -> bool {
    let titled = |word: &str| {
        word.starts_with(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase)
            || SMALL_WORDS.split(' ').any(|small| small == word)
    };
    let several = form.contains(' ') || COMMON_ENDINGS.iter().any(|ending| form.ends_with(ending));
    language != Language::German
        && several
        && form.starts_with(char::is_uppercase)
        && form.split([' ', '-', '\'', '’']).all(titled)
}

/// Whether all terms are written with capitals, as headings are: then theirs tell nothing of names. German nouns
/// always have them.
pub fn are_headings(terms: &[Term]) -> bool {
    for (tag, forms) in terms.iter().flat_map(|term| term.forms.iter()) {
        let german = Language::from_tag(tag) == Some(Language::German);
        if !german && forms.iter().any(|form| form.starts_with(char::is_lowercase)) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_are_told_from_names_and_acronyms() {
        for (form, language, expected) in [
            ("token", Language::English, true),
            ("chips", Language::English, true),
            ("Apple", Language::English, true),
            ("RAG", Language::English, false),
            ("transformer architecture", Language::English, false),
            ("Kubernetes", Language::English, false),
            ("선물", Language::Korean, true),
            ("채권", Language::Korean, true),
            ("딥시크", Language::Korean, false),
            ("선물", Language::Japanese, false),
        ] {
            assert_eq!(is_everyday(form, CaseRule::Auto, language), expected, "{form}");
        }
    }

    #[test]
    fn capitals_of_headings_are_told() {
        for (form, language, expected) in [
            ("Credit Line", Language::English, true),
            ("Tipo de Cambio", Language::Spanish, true),
            ("Cost of Living", Language::English, true),
            ("Coût de l’Argent", Language::French, true),
            ("Prêts aux Banques", Language::French, true),
            ("Ahorro y Gasto", Language::Spanish, true),
            ("Stagnation", Language::English, true),
            ("Inflation", Language::French, true),
            ("credit line", Language::English, false),
            ("Apple", Language::English, false),
            ("AI Chip", Language::English, false),
            ("Zentrale Bank", Language::German, false),
            ("Inflation", Language::German, false),
        ] {
            assert_eq!(is_titled(form, language), expected, "{form}");
        }
    }
}
