//! Pounds that are a weight, and livres that are books.

use super::behind::Behind;
use super::plausible::soon;
use super::tables::{cue_after, cue_near, cues};
use crate::engine::Language;
use crate::engine::text::look;

impl Behind<'_> {
    /// Whether pounds, in any language, are no money.
    pub fn is_weight(&self) -> bool {
        let Behind { page, number, unit, alone, .. } = *self;
        let text = page.text;
        // "half a pound" is butter.
        if self.in_words() && number.below(1) {
            return true;
        }
        if alone {
            return false;
        }
        let near = |name: &str| cue_near(text, number.start, name);
        let language = match page.language {
            // "a 500-pound bomb", but "a 500-pound fine"
            Language::English => {
                look::at(text, number.end) == '-' && !number.scaled && number.decimals != 2 && !self.cued("priced")
            }
            // "20 Pfund Kartoffeln"
            Language::German => {
                let noun = look::at(text, unit.end + 1);
                let noun = self.follows(" ") && (noun.is_ascii_uppercase() || look::is_in(noun, "ÄÖÜ"));
                !number.scaled && noun && !self.cued("owed")
            }
            // "livres" without "sterling" are books unless there are millions.
            Language::French if look::ends(text, unit.end, "livre|livres") => {
                !number.scaled
                    || self.follows(" vendu| écoulé| imprimé")
                    || look::holds(look::last_words(text, number.start), "vendu ")
            }
            Language::Korean => self.follows("급") && number.below(1_000_000),
            _ => false,
        };
        // "2,000 libras de café"; but millions of them are paid.
        let of = if number.scaled { " of " } else { " of | de " };
        let of = look::phrase(text, unit.end, of);
        language
            || near("weighed")
            || number.below(1000) && !number.scaled && near("lost")
            || self.cued("weights")
            // "1,300 pounds (590 kilograms)", "200 pounds, or 90 kg", "100 kg (220 pounds)"
            || self.follows(" (|, or | oder ") && soon(text, unit.end, "kilo|kg|Kilo")
            || look::before(text, number.start) == '(' && soon(text, number.start.saturating_sub(12), "kilo|kg|Kilo")
            || soon(text, unit.end, cues("loads"))
            || of > 0 && !cue_after(text, unit.end + of, "funds")
    }
}
