//! The wasm entry. A binary, because a package that is both `cdylib` and `rlib` loses
//! link-time optimisation.

/// Made for small programs: it takes half the bytes of the target's default.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    hovergloss::embed::boot();
}
