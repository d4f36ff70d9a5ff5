//! The article as a DOM: finding it, reading it, marking it, and noticing the reader.
//!
//! Nothing in this room writes into the article: marks are CSS Custom Highlights unless the
//! embedder asks for spans.

pub mod article;
pub mod blocks;
pub mod changes;
pub mod collector;
pub mod cursor;
pub mod facts;
pub mod flow;
pub mod geometry;
pub mod highlights;
pub mod hit;
pub mod intent;
pub mod keyboard;
pub mod marks;
pub mod near;
pub mod observer;
pub mod pace;
pub mod pointer;
pub mod ranges;
pub mod reading;
pub mod root;
pub mod slices;
pub mod spans;

pub use article::Article;
