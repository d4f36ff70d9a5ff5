//! What an amount is worth.

use crate::engine::money::Money;
use crate::ui::reader::Reader;
use leptos::prelude::*;

#[component]
pub fn MoneyCard(reader: Reader, money: Money, per: Option<String>) -> impl IntoView {
    let _ = (reader, per);
    view! { <p class="full">{money.amount.to_string()}</p> }
}
