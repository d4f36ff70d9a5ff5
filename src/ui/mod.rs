//! What the reader sees: the card, the list of notes, the focus ring, and their style sheet.
//!
//! Everything lives in one shadow root, so that neither the page's styles nor ours leak. No
//! element is written as a whole literal: Leptos would turn such an element into `innerHTML`,
//! which pages with Trusted Types refuse.

pub mod card;
pub mod chart;
pub mod intl;
pub mod list;
pub mod locale;
pub mod messages;
pub mod money_card;
pub mod placement;
pub mod reader;
pub mod ring;
pub mod shell;
pub mod term_card;
pub mod wording;

pub use locale::Locale;
pub use reader::{Note, Reader};
pub use shell::Shell;
