//! Text before anything is found in it: folding, scripts, offsets.

pub mod fold;
pub mod offsets;
