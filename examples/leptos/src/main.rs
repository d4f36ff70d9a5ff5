//! A site written with Leptos that explains its articles. `trunk serve` in this folder shows it,
//! once `make build` has written the files it serves.

mod site;

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <site::Site/> });
}
