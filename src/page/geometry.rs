//! Points and rectangles, in CSS pixels of the viewport.

pub use crate::dom::Rect;
use crate::dom::{Sure, get, items};
use web_sys::{DomRect, Element, Range, Window};

/// A point of the viewport.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

impl Rect {
    /// Whether a point lies in the rectangle widened by `slack` on every side.
    ///
    /// ```
    /// use hovergloss::page::geometry::{Point, Rect};
    /// let rect = Rect { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
    /// assert!(rect.contains(Point { x: 11.0, y: 5.0 }, 2.0));
    /// assert!(!rect.contains(Point { x: 13.0, y: 5.0 }, 2.0));
    /// ```
    pub fn contains(&self, point: Point, slack: f64) -> bool {
        point.x >= self.left - slack
            && point.x <= self.right + slack
            && point.y >= self.top - slack
            && point.y <= self.bottom + slack
    }

    /// How far a point is from the rectangle; 0 inside it.
    pub fn distance(&self, point: Point) -> f64 {
        let x = (self.left - point.x).max(point.x - self.right).max(0.0);
        let y = (self.top - point.y).max(point.y - self.bottom).max(0.0);
        (x * x + y * y).sqrt()
    }
}

/// The value of an element's property, by its name in JavaScript; empty where it has no style.
pub fn computed(window: &Window, element: &Element, property: &str) -> String {
    let style = Sure::of(window).computed_style(element);
    style.and_then(|style| get(&style, property).as_string()).unwrap_or_default()
}

/// The rectangles of a range, one a line, empty ones left out.
pub fn line_rects(range: &Range) -> Vec<Rect> {
    let mut lines: Vec<Rect> = Vec::new();
    let Some(list) = range.get_client_rects() else { return lines };
    for rect in items::<DomRect>(&list) {
        let rect = Rect::from(rect);
        if rect.right <= rect.left || rect.bottom <= rect.top {
            continue;
        }
        let middle = (rect.top + rect.bottom) / 2.0;
        match lines.last_mut() {
            // Browsers give one an inline box: what is in bold, or a first letter, has its own.
            Some(line) if line.top < middle && middle < line.bottom => {
                line.left = line.left.min(rect.left);
                line.top = line.top.min(rect.top);
                line.right = line.right.max(rect.right);
                line.bottom = line.bottom.max(rect.bottom);
            }
            _ => lines.push(rect),
        }
    }
    lines
}
