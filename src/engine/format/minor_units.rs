//! Decimals of currencies.

use crate::engine::money::Currency;
use crate::engine::text::look;

/// The currencies of ISO 4217 list one (2026) whose minor unit is not a hundredth, by its number
/// of decimals.
const NOT_TWO: [(u32, &str); 3] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// The decimals a currency's amounts are written with, by ISO 4217.
///
/// ```
/// use hovergloss::engine::format::minor_units::minor_units;
/// use hovergloss::engine::money::Currency;
/// let digits = |code| minor_units(Currency::new(code).unwrap());
/// assert_eq!((digits("KRW"), digits("USD"), digits("BHD")), (0, 2, 3));
/// ```
pub fn minor_units(currency: Currency) -> u32 {
    NOT_TWO.iter().find(|(_, codes)| look::is_one_of(codes, currency.code())).map_or(2, |(decimals, _)| *decimals)
}
