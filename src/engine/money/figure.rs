//! Exact decimal numbers while an amount is put together.

use crate::engine::decimal::Decimal;
use std::cmp::Ordering;

/// A number that is not negative: a mantissa and how many of its digits stand after the point.
///
/// The grammar only ever adds figures and moves the point. A [`Decimal`] could do that too, but
/// its multiplication is inlined wherever it is used and made the wasm 40 KB larger.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figure {
    mantissa: u128,
    decimals: u8,
}

impl Figure {
    /// Nothing.
    pub const ZERO: Figure = Figure::new(0);
    /// One.
    pub const ONE: Figure = Figure::new(1);

    /// A whole number.
    pub const fn new(mantissa: u128) -> Figure {
        Figure { mantissa, decimals: 0 }
    }

    /// `mantissa` with its last `decimals` digits after the point.
    pub fn with_decimals(mantissa: u128, decimals: usize) -> Option<Figure> {
        Some(Figure { mantissa, decimals: u8::try_from(decimals).ok()? })
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Its whole number, if it has no decimals.
    pub fn whole(self) -> Option<u128> {
        (self.decimals == 0).then_some(self.mantissa)
    }

    /// Ten times itself `power` times over.
    pub fn times_ten(self, power: u8) -> Option<Figure> {
        let decimals = self.decimals.saturating_sub(power);
        let rest = power - (self.decimals - decimals);
        let mantissa = self.mantissa.checked_mul(10_u128.checked_pow(u32::from(rest))?)?;
        Some(Figure { mantissa, decimals })
    }

    /// A tenth of itself `power` times over.
    pub fn over_ten(self, power: u8) -> Option<Figure> {
        Some(Figure { mantissa: self.mantissa, decimals: self.decimals.checked_add(power)? })
    }

    /// The sum; `None` past what fits.
    pub fn plus(self, other: Figure) -> Option<Figure> {
        let (one, other) = self.aligned(other)?;
        Some(Figure { mantissa: one.mantissa.checked_add(other.mantissa)?, decimals: one.decimals })
    }

    /// The product; `None` past what fits.
    pub fn times(self, other: Figure) -> Option<Figure> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        Some(Figure { mantissa, decimals: self.decimals.checked_add(other.decimals)? })
    }

    /// Whether it is less than another; not, where they are too far apart to compare.
    pub fn less(self, other: Figure) -> bool {
        self.aligned(other).is_some_and(|(one, other)| one.mantissa.cmp(&other.mantissa) == Ordering::Less)
    }

    /// Both with as many decimals.
    fn aligned(self, other: Figure) -> Option<(Figure, Figure)> {
        let decimals = self.decimals.max(other.decimals);
        let align = |figure: Figure| {
            let missing = u32::from(decimals - figure.decimals);
            let mantissa = figure.mantissa.checked_mul(10_u128.checked_pow(missing)?)?;
            Some(Figure { mantissa, decimals })
        };
        Some((align(self)?, align(other)?))
    }

    /// The same as a [`Decimal`]; `None` past the 28 digits that one is sure to hold.
    pub fn decimal(self) -> Option<Decimal> {
        Decimal::try_new(i128::try_from(self.mantissa).ok()?, u32::from(self.decimals))
    }
}
