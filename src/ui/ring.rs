//! The focus ring over a note in the text. A highlight cannot take the focus, so a transparent
//! button lies over its word while the keyboard stands on it.

use crate::ui::messages::fill;
use crate::ui::reader::{Asked, Reader};
use leptos::html;
use leptos::prelude::*;

/// The button; it takes the focus whenever it moves to another note.
#[component]
pub fn Ring(reader: Reader) -> impl IntoView {
    let button: NodeRef<html::Button> = NodeRef::new();
    let place = move || reader.ring.get().map(|(_, word)| word).unwrap_or_default();
    let label = move || {
        let words = reader
            .ring
            .get()
            .and_then(|(index, _)| reader.notes.with(|notes| notes.get(index).map(|note| note.words.clone())));
        fill(reader.locale.get().messages().open_note, &words.unwrap_or_default())
    };
    Effect::new(move |before: Option<Option<usize>>| {
        let index = reader.ring.get().map(|(index, _)| index);
        if before.flatten() != index
            && index.is_some()
            && let Some(button) = button.get_untracked()
        {
            // A button that is not rendered cannot be focused; then there is nothing to stand on.
            let _ = button.focus();
        }
        index
    });
    let open = move |_| {
        if let Some((index, _)) = reader.ring.get_untracked() {
            reader.ask(Asked::Open(index));
        }
    };
    let leave = move |_| {
        if reader.open.with_untracked(|open| open.is_none()) {
            reader.ring.set(None);
        }
    };
    view! {
        <button
            type="button"
            class="ring"
            node_ref=button
            hidden=move || reader.ring.with(|ring| ring.is_none())
            aria-label=label
            aria-haspopup="dialog"
            style:left=move || pixels(place().left)
            style:top=move || pixels(place().top)
            style:width=move || pixels(place().right - place().left)
            style:height=move || pixels(place().bottom - place().top)
            on:click=open
            on:blur=leave
        ></button>
    }
}

/// A length as CSS writes it.
pub fn pixels(length: f64) -> String {
    let mut text = ((length * 100.0).round() / 100.0).to_string();
    text.push_str("px");
    text
}
