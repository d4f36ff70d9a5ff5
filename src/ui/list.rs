//! "Notes in this article": a way to the notes that needs neither a pointer nor sight.

use crate::engine::decimal::digits;
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, find};
use crate::ui::reader::State;
use crate::ui::wording;
use std::sync::Arc;
use web_sys::{Document, Element, HtmlElement};

/// A region with a button a note, in reading order. It is there for the keyboard and for screen
/// readers, and shows when the focus is in it.
pub struct List {
    region: Option<Element>,
}

impl List {
    /// Adds the region.
    pub fn new(document: &Document, root: &Element) -> List {
        Pen::beside(document, root).element("section", &[("class", "list"), ("part", "list")], &|pen| {
            pen.element("details", &[], &|pen| {
                pen.line("summary", "", "");
                pen.element("ol", &[], &|_| {});
            });
            pen.element("p", &[("role", "status"), ("class", "choices"), ("hidden", "")], &|_| {});
        });
        List { region: find(root, ".list") }
    }

    /// Follows the notes and the language. The buttons are written when the list is first opened:
    /// a long article has thousands of notes, and few readers open it.
    pub fn show(&self, document: &Document, state: &State, before: Option<&State>) {
        let same = before.is_some_and(|before| {
            Arc::ptr_eq(&before.notes, &state.notes)
                && before.locale == state.locale
                && before.words.same(&state.words)
                && before.listed == state.listed
                && before.off == state.off
        });
        let Some(region) = self.region.as_ref().filter(|_| !same) else { return };
        let name = state.words.get(Message::NotesInArticle);
        region.set_attribute("aria-label", name).unwrap_or_default();
        if let Some(summary) = find::<Element>(region, "summary") {
            let count = digits(state.notes.len() as i64);
            summary.set_text_content(Some(&[name, " (", &count, ")"].concat()));
        }
        if let Some(details) = find::<HtmlElement>(region, "details") {
            details.set_hidden(state.off);
        }
        if let Some(status) = find::<HtmlElement>(region, "p") {
            status.set_hidden(!state.off);
            let pen = Pen::new(document, &status);
            if state.off {
                pen.text(state.words.get(Message::NotesOff));
                let attributes = [("type", "button"), ("data-on", "")];
                pen.element("button", &attributes, &|pen| pen.text(state.words.get(Message::TurnOn)));
            }
        }
        let Some(list) = find::<Element>(region, "ol").filter(|_| state.listed) else { return };
        let pen = Pen::new(document, &list);
        for (index, note) in state.notes.iter().enumerate() {
            let label = wording::note_label(state, note);
            let index = digits(index as i64);
            pen.element("li", &[], &|pen| {
                pen.element("button", &[("type", "button"), ("data-note", &index)], &|pen| {
                    pen.line("bdi", "", &label);
                });
            });
        }
    }
}
