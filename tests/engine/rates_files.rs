//! Rates: the files they are packed in, whole, broken, and of any contents.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::rates::{SMALL_HEAD, code, day, head_text, packed};
use crate::support::examples;
use crate::test;
use hovergloss::engine::money::Currency;
use hovergloss::engine::rates::head::Head;
use hovergloss::engine::rates::lookup::LONGEST_CLOSURE_DAYS;
use hovergloss::engine::rates::{Column, Date, Rates, RatesError, Year, live};
use proptest::prelude::*;

fn year(year: i16) -> Year {
    Year::decode(year, &packed(year)).unwrap()
}

// ---- the packed files

/// A few values copied by hand from the bank's file: first and last days of its currencies, and
/// the days of the demo articles.
#[rustfmt::skip]
const EXCERPT: [(&str, &str, &str); 25] = [
    ("1999-01-04", "USD", "1.1789"), ("1999-01-04", "TRL", "372274"), ("1999-01-04", "CYP", "0.58231"),
    ("2000-07-19", "BGN", "1.9469"), ("2004-12-31", "TRL", "1836200"), ("2005-01-03", "TRY", "1.815"),
    ("2005-06-30", "ROL", "36030"), ("2005-07-01", "RON", "3.603"), ("2006-12-29", "SIT", "239.64"),
    ("2007-12-31", "CYP", "0.585274"), ("2007-12-31", "MTL", "0.4293"), ("2008-12-09", "ISK", "290"),
    ("2018-02-01", "ISK", "125.01"), ("2008-12-31", "SKK", "30.126"), ("2010-12-31", "EEK", "15.6466"),
    ("2013-12-31", "LVL", "0.702804"), ("2014-12-31", "LTL", "3.4528"), ("2022-03-01", "RUB", "117.201"),
    ("2022-12-30", "HRK", "7.5365"), ("2025-12-31", "BGN", "1.9558"), ("2008-10-24", "GBP", "0.8061"),
    ("2008-10-24", "KRW", "1833.98"), ("2020-03-18", "NOK", "11.701"), ("2025-01-31", "USD", "1.0393"),
    ("2025-01-31", "KRW", "1506.62"),
];

#[test]
fn packed_rates_are_as_published() {
    for (date, currency, published) in EXCERPT {
        let year = year(day(date).year());
        let index = year.day_at(day(date)).filter(|index| year.days[*index] == day(date));
        let rate =
            index.and_then(|index| year.quotes(index)?.rate(code(currency))).map(|rate| rate.normalize().to_string());
        assert_eq!(rate.as_deref(), Some(published), "{currency} on {date}");
    }
}

