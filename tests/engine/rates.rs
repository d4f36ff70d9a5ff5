//! Rates: what an amount was worth on a day. Their files are tested in `rates_files`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::examples;
use crate::{files, test};
use hovergloss::engine::decimal::Decimal;
use hovergloss::engine::money::Currency;
use hovergloss::engine::rates::change_percent;
use hovergloss::engine::rates::head::Head;
use hovergloss::engine::rates::plot::plot;
use hovergloss::engine::rates::{Date, Day, NoRate, Rates, Source, redenomination};
use proptest::prelude::*;
use std::str::FromStr;
use std::sync::LazyLock;

pub(super) fn head_text() -> String {
    files::text("www/rates/head.txt")
}

pub(super) fn packed(year: i16) -> Vec<u8> {
    files::read(&format!("www/rates/{year}.bin"))
}

/// The packed rates with every year loaded.
static ALL: LazyLock<Rates> = LazyLock::new(|| {
    let mut rates = Rates::from_head(&head_text()).unwrap();
    for year in rates.years_needed(rates.first_day()..=rates.last_day()) {
        rates.add_year(year, &packed(year)).unwrap();
    }
    rates
});

/// Two days and a few currencies, with which every way of going wrong can be set up.
pub(super) const SMALL_HEAD: &str = "hovergloss rates 1\nyears 1999-01-04 2026\n\
    bank 2026-10-30 USD1.1172 JPY175.68 KRW1491.76\ndaily 2026-10-28 USD1.115 AED4.0948 KRW1490.1\n";

pub(super) fn code(code: &str) -> Currency {
    Currency::new(code).unwrap()
}

pub(super) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(super) fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

// ---- known conversions

#[test]
fn known_conversions() {
    let cases = [
        // what, day, amount, from, to, worth to two decimals, of which day
        ("the demo article's price of o1", "2025-01-31", "60", "USD", "KRW", "86978.93", "2025-01-31"),
        ("the same, by its euro rate", "2025-01-31", "1.0393", "USD", "EUR", "1.00", "2025-01-31"),
        ("from the euro", "2025-01-31", "1", "EUR", "KRW", "1506.62", "2025-01-31"),
        ("a currency into itself", "2025-01-31", "60", "USD", "USD", "60.00", "2025-01-31"),
        ("Saturday", "2025-02-01", "60", "USD", "KRW", "86978.93", "2025-01-31"),
        ("Sunday", "2025-02-02", "60", "USD", "KRW", "86978.93", "2025-01-31"),
        ("Good Friday", "2025-04-18", "1", "EUR", "USD", "1.14", "2025-04-17"),
        ("Easter Monday", "2025-04-21", "1", "EUR", "USD", "1.14", "2025-04-17"),
        ("New Year's Day: the year before", "2025-01-01", "1", "EUR", "KRW", "1532.15", "2024-12-31"),
        ("Christmas", "2024-12-25", "1", "EUR", "KRW", "1515.98", "2024-12-24"),
        ("the first day", "1999-01-04", "1", "EUR", "KRW", "1398.59", "1999-01-04"),
        ("the last day", "2026-10-30", "60", "USD", "KRW", "80116.00", "2026-10-30"),
        ("the weekend after the last day", "2026-11-01", "60", "USD", "KRW", "80116.00", "2026-10-30"),
        ("a mark, long gone", "2003-05-05", "195583", "DEM", "EUR", "100000.00", "2003-05-05"),
        ("a mark in won", "1999-01-04", "100", "DEM", "KRW", "71508.77", "1999-01-04"),
        ("marks in francs, on a Sunday", "2001-12-30", "100", "DEM", "FRF", "335.39", "2001-12-30"),
        ("a drachma", "2001-01-01", "340.75", "GRD", "EUR", "1.00", "2001-01-01"),
        ("a kuna on its last day", "2022-12-30", "7.5365", "HRK", "EUR", "1.00", "2022-12-30"),
        ("a kuna on New Year's Eve, a Saturday", "2022-12-31", "7.5365", "HRK", "EUR", "1.00", "2022-12-30"),
        ("a kuna as euro", "2023-01-01", "7.5345", "HRK", "EUR", "1.00", "2023-01-01"),
        ("a lev on its last day", "2025-12-31", "1.9558", "BGN", "EUR", "1.00", "2025-12-31"),
        ("a lev as euro", "2026-03-02", "1.95583", "BGN", "EUR", "1.00", "2026-03-02"),
        ("old lira", "2004-12-31", "1836200", "TRL", "EUR", "1.00", "2004-12-31"),
        ("new lira before there were any", "2004-12-31", "1.8362", "TRY", "EUR", "1.00", "2004-12-31"),
        ("old lira in between", "2005-01-01", "1836200", "TRL", "EUR", "1.00", "2004-12-31"),
        ("old lira after their end", "2005-01-03", "1815000", "TRL", "EUR", "1.00", "2005-01-03"),
        ("old lei on their last day", "2005-06-30", "36030", "ROL", "EUR", "1.00", "2005-06-30"),
        ("new lei on their first day", "2005-07-01", "3.603", "RON", "EUR", "1.00", "2005-07-01"),
        ("new lei before there were any", "2005-06-30", "3.603", "RON", "EUR", "1.00", "2005-06-30"),
        ("old lei in new ones", "2010-06-30", "10000", "ROL", "RON", "1.00", "2010-06-30"),
        ("roubles on their last day", "2022-03-01", "117.201", "RUB", "EUR", "1.00", "2022-03-01"),
        ("Stargate", "2025-01-31", "500000000000", "USD", "KRW", "724824401039160.97", "2025-01-31"),
    ];
    for (what, date, amount, from, to, worth, of) in cases {
        let found = ALL.convert(decimal(amount), code(from), code(to), Day::On(day(date)));
        let found = found.unwrap_or_else(|reason| panic!("{what}: {reason}"));
        assert_eq!(found.amount.round_dp(2), decimal(worth), "{what}: {amount} {from} on {date} in {to}");
        assert_eq!(found.date, day(of), "{what}: the day of the rate for {date}");
    }
}

