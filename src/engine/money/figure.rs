//! Exact decimal numbers while an amount is put together.

use crate::engine::decimal::{Decimal, lift, tenth};
use std::num::NonZeroU64;

/// A number that is not negative: up to 96 bits of units times a power of ten.
///
/// The grammar only ever adds figures and moves the point, so moving the point costs nothing here,
/// and what is too large shows when figures meet. A [`Decimal`] is what one becomes at the end.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// The lower bits of the units.
    low: u64,
    /// The upper ones, and under them the power, moved up so that a bit of it is always set: so one may
    /// be passed on as two numbers, also where there may be none.
    high: NonZeroU64,
}

/// How many decimals are too many.
const TOO_MANY: i32 = 1 << 12;

/// What a power is moved up by: twice as much has room above.
const UP: i32 = 3 * TOO_MANY;

/// The bit that is set in all powers so moved up, but for some that are past what fits anyway.
const SET: NonZeroU64 = match NonZeroU64::new(2 * TOO_MANY as u64) {
    Some(set) => set,
    None => NonZeroU64::MIN,
};

impl Figure {
    /// Nothing.
    pub const ZERO: Figure = Figure::new(0);
    /// One.
    pub const ONE: Figure = Figure::new(1);
    /// A half.
    pub const HALF: Figure = Figure::of(5, -1);

    /// A whole number.
    pub const fn new(whole: u64) -> Figure {
        Figure::of(whole as u128, 0)
    }

    const fn of(units: u128, power: i32) -> Figure {
        let high = match NonZeroU64::new((units >> 64 << 32) as u64 | (power + UP) as u64) {
            Some(high) => high,
            None => SET,
        };
        Figure { low: units as u64, high }
    }

    /// So many times 10 to the power of `power`; `None` past 96 bits or thousands of decimals.
    #[inline(never)]
    pub fn of_units(units: u128, power: i32) -> Option<Figure> {
        if units >> 96 > 0 || power <= -TOO_MANY { None } else { Some(Figure::of(units, power)) }
    }

    fn units(self) -> u128 {
        u128::from(self.high.get() >> 32) << 64 | u128::from(self.low)
    }

    fn power(self) -> i32 {
        self.high.get() as i32 - UP
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.low == 0 && self.high.get() >> 32 == 0
    }

    /// Its whole number, if it has no decimals and is no longer than any count or year.
    #[inline(never)]
    pub fn whole(self) -> Option<u64> {
        u64::try_from(self.counted(0)?).ok()
    }

    /// The whole number in it.
    pub fn floor(self) -> Figure {
        let mut units = self.units();
        for _ in self.power()..0 {
            units = tenth(units).0;
        }
        Figure::of(units, self.power().max(0))
    }

    /// Ten times itself `power` times over.
    #[must_use]
    pub fn times_ten(self, power: u16) -> Figure {
        Figure { high: SET | (self.high.get() + u64::from(power)), ..self }
    }

    /// A tenth of itself `power` times over, with so many more decimals; `None` past what fits.
    #[inline(never)]
    pub fn over_ten(self, power: u16) -> Option<Figure> {
        let own = self.power().min(0);
        Figure::of_units(self.counted(own)?, own - i32::from(power))
    }

    /// The sum; `None` past what fits.
    #[inline(never)]
    pub fn plus(self, other: Figure) -> Option<Figure> {
        let power = self.power().min(other.power());
        Figure::of_units(self.counted(power)?.checked_add(other.counted(power)?)?, power)
    }

    /// The same with a digit more, the `place`th after the point; `None` past what fits.
    #[inline(never)]
    pub fn with_decimal(self, digit: u16, place: u16) -> Option<Figure> {
        self.plus(Figure::new(digit.into()).over_ten(place)?)
    }

    /// Whether it is less than another; not, where they are too far apart to compare.
    #[inline(never)]
    pub fn less(self, other: Figure) -> bool {
        let power = self.power().min(other.power());
        self.counted(power).zip(other.counted(power)).is_some_and(|(one, other)| one < other)
    }

    /// The same as a [`Decimal`]; `None` past the 28 digits that one is sure to hold.
    pub fn decimal(self) -> Option<Decimal> {
        let power = self.power().min(0);
        Decimal::try_new(i128::try_from(self.counted(power)?).ok()?, power.unsigned_abs())
    }

    /// How many of 10 to the power of `power` it is; `None` where that is no whole number, or past
    /// what fits.
    #[inline(never)]
    fn counted(self, power: i32) -> Option<u128> {
        lift(self.units(), u32::try_from(self.power() - power).ok()?)
    }
}

impl Default for Figure {
    fn default() -> Figure {
        Figure::ZERO
    }
}
