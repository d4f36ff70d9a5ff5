//! The other spellings of a form that are the same word.

use crate::engine::Language;
use crate::engine::text::look;
use crate::engine::text::pieces;
use crate::engine::text::script::{self, Script};

/// Gives the spellings under which a folded form is looked for, itself first:
///
/// - spaces as hyphens and hyphens as spaces ("open source", "open-source");
/// - Korean compounds without their spaces ("투자 은행", "투자은행");
/// - acronyms with stops and without ("AI", "A.I.").
pub(super) fn spellings(form: &str, take: &mut dyn FnMut(&str)) {
    take(form);
    if look::is_in(' ', form) {
        let hangul = form.chars().any(|character| script::of(character) == Script::Hangul);
        take(&pieces::replace(form, b' ', if hangul { "" } else { "-" }));
    }
    if look::is_in('-', form)
        && pieces::split(form, b'-').all(|part| part.chars().filter(|&letter| script::is_letter(letter)).count() > 1)
    {
        take(&pieces::replace(form, b'-', " "));
    }
    if is_acronym(form) {
        let mut dotted = String::new();
        for letter in form.chars() {
            dotted.push(letter);
            dotted.push('.');
        }
        take(&dotted);
    }
    if form.ends_with(".") {
        let plain = pieces::replace(form, b'.', "");
        if is_acronym(&plain) {
            take(&plain);
        }
    }
}

/// The plural of an English form that its ending changes ("company", "companies").
pub(super) fn changed_plural(form: &str) -> Option<String> {
    let stem = form.strip_suffix("y")?;
    let before = stem.chars().next_back()?;
    (before.is_ascii_lowercase() && !look::is_in(before, "aeiou")).then(|| [stem, "ies"].concat())
}

/// Whether a form of a language gets its plural, or its German genitive, by an -s and no rule but that.
///
/// English plurals are regular enough, also in the languages that borrow English words as they are.
/// French, Portuguese and Spanish ones are too, but short words and names often are others with an s
/// ("cour", "cours"; "Carlo", "Carlos"). The rest is declared.
pub(super) fn takes_s(form: &str, language: Option<Language>, sensitive: bool) -> bool {
    match language {
        Some(Language::French) => !sensitive && form.len() > 4,
        Some(Language::Spanish | Language::Portuguese) => {
            !sensitive && form.len() > 3 && look::ends(form, form.len(), "a|e|i|o|u")
        }
        Some(Language::Italian) | None => false,
        Some(_) => true,
    }
}

/// Two to five capitals and nothing else.
pub(super) fn is_acronym(form: &str) -> bool {
    (2..=5).contains(&form.len()) && form.bytes().all(|letter| letter.is_ascii_uppercase())
}