#[test]
fn every_fixed_rate_holds_from_its_first_day() {
    let fixed = [
        ("ATS", 1999, "13.7603"),
        ("BEF", 1999, "40.3399"),
        ("BGN", 2026, "1.95583"),
        ("CYP", 2008, "0.585274"),
        ("DEM", 1999, "1.95583"),
        ("EEK", 2011, "15.6466"),
        ("ESP", 1999, "166.386"),
        ("FIM", 1999, "5.94573"),
        ("FRF", 1999, "6.55957"),
        ("GRD", 2001, "340.750"),
        ("HRK", 2023, "7.53450"),
        ("IEP", 1999, "0.787564"),
        ("ITL", 1999, "1936.27"),
        ("LTL", 2015, "3.45280"),
        ("LUF", 1999, "40.3399"),
        ("LVL", 2014, "0.702804"),
        ("MTL", 2008, "0.429300"),
        ("NLG", 1999, "2.20371"),
        ("PTE", 1999, "200.482"),
        ("SIT", 2007, "239.640"),
        ("SKK", 2009, "30.1260"),
    ];
    for (currency, year, rate) in fixed {
        let first = Date::new(year, 1, 1).unwrap();
        let found = ALL.convert(Decimal::ONE, Currency::EUR, code(currency), Day::On(first));
        let found = found.unwrap_or_else(|reason| panic!("{currency}: {reason}"));
        assert_eq!((found.rate, found.date, found.source), (decimal(rate), first, Source::Council), "{currency}");
        let latest = ALL.convert(Decimal::ONE, Currency::EUR, code(currency), Day::Latest).map(|found| found.rate);
        assert_eq!(latest, Ok(decimal(rate)), "{currency}, latest");
        if year > 1999 {
            let eve = Date::new(year - 1, 12, 31).unwrap();
            let found = ALL.convert(Decimal::ONE, Currency::EUR, code(currency), Day::On(eve));
            assert!(
                found.is_err() || found.is_ok_and(|found| found.source == Source::EuropeanCentralBank),
                "{currency} on {eve}"
            );
        }
    }
}

