//! A session on a page that lives: noticing what changes, and reading that again.

use crate::dom::{self, Later, Sure, get, items, target};
use crate::embed::desk::Desk;
use crate::embed::session;
use crate::engine::Annotator;
use crate::engine::annotate::Occurrences;
use crate::engine::text::look;
use crate::page::changes::{Changes, has_text};
use crate::page::marks::Marks;
use crate::page::observer::{Growth, Observer};
use crate::page::pace::Pace;
use crate::ui::Shell;
use crate::ui::shell::HOST;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, MutationRecord, Range};

/// More changes at once than this, and all is read again: remembering each would cost more.
const MOST_RECORDS: usize = 5000;

/// Where words stand, if there are any.
type Held = Option<Rc<Range>>;

/// What a session remembers of a page's changes until it reads it again.
#[derive(Default)]
pub(super) struct Live {
    observer: RefCell<Option<Observer>>,
    /// Only where something stands by a word: a page that changes pays for it in each frame.
    growth: RefCell<Option<Growth>>,
    records: RefCell<Vec<MutationRecord>>,
    /// What has come beside the article without a text: another article may come in it.
    empty: RefCell<Vec<Element>>,
    /// Elements whose transition or animation has ended.
    settled: RefCell<Vec<Element>>,
    whole: Cell<bool>,
    roots: Cell<bool>,
    pace: RefCell<Pace>,
    timer: RefCell<Option<Later>>,
    /// Whether catching up has been asked for.
    asked: Cell<bool>,
    /// Whether slices are being read.
    pub(super) reading: Cell<bool>,
    /// Whether the marks are there and the reader's view does not know of them yet.
    pub(super) untold: Cell<bool>,
    /// Where the words of the open card and of the ring stand while the article is read.
    pub(super) held: RefCell<Option<(Held, Held)>>,
    /// How high the article was when it was last read, in CSS pixels.
    pub(super) height: Cell<f64>,
    /// What the article's finds come from.
    pub(super) annotator: RefCell<Option<Rc<Annotator>>>,
    address: RefCell<String>,
}

impl Live {
    /// Whether the article is being read.
    pub(super) fn is_reading(&self) -> bool {
        self.reading.get()
    }

    /// Forgets what has changed since the observer last told: that was ourselves.
    pub(super) fn forget(&self) {
        if let Some(observer) = self.observer.borrow().as_ref() {
            observer.forget();
        }
    }

    /// Stops to look.
    pub(super) fn clear(&self) {
        self.observer.take();
        self.growth.take();
        self.timer.take();
        self.records.take();
    }
}

impl Desk {
    pub(super) fn observe(self: &Rc<Self>) {
        self.live.observer.replace(Observer::new(self.callback(Desk::changed)));
        self.live.address.replace(self.address());
        self.hear(&self.window, "popstate", Desk::moved_on);
        self.hear(&self.document, "transitionend", Desk::settled);
        self.hear(&self.document, "animationend", Desk::settled);
        let navigation = get(&self.window, "navigation");
        if navigation.is_object() {
            self.hear(navigation.unchecked_ref(), "navigatesuccess", Desk::moved_on);
        }
    }

    /// Notices what grows above the word of an open card or a ring, and moves it: nobody tells.
    pub(super) fn watch_growth(self: &Rc<Self>) {
        if self.live.growth.borrow().is_none() {
            let growth = self.document.body().and_then(|body| Growth::of(&body, self.callback(Desk::moved)));
            self.live.growth.replace(growth);
        }
    }

    fn changed(self: &Rc<Self>, records: &JsValue) {
        let mut known = self.live.records.borrow_mut();
        known.extend(items::<MutationRecord>(records));
        if known.len() > MOST_RECORDS {
            known.clear();
            self.live.whole.set(true);
        }
        drop(known);
        self.catch_up_soon();
    }

    /// The page has another address now.
    fn moved_on(self: &Rc<Self>, _: &JsValue) {
        self.live.roots.set(true);
        self.catch_up_soon();
    }

