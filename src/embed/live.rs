//! A session on a page that lives: reading again, and what follows from it.

use crate::embed::desk::Desk;
use crate::embed::session;
use crate::page::blocks::Reading;
use crate::page::marks::{Marks, Style};
use std::rc::Rc;

impl Desk {
    /// Reads the article again with the options and the annotator of the desk. Marks, list and
    /// open card follow.
    pub(super) fn reread(self: &Rc<Self>) {
        let options = self.options.borrow().clone();
        let state = self.reader.now();
        let (open, ring) = {
            let article = self.article.borrow();
            let range = |index: usize| article.placed().get(index).map(|placed| placed.range.clone());
            (state.open.and_then(|open| range(open.index)), state.ring.and_then(|(index, _)| range(index)))
        };
        // Spans are in the way of the text that is read.
        self.marks.take();
        let style = if state.off { Style::None } else { options.marks };
        let reading = Reading { headings: options.headings, links: options.links, skip: options.skip.clone() };
        // Without a root there is nothing to explain until there is one.
        let roots = session::roots(&self.document, &options.root).unwrap_or_default();
        {
            let mut article = self.article.borrow_mut();
            article.reread(roots, options.article_language, &reading);
            article.annotate(&self.annotator.borrow());
            let marks = Marks::show(&self.document, style, article.placed_mut());
            self.marks.replace(Some(marks));
        }
        self.tell_reader();
        let article = self.article.borrow();
        let open = open.and_then(|range| article.standing_at(&range));
        let ring = ring.and_then(|range| article.standing_at(&range));
        self.renumber(open, ring);
    }
}
