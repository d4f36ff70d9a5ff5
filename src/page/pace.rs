//! How often a page that changes is read again.

/// The longest wait, in milliseconds.
const LONGEST: f64 = 1000.0;
/// The first wait of a page that changed again soon: two frames.
const FIRST: f64 = 32.0;
/// A page that rested this much longer than the last wait is calm.
const REST: f64 = 100.0;

/// Doubles the wait as long as each reading is followed by the next change.
///
/// ```
/// use hovergloss::page::pace::Pace;
/// let mut pace = Pace::default();
/// assert_eq!(pace.wait(5.0), 0.0, "a page that changes once is read in the next frame");
/// pace.read(20.0);
/// assert_eq!(pace.wait(21.0), 32.0);
/// pace.read(60.0);
/// assert_eq!(pace.wait(61.0), 64.0);
/// pace.read(130.0);
/// assert_eq!(pace.wait(400.0), 0.0, "it has rested");
/// ```
#[derive(Debug, Default)]
pub struct Pace {
    wait: f64,
    /// When the page was last read.
    last: Option<f64>,
}

impl Pace {
    /// How long to wait after a change at `now`, in milliseconds of any steady clock.
    pub fn wait(&mut self, now: f64) -> f64 {
        self.wait = match self.last {
            Some(last) if now - last < self.wait + REST => (self.wait * 2.0).clamp(FIRST, LONGEST),
            _ => 0.0,
        };
        self.wait
    }

    /// The page was read.
    pub fn read(&mut self, now: f64) {
        self.last = Some(now);
    }
}
