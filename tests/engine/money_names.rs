//! Names of currencies as each language's papers write them, and names that are other words too.

use super::money::check;
use crate::test;
use hovergloss::engine::Language::*;

#[test]
fn names_in_the_news() {
    let cases = [
        (Korean, "차관 40억 흐리우냐", "40억 흐리우냐=4000000000 UAH"),
        (Korean, "벌금 5천 사우디 리얄", "5천 사우디 리얄=5000 SAR"),
        (Korean, "7만 짯을 환전했다", "7만 짯=70000 MMK"),
        (Korean, "당시 80만 마르크였다", "80만 마르크=800000 DEM"),
        (Korean, "600 오스트리아 실링", "600 오스트리아 실링=600 ATS"),
        (Japanese, "給与は4000リンギ", "4000リンギ=4000 MYR"),
        (Japanese, "2億ズロチの融資", "2億ズロチ=200000000 PLN"),
        (Japanese, "7億フリブニャの支援", "7億フリブニャ=700000000 UAH"),
        (Japanese, "8万トゥグルグの家賃", "8万トゥグルグ=80000 MNT"),
        (Japanese, "90ブルガリア・レフ", "90ブルガリア・レフ=90 BGN"),
        (Japanese, "600万マルクで売れた", "600万マルク=6000000 DEM"),
        (Japanese, "5マルクス経済学", ""),
        (Korean, "몸값 2억 네덜란드 길더", "2억 네덜란드 길더=200000000 NLG"),
        (Korean, "7 백만 달러를 모았다", "7 백만 달러=7000000 USD"),
        (Japanese, "90ギリシャ・ドラクマ", "90ギリシャ・ドラクマ=90 GRD"),
        (Chinese, "60荷兰盾", "60荷兰盾=60 NLG"),
        (Chinese, "60瑞士法郎换60印尼盾", "60瑞士法郎=60 CHF | 60印尼盾=60 IDR"),
        (Chinese, "收費港幣$60", "港幣$60=60 HKD"),
        (Chinese, "收費新台幣$60", "新台幣$60=60 TWD"),
        (Chinese, "票价60埃镑", "60埃镑=60 EGP"),
        (Chinese, "耗资700万马克", "700万马克=7000000 DEM"),
        (Chinese, "订了20马克杯", ""),
        (Chinese, "赎金为30个比特币", "30个比特币=30 BTC"),
        (Chinese, "卖出1.5枚比特币", "1.5枚比特币=1.5 BTC"),
        (English, "40 million deutschmarks", "40 million deutschmarks=40000000 DEM"),
        (English, "700 Austrian schillings", "700 Austrian schillings=700 ATS"),
        (English, "raised $2 mil for the school", "$2 mil=2000000 USD"),
        (English, "6 million Irish pounds", "6 million Irish pounds=6000000 IEP"),
        (English, "6 million Luxembourg francs", "6 million Luxembourg francs=6000000 LUF"),
        (English, "about rs 30 lakh", "rs 30 lakh=3000000 INR"),
        (English, "CAD$ 60, AUD$60 or mxn$ 60", "CAD$ 60=60 CAD | AUD$60=60 AUD | mxn$ 60=60 MXN"),
        (German, "60 spanische Peseten", "60 spanische Peseten=60 ESP"),
        (German, "Die Fahrt kostete 12 Schilling", "12 Schilling=12 ATS"),
        (German, "900 kenianische Schilling", "900 kenianische Schilling=900 KES"),
        (German, "7 Millionen Lewa", "7 Millionen Lewa=7000000 BGN"),
        (German, "für 7.500 US-$ netto", "7.500 US-$=7500 USD"),
        (French, "6 000 deutschemarks", "6 000 deutschemarks=6000 DEM"),
        (French, "400 schillings autrichiens", "400 schillings autrichiens=400 ATS"),
        (French, "un loyer de 75 000 F CFA par mois", "75 000 F CFA=75000 XOF"),
        (French, "la touche F 12, 30 f par page", ""),
        (French, "avoir les 6 sens", ""),
        (Spanish, "60 lempiras diarias", "60 lempiras=60 HNL"),
        (English, "GH¢60 a crate, US-$ 60 each", "GH¢60=60 GHS | US-$ 60=60 USD"),
        (French, "8 000 drachmes", "8 000 drachmes=8000 GRD"),
        (French, "une hausse de 8 centimes d'euro", "8 centimes d'euro=0.08 EUR"),
        (Spanish, "60 nuevos soles", "60 nuevos soles=60 PEN"),
        (Spanish, "4 billones de wones", "4 billones de wones=4000000000000 KRW"),
        (Spanish, "a 35 centavos de dólar", "35 centavos de dólar=0.35 USD"),
        (Portuguese, "60 xelins austríacos", "60 xelins austríacos=60 ATS"),
        (Portuguese, "60 dólares de Cingapura", "60 dólares de Cingapura=60 SGD"),
        (Spanish, "60 dracmas griegas", "60 dracmas griegas=60 GRD"),
        (Portuguese, "90 riais catarianos", "90 riais catarianos=90 QAR"),
        (Portuguese, "800 pesetas espanholas", "800 pesetas espanholas=800 ESP"),
        (Portuguese, "por 75 centavos", "75 centavos=0.75 BRL"),
        (Portuguese, "ficou a 75 centésimos do líder", ""),
        (Italian, "700 scellini austriaci", "700 scellini austriaci=700 ATS"),
        // Not plurals of their own in the tables.
        (Italian, "40 dinars, 30 francs, 20 rupees", "40 dinars=40 KWD | 30 francs=30 CHF | 20 rupees=20 INR"),
        (Italian, "la multa di 700 lire sterline", "700 lire sterline=700 GBP"),
        (Italian, "700 sterline irlandesi", "700 sterline irlandesi=700 IEP"),
        (English, "700 Slovak koruna, 700 Estonian kroons", "700 Slovak koruna=700 SKK | 700 Estonian kroons=700 EEK"),
        (English, "700 Zimbabwean dollars", "700 Zimbabwean dollars=700 ZWL"),
        (English, "6 naira 70 kobo, 70 eurocents", "6 naira 70 kobo=6.7 NGN | 70 eurocents=0.7 EUR"),
        (English, "70 Peruvian centimos", "70 Peruvian centimos=0.7 PEN"),
        (English, "60 Netherlands Antillean guilders", "60 Netherlands Antillean guilders=60 ANG"),
        (English, "F$60, CI$60 or SKr60 each", "F$60=60 FJD | CI$60=60 KYD | SKr60=60 SEK"),
        (English, "$6 bln and $2 tln", "$6 bln=6000000000 USD | $2 tln=2000000000000 USD"),
        (German, "70 kroatische Kuna oder 70 DDR-Mark", "70 kroatische Kuna=70 HRK | 70 DDR-Mark=70 DDM"),
        (German, "70 belgische Franken", "70 belgische Franken=70 BEF"),
        (German, "ein Taxi für 60 Lari", "60 Lari=60 GEL"),
        (German, "Das sind 3 Billiarden Dollar", "3 Billiarden Dollar=3000000000000000 USD"),
        (French, "700 couronnes slovaques", "700 couronnes slovaques=700 SKK"),
        (French, "payé 60 DH ou 70 DA", "60 DH=60 MAD | 70 DA=70 DZD"),
        (French, "70 centimes de dollar", "70 centimes de dollar=0.7 USD"),
        (Spanish, "700 pesos bolivianos", "700 pesos bolivianos=700 BOB"),
        (Spanish, "6 lempiras con 70 centavos", "6 lempiras con 70 centavos=6.7 HNL"),
        (Spanish, "El pasaje vale 60 dls", "60 dls=60 USD"),
        (Portuguese, "700 zlótis e 60 copeques", "700 zlótis=700 PLN | 60 copeques=0.6 RUB"),
        (Portuguese, "7 biliões de euros", "7 biliões de euros=7000000000000 EUR"),
        (Portuguese, "7 bilhões de dólares", "7 bilhões de dólares=7000000000 USD"),
        (Korean, "7천 터키 리라, 600밧", "7천 터키 리라=7000 TRY | 600밧=600 THB"),
        (Korean, "6위안 7자오", "6위안 7자오=6.7 CNY"),
        (Korean, "환율 160엔 40전", "160엔 40전=160.4 JPY"),
        (Korean, "700 키프로스 파운드", "700 키프로스 파운드=700 CYP"),
        (Japanese, "70億露ルーブルと700NZドル", "70億露ルーブル=7000000000 RUB | 700NZドル=700 NZD"),
        (Chinese, "700克罗地亚库纳", "700克罗地亚库纳=700 HRK"),
        (Chinese, "70港仙", "70港仙=0.7 HKD"),
    ];
    for (language, text, want) in cases {
        check(language, &[(text, want)]);
    }
}

