//! Mouse, pen and touch over the marks.

use crate::dom::{self, Later, Listener, Sure};
use crate::page::article::Article;
use crate::page::cursor::Cursor;
use crate::page::geometry::{Point, Rect};
use crate::page::intent::{Intent, Under, Wish};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Event, EventTarget, MouseEvent, Window};

/// What a pointer asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Request {
    /// Open the card of an annotation, by the line at a point.
    Open {
        /// Index into [`Article::placed`].
        index: usize,
        /// Where the pointer is.
        point: Point,
        /// Whether it is a finger.
        touch: bool,
    },
    /// Close the card.
    Close,
}

/// What the pointer needs to know of the rest of the reader's view.
pub trait View {
    /// The open card's rectangle.
    fn card(&self) -> Option<Rect>;
    /// Whether an event happened in what Hovergloss itself shows.
    fn owns(&self, event: &Event) -> bool;
    /// A card may be asked for soon.
    fn expect(&self);
    /// A request of the pointer.
    fn request(&self, request: Request);
}

/// The pointer's listeners; dropping them stops everything.
pub struct Pointer {
    tracker: Rc<Tracker>,
    _listeners: Vec<Listener>,
}

struct Tracker {
    window: Window,
    article: Rc<RefCell<Article>>,
    view: Rc<dyn View>,
    intent: RefCell<Intent>,
    timer: RefCell<Option<Later>>,
    last: Cell<Point>,
    touch: Cell<bool>,
    cursor: Cursor,
}

impl Pointer {
    /// Starts to listen.
    pub fn new(window: &Window, document: &Document, article: Rc<RefCell<Article>>, view: Rc<dyn View>) -> Pointer {
        let tracker = Rc::new(Tracker {
            window: window.clone(),
            article,
            view,
            intent: RefCell::default(),
            timer: RefCell::default(),
            last: Cell::default(),
            touch: Cell::default(),
            cursor: Cursor::new(document),
        });
        let listen = |target: &EventTarget, name: &'static str, then: fn(&Rc<Tracker>, &MouseEvent, bool)| {
            let tracker = Rc::clone(&tracker);
            Listener::new(target, name, move |event| {
                if let Some(mouse) = event.dyn_ref::<MouseEvent>() {
                    // Some browsers' clicks have none.
                    then(&tracker, mouse, dom::get(event, "pointerType") == *"touch");
                }
            })
        };
        let listeners = vec![
            listen(document, "pointermove", Tracker::moved),
            listen(document, "pointerdown", Tracker::pressed),
            listen(document, "click", Tracker::clicked),
            listen(document.document_element().as_deref().unwrap_or(document), "pointerleave", Tracker::left),
        ];
        Pointer { tracker, _listeners: listeners }
    }

    /// A card was opened or closed by other means.
    pub fn set(&self, open: Option<usize>) {
        self.tracker.intent.borrow_mut().set(open);
        self.tracker.timer.borrow_mut().take();
    }
}

impl Tracker {
    fn moved(self: &Rc<Self>, event: &MouseEvent, touch: bool) {
        if touch || event.buttons() != 0 {
            return;
        }
        let point = point_of(event);
        let under = self.under(event, point);
        self.cursor.show(event, matches!(under, Under::Mark(_)));
        self.step(point, event.time_stamp(), under);
    }

    fn under(&self, event: &Event, point: Point) -> Under {
        if self.view.owns(event) {
            return Under::Card;
        }
        let article = self.article.borrow();
        let over_article = dom::target(event).is_some_and(|target| article.contains(&target));
        match over_article.then(|| article.at(point)).flatten() {
            Some(index) => Under::Mark(index),
            None => Under::Page,
        }
    }

    fn left(self: &Rc<Self>, event: &MouseEvent, touch: bool) {
        // A finger leaves whenever it lets go, be it on the card. On their way down, the leavings of all
        // elements pass; the page's own is at its target.
        if !touch && dom::get(event, "eventPhase") == Event::AT_TARGET {
            self.step(self.last.get(), event.time_stamp(), Under::Page);
        }
    }

    fn pressed(self: &Rc<Self>, event: &MouseEvent, touch: bool) {
        self.touch.set(touch);
        if dom::target(event).is_some_and(|target| self.article.borrow().contains(&target)) {
            self.view.expect();
        }
        // A press begins a click or a selection; what the rest before it asked for is off.
        if self.view.card().is_none() {
            self.intent.borrow_mut().set(None);
            self.timer.borrow_mut().take();
        }
    }

    fn clicked(self: &Rc<Self>, event: &MouseEvent, _: bool) {
        if self.view.owns(event) || event.button() != 0 {
            return;
        }
        let point = point_of(event);
        let selecting = Sure::of(&self.window).selection().is_some_and(|selection| !selection.is_collapsed());
        let on_control = dom::target(event).is_some_and(|element| {
            Sure::of(&element).closest("a[href], button, input, select, textarea, label, summary").is_some()
        });
        if let Under::Mark(index) = self.under(event, point)
            && !selecting
            && !on_control
        {
            self.intent.borrow_mut().set(Some(index));
            self.view.request(Request::Open { index, point, touch: self.touch.get() });
        } else if self.view.card().is_some() {
            self.intent.borrow_mut().set(None);
            self.view.request(Request::Close);
        }
    }

    fn step(self: &Rc<Self>, point: Point, time: f64, under: Under) {
        self.last.set(point);
        let wish = self.intent.borrow_mut().moved(point, time, under, self.view.card());
        self.grant(wish);
    }

    fn grant(self: &Rc<Self>, wish: Wish) {
        match wish {
            Wish::Stay => {}
            Wish::WakeIn(wait) => {
                self.view.expect();
                let tracker = Rc::clone(self);
                let then = move |_| {
                    let wish = tracker.intent.borrow_mut().woken(dom::now(&tracker.window));
                    tracker.grant(wish);
                };
                self.timer.replace(Some(dom::after(wait.max(0.0).ceil() as u32, Box::new(then))));
            }
            Wish::Open(index) => {
                self.view.request(Request::Open { index, point: self.last.get(), touch: false });
            }
            Wish::Close => self.view.request(Request::Close),
        }
    }
}

fn point_of(event: &MouseEvent) -> Point {
    Point { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}
