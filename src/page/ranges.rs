//! From places in a block's text to ranges of the document.

use crate::engine::text::offsets::{Converter, Utf16Offset};
use crate::page::blocks::{Piece, TextBlock};
use std::ops::Range as Span;
use wasm_bindgen::prelude::*;
use web_sys::{Range, Text};

#[wasm_bindgen(module = "/src/page/page.js")]
extern "C" {
    fn range(first: &Text, from: u32, last: &Text, to: u32) -> Option<Range>;
}

/// Turns byte ranges of one block, given in ascending order, into ranges of the document.
pub struct Locator<'a> {
    block: &'a TextBlock,
    converter: Converter<'a>,
}

impl<'a> Locator<'a> {
    /// Starts at the beginning of a block.
    pub fn new(block: &'a TextBlock) -> Self {
        Locator { block, converter: Converter::new(&block.text) }
    }

    /// The document's range of a byte range; `None` where the page has changed under it.
    pub fn range(&mut self, bytes: Span<usize>) -> Option<Range> {
        let start = self.converter.utf16(bytes.start);
        let end = self.converter.utf16(bytes.end);
        let (first, from) = self.place(start, false)?;
        let (last, to) = self.place(end, true)?;
        range(first, from, last, to)
    }

    /// The text node that holds an offset. At the seam of two nodes a start belongs to the later
    /// one and an end to the earlier one, so that no range touches a node it takes nothing of.
    fn place(&self, offset: Utf16Offset, end: bool) -> Option<(&'a Text, u32)> {
        let Utf16Offset(offset) = offset;
        let pieces = &self.block.pieces;
        let after = pieces.partition_point(|piece| if end { piece.start < offset } else { piece.start <= offset });
        let piece: &Piece = pieces.get(after.checked_sub(1)?)?;
        let within = offset - piece.start;
        (within <= piece.length).then_some((&piece.node, within))
    }
}
