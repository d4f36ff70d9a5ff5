//! Words that everybody uses: as a term's form they mean something else more often than not.
//!
//! English from SCOWL's two smallest levels, Korean the common nouns that mecab-ko-dic finds most
//! likely; both licences allow it and stand at the head of the lists.

use crate::engine::Language;
use crate::engine::glossary::CaseRule;
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
}
