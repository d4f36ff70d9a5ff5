//! Registers the marks of a long article only where the reader is near them.
//!
//! Chromium looks at every range of every highlight again whenever anything on the page changes, be
//! it a clock in its header: on a live page with 3,800 marks that was 5 ms a frame.

use crate::page::article::Placed;
use crate::page::highlights::Pair;
use crate::page::listeners::watch;
use gloo::events::EventListener;
use js_sys::{Array, Map};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Range, Window,
};

/// An article with more marks than this has only those within a screen of the viewport registered.
pub const MANY: usize = 500;

/// Looks which elements with marks are near; dropping it ends that and leaves the highlights alone.
pub struct Near {
    parts: Rc<RefCell<Parts>>,
    observer: IntersectionObserver,
    _then: Closure<dyn FnMut(Array)>,
    _printing: [EventListener; 2],
}

/// The elements that hold marks.
struct Parts {
    pair: Pair,
    /// From elements to numbers.
    numbers: Map,
    /// By their numbers, in ascending order.
    list: Vec<Part>,
    last: u32,
    /// On paper everything is near.
    printing: bool,
}

struct Part {
    number: u32,
    element: Element,
    near: bool,
    /// Each with whether it is an amount of money.
    ranges: Vec<(Range, bool)>,
}

impl Near {
    /// Looks at no element yet; `None` where the browser cannot say what is in view.
    pub fn new(window: &Window, pair: &Pair) -> Option<Near> {
        let parts = Parts { pair: pair.clone(), numbers: Map::new(), list: Vec::new(), last: 0, printing: false };
        let parts = Rc::new(RefCell::new(parts));
        let seen = Rc::clone(&parts);
        let then = Closure::<dyn FnMut(Array)>::new(move |entries: Array| seen.borrow_mut().follow(&entries));
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100%");
        let observer = IntersectionObserver::new_with_options(then.as_ref().unchecked_ref(), &options).ok()?;
        let printing = [("beforeprint", true), ("afterprint", false)].map(|(name, begins)| {
            let parts = Rc::clone(&parts);
            watch(window, name, move |_: &Event| parts.borrow_mut().print(begins))
        });
        Some(Near { parts, observer, _then: then, _printing: printing })
    }

    /// Takes over a mark. In an element that is new, it shows at once if it is `near`, and as soon as
    /// the browser has said so if not.
    pub fn add(&self, placed: &mut Placed, near: bool) {
        let mut parts = self.parts.borrow_mut();
        let before = std::mem::replace(&mut placed.marked, true);
        let Some(element) = placed.range.start_container().ok().and_then(|node| node.parent_element()) else { return };
        let known = parts.number(&element);
        let number = known.unwrap_or_else(|| {
            self.observer.observe(&element);
            parts.begin(element, near)
        });
        placed.part = number;
        let printing = parts.printing;
        let Some(part) = parts.part(number) else { return };
        part.ranges.push((placed.range.clone(), placed.is_money()));
        if (part.near || printing) && !before {
            parts.pair.of(placed.is_money()).add(&placed.range);
        }
    }

    /// Takes away a mark.
    pub fn remove(&self, placed: &Placed) {
        let mut parts = self.parts.borrow_mut();
        parts.pair.of(placed.is_money()).delete(&placed.range);
        let Some(part) = parts.part(placed.part) else { return };
        part.ranges.retain(|(range, _)| *range != placed.range);
        if part.ranges.is_empty() {
            let element = part.element.clone();
            self.observer.unobserve(&element);
            parts.numbers.delete(&element);
            parts.list.retain(|part| part.number != placed.part);
        }
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Parts {
    /// The number of an element's new part.
    fn begin(&mut self, element: Element, near: bool) -> u32 {
        self.last += 1;
        self.numbers.set(&element, &self.last.into());
        self.list.push(Part { number: self.last, element, near, ranges: Vec::new() });
        self.last
    }

    fn number(&self, element: &JsValue) -> Option<u32> {
        self.numbers.get(element).as_f64().map(|number| number as u32)
    }

    fn part(&mut self, number: u32) -> Option<&mut Part> {
        let index = self.list.partition_point(|part| part.number < number);
        self.list.get_mut(index).filter(|part| part.number == number)
    }

    /// Follows what the browser says of some elements.
    fn follow(&mut self, entries: &Array) {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let rect = entry.bounding_client_rect();
            // An element with `display: contents` has no box that could be near, though its text has.
            let near = entry.is_intersecting() || (rect.width() == 0.0 && rect.height() == 0.0);
            let (pair, printing) = (self.pair.clone(), self.printing);
            if let Some(part) = self.number(&entry.target()).and_then(|number| self.part(number))
                && std::mem::replace(&mut part.near, near) != near
                && !printing
            {
                part.show(&pair, near);
            }
        }
    }

    fn print(&mut self, begins: bool) {
        self.printing = begins;
        self.list.iter().filter(|part| !part.near).for_each(|part| part.show(&self.pair, begins));
    }
}

impl Part {
    fn show(&self, pair: &Pair, near: bool) {
        for (range, is_money) in &self.ranges {
            let highlight = pair.of(*is_money);
            if near {
                highlight.add(range);
            } else {
                highlight.delete(range);
            }
        }
    }
}
