//! Hovergloss explains the terms and converts the amounts of a news article, in place.
//!
//! The crate is a house of four rooms, and the most foreign noun in a line names its room:
//!
//! | room | holds | knows |
//! | --- | --- | --- |
//! | [`engine`] | text in, annotations out | nothing but text |
//! | `page` | the article as a DOM: root, blocks, ranges, marks, pointer | `engine` |
//! | `ui` | what the reader sees: cards and their style sheet | `engine` |
//! | `embed` | the outside world's door: exports, options, events | all of them |
//!
//! What `page` and `ui` both ask of the browser is in `dom`, and what waits for it in `task`.
//!
//! Data flows one way: loader → `embed` → `page` → `engine` → `page` → `ui`.
//! Only [`engine`] exists without the feature `web`.

pub mod engine;

#[cfg(feature = "web")]
pub mod dom;
#[cfg(feature = "web")]
pub mod embed;
#[cfg(feature = "web")]
pub mod page;
#[cfg(feature = "web")]
pub mod task;
#[cfg(feature = "web")]
pub mod ui;
