//! "Notes in this article": a way to the notes that needs neither a pointer nor sight.

use crate::engine::decimal::digits;
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, set};
use crate::ui::reader::{Kind, State};
use crate::ui::term_card;
use std::sync::Arc;
use web_sys::{Element, HtmlElement};

/// A region with a button a note, in reading order. It is there for the keyboard and for screen
/// readers, and shows when the focus is in it.
pub struct List {
    region: HtmlElement,
    details: HtmlElement,
    summary: HtmlElement,
    buttons: HtmlElement,
    status: HtmlElement,
}

impl List {
    /// Adds the region.
    pub fn new(root: &Element) -> List {
        let region = Pen::beside(root).element("section.list[part=list]");
        let details = region.element("details");
        List {
            summary: details.element("summary").into_element(),
            buttons: details.element("ol").into_element(),
            details: details.into_element(),
            status: region.element("p.choices[role=status][hidden]").into_element(),
            region: region.into_element(),
        }
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
        let name = state.words.get(Message::NotesInArticle);
        set(&self.region, "aria-label", name);
        Pen::new(&self.summary).text(name).text(" (").text(&digits(state.notes.len() as i64)).text(")");
        self.details.set_hidden(state.off);
        self.status.set_hidden(!state.off);
        let status = Pen::new(&self.status);
        if state.off {
            status.text(state.words.get(Message::NotesOff));
            status.say("button[type=button][data-on]", &state.words, Message::TurnOn);
        }
        if !state.listed {
            return;
        }
        let list = Pen::new(&self.buttons);
        for (index, note) in state.notes.iter().enumerate() {
            let button = list.element("li").element("button[type=button]");
            button.set("data-note", &digits(index as i64));
            button.worded("bdi", note.worded());
            // The reader's word for it, where that is another.
            if let Kind::Term(meanings) = &note.kind
                && let Some(first) = meanings.first()
                && let (name, _) = term_card::name(state, first.term, note.worded())
                && name.1 != note.words
            {
                button.text(" – ").worded("bdi", name);
            }
        }
    }
}
