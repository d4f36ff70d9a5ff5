//! What the browser calls back: each finds the desk again, and none keeps a session alive that has ended.

use crate::dom::{self, Callback, Later, Listener};
use crate::embed::desk::Desk;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::EventTarget;

/// What is to be done, with what the browser has to say.
type Then = fn(&Rc<Desk>, &JsValue);

impl Desk {
    /// What to call back, however often.
    pub(super) fn callback(self: &Rc<Self>, then: Then) -> Callback {
        let desk = Rc::downgrade(self);
        Box::new(move |said| {
            if let Some(desk) = desk.upgrade() {
                then(&desk, &said);
            }
        })
    }

    /// In the next frame, unless this is dropped.
    pub(super) fn in_a_frame(self: &Rc<Self>, then: Then) -> Later {
        dom::in_a_frame(&self.window, self.callback(then))
    }

    /// After some milliseconds, unless this is dropped.
    pub(super) fn after(self: &Rc<Self>, milliseconds: u32, then: Then) -> Later {
        dom::after(milliseconds, self.callback(then))
    }

    /// At every event of a name, in the capture phase, until the session ends.
    pub(super) fn hear(self: &Rc<Self>, target: &EventTarget, name: &'static str, then: Then) {
        self.listeners.borrow_mut().push(Listener::add(target, name, self.callback(then)));
    }
}
