//! What more than one room asks of the browser.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, Event, EventTarget};

/// Listens for events; dropping it undoes that.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    then: Closure<dyn FnMut(JsValue)>,
}

impl Listener {
    /// Listens in the capture phase, before the page's own listeners. Only listeners for touches and wheels
    /// keep a page from scrolling, and none of ours is one.
    pub fn new(target: &EventTarget, name: &'static str, mut then: impl FnMut(&Event) + 'static) -> Listener {
        Listener::add(target, name, Box::new(move |event| then(event.unchecked_ref())))
    }

    fn add(target: &EventTarget, name: &'static str, then: Box<dyn FnMut(JsValue)>) -> Listener {
        let then = Closure::wrap(then);
        // Only a listener that is no function is refused.
        let _ = target.add_event_listener_with_callback_and_bool(name, then.as_ref().unchecked_ref(), true);
        Listener { target: target.clone(), name, then }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let then = self.then.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, then, true);
    }
}

/// The element that an event happened in.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whatever an object has by a name; nothing where it has none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// What is in one of the browser's lists, each taken for a `T`. A plain loop, so that one function does
/// for all types.
#[inline(never)]
pub fn items<T: JsCast>(list: &JsValue) -> Vec<T> {
    let list = Array::from(list);
    let mut items = Vec::new();
    for index in 0..list.length() {
        items.push(list.get(index).unchecked_into());
    }
    items
}

/// Options of a call, written as JSON: setting them one by one is a call into JavaScript each.
pub fn options<T: JsCast>(json: &str) -> T {
    JSON::parse(json).unwrap_or_default().unchecked_into()
}

/// Adds a constructed style sheet to a document or a shadow root; `None` where the browser has none.
/// Constructed sheets need no permission from a page's `style-src`.
pub fn adopt(scope: &JsValue, style: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(style).ok()?;
    set_adopted(scope, &sheet, true).then_some(sheet)
}

/// Takes back what [`adopt`] added, whatever others have added since.
pub fn abandon(scope: &JsValue, sheet: &CssStyleSheet) {
    // A document that is already gone has nothing left to clean.
    set_adopted(scope, sheet, false);
}

fn set_adopted(scope: &JsValue, sheet: &JsValue, adopted: bool) -> bool {
    let name = "adoptedStyleSheets";
    let sheets = Array::new();
    for other in items::<JsValue>(&get(scope, name)) {
        if other != *sheet {
            sheets.push(&other);
        }
    }
    if adopted {
        sheets.push(sheet);
    }
    Reflect::set(scope, &name.into(), &sheets).is_ok()
}
