//! Native tests of the engine, one file a subject.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod format;
mod rates;
