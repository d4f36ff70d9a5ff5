//! What an audit of some nine thousand new sentences found, a table a rule; the sentences are others.

use super::money::{check, check_each};
use crate::test;
use hovergloss::engine::Language::*;

#[test]
fn number_words_of_english() {
    check(
        English,
        &[
            ("She broke a ten-dollar note", "ten-dollar=10 USD"),
            ("change for a thirty-dollar ticket", "thirty-dollar=30 USD"),
            ("won a forty-five-million-euro order", "forty-five-million-euro=45000000 EUR"),
            ("five twenty-euro notes", "twenty-euro=20 EUR"),
            ("nine-and-a-half million euros", "nine-and-a-half million euros=9500000 EUR"),
            ("7 and a half billion dollars", "7 and a half billion dollars=7500000000 USD"),
            ("€7 and a half billion", "€7 and a half billion=7500000000 EUR"),
            ("two and a quarter billion pounds", "two and a quarter billion pounds=2250000000 GBP"),
            ("half-a-billion euros", "half-a-billion euros=500000000 EUR"),
            ("four thousand and one euros", "four thousand and one euros=4001 EUR"),
            ("three million and two hundred thousand yen", "three million and two hundred thousand yen=3200000 JPY"),
            ("a two-hundred-and-ten-euro coat", "two-hundred-and-ten-euro=210 EUR"),
            (
                "between three million and four million euros",
                "three million and four million euros=3000000..4000000 EUR",
            ),
            ("three to four hundred euros", "three to four hundred euros=300..400 EUR"),
            ("earned a million a year in dollars", ""),
        ],
    );
}

#[test]
fn fractions_and_points_in_digits() {
    check(
        English,
        &[
            ("Wheat slipped 2-1/4 cents", "2-1/4 cents=0.0225 USD"),
            ("about 3 1/2 million euros", "3 1/2 million euros=3500000 EUR"),
            ("a prize of $3¾ million", "$3¾ million=3750000 USD"),
            ("a payout of $.40 a share", "$.40=0.4 USD"),
            ("for .60 euros each", ".60 euros=0.6 EUR"),
            ("filed under B/.40 in Panama", "B/.40=40 PAB"),
            ("fell 3/8 to 41", ""),
        ],
    );
}

#[test]
fn ranges_of_coins_and_over_hyphens() {
    check(
        English,
        &[
            ("7 cents to 9 cents a share", "7 cents to 9 cents=0.07..0.09 USD"),
            ("between 60p and 80p a litre", "60p and 80p=0.6..0.8 GBP"),
            ("70 cents to $1.30", "70 cents to $1.30=0.7..1.3 USD"),
            ("a $20,000-to-$30,000 repair", "$20,000-to-$30,000=20000..30000 USD"),
            ("a €3- to €4-billion plan", "€3- to €4-billion=3000000000..4000000000 EUR"),
            ("gained 7/8 to $52", "$52=52 USD"),
        ],
    );
    check(
        French,
        &[
            (
                "la dette est passée de 3 milliards d'euros à 5 milliards d'euros",
                "3 milliards d'euros=3000000000 EUR | 5 milliards d'euros=5000000000 EUR",
            ),
            ("de 6 à 8 millions d'euros", "6 à 8 millions d'euros=6000000..8000000 EUR"),
            ("20-25 000 €", "20-25 000 €=20000..25000 EUR"),
        ],
    );
    check(
        German,
        &[
            ("sieben- bis neuntausend Euro", "sieben- bis neuntausend Euro=7000..9000 EUR"),
            ("sechs- bis siebenhundert Euro", "sechs- bis siebenhundert Euro=600..700 EUR"),
        ],
    );
}

#[test]
fn verbs_and_rates_beside_an_amount() {
    check(
        English,
        &[
            ("The shipyard won 700 billion won in orders", "700 billion won=700000000000 KRW"),
            ("GBP/USD 1.3120", ""),
            ("worth $A7.5 million", "$A7.5 million=7500000 AUD"),
            ("In 1966 Franco signed", ""),
            ("In 2012 Marco Polo airport", ""),
            ("a margin of EUR -2.4 million", "EUR -2.4 million=2400000 EUR"),
        ],
    );
    check(
        German,
        &[
            ("Der Verein nahm 800 Euro ein.", "800 Euro=800 EUR"),
            ("Das Spiel brachte 3,1 Millionen Euro ein.", "3,1 Millionen Euro=3100000 EUR"),
            ("Berlin gibt 40 Millionen Euro neue Zuschüsse", "40 Millionen Euro=40000000 EUR"),
            ("Die 27 Euro-Banken", ""),
            ("ein 50 Euro-Schein, die 300 Euro-Pauschale", "50 Euro=50 EUR | 300 Euro=300 EUR"),
            ("900 Corona-Tests", ""),
        ],
    );
}

