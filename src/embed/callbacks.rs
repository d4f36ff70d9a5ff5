//! What the browser calls back: each finds the desk again, and none keeps a session alive that has ended.
//!
//! One type of closure for all of them, for every type is compiled anew with all that carries it to
//! JavaScript.

use crate::dom::Listener;
use crate::embed::desk::Desk;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

impl Desk {
    /// What to call back, however often.
    pub(super) fn callback(self: &Rc<Self>, then: fn(&Rc<Desk>)) -> impl FnMut() + use<> {
        let desk = Rc::downgrade(self);
        move || {
            if let Some(desk) = desk.upgrade() {
                then(&desk);
            }
        }
    }

    /// In the next frame; false where there is none.
    pub(super) fn in_a_frame(self: &Rc<Self>, then: fn(&Rc<Desk>)) -> bool {
        let then = Closure::once_into_js(self.callback(then));
        self.window.request_animation_frame(then.unchecked_ref()).is_ok()
    }

    /// After some milliseconds, unless the timer is dropped.
    pub(super) fn after(self: &Rc<Self>, milliseconds: u32, then: fn(&Rc<Desk>)) -> Timeout {
        Timeout::new(milliseconds, self.callback(then))
    }

    /// At every event of a name, in the capture phase, as long as the listener is among these.
    pub(super) fn hear(
        self: &Rc<Self>,
        listeners: &RefCell<Vec<Listener>>,
        target: &EventTarget,
        name: &'static str,
        then: fn(&Rc<Desk>, &Event),
    ) {
        let desk = Rc::downgrade(self);
        listeners.borrow_mut().push(Listener::new(target, name, move |event: &Event| {
            if let Some(desk) = desk.upgrade() {
                then(&desk, event);
            }
        }));
    }
}
