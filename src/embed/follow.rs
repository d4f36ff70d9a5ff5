//! The viewport and the words in it: where they are, bringing them in, and following them as they move.

use crate::dom::Sure;
use crate::embed::desk::Desk;
use crate::page::geometry::{Point, Rect};
use crate::ui::reader::By;
use std::rc::Rc;

/// The part of the viewport's height that a header may cover.
const HEADER: f64 = 0.15;

impl Desk {
    /// The first note at or below the viewport's upper edge.
    pub(super) fn first_in_view(&self) -> usize {
        let article = self.article.borrow();
        let visible = |index: &usize| article.rect(*index, None).is_some_and(|rect| rect.top >= 0.0);
        (0..article.placed().len()).find(visible).unwrap_or(0)
    }

    pub(super) fn bring_into_view(&self, index: usize) {
        let article = self.article.borrow();
        let Some(placed) = article.placed().get(index) else { return };
        let view = self.viewport();
        // A header that stays covers the upper part.
        let above = |rect: &Rect| rect.top < view.bottom * HEADER;
        let beside = |rect: &Rect| rect.left < 0.0 || rect.right > view.right;
        let outside = |rect: &Rect| above(rect) || rect.bottom > view.bottom || beside(rect);
        if article.rect(index, None).is_some_and(|rect| outside(&rect)) {
            let parent = Sure::of(&placed.range).start_container().parent_element();
            if let Some(parent) = parent {
                parent.scroll_into_view();
            }
            // A long paragraph may still hold the word outside the view.
            if let Some(rect) = article.rect(index, None).filter(outside) {
                let across = if beside(&rect) { rect.left - view.right / 3.0 } else { 0.0 };
                self.window.scroll_by_with_x_and_y(across, rect.top - view.bottom / 3.0);
            }
        }
    }

    fn viewport(&self) -> Rect {
        let root = self.document.document_element();
        let (width, height) = root.map_or((0, 0), |root| (root.client_width(), root.client_height()));
        Rect { left: 0.0, top: 0.0, right: f64::from(width), bottom: f64::from(height) }
    }

    /// Follows the open card's word in the next frame.
    pub(super) fn follow_soon(self: &Rc<Self>) {
        let state = self.reader.now();
        let idle = state.open.is_none() && state.ring.is_none();
        let mut frame = self.frame.borrow_mut();
        if !idle && frame.is_none() {
            *frame = Some(self.in_a_frame(|desk, _| desk.follow()));
        }
    }

    fn follow(self: &Rc<Self>) {
        self.frame.take();
        let view = self.viewport();
        let visible =
            |rect: &Rect| rect.bottom > 0.0 && rect.top < view.bottom && rect.right > 0.0 && rect.left < view.right;
        let state = self.reader.now();
        if let Some(open) = &state.open {
            let before = Point { x: open.word.left, y: open.word.top };
            let article = self.article.borrow();
            let shown = |rect: &Rect| visible(rect) && !article.is_clipped(&self.window, open.index, rect);
            match article.rect(open.index, Some(before)).filter(shown) {
                // Also where the word stands still: what can be seen of the page may have changed.
                Some(word) => self.reader.change(&mut |state| {
                    if let Some(open) = &mut state.open {
                        open.word = word;
                    }
                }),
                // A sheet does not stand by its word and stays.
                None if open.by == By::Touch => {}
                None => self.close(),
            }
        }
        if let Some((index, _)) = state.ring {
            self.ring(index);
        }
    }

    /// Stands on a note with the keyboard, where its words can be seen.
    pub(super) fn ring(self: &Rc<Self>, index: usize) {
        let word = self.article.borrow().rect(index, None);
        if let Some(word) = word {
            self.watch_growth();
            self.reader.change(&mut |state| state.ring = Some((index, word)));
        }
    }
}
