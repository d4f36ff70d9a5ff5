//! Live rates: the files they come in, and how they are held against the packed ones.

use super::rates::{SMALL_HEAD, code, day, decimal};
use crate::test;
use hovergloss::engine::decimal::Decimal;
use hovergloss::engine::money::Currency;
use hovergloss::engine::rates::{Day, NoRate, Rates, RatesError, Source, live};

const DAILY_XML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
	<Cube>
		<Cube time='2026-11-20'>
			<Cube currency='USD' rate='1.1201'/>
			<Cube currency='KRW' rate='1499.50'/>
		</Cube>
	</Cube>
</gesmes:Envelope>"#;

#[test]
fn live_files_read() {
    let cases = [
        ("the bank's XML", DAILY_XML, Source::EuropeanCentralBank),
        (
            "the bank's 90 days, the latest first",
            "<Cube><Cube time=\"2026-11-20\"><Cube currency=\"USD\" rate=\"1.1201\"/><Cube currency=\"KRW\" rate=\"1499.5\"/></Cube>\
             <Cube time=\"2026-11-19\"><Cube currency=\"USD\" rate=\"9\"/></Cube></Cube>",
            Source::EuropeanCentralBank,
        ),
        (
            "Frankfurter 1",
            r#"{"amount":1.0,"base":"EUR","date":"2026-11-20","rates":{"USD":1.1201,"KRW":1499.5}}"#,
            Source::Frankfurter,
        ),
        (
            "Frankfurter 1, spaced and in another order",
            "{ \"rates\" : { \"USD\" : 1.1201 ,\n \"KRW\" : 1499.50 } ,\n \"date\" : \"2026-11-20\" , \"base\" : \"EUR\" }",
            Source::Frankfurter,
        ),
        (
            "Frankfurter 2, with a row of an older day",
            r#"[{"date":"2026-11-19","base":"EUR","quote":"BTN","rate":99.1},{"date":"2026-11-20","base":"EUR","quote":"USD","rate":1.1201},
                {"date":"2026-11-20","base":"EUR","quote":"KRW","rate":1499.5},{"date":"2026-11-19","base":"EUR","quote":"XOF","rate":655.957}]"#,
            Source::Frankfurter,
        ),
        (
            "our own head",
            "hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-11-20 USD1.1201 KRW1499.5\ndaily 2026-11-19 AED4.1\n",
            Source::EuropeanCentralBank,
        ),
    ];
    for (what, text, source) in cases {
        let quotes = live::parse(text).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!((quotes.date, quotes.source), (day("2026-11-20"), source), "{what}");
        assert_eq!(quotes.rates, [(code("USD"), decimal("1.1201")), (code("KRW"), decimal("1499.5"))], "{what}");
    }
}

#[test]
fn live_files_that_are_none() {
    let wanted = |what: &str, text: &str, wrong: fn(&RatesError) -> bool| {
        let error = live::parse(text).expect_err(what);
        assert!(wrong(&error), "{what}: {error}");
        assert!(error.to_string().contains("data-rates"), "{what}: no remedy in {error}");
    };
    wanted("empty", "", |error| *error == RatesError::LiveFormat);
    wanted("text", "USD 1.1", |error| *error == RatesError::LiveFormat);
    wanted("a page", "<!doctype html><html lang=\"en\"><p class='x'>Busy</p></html>", |error| {
        matches!(error, RatesError::LiveIncomplete { .. })
    });
    let dollars = r#"{"amount":1.0,"base":"USD","date":"2026-11-20","rates":{"KRW":1335.0}}"#;
    wanted("another base", dollars, |error| matches!(error, RatesError::LiveIncomplete { .. }));
    let ten = r#"{"amount":10.0,"base":"EUR","date":"2026-11-20","rates":{"KRW":14995.0}}"#;
    wanted("another amount", ten, |error| matches!(error, RatesError::LiveIncomplete { .. }));
    wanted("no rates", r#"{"base":"EUR","date":"2026-11-20","rates":{}}"#, |error| {
        matches!(error, RatesError::LiveIncomplete { .. })
    });
    wanted("no day", r#"{"base":"EUR","rates":{"USD":1.1}}"#, |error| {
        matches!(error, RatesError::LiveIncomplete { .. })
    });
}

