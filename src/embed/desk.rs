//! The table everything of one session lies on: what the reader does, and what follows from it.

use crate::dom::{Later, Listener};
use crate::embed::live::Live;
use crate::embed::options::Options;
use crate::embed::{glossaries, rates};
use crate::engine::Annotator;
use crate::engine::glossary::Dictionary;
use crate::engine::text::script;
use crate::page::Article;
use crate::page::geometry::{Point, Rect};
use crate::page::keyboard;
use crate::page::marks::{Marks, Sheet};
use crate::page::pointer::{self, Pointer};
use crate::task;
use crate::ui::reader::{Asked, By, Kind, Note, OpenCard};
use crate::ui::{Reader, Shell};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, Window};

/// After how many milliseconds a frame that was due is on the screen.
const FRAME_SHOWN: u32 = 30;

/// The table everything of one session lies on.
pub(super) struct Desk {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) reader: Reader,
    /// What runs now; [`Desk::reread`] follows a change of either.
    pub(super) options: RefCell<Options>,
    pub(super) annotator: RefCell<Rc<Annotator>>,
    /// The folder that files are fetched from.
    pub(super) base: String,
    pub(super) article: Rc<RefCell<Article>>,
    pub(super) rates: Rc<rates::Loader>,
    pub(super) marks: RefCell<Option<Marks>>,
    pub(super) sheet: RefCell<Option<Sheet>>,
    pub(super) shell: RefCell<Option<Shell>>,
    pub(super) pointer: RefCell<Option<Pointer>>,
    pub(super) listeners: RefCell<Vec<Listener>>,
    /// The frame that the open card's word is followed in.
    pub(super) frame: RefCell<Option<Later>>,
    /// What prepares for the first card, once one has been expected.
    pub(super) expected: RefCell<Option<Later>>,
    /// The note that the reader stood on before Escape.
    pub(super) left: Cell<Option<usize>>,
    pub(super) live: Live,
}

impl Desk {
    /// Hands the article's notes to the reader's view.
    pub(super) fn tell_reader(&self) {
        let article = self.article.borrow();
        let mut notes = Vec::new();
        for (index, placed) in article.placed().iter().enumerate() {
            let words = one_line(article.text(index).unwrap_or_default());
            let kind = match &placed.annotation.note {
                crate::engine::Note::Term(meanings) => Kind::Term(meanings.clone()),
                crate::engine::Note::Money(money) => {
                    let per = money.qualifiers.per.clone();
                    Kind::Money(Box::new(money.clone()), per.and_then(|range| article.words(index, range)))
                }
            };
            notes.push(Note { words, language: article.language(index), kind });
        }
        let notes = Arc::new(notes);
        self.reader.change(&mut |state| {
            // A page that changes elsewhere leaves the view as it is.
            if state.notes != notes {
                self.left.set(None);
                state.notes = Arc::clone(&notes);
            }
            state.glossary = self.annotator.borrow().shared_glossary();
        });
    }

    /// Listens for what the reader does.
    pub(super) fn listen(self: &Rc<Self>) {
        if !self.reader.now().off {
            self.watch_pointer();
        }
        self.hear(&self.document, "keydown", Desk::key);
        self.hear(&self.document, "scroll", Desk::moved);
        self.hear(&self.window, "resize", Desk::moved);
        if let Some(zoom) = self.window.visual_viewport() {
            self.hear(&zoom, "scroll", Desk::moved);
            self.hear(&zoom, "resize", Desk::moved);
        }
    }

    /// The words may stand elsewhere now.
    pub(super) fn moved(self: &Rc<Self>, _: &JsValue) {
        self.follow_soon();
    }

    pub(super) fn watch_pointer(self: &Rc<Self>) {
        let view = Rc::new(View(Rc::downgrade(self)));
        let pointer = Pointer::new(&self.window, &self.document, Rc::clone(&self.article), view);
        self.pointer.replace(Some(pointer));
    }

    fn open(self: &Rc<Self>, index: usize, by: By, point: Option<Point>) {
        let Some(word) = self.article.borrow().rect(index, point) else { return };
        let vertical = self.article.borrow().is_vertical(&self.window, index);
        self.point(Some(index));
        let before = self.open_note();
        if before != Some(index) {
            if let Some(before) = before {
                self.tell_closed(before);
            }
            if !self.tell_opening(index) {
                self.shut();
                return;
            }
        }
        self.follow_day(index);
        self.define(index);
        self.watch_growth();
        self.reader.change(&mut |state| {
            if state.open.as_ref().is_none_or(|open| open.index != index) {
                state.reading = None;
                state.menu = false;
                state.trail.clear();
            }
            state.open = Some(OpenCard { index, word, vertical, by });
        });
        self.rates.need();
    }

    /// Prepares for the first card, as soon as the page has shown what the reader did.
    fn expect(self: &Rc<Self>) {
        let mut expected = self.expected.borrow_mut();
        if expected.is_none() {
            *expected = Some(self.after(FRAME_SHOWN, |desk, _| desk.reader.change(&mut |state| state.expected = true)));
        }
    }

