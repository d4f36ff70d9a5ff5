//! Whether a moving pointer means to read a note: times and points in, wishes out.
//!
//! No listener and no timer lives here, so the rules can be tested without a browser. The
//! numbers are those of MediaWiki's page previews and of 10ten, whose users complained of cards
//! that open on a passing mouse.

use crate::page::geometry::{Point, Rect};

/// How long the pointer must rest on a mark before its card opens, in milliseconds.
pub const REST: f64 = 300.0;
/// A pointer faster than this many CSS pixels a millisecond is passing by.
pub const PASSING: f64 = 0.5;
/// How long a card stays after the pointer has left it and its mark, in milliseconds.
pub const GRACE: f64 = 300.0;

/// What lies under the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Under {
    /// The mark of this annotation.
    Mark(usize),
    /// The open card.
    Card,
    /// Anything else.
    Page,
}

/// What should happen now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// Nothing changes.
    Stay,
    /// Ask again after so many milliseconds, unless the pointer moves first.
    WakeIn(f64),
    /// Open the card of this annotation.
    Open(usize),
    /// Close the card.
    Close,
}

/// The pointer's story so far. Times are in milliseconds from any one start.
#[derive(Clone, Debug, Default)]
pub struct Intent {
    state: State,
    at: Point,
    time: f64,
    fast: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum State {
    #[default]
    Idle,
    /// Over a mark, resting since a time.
    Waiting { mark: usize, since: f64 },
    /// A card is open, the pointer is on it or on its mark.
    Open { mark: usize },
    /// A card is open, the pointer has been away since a time and left from a point.
    Leaving { mark: usize, since: f64, from: Point },
}

impl Intent {
    /// The pointer moved.
    ///
    /// ```
    /// use hovergloss::page::geometry::Point;
    /// use hovergloss::page::intent::{Intent, REST, Under, Wish};
    /// let mut intent = Intent::default();
    /// let at = Point { x: 5.0, y: 5.0 };
    /// assert_eq!(intent.moved(at, 0.0, Under::Mark(7), None), Wish::WakeIn(REST));
    /// assert_eq!(intent.woken(REST), Wish::Open(7));
    /// ```
    pub fn moved(&mut self, at: Point, time: f64, under: Under, card: Option<Rect>) -> Wish {
        let elapsed = time - self.time;
        let (x, y) = (at.x - self.at.x, at.y - self.at.y);
        let travelled = (x * x + y * y).sqrt();
        // The first movement after a pause says nothing about speed.
        self.fast = elapsed > 0.0 && elapsed < 100.0 && travelled / elapsed > PASSING;
        let before = std::mem::replace(&mut self.at, at);
        self.time = time;
        match (self.state, under) {
            (State::Idle, Under::Mark(mark)) => self.wait(mark, time),
            (State::Waiting { mark: waiting, .. }, Under::Mark(mark)) if waiting != mark || self.fast => {
                self.wait(mark, time)
            }
            (State::Waiting { .. }, Under::Mark(_)) => Wish::Stay,
            (State::Idle | State::Waiting { .. }, _) => {
                self.state = State::Idle;
                Wish::Stay
            }
            (State::Open { mark } | State::Leaving { mark, .. }, Under::Card) => {
                self.state = State::Open { mark };
                Wish::Stay
            }
            (State::Open { mark: open } | State::Leaving { mark: open, .. }, Under::Mark(mark)) if open == mark => {
                self.state = State::Open { mark };
                Wish::Stay
            }
            (State::Open { mark: open }, Under::Mark(mark)) => self.neighbour(open, mark, before, card),
            (State::Leaving { mark: open, from, .. }, Under::Mark(mark)) => self.neighbour(open, mark, from, card),
            (State::Open { mark }, Under::Page) => {
                self.state = State::Leaving { mark, since: time, from: before };
                Wish::WakeIn(GRACE)
            }
            (State::Leaving { mark, from, .. }, Under::Page) if self.heads_for(card, from) => {
                self.state = State::Leaving { mark, since: time, from };
                Wish::WakeIn(GRACE)
            }
            (State::Leaving { .. }, Under::Page) => Wish::Stay,
        }
    }

    /// The time asked for with [`Wish::WakeIn`] has come.
    pub fn woken(&mut self, time: f64) -> Wish {
        match self.state {
            State::Waiting { mark, since } if time - since >= REST => {
                self.state = State::Open { mark };
                Wish::Open(mark)
            }
            State::Waiting { since, .. } => Wish::WakeIn(REST - (time - since)),
            State::Leaving { since, .. } if time - since >= GRACE => {
                self.state = State::Idle;
                Wish::Close
            }
            State::Leaving { since, .. } => Wish::WakeIn(GRACE - (time - since)),
            State::Idle | State::Open { .. } => Wish::Stay,
        }
    }

    /// A card was opened by a click or a key, or closed by other means.
    pub fn set(&mut self, open: Option<usize>) {
        self.state = open.map_or(State::Idle, |mark| State::Open { mark });
    }

    fn wait(&mut self, mark: usize, time: f64) -> Wish {
        self.state = State::Waiting { mark, since: time };
        Wish::WakeIn(REST)
    }

    /// Another mark on the way to the open card is passed over; any other one takes its place
    /// at once.
    fn neighbour(&mut self, open: usize, mark: usize, from: Point, card: Option<Rect>) -> Wish {
        if self.heads_for(card, from) || self.fast {
            self.state = State::Leaving { mark: open, since: self.time, from };
            return Wish::WakeIn(GRACE);
        }
        self.state = State::Open { mark };
        Wish::Open(mark)
    }

    /// Whether the pointer is in the triangle between the point where it left the mark and the
    /// near side of the card.
    fn heads_for(&self, card: Option<Rect>, from: Point) -> bool {
        let Some(card) = card else { return false };
        let side = if card.top >= from.y { card.top } else { card.bottom };
        in_triangle(self.at, from, Point { x: card.left, y: side }, Point { x: card.right, y: side })
    }
}

fn in_triangle(point: Point, a: Point, b: Point, c: Point) -> bool {
    let turn = |p: Point, q: Point| (q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x);
    let (ab, bc, ca) = (turn(a, b), turn(b, c), turn(c, a));
    (ab >= 0.0 && bc >= 0.0 && ca >= 0.0) || (ab <= 0.0 && bc <= 0.0 && ca <= 0.0)
}
