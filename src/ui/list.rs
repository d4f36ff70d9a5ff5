//! "Notes in this article": a way to the notes that needs neither a pointer nor sight.

use crate::ui::reader::{Asked, Reader};
use crate::ui::wording;
use leptos::prelude::*;

/// A region with a button a note, in reading order. It is there for the keyboard and for screen
/// readers, and shows when the focus is in it.
#[component]
pub fn NoteList(reader: Reader) -> impl IntoView {
    let words = move || reader.locale.get().messages();
    let items = move || {
        let locale = reader.locale.get();
        let glossary = reader.glossary.get();
        let buttons: Vec<_> = reader.notes.with(|notes| {
            notes
                .iter()
                .enumerate()
                .map(|(index, note)| {
                    let label = wording::note_label(&glossary, note, locale);
                    view! {
                        <li>
                            <button type="button" on:click=move |_| reader.ask(Asked::Open(index))>{label}</button>
                        </li>
                    }
                })
                .collect()
        });
        buttons
    };
    let count = move || reader.notes.with(|notes| notes.len());
    let region = view! {
        <section class="list" aria-label=move || words().notes_in_article lang=move || reader.locale.get().tag()>
            <details>
                <summary>{move || words().notes_in_article}" ("{count}")"</summary>
                <ol>{items}</ol>
            </details>
        </section>
    };
    region
}
