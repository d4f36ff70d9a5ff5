//! Reading the article in slices, and what follows from it: marks, the list, the open card.

use crate::embed::desk::Desk;
use crate::page::blocks::Reading;
use crate::page::marks::{Marks, Sheet, Style};
use crate::page::slices::Slice;
use crate::task::{self, Boxed, pause};
use std::rc::Rc;
use web_sys::{Element, Range};

impl Desk {
    /// Begins to read the elements that the article is in, for [`Desk::read_on`] to go on with.
    pub(super) fn begin_reading(&self) {
        let roots = self.article.borrow().roots().to_vec();
        self.begin(roots);
        self.live.reading.set(true);
    }

    /// Reads the article again with the options and the annotator of the desk, wherever it is now.
    /// Text that is the same keeps its finds. Marks, list and open card follow.
    pub(super) fn reread(self: &Rc<Self>) {
        self.begin(self.find_roots());
        self.go_on();
    }

    /// Begins to read all of the article.
    pub(super) fn begin(&self, roots: Vec<Element>) {
        self.hold();
        self.live.untold.set(false);
        let options = self.options.borrow();
        // Spans are in the way of the text that is read.
        let stays = |marks: &Marks| !marks.are_elements() && marks.style() == self.style();
        if !self.marks.borrow().as_ref().is_some_and(stays) {
            self.marks.take();
        }
        let reading = Reading { headings: options.headings, links: options.links, skip: options.skip.clone() };
        let annotator = Rc::clone(&self.annotator.borrow());
        let known = self.live.annotator.replace(Some(Rc::clone(&annotator)));
        let keep = known.is_some_and(|known| Rc::ptr_eq(&known, &annotator));
        self.look_at(&roots);
        self.article.borrow_mut().begin(roots, options.article_language, &reading, keep);
        self.live.height.set(self.height());
    }

    /// Reads on now, and if that takes longer than a slice, in the time the page leaves.
    pub(super) fn go_on(self: &Rc<Self>) {
        if self.live.reading.get() || self.slice() {
            return;
        }
        self.live.reading.set(true);
        task::beside(in_slices(self, Desk::read_on));
    }

    /// Reads a slice; whether that was the last one.
    pub(super) fn read_on(self: &Rc<Self>) -> bool {
        let done = self.slice();
        self.live.reading.set(!done);
        done
    }

    /// Reads for one slice; whether all has been read.
    fn slice(self: &Rc<Self>) -> bool {
        if self.live.untold.take() {
            self.tell();
            return true;
        }
        self.hold();
        let annotator = Rc::clone(&self.annotator.borrow());
        let style = self.style();
        // Spans change the text nodes that a next slice would go on with.
        let slice = if style == Style::Spans { Slice::endless() } else { Slice::begin(&self.window) };
        let done = {
            let mut article = self.article.borrow_mut();
            let read = article.step(&annotator, &slice);
            if read {
                article.place(&annotator, &slice)
            } else {
                // What is found first shows first; then all that follows at once.
                self.marks.borrow().is_none() && article.place(&annotator, &Slice::endless()) && {
                    drop(article);
                    self.mark(style);
                    false
                }
            }
        };
        if done {
            self.mark(style);
            self.live.untold.set(slice.is_over());
            if !self.live.untold.get() {
                self.tell();
            }
        }
        done && !self.live.untold.get()
    }

    /// Lets marks look as they do, where any are to show.
    pub(super) fn dress(&self) {
        let mut sheet = self.sheet.borrow_mut();
        match self.style() {
            Style::None => *sheet = None,
            _ => sheet.get_or_insert_with(|| Sheet::adopt(&self.document)).keep(),
        }
    }

    fn mark(&self, style: Style) {
        self.dress();
        let mut article = self.article.borrow_mut();
        let (placed, gone) = article.changed();
        let mut marks = self.marks.borrow_mut();
        match marks.as_mut() {
            Some(marks) => marks.follow(placed, &gone),
            None => *marks = Some(Marks::show(&self.document, style, placed)),
        }
        placed.iter_mut().for_each(|placed| placed.marked = true);
        // Our own spans are nothing new.
        if marks.as_ref().is_some_and(Marks::are_elements) {
            self.live.forget();
        }
    }

    /// Hands the notes on; the open card and the ring go with their words.
    fn tell(self: &Rc<Self>) {
        self.tell_reader();
        let (open, ring) = self.live.held.take().unwrap_or_default();
        let stands = |range: Option<Rc<Range>>| self.article.borrow().standing_at(&*range?);
        self.renumber(stands(open), stands(ring));
        // The words may stand elsewhere now.
        self.follow_soon();
    }

    /// Remembers where the words of the open card and of the ring stand.
    pub(super) fn hold(&self) {
        let mut held = self.live.held.borrow_mut();
        if held.is_none() {
            let ring = self.reader.now().ring.map(|(index, _)| index);
            let article = self.article.borrow();
            let range = |index: Option<usize>| article.placed().get(index?).map(|placed| Rc::clone(&placed.range));
            *held = Some((range(self.open_note()), range(ring)));
        }
    }

    /// How annotations show, unless the reader has switched them off.
    fn style(&self) -> Style {
        if self.reader.now().off { Style::None } else { self.options.borrow().marks }
    }
}

/// Does something again and again, in the time the page leaves, until it is done or the session has ended:
/// nothing here keeps one alive.
pub(super) fn in_slices(desk: &Rc<Desk>, done: fn(&Rc<Desk>) -> bool) -> Boxed<'static, ()> {
    let desk = Rc::downgrade(desk);
    Box::pin(async move {
        loop {
            pause().await;
            if desk.upgrade().is_none_or(|desk| done(&desk)) {
                return;
            }
        }
    })
}
