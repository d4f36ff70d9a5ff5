//! Amounts as newspapers print them: two in a row, numerals in part, minor units.

use super::money::{check, check_each};
use crate::test;
use hovergloss::engine::Language::*;

#[test]
fn two_scaled_numbers_are_the_ends_of_a_range_or_two_amounts() {
    let cases = [
        (Italian, "dai 40 ai 90 euro", "40 ai 90 euro=40..90 EUR"),
        (
            French,
            "entre 700 millions et 2 milliards d'euros",
            "700 millions et 2 milliards d'euros=700000000..2000000000 EUR",
        ),
        (Spanish, "entre 300 mil y 4 millones de euros", "300 mil y 4 millones de euros=300000..4000000 EUR"),
        (
            Portuguese,
            "entre 600 milhões e 3 bilhões de reais",
            "600 milhões e 3 bilhões de reais=600000000..3000000000 BRL",
        ),
        (Portuguese, "vendas de 90 milhões e 5 bilhões de euros", "5 bilhões de euros=5000000000 EUR"),
        (Italian, "tra 400mila e 2 milioni di euro", "400mila e 2 milioni di euro=400000..2000000 EUR"),
        (
            German,
            "zwischen 700 Millionen und 3 Milliarden Euro",
            "700 Millionen und 3 Milliarden Euro=700000000..3000000000 EUR",
        ),
        (Spanish, "3 mil 200 millones de pesos", "3 mil 200 millones de pesos=3200000000 MXN"),
        (Spanish, "2 millones 40 mil pesos", "2 millones 40 mil pesos=2040000 MXN"),
        (Spanish, "pagó 23 mil 450 pesos", "23 mil 450 pesos=23450 MXN"),
        (Spanish, "cobra 6 mil 75 pesos con 20 centavos", "6 mil 75 pesos con 20 centavos=6075.2 MXN"),
    ];
    check_each(&cases);
}

#[test]
fn korean_numerals_after_a_blank() {
    check(
        Korean,
        &[
            ("2억 천만 원을 빌렸다", "2억 천만 원=210000000 KRW"),
            ("4조 백억 원 규모", "4조 백억 원=4010000000000 KRW"),
            ("한 벌에 7만 삼천 원", "7만 삼천 원=73000 KRW"),
            ("7만삼천원에 팔았다", "7만삼천원=73000 KRW"),
            ("보증금 6억 사천만 원", "6억 사천만 원=640000000 KRW"),
            ("예산은 3조 천억 원입니다", "3조 천억 원=3100000000000 KRW"),
            ("7만 이상이 모였다", ""),
            ("7만 천사와 2억 십자군", ""),
            ("백만 천만 원", "천만 원=10000000 KRW"),
            ("상금은 삼천만 원입니다", "삼천만 원=30000000 KRW"),
            ("이만 원인 책과 백만 원가량의 옷", "이만 원=20000 KRW | 백만 원=1000000 KRW"),
            ("오만 원밖에 안 든다", "오만 원=50000 KRW"),
            ("천만 원보다 많고 억 원선", "천만 원=10000000 KRW"),
            ("만일 원인을 알면 조사 원인이", ""),
        ],
    );
}

#[test]
fn a_scale_that_both_ends_share_in_part() {
    check(
        Korean,
        &[
            ("4천~5천억 원", "4천~5천억 원=400000000000..500000000000 KRW"),
            ("3백~4백만원", "3백~4백만원=3000000..4000000 KRW"),
            ("700~2천만원", "700~2천만원=7000000..20000000 KRW"),
            ("2천5백~3천만원", "2천5백~3천만원=25000000..30000000 KRW"),
            ("8천~1만원", "8천~1만원=8000..10000 KRW"),
            ("5천원~2천만원", "5천원~2천만원=5000..20000000 KRW"),
            ("900만~3천만원", "900만~3천만원=9000000..30000000 KRW"),
        ],
    );
    check(Japanese, &[("4千~6千万円", "4千~6千万円=40000000..60000000 JPY")]);
    check(Chinese, &[("4千至6千万元", "4千至6千万元=40000000..60000000 CNY")]);
}

