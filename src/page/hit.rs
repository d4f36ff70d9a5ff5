//! Which text lies under a point.

use crate::dom::Sure;
use crate::page::geometry::Point;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Node};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Document)]
    type CaretDocument;
    // WebKit has only the older of the two calls, so both are bound as the properties they are.
    #[wasm_bindgen(method, getter, js_name = caretPositionFromPoint)]
    fn caret_position(this: &CaretDocument) -> Option<js_sys::Function>;
    #[wasm_bindgen(method, getter, js_name = caretRangeFromPoint)]
    fn caret_range(this: &CaretDocument) -> Option<js_sys::Function>;

    type Caret;
    #[wasm_bindgen(method, getter, js_name = offsetNode)]
    fn offset_node(this: &Caret) -> Option<Node>;
    #[wasm_bindgen(method, getter)]
    fn offset(this: &Caret) -> u32;
}

/// The place between two characters that is nearest to a point: a node, and an offset in UTF-16
/// units where the node is text.
pub fn caret(document: &Document, point: Point) -> Option<(Node, u32)> {
    let document: &CaretDocument = document.unchecked_ref();
    let (x, y) = (JsValue::from_f64(point.x), JsValue::from_f64(point.y));
    let call = document.caret_position().or_else(|| document.caret_range())?;
    let caret = call.call2(document, &x, &y).ok().filter(JsValue::is_object)?;
    let (caret, range) = (caret.unchecked_ref::<Caret>(), Sure::of(&caret));
    Some(match caret.offset_node() {
        Some(node) => (node, caret.offset()),
        None => (range.start_container(), range.start_offset()),
    })
}
