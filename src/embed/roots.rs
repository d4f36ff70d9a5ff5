//! Which elements are read: those that an option names, or where the article is found; and of what day they are.

use crate::dom::Sure;
use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::options::{Place, Root};
use crate::engine::rates::Date;
use crate::page::{facts, root};
use web_sys::{Document, Element};

/// The elements that the option `root` asks for; none where there is no article.
///
/// # Errors
/// The complaint of an element that is not in the page.
pub(super) fn of(document: &Document, wanted: &Root) -> Result<Vec<Element>, Complaint> {
    match wanted {
        Root::Find => Ok(root::find(document)),
        Root::Named(places) => match present(document, places) {
            (found, true) => Ok(found),
            (_, false) => {
                let remedy = "Start when it is.";
                Err(Complaint::new("option root", "the element is not in the page.", remedy))
            }
        },
    }
}

/// What to say where there are none.
pub(super) fn no_article() -> Complaint {
    Complaint::new("page", "no article was found on this page.", "Name it with data-root=\"a CSS selector\".")
}

/// The named elements that are in the page now, and whether all are that were given themselves.
fn present(document: &Document, places: &[Place]) -> (Vec<Element>, bool) {
    let (mut found, mut all) = (Vec::new(), true);
    for place in places {
        match place {
            Place::Selector(selector) => found.extend(root::all(document, selector)),
            Place::Element(element) if element.is_connected() => found.push(element.clone()),
            Place::Element(_) => all = false,
        }
    }
    (root::arrange(found), all)
}

impl Desk {
    /// The elements to read now; none where there is nothing any more.
    pub(super) fn find_roots(&self) -> Vec<Element> {
        match &self.options.borrow().root {
            Root::Find => root::find_again(&self.article.borrow()),
            Root::Named(places) => present(&self.document, places).0,
        }
    }

    /// The element that was read and holds a note; the first one where the note is gone.
    pub(super) fn root_of(&self, index: usize) -> Option<Element> {
        let article = self.article.borrow();
        let node = article.placed().get(index).map(|placed| Sure::of(&placed.range).start_container());
        let holds = |root: &&Element| root.contains(node.as_ref());
        article.roots().iter().find(holds).or(article.roots().first()).cloned()
    }

    /// The day of the note whose card opens: a page that shows another article may say its day late, and one
    /// that shows several has several.
    pub(super) fn follow_day(&self, note: usize) {
        if let Some(root) = self.root_of(note) {
            let day = self.day_of(&root);
            self.reader.change(&mut |state| state.day = day);
        }
    }

    /// The day of what is in a root; the one that an option names stands.
    pub(super) fn day_of(&self, root: &Element) -> Option<Date> {
        let next = self.article.borrow().roots().first() != Some(root);
        self.options.borrow().day.or_else(|| facts::day(&self.document, root, next))
    }
}
