//! Where a card goes: pure geometry, in CSS pixels of the viewport.

pub use crate::dom::Rect;

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

/// What a card is placed by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The line box of its word.
    pub word: Rect,
    /// Whether the word's text runs from top to bottom: then the card goes beside its line.
    pub vertical: bool,
    /// The part of the page that can be seen: less than the viewport where fingers have zoomed in.
    pub view: Rect,
    /// The side on which this card stands already: one that grows does not change sides.
    pub held: Option<Side>,
    /// The height of the whole viewport, from whose lower edge a card above its word is measured.
    pub viewport_height: f64,
}

/// Where a card goes. A card is held by the edge that faces its word, so that it grows away
/// from it and never over it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The card's left edge.
    pub left: f64,
    /// Which edge is held, and where.
    pub side: Side,
    /// The most height there is room for.
    pub max_height: f64,
}

/// The edge by which a card is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// The upper edge, this far from the viewport's upper edge.
    Below(f64),
    /// The lower edge, this far from the viewport's lower edge.
    Above(f64),
}

/// The width of a card in a view.
///
/// ```
/// use hovergloss::ui::placement::{Rect, width};
/// assert_eq!(width(Rect { left: 0.0, top: 0.0, right: 1000.0, bottom: 800.0 }), 320.0);
/// assert_eq!(width(Rect { left: 0.0, top: 0.0, right: 300.0, bottom: 800.0 }), 290.0);
/// ```
pub fn width(view: Rect) -> f64 {
    WIDTH.min(view.right - view.left - 2.0 * GUTTER).max(0.0)
}

/// Places a card of a height.
///
/// ```
/// use hovergloss::ui::placement::{Rect, Setting, Side, place};
/// let word = Rect { left: 100.0, top: 100.0, right: 140.0, bottom: 120.0 };
/// let view = Rect { left: 0.0, top: 0.0, right: 1000.0, bottom: 800.0 };
/// let setting = Setting { word, vertical: false, view, held: None, viewport_height: 800.0 };
/// assert_eq!(place(&setting, 180.0).side, Side::Below(130.0));
/// // Close to the lower edge there is only room above.
/// let low = Setting { word: Rect { top: 760.0, bottom: 780.0, ..word }, ..setting };
/// assert_eq!(place(&low, 180.0).side, Side::Above(50.0));
/// // Beside a line that runs from top to bottom, on the side that is read next.
/// let line = Rect { left: 600.0, top: 100.0, right: 620.0, bottom: 180.0 };
/// let beside = place(&Setting { word: line, vertical: true, ..setting }, 180.0);
/// assert_eq!((beside.left, beside.side), (270.0, Side::Below(100.0)));
/// ```
pub fn place(setting: &Setting, height: f64) -> Placement {
    let Setting { word, vertical, view, held, viewport_height } = *setting;
    let width = width(view);
    if vertical && let Some(left) = beside(word, view, width) {
        let top = clamp(word.top, view.top + GUTTER, view.bottom - GUTTER - height);
        return Placement { left, side: Side::Below(top), max_height: view.bottom - GUTTER - top };
    }
    let below = view.bottom - word.bottom - GAP - GUTTER;
    let above = word.top - view.top - GAP - GUTTER;
    let needed = height.min(ROOM.max((view.bottom - view.top) / 2.0));
    let stay = height.min(ROOM);
    let is_below = match held {
        Some(Side::Below(_)) if below >= stay => true,
        Some(Side::Above(_)) if above >= stay => false,
        _ => below >= needed || below >= above,
    };
    let (side, room) = if is_below {
        (Side::Below(word.bottom + GAP), below)
    } else {
        (Side::Above(viewport_height - word.top + GAP), above)
    };
    let middle = (word.left + word.right) / 2.0;
    let left = clamp(middle - width / 2.0, view.left + GUTTER, view.right - width - GUTTER);
    Placement { left, side, max_height: room.max(0.0) }
}

/// The left edge of a card beside a vertical line: on its left, where the next line of most
/// vertical writing stands, or on its right; `None` where neither has the room.
fn beside(word: Rect, view: Rect, width: f64) -> Option<f64> {
    let (left, right) = (word.left - GAP - width, word.right + GAP);
    if left >= view.left + GUTTER { Some(left) } else { (right + width <= view.right - GUTTER).then_some(right) }
}

fn clamp(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}
