//! What a second audit, of some eight thousand new sentences, found, a table a rule; the sentences are others.

use super::money::check;
use crate::test;
use hovergloss::engine::Language::*;

#[test]
fn coins_with_a_nought_before_them() {
    check(
        Japanese,
        &[
            ("1ドル=151円07銭", "1ドル=1 USD | 151円07銭=151.07 JPY"),
            ("午後は160円03～08銭で推移した", "160円03～08銭=160.03..160.08 JPY"),
            ("148円97銭～149円02銭", "148円97銭～149円02銭=148.97..149.02 JPY"),
            ("終値は2万7310円00銭", "2万7310円00銭=27310 JPY"),
            ("007円", ""),
        ],
    );
    check(
        English,
        &[("It cost 7 dollars and 05 cents.", "7 dollars and 05 cents=7.05 USD"), ("agent 007 dollars", "")],
    );
    check(Chinese, &[("售价8美元05美分", "8美元05美分=8.05 USD")]);
    check(Korean, &[("100엔당 912원 04전", "100엔=100 JPY | 912원 04전=912.04 KRW")]);
}

#[test]
fn digits_behind_a_spelled_scale_are_set_as_the_page_sets_them() {
    check(French, &[("deux millions 300 000 euros", "deux millions 300 000 euros=2300000 EUR")]);
    check(German, &[("zwei Millionen 350.500 Euro", "zwei Millionen 350.500 Euro=2350500 EUR")]);
    check(
        Spanish,
        &[
            ("tres millones 250.500 euros", "tres millones 250.500 euros=3250500 EUR"),
            ("un millón 250,500 euros", "un millón 250,500 euros=1250500 EUR"),
            ("4 millones 120,700 euros", "4 millones 120,700 euros=4120700 EUR"),
        ],
    );
}

#[test]
fn last_digits_of_an_exchange_rate() {
    check(
        Japanese,
        &[
            ("1ユーロ=1.0921～22ドル", "1ユーロ=1 EUR | 1.0921～22ドル=1.0921..1.0922 USD"),
            ("1.2610～20ドル", "1.2610～20ドル=1.261..1.262 USD"),
            ("147円31銭から33銭", "147円31銭から33銭=147.31..147.33 JPY"),
            ("147円31銭～48銭", "147円31銭～48銭=147.31..147.48 JPY"),
        ],
    );
    check(
        Korean,
        &[
            ("엔/달러 환율은 148.02∼04엔", "148.02∼04엔=148.02..148.04 JPY"),
            ("1.5~20달러", "1.5~20달러=1.5..20 USD"),
            ("2.50~30달러", "2.50~30달러=2.5..30 USD"),
        ],
    );
}

#[test]
fn last_digits_of_chinese_numerals() {
    check(
        Chinese,
        &[
            ("押金两万五美金", "两万五美金=25000 USD"),
            ("门票一百八块钱", "一百八块钱=180 CNY"),
            ("工资1万2人民币", "1万2人民币=12000 CNY"),
            ("一千零三元", "一千零三元=1003 CNY"),
            ("四百二十元", "四百二十元=420 CNY"),
            ("罰款廿三元", "廿三元=23 CNY"),
            ("共二百卅萬元", "二百卅萬元=2300000 CNY"),
            ("一百廿五元", "一百廿五元=125 CNY"),
        ],
    );
    check(Japanese, &[("百五円", "百五円=105 JPY"), ("伍阡円", "伍阡円=5000 JPY")]);
    check(Korean, &[("백오 원", "백오 원=105 KRW"), ("3, 4만 원쯤 들었다", ""), ("3,4만 원", "")]);
}

#[test]
fn codes_and_years_beside_articles_and_currencies() {
    check(
        English,
        &[
            ("The firm won an AED 3bn order.", "AED 3bn=3000000000 AED"),
            ("a USD 40 million loan", "USD 40 million=40000000 USD"),
            ("$3 billion in 2021 dollars", "$3 billion=3000000000 USD"),
            ("In 2011 sterling gained.", ""),
            ("It cost 2021 yen.", "2021 yen=2021 JPY"),
            ("200 euro-denominated notes", ""),
            ("About 600 Dollar Tree shops shut.", ""),
        ],
    );
    check(German, &[("Seit 2021 Rubel im Fall", ""), ("Sie zahlte 2021 Euro.", "2021 Euro=2021 EUR")]);
    check(Spanish, &[("La renta subió en 2021 a 2.040 euros.", "2.040 euros=2040 EUR")]);
    check(French, &[("Le loyer est passé en 2021 à 2.050 euros", "2.050 euros=2050 EUR")]);
}

