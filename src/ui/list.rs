//! "Notes in this article": a way to the notes that needs neither a pointer nor sight.

use crate::engine::decimal::digits;
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, find, set};
use crate::ui::reader::State;
use crate::ui::wording;
use std::sync::Arc;
use web_sys::{Element, HtmlElement};

/// A region with a button a note, in reading order. It is there for the keyboard and for screen
/// readers, and shows when the focus is in it.
pub struct List {
    region: HtmlElement,
}

impl List {
    /// Adds the region.
    pub fn new(root: &Element) -> List {
        let region = Pen::beside(root).element("section.list[part=list]");
        let details = region.element("details");
        details.element("summary");
        details.element("ol");
        region.element("p.choices[role=status][hidden]");
        List { region: region.into_element() }
    }

    /// Follows the notes and the language. The buttons are written when the list is first opened:
    /// a long article has thousands of notes, and few readers open it.
    pub fn show(&self, state: &State, before: Option<&State>) {
        let same = before.is_some_and(|before| {
            Arc::ptr_eq(&before.notes, &state.notes)
                && before.locale == state.locale
                && before.words.same(&state.words)
                && before.listed == state.listed
                && before.off == state.off
        });
        if same {
            return;
        }
        let region = &self.region;
        let name = state.words.get(Message::NotesInArticle);
        set(region, "aria-label", name);
        if let Some(summary) = find(region, "summary") {
            let count = digits(state.notes.len() as i64);
            summary.set_text_content(Some(&[name, " (", &count, ")"].concat()));
        }
        if let Some(details) = find(region, "details") {
            details.set_hidden(state.off);
        }
        if let Some(status) = find(region, "p") {
            status.set_hidden(!state.off);
            let pen = Pen::new(&status);
            if state.off {
                pen.text(state.words.get(Message::NotesOff));
                pen.line("button[type=button][data-on]", state.words.get(Message::TurnOn));
            }
        }
        let Some(list) = find(region, "ol").filter(|_| state.listed) else { return };
        let pen = Pen::new(&list);
        for (index, note) in state.notes.iter().enumerate() {
            let button = pen.element("li").element("button[type=button]");
            button.set("data-note", &digits(index as i64));
            button.line("bdi", &wording::note_label(state, note));
        }
    }
}
