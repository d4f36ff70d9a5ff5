//! Which text lies under a point.

use crate::page::geometry::Point;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Node, Range};

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
    if let Some(call) = document.caret_position() {
        let caret = call.call2(document, &x, &y).ok().filter(JsValue::is_object)?;
        let caret: Caret = caret.unchecked_into();
        return Some((caret.offset_node()?, caret.offset()));
    }
    let caret = document.caret_range()?.call2(document, &x, &y).ok().filter(JsValue::is_object)?;
    let caret: Range = caret.unchecked_into();
    Some((caret.start_container().ok()?, caret.start_offset().ok()?))
}
