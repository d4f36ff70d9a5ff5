//! Numbers with fewer digits.

use super::{Decimal, fit, lift, tenth};

impl Decimal {
    /// The same number without zeros at the end of its decimals.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(1500, 3).normalize().to_string(), "1.5");
    /// ```
    #[inline(never)]
    #[must_use]
    pub fn normalize(self) -> Decimal {
        let (mut units, mut scale) = (self.units(), self.scale());
        while scale > 0
            && let (fewer, 0) = tenth(units)
        {
            units = fewer;
            scale -= 1;
        }
        Decimal::of(units, scale, self.is_sign_negative())
    }

    /// The number without its decimals.
    #[must_use]
    pub fn trunc(self) -> Decimal {
        let (whole, _) = without(self.units(), self.scale());
        Decimal::of(whole, 0, self.is_sign_negative())
    }

    /// Rounds to at most so many decimals, halves away from zero.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(-12_345, 3).round_dp(2).to_string(), "-12.35");
    /// assert_eq!(Decimal::new(12, 1).round_dp(2).to_string(), "1.2");
    /// ```
    #[must_use]
    pub fn round_dp(self, decimals: u32) -> Decimal {
        match self.scale().checked_sub(decimals) {
            Some(surplus @ 1..) => {
                fit(rounded(self.units(), surplus), decimals, self.is_sign_negative()).unwrap_or(self)
            }
            _ => self,
        }
    }

    /// Rounds to at most so many significant digits, halves away from zero; `None` when that
    /// would be too large.
    ///
    /// ```
    /// use hovergloss::engine::decimal::Decimal;
    /// assert_eq!(Decimal::new(123_456, 2).round_sf(5).map(|number| number.to_string()), Some("1234.6".to_owned()));
    /// assert_eq!(Decimal::new(123_456, 2).round_sf(2).map(|number| number.to_string()), Some("1200".to_owned()));
    /// ```
    pub fn round_sf(self, digits: u32) -> Option<Decimal> {
        let (mut units, mut length) = (self.units(), 0_u32);
        while units > 0 {
            (units, _) = tenth(units);
            length += 1;
        }
        let Some(surplus @ 1..) = length.checked_sub(digits) else { return Some(self) };
        if surplus <= self.scale() {
            return Some(self.round_dp(self.scale() - surplus));
        }
        fit(lift(rounded(self.units(), surplus), surplus - self.scale())?, 0, self.is_sign_negative())
    }
}

/// `units` without its last digits, rounded.
pub(super) fn rounded(units: u128, digits: u32) -> u128 {
    let (left, lost) = without(units, digits);
    left + u128::from(lost >= 5)
}

/// `units` without its last digits, and the first of these.
fn without(mut units: u128, digits: u32) -> (u128, u128) {
    let mut lost = 0;
    // Past 39 digits there is nothing left.
    for _ in 0..digits.min(40) {
        (units, lost) = tenth(units);
    }
    (units, lost)
}
