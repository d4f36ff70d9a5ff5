//! Tasks: what goes on beside the page's own work, and waits for promises.
//!
//! A task waits for one promise at a time. So whoever drives it can wait in its place and hand it the
//! answer, and there are no wakers and no queue: those of `wasm-bindgen-futures` were 3 KB of wasm.

use js_sys::{Array, Function, Promise};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/task.js")]
extern "C" {
    /// Fetches a file, from this moment on: several can be on their way before one is waited for.
    pub fn load(address: &str, binary: bool) -> Promise;
    /// The names and values of an object of options, each pair a list; nothing where it cannot be read.
    pub fn entries(options: &JsValue) -> JsValue;
    #[wasm_bindgen(js_name = pause)]
    fn paused() -> Promise;
    fn deferred() -> Array;
}

/// A task whose code is there once, however many wait for it: an `async fn` is laid out anew inside
/// each function that awaits it.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

thread_local! {
    /// What a task and its driver hand each other: the promise that is waited for, then its answer.
    static HANDED: Cell<JsValue> = const { Cell::new(JsValue::UNDEFINED) };
}

/// What a driver is called back by; it holds itself until its task has ended.
type Step = Rc<RefCell<Option<Closure<dyn FnMut(JsValue)>>>>;

/// Runs a task beside everything else.
pub fn beside(mut task: Boxed<'static, ()>) {
    let step = Step::default();
    let own = Rc::clone(&step);
    let drive: Box<dyn FnMut(JsValue)> = Box::new(move |answer| {
        HANDED.set(answer);
        if task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
            then(HANDED.take().unchecked_ref(), &own);
        } else {
            own.take();
        }
    });
    step.replace(Some(Closure::wrap(drive)));
    then(&Promise::resolve(&JsValue::UNDEFINED), &step);
}

fn then(promise: &Promise, step: &Step) {
    if let Some(step) = step.borrow().as_ref() {
        let _ = promise.then2(step, step);
    }
}

/// What a promise comes to; of one that is rejected, why.
pub fn answer(promise: Promise) -> impl Future<Output = JsValue> {
    let mut promise = Some(promise);
    poll_fn(move |_| match promise.take() {
        Some(promise) => {
            HANDED.set(promise.into());
            Poll::Pending
        }
        None => Poll::Ready(HANDED.take()),
    })
}

/// Lets the browser do what waits, and goes on as soon as that is done.
pub fn pause() -> impl Future<Output = JsValue> {
    answer(paused())
}

/// Runs a task that a script waits for.
pub fn promise(task: Boxed<'static, JsValue>) -> Promise {
    let deferred = deferred();
    let (promise, keep) = (deferred.get(0), deferred.get(1));
    beside(Box::pin(async move {
        // What keeps a promise takes any value.
        let _ = keep.unchecked_ref::<Function>().call1(&JsValue::UNDEFINED, &task.await);
    }));
    promise.unchecked_into()
}
