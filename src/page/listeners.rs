//! Listeners as values: dropping one undoes it.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget};

/// Listens in the capture phase and never keeps the page from scrolling.
pub fn watch<E: JsCast>(target: &EventTarget, name: &'static str, mut then: impl FnMut(&E) + 'static) -> EventListener {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(target, name, options, move |event: &Event| {
        if let Some(event) = event.dyn_ref() {
            then(event);
        }
    })
}

/// Listens in the capture phase and may prevent what the browser would do.
pub fn intercept<E: JsCast>(
    target: &EventTarget,
    name: &'static str,
    mut then: impl FnMut(&E) + 'static,
) -> EventListener {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(target, name, options, move |event: &Event| {
        if let Some(event) = event.dyn_ref() {
            then(event);
        }
    })
}