#[test]
fn change_in_per_cent() {
    let then = ALL.convert(60.into(), code("USD"), code("KRW"), Day::On(day("2025-01-31"))).unwrap();
    let now = ALL.convert(60.into(), code("USD"), code("KRW"), Day::On(day("2026-10-30"))).unwrap();
    assert_eq!(change_percent(then.amount, now.amount), Some(decimal("-7.9")));
    assert_eq!(change_percent(Decimal::ZERO, now.amount), None, "nothing is a percentage of nothing");
}

// ---- where there is no rate

#[test]
fn reasons_for_no_rate() {
    let first = day("1999-01-04");
    let last = ALL.last_day();
    let week_later = Date::from_days(last.days() + 7).unwrap().to_string();
    let daily = Head::parse(&head_text()).unwrap().daily.date;
    let cases = [
        ("before the first day", "1999-01-03", "USD", "KRW", NoRate::TooEarly { first }),
        ("long before", "1950-06-25", "USD", "KRW", NoRate::TooEarly { first }),
        ("before the euro", "1998-12-31", "DEM", "FRF", NoRate::TooEarly { first }),
        ("the future", "2199-01-01", "USD", "KRW", NoRate::TooLate { last }),
        ("a week after the last day", &week_later, "USD", "KRW", NoRate::TooLate { last }),
        (
            "a currency the bank lacks",
            "2025-01-31",
            "USD",
            "VND",
            NoRate::LatestOnly { currency: code("VND"), date: daily },
        ),
        ("suspended", "2023-05-05", "RUB", "KRW", NoRate::LatestOnly { currency: code("RUB"), date: daily }),
        (
            "not quoted for years",
            "2012-01-04",
            "ISK",
            "EUR",
            NoRate::NotQuoted { currency: code("ISK"), date: day("2012-01-04") },
        ),
        (
            "not quoted yet",
            "1999-03-01",
            "CNY",
            "EUR",
            NoRate::NotQuoted { currency: code("CNY"), date: day("1999-03-01") },
        ),
        (
            "drachmas before the euro",
            "2000-12-29",
            "GRD",
            "EUR",
            NoRate::NotQuoted { currency: code("GRD"), date: day("2000-12-29") },
        ),
        (
            "no currency at all",
            "2025-01-31",
            "XYZ",
            "EUR",
            NoRate::NotQuoted { currency: code("XYZ"), date: day("2025-01-31") },
        ),
    ];
    for (what, date, from, to, reason) in cases {
        assert_eq!(ALL.convert(Decimal::ONE, code(from), code(to), Day::On(day(date))), Err(reason), "{what}");
        assert!(!reason.to_string().is_empty(), "{what}: no words for it");
    }
    let unknown = ALL.convert(Decimal::ONE, code("XYZ"), code("KRW"), Day::Latest);
    assert!(matches!(unknown, Err(NoRate::NotQuoted { .. })), "{unknown:?}");
    let large = ALL.convert(Decimal::MAX, code("EUR"), code("IDR"), Day::Latest);
    assert_eq!(large, Err(NoRate::TooLarge));
}

#[test]
fn currencies_the_bank_lacks_have_the_latest_rate_of_one_source() {
    let rates = Rates::from_head(SMALL_HEAD).unwrap();
    let now = rates.convert(100.into(), code("USD"), code("AED"), Day::Latest).unwrap();
    assert_eq!((now.source, now.date), (Source::CurrencyApi, day("2026-10-28")));
    // The dirham is pegged at 3.6725: a dollar rate of another day or source would not give that.
    assert_eq!(now.amount.round_dp(1), decimal("367.2"));
    // An article of later days has that rate as its own as long as it is fresh, whatever the bank's last day is.
    let on = |daily: &str, date| {
        let rates = Rates::from_head(&SMALL_HEAD.replace("2026-10-28", daily)).unwrap();
        rates.convert(100.into(), code("USD"), code("AED"), Day::On(day(date))).map(|found| found.date)
    };
    assert_eq!(on("2026-11-03", "2026-11-04"), Ok(day("2026-11-03")));
    for later in ["2026-10-31", "2026-11-20"] {
        let only = NoRate::LatestOnly { currency: code("AED"), date: day("2026-10-28") };
        assert_eq!(on("2026-10-28", later), Err(only), "{later}");
    }
    // A fixed rate goes with any source.
    let marks = rates.convert(decimal("1.95583"), code("DEM"), code("AED"), Day::Latest).unwrap();
    assert_eq!(marks.amount.round_dp(4), decimal("4.0948"));
}