#[test]
fn german_numbers() {
    check(
        German,
        &[
            ("vierundzwanzig Franken", "vierundzwanzig Franken=24 CHF"),
            ("dreihundertvierundzwanzig Millionen Euro", "dreihundertvierundzwanzig Millionen Euro=324000000 EUR"),
            ("Vier Zwanzig-Euro-Scheine", "Zwanzig-Euro=20 EUR"),
            ("neun Komma zwei Milliarden Euro", "neun Komma zwei Milliarden Euro=9200000000 EUR"),
            ("3 Millionen 500.000 Euro", "3 Millionen 500.000 Euro=3500000 EUR"),
            ("Umsatz 6.120 T€", "6.120 T€=6120000 EUR"),
            ("7 Mio.€ und 3,4 Mrd.Euro", "7 Mio.€=7000000 EUR | 3,4 Mrd.Euro=3400000000 EUR"),
            ("ein 20-€-Ticket", "20-€=20 EUR"),
            ("Das Brot kostet 3 Euro 40 und die Milch 20,-- Euro", "3 Euro 40=3.4 EUR | 20,-- Euro=20 EUR"),
            ("19 Euro 45 Minuten lang", "19 Euro=19 EUR"),
            ("Öl kostet 71,20 Dollar, 35 Cent mehr", "71,20 Dollar=71.2 USD | 35 Cent=0.35 USD"),
            ("achtundvierzigtausendsiebenhundertneun Euro", "achtundvierzigtausendsiebenhundertneun Euro=48709 EUR"),
        ],
    );
}

#[test]
fn french_numbers() {
    check(
        French,
        &[
            ("un budget d'un milliard d'euros", "un milliard d'euros=1000000000 EUR"),
            ("il n'a qu'un euro", "un euro=1 EUR"),
            ("trente-et-un euros", "trente-et-un euros=31 EUR"),
            ("deux cent soixante-et-onze euros", "deux cent soixante-et-onze euros=271 EUR"),
            ("mille et un dollars", "mille et un dollars=1001 USD"),
            ("quatre-vingt-quatre euros", "quatre-vingt-quatre euros=84 EUR"),
            ("entre trois cents et quatre cents euros", "trois cents et quatre cents euros=300..400 EUR"),
            ("six virgule deux milliards d'euros", "six virgule deux milliards d'euros=6200000000 EUR"),
            ("3 milliards 400 000 euros", "3 milliards 400 000 euros=3000400000 EUR"),
            ("quatre dollars et trente-cinq cents", "quatre dollars et trente-cinq cents=4.35 USD"),
            ("800 $ canadiens", "800 $ canadiens=800 CAD"),
            ("neuf livres sur la mer", ""),
            ("En 2011 couronné roi du rire", ""),
        ],
    );
}

#[test]
fn numbers_of_spanish_portuguese_and_italian() {
    check(
        Spanish,
        &[
            ("entre cuatro mil y cinco mil euros", "cuatro mil y cinco mil euros=4000..5000 EUR"),
            ("entre un millón y tres millones de dólares", "un millón y tres millones de dólares=1000000..3000000 USD"),
            ("mil doscientos millones de euros", "mil doscientos millones de euros=1200000000 EUR"),
            ("cuatro coma dos millones de euros", "cuatro coma dos millones de euros=4200000 EUR"),
            ("6 y medio millones de euros", "6 y medio millones de euros=6500000 EUR"),
            ("3 millones 200 mil 700 pesos", "3 millones 200 mil 700 pesos=3200700 MXN"),
            ("cuesta 3'75 euros", "3'75 euros=3.75 EUR"),
            ("unos 2'4 millones de euros", "2'4 millones de euros=2400000 EUR"),
            ("un premio de 80,000 dólares", "80,000 dólares=80000 USD"),
            ("1,459 euros el litro", "1,459 euros=1.459 EUR"),
            ("ganó 4.700.000 de pesos", "4.700.000 de pesos=4700000 MXN"),
            ("PIDE 3 MILLONES DE EUROS", "3 MILLONES DE EUROS=3000000 EUR"),
            ("2.000 euros y medio día libre", "2.000 euros=2000 EUR"),
            ("de los 200 a los 250 euros", "200 a los 250 euros=200..250 EUR"),
            ("$2,300.00 M.N.", "$2,300.00=2300 USD"),
            ("saldo de € -35", "€ -35=35 EUR"),
        ],
    );
    check(
        Spanish,
        &[
            ("paga $3,400 al mes", "$3,400=3400 USD"),
            ("gana 9,120 pesos", "9,120 pesos=9120 MXN"),
            ("prestó 4,500 millones de dólares", "4,500 millones de dólares=4500000000 USD"),
            ("el dólar vale 18,375 pesos, y 0,055 pesos por acción", "18,375 pesos=18.375 MXN | 0,055 pesos=0.055 MXN"),
            ("entre 2,300 y 3,450 quetzales", "2,300 y 3,450 quetzales=2300..3450 GTQ"),
            ("los daños suman 340 mdp y 20 mdd", "340 mdp=340000000 MXN | 20 mdd=20000000 USD"),
            ("pasará de 8 euros a 9 euros", "8 euros=8 EUR | 9 euros=9 EUR"),
        ],
    );
    check(
        Portuguese,
        &[
            ("entre mil e três mil euros", "mil e três mil euros=1000..3000 EUR"),
            ("dos 150 aos 180 euros", "150 aos 180 euros=150..180 EUR"),
        ],
    );
    check(
        Italian,
        &[
            ("un milione e trecentomila euro", "un milione e trecentomila euro=1300000 EUR"),
            ("tre miliardi e duecento milioni di euro", "tre miliardi e duecento milioni di euro=3200000000 EUR"),
            ("tra tre milioni e quattro milioni di euro", "tre milioni e quattro milioni di euro=3000000..4000000 EUR"),
            ("tra gli 11 e gli 11,50 euro", "11 e gli 11,50 euro=11..11.5 EUR"),
            ("dai 60 agli 80 euro", "60 agli 80 euro=60..80 EUR"),
        ],
    );
}

