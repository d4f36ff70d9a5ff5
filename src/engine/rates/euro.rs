//! National currencies that became the euro, at rates fixed for good.
//!
//! The rates are those of Article 1 of Council Regulation (EC) No 2866/98 of 31 December 1998 and
//! of the regulations that amended it: 1478/2000 (Greece), 1086/2006 (Slovenia), 1135/2007
//! (Cyprus), 1134/2007 (Malta), 694/2008 (Slovakia), 671/2010 (Estonia), 870/2013 (Latvia),
//! 851/2014 (Lithuania), 2022/1208 (Croatia) and 2025/1409 (Bulgaria).

use crate::engine::decimal::Decimal;
use crate::engine::money::Currency;
use crate::engine::rates::{Date, date};
use crate::engine::text::look;
use crate::engine::text::pieces;

/// Code, the year on whose 1 January it became the euro, units for one euro.
const ADOPTED: &str = "\
ATS 1999 13.7603
BEF 1999 40.3399
BGN 2026 1.95583
CYP 2008 0.585274
DEM 1999 1.95583
EEK 2011 15.6466
ESP 1999 166.386
FIM 1999 5.94573
FRF 1999 6.55957
GRD 2001 340.750
HRK 2023 7.53450
IEP 1999 0.787564
ITL 1999 1936.27
LTL 2015 3.45280
LUF 1999 40.3399
LVL 2014 0.702804
MTL 2008 0.429300
NLG 1999 2.20371
PTE 1999 200.482
SIT 2007 239.640
SKK 2009 30.1260";

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
    let (year, rate) = pieces::split_once(look::row(ADOPTED, currency.code())?, b' ')?;
    if date.year() < date::number(year)? { None } else { rate.parse().ok() }
}
