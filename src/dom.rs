//! What more than one room asks of the browser.

use gloo::timers::callback::Timeout;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{
    CssStyleDeclaration, CssStyleSheet, Document, DomRect, Element, Event, EventTarget, HtmlElement, Node, Range,
    Selection, Text, Window,
};

/// The namespace of the elements that we make.
pub const HTML: &str = "http://www.w3.org/1999/xhtml";

/// What the browser calls back, with what it has to say. One type for all: each is compiled anew with all
/// that carries it to JavaScript.
pub type Callback = Box<dyn FnMut(JsValue)>;

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

    /// The same with a callback, which is given the event.
    pub fn add(target: &EventTarget, name: &'static str, then: Callback) -> Listener {
        let then = Closure::wrap(then);
        Sure::of(target).add_event_listener(name, then.as_ref(), true);
        Listener { target: target.clone(), name, then }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        Sure::of(&self.target).remove_event_listener(self.name, self.then.as_ref(), true);
    }
}

#[wasm_bindgen(module = "/src/dom.js")]
extern "C" {
    /// Scrolls an element or a window by so many CSS pixels: at once, whatever the page would have.
    #[wasm_bindgen(js_name = scroll)]
    pub fn scroll_by(scrolled: &JsValue, left: f64, top: f64);
}

#[wasm_bindgen]
extern "C" {
    /// An object with what cannot fail as we use it: the selectors, names and options are our own, or were
    /// tried when the page's were read. `web-sys` takes all that may throw for a `Result`, and each of those
    /// costs a function and a way out.
    pub type Sure;
    #[wasm_bindgen(method, js_name = addEventListener)]
    fn add_event_listener(this: &Sure, name: &str, then: &JsValue, capture: bool);
    #[wasm_bindgen(method, js_name = removeEventListener)]
    fn remove_event_listener(this: &Sure, name: &str, then: &JsValue, capture: bool);
    /// Of an element: itself or the nearest one around it that a selector names.
    #[wasm_bindgen(method)]
    pub fn closest(this: &Sure, selector: &str) -> Option<Element>;
    /// Of an element.
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub fn set_attribute(this: &Sure, name: &str, value: &str);
    /// Of an element.
    #[wasm_bindgen(method)]
    pub fn focus(this: &Sure);
    /// The same with options.
    #[wasm_bindgen(method, js_name = focus)]
    pub fn focus_with(this: &Sure, options: &JsValue);
    /// Of an element.
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    pub fn scroll_into_view(this: &Sure, options: &JsValue);
    /// Of an element: adds a text at its end.
    #[wasm_bindgen(method, js_name = append)]
    pub fn append_text(this: &Sure, text: &str);
    /// Of an element.
    #[wasm_bindgen(method, js_name = appendChild)]
    pub fn append_child(this: &Sure, child: &Node);
    /// Of an element: whether a selector names it.
    #[wasm_bindgen(method)]
    pub fn matches(this: &Sure, selector: &str) -> bool;
    /// Of an element or a document: every one in it that a selector names, as one of the browser's lists.
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    pub fn query_selector_all(this: &Sure, selector: &str) -> JsValue;
    /// Of an element or a document: the first one in it that a selector names.
    #[wasm_bindgen(method, js_name = querySelector)]
    pub fn query_selector(this: &Sure, selector: &str) -> Option<HtmlElement>;
    /// Of an element or a document: false where a listener has cancelled the event.
    #[wasm_bindgen(method, js_name = dispatchEvent)]
    pub fn dispatch_event(this: &Sure, event: &Event) -> bool;
    /// Of a document.
    #[wasm_bindgen(method, js_name = createElementNS)]
    pub fn create_element(this: &Sure, namespace: &str, name: &str) -> HtmlElement;
    /// Of a document: its address.
    #[wasm_bindgen(method, getter, js_name = URL)]
    pub fn url(this: &Sure) -> String;
    /// Of a document.
    #[wasm_bindgen(method, js_name = createRange)]
    pub fn create_range(this: &Sure) -> Range;
    /// Of a text.
    #[wasm_bindgen(method, js_name = appendData)]
    pub fn append_data(this: &Sure, text: &str);
    /// Of a text: cuts it in two; the part behind.
    #[wasm_bindgen(method, js_name = splitText)]
    pub fn split_text(this: &Sure, offset: u32) -> Text;
    /// Of a constructed style sheet: what is no rule is left out.
    #[wasm_bindgen(method, js_name = replaceSync)]
    pub fn replace_sync(this: &Sure, rules: &str);
    /// Of an element's style.
    #[wasm_bindgen(method, js_name = setProperty)]
    pub fn set_property(this: &Sure, name: &str, value: &str);
    /// Of a window: `None` where the element has no style.
    #[wasm_bindgen(method, js_name = getComputedStyle)]
    pub fn computed_style(this: &Sure, element: &Element) -> Option<CssStyleDeclaration>;
    /// Of a window.
    #[wasm_bindgen(method, js_name = getSelection)]
    pub fn selection(this: &Sure) -> Option<Selection>;
    /// Of a window.
    #[wasm_bindgen(method, js_name = requestAnimationFrame)]
    fn request_animation_frame(this: &Sure, then: &JsValue) -> i32;
    /// Of a window.
    #[wasm_bindgen(method, js_name = cancelAnimationFrame)]
    fn cancel_animation_frame(this: &Sure, number: i32);
    /// Of an observer of mutations.
    #[wasm_bindgen(method)]
    pub fn observe(this: &Sure, node: &Node, options: &JsValue);
    /// Of a range.
    #[wasm_bindgen(method, js_name = selectNodeContents)]
    pub fn select_node_contents(this: &Sure, node: &Node);
    /// Of a range.
    #[wasm_bindgen(method, js_name = setStart)]
    pub fn set_start(this: &Sure, node: &Node, offset: u32);
    /// Of a range.
    #[wasm_bindgen(method, js_name = setEnd)]
    pub fn set_end(this: &Sure, node: &Node, offset: u32);
    /// Of a range.
    #[wasm_bindgen(method, js_name = setEndBefore)]
    pub fn set_end_before(this: &Sure, node: &Node);
    /// Of a range.
    #[wasm_bindgen(method, js_name = setStartAfter)]
    pub fn set_start_after(this: &Sure, node: &Node);
    /// Of a range.
    #[wasm_bindgen(method, getter, js_name = commonAncestorContainer)]
    pub fn common_ancestor(this: &Sure) -> Node;
    /// Of a range.
    #[wasm_bindgen(method, getter, js_name = startContainer)]
    pub fn start_container(this: &Sure) -> Node;
    /// Of a range.
    #[wasm_bindgen(method, getter, js_name = startOffset)]
    pub fn start_offset(this: &Sure) -> u32;
    /// Of a range.
    #[wasm_bindgen(method, getter, js_name = endContainer)]
    pub fn end_container(this: &Sure) -> Node;
    /// Of a range.
    #[wasm_bindgen(method, getter, js_name = endOffset)]
    pub fn end_offset(this: &Sure) -> u32;
}

