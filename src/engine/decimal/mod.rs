//! Exact decimal numbers, as prose and central banks write them.
//!
//! A crate of this kind costs 16 KB of wasm and as much again at the places that call it; this
//! one does what the engine needs in a tenth. A native test holds it against `rust_decimal`,
//! whose names it keeps.

mod round;
mod text;

pub use text::{NotDecimal, digits, whole};

use round::rounded;
use std::cmp::Ordering;
use std::num::NonZeroU64;

/// A number of up to 28 digits, with up to 28 of them after the point: an integer of 96 bits over
/// a power of ten.
///
/// Sums, differences and products of such numbers are exact as far as they fit; a quotient, or
/// what does not fit, is rounded to the digits there is room for, halves away from zero.
///
/// ```
/// use hovergloss::engine::decimal::Decimal;
/// let price = Decimal::new(1999, 2);
/// assert_eq!(price.to_string(), "19.99");
/// assert_eq!(price.checked_mul(Decimal::from(3)).map(|sum| sum.to_string()), Some("59.97".to_owned()));
/// assert_eq!(price.checked_div(Decimal::ZERO), None);
/// assert!("19.990".parse() == Ok(price) && Decimal::TEN < price);
/// ```
#[derive(Clone, Copy)]
pub struct Decimal {
    /// The lower bits of the integer.
    low: u64,
    /// Its upper ones, above them the scale and the sign, and one bit that is always set: so one may be
    /// passed on as two numbers, also where there may be none. Zero has no minus.
    high: NonZeroU64,
}

const SCALE_AT: u32 = 32;
const SET: u64 = 1 << 62;
const NEGATIVE: u64 = 1 << 63;

/// The most digits after the point.
const MOST_SCALE: u32 = 28;
/// The largest mantissa.
const MOST_UNITS: u128 = (1 << 96) - 1;

impl Decimal {
    /// 0.
    pub const ZERO: Decimal = Decimal::of_units(0);
    /// 1.
    pub const ONE: Decimal = Decimal::of_units(1);
    /// 10.
    pub const TEN: Decimal = Decimal::of_units(10);
    /// 1,000.
    pub const ONE_THOUSAND: Decimal = Decimal::of_units(1000);
    /// The largest number, 2⁹⁶ − 1.
    pub const MAX: Decimal = Decimal::of_units(MOST_UNITS);

    /// A whole number not above 2⁹⁶ − 1; of a larger one, the lower bits.
    pub const fn of_units(units: u128) -> Decimal {
        Decimal::of(units, 0, false)
    }

    const fn of(units: u128, scale: u32, negative: bool) -> Decimal {
        let sign = if negative && units > 0 { NEGATIVE } else { 0 };
        let high = (units >> 64) as u32 as u64 | (scale as u64) << SCALE_AT | SET | sign;
        let high = match NonZeroU64::new(high) {
            Some(high) => high,
            None => NonZeroU64::MIN,
        };
        Decimal { low: units as u64, high }
    }

    /// `units` over 10 to the power of `scale`, rounded to 28 decimals.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(-1205, 2).to_string(), "-12.05");
    /// ```
    pub fn new(units: i64, scale: u32) -> Decimal {
        fit(u128::from(units.unsigned_abs()), scale, units < 0).unwrap_or_default()
    }

    /// The same of up to 96 bits and exactly; `None` for more, or past 28 decimals.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::try_new(1205, 2), Some(Decimal::new(1205, 2)));
    /// assert_eq!(Decimal::try_new(1, 29), None);
    /// ```
    pub fn try_new(units: i128, scale: u32) -> Option<Decimal> {
        if scale > MOST_SCALE { None } else { fit_whole(units.unsigned_abs(), scale, units < 0) }
    }

    /// Digits after the point, zeros at the end included.
    pub const fn scale(self) -> u32 {
        (self.high.get() >> SCALE_AT) as u8 as u32
    }

