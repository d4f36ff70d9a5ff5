//! What the recogniser reads as money in Korean, English, Japanese and Chinese, and what not.

use crate::test;
use hovergloss::engine::Language::{self, *};
use hovergloss::engine::money::{self, MoneyFind, PageFacts};

pub fn find(text: &str, language: Language) -> Vec<MoneyFind> {
    money::find(text, language, &PageFacts::default())
}

/// `span=amount CUR` or `span=amount..amount CUR`, `|` between, as the tables below have them.
pub fn show(text: &str, finds: &[MoneyFind]) -> String {
    let one = |find: &MoneyFind| {
        let money = &find.money;
        let upper = money.amount_max.map_or(String::new(), |upper| format!("..{}", upper.normalize()));
        format!("{}={}{upper} {}", &text[find.range.clone()], money.amount.normalize(), money.currency)
    };
    finds.iter().map(one).collect::<Vec<_>>().join(" | ")
}

pub fn check(language: Language, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, want)| {
            let got = show(text, &find(text, language));
            (got != *want).then(|| format!("{text}\n    want {want}\n    got  {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases in {language:?}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// The same of cases that each name their language.
pub fn check_each(cases: &[(Language, &str, &str)]) {
    for (language, text, want) in cases {
        check(*language, &[(text, want)]);
    }
}

#[test]
fn korean() {
    check(
        Korean,
        &[
            ("o1은 100만 토큰당 60달러를 받는다", "60달러=60 USD"),
            ("R1은 2.19달러에 그친다", "2.19달러=2.19 USD"),
            ("스타게이트에 5000억달러를 쏟는다", "5000억달러=500000000000 USD"),
            ("최대 250억달러를 넣는다", "250억달러=25000000000 USD"),
            ("200억 달러 이상을 모았다", "200억 달러=20000000000 USD"),
            ("한 끼에 1만2000원이다", "1만2000원=12000 KRW"),
            ("예산은 3조 4천억 원으로 늘었다", "3조 4천억 원=3400000000000 KRW"),
            ("10~20억 달러가 든다", "10~20억 달러=1000000000..2000000000 USD"),
            ("3조달러(약 4100조원)에 이른다", "3조달러=3000000000000 USD | 4100조원=4100000000000000 KRW"),
            ("매출 1,234억5,600만원을 올렸다", "1,234억5,600만원=123456000000 KRW"),
            ("영업이익은 10.5조원이다", "10.5조원=10500000000000 KRW"),
            ("천만 원을 모으고 만 원을 썼다", "천만 원=10000000 KRW | 만 원=10000 KRW"),
            ("1억여원의 빚이 있다", "1억여원=100000000 KRW"),
            ("100여 달러를 냈다", "100여 달러=100 USD"),
            ("배럴당 60달러대로 내렸다", "60달러=60 USD"),
            ("2천만원짜리 차와 5만 원권 지폐", "2천만원=20000000 KRW | 5만 원=50000 KRW"),
            ("하루 100원씩 모은다", "100원=100 KRW"),
            ("10만~20만원이면 산다", "10만~20만원=100000..200000 KRW"),
            ("1조2000억~1조5000억원으로 본다", "1조2000억~1조5000억원=1200000000000..1500000000000 KRW"),
            ("5달러 50센트~6달러 20센트", "5달러 50센트~6달러 20센트=5.5..6.2 USD"),
            ("2~3천만원이 더 든다", "2~3천만원=20000000..30000000 KRW"),
            ("8000~1만2000원 선이다", "8000~1만2000원=8000..12000 KRW"),
            ("5~6만 원쯤 한다", "5~6만 원=50000..60000 KRW"),
            ("500만 호주달러와 30 캐나다 달러", "500만 호주달러=5000000 AUD | 30 캐나다 달러=30 CAD"),
            ("미화 100만 달러를 맡겼다", "미화 100만 달러=1000000 USD"),
            ("64달러 45센트를 거슬러 받았다", "64달러 45센트=64.45 USD"),
            ("50센트 동전", "50센트=0.5 USD"),
            ("이만칠천원을 냈다", "이만칠천원=27000 KRW"),
            ("삼백오십억 원 규모", "삼백오십억 원=35000000000 KRW"),
            ("공사비 7천5백30만 달러", "7천5백30만 달러=75300000 USD"),
            ("￦5,000과 ₩3,000", "￦5,000=5000 KRW | ₩3,000=3000 KRW"),
            ("US$2.19, NT$300, HK$50", "US$2.19=2.19 USD | NT$300=300 TWD | HK$50=50 HKD"),
            ("150엔에서 160엔으로", "150엔=150 JPY | 160엔=160 JPY"),
            ("20억유로화 채권", "20억유로화=2000000000 EUR"),
            ("3억 위안(약 600억 원)", "3억 위안=300000000 CNY | 600억 원=60000000000 KRW"),
            ("100만 스위스프랑, 4만 파운드", "100만 스위스프랑=1000000 CHF | 4만 파운드=40000 GBP"),
            ("2만 홍콩달러와 3천 싱가포르달러", "2만 홍콩달러=20000 HKD | 3천 싱가포르달러=3000 SGD"),
            ("1000 인도 루피, 500 태국 바트", "1000 인도 루피=1000 INR | 500 태국 바트=500 THB"),
            ("연봉 1억2천만 원대", "1억2천만 원=120000000 KRW"),
            ("$500 billion 규모의 사업", "$500 billion=500000000000 USD"),
            ("100달러와 200달러, 300달러", "100달러=100 USD | 200달러=200 USD | 300달러=300 USD"),
            ("10만 20만 원도 아니고", "20만 원=200000 KRW"),
            ("시가총액 5930억 달러가 날아갔다", "5930억 달러=593000000000 USD"),
            ("원·달러 환율은 1,450.7원", "1,450.7원=1450.7 KRW"),
            ("2,000만 대만달러", "2,000만 대만달러=20000000 TWD"),
            ("6백만불의 사나이", "6백만불=6000000 USD"),
            ("5억 5,000만 달러에 팔렸다", "5억 5,000만 달러=550000000 USD"),
            ("1인당 25만원을 준다", "25만원=250000 KRW"),
            ("월 9,900원부터", "9,900원=9900 KRW"),
            ("수수료는 0.5달러", "0.5달러=0.5 USD"),
            ("4천여만원과 9000여만 원", "4천여만원=40000000 KRW | 9000여만 원=90000000 KRW"),
            ("3만원에서 5만원 사이", "3만원=30000 KRW | 5만원=50000 KRW"),
            ("5만 원 오전 10시", "5만 원=50000 KRW"),
            ("2000여 만 원을 잃었다", "2000여 만 원=20000000 KRW"),
        ],
    );
}

#[test]
fn korean_that_is_no_money() {
    check(
        Korean,
        &[
            ("수백만 달러가 오갔다", ""),
            ("수 조원의 손실", ""),
            ("몇 만 원 차이", ""),
            ("체중 100파운드 감량에 성공했다", ""),
            ("3원칙과 5원소", ""),
            ("병원 3곳을 옮겨 다녔다", ""),
            ("엔비디아 3분기 실적", ""),
            ("불 3개를 껐다", ""),
            ("3불 정책을 두고", ""),
            ("만원 버스에 올랐다", ""),
            ("조원 5명이 모였다", ""),
            ("이유로 사유로 자유로", ""),
            ("5만 이상의 관중", ""),
            ("사원 3명을 뽑는다", ""),
            ("제2 달러 시대", ""),
            ("2025.01.31 오후 2:43", ""),
            ("010-1234-5678", ""),
            ("V3 엔진 2엔진", ""),
            ("GPT-4o와 R1", ""),
            ("50% 원가 절감", ""),
            ("만엔 위안부 문제", "만엔=10000 JPY"),
            ("3 유로파 경기", ""),
            ("구원 투수 이원화", ""),
            ("12월 31일 원서 마감", ""),
            ("20만 명이 원하는", ""),
            ("고소인은 A 원사를", ""),
            ("구조 원인을 밝히고 구조원 3명이 왔다", ""),
            ("5만 원주민과 2만 원어민", ""),
            ("이삼백만 원에서 삼사천 원", ""),
        ],
    );
}

#[test]
fn english() {
    check(
        English,
        &[
            ("a $500 billion plan", "$500 billion=500000000000 USD"),
            ("it charges US$2.19 a month", "US$2.19=2.19 USD"),
            ("a €1.2bn fine and a £250m loss", "€1.2bn=1200000000 EUR | £250m=250000000 GBP"),
            ("$10–20 million is needed", "$10–20 million=10000000..20000000 USD"),
            ("$1-$2 million", "$1-$2 million=1000000..2000000 USD"),
            ("from $500 to $1 million", "$500 to $1 million=500..1000000 USD"),
            ("between $3 and $5 billion", "$3 and $5 billion=3000000000..5000000000 USD"),
            ("10bn euros, 3.5 million pounds", "10bn euros=10000000000 EUR | 3.5 million pounds=3500000 GBP"),
            ("five hundred dollars", "five hundred dollars=500 USD"),
            ("two million three hundred thousand euros", "two million three hundred thousand euros=2300000 EUR"),
            ("half a million dollars", "half a million dollars=500000 USD"),
            ("one and a half million dollars", "one and a half million dollars=1500000 USD"),
            ("3 hundred dollars", "3 hundred dollars=300 USD"),
            ("a million dollars a year", "a million dollars=1000000 USD"),
            ("a hundred and fifty pounds", "a hundred and fifty pounds=150 GBP"),
            ("one point three billion dollars", "one point three billion dollars=1300000000 USD"),
            ("₹3 lakh crore", "₹3 lakh crore=3000000000000 INR"),
            ("Rs 12,34,567 and Rs. 500 crore", "Rs 12,34,567=1234567 INR | Rs. 500 crore=5000000000 INR"),
            ("50 lakh rupees", "50 lakh rupees=5000000 INR"),
            ("99¢ or 50p", "99¢=0.99 USD | 50p=0.5 GBP"),
            ("the fare rose 5p to 120p", "5p=0.05 GBP | 120p=1.2 GBP"),
            ("the film is in 480p or 1080p", ""),
            ("debt fell by $593bn. The bank agreed", "$593bn=593000000000 USD"),
            ("A$3.5m, C$20, NZ$7 and S$400", "A$3.5m=3500000 AUD | C$20=20 CAD | NZ$7=7 NZD | S$400=400 SGD"),
            ("NT$10 billion, HK$5bn, R$30", "NT$10 billion=10000000000 TWD | HK$5bn=5000000000 HKD | R$30=30 BRL"),
            ("$ 1,500 US.", "$ 1,500 US=1500 USD"),
            ("20 Canadian dollars; 5 U.S. dollars", "20 Canadian dollars=20 CAD | 5 U.S. dollars=5 USD"),
            (
                "30 New Zealand dollars, 12 Hong Kong dollars",
                "30 New Zealand dollars=30 NZD | 12 Hong Kong dollars=12 HKD",
            ),
            ("100 million South Korean won", "100 million South Korean won=100000000 KRW"),
            ("1.4 trillion won", "1.4 trillion won=1400000000000 KRW"),
            ("500,000 yen and 3,000 yuan", "500,000 yen=500000 JPY | 3,000 yuan=3000 CNY"),
            ("EUR 20, 30 EUR, EUR40m", "EUR 20=20 EUR | 30 EUR=30 EUR | EUR40m=40000000 EUR"),
            ("USD 1.5 billion and 2bn USD", "USD 1.5 billion=1500000000 USD | 2bn USD=2000000000 USD"),
            ("a 5-million-dollar deal", "5-million-dollar=5000000 USD"),
            ("a $40-million bridge", "$40-million=40000000 USD"),
            ("a $70-a-share bid", "$70=70 USD"),
            ("It cost $5.", "$5=5 USD"),
            ("$1,234,567.89, in all", "$1,234,567.89=1234567.89 USD"),
            ("100 kronor? 100 Swedish kronor", "100 kronor=100 SEK | 100 Swedish kronor=100 SEK"),
            ("40 Polish zloty or 40 zł", "40 Polish zloty=40 PLN | 40 zł=40 PLN"),
            ("600 Kč and 9 000 Ft", "600 Kč=600 CZK | 9 000 Ft=9000 HUF"),
            ("3 million Swiss francs", "3 million Swiss francs=3000000 CHF"),
            ("250 Saudi riyals, 40 UAE dirhams", "250 Saudi riyals=250 SAR | 40 UAE dirhams=40 AED"),
            ("900 Mexican pesos", "900 Mexican pesos=900 MXN"),
            ("64 dollars and 45 cents", "64 dollars and 45 cents=64.45 USD"),
            ("£3 million to £5 million", "£3 million to £5 million=3000000..5000000 GBP"),
            ("up to $25bn in OpenAI", "$25bn=25000000000 USD"),
            ("$3.5K a month and $2T in all", "$3.5K=3500 USD | $2T=2000000000000 USD"),
            ("10,000 Taiwan dollars", "10,000 Taiwan dollars=10000 TWD"),
            ("¥5,000 a night", "¥5,000=5000 JPY"),
            ("120 pounds sterling", "120 pounds sterling=120 GBP"),
            ("$0.14 per million tokens", "$0.14=0.14 USD"),
            ("25 cents a dozen", "25 cents=0.25 USD"),
            ("PHP 500 and CAD 20.", "PHP 500=500 PHP | CAD 20=20 CAD"),
            ("between 10 dollars and 20 dollars", "10 dollars and 20 dollars=10..20 USD"),
            ("42 Egyptian pounds and 42 Kuwaiti dinars", "42 Egyptian pounds=42 EGP | 42 Kuwaiti dinars=42 KWD"),
            (
                "nineteen dollars, a cent and forty-two cents",
                "nineteen dollars=19 USD | a cent=0.01 USD | forty-two cents=0.42 USD",
            ),
            ("3 shekels and 5 agorot", "3 shekels and 5 agorot=3.05 ILS"),
            ("250 million Dutch guilders", "250 million Dutch guilders=250000000 NLG"),
        ],
    );
}

#[test]
fn english_that_is_no_money() {
    check(
        English,
        &[
            ("tens of millions of dollars", ""),
            ("several million dollars", ""),
            ("millions of pounds", ""),
            ("lost 20 pounds in weight", ""),
            ("100 pounds of flour, half a pound", ""),
            ("12 ft of rope", ""),
            ("the BSD 2-Clause licence", ""),
            ("ALL 5 solutions", ""),
            ("CVE-2021-44228", ""),
            ("In 2016 won 3 medals", ""),
            ("She won 3 medals", ""),
            ("Euro 2024 begins", ""),
            ("version 2.0.1 of the A100", ""),
            ("he will try 5 times in all", ""),
            ("the TOP 500 list", ""),
            ("PHP 8 and SDG 13 and COP 29", ""),
            ("3 CVE reports, NIS 2, SR 71, CFP 2024", ""),
            ("a man 6 Ft tall", ""),
            ("GPT-4 and o1", ""),
            ("5 real problems", ""),
            ("on 12/05/2024 at 10:30", ""),
            ("2 p.m. or 3 a.m.", ""),
            ("1080p video on 5G", ""),
            ("call 555-0123", ""),
            ("20% off", ""),
            ("a 100m sprint", ""),
            ("the 50 states", ""),
            ("the Bucks scored 103 Bucks points", ""),
            ("a dollar store", "a dollar=1 USD"),
        ],
    );
}

#[test]
fn japanese() {
    check(
        Japanese,
        &[
            ("事業費は5000億円に上る", "5000億円=500000000000 JPY"),
            ("1兆2000億円の赤字だ", "1兆2000億円=1200000000000 JPY"),
            ("3億4,500万円を投じる", "3億4,500万円=345000000 JPY"),
            ("四十九兆円の予算案", "四十九兆円=49000000000000 JPY"),
            ("百万円の束", "百万円=1000000 JPY"),
            ("三千五百円を払う", "三千五百円=3500 JPY"),
            ("150円50銭で売る", "150円50銭=150.5 JPY"),
            ("1ドル=148円20銭", "1ドル=1 USD | 148円20銭=148.2 JPY"),
            ("￥1,200 か ¥980", "￥1,200=1200 JPY | ¥980=980 JPY"),
            ("5000億ドル規模", "5000億ドル=500000000000 USD"),
            ("2.5億ユーロと30万ポンド", "2.5億ユーロ=250000000 EUR | 30万ポンド=300000 GBP"),
            ("500万豪ドル、20香港ドル", "500万豪ドル=5000000 AUD | 20香港ドル=20 HKD"),
            ("30カナダドル、40カナダ・ドル", "30カナダドル=30 CAD | 40カナダ・ドル=40 CAD"),
            ("1000スイスフラン", "1000スイスフラン=1000 CHF"),
            ("100億ウォンと20億元", "100億ウォン=10000000000 KRW | 20億元=2000000000 CNY"),
            ("40k円の椅子", "40k円=40000 JPY"),
            ("10万〜20万円", "10万〜20万円=100000..200000 JPY"),
            ("10~20億ドル", "10~20億ドル=1000000000..2000000000 USD"),
            ("50セントを拾う", "50セント=0.5 USD"),
            ("300万米ドルと7万台湾ドル", "300万米ドル=3000000 USD | 7万台湾ドル=70000 TWD"),
            ("100余万円の寄付", "100余万円=1000000 JPY"),
            ("約8万6979円になる", "8万6979円=86979 JPY"),
            ("1000バーツ、5000ルピー", "1000バーツ=1000 THB | 5000ルピー=5000 INR"),
            ("月額1万円以上", "1万円=10000 JPY"),
            ("数百万円の損", ""),
            ("何万円も払った", ""),
            ("3人が5回、2024年1月31日", ""),
            ("体重60キロ、円高が進む", ""),
            ("五角形と二元論", ""),
            ("第3四半期のドル", ""),
            ("一元化を図る", ""),
            ("電話は03-1234-5678", ""),
            ("関東一円に広がる", ""),
            ("三四百円か二三万円", ""),
            ("米ドル500、ユーロ30。", "米ドル500=500 USD | ユーロ30=30 EUR"),
            ("アイドル48人とモデル3", ""),
            ("ユーロ2024が開幕", ""),
        ],
    );
}

#[test]
fn chinese() {
    check(
        Chinese,
        &[
            ("投资5000亿美元", "5000亿美元=500000000000 USD"),
            ("投資5,000億美元", "5,000億美元=500000000000 USD"),
            ("营收1234.5亿元人民币", "1234.5亿元人民币=123450000000 CNY"),
            ("人民币50元，港币30元", "人民币50元=50 CNY | 港币30元=30 HKD"),
            ("3萬港元與2萬新台幣", "3萬港元=30000 HKD | 2萬新台幣=20000 TWD"),
            ("新台幣 500 元", "新台幣 500 元=500 TWD"),
            ("五元三角", "五元三角=5.3 CNY"),
            ("五元三角至六元二角", "五元三角至六元二角=5.3..6.2 CNY"),
            ("四百五十万欧元", "四百五十万欧元=4500000 EUR"),
            ("两千三百元", "两千三百元=2300 CNY"),
            ("十万至二十万元", "十万至二十万元=100000..200000 CNY"),
            ("10到20亿美元", "10到20亿美元=1000000000..2000000000 USD"),
            ("3-5万元", "3-5万元=30000..50000 CNY"),
            ("1000多万元", "1000多万元=10000000 CNY"),
            ("100多元", "100多元=100 CNY"),
            ("￥99 和 ¥1,000", "￥99=99 CNY | ¥1,000=1000 CNY"),
            ("60美元（约合430元人民币）", "60美元=60 USD | 430元人民币=430 CNY"),
            ("2.5亿英镑、3亿日元、4亿韩元", "2.5亿英镑=250000000 GBP | 3亿日元=300000000 JPY | 4亿韩元=400000000 KRW"),
            ("500加拿大元，20澳元，9新加坡元", "500加拿大元=500 CAD | 20澳元=20 AUD | 9新加坡元=9 SGD"),
            ("1万瑞士法郎", "1万瑞士法郎=10000 CHF"),
            ("50美分", "50美分=0.5 USD"),
            ("一百块钱", "一百块钱=100 CNY"),
            ("三块五", "三块五=3.5 CNY"),
            ("五毛钱", "五毛钱=0.5 CNY"),
            ("美金100元", "美金100元=100 USD"),
            ("US$20、HK$30、NT$40", "US$20=20 USD | HK$30=30 HKD | NT$40=40 TWD"),
            ("8000万卢布，9亿印度卢比", "8000万卢布=80000000 RUB | 9亿印度卢比=900000000 INR"),
            ("1.4兆韓元", "1.4兆韓元=1400000000000 KRW"),
            ("五角大楼", ""),
            ("数百万美元，几千万元", ""),
            ("上百万元的房子", ""),
            ("二元论，元旦，一元化", ""),
            ("三块蛋糕", ""),
            ("得了20分，8点20分", ""),
            ("2025年1月31日", ""),
            ("第三季度，10公斤", ""),
            ("万元户", ""),
            ("两三万元，三四百元，七八千美元", ""),
            ("二元对立，一元二次方程", ""),
        ],
    );
}
