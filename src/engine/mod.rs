//! Text in, annotations out: pure Rust, no browser, no clock, no I/O.
//!
//! Offsets inside the engine are byte offsets into the text they belong to, always on a
//! character boundary. [`text::offsets`] turns them into UTF-16 units or code points at the
//! rooms' borders.

pub mod annotate;
pub mod decimal;
pub mod format;
pub mod glossary;
pub mod hash;
pub mod language;
pub mod money;
pub mod rates;
pub mod terms;
pub mod text;

pub use annotate::{Annotation, Annotator, Block, Note, Options};
pub use glossary::Glossary;
pub use language::{Language, is_traditional, likely_region, region};
