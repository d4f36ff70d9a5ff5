//! The CC0 daily set of the npm package `@fawazahmed0/currency-api`: `v1/currencies/eur.json`.

use hovergloss::engine::money::Currency;
use hovergloss::engine::rates::head::Head;
use hovergloss::engine::rates::quotes::parse_rate;
use hovergloss::engine::rates::{Date, Quotes, Source};
use serde_json::Value;
use std::io::ErrorKind;
use std::path::Path;

/// The active currencies of ISO 4217 (list one of 2026), without funds, metals and the euro.
/// The set also holds crypto-coins, metals and currencies of the past.
const ACTIVE: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
    UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Reads the set's file for one euro.
///
/// The bank's own currencies stay in, so that a conversion into one of them needs no rate of
/// another source and day.
pub fn read(path: &Path) -> Result<Quotes, String> {
    let wrong = |problem: &str| format!("{}: {problem}; give v1/currencies/eur.json of the package", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| wrong(&error.to_string()))?;
    let file: Value = serde_json::from_str(&text).map_err(|error| wrong(&error.to_string()))?;
    let date = file["date"].as_str().and_then(Date::parse).ok_or_else(|| wrong("has no \"date\""))?;
    let given = file["eur"].as_object().ok_or_else(|| wrong("has no \"eur\""))?;
    let mut rates = Vec::new();
    for currency in ACTIVE.split(' ').filter_map(Currency::new) {
        // A currency the set lacks is one without a rate.
        if let Some(value) = given.get(&currency.code().to_ascii_lowercase()) {
            let text = value.to_string();
            let rate = parse_rate(&text).ok_or_else(|| wrong(&format!("{currency}: {text} is not a rate")))?;
            rates.push((currency, rate));
        }
    }
    Ok(Quotes { date, source: Source::CurrencyApi, rates })
}

/// What the head file that a folder has already says of these currencies; nothing, of `day`, where there is none.
pub fn kept(head: &Path, day: Date) -> Result<Quotes, String> {
    let wrong = |problem: &dyn std::fmt::Display| format!("{}: {problem}; or give --extra", head.display());
    match std::fs::read_to_string(head) {
        Ok(text) => Head::parse(&text).map(|head| head.daily).map_err(|error| wrong(&error)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Ok(Quotes { date: day, source: Source::CurrencyApi, rates: Vec::new() })
        }
        Err(error) => Err(wrong(&error)),
    }
}
