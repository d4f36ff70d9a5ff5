//! A sheet follows the finger on its handle, and goes away when it is dragged or flicked down.

use crate::dom::Listener;
use crate::ui::element::{pixels, style};
use crate::ui::reader::{Asked, Reader};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// A finger faster than this many CSS pixels a millisecond flicks the sheet away.
const FLICK: f64 = 0.5;
/// A speed is measured over about so many milliseconds: events come in bursts. Who stops for longer
/// before letting go means to stay.
const RECENT: f64 = 80.0;

/// A finger's way down from where it took hold. Lengths in CSS pixels, times in milliseconds.
///
/// ```
/// use hovergloss::ui::sheet::Drag;
/// let mut flick = Drag::new(500.0, 0.0);
/// flick.moved(530.0, 30.0);
/// assert!(flick.dismisses(400.0, 35.0), "1 px a millisecond");
/// let mut slow = Drag::new(500.0, 0.0);
/// slow.moved(530.0, 200.0);
/// slow.moved(560.0, 400.0);
/// assert!(!slow.dismisses(400.0, 405.0), "a little, and slowly: it springs back");
/// assert!(slow.dismisses(100.0, 405.0), "more than half of a low sheet");
/// slow.moved(300.0, 500.0);
/// assert_eq!(slow.offset(), 0.0, "it never leaves its edge upwards");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    start: f64,
    at: f64,
    time: f64,
    /// Where it was a moment ago, and when.
    from: f64,
    since: f64,
}

impl Drag {
    /// The finger takes hold at a height of the viewport.
    pub fn new(at: f64, time: f64) -> Drag {
        Drag { start: at, at, time, from: at, since: time }
    }

    /// The finger moves.
    pub fn moved(&mut self, at: f64, time: f64) {
        if time - self.since > RECENT {
            (self.from, self.since) = (self.at, self.time);
        }
        (self.at, self.time) = (at, time);
    }

    /// How far down the sheet is to be drawn.
    pub fn offset(&self) -> f64 {
        (self.at - self.start).max(0.0)
    }

    /// Whether a sheet of a height goes away when the finger lets go at a time.
    pub fn dismisses(&self, height: f64, time: f64) -> bool {
        let speed = (self.at - self.from) / (time - self.since).max(1.0);
        let flicked = time - self.time < RECENT && speed > FLICK;
        self.offset() > height / 2.0 || flicked && self.offset() > 0.0
    }
}

/// What a finger does on the handle.
#[derive(Clone, Copy)]
enum Act {
    TakeHold,
    Move,
    LetGo,
    /// The browser takes the finger for something else.
    Lose,
}

struct Sheet {
    frame: HtmlElement,
    handle: HtmlElement,
    reader: Reader,
    drag: Cell<Option<Drag>>,
}

/// Lets a finger drag a sheet by its handle.
pub fn listen(frame: &HtmlElement, handle: HtmlElement, reader: Reader) -> Vec<Listener> {
    let sheet = Rc::new(Sheet { frame: frame.clone(), handle, reader, drag: Cell::default() });
    let mut listeners = Vec::new();
    for (name, act) in [
        ("pointerdown", Act::TakeHold),
        ("pointermove", Act::Move),
        ("pointerup", Act::LetGo),
        ("pointercancel", Act::Lose),
    ] {
        let dragged = Rc::clone(&sheet);
        listeners.push(Listener::new(&sheet.handle, name, move |event| dragged.follow(act, event.unchecked_ref())));
    }
    listeners
}

impl Sheet {
    fn follow(&self, act: Act, event: &PointerEvent) {
        let (at, time) = (f64::from(event.client_y()), event.time_stamp());
        let mut offset = 0.0;
        match (act, self.drag.take()) {
            (Act::TakeHold, _) => {
                // Without it the drag ends where the finger leaves the handle, no more.
                let _ = self.handle.set_pointer_capture(event.pointer_id());
                self.drag.set(Some(Drag::new(at, time)));
            }
            (_, None) => return,
            (Act::Move, Some(mut drag)) => {
                drag.moved(at, time);
                offset = drag.offset();
                self.drag.set(Some(drag));
            }
            (Act::LetGo, Some(drag)) if drag.dismisses(f64::from(self.frame.offset_height()), time) => {
                self.reader.ask(Asked::Close);
            }
            (Act::LetGo | Act::Lose, Some(_)) => {}
        }
        style(&self.frame, "translate", &["0 ", &pixels(offset)].concat());
    }
}