    /// What fades in is hidden at the moment its class changes.
    fn settled(self: &Rc<Self>, event: &JsValue) {
        let event: &Event = event.unchecked_ref();
        let property = get(event, "propertyName").as_string();
        let fades = property.is_none_or(|name| look::is_one_of("opacity visibility display", &name));
        if let Some(element) = target(event).filter(|_| fades)
            && self.article.try_borrow().is_ok_and(|article| article.contains(&element))
        {
            self.live.settled.borrow_mut().push(element);
            self.catch_up_soon();
        }
    }

    /// Catches up in the next frame, or later where one change follows the other.
    fn catch_up_soon(self: &Rc<Self>) {
        if self.live.asked.replace(true) {
            return;
        }
        let wait = self.live.pace.borrow_mut().wait(dom::now(&self.window));
        if wait == 0.0 {
            self.catch_up_in_a_frame();
            return;
        }
        self.live.timer.replace(Some(self.after(wait as u32, |desk, _| desk.catch_up_in_a_frame())));
    }

    fn catch_up_in_a_frame(self: &Rc<Self>) {
        self.live.timer.replace(Some(self.in_a_frame(|desk, _| desk.catch_up())));
    }

    fn catch_up(self: &Rc<Self>) {
        self.live.asked.set(false);
        let mut changes = Changes::default();
        (changes.whole, changes.roots) = (self.live.whole.take(), self.live.roots.take());
        {
            let article = self.article.borrow();
            for record in self.live.records.take() {
                changes.add(&article, &record, HOST);
            }
            for element in self.live.settled.take() {
                changes.shown(&article, &element);
            }
        }
        let address = self.address();
        if self.live.address.replace(address.clone()) != address {
            changes.roots = true;
        }
        let elements = changes.elements();
        let mut busy = !elements.is_empty() || changes.removed || changes.whole;
        if changes.roots {
            let roots = self.find_roots();
            let others = self.article.borrow().roots() != roots.as_slice();
            let mut empty = self.live.empty.take();
            empty.append(&mut changes.empty);
            let waits = !empty.is_empty();
            empty.retain(|element| element.is_connected() && !has_text(element));
            self.live.empty.replace(empty);
            if others || waits {
                self.look_at(&roots);
            }
            if others {
                busy = true;
                self.hold();
                self.article.borrow_mut().follow_roots(roots);
            }
        }
        // Where nothing in it came or went, as when a header shows, the article is as high as before.
        if changes.restyled || busy {
            let height = self.height();
            let grown = self.live.height.replace(height) != height;
            changes.whole |= changes.restyled && grown;
            busy |= changes.whole;
        }
        self.keep_host();
        if busy {
            // Sections are counted over the whole article, and spans stand in the way.
            let whole = changes.whole || self.options.borrow().occurrences == Occurrences::Section;
            if whole || self.marks.borrow().as_ref().is_some_and(Marks::are_elements) {
                let roots = self.article.borrow().roots().to_vec();
                self.begin(roots);
            } else {
                self.hold();
                self.live.untold.set(false);
                self.article.borrow_mut().again(&elements, changes.removed);
            }
            self.go_on();
        }
        self.live.pace.borrow_mut().read(dom::now(&self.window));
    }

    /// Puts the host back where the page has thrown it out with what it stood in.
    fn keep_host(&self) {
        if self.shell.borrow().as_ref().is_some_and(Shell::is_thrown_out) {
            session::mount(self);
        }
    }

    /// How high the article is, in CSS pixels.
    pub(super) fn height(&self) -> f64 {
        self.article.borrow().roots().iter().map(|root| root.get_bounding_client_rect().height()).sum()
    }

    pub(super) fn look_at(&self, roots: &[Element]) {
        if let Some(observer) = self.live.observer.borrow().as_ref() {
            observer.watch(&self.document, roots, &self.live.empty.borrow());
        }
    }

    fn address(&self) -> String {
        Sure::of(&self.document).url()
    }
}
