//! The wasm entry. A binary, because a package that is both `cdylib` and `rlib` loses
//! link-time optimisation.

fn main() {
    hovergloss::embed::boot();
}
