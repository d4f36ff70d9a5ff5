//! Currencies that dropped zeros and took a new code.
//!
//! Sources quote one of the two on any day; the other is worth a fixed multiple of it. So a price of
//! 2003 in old lira reads in new lira, a reader of today may keep "RON" for an article of 2004, and
//! cedis of 2005 are not taken for today's, of which one is worth ten thousand.

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::{Date, date};
use crate::engine::text::pieces;

/// New code, old code, old units for a new one, and the first month of the new one. Of several
/// reforms of one money the last stands here, and Venezuela's of 2018 and 2021 stand together. Those of small
/// countries are left out: each row travels to every reader.
///
/// From ISO 4217's list three, of withdrawn codes, and the amendments to the standard.
const REDENOMINATED: &str = "\
BGN BGL 1000 1999-07
BYN BYR 10000 2016-07
GHS GHC 10000 2007-07
MRU MRO 10 2018-01
MZN MZM 1000 2006-07
PLN PLZ 10000 1995-01
RON ROL 10000 2005-07
RUB RUR 1000 1998-01
SDG SDD 100 2007-01
SLE SLL 1000 2022-07
TRY TRL 1000000 2005-01
VES VEF 100000000000 2018-08
ZMW ZMK 1000 2013-01";

/// The reform that a currency came from, or ended with: both codes, the factor, and the month.
fn reform(currency: Currency) -> Option<[&'static str; 4]> {
    pieces::lines(REDENOMINATED).find_map(|line| {
        let mut words = pieces::split(line, b' ');
        let reform = [words.next()?, words.next()?, words.next()?, words.next()?];
        reform[..2].contains(&currency.code()).then_some(reform)
    })
}

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
    let [new, old, factor, _] = reform(currency)?;
    let factor = factor.parse().ok()?;
    if currency.code() == old {
        Some((Currency::new(new)?, factor))
    } else {
        Some((Currency::new(old)?, Decimal::ONE.checked_div(factor)?))
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
    let old = reform(currency).and_then(|[_, old, _, month]| {
        let (year, month) = pieces::split_once(month, b'-')?;
        let before = (day.year(), day.month().into()) < (date::number(year)?, date::number(month)?);
        before.then_some(old)
    });
    old.and_then(Currency::new).unwrap_or(currency)
}
