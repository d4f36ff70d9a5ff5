//! The extension's own program: what its panel and its options page show. A binary of its own, so
//! that not a byte of it travels to readers of a site.

fn main() {
    hovergloss::embed::boot();
}
