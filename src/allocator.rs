//! The wasm's memory: a small allocator that asks the browser for more memory ahead of the need.
//!
//! Growing takes the browser long, and every view that JavaScript has of the memory is made anew. By
//! itself the allocator grows page by page: 380 times for an article of 1 MB with 10,000 terms.

use core::arch::wasm32::memory_size;
use rlsf::SmallGlobalTlsf;
use std::alloc::{GlobalAlloc, Layout};

/// The share of the memory it had that is taken on top when it grows.
const AHEAD: usize = 8;
/// The size of a page of WebAssembly's memory, in bytes.
const PAGE: usize = 65536;

/// Made for small programs: it takes half the bytes of the target's default.
pub struct Ahead(SmallGlobalTlsf);

impl Ahead {
    /// Without any memory yet.
    pub const fn new() -> Ahead {
        Ahead(SmallGlobalTlsf::new())
    }

    /// Takes more memory at once where some was just taken, and keeps it free.
    #[cold]
    #[inline(never)]
    fn take_ahead(&self, before: usize) {
        if let Ok(more) = Layout::from_size_align(before / AHEAD * PAGE, 16) {
            // SAFETY: the size is not zero, since the stack alone is more than `AHEAD` pages. What is
            // handed out goes back at once, with the layout it was asked for; nobody has used it.
            #[allow(unsafe_code)] // the contract of `GlobalAlloc` can only be kept so
            unsafe {
                let taken = self.0.alloc(more);
                if !taken.is_null() {
                    self.0.dealloc(taken, more);
                }
            }
        }
    }

    fn growing(&self, allocate: impl FnOnce(&SmallGlobalTlsf) -> *mut u8) -> *mut u8 {
        let before = memory_size(0);
        let given = allocate(&self.0);
        if memory_size(0) != before {
            self.take_ahead(before);
        }
        given
    }
}

// SAFETY: all is left to rlsf's allocator, which keeps the contract; nothing that it hands out is changed.
#[allow(unsafe_code)] // an allocator cannot be written without
unsafe impl GlobalAlloc for Ahead {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the same contract with us.
        self.growing(|allocator| unsafe { allocator.alloc(layout) })
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the same contract with us.
        unsafe { self.0.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps the same contract with us.
        self.growing(|allocator| unsafe { allocator.realloc(place, layout, size) })
    }
}
