//! The browser's own `Intl`, as far as figures, names and days need it. Decimals go in as text,
//! so nothing is rounded on the way.

use crate::dom::options;
use crate::engine::decimal::Decimal;
use crate::engine::rates::Date;
use js_sys::Object;
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

/// A number in a locale's style, with the options of `Intl.NumberFormat` as JSON; the plain digits
/// where the browser refuses them.
pub fn number(locale: &str, value: Decimal, json: &str) -> String {
    let plain = value.normalize().digits();
    match NumberFormat::new(locale, &options(json)) {
        Ok(format) => format.format(&(&*plain).into()),
        Err(_) => plain,
    }
}

/// A currency's name, as in "US dollar"; its code where the browser knows none.
pub fn currency_name(locale: &str, code: &str) -> String {
    let names = DisplayNames::new(locale, &options(r#"{"type":"currency"}"#));
    names.ok().and_then(|names| names.of(code)).unwrap_or_else(|| code.to_owned())
}

/// A day in a locale's middle length.
pub fn day(locale: &str, date: Date) -> String {
    const DAY: f64 = 86_400_000.0;
    match DateTimeFormat::new(locale, &options(r#"{"dateStyle":"medium","timeZone":"UTC"}"#)) {
        Ok(format) => format.unchecked_into::<NumberFormat>().format(&(f64::from(date.days()) * DAY).into()),
        Err(_) => date.digits(),
    }
}
