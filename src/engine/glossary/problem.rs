//! What can be wrong with a glossary, told so that its editor can put it right.

use crate::engine::decimal::digits;
use std::fmt;

/// Whether anything was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// All of it is used, but a reader may see something odd.
    Warning,
    /// What the message names is not used; the rest is.
    Error,
}

/// One thing wrong with one entry.
///
/// ```
/// use hovergloss::engine::glossary::{Fault, Problem, Severity};
/// let problem = Problem { entry: 3, id: "token".into(), fault: Fault::UNSAFE_LINK, text: "javascript:alert(1)".into() };
/// assert_eq!(problem.fault.severity(), Severity::Error);
/// assert_eq!(
///     problem.to_string(),
///     "entry 3 (token): the link is not http or https and is dropped: \"javascript:alert(1)\"; \
///      link to a page, as in https://example.org/"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The entry's number in its file, the first being 1.
    pub entry: usize,
    /// The entry's id, empty where it has none or could not be read.
    pub id: String,
    /// What is wrong.
    pub fault: &'static Fault,
    /// The text at fault, or its first characters; empty where something is missing.
    pub text: String,
}

impl Problem {
    /// The message.
    pub fn message(&self) -> String {
        let (bracket, closing) = if self.id.is_empty() { ("", "") } else { (" (", ")") };
        let (quoted, closed) = if self.text.is_empty() { ("", "") } else { (": \"", "\"") };
        let (number, what, remedy) = (digits(self.entry as i64), self.fault.what(), self.fault.remedy());
        ["entry ", &number, bracket, &self.id, closing, ": ", what, quoted, &self.text, closed, "; ", remedy].concat()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

/// Something that [`read`](super::read()) finds wrong with an entry.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    severity: Severity,
    what: &'static str,
    remedy: &'static str,
}

impl Fault {
    /// Whether anything was lost.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// What is wrong, to put after the entry's name.
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// What the editor can do about it.
    pub const fn remedy(&self) -> &'static str {
        self.remedy
    }
}

// Each is a place of its own and not a row of a table, so that a program takes along only the words of
// those that it can find: a page finds no warnings.
macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident $severity:ident $what:literal $remedy:literal)*) => {
        impl Fault {
            $($(#[$doc])* pub const $name: &Fault = &Fault { severity: Severity::$severity, what: $what, remedy: $remedy };)*

            /// Every fault.
            pub const ALL: &[&Fault] = &[$(Fault::$name,)*];
        }
    };
}

faults! {
    /// A field of the wrong type, a missing bracket, an invalid escape.
    UNREADABLE Error "cannot be read and is dropped" "give every field the type that glossary.schema.json says"
    /// No `id`.
    NO_ID Warning "has no id; its first form stands in" "add an id that no other entry has"
    /// The id of an earlier entry of the same glossary.
    DUPLICATE_ID Error "an earlier entry has this id; this one is dropped" "give it another id, or merge the two"
    /// No usable form in any language.
    NO_FORM Error "has no form to look for and is dropped" "add the spellings to look for under `forms`"
    /// A form of nothing, blanks or signs.
    EMPTY_FORM Error "a form has no letter or digit and is dropped" "remove it"
    /// A form of one Latin letter, digit or kana.
    ONE_LETTER_FORM Error "a form is a single letter and is dropped" "spell it out"
    /// A form that is only a Korean particle.
    PARTICLE_FORM Error "a form is a Korean particle and is dropped" "remove it"
    /// A form of more characters than any term has.
    LONG_FORM Error "a form has more than 100 characters and is dropped" "name the term, not its explanation"
    /// A form with a replacement character, which no text has.
    BROKEN_FORM Error "a form has a character that was not valid Unicode and is dropped" "type it again and save the file as UTF-8"
    /// Forms in a language whose words the engine does not know how to end.
    UNKNOWN_LANGUAGE Warning "the language is not one that texts are read in" "use a BCP 47 tag such as ko, en or ja"
    /// No definition in any sense.
    NO_DEFINITION Error "explains nothing and is dropped" "add a definition"
    /// A definition that a card cannot show without scrolling.
    LONG_DEFINITION Warning "the definition has more than 280 characters" "shorten it to a sentence or two"
    /// A definition that no card can show.
    ENDLESS_DEFINITION Error "the definition is cut after 2,000 characters" "shorten it to a sentence or two"
    /// A definition with tags or character references.
    MARKUP Warning "markup is shown as it is written" "write plain text"
    /// A link with another scheme than http and https.
    UNSAFE_LINK Error "the link is not http or https and is dropped" "link to a page, as in https://example.org/"
    /// Hangul as separate letters (NFD), as macOS writes file names.
    DECOMPOSED_HANGUL Warning "Hangul is written as separate letters (NFD); it is found all the same" "save the text in NFC"
    /// A replacement character, left by a lone surrogate or by bytes of another encoding.
    BROKEN_TEXT Warning "a character was not valid Unicode" "type it again and save the file as UTF-8"
    /// A control character, or one that turns the direction of the text.
    CONTROL_CHARACTER Warning "a control character is shown as a blank" "remove it"
    /// More than one explained sense without cues.
    RIVAL_SENSES Warning "several senses have no cues, so the first is always chosen" "give all senses but one cue words"
}
