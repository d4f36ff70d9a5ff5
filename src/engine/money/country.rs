//! The currency of a country.

use crate::engine::money::Currency;

/// ISO 4217 codes, each followed by the ISO 3166 alpha-2 codes of the countries where it is the
/// currency in use. After CLDR's supplemental `currencyData` (2025), with Bulgaria in the euro
/// area since 2026-01-01.
const COUNTRIES: &str = "\
USD US PR GU VI AS MP UM EC SV PA TL FM MH PW TC VG ZW BQ IO
EUR AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK GP MQ RE YT GF PM BL MF TF AX
GBP GB IM JE GG GS
KRW KR
JPY JP
CNY CN
TWD TW
HKD HK
MOP MO
CAD CA
AUD AU KI NR TV CX CC NF HM
NZD NZ CK NU PN TK
SGD SG
CHF CH LI
INR IN
BRL BR
MXN MX
ARS AR
CLP CL
COP CO
PEN PE
UYU UY
PYG PY
BOB BO
VES VE
CRC CR
GTQ GT
HNL HN
NIO NI
DOP DO
CUP CU
HTG HT
JMD JM
TTD TT
BBD BB
BSD BS
BZD BZ
XCD AG DM GD KN LC VC AI MS
SEK SE
NOK NO SJ BV
DKK DK FO GL
ISK IS
PLN PL
CZK CZ
HUF HU
RON RO
RSD RS
BAM BA
MKD MK
ALL AL
MDL MD
UAH UA
BYN BY
RUB RU
TRY TR
GEL GE
AMD AM
AZN AZ
KZT KZ
UZS UZ
KGS KG
TJS TJ
TMT TM
MNT MN
ILS IL PS
AED AE
SAR SA
QAR QA
KWD KW
BHD BH
OMR OM
JOD JO
LBP LB
SYP SY
IQD IQ
IRR IR
YER YE
AFN AF
PKR PK
BDT BD
LKR LK
NPR NP
BTN BT
MVR MV
THB TH
VND VN
IDR ID
MYR MY
PHP PH
KHR KH
LAK LA
MMK MM
BND BN
PGK PG
FJD FJ
SBD SB
TOP TO
WST WS
VUV VU
XPF PF NC WF
EGP EG
MAD MA EH
DZD DZ
TND TN
LYD LY
SDG SD
SSP SS
ETB ET
KES KE
TZS TZ
UGX UG
RWF RW
BIF BI
NGN NG
GHS GH
ZAR ZA
NAD NA
BWP BW
LSL LS
SZL SZ
ZMW ZM
MWK MW
MZN MZ
AOA AO
CDF CD
XAF CM CF TD CG GQ GA
XOF BJ BF CI GW ML NE SN TG
MUR MU
SCR SC
MGA MG
KMF KM
DJF DJ
SOS SO
ERN ER
CVE CV
GMD GM
GNF GN
LRD LR
SLE SL
STN ST
MRU MR
AWG AW
XCG CW SX
BMD BM
KYD KY
FKP FK
GIP GI
SHP SH AC TA
SRD SR
GYD GY";

impl Currency {
    /// The United States dollar, the last resort of every default.
    pub const USD: Currency = Currency(*b"USD");

    /// The currency in use in a country.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// assert_eq!(Currency::of_country(*b"KR"), Currency::new("KRW"));
    /// assert_eq!(Currency::of_country(*b"IE"), Some(Currency::EUR));
    /// assert_eq!(Currency::of_country(*b"AQ"), None);
    /// ```
    pub fn of_country(code: [u8; 2]) -> Option<Currency> {
        let code = std::str::from_utf8(&code).ok()?;
        COUNTRIES.lines().find_map(|line| {
            let (currency, countries) = line.split_once(' ')?;
            countries.split(' ').any(|country| country == code).then(|| Currency::new(currency))?
        })
    }
}
