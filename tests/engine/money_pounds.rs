//! Words that are money beside some numbers and something else beside others: pounds and books,
//! verbs, laws, buildings, medals.

use super::money::check;
use crate::test;
use hovergloss::engine::Language::*;

#[test]
fn pounds_that_are_a_weight() {
    check(
        English,
        &[
            ("dropped a 1,000-pound bomb and a 250-pound one", ""),
            ("the 290-pound guard was fined $30,000", "$30,000=30000 USD"),
            ("a 3-pound fare, a 40-pound a night room", "3-pound=3 GBP | 40-pound=40 GBP"),
            ("a 900-pound fine, a 20-pound note", "900-pound=900 GBP | 20-pound=20 GBP"),
            ("4 million pounds of new investment", "4 million pounds=4000000 GBP"),
            ("a two-million-pound house", "two-million-pound=2000000 GBP"),
            ("recalled 52,000 pounds of sausage", ""),
            ("the dog is 9 pounds overweight", ""),
            ("The Bank charged 9 pounds", "9 pounds=9 GBP"),
            ("8 million pounds of chicken nuggets", ""),
            ("8 million pounds of public money", "8 million pounds=8000000 GBP"),
            ("a truck with a payload of 3,000 pounds", ""),
            ("she shed 25 pounds", ""),
            ("the bank lost 30 million pounds", "30 million pounds=30000000 GBP"),
            ("zinc fell to $1.25 a pound", "$1.25=1.25 USD"),
            ("apples at 2 dollars a pound, and a pound for the bag", "2 dollars=2 USD | a pound=1 GBP"),
        ],
    );
    check(
        German,
        &[
            ("eine 250-Pfund-Bombe", ""),
            ("30 Pfund Mehl, drei Pfund Äpfel", ""),
            ("40 Pfund Strafe", "40 Pfund=40 GBP"),
            ("5 Millionen Pfund Steuern", "5 Millionen Pfund=5000000 GBP"),
        ],
    );
    check(
        French,
        &[
            ("plus de 30 000 livres en rayon", ""),
            ("4 millions de livres vendus", ""),
            ("un joueur à 40 millions de livres", "40 millions de livres=40000000 GBP"),
            ("30 000 livres sterling", "30 000 livres sterling=30000 GBP"),
        ],
    );
    check(
        Spanish,
        &[
            ("decomisan 3.000 libras de marihuana", ""),
            ("bombas de 1.000 libras", ""),
            ("Bajó 14 libras con la dieta", ""),
            ("Pesó 6 libras al nacer", ""),
            ("400 libras de multa", "400 libras=400 GBP"),
            ("3 millones de libras de rescate", "3 millones de libras=3000000 GBP"),
        ],
    );
    check(Portuguese, &[("uma carga de 700 libras de café", ""), ("Perdeu 14 libras na dieta", "")]);
    check(
        Korean,
        &[
            ("1천 파운드급 폭탄을 떨어뜨렸다", ""),
            ("250파운드 폭탄", ""),
            ("3억 파운드급 계약", "3억 파운드=300000000 GBP"),
        ],
    );
    check(
        Japanese,
        &[
            ("250ポンド爆弾", ""),
            ("体重は180ポンド", ""),
            ("30ポンドの減量", ""),
            ("3ポンド軽い靴", ""),
            ("180ポンドの靴", "180ポンド=180 GBP"),
        ],
    );
}

#[test]
fn words_before_a_number() {
    check(
        English,
        &[
            ("The party won 8.4 million votes", ""),
            ("he won 1,600 points and won 200m gold", ""),
            ("a rally to mark 1,500 days of protest", ""),
            ("ALL 2,300 members, the TOP 1,500 firms", ""),
            ("Won 1,400bn", "Won 1,400bn=1400000000000 KRW"),
            ("TRY 3.5 billion", "TRY 3.5 billion=3500000000 TRY"),
            ("he won $3m", "$3m=3000000 USD"),
        ],
    );
    check(Portuguese, &[("a Lei 10.406, de 2002", ""), ("Lei 12.527/2011 e valor real 3.100", "")]);
    check(Italian, &[("per lei 3.400 firme", "")]);
    check(Spanish, &[("peso 2.300 kg y marco 1.200", "")]);
    check(
        German,
        &[
            ("Fr. 20.15 Uhr, Kirche", ""),
            ("Mo-Fr 8.30-17.30 Uhr", ""),
            ("Das Menü zu Fr. 24.50", "Fr. 24.50=24.5 CHF"),
            ("Euro 2.500", "Euro 2.500=2500 EUR"),
        ],
    );
}

#[test]
fn words_after_a_number() {
    check(
        English,
        &[
            ("60,000 Danish crowns", "60,000 Danish crowns=60000 DKK"),
            ("above the 30,000 mark, past the 5 million mark", ""),
            ("80,000 colon cancer screenings", ""),
            ("9,000 QR codes and 17,000 CVE records", ""),
            ("3,000 won places, over 4,000 won a medal", ""),
            ("4,000 won a kilo is 20,000 won a day", "4,000 won=4000 KRW | 20,000 won=20000 KRW"),
            (
                "20,000 German marks, 300,000 Costa Rican colons",
                "20,000 German marks=20000 DEM | 300,000 Costa Rican colons=300000 CRC",
            ),
        ],
    );
    check(
        Italian,
        &[
            ("il gruppo ha 40 marchi", ""),
            ("a 15 centesimi di secondo, a 20 centesimi dal primo", ""),
            ("con un ritardo di 30 centesimi", ""),
            ("rincari di 15 centesimi al litro", "15 centesimi=0.15 EUR"),
            ("3 milioni di marchi", "3 milioni di marchi=3000000 DEM"),
        ],
    );
    check(
        Korean,
        &[
            ("주택 1,800동이 물에 잠겼다", ""),
            ("비닐하우스 2천300동", ""),
            ("30만 동을 냈다", "30만 동=300000 VND"),
            ("3천 베트남 동", "3천 베트남 동=3000 VND"),
        ],
    );
    check(
        Chinese,
        &[
            ("拿下30块金牌，拍卖60块土地", ""),
            ("花了60块买菜，30块电费，20块手续费", "60块=60 CNY | 30块=30 CNY | 20块=20 CNY"),
            ("三元锂电池和三元材料", ""),
            ("3亿元港币，5亿元新台币", "3亿元港币=300000000 HKD | 5亿元新台币=500000000 TWD"),
        ],
    );
    check(Japanese, &[("4エンジン機と20ユーロ圏諸国", "")]);
}

#[test]
fn one_of_them_is_an_adjective_a_weight_or_a_crown() {
    check(
        Portuguese,
        &[
            ("foi um marco cultural", ""),
            ("tem um peso decisivo", ""),
            ("um real problema", ""),
            ("custa um real por dia", "um real=1 BRL"),
        ],
    );
    check(
        Spanish,
        &[
            ("en un marco de respeto", ""),
            ("un peso de 70 kilos", ""),
            ("no vale un peso.", "un peso=1 MXN"),
            ("un peso con 20 centavos", "un peso con 20 centavos=1.2 MXN"),
        ],
    );
    check(Italian, &[("un peso decisivo", ""), ("un franco sostenitore", "")]);
    check(French, &[("un franc refus", ""), ("une couronne d'épines", ""), ("un franc par jour", "un franc=1 CHF")]);
    check(German, &[("eine Krone aus Silber", "")]);
    check(English, &[("a sterling record, 40 sterling silver forks", "")]);
    check(Portuguese, &[("dois pesos, duas medidas", "")]);
}
