//! What the text around an amount says of it: qualifiers, and which currency a shared sign is.

use super::money::find;
use crate::test;
use hovergloss::engine::Language::{self, *};
use hovergloss::engine::money::Bound::*;
use hovergloss::engine::money::{self, Bound, Guess, PageFacts};

/// Text, what it is paid for, bound, whether it is rounded.
type Case = (Language, &'static str, &'static str, Option<Bound>, bool);

#[test]
fn qualifiers() {
    let cases: &[Case] = &[
        (Korean, "최대 250억달러를 넣는다", "", Some(UpTo), false),
        (Korean, "200억달러 이상을 모았다", "", Some(AtLeast), false),
        (Korean, "최대 약 250억달러", "", Some(UpTo), true),
        (Korean, "약 80억 원이 든다", "", None, true),
        (Korean, "1만 원 미만의 상품", "", Some(Under), false),
        (Korean, "3천만원 이하 과태료", "", Some(UpTo), false),
        (Korean, "10달러를 넘었다", "", Some(Over), false),
        (Korean, "1억여원의 빚", "", None, true),
        (Korean, "60달러 안팎", "", None, true),
        (Korean, "100만 토큰당 60달러", "100만 토큰당", None, false),
        (Korean, "배럴당 최소 60달러", "배럴당", Some(AtLeast), false),
        (Korean, "1인당 25만원", "1인당", None, false),
        (Korean, "예약 60달러", "", None, false),
        (English, "up to $25bn", "", Some(UpTo), false),
        (English, "more than $20bn", "", Some(Over), false),
        (English, "at least about €3m", "", Some(AtLeast), true),
        (English, "handover $5", "", None, false),
        (English, "$60 per million tokens", "per million tokens", None, false),
        (English, "$2.19 a share", "a share", None, false),
        (English, "€9/month", "/month", None, false),
        (English, "$2.19 a bargain", "", None, false),
        (Japanese, "最大5000億円", "", Some(UpTo), false),
        (Japanese, "1株当たり50円", "1株当たり", None, false),
        (Japanese, "約8億円", "", None, true),
        (Japanese, "1万円以上", "", Some(AtLeast), false),
        (Chinese, "至少500万元", "", Some(AtLeast), false),
        (Chinese, "每桶60美元", "每桶", None, false),
        (Chinese, "约430元左右", "", None, true),
        (German, "mindestens 3 Mio. Euro", "", Some(AtLeast), false),
        (German, "rund 40 Euro pro Kopf", "pro Kopf", None, true),
        (French, "plus de 3 millions d'euros par mois", "par mois", Some(Over), false),
        (French, "près de 500 €", "", None, true),
        (Spanish, "al menos 20 euros al mes", "al mes", Some(AtLeast), false),
        (Portuguese, "até R$ 50 por pessoa", "por pessoa", Some(UpTo), false),
        (Italian, "oltre 3 miliardi di euro", "", Some(Over), false),
        (Italian, "circa 5 euro a persona", "a persona", None, true),
    ];
    for (language, text, per, bound, approximate) in cases {
        let finds = find(text, *language);
        assert_eq!(finds.len(), 1, "{text}: {finds:?}");
        let qualifiers = &finds[0].money.qualifiers;
        let paid_for = qualifiers.per.clone().map_or("", |per| &text[per]);
        assert_eq!((paid_for, qualifiers.bound, qualifiers.approximate), (*per, *bound, *approximate), "{text}");
    }
}

/// Language, country, text, and the currency and guess of each find.
type Shared = (Language, Option<&'static [u8; 2]>, &'static str, &'static [(&'static str, Option<Guess>)]);

fn settled(text: &str, language: Language, country: Option<&[u8; 2]>) -> Vec<(String, Option<Guess>)> {
    let facts = PageFacts { country: country.copied() };
    let mut finds = money::find(text, language, &facts);
    money::settle(&mut finds.iter_mut().map(|find| &mut find.money).collect::<Vec<_>>());
    finds.iter().map(|find| (find.money.currency.to_string(), find.money.guess)).collect()
}

