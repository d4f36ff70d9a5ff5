//! Work in slices, with room in between for what the reader does.

use crate::dom::get;
use js_sys::{Function, Promise};
use std::pin::Pin;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, Performance, Window};

/// How long a slice works, in milliseconds: half a frame.
const LENGTH: f64 = 8.0;

/// A stretch of the main thread's time.
pub struct Slice {
    clock: Option<Performance>,
    end: f64,
}

impl Slice {
    /// Begins now.
    pub fn begin(window: &Window) -> Slice {
        let clock = window.performance();
        let end = clock.as_ref().map_or(0.0, Performance::now) + LENGTH;
        Slice { clock, end }
    }

    /// As long as it takes.
    pub fn endless() -> Slice {
        Slice { clock: None, end: 0.0 }
    }

    /// Whether it is time to let others work.
    pub fn is_over(&self) -> bool {
        self.clock.as_ref().is_some_and(|clock| clock.now() >= self.end)
    }
}

/// Lets the browser do what waits, and goes on as soon as that is done.
pub fn pause(window: &Window) -> Pin<Box<dyn Future<Output = ()> + '_>> {
    // Boxed, for an `async fn` is laid out anew inside each function that awaits it.
    Box::pin(wait(window))
}

async fn wait(window: &Window) {
    let scheduler = get(window, "scheduler");
    let yielding = get(&scheduler, "yield").dyn_into::<Function>().ok();
    let promise = yielding.and_then(|own| own.call0(&scheduler).ok()?.dyn_into::<Promise>().ok());
    // A message is the next task; a timeout would wait 4 ms.
    let channel = if promise.is_none() { MessageChannel::new().ok() } else { None };
    let promise = promise.unwrap_or_else(|| {
        Promise::new(&mut |done, _| match &channel {
            Some(channel) => {
                channel.port1().set_onmessage(Some(&done));
                // A channel of our own takes whatever it is given.
                let _ = channel.port2().post_message(&wasm_bindgen::JsValue::NULL);
            }
            None => {
                let _ = done.call0(&wasm_bindgen::JsValue::NULL);
            }
        })
    });
    let _ = JsFuture::from(promise).await;
    if let Some(channel) = channel {
        channel.port1().close();
    }
}
