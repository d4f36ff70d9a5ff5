//! Exact decimal numbers while an amount is put together.

use crate::engine::decimal::{Decimal, lift};

/// A number that is not negative: up to 96 bits of units times a power of ten.
///
/// The grammar only ever adds figures and moves the point, so moving the point costs nothing here,
/// and what is too large shows when figures meet. A [`Decimal`] is what one becomes at the end.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figure {
    low: u64,
    high: u32,
    power: i32,
}

impl Figure {
    /// Nothing.
    pub const ZERO: Figure = Figure::new(0);
    /// One.
    pub const ONE: Figure = Figure::new(1);
    /// A half.
    pub const HALF: Figure = Figure { power: -1, ..Figure::new(5) };

    /// A whole number.
    pub const fn new(whole: u64) -> Figure {
        Figure { low: whole, high: 0, power: 0 }
    }

    /// So many times 10 to the power of `power`; `None` past 96 bits.
    #[inline(never)]
    pub fn of_units(units: u128, power: i32) -> Option<Figure> {
        Some(Figure { low: units as u64, high: u32::try_from(units >> 64).ok()?, power })
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.low == 0 && self.high == 0
    }

    /// Its whole number, if it has no decimals and is no longer than any count or year.
    #[inline(never)]
    pub fn whole(&self) -> Option<u64> {
        u64::try_from(self.counted(0)?).ok()
    }

    /// Ten times itself `power` times over.
    #[must_use]
    pub fn times_ten(&self, power: u16) -> Figure {
        Figure { power: self.power + i32::from(power), ..*self }
    }

    /// A tenth of itself `power` times over, with so many more decimals; `None` past what fits.
    #[inline(never)]
    pub fn over_ten(&self, power: u16) -> Option<Figure> {
        let own = self.power.min(0);
        Figure::of_units(self.counted(own)?, own - i32::from(power))
    }

    /// The sum; `None` past what fits.
    #[inline(never)]
    pub fn plus(&self, other: &Figure) -> Option<Figure> {
        let power = self.power.min(other.power);
        Figure::of_units(self.counted(power)?.checked_add(other.counted(power)?)?, power)
    }

    /// Whether it is less than another; not, where they are too far apart to compare.
    #[inline(never)]
    pub fn less(&self, other: &Figure) -> bool {
        let power = self.power.min(other.power);
        self.counted(power).zip(other.counted(power)).is_some_and(|(one, other)| one < other)
    }

    /// Whether it is less than a whole number.
    #[inline(never)]
    pub fn below(&self, whole: u64) -> bool {
        self.less(&Figure::new(whole))
    }

    /// The same as a [`Decimal`]; `None` past the 28 digits that one is sure to hold.
    pub fn decimal(&self) -> Option<Decimal> {
        let power = self.power.min(0);
        Decimal::try_new(i128::try_from(self.counted(power)?).ok()?, power.unsigned_abs())
    }

    /// How many of 10 to the power of `power` it is; `None` where that is no whole number, or past
    /// what fits.
    #[inline(never)]
    fn counted(&self, power: i32) -> Option<u128> {
        let units = u128::from(self.high) << 64 | u128::from(self.low);
        lift(units, u32::try_from(self.power - power).ok()?)
    }
}