#[test]
fn korean_scales_and_ranges() {
    check(
        Korean,
        &[
            ("6천 만원을 갚았다", "6천 만원=60000000 KRW"),
            ("2억 7천 만원짜리 집", "2억 7천 만원=270000000 KRW"),
            ("예산 8천 억원", "8천 억원=800000000000 KRW"),
            ("수십 만원이 들었다", ""),
            ("20억 여원을 모았다", "20억 여원=2000000000 KRW"),
            ("4천 여만 원", "4천 여만 원=40000000 KRW"),
            ("3천 육백만 달러", "3천 육백만 달러=36000000 USD"),
            ("2억3천~2억6천만원에 팔린다", "2억3천~2억6천만원=230000000..260000000 KRW"),
            ("4억2000~4억4000만원", "4억2000~4억4000만원=420000000..440000000 KRW"),
            ("3조1천~3조4천억원", "3조1천~3조4천억원=3100000000000..3400000000000 KRW"),
            ("3,4만원이면 산다", ""),
            ("2억원전달식", "2억원=200000000 KRW"),
            ("이십 달러 사십 센트", "이십 달러 사십 센트=20.4 USD"),
            ("8달러와 20센트", "8달러와 20센트=8.2 USD"),
        ],
    );
}

#[test]
fn korean_words_that_begin_like_a_unit() {
    check(
        Korean,
        &[
            ("2006 프랑스 대회", ""),
            ("2027 유로비전 개최지", ""),
            ("3위 안, 7위안에 들었다", ""),
            ("환율은 7위안에 마감했다", "7위안=7 CNY"),
            ("30만 동의를 받은 청원", ""),
            ("코로나19 원인을 밝히다", ""),
            ("2019 원주 축제와 2019원주 축제", ""),
            ("톱5엔 못 들었다", ""),
            ("사천엔 비가 왔다", ""),
            ("천원역에서 내렸다", ""),
            ("5천 원 이상과 만 원대", "5천 원=5000 KRW | 만 원=10000 KRW"),
            (
                "4억유로투자와 3만달러시대, 6백만 달러흑자",
                "4억유로=400000000 EUR | 3만달러=30000 USD | 6백만 달러=6000000 USD",
            ),
            ("300달러선, 20유로짜리, 40파운드어치", "300달러=300 USD | 20유로=20 EUR | 40파운드=40 GBP"),
        ],
    );
}