#[test]
fn decimals_and_minor_units() {
    check(
        Japanese,
        &[
            ("売上高は2·4兆円、賞与3·5万円", "2·4兆円=2400000000000 JPY | 3·5万円=35000 JPY"),
            ("1バレル=68·21ドル", "68·21ドル=68.21 USD"),
            ("二·四億円の赤字", "二·四億円=240000000 JPY"),
            ("1ドル=151円30~32銭", "1ドル=1 USD | 151円30~32銭=151.3..151.32 JPY"),
            ("9·11と5·6月号は300円", "300円=300 JPY"),
        ],
    );
    check(Spanish, &[("el crudo subió 3 dólares a 71 dólares", "3 dólares=3 USD | 71 dólares=71 USD")]);
    check(Chinese, &[("二点二五亿元", "二点二五亿元=225000000 CNY")]);
    check(
        English,
        &[
            ("up 2.7p at 145.5p", "2.7p=0.027 GBP | 145.5p=1.455 GBP"),
            ("20-25 cents a kilo", "20-25 cents=0.2..0.25 USD"),
            ("$3½ million and £4½bn", "$3½ million=3500000 USD | £4½bn=4500000000 GBP"),
            ("oil rose $1.80 to $71.20 a barrel", "$1.80=1.8 USD | $71.20=71.2 USD"),
            ("wages go up by 160 won to 9,500 won", "160 won=160 KRW | 9,500 won=9500 KRW"),
            ("up from $3 to $4", "$3 to $4=3..4 USD"),
            ("from 80 cents to $2", "80 cents to $2=0.8..2 USD"),
        ],
    );
    check(
        German,
        &[
            ("25 bis 35 Cent mehr", "25 bis 35 Cent=0.25..0.35 EUR"),
            ("eineinhalb Millionen Euro", "eineinhalb Millionen Euro=1500000 EUR"),
        ],
    );
    check(
        French,
        &[
            ("entre 20 et 25 centimes", "20 et 25 centimes=0.2..0.25 EUR"),
            ("3€50 le kilo, 12€99.", "3€50=3.5 EUR | 12€99=12.99 EUR"),
            ("10€20€30€", "10€=10 EUR | 20€=20 EUR | 30€=30 EUR"),
        ],
    );
    check(
        Korean,
        &[
            ("이·삼십만 원과 3·4만 원", "삼십만 원=300000 KRW | 4만 원=40000 KRW"),
            ("40~50센트 올랐다", "40~50센트=0.4..0.5 USD"),
        ],
    );
}

#[test]
fn a_bare_a_between_two_numbers() {
    let cases = [
        (Spanish, "cobran 30 a 45 euros por noche", "30 a 45 euros=30..45 EUR"),
        (Portuguese, "custa 30 a 45 euros", "30 a 45 euros=30..45 EUR"),
        (French, "comptez 30 à 45 euros", "30 à 45 euros=30..45 EUR"),
        (Spanish, "vendió 30 a 45 euros", "45 euros=45 EUR"),
        (French, "il en achète 30 à 45 euros", "45 euros=45 EUR"),
        (French, "le téléphone Zeta 14 à 850 euros", "850 euros=850 EUR"),
        (Spanish, "la consola Zeta 5 a 450 euros", "450 euros=450 EUR"),
        (Spanish, "en 3.1995 a 2.300 francos", "2.300 francos=2300 CHF"),
    ];
    check_each(&cases);
}

#[test]
fn millions_in_digits_and_minor_units_before_what_is_counted() {
    let cases = [
        (Italian, "5.000.000 di euro", "5.000.000 di euro=5000000 EUR"),
        (Spanish, "5.000.000 de dólares", "5.000.000 de dólares=5000000 USD"),
        (French, "5 000 000 d'euros", "5 000 000 d'euros=5000000 EUR"),
        (Spanish, "5.000 de euros", ""),
        (German, "3 Euro 40 das Kilo", "3 Euro 40=3.4 EUR"),
        (French, "3 euros 40 le litre", "3 euros 40=3.4 EUR"),
        (German, "3 Euro 40 Mal", "3 Euro=3 EUR"),
    ];
    check_each(&cases);
}