    /// Fetches what a note's terms mean, where that is in a dictionary's files.
    fn define(&self, note: usize) {
        let state = self.reader.now();
        let Some(Kind::Term(meanings)) = state.notes.get(note).map(|note| &note.kind) else { return };
        for term in meanings.iter().map(|meaning| meaning.term) {
            let claimed = |(dictionary, place): (&Dictionary, usize)| dictionary.claim(dictionary.chunk(place));
            if state.glossary.place(term).is_some_and(claimed) {
                let (window, reader, glossary) = (self.window.clone(), self.reader.clone(), state.glossary.clone());
                task::beside(Box::pin(async move {
                    glossaries::define(&window, &glossary, term).await;
                    reader.change(&mut |state| state.definitions += 1);
                }));
            }
        }
    }

    pub(super) fn close(&self) {
        let open = self.open_note();
        self.shut();
        if let Some(open) = open {
            self.tell_closed(open);
        }
    }

    /// The note whose card is open.
    pub(super) fn open_note(&self) -> Option<usize> {
        self.reader.now().open.as_ref().map(|open| open.index)
    }

    fn shut(&self) {
        self.point(None);
        self.reader.change(&mut |state| state.open = None);
    }

    /// Tells the pointer which card is open now.
    fn point(&self, open: Option<usize>) {
        if let Some(pointer) = self.pointer.borrow().as_ref() {
            pointer.set(open);
        }
    }

    /// The open card's note and the ring's have other numbers now, or are gone.
    pub(super) fn renumber(&self, open: Option<usize>, ring: Option<usize>) {
        let before = self.open_note();
        if before == open && self.reader.now().ring.map(|(index, _)| index) == ring {
            return;
        }
        if before != open {
            self.point(open);
        }
        self.reader.change(&mut |state| {
            match (&mut state.open, open) {
                (Some(card), Some(index)) => card.index = index,
                _ => state.open = None,
            }
            match (&mut state.ring, ring) {
                (Some((before, _)), Some(index)) => *before = index,
                _ => state.ring = None,
            }
        });
        if let Some(before) = before.filter(|_| open.is_none()) {
            self.tell_closed(before);
        }
    }

    pub(super) fn asked(self: &Rc<Self>, asked: Asked) {
        match asked {
            Asked::Open(index) => {
                self.bring_into_view(index);
                self.open(index, By::Keyboard, None);
            }
            Asked::Close => self.close(),
            choice => self.chosen(choice),
        }
    }

    /// A key that there is a use for is kept from the page.
    fn key(self: &Rc<Self>, event: &JsValue) {
        let event: &Event = event.unchecked_ref();
        let request = keyboard::request(event, &self.options.borrow().keys);
        if request.is_some_and(|request| self.follows(request)) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// Follows a key, where there is a use for it.
    fn follows(self: &Rc<Self>, request: keyboard::Request) -> bool {
        let state = self.reader.now();
        let open = self.open_note();
        let ring = state.ring.map(|(index, _)| index);
        let count = self.article.borrow().placed().len();
        let here = ring.or(open).or_else(|| self.left.take().filter(|&left| self.sees(left)));
        let target = match request {
            keyboard::Request::Close => {
                self.left.set(here);
                if open.is_some() {
                    self.close();
                } else {
                    self.reader.change(&mut |state| state.ring = None);
                }
                return ring.or(open).is_some();
            }
            keyboard::Request::Next => here.map_or_else(|| self.first_in_view(), |here| here + 1),
            keyboard::Request::Previous => {
                here.unwrap_or_else(|| self.first_in_view()).checked_sub(1).unwrap_or(count.saturating_sub(1))
            }
        };
        if count == 0 || state.off {
            return false;
        }
        let target = if target < count { target } else { 0 };
        if open.is_some() {
            self.close();
        }
        self.bring_into_view(target);
        self.expect();
        self.ring(target);
        true
    }

    pub(super) fn clear(&self) {
        self.live.clear();
        self.close();
        self.reader.end();
        self.listeners.take();
        self.pointer.take();
        self.frame.take();
        self.expected.take();
        self.shell.take();
        self.marks.take();
        self.sheet.take();
    }
}

/// A text with single blanks between its words.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    let mut apart = false;
    for character in text.chars() {
        if script::is_blank(character) {
            apart = !line.is_empty();
            continue;
        }
        if std::mem::take(&mut apart) {
            line.push(' ');
        }
        line.push(character);
    }
    line
}

/// What the pointer sees of the desk.
struct View(Weak<Desk>);

impl pointer::View for View {
    fn card(&self) -> Option<Rect> {
        let desk = self.0.upgrade()?;
        desk.open_note()?;
        desk.shell.borrow().as_ref()?.card()
    }

    fn owns(&self, event: &Event) -> bool {
        let Some(desk) = self.0.upgrade() else { return false };
        let shell = desk.shell.borrow();
        shell.as_ref().is_some_and(|shell| event.composed_path().includes(shell.host(), 0))
    }

    fn expect(&self) {
        if let Some(desk) = self.0.upgrade() {
            desk.expect();
        }
    }

    fn request(&self, request: pointer::Request) {
        let Some(desk) = self.0.upgrade() else { return };
        match request {
            pointer::Request::Open { index, point, touch } => {
                desk.open(index, if touch { By::Touch } else { By::Pointer }, Some(point));
            }
            // Who reads on by the keyboard, or chooses in the card, is not done with it.
            pointer::Request::Close if desk.shell.borrow().as_ref().is_some_and(Shell::has_focus) => {}
            pointer::Request::Close => desk.close(),
        }
    }
}