    /// The number without its point.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(-1205, 2).mantissa(), -1205);
    /// ```
    pub const fn mantissa(self) -> i128 {
        let units = self.units() as i128;
        if self.is_sign_negative() { -units } else { units }
    }

    const fn units(self) -> u128 {
        (self.high.get() as u32 as u128) << 64 | self.low as u128
    }

    /// Whether it is 0.
    pub const fn is_zero(self) -> bool {
        self.units() == 0
    }

    /// Whether it is below 0.
    pub const fn is_sign_negative(self) -> bool {
        self.high.get() & NEGATIVE != 0
    }

    /// The number without its sign.
    #[must_use]
    pub const fn abs(self) -> Decimal {
        Decimal::of(self.units(), self.scale(), false)
    }

    /// The sum; `None` when it is too large.
    #[inline(never)]
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        let (mut fine, mut coarse) = if self.scale() < other.scale() { (other, self) } else { (self, other) };
        loop {
            let lifted = lift(coarse.units(), fine.scale() - coarse.scale());
            let sum = lifted.and_then(|lifted| {
                if fine.is_sign_negative() == coarse.is_sign_negative() {
                    return Some((lifted.checked_add(fine.units())?, fine.is_sign_negative()));
                }
                let negative = if lifted > fine.units() { coarse.is_sign_negative() } else { fine.is_sign_negative() };
                Some((lifted.abs_diff(fine.units()), negative))
            });
            if let Some((units, negative)) = sum {
                return fit(units, fine.scale(), negative);
            }
            // More than 38 digits apart: the last ones of the smaller number are lost anyway.
            fine = fine.round_dp(fine.scale().checked_sub(1)?);
            if fine.scale() < coarse.scale() {
                (fine, coarse) = (coarse, fine);
            }
        }
    }

    /// The difference; `None` when it is too large.
    pub fn checked_sub(self, other: Decimal) -> Option<Decimal> {
        self.checked_add(Decimal::of(other.units(), other.scale(), !other.is_sign_negative()))
    }

    /// The product; `None` when it is too large.
    #[inline(never)]
    pub fn checked_mul(self, other: Decimal) -> Option<Decimal> {
        // 96 bits each, of which one is taken in pieces of 32: their products have room in 128.
        let (mut pieces, mut high, mut low) = (other.units(), 0, 0);
        for _ in 0..3 {
            high += self.units() * u128::from(pieces as u32);
            low = low >> 32 | u128::from(high as u32) << 64;
            high >>= 32;
            pieces >>= 32;
        }
        let mut scale = self.scale() + other.scale();
        let mut lost = 0;
        while scale > MOST_SCALE || high > 0 {
            scale = scale.checked_sub(1)?;
            let (tenth_of_high, rest) = tenth(high);
            high = tenth_of_high;
            (low, lost) = tenth(rest << 96 | low);
        }
        fit(low + u128::from(lost >= 5), scale, self.is_sign_negative() != other.is_sign_negative())
    }

    /// The quotient, to 28 digits where it does not come out even; `None` when it is too large,
    /// or the divisor 0.
    #[inline(never)]
    pub fn checked_div(self, divisor: Decimal) -> Option<Decimal> {
        let (mut quotient, mut rest, mut by) = (0, self.units(), divisor.units());
        if by == 0 {
            return None;
        }
        let mut scale = self.scale() as i32 - divisor.scale() as i32;
        // Long division, with as many zeros at the divisor as there are digits before its first.
        while by * 10 <= rest {
            by *= 10;
            scale -= 1;
        }
        loop {
            let mut digit = 0;
            while rest >= by {
                rest -= by;
                digit += 1;
            }
            let longer = quotient * 10 + digit;
            if longer > MOST_UNITS || scale > MOST_SCALE as i32 {
                // There is no room for this digit.
                quotient += u128::from(digit >= 5);
                scale -= 1;
                break;
            }
            quotient = longer;
            if rest == 0 && scale >= 0 {
                break;
            }
            rest *= 10;
            scale += 1;
        }
        fit(quotient, u32::try_from(scale).ok()?, self.is_sign_negative() != divisor.is_sign_negative())
    }

    /// What is left of a division to a whole quotient; `None` when the divisor is 0, or the two
    /// have more than 38 digits between them.
    pub fn checked_rem(self, divisor: Decimal) -> Option<Decimal> {
        let scale = self.scale().max(divisor.scale());
        let (units, by) = (lift(self.units(), scale - self.scale())?, lift(divisor.units(), scale - divisor.scale())?);
        fit(units.checked_rem(by)?, scale, self.is_sign_negative())
    }

    /// The nearest floating-point number or one next to it, for drawing.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(-125, 2).to_f64(), -1.25);
    /// ```
    pub fn to_f64(self) -> f64 {
        let units = f64::from(self.high.get() as u32) * 18_446_744_073_709_551_616.0 + self.low as f64;
        let mut power = 1.0;
        for _ in 0..self.scale() {
            power *= 10.0;
        }
        if self.is_sign_negative() { -units / power } else { units / power }
    }
}

