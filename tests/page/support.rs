//! A piece of the live page for one test, and other documents.

use hovergloss::engine::Language;
use hovergloss::page::blocks::{self, Reading, TextBlock};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// An element in the document of the test; it leaves with the value.
pub struct Stand {
    pub document: Document,
    pub root: Element,
}

impl Stand {
    /// Puts some HTML into the page.
    pub fn new(html: &str) -> Stand {
        let document = web_sys::window().and_then(|window| window.document()).expect("a document");
        let root = document.create_element("div").expect("a div");
        root.set_inner_html(html);
        document.body().expect("a body").append_child(&root).expect("the body takes it");
        Stand { document, root }
    }

    /// What is read of it, in Korean unless the HTML says otherwise.
    pub fn read(&self, reading: &Reading) -> Vec<TextBlock> {
        blocks::collect(&self.root, Language::Korean, reading)
    }

    /// The first element of a selector.
    pub fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("a selector").expect("an element")
    }
}

impl Drop for Stand {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// A document of its own; its styles are not computed.
pub fn document(html: &str) -> Document {
    let parse = js_sys::Function::new_with_args("html", "return new DOMParser().parseFromString(html, 'text/html')");
    parse.call1(&JsValue::NULL, &html.into()).expect("a parser").unchecked_into()
}

/// Runs a function's body on an element.
pub fn script(element: &Element, body: &str) -> JsValue {
    js_sys::Function::new_with_args("root", body).call1(&JsValue::NULL, element).expect("the script runs")
}

/// Lets the page go on for some milliseconds.
pub async fn wait(milliseconds: i32) {
    let window = web_sys::window().expect("a window");
    let promise = js_sys::Promise::new(&mut |done, _| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).expect("a timer");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("a timer does not fail");
}