/// The last day in the small head is a Friday.
#[test]
fn the_last_rates_reach_over_a_weekend_and_a_day() {
    let rates = Rates::from_head(SMALL_HEAD).unwrap();
    let on = |date| rates.convert(60.into(), code("USD"), code("KRW"), Day::On(day(date))).map(|found| found.date);
    for date in ["2026-10-30", "2026-11-01", "2026-11-02"] {
        assert_eq!(on(date), Ok(day("2026-10-30")), "{date}");
    }
    for date in ["2026-11-03", "2026-11-04", "2027-10-30"] {
        assert_eq!(on(date), Err(NoRate::TooLate { last: day("2026-10-30") }), "{date}");
    }
}

/// Money of before a reform is not today's of that name.
#[test]
fn old_money_is_told_from_new() {
    let daily = [
        ("GHS", "2005-03-01", "GHC"),
        ("BYN", "2014-03-01", "BYR"),
        ("PLN", "1993-03-01", "PLZ"),
        ("VES", "2010-03-01", "VEF"),
    ];
    for (currency, date, old) in daily {
        let of_day = redenomination::of_day(code(currency), day(date));
        assert_eq!(of_day, code(old), "{currency} on {date}");
        assert_eq!(redenomination::of_day(code(currency), day("2026-01-01")), code(currency));
        let new = ALL.convert(Decimal::ONE, code(currency), code("EUR"), Day::Latest).unwrap().amount;
        let (_, units) = redenomination::twin(of_day).unwrap();
        let worth = ALL.convert(units, of_day, code("EUR"), Day::Latest).unwrap().amount;
        assert_eq!(worth.round_dp(12), new.round_dp(12), "{currency}");
    }
}

// ---- years

#[test]
fn years_are_asked_for_as_needed() {
    let mut rates = Rates::from_head(SMALL_HEAD).unwrap();
    let needed = |rates: &Rates, from: &str, to: &str| rates.years_needed(day(from)..=day(to));
    assert_eq!(needed(&rates, "2025-01-31", "2025-01-31"), [2025]);
    assert_eq!(needed(&rates, "2025-01-01", "2025-01-01"), [2024, 2025], "New Year's Day");
    assert_eq!(needed(&rates, "2024-01-31", "2026-11-23"), [2024, 2025, 2026]);
    assert_eq!(needed(&rates, "1990-01-01", "1999-05-05"), [1999]);
    assert_eq!(needed(&rates, "1999-01-02", "1999-01-02"), [1999]);
    assert_eq!(needed(&rates, "2026-10-30", "2026-10-31"), [] as [i16; 0], "the head has the last day");
    assert_eq!(needed(&rates, "2030-01-01", "2031-01-01"), [] as [i16; 0]);
    let ask = |rates: &Rates| rates.convert(Decimal::ONE, code("USD"), code("KRW"), Day::On(day("2025-01-01"))).err();
    assert_eq!(ask(&rates), Some(NoRate::NotLoaded { year: 2025 }));
    for year in [2025, 2024] {
        rates.add_year(year, &packed(year)).unwrap();
    }
    assert_eq!(ask(&rates), None);
    assert_eq!(needed(&rates, "2024-06-01", "2025-06-01"), [] as [i16; 0]);
}

