//! Currencies of the bank's series that dropped zeros and took a new code.
//!
//! The bank quotes one of the two on any day; the other is worth a fixed multiple of it. So a
//! price of 2003 in old lira reads in new lira, and a reader of today may keep "RON" for an
//! article of 2004.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::Date;

/// Old code, new code, old units for a new one, and the first month of the new one in 2005.
///
/// Turkey: Law No 5083 of 28 January 2004, from 1 January 2005. Romania: Law No 348 of 14 July
/// 2004, from 1 July 2005.
const REDENOMINATED: [(&str, &str, i64, u8); 2] = [("TRL", "TRY", 1_000_000, 1), ("ROL", "RON", 10_000, 7)];

/// The currency that came before or after this one, and the units of `currency` for one unit of
/// it.
///
/// ```
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::rates::redenomination;
/// let (twin, units) = redenomination::twin(Currency::new("TRL").unwrap()).unwrap();
/// assert_eq!((twin.code(), units.to_string().as_str()), ("TRY", "1000000"));
/// let (twin, units) = redenomination::twin(Currency::new("TRY").unwrap()).unwrap();
/// assert_eq!((twin.code(), units.to_string().as_str()), ("TRL", "0.000001"));
/// ```
pub fn twin(currency: Currency) -> Option<(Currency, Decimal)> {
    let code = currency.code();
    let (old, new, factor, _) = *REDENOMINATED.iter().find(|(old, new, ..)| *old == code || *new == code)?;
    if code == old {
        Some((Currency::new(new)?, Decimal::from(factor)))
    } else {
        Some((Currency::new(old)?, Decimal::ONE.checked_div(Decimal::from(factor))?))
    }
}

/// What the money that a currency's name means was on a day: the lira of 2003 is the old one.
///
/// ```
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::rates::{Date, redenomination};
/// let lira = Currency::new("TRY").unwrap();
/// let on = |year| redenomination::of_day(lira, Date::new(year, 1, 1).unwrap());
/// assert_eq!([on(2004).code(), on(2005).code()], ["TRL", "TRY"]);
/// ```
pub fn of_day(currency: Currency, day: Date) -> Currency {
    let before = |month| (day.year(), day.month()) < (2005, month);
    let old = REDENOMINATED.iter().find(|(_, new, _, month)| *new == currency.code() && before(*month));
    old.and_then(|(old, ..)| Currency::new(old)).unwrap_or(currency)
}
