//! Pounds that are a weight, and livres that are books.

use super::amount::Page;
use super::number::Number;
use super::tables::cues;
use super::unit::Unit;
use crate::engine::Language;
use crate::engine::text::look;

/// Whether pounds, in any language, are no money; `alone`: nothing else stands in their block.
pub fn weighed(page: &Page, number: &Number, unit: &Unit, alone: bool) -> bool {
    let text = page.text;
    let below = |most| number.value.below(most);
    // "half a pound" is butter.
    if number.integers == 0 && below(1) {
        return true;
    }
    if alone {
        return false;
    }
    let near = look::last_words(text, number.start);
    let follows = |phrases| look::phrase(text, unit.end, phrases) > 0;
    let language = match page.language {
        // "a 500-pound bomb", but "a 500-pound fine"
        Language::English => {
            look::at(text, number.end) == '-' && !number.scaled && number.decimals != 2 && !follows(cues("priced"))
        }
        // "20 Pfund Kartoffeln"
        Language::German => {
            let noun = look::at(text, unit.end + 1);
            let noun = follows(" ") && (noun.is_ascii_uppercase() || look::is_in(noun, "ÄÖÜ"));
            !number.scaled && noun && !follows(cues("owed"))
        }
        // "livres" without "sterling" are books unless there are millions.
        Language::French if look::ends(text, unit.end, "livre|livres") => {
            !number.scaled || follows(" vendu| écoulé| imprimé") || look::holds(near, "vendu ")
        }
        Language::Korean => follows("급") && below(1_000_000),
        _ => false,
    };
    // "2,000 libras de café"; but millions of them are paid.
    let of = if number.scaled { " of " } else { " of | de " };
    let of = look::phrase(text, unit.end, of);
    language
        || look::holds(near, cues("weighed"))
        || below(1000) && !number.scaled && look::holds(near, cues("lost"))
        || follows(cues("weights"))
        || of > 0 && look::phrase(text, unit.end + of, cues("funds")) == 0
}
