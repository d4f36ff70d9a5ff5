//! The interface's words. English is built in; the other languages are files beside the program,
//! one `key = text` a line, each with the keys of the English one in its order.

use crate::engine::hash::{HASH_OF_NOTHING, hash};
use crate::engine::text::pieces;
use std::sync::Arc;

// What `build.rs` makes of the English file: `ENGLISH`, its texts, one a line, and `KEYS`, the hash of its keys.
include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// What the interface says, in the order of the files' lines. `{}` in a text stands for what is
/// put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each variant is named after what it says, as its key in the files is
pub enum Message {
    NotesInArticle,
    Close,
    Settings,
    Back,
    Source,
    OtherMeanings,
    Related,
    About,
    ArticleDay,
    Latest,
    DefinitionLoading,
    NoDefinition,
    RatesLoading,
    NoRate,
    NoRateBefore,
    RatesEnd,
    LatestOnly,
    NoRates,
    ByOtherAmounts,
    ByPage,
    ByUsage,
    ByChoice,
    Chart,
    YourCurrency,
    SecondCurrency,
    NoSecond,
    Language,
    Marks,
    MarksFewer,
    MarksUsual,
    MarksMore,
    OffPage,
    OffSite,
    NotesOff,
    TurnOn,
    WhatItIs,
    DefinitionsFrom,
    RatesFrom,
    EveryDigit,
    ReadAs,
    OpenNote,
    UpTo,
    AtLeast,
    Over,
    Under,
    Approximate,
}

/// The words of one language: its texts, one a line, where they are not the built-in ones.
#[derive(Clone, Debug)]
pub struct Messages(Option<Arc<str>>);

impl Messages {
    /// The built-in English ones.
    pub const ENGLISH: Messages = Messages(None);

    /// Takes a file; `None` when its keys are not those of this program.
    ///
    /// ```
    /// use hovergloss::ui::messages::{Message, Messages};
    /// let english = include_str!("../../www/messages/en.txt");
    /// let german = include_str!("../../www/messages/de.txt");
    /// assert_eq!(Messages::read(german).unwrap().get(Message::Close), "Schließen");
    /// assert!(Messages::read(&german.replace("close =", "shut =")).is_none());
    /// // The last message is the last line, and every name is that of its line.
    /// assert_eq!(english.lines().count(), Message::Approximate as usize + 1);
    /// assert_eq!(Messages::ENGLISH.get(Message::TurnOn), "Turn on");
    /// assert_eq!(Messages::ENGLISH.get(Message::Approximate), "Converted figures are approximate.");
    /// ```
    pub fn read(file: &str) -> Option<Messages> {
        let (mut keys, mut texts) = (HASH_OF_NOTHING, String::new());
        for line in pieces::lines(file) {
            let (key, text) = pieces::split_once(line, b'=')?;
            keys = hash(keys, key.as_bytes());
            texts.push_str(text.strip_prefix(" ").unwrap_or(text));
            texts.push('\n');
        }
        (keys == KEYS).then(|| Messages(Some(texts.into())))
    }

    /// A message.
    pub fn get(&self, message: Message) -> &str {
        pieces::lines(self.0.as_deref().unwrap_or(ENGLISH)).nth(message as usize).unwrap_or_default()
    }

    /// A message with a text put in.
    pub fn fill(&self, message: Message, text: &str) -> String {
        fill(self.get(message), text)
    }

    /// Whether two are the same words.
    pub fn same(&self, other: &Messages) -> bool {
        self.0.as_deref().map(str::as_ptr) == other.0.as_deref().map(str::as_ptr)
    }
}

/// Puts a text where a message has its first `{}`.
///
/// ```
/// use hovergloss::ui::messages::fill;
/// assert_eq!(fill("No rate before {}", "1999"), "No rate before 1999");
/// ```
pub fn fill(message: &str, text: &str) -> String {
    match pieces::split_once(message, b'{').and_then(|(before, rest)| Some((before, rest.strip_prefix("}")?))) {
        Some((before, after)) => [before, text, after].concat(),
        None => message.to_owned(),
    }
}
