//! The viewport and the words in it: where they are, bringing them in, and following them as they move.

use crate::dom::{self, Sure};
use crate::embed::desk::Desk;
use crate::page::geometry::{Point, Rect};
use crate::ui::reader::By;
use crate::ui::shell::HOST;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, Range};

impl Desk {
    /// The first note at or below the viewport's upper edge; where the focus is in the article, behind that.
    pub(super) fn first_in_view(&self) -> usize {
        let article = self.article.borrow();
        let focused = self.document.active_element().filter(|focused| article.contains(focused));
        let behind = |range: &Range| {
            focused.as_ref().is_none_or(|focused| range.compare_point(focused, 0).is_ok_and(|order| order < 1))
        };
        let visible = |index: usize| article.rect(index, None).is_some_and(|rect| rect.top >= 0.0);
        let mut placed = article.placed().iter().enumerate();
        placed.position(|(index, placed)| behind(&placed.range) && visible(index)).unwrap_or(0)
    }

    /// Whether a note's words can be seen: neither outside the window or a box that scrolls, nor under
    /// something else. What is not rendered is nowhere else to be seen.
    pub(super) fn sees(&self, index: usize) -> bool {
        let article = self.article.borrow();
        let (Some(parent), Some(word)) = (article.parent(index), article.rect(index, None)) else { return true };
        [0.1, 0.9].into_iter().all(|part| {
            let x = word.left + (word.right - word.left) * part;
            let y = word.top + (word.bottom - word.top) * part;
            // What is ours is about to go.
            let seen = |top: Element| parent.contains(Some(&top)) || top.local_name() == HOST;
            self.document.element_from_point(x as f32, y as f32).is_some_and(seen)
        })
    }

    /// Scrolls to a note's words where they cannot be seen. At once, whatever the page would have: a card
    /// opens where they stand now.
    pub(super) fn bring_into_view(&self, index: usize) {
        if self.sees(index) {
            return;
        }
        let article = self.article.borrow();
        let mut around = article.parent(index);
        if let Some(parent) = &around {
            Sure::of(parent).scroll_into_view(&dom::options::<JsValue>(r#"{"block":"center","behavior":"instant"}"#));
        }
        // In a long paragraph they may still stand outside the view, of the window or of a box that scrolls.
        let view = self.viewport();
        while let Some(frame) = around.filter(|_| !self.sees(index)) {
            if let Some(word) = article.rect(index, None) {
                let seen = Rect::from(frame.get_bounding_client_rect());
                let (left, right) = (seen.left.max(0.0), seen.right.min(view.right));
                let (top, bottom) = (seen.top.max(0.0), seen.bottom.min(view.bottom));
                let beside = word.left < left || word.right > right;
                let across = if beside { word.left + word.right - left - right } else { 0.0 };
                dom::scroll_by(&frame, across / 2.0, (word.top + word.bottom - top - bottom) / 2.0);
            }
            around = frame.parent_element();
        }
    }

    fn viewport(&self) -> Rect {
        let (right, bottom) = dom::viewport(&self.document);
        Rect { left: 0.0, top: 0.0, right, bottom }
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
            // Given back before anybody is told: the page may answer with another article.
            let word = {
                let article = self.article.borrow();
                // A sheet does not stand by its word and stays.
                let shown = |rect: &Rect| {
                    open.by == By::Touch || visible(rect) && !article.is_clipped(&self.window, open.index, rect)
                };
                article.rect(open.index, Some(before)).filter(shown)
            };
            match word {
                // Also where the word stands still: what can be seen of the page may have changed.
                Some(word) => self.reader.change(&mut |state| {
                    if let Some(open) = &mut state.open {
                        open.word = word;
                    }
                }),
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
