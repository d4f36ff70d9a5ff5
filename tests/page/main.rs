//! The page room over the DOM that browsers make, run in a browser:
//! `cargo test --target wasm32-unknown-unknown --test page` with `wasm-bindgen-test-runner`.
//!
//! Numbers in case names are those of the catalogue of behaviours (`B40` is behaviour 40). Of its
//! sections on collecting and marking these are elsewhere or not ours: 44 (a block keeps the page's
//! blanks as they are, the engine's fold merges them), 47's attributes beyond those named here (they
//! are the `skip` option), 54 and 56 (shadow trees and frames are other documents: the embedder
//! starts there), 64's one card (end-to-end), 68 to 70 (the pointer's, end-to-end), 71 (the benches),
//! 72 (`start` resolves once).
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod blocks;
mod facts;
mod intent;
mod marks;
mod placement;
mod ranges;
mod root;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