/// Every value of the closed years at once. The sum was computed by another program from the
/// bank's CSV file: FNV-1a, 64 bits, over "2025-01-31 KRW 1506.62\n", year by year, column by
/// column, day by day.
#[test]
fn packed_rates_of_closed_years_sum_up() {
    let (mut sum, mut values) = (0xcbf2_9ce4_8422_2325_u64, 0);
    for year in (1999..=2025).map(year) {
        for column in &year.columns {
            for (index, date) in year.days.iter().enumerate() {
                let Some(rate) = column.rate(index) else { continue };
                values += 1;
                for byte in format!("{date} {} {}\n", column.currency, rate.normalize()).bytes() {
                    sum = (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
                }
            }
        }
    }
    assert_eq!((values, sum), (215_525, 0x81cc_b2d5_632c_57d6), "the packed files are not what the bank published");
}

#[test]
fn the_head_repeats_the_last_day_of_the_years() {
    let head = Head::parse(&head_text()).unwrap();
    let last = year(head.last_year);
    assert_eq!(last.days.last(), Some(&head.bank.date), "head.txt and the last year were packed at different times");
    for (currency, rate) in &head.bank.rates {
        assert_eq!(
            last.quotes(last.days.len() - 1).and_then(|quotes| quotes.rate(*currency)).map(|rate| rate.normalize()),
            Some(*rate),
            "{currency}"
        );
    }
    assert_eq!(head.to_string(), head_text(), "head.txt is not as the engine writes it");
}

#[test]
fn files_keep_their_size() {
    for year in 1999..=Head::parse(&head_text()).unwrap().last_year {
        let size = packed(year).len();
        assert!(size < 10_000, "{year}.bin has {size} bytes, the limit is 10,000 even without compression");
    }
    // Under brotli half of it; native tests have no brotli.
    let size = head_text().len();
    assert!(size < 3_500, "head.txt has {size} bytes: is it still below 2 KB when compressed?");
}

#[test]
fn the_bank_never_closed_for_longer_than_rates_are_used() {
    let days: Vec<Date> =
        (1999..=Head::parse(&head_text()).unwrap().last_year).flat_map(|number| year(number).days).collect();
    for pair in days.windows(2) {
        let gap = pair[1].days() - pair[0].days();
        assert!((1..=LONGEST_CLOSURE_DAYS).contains(&gap), "{gap} days from {} to {}", pair[0], pair[1]);
    }
}

// ---- broken files

#[test]
fn broken_heads_name_the_line() {
    let cases = [
        ("", 1),
        ("<!doctype html>", 1),
        ("hovergloss rates 2\n", 1),
        ("hovergloss rates 1\n", 2),
        ("hovergloss rates 1\nyears 1999-01-04\n", 2),
        ("hovergloss rates 1\nyears 1999-13-04 2026\n", 2),
        ("hovergloss rates 1\nyears 1999-01-04 2026\n\n", 3),
        ("hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD1.1172 KR\n", 3),
        ("hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD-1\n", 3),
        ("hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD0\n", 3),
        ("hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 원1.5\n", 3),
        ("hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD1.1172\n", 4),
        ("hovergloss rates 1\nyears 1999-01-04 2026\nbank 2026-10-30 USD1.1172\ndaily\n", 4),
    ];
    for (text, line) in cases {
        let error = Rates::from_head(text).expect_err(text);
        assert!(matches!(error, RatesError::Head { line: found, .. } if found == line), "{text:?}: {error}");
        let message = error.to_string();
        assert!(message.contains(&format!("line {line}")) && message.contains("rates pack"), "{message}");
    }
}

#[test]
fn a_broken_year_is_refused_and_changes_nothing() {
    let whole = packed(2025);
    let mut flipped = whole.clone();
    flipped[4000] ^= 1;
    let cut = whole[..whole.len() / 2].to_vec();
    let page = b"<!doctype html><title>Not found</title>".to_vec();
    for (what, bytes) in [("one bit changed", flipped), ("cut short", cut), ("a page", page), ("empty", Vec::new())] {
        let mut rates = Rates::from_head(SMALL_HEAD).unwrap();
        let error = rates.add_year(2025, &bytes).expect_err(what);
        assert!(error.to_string().contains("2025") && error.to_string().contains("rates pack"), "{what}: {error}");
        assert_eq!(rates.years_needed(day("2025-06-02")..=day("2025-06-02")), [2025], "{what}");
    }
    let other_year = Rates::from_head(SMALL_HEAD).unwrap().add_year(2024, &whole);
    assert_eq!(other_year, Err(RatesError::Year { year: 2024 }), "the file of another year");
}

// ---- properties

fn any_year() -> impl Strategy<Value = Year> {
    let column = (any::<[u8; 3]>(), 0..8_u32, prop_oneof![1..100_i32, 1..3_000_000_i32, Just(i32::MAX)], any::<u64>());
    let columns = proptest::collection::vec(column, 0..8);
    let open = proptest::collection::vec(any::<bool>(), 366);
    (1900..2100_i16, open, columns).prop_map(|(year, open, columns)| {
        let first = Date::new(year, 1, 1).unwrap().days();
        let days = (first..).zip(open).filter(|(_, open)| *open).filter_map(|(day, _)| Date::from_days(day));
        let days: Vec<Date> = days.filter(|day| day.year() == year).collect();
        let columns = columns.into_iter().map(|(letters, decimals, most, mut state)| {
            let code = String::from_utf8(letters.map(|letter| b'A' + letter % 26).to_vec()).unwrap();
            let units = days.iter().map(|_| {
                // Any values at all, gaps included: the coder may only expect, never assume.
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                if state >> 61 == 0 { 0 } else { ((state >> 33) % (most as u64) + 1).min(i32::MAX as u64) as i32 }
            });
            Column { currency: Currency::new(&code).unwrap(), decimals, units: units.collect() }
        });
        let columns = columns.collect();
        Year { year, days, columns }
    })
}

proptest! {
    #![proptest_config(examples())]

    #[test]
    fn what_is_packed_reads_back(year in any_year()) {
        let bytes = year.encode();
        prop_assert_eq!(Year::decode(year.year, &bytes), Ok(year));
    }

    #[test]
    fn no_bytes_stop_the_decoder(year in any::<i16>(), bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Year::decode(year, &bytes);
    }

    #[test]
    fn no_text_stops_the_parsers(text in "\\PC*", parts in proptest::collection::vec("[<>={}\\[\\]\"':, a-z]{0,3}|date|rates|EUR|base|1\\.5|2026-11-20|원", 0..40)) {
        for text in [text, format!("{{{}", parts.concat()), format!("<{}", parts.concat())] {
            let _ = live::parse(&text);
            let _ = Head::parse(&format!("hovergloss rates 1\n{text}"));
        }
    }
}