#[test]
fn live_rates_come_first_and_packed_ones_fill_in() {
    let mut rates = Rates::from_head(SMALL_HEAD).unwrap();
    rates.refresh(live::parse(DAILY_XML).unwrap()).unwrap();
    let now = |from, to| rates.convert(Decimal::ONE, code(from), code(to), Day::Latest).unwrap();
    assert_eq!((now("EUR", "USD").date, now("EUR", "USD").rate), (day("2026-11-20"), decimal("1.1201")));
    assert_eq!(now("EUR", "JPY").date, day("2026-10-30"), "the live file lacks it, the packed one has it");
    assert_eq!(now("EUR", "AED").source, Source::CurrencyApi);
    assert_eq!(rates.last_day(), day("2026-11-20"));
    let on = |date: &str| {
        rates.convert(Decimal::ONE, Currency::EUR, code("USD"), Day::On(day(date))).map(|found| found.date)
    };
    assert_eq!(on("2026-11-22"), Ok(day("2026-11-20")));
    assert_eq!(on("2026-11-10"), Err(NoRate::TooLate { last: day("2026-10-30") }), "between the two");
    assert_eq!(on("2026-10-31"), Ok(day("2026-10-30")));
    let line = rates.series(Currency::EUR, code("USD"), day("2026-10-30")..=day("2026-11-30"));
    assert_eq!(line.iter().map(|(date, _)| *date).collect::<Vec<_>>(), [day("2026-10-30"), day("2026-11-20")]);
}

#[test]
fn live_rates_can_be_given_up() {
    let mut rates = Rates::from_head(SMALL_HEAD).unwrap();
    rates.refresh(live::parse(DAILY_XML).unwrap()).unwrap();
    assert_eq!(rates.last_day(), day("2026-11-20"));
    rates.forget_live();
    assert_eq!(rates.last_day(), day("2026-10-30"));
}

#[test]
fn live_rates_are_checked_against_the_packed_ones() {
    let json = |date: &str, won: &str| {
        format!(r#"{{"base":"EUR","date":"{date}","rates":{{"USD":1.1,"KRW":{won},"ZZZ":7}}}}"#)
    };
    let refresh = |date: &str, won: &str| {
        let mut rates = Rates::from_head(SMALL_HEAD).unwrap();
        let outcome = rates.refresh(live::parse(&json(date, won)).unwrap());
        let untouched = rates.last_day() == day("2026-10-30");
        assert!(outcome.is_ok() || untouched, "a refused file must change nothing");
        outcome
    };
    assert_eq!(refresh("2026-11-20", "7458.8"), Ok(()), "five times as much");
    assert_eq!(refresh("2026-11-20", "298.352"), Ok(()), "a fifth");
    assert_eq!(refresh("2026-10-30", "1500"), Ok(()), "the same day");
    for (what, won) in [("more than five times", "7458.81"), ("less than a fifth", "298.351"), ("tiny", "0.0000001")] {
        let error = refresh("2026-11-20", won).expect_err(what);
        assert!(matches!(error, RatesError::LiveOff { currency, .. } if currency == code("KRW")), "{what}: {error}");
        let message = error.to_string();
        assert!(message.contains("KRW") && message.contains("1491.76") && message.contains("rates pack"), "{message}");
    }
    let old = refresh("2026-10-29", "1500");
    assert_eq!(old, Err(RatesError::LiveOld { live: day("2026-10-29"), packed: day("2026-10-30") }));
    let unknown = live::parse(r#"{"base":"EUR","date":"2026-11-20","rates":{"ZZZ":7}}"#).unwrap();
    let unknown = Rates::from_head(SMALL_HEAD).unwrap().refresh(unknown);
    assert!(matches!(unknown, Err(RatesError::LiveIncomplete { .. })), "{unknown:?}");
}
