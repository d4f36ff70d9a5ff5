//! Native tests of the engine, one file a subject.
#![allow(clippy::panic)] // a test says what broke by panicking

mod fold;
mod format;
mod glossary;
mod money;
mod rates;
