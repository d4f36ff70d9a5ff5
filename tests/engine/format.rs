//! How amounts are worded.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::examples;
use crate::test;
use hovergloss::engine::decimal::Decimal;
use hovergloss::engine::format::minor_units::minor_units;
use hovergloss::engine::format::{Plan, Wording, approximate, full, in_words, round, significant};
use hovergloss::engine::money::Currency;
use proptest::prelude::*;
use std::str::FromStr;

fn code(code: &str) -> Currency {
    Currency::new(code).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn text(wording: Wording) -> String {
    match wording {
        Wording::Text(text) => text,
        Wording::Plan(plan) => format!("{plan:?}"),
    }
}

#[test]
fn approximate_amounts() {
    let cases = [
        ("ko", "KRW", "86978.93", "약 8만 7,000원"),
        ("ko", "KRW", "724824401039160.97", "약 725조 원"),
        ("ko", "KRW", "36241220051957", "약 36조 2,000억 원"),
        ("ko", "KRW", "80116", "약 8만 100원"),
        ("ko", "KRW", "3174.73", "약 3,170원"),
        ("ko", "KRW", "9996", "약 1만 원"),
        ("ko", "KRW", "99999999", "약 1억 원"),
        ("ko", "KRW", "123456789", "약 1억 2,300만 원"),
        ("ko", "KRW", "10050000", "약 1,010만 원"),
        ("ko", "KRW", "145", "약 145원"),
        ("ko", "KRW", "8.74", "약 8.7원"),
        ("ko", "KRW", "0.0435", "약 0.044원"),
        ("ko", "KRW", "0", "약 0원"),
        ("ko", "KRW", "-86978.93", "약 -8만 7,000원"),
        ("ko", "KRW", "12345678901234567890", "약 1,230경 원"),
        ("ko", "USD", "36.696", "약 36.7달러"),
        ("ko", "USD", "1.996", "약 2달러"),
        ("ko", "USD", "0.0386", "약 0.039달러"),
        ("ko", "EUR", "25000", "약 2만 5,000유로"),
        ("ko-KR", "JPY", "9300000000", "약 93억 엔"),
        ("ja", "JPY", "86978", "約8万7000円"),
        ("ja", "JPY", "36241220051957", "約36兆2000億円"),
        ("ja-JP", "KRW", "9876", "約9,880ウォン"),
        ("zh", "KRW", "86978.93", "约8.7万韩元"),
        ("zh-CN", "KRW", "36241220051957", "约36.2万亿韩元"),
        ("zh-Hans", "CNY", "725000000000000", "约725万亿元"),
        ("zh-TW", "TWD", "36241220051957", "約36.2兆新台幣"),
        ("zh-Hant", "USD", "5000000000", "約50億美元"),
        ("zh-HK", "HKD", "12345", "約1.23萬港元"),
        ("zh_SG", "SGD", "9999", "约1万新加坡元"),
    ];
    for (tag, currency, amount, wanted) in cases {
        let found = text(approximate(decimal(amount), None, code(currency), tag));
        assert_eq!(found, wanted, "{amount} {currency} in {tag}");
    }
}

#[test]
fn full_and_exact_amounts() {
    let cases = [
        ("ko", "KRW", "86978.93", "86,979원", "8만 6,978.93원"),
        ("ko", "KRW", "60", "60원", "60원"),
        ("ko", "USD", "60", "60달러", "60달러"),
        ("ko", "USD", "2.19", "2.19달러", "2.19달러"),
        ("ko", "USD", "2.5", "2.50달러", "2.50달러"),
        ("ko", "USD", "3.499", "3.50달러", "3.499달러"),
        ("ko", "USD", "0.03861", "0.0386달러", "0.03861달러"),
        ("ko", "USD", "500000000000", "500,000,000,000달러", "5,000억 달러"),
        ("ko", "KRW", "12000", "12,000원", "1만 2,000원"),
        ("ko", "KRW", "3400000000000", "3,400,000,000,000원", "3조 4,000억 원"),
        ("ko", "USD", "100000000.5", "100,000,000.50달러", "1억 0.50달러"),
        ("ko", "KRW", "100000001", "100,000,001원", "1억 1원"),
        ("ko", "USD", "-1234567.891", "-1,234,567.89달러", "-123만 4,567.891달러"),
        ("ja", "JPY", "15000000000", "15,000,000,000円", "150億円"),
        ("ja", "USD", "1234567.8", "1,234,567.80ドル", "123万4567.80ドル"),
        ("zh-CN", "CNY", "123456789.5", "123,456,789.50元", "1.234567895亿元"),
        ("zh-CN", "CNY", "10000", "10,000元", "1万元"),
        ("zh-TW", "USD", "12345678901234567", "12,345,678,901,234,567美元", "12,345.678901234567兆美元"),
    ];
    for (tag, currency, amount, digits, words) in cases {
        let amount = decimal(amount);
        assert_eq!(text(full(amount, None, code(currency), tag)), digits, "{amount} {currency} in {tag}, in full");
        assert_eq!(text(in_words(amount, None, code(currency), tag)), words, "{amount} {currency} in {tag}, in words");
    }
}

#[test]
fn ranges() {
    let cases = [
        ("ko", "1000000000", "2000000000", "약 10억~20억 달러"),
        ("ko", "9500", "12000", "약 9,500~1만 2,000달러"),
        ("ko", "100", "9500", "약 100~9,500달러"),
        ("ko", "1000.1", "1000.2", "약 1,000달러"),
        ("ja", "1000000000", "2000000000", "約10億～20億ドル"),
        ("zh", "1000000000", "2000000000", "约10亿至20亿美元"),
    ];
    for (tag, low, high, wanted) in cases {
        let found = text(approximate(decimal(low), Some(decimal(high)), code("USD"), tag));
        assert_eq!(found, wanted, "{low} to {high} in {tag}");
    }
}

#[test]
fn plans_for_other_languages() {
    let plan = |low: &str, high: Option<&str>, compact, fraction_digits| {
        Wording::Plan(Plan { low: decimal(low), high: high.map(decimal), compact, fraction_digits })
    };
    let (krw, usd, bhd) = (code("KRW"), code("USD"), code("BHD"));
    assert_eq!(approximate(decimal("86978.93"), None, krw, "en"), plan("87000", None, false, 0));
    assert_eq!(approximate(decimal("724824401039160.97"), None, krw, "de"), plan("725000000000000", None, true, 0));
    assert_eq!(approximate(decimal("36.696"), None, usd, "fr"), plan("36.7", None, false, 1));
    assert_eq!(approximate(decimal("1.5"), Some(decimal("9.94")), usd, "es"), plan("1.5", Some("9.94"), false, 2));
    assert_eq!(full(decimal("36.7"), None, usd, "en"), plan("36.7", None, false, 2));
    assert_eq!(full(decimal("36"), Some(decimal("36.5")), usd, "en"), plan("36", Some("36.5"), false, 2));
    assert_eq!(full(decimal("1.23456"), None, bhd, "ar"), plan("1.235", None, false, 3));
    assert_eq!(in_words(decimal("5000000000"), None, usd, "en"), plan("5000000000", None, false, 0));
    // A currency without a common name in Korean: the browser knows one.
    assert_eq!(approximate(decimal("2000000"), None, code("TOP"), "ko"), plan("2000000", None, true, 0));
}

#[test]
fn minor_units_of_iso_4217() {
    let cases = [
        ("KRW", 0),
        ("JPY", 0),
        ("CLP", 0),
        ("ISK", 0),
        ("VND", 0),
        ("XAF", 0),
        ("XPF", 0),
        ("USD", 2),
        ("EUR", 2),
        ("HUF", 2),
        ("IDR", 2),
        ("BHD", 3),
        ("KWD", 3),
        ("TND", 3),
        ("CLF", 4),
    ];
    for (currency, digits) in cases {
        assert_eq!(minor_units(code(currency)), digits, "{currency}");
    }
}

/// Whether two amounts differ by no more than a part of the second.
fn is_near(one: Decimal, other: Decimal, part: Decimal) -> bool {
    let difference = one.checked_sub(other).unwrap().abs();
    difference <= other.checked_mul(part).unwrap()
}

proptest! {
    #![proptest_config(examples())]

    /// Whatever the rounding, it is never off by more than it says.
    #[test]
    fn rounding_stays_close(units in 1..i64::MAX, scale in 0..19_u32) {
        let amount = Decimal::new(units, scale);
        let three = significant(amount, 3);
        prop_assert!(is_near(three, amount, Decimal::new(5, 3)), "{amount} became {three}");
        for currency in ["KRW", "USD", "BHD"] {
            let rounded = round(amount, code(currency));
            // 9.5 won are 10, which is a nineteenth more.
            prop_assert!(is_near(rounded, amount, Decimal::new(527, 4)), "{amount} {currency} became {rounded}");
        }
    }

    /// An exact wording says the very amount: its words multiplied out are the number again.
    #[test]
    fn words_add_up(units in 0..i64::MAX, scale in 0..5_u32) {
        let amount = Decimal::new(units, scale);
        for tag in ["ko", "ja", "zh-CN", "zh-TW"] {
            let text = text(in_words(amount, None, code("USD"), tag));
            let number: String = text.chars().filter(|character| !matches!(character, ',' | ' ')).collect();
            let number = ["달러", "ドル", "美元"].iter().fold(number, |number, unit| number.replace(unit, ""));
            let (mut total, mut digits) = (Decimal::ZERO, String::new());
            let mut characters = number.replace("万亿", "兆").replace("亿", "億").replace("萬", "万");
            characters.push(' ');
            for character in characters.chars() {
                let power = match character {
                    '만' | '万' => 10_000,
                    '억' | '億' => 100_000_000,
                    '조' | '兆' => 1_000_000_000_000,
                    '경' | '京' => 10_000_000_000_000_000,
                    ' ' => 1_i64,
                    _ => {
                        digits.push(character);
                        continue;
                    }
                };
                if !digits.is_empty() {
                    let part = decimal(&digits).checked_mul(Decimal::from(power));
                    total = part.and_then(|part| total.checked_add(part)).unwrap();
                    digits.clear();
                }
            }
            prop_assert_eq!(total, amount, "{} in {}", text, tag);
        }
    }

    #[test]
    fn no_amount_or_tag_stops_the_wording(amount in any::<[u32; 3]>(), scale in 0..29_u32, negative: bool, tag in "[a-zA-Z-]{0,12}|ko|zh-TW|ja") {
        let units = amount.iter().fold(0, |units, part| units << 32 | i128::from(*part));
        let amount = Decimal::try_new(if negative { -units } else { units }, scale).unwrap();
        for currency in ["KRW", "USD", "CLF"] {
            approximate(amount, Some(Decimal::MAX), code(currency), &tag);
            full(amount, None, code(currency), &tag);
            in_words(amount, None, code(currency), &tag);
        }
    }
}
