//! Native tests of the engine, one file a subject.
#![allow(clippy::panic)] // a test says what broke by panicking

mod annotate;
mod behaviours;
mod boundary;
mod fold;
mod senses;
mod support;
mod terms;