#[test]
fn shared_signs() {
    use Guess::*;
    let cases: &[Shared] = &[
        (English, None, "It costs $5.", &[("USD", Some(Usual))]),
        (English, Some(b"CA"), "It costs $5.", &[("CAD", Some(Page))]),
        (English, Some(b"AU"), "It costs 5 dollars.", &[("AUD", Some(Page))]),
        (English, Some(b"GB"), "It costs $5, or £4.", &[("USD", Some(Usual)), ("GBP", Some(Page))]),
        (Japanese, None, "¥500", &[("JPY", Some(Page))]),
        (Chinese, None, "¥500", &[("CNY", Some(Page))]),
        (Chinese, Some(b"TW"), "500元", &[("TWD", Some(Page))]),
        (English, None, "¥500", &[("JPY", Some(Usual))]),
        (English, Some(b"SE"), "500 kr", &[("SEK", Some(Page))]),
        (English, Some(b"NO"), "500 kr", &[("NOK", Some(Page))]),
        (Spanish, Some(b"AR"), "$ 500", &[("ARS", Some(Page))]),
        (Spanish, Some(b"MX"), "$1,234.50", &[("MXN", Some(Page))]),
        (Korean, Some(b"KR"), "5달러", &[("USD", Some(Usual))]),
        (English, None, "It costs C$5, up from $4.", &[("CAD", None), ("CAD", Some(OtherAmounts))]),
        (English, None, "US$5 here, A$7 there, and $4.", &[("USD", None), ("AUD", None), ("USD", Some(Usual))]),
        (Korean, None, "5 호주달러와 3달러", &[("AUD", None), ("AUD", Some(OtherAmounts))]),
        (English, None, "€5 and $4", &[("EUR", None), ("USD", Some(Usual))]),
        // Who converts does so into another currency, and one foreign price makes not all others foreign.
        (English, None, "HK$7.8 ($1) a kilo", &[("HKD", None), ("USD", Some(Usual))]),
        (English, None, "some $1 (NT$32) a kilo", &[("USD", Some(Usual)), ("TWD", None)]),
        (English, Some(b"CA"), "C$1.4 (about $1)", &[("CAD", None), ("USD", Some(Usual))]),
        (English, None, "US$450m ($3.10 a share)", &[("USD", None), ("USD", Some(OtherAmounts))]),
        (English, None, "GBP 5 (£4 last year)", &[("GBP", None), ("GBP", Some(OtherAmounts))]),
        (Chinese, None, "人民币5亿元（每股6元）", &[("CNY", None), ("CNY", Some(Page))]),
        (Korean, None, "32 대만달러(약 1달러)", &[("TWD", None), ("USD", Some(Usual))]),
        (English, None, "C$5, then $4, $3", &[("CAD", None), ("USD", Some(Usual)), ("USD", Some(Usual))]),
        (
            English,
            None,
            "C$5, C$4, $4 and $3",
            &[("CAD", None), ("CAD", None), ("CAD", Some(OtherAmounts)), ("CAD", Some(OtherAmounts))],
        ),
        (Korean, None, "32 대만달러(1달러), 3달러", &[("TWD", None), ("USD", Some(Usual)), ("USD", Some(Usual))]),
        (
            English,
            None,
            "US$5, then $4, $3",
            &[("USD", None), ("USD", Some(OtherAmounts)), ("USD", Some(OtherAmounts))],
        ),
    ];
    for (language, country, text, want) in cases {
        let got = settled(text, *language, *country);
        let want: Vec<(String, Option<Guess>)> =
            want.iter().map(|(code, guess)| ((*code).to_owned(), *guess)).collect();
        assert_eq!(got, want, "{text} in {country:?}");
    }
}

#[test]
fn a_guess_keeps_the_other_readings() {
    let finds = find("It costs $5.", English);
    let money = &finds[0].money;
    let codes: Vec<&str> = money.candidates.iter().map(|candidate| candidate.code()).collect();
    assert!(codes.starts_with(&["CAD", "AUD"]) && !codes.contains(&"USD") && codes.len() <= 8, "{codes:?}");
    assert!(find("It costs C$5.", English)[0].money.candidates.is_empty(), "a named currency has no other reading");
}
