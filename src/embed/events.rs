//! What a session tells the page: events that a site's own scripts can listen for.
//!
//! | event | on | detail |
//! | --- | --- | --- |
//! | `hovergloss:ready` | the first element that is read | `count` |
//! | `hovergloss:open` | the element that holds the note; can be cancelled | `index`, `kind`, `text` |
//! | `hovergloss:close` | the same | `index` |
//! | `hovergloss:error` | the document | `file`, `problem`, `remedy` |

use crate::dom::Sure;
use crate::embed::desk::Desk;
use crate::embed::value::object;
use crate::ui::reader::Kind;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element, EventTarget};

/// The one event that can be cancelled.
const OPEN: &str = "hovergloss:open";

impl Desk {
    /// The notes are there.
    pub(super) fn tell_ready(&self) {
        let (root, count) = {
            let article = self.article.borrow();
            (article.roots().first().cloned(), article.placed().len())
        };
        tell(root, "hovergloss:ready", object(&[], &[("count", count.into())]));
    }

    /// A card is about to open. False where a listener keeps it shut.
    pub(super) fn tell_opening(&self, index: usize) -> bool {
        let state = self.reader.now();
        let Some(note) = state.notes.get(index) else { return true };
        let kind = if matches!(note.kind, Kind::Term(_)) { "term" } else { "money" };
        let detail = [("index", index.into()), ("kind", kind.into()), ("text", note.words.as_str().into())];
        tell(self.root_of(index), OPEN, object(&[], &detail))
    }

    /// A card has closed.
    pub(super) fn tell_closed(&self, index: usize) {
        tell(self.root_of(index), "hovergloss:close", object(&[], &[("index", index.into())]));
    }

    /// The element that was read and holds a note; the first one where the note is gone.
    fn root_of(&self, index: usize) -> Option<Element> {
        let article = self.article.borrow();
        let node = article.placed().get(index).map(|placed| Sure::of(&placed.range).start_container());
        let holds = |root: &&Element| root.contains(node.as_ref());
        article.roots().iter().find(holds).or(article.roots().first()).cloned()
    }
}

/// Dispatches an event that bubbles. False where a listener has cancelled it.
pub fn tell(target: Option<impl Into<EventTarget>>, name: &str, detail: JsValue) -> bool {
    let Some(target) = target.map(Into::<EventTarget>::into) else { return true };
    let settings = CustomEventInit::new();
    settings.set_bubbles(true);
    settings.set_cancelable(name == OPEN);
    settings.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict(name, &settings);
    event.is_ok_and(|event| target.dispatch_event(&event).unwrap_or(true))
}
