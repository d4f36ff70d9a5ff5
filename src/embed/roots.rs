//! Which elements are read: those that an option names, or where the article is found.

use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::options::{Place, Root};
use crate::page::root;
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
}
