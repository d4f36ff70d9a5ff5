//! The wasm entry. A binary, because a package that is both `cdylib` and `rlib` loses
//! link-time optimisation. Without a `main`: the loader calls what the library exports, and to start and
//! end one, std brings its standard output along.

#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod allocator;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: allocator::Ahead = allocator::Ahead::new();

// Keeps its exports in the binary.
#[cfg(target_arch = "wasm32")]
use hovergloss as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
