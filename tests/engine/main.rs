//! Native tests of the engine, one file a subject.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used)] // a test says what broke by panicking

mod annotate;
mod behaviours;
mod boundary;
mod contrast;
mod decimal;
mod dictionary;
mod everyday;
mod fold;
mod format;
mod glossary;
mod json;
mod live_rates;
mod messages;
mod money;
mod money_context;
mod money_latin;
mod money_properties;
mod rates;
mod senses;
mod support;
mod tables;
mod terms;