impl Sure {
    /// Takes an object for one of them.
    pub fn of(object: &JsValue) -> &Sure {
        object.unchecked_ref()
    }
}

/// What is called back once, later; dropping it undoes that.
#[allow(dead_code)] // each is held to be dropped
pub enum Later {
    /// After some time.
    Timer(Timeout),
    /// In the next frame.
    Frame(Frame),
}

/// Calls back after some milliseconds, with nothing.
pub fn after(milliseconds: u32, mut then: Callback) -> Later {
    Later::Timer(Timeout::new(milliseconds, move || then(JsValue::UNDEFINED)))
}

/// Calls back in the next frame, with its time.
pub fn in_a_frame(window: &Window, then: Callback) -> Later {
    let then = Closure::wrap(then);
    let number = Sure::of(window).request_animation_frame(then.as_ref());
    Later::Frame(Frame { window: window.clone(), number, _then: then })
}

/// A frame that is waited for.
pub struct Frame {
    window: Window,
    number: i32,
    _then: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Frame {
    fn drop(&mut self) {
        Sure::of(&self.window).cancel_animation_frame(self.number);
    }
}

/// A rectangle of the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)] // each field is its own name
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl From<DomRect> for Rect {
    fn from(rect: DomRect) -> Rect {
        Rect { left: rect.left(), top: rect.top(), right: rect.right(), bottom: rect.bottom() }
    }
}

/// Milliseconds since the page began, as events are stamped.
pub fn now(window: &Window) -> f64 {
    window.performance().map_or(0.0, |clock| clock.now())
}

/// The width and height of the viewport, without scroll bars, in CSS pixels. Where a page has no doctype, its
/// root is as high as all of it, and the body scrolls.
pub fn viewport(document: &Document) -> (f64, f64) {
    let scrolled = document.scrolling_element().or_else(|| document.document_element());
    scrolled.map_or((0.0, 0.0), |scrolled| (f64::from(scrolled.client_width()), f64::from(scrolled.client_height())))
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
    Sure::of(&sheet).replace_sync(style);
    set_adopted(scope, &sheet, true).then_some(sheet)
}

/// Adds what [`adopt`] added again, should it be gone.
pub fn keep(scope: &JsValue, sheet: &CssStyleSheet) {
    if !items::<JsValue>(&get(scope, "adoptedStyleSheets")).contains(sheet) {
        set_adopted(scope, sheet, true);
    }
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
