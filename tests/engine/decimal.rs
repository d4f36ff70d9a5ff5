//! The engine's decimals against those of `rust_decimal`.

use crate::support::examples;
use crate::test;
use hovergloss::engine::decimal::{Decimal, NotDecimal};
use proptest::prelude::*;
use rust_decimal::{Decimal as Other, RoundingStrategy};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// A number of either kind, with few or many digits.
fn any_number() -> impl Strategy<Value = Other> {
    let few = (-99_999_i64..99_999, 0..6_u32).prop_map(|(units, scale)| Other::new(units, scale));
    let many = (any::<[u32; 3]>(), any::<bool>(), 0..29_u32)
        .prop_map(|([low, middle, high], negative, scale)| Other::from_parts(low, middle, high, negative, scale));
    let some = (any::<i64>(), 0..20_u32).prop_map(|(units, scale)| Other::new(units, scale));
    prop_oneof![few, some, many]
}

fn own(other: Other) -> Decimal {
    Decimal::try_new(other.mantissa(), other.scale()).unwrap()
}

/// Whether two results are the same but for their 28th digit, where one rounds half to even and
/// the other half up, or rounds twice.
fn agree(own: Option<Decimal>, other: Option<Other>) -> Result<(), String> {
    let (own_text, other_text) = (format!("{own:?}"), format!("{other:?}"));
    let near = match (own, other) {
        (Some(own), Some(other)) => {
            let own: Other = own.to_string().parse().map_err(|error| format!("{own_text}: {error}"))?;
            let exact = own == other;
            exact || (own - other).abs() <= other.abs() * Other::new(2, 27) || (own - other).abs() <= Other::new(2, 28)
        }
        (None, None) => true,
        // At the very edge of what fits, the two may round to either side.
        (Some(one), None) => one.abs() >= decimal("79228162514264337590000000000"),
        (None, Some(one)) => one.abs() >= "79228162514264337590000000000".parse().map_err(|_| "edge")?,
    };
    if near { Ok(()) } else { Err(format!("{own_text} here, {other_text} there")) }
}

/// (what, the text, what it reads as)
const TEXTS: [(&str, &str, Option<&str>); 15] = [
    ("a whole number", "1507", Some("1507")),
    ("decimals with a zero", "1.50", Some("1.50")),
    ("a minus", "-0.05", Some("-0.05")),
    ("minus nothing", "-0.0", Some("0.0")),
    ("no digit before the point", ".5", Some("0.5")),
    ("no digit after the point", "5.", Some("5")),
    ("zeros in front", "007", Some("7")),
    ("28 decimals", "0.0000000000000000000000000001", Some("0.0000000000000000000000000001")),
    ("29 decimals", "0.00000000000000000000000000001", None),
    ("the largest number", "79228162514264337593543950335", Some("79228162514264337593543950335")),
    ("one more", "79228162514264337593543950336", None),
    ("nothing", "", None),
    ("a point alone", ".", None),
    ("two points", "1.2.3", None),
    ("an exponent", "1e5", None),
];

#[test]
fn texts_are_read_and_written_alike() {
    for (what, text, expected) in TEXTS {
        let read = text.parse::<Decimal>();
        assert_eq!(read.map(|number| number.to_string()), expected.map(str::to_owned).ok_or(NotDecimal), "{what}");
    }
}

/// (what, dividend, divisor, quotient)
const QUOTIENTS: [(&str, &str, &str, &str); 7] = [
    ("even", "6", "4", "1.5"),
    ("a third", "1", "3", "0.3333333333333333333333333333"),
    ("two thirds", "2", "3", "0.6666666666666666666666666667"),
    ("by a fraction", "12", "0.005", "2400"),
    ("of a fraction", "0.05", "-2", "-0.025"),
    ("of nothing", "0", "7", "0"),
    ("a long divisor", "1", "1234567890123456789012345678", "0.0000000000000000000000000008"),
];

#[test]
fn quotients_have_28_digits() {
    for (what, dividend, divisor, expected) in QUOTIENTS {
        let quotient = decimal(dividend).checked_div(decimal(divisor));
        assert_eq!(quotient.map(|number| number.to_string()).as_deref(), Some(expected), "{what}");
    }
}

proptest! {
    #![proptest_config(examples())]

    #[test]
    fn sums_agree(one in any_number(), other in any_number()) {
        prop_assert_eq!(agree(own(one).checked_add(own(other)), one.checked_add(other)), Ok(()));
        prop_assert_eq!(agree(own(one).checked_sub(own(other)), one.checked_sub(other)), Ok(()));
    }

    #[test]
    fn products_agree(one in any_number(), other in any_number()) {
        prop_assert_eq!(agree(own(one).checked_mul(own(other)), one.checked_mul(other)), Ok(()));
    }

    #[test]
    fn quotients_agree(one in any_number(), other in any_number()) {
        prop_assert_eq!(agree(own(one).checked_div(own(other)), one.checked_div(other)), Ok(()));
    }

    /// Amounts and rates as they come: exact to the last digit.
    #[test]
    fn what_fits_is_exact(one in any::<i64>(), other in any::<i32>(), scales in (0..9_u32, 0..9_u32)) {
        let (one, other) = (Other::new(one, scales.0), Other::new(i64::from(other), scales.1));
        let product = own(one).checked_mul(own(other)).map(|product| product.to_string());
        prop_assert_eq!(product, one.checked_mul(other).map(|product| own(product).to_string()));
        let sum = own(one).checked_add(own(other)).map(|sum| sum.to_string());
        prop_assert_eq!(sum, one.checked_add(other).map(|sum| own(sum).to_string()));
        let rest = own(one).checked_rem(own(other));
        prop_assert_eq!(rest, one.checked_rem(other).map(own));
    }

    #[test]
    fn the_order_agrees(one in any_number(), other in any_number()) {
        prop_assert_eq!(own(one).cmp(&own(other)), one.cmp(&other));
        prop_assert_eq!(own(one).cmp(&own(one).normalize()), std::cmp::Ordering::Equal);
    }

    #[test]
    fn rounding_agrees(one in any_number(), digits in 1..29_u32) {
        let half_up = RoundingStrategy::MidpointAwayFromZero;
        prop_assert_eq!(own(one).round_dp(digits), own(one.round_dp_with_strategy(digits, half_up)));
        // The other one pads with zeros, and overflows when there is no room for them.
        if let Some(expected) = one.round_sf_with_strategy(digits.min(9), half_up) {
            prop_assert_eq!(own(one).round_sf(digits.min(9)).map(|number| number.to_string().parse()), Some(Ok(expected)));
        }
        prop_assert_eq!(own(one).trunc(), own(one.trunc()));
        prop_assert_eq!(own(one).normalize().to_string(), own(one.normalize()).to_string());
    }

    #[test]
    fn texts_come_back(one in any_number()) {
        let text = own(one).to_string();
        prop_assert_eq!(text.parse::<Other>(), Ok(one));
        prop_assert_eq!(decimal(&text).to_string(), text.clone());
        let near = own(one).to_f64() - text.parse::<f64>().unwrap();
        prop_assert!(near.abs() <= text.parse::<f64>().unwrap().abs() * 1e-14, "{} off by {}", text, near);
    }
}
