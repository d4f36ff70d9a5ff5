//! Where a card goes: pure geometry, in CSS pixels of the viewport.

/// The distance between a card and its word.
pub const GAP: f64 = 10.0;
/// The least distance between a card and the viewport's edge.
pub const GUTTER: f64 = 5.0;
/// A card's width where there is room.
pub const WIDTH: f64 = 320.0;
/// A viewport narrower than this gets a sheet at its lower edge when a finger opens a card.
pub const SHEET_BELOW: f64 = 768.0;
/// A side with this much room is good enough for any card; a taller card scrolls.
const ROOM: f64 = 200.0;

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)] // each field is its own name
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Where a card goes. A card is held by the edge that faces its word, so that it grows away
/// from it and never over it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The card's left edge.
    pub left: f64,
    /// Which edge is held, and where.
    pub side: Side,
    /// The card's width.
    pub width: f64,
    /// The most height there is room for.
    pub max_height: f64,
}

/// The edge by which a card is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// The card is below its word; its upper edge is this far from the viewport's upper edge.
    Below(f64),
    /// The card is above its word; its lower edge is this far from the viewport's lower edge.
    Above(f64),
}

/// Places a card of a height beside a word in a viewport of a width and a height.
///
/// ```
/// use hovergloss::ui::placement::{Frame, Side, place};
/// let word = Frame { left: 100.0, top: 100.0, right: 140.0, bottom: 120.0 };
/// let placement = place(word, 180.0, 1000.0, 800.0);
/// assert_eq!(placement.side, Side::Below(130.0));
/// // Close to the lower edge there is only room above.
/// let word = Frame { top: 760.0, bottom: 780.0, ..word };
/// assert_eq!(place(word, 180.0, 1000.0, 800.0).side, Side::Above(50.0));
/// ```
pub fn place(word: Frame, height: f64, viewport_width: f64, viewport_height: f64) -> Placement {
    let width = WIDTH.min(viewport_width - 2.0 * GUTTER).max(0.0);
    let below = viewport_height - word.bottom - GAP - GUTTER;
    let above = word.top - GAP - GUTTER;
    let needed = height.min(ROOM.max(viewport_height / 2.0));
    let side = if below >= needed || below >= above {
        Side::Below(word.bottom + GAP)
    } else {
        Side::Above(viewport_height - word.top + GAP)
    };
    let max_height = match side {
        Side::Below(_) => below,
        Side::Above(_) => above,
    };
    // Centred on a short word; a long one keeps the card near its start.
    let middle = (word.left + word.right) / 2.0;
    let left = (middle - width / 2.0).min(viewport_width - width - GUTTER).max(GUTTER);
    Placement { left, side, width, max_height: max_height.max(0.0) }
}