/// `units` times 10 to the power of `zeros`.
#[inline(never)]
pub(super) fn lift(mut units: u128, zeros: u32) -> Option<u128> {
    for _ in 0..zeros {
        if units > u128::MAX / 10 {
            return None;
        }
        units *= 10;
    }
    Some(units)
}

/// A tenth of so many units without its decimals, and the digit that is left. Wasm has no division of
/// 128 bits, and a general one is a kilobyte.
#[inline(never)]
pub(super) fn tenth(units: u128) -> (u128, u128) {
    let (high, low) = ((units >> 64) as u64, units as u64);
    let middle = (high % 10) << 32 | low >> 32;
    let low = (middle % 10) << 32 | low & 0xFFFF_FFFF;
    let tenth = u128::from(high / 10) << 64 | u128::from(middle / 10) << 32 | u128::from(low / 10);
    (tenth, u128::from(low % 10))
}

/// The number of so many units, with as many of its decimals as there is room for; `None` when
/// not even its whole part fits.
#[inline(never)]
fn fit(mut units: u128, mut scale: u32, negative: bool) -> Option<Decimal> {
    while scale > MOST_SCALE || units > MOST_UNITS {
        let surplus = scale.saturating_sub(MOST_SCALE).max(1);
        scale = scale.checked_sub(surplus)?;
        units = rounded(units, surplus);
    }
    fit_whole(units, scale, negative)
}

/// The number of so many units, if they are no more than 96 bits.
fn fit_whole(units: u128, scale: u32, negative: bool) -> Option<Decimal> {
    if units > MOST_UNITS { None } else { Some(Decimal::of(units, scale, negative)) }
}

impl Default for Decimal {
    fn default() -> Decimal {
        Decimal::ZERO
    }
}

impl Ord for Decimal {
    #[inline(never)]
    fn cmp(&self, other: &Decimal) -> Ordering {
        if self.is_sign_negative() != other.is_sign_negative() {
            return other.is_sign_negative().cmp(&self.is_sign_negative());
        }
        let scale = self.scale().max(other.scale());
        // What has more than 38 digits is larger than anything that has not.
        let size = |number: &Decimal| lift(number.units(), scale - number.scale()).unwrap_or(u128::MAX);
        let order = size(self).cmp(&size(other));
        if self.is_sign_negative() { order.reverse() } else { order }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Decimal {
        Decimal::of(u128::from(whole.unsigned_abs()), 0, whole < 0)
    }
}

macro_rules! from_smaller {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Decimal {
            fn from(whole: $integer) -> Decimal {
                Decimal::from(i64::from(whole))
            }
        }
    )*};
}

from_smaller!(u8 u16 u32 i32);