#[test]
fn what_is_paid_is_money_though_its_name_is_another_word() {
    let cases = [
        (Spanish, "El pasaje cuesta 8 bolivianos", "8 bolivianos=8 BOB"),
        (Spanish, "Pagó 40 quetzales por el libro", "40 quetzales=40 GTQ"),
        (Spanish, "En el bus viajaban 8 bolivianos", ""),
        (Italian, "Il pranzo costa 60 lei", "60 lei=60 RON"),
        (Italian, "Di anni lui ne ha 50, 60 lei", ""),
        (English, "A melon costs 20 som", "20 som=20 KGS"),
        (English, "She paid two sums at once", ""),
        (English, "a question worth 8 marks", ""),
        (Portuguese, "um real cada", "um real=1 BRL"),
        (Portuguese, "um real desafio", ""),
    ];
    for (language, text, want) in cases {
        check(language, &[(text, want)]);
    }
}

#[test]
fn names_inside_other_words() {
    let cases = [
        (Korean, "총동창회에는 6만 동문이 있다", ""),
        (Korean, "국수는 6만 동이다", "6만 동=60000 VND"),
        (Japanese, "一元管理を進める", ""),
        (Japanese, "東京と大阪の二元中継", ""),
        (Japanese, "2元連立方程式", ""),
        (Japanese, "入場料は二元だ", "二元=2 CNY"),
        (Chinese, "60元月租，120元年费，30元代金券", "60元=60 CNY | 120元=120 CNY | 30元=30 CNY"),
        (Chinese, "三元催化器，十三元老", ""),
        (English, "50 Cent was on tour", ""),
        (English, "the 19 euro area countries and 20 euro-zone banks", ""),
        (English, "a 20 euro fine", "20 euro=20 EUR"),
        (English, "for 50 cents", "50 cents=0.5 USD"),
        (French, "300 francs-maçons", ""),
        (Spanish, "Llevaron 6 coronas de flores", ""),
        (Spanish, "una multa de 6 coronas suecas", "6 coronas suecas=6 SEK"),
        (Italian, "vinse 4 corone d'alloro", ""),
        (Spanish, "avenida Bolívar 210", ""),
        (Spanish, "la cumbre de 34 países", ""),
        (Portuguese, "um acordo de 34 países, feito a duas mãos", ""),
        (Portuguese, "eram 16 agora são 40, com 4 dobras", ""),
        (French, "une mère de trois fils", ""),
        (French, "LE 24 AOÛT À LYON", ""),
        (French, "ils ont lu 6 livres sur la mer", ""),
        (English, "By 1950 Mao had 4 sequels and 30 bats", ""),
        (Italian, "UNA CONDANNA DA 60 MILIONI", ""),
        (Italian, "i 1.400 marchi del lusso", ""),
        (Italian, "per trenta denari", ""),
        (German, "2021 Corona, und 16 Corona-Jahre", ""),
        (German, "Er hat 30 Pfund zugenommen", ""),
        (English, "420 pound-feet of torque", ""),
        (English, "a 900-pound deposit", "900-pound=900 GBP"),
        (Chinese, "骑士112-106尼克斯，2024诺贝尔奖", ""),
        (Chinese, "16日美元走强", ""),
        (Chinese, "新增60块显示屏", ""),
        (Japanese, "20チャット履歴、3タカ派", ""),
        (Korean, "2025 라리가 개막", ""),
    ];
    for (language, text, want) in cases {
        check(language, &[(text, want)]);
    }
}
