//! Registers the marks of a long article only where the reader is near them.
//!
//! Chromium looks at every range of every highlight again whenever anything on the page changes, be
//! it a clock in its header: on a live page with 3,800 marks that was 5 ms a frame.

use crate::dom::options;
use crate::page::article::Placed;
use crate::page::highlights::Pair;
use js_sys::Map;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, Range};

#[wasm_bindgen(module = "/src/page/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = near)]
    fn signed(entries: &JsValue, numbers: &Map) -> Vec<i32>;
}

/// An article with more marks than this has only those within half a screen of the viewport registered.
pub const MANY: usize = 120;

/// Half a screen, and each element is looked at ten times a second at most: on a page that changes with
/// every frame, browsers would look at all of them every time. (`delay` is Chromium's; others still do.)
const WITHIN: &str = r#"{"rootMargin":"50%","delay":100}"#;

/// Looks which elements with marks are near; dropping it ends that and leaves the highlights alone.
pub struct Near {
    parts: Rc<RefCell<Parts>>,
    observer: IntersectionObserver,
    _then: Closure<dyn FnMut(JsValue)>,
}

/// The elements that hold marks.
struct Parts {
    pair: Pair,
    /// From elements to numbers.
    numbers: Map,
    /// By their numbers, in ascending order.
    list: Vec<Part>,
    last: u32,
}

struct Part {
    number: u32,
    element: Rc<Element>,
    near: bool,
    /// Each with whether it is an amount of money.
    ranges: Vec<(Rc<Range>, bool)>,
}

impl Near {
    /// Looks at no element yet; `None` where the browser cannot say what is in view.
    pub fn new(pair: &Pair) -> Option<Near> {
        let parts = Parts { pair: pair.clone(), numbers: Map::new(), list: Vec::new(), last: 0 };
        let parts = Rc::new(RefCell::new(parts));
        let seen = Rc::clone(&parts);
        let then = Closure::<dyn FnMut(JsValue)>::new(move |entries: JsValue| seen.borrow_mut().follow(&entries));
        let options = options(WITHIN);
        let observer = IntersectionObserver::new_with_options(then.as_ref().unchecked_ref(), &options).ok()?;
        Some(Near { parts, observer, _then: then })
    }

    /// Takes over a mark. In an element that is new, it shows at once if it is `near`, and as soon as
    /// the browser has said so if not.
    pub fn add(&self, placed: &mut Placed, near: bool) {
        let mut parts = self.parts.borrow_mut();
        let before = std::mem::replace(&mut placed.marked, true);
        placed.part = parts.number(&placed.within).unwrap_or_else(|| {
            self.observer.observe(&placed.within);
            parts.begin(&placed.within, near)
        });
        let Some(part) = parts.part(placed.part) else { return };
        part.ranges.push((Rc::clone(&placed.range), placed.is_money()));
        if part.near && !before {
            parts.pair.of(placed.is_money()).add(&placed.range);
        }
    }

    /// Takes away a mark.
    pub fn remove(&self, placed: &Placed) {
        let mut parts = self.parts.borrow_mut();
        parts.pair.of(placed.is_money()).delete(&placed.range);
        let Some(index) = parts.index(placed.part) else { return };
        let Some(part) = parts.list.get_mut(index) else { return };
        if let Some(place) = part.ranges.iter().position(|(range, _)| Rc::ptr_eq(range, &placed.range)) {
            part.ranges.swap_remove(place);
        }
        if part.ranges.is_empty() {
            let part = parts.list.remove(index);
            self.observer.unobserve(&part.element);
            parts.numbers.delete(&part.element);
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
    fn begin(&mut self, element: &Rc<Element>, near: bool) -> u32 {
        self.last += 1;
        self.numbers.set(element, &self.last.into());
        self.list.push(Part { number: self.last, element: Rc::clone(element), near, ranges: Vec::new() });
        self.last
    }

    /// The number of an element's part. Marks come block by block, so the last one is mostly the one.
    fn number(&self, element: &Rc<Element>) -> Option<u32> {
        if let Some(last) = self.list.last().filter(|last| Rc::ptr_eq(&last.element, element)) {
            return Some(last.number);
        }
        self.numbers.get(element).as_f64().map(|number| number as u32)
    }

    fn index(&self, number: u32) -> Option<usize> {
        self.list.binary_search_by_key(&number, |part| part.number).ok()
    }

    fn part(&mut self, number: u32) -> Option<&mut Part> {
        let index = self.index(number)?;
        self.list.get_mut(index)
    }

    /// Follows what the browser says of some elements.
    fn follow(&mut self, entries: &JsValue) {
        for signed in signed(entries, &self.numbers) {
            let near = signed > 0;
            let index = self.index(signed.unsigned_abs());
            if let Some(part) = index.and_then(|index| self.list.get_mut(index))
                && std::mem::replace(&mut part.near, near) != near
            {
                part.show(&self.pair, near);
            }
        }
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
