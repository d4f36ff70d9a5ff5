//! Work in slices, with room in between for what the reader does.

use crate::task::{Boxed, pause};
use web_sys::{Performance, Window};

/// How long a slice works, in milliseconds: half a frame.
const LENGTH: f64 = 8.0;
/// After how many steps the clock is looked at.
const BATCH: usize = 16;

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

/// Takes one step after the other until one says that there are no more.
pub fn in_slices<'a>(window: &'a Window, step: &'a mut dyn FnMut() -> bool) -> Boxed<'a, ()> {
    Box::pin(async move {
        let mut slice = Slice::begin(window);
        while (0..BATCH).all(|_| step()) {
            if slice.is_over() {
                pause().await;
                slice = Slice::begin(window);
            }
        }
    })
}
