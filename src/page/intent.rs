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
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Under {
    /// The mark of this annotation.
    Mark(usize),
    /// The open card.
    Card,
    /// Anything else.
    #[default]
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
    /// The mark that it waits on or whose card is open.
    mark: usize,
    /// Since when it rests or is away.
    since: f64,
    /// Where it left the mark and the card.
    from: Point,
    at: Point,
    time: f64,
    /// What is there.
    under: Under,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum State {
    #[default]
    Idle,
    /// Resting on a mark.
    Waiting,
    /// A card is open, the pointer is on it or on its mark.
    Open,
    /// A card is open, the pointer is away.
    Leaving,
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
        let fast = elapsed > 0.0 && elapsed < 100.0 && travelled / elapsed > PASSING;
        let before = std::mem::replace(&mut self.at, at);
        (self.time, self.under) = (time, under);
        if matches!(self.state, State::Idle | State::Waiting) {
            let Under::Mark(mark) = under else {
                self.state = State::Idle;
                return Wish::Stay;
            };
            if self.state == State::Waiting && self.mark == mark && !fast {
                return Wish::Stay;
            }
            (self.state, self.mark, self.since) = (State::Waiting, mark, time);
            return Wish::WakeIn(REST);
        }
        if under == Under::Card || under == Under::Mark(self.mark) {
            self.state = State::Open;
            return Wish::Stay;
        }
        let just_left = self.state == State::Open;
        if just_left {
            self.from = before;
        }
        let on_its_way = self.heads_for(card, self.from);
        match under {
            // Another mark on the way to the open card is passed over; any other one takes its place at once.
            Under::Mark(mark) if !on_its_way && !fast => {
                (self.state, self.mark) = (State::Open, mark);
                Wish::Open(mark)
            }
            Under::Page if !on_its_way && !just_left => Wish::Stay,
            _ => {
                (self.state, self.since) = (State::Leaving, time);
                Wish::WakeIn(GRACE)
            }
        }
    }

    /// The time asked for with [`Wish::WakeIn`] has come.
    pub fn woken(&mut self, time: f64) -> Wish {
        let wait = match self.state {
            State::Waiting => REST,
            State::Leaving => GRACE,
            State::Idle | State::Open => return Wish::Stay,
        };
        let passed = time - self.since;
        if passed < wait {
            return Wish::WakeIn(wait - passed);
        }
        // Also where the pointer came to this mark too fast to open it at once.
        if let Under::Mark(mark) = self.under {
            (self.state, self.mark) = (State::Open, mark);
            return Wish::Open(mark);
        }
        self.state = State::Idle;
        Wish::Close
    }

    /// A card was opened by a click or a key, or closed by other means.
    pub fn set(&mut self, open: Option<usize>) {
        self.state = if open.is_some() { State::Open } else { State::Idle };
        self.mark = open.unwrap_or(self.mark);
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
