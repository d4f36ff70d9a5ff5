//! The browser's own `Intl`, as far as figures, names and days need it. Decimals go in as text,
//! so nothing is rounded on the way.

use crate::engine::decimal::Decimal;
use crate::engine::rates::Date;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    /// Every format of `Intl` has it: of a number in digits, or of a time.
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, value: &JsValue) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method)]
    fn of(this: &DisplayNames, code: &str) -> Option<String>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
}

fn options(fields: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

/// A number in a locale's style, with the given `Intl.NumberFormat` options; the plain digits
/// where the browser refuses them.
pub fn number(locale: &str, value: Decimal, fields: &[(&str, &str)]) -> String {
    let plain = value.normalize().digits();
    let format = NumberFormat::new(locale, &options(fields)).ok();
    format.map_or_else(|| plain.clone(), |format| format.format(&(&*plain).into()))
}

/// A currency's name, as in "US dollar"; its code where the browser knows none.
pub fn currency_name(locale: &str, code: &str) -> String {
    let names = DisplayNames::new(locale, &options(&[("type", "currency")]));
    names.ok().and_then(|names| names.of(code)).unwrap_or_else(|| code.to_owned())
}

/// A day in a locale's middle length.
pub fn day(locale: &str, date: Date) -> String {
    const DAY: f64 = 86_400_000.0;
    let format = DateTimeFormat::new(locale, &options(&[("dateStyle", "medium"), ("timeZone", "UTC")])).ok();
    let format = format.map(JsCast::unchecked_into::<NumberFormat>);
    format.map_or_else(|| date.digits(), |format| format.format(&(f64::from(date.days()) * DAY).into()))
}
