//! What a session tells the page: events that a site's own scripts can listen for.
//!
//! | event | on | detail |
//! | --- | --- | --- |
//! | `hovergloss:ready` | the first element that is read | `count` |
//! | `hovergloss:open` | the element that holds the note; can be cancelled | `index`, `kind`, `text` |
//! | `hovergloss:close` | the same | `index` |
//! | `hovergloss:error` | the document | `file`, `problem`, `remedy` |

use crate::dom::{self, Sure};
use crate::embed::desk::Desk;
use crate::embed::json;
use crate::engine::decimal::digits;
use crate::ui::reader::Kind;
use web_sys::{CustomEvent, Node};

/// How the events of a session are dispatched. The opening of a card alone can be cancelled.
const READY: &str = r#"{"bubbles":true,"detail":{"count":$}}"#;
const OPEN: &str = r#"{"bubbles":true,"cancelable":true,"detail":{"index":$,"kind":"$","text":"$"}}"#;
const CLOSE: &str = r#"{"bubbles":true,"detail":{"index":$}}"#;

impl Desk {
    /// The notes are there.
    pub(super) fn tell_ready(&self) {
        let count = digits(self.article.borrow().placed().len() as i64);
        // No borrow is held on: the page may ask for anything.
        let root = self.article.borrow().roots().first().cloned();
        tell(root.as_deref(), "hovergloss:ready", READY, &[&count]);
    }

    /// A card is about to open. False where a listener keeps it shut.
    pub(super) fn tell_opening(&self, index: usize) -> bool {
        let state = self.reader.now();
        let Some(note) = state.notes.get(index) else { return true };
        let kind = if matches!(note.kind, Kind::Term(_)) { "term" } else { "money" };
        let root = self.root_of(index);
        tell(root.as_deref(), "hovergloss:open", OPEN, &[&digits(index as i64), kind, &note.words])
    }

    /// A card has closed.
    pub(super) fn tell_closed(&self, index: usize) {
        tell(self.root_of(index).as_deref(), "hovergloss:close", CLOSE, &[&digits(index as i64)]);
    }
}

/// Dispatches an event; how, and with what details, JSON of this shape with these texts says. False where a
/// listener has cancelled it.
pub fn tell(target: Option<&Node>, name: &str, shape: &str, texts: &[&str]) -> bool {
    let Some(target) = target else { return true };
    let mut settings = String::new();
    json::write(&mut settings, shape, texts);
    let event = CustomEvent::new_with_event_init_dict(name, &dom::options(&settings));
    event.is_ok_and(|event| Sure::of(target).dispatch_event(&event))
}
