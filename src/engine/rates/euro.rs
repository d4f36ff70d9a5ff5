//! National currencies that became the euro, at rates fixed for good.
//!
//! The rates are those of Article 1 of Council Regulation (EC) No 2866/98 of 31 December 1998 and
//! of the regulations that amended it: 1478/2000 (Greece), 1086/2006 (Slovenia), 1135/2007
//! (Cyprus), 1134/2007 (Malta), 694/2008 (Slovakia), 671/2010 (Estonia), 870/2013 (Latvia),
//! 851/2014 (Lithuania), 2022/1208 (Croatia) and 2025/1409 (Bulgaria).

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::Date;

/// Code, the year on whose 1 January it became the euro, units for one euro in the last of the
/// given decimals.
#[rustfmt::skip]
const ADOPTED: [(&str, i16, i64, u32); 21] = [
    ("ATS", 1999, 137_603, 4),
    ("BEF", 1999, 403_399, 4),
    ("BGN", 2026, 195_583, 5),
    ("CYP", 2008, 585_274, 6),
    ("DEM", 1999, 195_583, 5),
    ("EEK", 2011, 156_466, 4),
    ("ESP", 1999, 166_386, 3),
    ("FIM", 1999, 594_573, 5),
    ("FRF", 1999, 655_957, 5),
    ("GRD", 2001, 340_750, 3),
    ("HRK", 2023, 753_450, 5),
    ("IEP", 1999, 787_564, 6),
    ("ITL", 1999, 193_627, 2),
    ("LTL", 2015, 345_280, 5),
    ("LUF", 1999, 403_399, 4),
    ("LVL", 2014, 702_804, 6),
    ("MTL", 2008, 429_300, 6),
    ("NLG", 1999, 220_371, 5),
    ("PTE", 1999, 200_482, 3),
    ("SIT", 2007, 239_640, 3),
    ("SKK", 2009, 301_260, 4),
];

/// Units of a currency for one euro, if on that day it was one of the euro's own: the euro
/// itself, or a currency that had become it.
///
/// ```
/// use hovergloss::engine::money::Currency;
/// use hovergloss::engine::rates::{Date, euro};
/// let mark = Currency::new("DEM").unwrap();
/// let rate = euro::fixed_rate(mark, Date::new(1999, 1, 1).unwrap()).unwrap();
/// assert_eq!(rate.to_string(), "1.95583");
/// let lev = Currency::new("BGN").unwrap();
/// assert_eq!(euro::fixed_rate(lev, Date::new(2025, 12, 31).unwrap()), None);
/// ```
pub fn fixed_rate(currency: Currency, date: Date) -> Option<Decimal> {
    if currency == Currency::EUR {
        return Some(Decimal::ONE);
    }
    let found = ADOPTED.binary_search_by(|(code, ..)| (*code).cmp(currency.code())).ok()?;
    let (_, year, units, decimals) = *ADOPTED.get(found)?;
    if date.year() < year {
        return None;
    }
    Decimal::try_new(i128::from(units), decimals)
}
