//! Text before anything is found in it: folding, scripts, offsets.

pub mod ascii;
pub mod compose;
pub mod fold;
pub mod look;
pub mod offsets;
pub mod pieces;
pub mod script;
pub mod width;
