//! Noticing that a page changes.

use crate::dom::{Callback, Sure, options};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, MutationObserver, Node, ResizeObserver};

/// The end of an observer's options: the attributes that can bring text into view, take it away or say
/// its language.
const ATTRIBUTES: &str = r#","attributeFilter":["lang","hidden","class","style","open","translate","aria-hidden",
    "contenteditable","data-hovergloss"]}"#;

/// Looks at an article and at what it stands in; dropping it ends that. It costs nothing while the
/// page rests.
pub struct Observer {
    observer: MutationObserver,
    _then: Closure<dyn FnMut(JsValue)>,
}

impl Observer {
    /// Hands on the records of what changes, in the order it did.
    pub fn new(then: Callback) -> Option<Observer> {
        let then = Closure::wrap(then);
        let observer = MutationObserver::new(then.as_ref().unchecked_ref()).ok()?;
        Some(Observer { observer, _then: then })
    }

    /// Looks at other roots from now on, and at what else may hold an article one day.
    pub fn watch(&self, document: &Document, roots: &[Element], empty: &[Element]) {
        self.observer.disconnect();
        let around = options(&[r#"{"childList":true"#, ATTRIBUTES].concat());
        let within = options(&[r#"{"childList":true,"subtree":true,"characterData":true"#, ATTRIBUTES].concat());
        let look = |node: &Node, how: &JsValue| Sure::of(&self.observer).observe(node, how);
        let anywhere = options(r#"{"childList":true,"subtree":true}"#);
        // Another article comes beside the first one or in its place, so one level a time is
        // enough; without any, it may come from anywhere.
        for root in roots.iter().filter(|root| root.is_connected()) {
            let mut outer = root.parent_node();
            while let Some(node) = outer {
                look(&node, &around);
                outer = node.parent_node();
            }
        }
        for element in empty {
            look(element, &anywhere);
        }
        if !roots.iter().any(|root| root.is_connected()) {
            look(document, &anywhere);
        }
        for root in roots {
            look(root, &within);
        }
    }

    /// Forgets what has changed and was not handed on yet.
    pub fn forget(&self) {
        self.observer.take_records();
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Notices that an element grows or shrinks, as a page does whose images come late; dropping it ends that.
pub struct Growth {
    observer: ResizeObserver,
    _then: Closure<dyn FnMut(JsValue)>,
}

impl Growth {
    /// Calls back after each change of the element's size, and once at the beginning.
    pub fn of(element: &Element, then: Callback) -> Option<Growth> {
        let then = Closure::wrap(then);
        let observer = ResizeObserver::new(then.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Growth { observer, _then: then })
    }
}

impl Drop for Growth {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