#[test]
fn pounds_beside_kilos() {
    check(
        English,
        &[
            ("some 900 pounds (410 kilograms) of ice", ""),
            ("a load of 90 kg (198 pounds)", ""),
            ("200 pounds, or 91 kilograms", ""),
            ("It cost 900 pounds ($1,150).", "900 pounds=900 GBP | $1,150=1150 USD"),
            ("five pounds a kilo", "five pounds=5 GBP"),
        ],
    );
}

#[test]
fn places_behind_a_name_and_before_it() {
    check(
        English,
        &[
            ("Hong Kong dollars 900", "Hong Kong dollars 900=900 HKD"),
            ("South African rand 15 million", "South African rand 15 million=15000000 ZAR"),
            ("malaysian ringgits 7", "malaysian ringgits 7=7 MYR"),
        ],
    );
    check(
        Spanish,
        &[
            ("Pagó 40 millones de dólares. Canadá calló.", "40 millones de dólares=40000000 USD"),
            ("30 dólares y noventa centavos", "30 dólares y noventa centavos=30.9 USD"),
            ("7 millones de dólares liberados", "7 millones de dólares=7000000 USD"),
            ("40 dólares solo en sellos", "40 dólares=40 USD"),
            ("70 dólares de Nueva Zelanda", "70 dólares de Nueva Zelanda=70 NZD"),
            ("70 dólares de Estados Unidos", "70 dólares de Estados Unidos=70 USD"),
        ],
    );
    check(
        French,
        &[
            ("4 milliards de dollars de nouveaux crédits", "4 milliards de dollars=4000000000 USD"),
            ("Il coûte 300 $. Nouveau tarif.", "300 $=300 USD"),
            ("300 couronnes suédoises", "300 couronnes suédoises=300 SEK"),
        ],
    );
    check(Portuguese, &[("dez dólares e nove mil euros", "dez dólares=10 USD | nove mil euros=9000 EUR")]);
    check(Italian, &[("30 dollari di Barbados", "30 dollari di Barbados=30 BBD")]);
}

#[test]
fn numbers_in_words_that_go_on() {
    check(
        Portuguese,
        &[
            ("mil e cem reais", "mil e cem reais=1100 BRL"),
            ("2 mil e duzentos reais", "2 mil e duzentos reais=2200 BRL"),
            ("R$ 3 mil e 400", "R$ 3 mil e 400=3400 BRL"),
        ],
    );
    check(
        Spanish,
        &[
            ("un millón y cien mil euros", "un millón y cien mil euros=1100000 EUR"),
            ("3 mil doscientos euros", "3 mil doscientos euros=3200 EUR"),
        ],
    );
    check(
        Italian,
        &[
            ("centottanta euro", "centottanta euro=180 EUR"),
            ("duecentottomila euro", "duecentottomila euro=208000 EUR"),
            ("un miliardo e cento milioni di euro", "un miliardo e cento milioni di euro=1100000000 EUR"),
        ],
    );
    check(
        German,
        &[(
            "neunhundertsiebenundachtzigtausendsechshunderteins Euro",
            "neunhundertsiebenundachtzigtausendsechshunderteins Euro=987601 EUR",
        )],
    );
}

#[test]
fn one_or_the_other() {
    check(French, &[("4 ou 5 millions d'euros", "4 ou 5 millions d'euros=4000000..5000000 EUR")]);
    check(German, &[("drei oder vier Euro", "drei oder vier Euro=3..4 EUR")]);
    check(Spanish, &[("70 o 80 euros", "70 o 80 euros=70..80 EUR")]);
    check(English, &[("$7 or $8 each", "$7=7 USD | $8=8 USD"), ("room 4 or 900 dollars", "900 dollars=900 USD")]);
}

#[test]
fn halves_of_something_else() {
    check(
        Spanish,
        &[
            ("40 euros y medio centenar de premios", "40 euros=40 EUR"),
            ("4 euros y medio litro de zumo", "4 euros=4 EUR"),
            ("4 euros y medio", "4 euros y medio=4.5 EUR"),
        ],
    );
    check(German, &[("Der Eintritt kostet Fr. 30.–, ermäßigt Fr. 15.–", "Fr. 30.–=30 CHF | Fr. 15.–=15 CHF")]);
}
