//! The wasm entry. A binary, because a package that is both `cdylib` and `rlib` loses
//! link-time optimisation.

#[cfg(target_arch = "wasm32")]
mod allocator;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: allocator::Ahead = allocator::Ahead::new();

fn main() {
    hovergloss::embed::boot();
}
