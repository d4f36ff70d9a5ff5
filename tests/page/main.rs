//! The page room over the DOM that browsers make, run in a browser:
//! `cargo test --target wasm32-unknown-unknown --test page` with `wasm-bindgen-test-runner`.
//!
//! Numbers in case names are those of the catalogue of behaviours (`B40` is behaviour 40). Of its
//! sections on collecting and marking these are not here: 54 and 56 (a shadow tree or a frame is
//! another document to us: the embedder starts there), 70 (what covers a text is what the reader
//! points at), 71 (the benches measure), 72 (`start` resolves once, see the end-to-end tests).
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod blocks;
mod facts;
mod intent;
mod leptos;
mod marks;
mod near;
mod options;
mod placement;
mod ranges;
mod reading;
mod root;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
