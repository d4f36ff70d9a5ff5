//! Tests of the engine, one file a subject: native, as wasm, and as the JavaScript made from that.
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used)] // a test says what broke by panicking

mod annotate;
mod behaviours;
mod boundary;
mod contrast;
mod decimal;
mod dictionary;
mod everyday;
mod files;
mod fold;
mod format;
mod glossary;
mod json;
mod korean_tails;
mod live_rates;
mod messages;
mod money;
mod money_audit;
mod money_context;
mod money_latin;
mod money_names;
mod money_news;
mod money_pounds;
mod money_properties;
mod money_review;
mod rates;
mod rates_files;
mod senses;
mod support;
mod tables;
mod terms;
mod terms_audit;

// What `#[test]` is, which each file imports.
#[cfg(not(target_arch = "wasm32"))]
use std::prelude::v1::test;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
