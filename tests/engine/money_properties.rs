//! What must hold for every amount and every text.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::money::find;
use crate::support::examples;
use crate::test;
use hovergloss::engine::Language::{self, *};
use hovergloss::engine::decimal::Decimal;
use hovergloss::engine::money::{self, PageFacts};
use proptest::prelude::*;

/// Separators of a language's numbers (thousands, decimal), after CLDR.
fn separators(language: Language) -> (&'static str, &'static str) {
    match language {
        English | Korean | Japanese | Chinese => (",", "."),
        French => (" ", ","),
        German | Spanish | Portuguese | Italian => (".", ","),
    }
}

/// A number as `Intl.NumberFormat` sets it.
fn formatted(language: Language, units: u64, decimals: u32, fraction: u64) -> String {
    let (thousands, point) = separators(language);
    let digits = units.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    if decimals > 0 {
        text += &format!("{point}{fraction:0width$}", width = decimals as usize);
    }
    text
}

/// The decimals of a currency, after ISO 4217.
fn decimals(code: &str) -> u32 {
    match code {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "PYG" | "UGX" | "XOF" | "XAF" | "XPF" | "RWF" | "KMF" | "GNF"
        | "DJF" | "BIF" | "VUV" => 0,
        "KWD" | "BHD" | "OMR" | "JOD" | "TND" | "IQD" | "LYD" => 3,
        _ => 2,
    }
}

#[test]
fn every_currency_is_read_by_name() {
    let mut wrong = Vec::new();
    let lines = include_str!("money-names.tsv").lines();
    for line in lines {
        let [tag, code, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three fields in {line:?}") };
        let finds = find(text, Language::from_tag(tag).unwrap());
        let right = finds.len() == 1
            && finds[0].range == (0..text.len())
            && finds[0].money.currency.code() == code
            && finds[0].money.amount == Decimal::from(12345);
        if !right {
            wrong.push(format!("{tag} {code} {text}: {finds:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} names are not read:\n{}", wrong.len(), wrong.join("\n"));
}

fn languages() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn codes() -> impl Strategy<Value = String> {
    let codes: std::collections::BTreeSet<String> =
        include_str!("money-names.tsv").lines().filter_map(|line| line.split('\t').nth(1).map(str::to_owned)).collect();
    prop::sample::select(codes.into_iter().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(examples())]

    #[test]
    fn a_formatted_amount_reads_back(language in languages(), code in codes(), units in 1000_u64..1_000_000_000_000, fraction in 0_u64..1000, before in any::<bool>()) {
        let decimals = decimals(&code);
        let fraction = fraction % 10_u64.pow(decimals);
        let number = formatted(language, units, decimals, fraction);
        let text = if before { format!("{code} {number}") } else { format!("{number} {code}") };
        let finds = find(&text, language);
        let want = Decimal::from(units as i64).checked_add(Decimal::new(fraction as i64, decimals)).unwrap();
        prop_assert_eq!(finds.len(), 1, "{}: {:?}", text, finds);
        prop_assert_eq!(&finds[0].range, &(0..text.len()), "{}", text);
        prop_assert_eq!(finds[0].money.amount, want, "{}", text);
        prop_assert_eq!(finds[0].money.currency.code(), &code);
    }

    #[test]
    fn the_text_around_never_changes_the_value(language in languages(), units in 1000_u64..1_000_000_000, before in "[^0-9a-zA-Z$€£¥₩%À-ɏ\\p{Han}가-힣\\p{N}.,'’/_#@^-]{0,12}", after in "[^0-9a-zA-Z$€£¥₩%À-ɏ\\p{Han}가-힣\\p{N}.,'’/_°℃~-]{0,12}") {
        let amount = format!("{} EUR", formatted(language, units, 2, 50));
        let text = format!("{before} {amount} {after}");
        let finds = find(&text, language);
        prop_assert_eq!(finds.len(), 1, "{:?}: {:?}", text, finds);
        prop_assert_eq!(&text[finds[0].range.clone()], &amount);
        prop_assert_eq!(finds[0].money.amount, Decimal::from(units as i64).checked_add(Decimal::new(50, 2)).unwrap());
    }

    #[test]
    fn finds_are_in_order_and_on_characters(language in languages(), text in "(\\PC|[0-9$€원달러만억조円元百万a-z .,~-]){0,60}") {
        let mut end = 0;
        for find in money::find(&text, language, &PageFacts::default()) {
            prop_assert!(find.range.start >= end && find.range.start < find.range.end, "{:?}: {:?}", text, find);
            prop_assert!(text.get(find.range.clone()).is_some(), "{:?}: {:?}", text, find);
            if let Some(per) = &find.money.qualifiers.per {
                prop_assert!(text.get(per.clone()).is_some(), "{:?}: {:?}", text, find);
            }
            if let Some(upper) = find.money.amount_max {
                prop_assert!(upper > find.money.amount);
            }
            end = find.range.end;
        }
    }
}

#[test]
fn amounts_too_large_to_count_are_no_marks() {
    for digits in [29, 40, 200, 5000] {
        let number = "9".repeat(digits);
        for text in
            [format!("${number}"), format!("{number} euros"), format!("{number}조원"), format!("{number} bn USD")]
        {
            for language in Language::ALL {
                let finds = find(&text, language);
                assert!(finds.is_empty(), "{digits} digits in {language:?}: {finds:?}");
            }
        }
    }
    assert_eq!(find("US$9999999999999999999999999999", English).len(), 1, "28 digits still fit");
}

#[test]
fn repeated_signs_and_scales_are_no_amounts() {
    let cases = [
        ("1,", 0),
        ("억", 0),
        ("$", 0),
        ("1.", 0),
        ("one ", 0),
        ("ein", 0),
        ("US ", 0),
        ("1-", 0),
        ("만", 0),
        ("$1 ", 20_000),
    ];
    for (part, want) in cases {
        let text = part.repeat(20_000);
        for language in [English, Korean, German] {
            let finds = find(&text, language).len();
            assert_eq!(finds, want, "{part:?} 20,000 times, in {language:?}");
        }
    }
}
