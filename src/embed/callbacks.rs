//! What the browser calls back: each finds the desk again, and none keeps a session alive that has ended.
//!
//! One type of closure for all of them, for every type is compiled anew with all that carries it to
//! JavaScript.

use crate::dom::{self, Later, Listener};
use crate::embed::desk::Desk;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Event, EventTarget};

impl Desk {
    /// What to call back, however often.
    pub(super) fn callback(self: &Rc<Self>, then: fn(&Rc<Desk>)) -> Box<dyn FnMut()> {
        let desk = Rc::downgrade(self);
        Box::new(move || {
            if let Some(desk) = desk.upgrade() {
                then(&desk);
            }
        })
    }

    /// In the next frame, unless this is dropped.
    pub(super) fn in_a_frame(self: &Rc<Self>, then: fn(&Rc<Desk>)) -> Later {
        dom::in_a_frame(self.callback(then))
    }

    /// After some milliseconds, unless this is dropped.
    pub(super) fn after(self: &Rc<Self>, milliseconds: u32, then: fn(&Rc<Desk>)) -> Later {
        dom::after(milliseconds, self.callback(then))
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
