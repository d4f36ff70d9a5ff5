//! The currency of a country.

use crate::engine::money::{Currency, currency};
use crate::engine::text::ascii;
use crate::engine::text::look;
use crate::engine::text::pieces;

/// ISO 4217 codes, each followed by the ISO 3166 alpha-2 codes of the countries that use it, but for those whose
/// code the currency's begins with. After CLDR's supplemental `currencyData` (2025), with Bulgaria in the euro area
/// since 2026-01-01.
const COUNTRIES: &str = "\
USD PR GU VI AS MP UM EC SV PA TL FM MH PW TC VG ZW BQ IO
EUR AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK GP MQ RE YT GF PM BL MF TF AX
GBP IM JE GG GS
AUD KI NR TV CX CC NF HM
NZD CK NU PN TK
CHF LI
XCD AG DM GD KN LC VC AI MS
NOK SJ BV
DKK FO GL
ILS PS
XPF PF NC WF
MAD EH
XAF CM CF TD CG GQ GA
XOF BJ BF CI GW ML NE SN TG
XCG CW SX
SHP AC TA";

impl Currency {
    /// The United States dollar, the last resort of every default.
    pub const USD: Currency = Currency::of(*b"USD");

    /// The currency in use in a country.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// assert_eq!(Currency::of_country(*b"KR"), Currency::new("KRW"));
    /// assert_eq!(Currency::of_country(*b"IE"), Some(Currency::EUR));
    /// assert_eq!(Currency::of_country(*b"AQ"), None);
    /// ```
    pub fn of_country(code: [u8; 2]) -> Option<Currency> {
        let code = ascii::text(&code);
        let shared = pieces::lines(COUNTRIES).find_map(|line| {
            // The currency itself is no country: it has three letters.
            if look::is_one_of(line, code) { line.as_bytes().first_chunk() } else { None }
        });
        shared.or_else(|| currency::of_prefix(code)).map(|code| Currency::of(*code))
    }
}