#[test]
fn places_and_numerals_of_chinese_and_japanese() {
    check(
        Chinese,
        &[
            ("南京80元的鸭子", "80元=80 CNY"),
            ("北京3.4亿元工程", "3.4亿元=340000000 CNY"),
            ("两万零三百元", "两万零三百元=20300 CNY"),
            ("3万零200元", "3万零200元=30200 CNY"),
            ("十二点六亿元", "十二点六亿元=1260000000 CNY"),
            ("三百二十点四亿美元", "三百二十点四亿美元=32040000000 USD"),
            ("六万元以上三十万元以下", "六万元=60000 CNY | 三十万元=300000 CNY"),
            ("上百万元", ""),
            ("五块八一斤", "五块八=5.8 CNY"),
            ("6块9包邮", "6块9=6.9 CNY"),
            ("花了两百来块钱，涨了六毛。", "两百来块钱=200 CNY | 六毛=0.6 CNY"),
            ("四块半", "四块半=4.5 CNY"),
            ("4元半价", "4元=4 CNY"),
            ("三角五分", "三角五分=0.35 CNY"),
            ("200元美金", "200元美金=200 USD"),
            ("日币8000元", "日币8000元=8000 JPY"),
            ("70——90元", "70——90元=70..90 CNY"),
            ("3元首会晤，3圆桌", ""),
        ],
    );
    check(
        Japanese,
        &[
            ("東京800円の定食", "800円=800 JPY"),
            ("一〇〇億円と四三五万円", "一〇〇億円=10000000000 JPY | 四三五万円=4350000 JPY"),
            ("25銭の円高", "25銭=0.25 JPY"),
            ("20―30億円", "20―30億円=2000000000..3000000000 JPY"),
            ("費用は3、4万円", ""),
            ("1、5万円の品", "5万円=50000 JPY"),
            ("二十·五億円", "二十·五億円=2050000000 JPY"),
            ("2プランとエンド、4エンドの勝負", ""),
            ("5フランチャイズ", ""),
            ("2元首脳", ""),
            ("1ドル=7.2元台、運賃は4元前後", "1ドル=1 USD | 7.2元=7.2 CNY | 4元=4 CNY"),
            ("480円から520円に上げる", "480円=480 JPY | 520円=520 JPY"),
            ("480円から520円まで", "480円から520円=480..520 JPY"),
            ("3円柱", ""),
            ("200ドルとユーロ圏", "200ドル=200 USD"),
        ],
    );
}

#[test]
fn codes_behind_a_letter() {
    check(French, &[("MARDI 11 MARS", ""), ("12 MEUR et 40 KUSD", "12 MEUR=12000000 EUR | 40 KUSD=40000 USD")]);
}

#[test]
fn names_that_are_everyday_words() {
    let cases = [
        (Spanish, "reúne a 35 países", ""),
        (Portuguese, "com as três mãos de tinta, eram 12 agora", ""),
        (French, "ils ont quatre fils et LE 9 JUIN ils partent", ""),
        (English, "four sequels, 30 bats and, in 1951, Mao", ""),
        (Italian, "MAXI SANZIONE DA 20 MILIONI DI EURO", "20 MILIONI DI EURO=20000000 EUR"),
        (Italian, "contro di lui 90 franchi tiratori", ""),
        (Chinese, "9日美元指数走强，2022诺贝尔奖，100-98尼克斯", ""),
        (German, "Sie hat 8 Pfund abgenommen", ""),
        (English, "a 3,000-pound grant and 5 pounds 3 ounces", "3,000-pound=3000 GBP"),
        (German, "35 Eurocent", "35 Eurocent=0.35 EUR"),
        (English, "40 euro cents", "40 euro cents=0.4 EUR"),
    ];
    check_each(&cases);
}

#[test]
fn readings_that_a_review_kept() {
    let cases = [
        (English, "a 4 1/0 score in euros, 9-2/0 euros", ""),
        (
            English,
            "between two hundred thousand and one million euros",
            "two hundred thousand and one million euros=200000..1000000 EUR",
        ),
        (Spanish, "entre cincuenta mil y un millón de pesos", "cincuenta mil y un millón de pesos=50000..1000000 MXN"),
        (English, "two thousand one-euro coins", "one-euro=1 EUR"),
        (
            English,
            "awards from 3 to 9,000 euros, or 8 to $9 million",
            "3 to 9,000 euros=3..9000 EUR | 8 to $9 million=8000000..9000000 USD",
        ),
        (German, "eine 3 Milliarden Euro-Anleihe", "3 Milliarden Euro=3000000000 EUR"),
        (
            German,
            "vierhundert achtzig Euro, vier bis hundert Euro",
            "vierhundert achtzig Euro=480 EUR | vier bis hundert Euro=4..100 EUR",
        ),
        (German, "Für 20 Euro 30 bunte Karten", "20 Euro=20 EUR"),
        (Chinese, "拨款20亿元半导体项目", "20亿元=2000000000 CNY"),
        (Italian, "80 dollari della Nuova Zelanda", "80 dollari della Nuova Zelanda=80 NZD"),
        (Korean, "1300원넘게 내고 1200원돌파", "1300원=1300 KRW | 1200원=1200 KRW"),
        (Japanese, "3元払った。2元首連", "3元=3 CNY"),
    ];
    check_each(&cases);
}
