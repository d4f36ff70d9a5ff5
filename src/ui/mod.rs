//! What the reader sees: the card, the list of notes, the focus ring, and their style sheet.
//!
//! Everything lives in one shadow root, so that neither the page's styles nor ours leak. One view
//! follows one state; its elements are written with [`pen::Pen`], text only ever as text, so that
//! pages with Trusted Types have nothing to refuse.

pub mod card;
pub mod chart;
pub mod element;
#[cfg(feature = "extension")]
pub mod extension;
pub mod intl;
pub mod list;
pub mod locale;
pub mod menu;
pub mod messages;
pub mod money_card;
pub mod pen;
pub mod placement;
pub mod plain;
pub mod reader;
pub mod ring;
pub mod sheet;
pub mod shell;
pub mod term_card;
pub mod wording;

pub use locale::Locale;
pub use reader::{Note, Reader};
pub use shell::Shell;

/// The themes, named as the option `theme` takes them.
pub const THEMES: &str = "auto light dark paper newspaper night";