#[test]
fn a_series_runs_over_the_years_to_the_head() {
    let points = ALL.series(code("USD"), code("KRW"), day("2024-12-30")..=day("2199-12-31"));
    assert_eq!(points.first().map(|(date, _)| *date), Some(day("2024-12-30")));
    assert_eq!(points.last().map(|(date, _)| *date), Some(ALL.last_day()));
    assert!(points.is_sorted_by(|one, next| one.0 < next.0), "days in order, none twice");
    let at = |date| points.iter().find(|(day, _)| *day == date).map(|(_, rate)| rate.round_dp(2));
    assert_eq!(at(day("2025-01-31")), Some(decimal("1449.65")));
    assert_eq!(at(day("2025-02-01")), None, "no point on a Saturday");
    // A gap stays a gap, and a currency that became the euro goes on at its fixed rate.
    let krona = ALL.series(code("EUR"), code("ISK"), day("2008-12-01")..=day("2018-02-02"));
    assert_eq!(krona.len(), 9, "{krona:?}");
    let lev = ALL.series(code("EUR"), code("BGN"), day("2025-12-30")..=day("2026-01-02"));
    assert_eq!(lev.last(), Some(&(day("2026-01-02"), decimal("1.95583"))));
    let lira = ALL.series(code("EUR"), code("TRY"), day("2004-12-31")..=day("2005-01-03"));
    assert_eq!(lira, [(day("2004-12-31"), decimal("1.8362")), (day("2005-01-03"), decimal("1.8150"))]);
    assert_eq!(ALL.series(code("USD"), code("VND"), day("2025-01-01")..=day("2025-12-31")), []);
}

#[test]
fn a_line_fits_its_drawing() {
    let series = ALL.series(code("USD"), code("KRW"), day("2024-01-31")..=day("2026-10-30"));
    let line = plot(&series, day("2025-02-01"), 2860, 440, 140).unwrap();
    let [points] = &line.lines[..] else { panic!("one line, not {:?}", line.lines) };
    assert!((100..=141).contains(&points.len()), "{} corners", points.len());
    assert_eq!((points[0].0, points.last().unwrap().0), (0, 2860));
    assert!(points.is_sorted_by(|one, next| one.0 < next.0), "{:?}", points);
    assert!(points.iter().all(|(_, y)| (0..=440).contains(y)), "{:?}", points);
    assert_eq!(line.high, series.iter().map(|(_, rate)| *rate).max().unwrap());
    assert_eq!(line.low, series.iter().map(|(_, rate)| *rate).min().unwrap());
    let (x, y) = line.marked.unwrap();
    assert!((1000..1100).contains(&x) && y < 440, "a year of two and three quarters in: {x}, {y}");
    let peg = ALL.series(code("DEM"), code("FRF"), day("2024-01-31")..=day("2026-10-30"));
    assert_eq!(plot(&peg, day("2025-02-01"), 2860, 440, 140), None, "a fixed rate has no line");
    assert_eq!(plot(&series[..1], day("2025-02-01"), 2860, 440, 140), None, "one day has no line");
    assert_eq!(plot(&[], day("2025-02-01"), 2860, 440, 140), None);
    assert_eq!(plot(&series, day("2020-01-01"), 2860, 440, 140).unwrap().marked, None, "marked before the series");
    // Nobody quoted the króna between December 2008 and February 2018.
    let krona = ALL.series(code("USD"), code("ISK"), day("2007-01-01")..=day("2019-12-31"));
    let lines = plot(&krona, day("2008-06-05"), 2860, 400, 140).unwrap().lines;
    assert_eq!(lines.len(), 2, "{lines:?}");
}

// ---- properties

proptest! {
    #![proptest_config(examples())]

    #[test]
    fn dates_and_days_are_one(days in -700_000..800_000_i32) {
        let date = Date::from_days(days).unwrap();
        prop_assert_eq!(date.days(), days);
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
        prop_assert_eq!(Date::from_days(days + 1).map(|next| next > date), Some(true));
        if (0..10_000).contains(&date.year()) {
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        }
    }

    #[test]
    fn there_and_back_is_the_same_amount(units in 1..1_000_000_000_i64, scale in 0..4_u32, date in 10_595..20_756_i32) {
        let amount = Decimal::new(units, scale);
        let date = Day::On(Date::from_days(date).unwrap());
        let there = ALL.convert(amount, code("USD"), code("KRW"), date).unwrap();
        let back = ALL.convert(there.amount, code("KRW"), code("USD"), date).unwrap();
        prop_assert_eq!(back.amount.round_dp(10), amount);
    }
}
