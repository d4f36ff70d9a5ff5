//! What audits of terms found, a table a rule; the sentences are others.

use super::support::{self, bare};
use crate::test;
use hovergloss::engine::Language::{self, *};
use hovergloss::engine::{Block, Note};

/// A text in a language, one form, and the words that are to be marked.
type Case = (Language, &'static str, &'static str, &'static [&'static str]);

fn check(cases: &[Case]) {
    for (language, form, text, want) in cases {
        let found = bare(*language, &[form]).annotate(&[Block { text, language: *language, section: 0 }]);
        let words: Vec<&str> = found
            .iter()
            .filter(|found| matches!(found.note, Note::Term(_)))
            .map(|found| &text[found.range.clone()])
            .collect();
        assert_eq!(words, *want, "{form} in {text}");
    }
}

#[test]
fn capitals_that_are_as_good() {
    check(&[
        (English, "NATO", "Ministers met the Nato secretary.", &["Nato"]),
        (French, "UNESCO", "Selon l'Unesco, le site est menacé.", &["Unesco"]),
        (English, "COVID-19", "The Covid-19 inquiry resumed.", &["Covid-19"]),
        (English, "NATO", "  a Nato plane", &["Nato"]),
        (English, "WHO", "Who said so?", &[]),
        (English, "AI chip", "AI Chip Makers Gain", &["AI Chip"]),
        (English, "G7 summit", "G7 Summit Opens in Rain", &["G7 Summit"]),
        (English, "Google", "GOOGLE LOSES APPEAL", &["GOOGLE"]),
        (German, "Inflation", "INFLATION SINKT WIEDER", &["INFLATION"]),
        (English, "Meta", "a meta study", &[]),
        (English, "iPhone", "an iphone", &[]),
    ]);
}

#[test]
fn characters_that_belong_to_the_word_before() {
    check(&[
        (Japanese, "日銀", "12日銀座で開かれた。", &[]),
        (Japanese, "日銀", "日銀は据え置いた。", &["日銀"]),
        (Japanese, "年金", "昨年金額が増え、年金も増えた。", &["年金"]),
        (Chinese, "国企", "中国企业走出去，国企改革加快。", &["国企"]),
        (Chinese, "日本", "23日本报记者获悉，日本代表团抵京。", &["日本"]),
        (Japanese, "年間", "3年間で倍になった。", &["年間"]),
    ]);
}

#[test]
fn english_nouns_behind_what_only_a_verb_follows() {
    check(&[
        (English, "hedge", "The airline failed to hedge fuel.", &[]),
        (English, "fund", "The council voted to fund libraries.", &[]),
        (English, "tax", "The state may tax streaming.", &[]),
        (English, "tax", "They do not tax bicycles.", &[]),
        (English, "tax", "a way to tax reform and the tax itself", &["tax", "tax"]),
    ]);
}

#[test]
fn english_plurals_before_a_time_and_behind_verbs_are_nouns() {
    support::check(
        English,
        &[
            (&["tariff"], "The board delayed [tariff]s this autumn. Imports met [tariff]s this Monday."),
            (&["rent"], "Landlords raise [rent]s each January and freeze [rent]s the past winter."),
            (&["loan"], "It sells [loan]s the buyers return, after issuing [loan]s their owners forgot."),
            (&["fee"], "He hates [fee]s the most, [fee]s the likes of which hurt; other [fee]s the court kept."),
            (&["fund"], "The state funds this bridge, and a foundation funds the rest."),
            (&["levy"], "The port charges [levies] the shippers fought."),
        ],
    );
}

#[test]
fn english_infinitives_are_verbs_behind_more_than_a_verb() {
    support::check(
        English,
        &[
            (&["hedge"], "Farmers pledged to hedge, were eager to hedge and can quickly hedge. Let's hedge."),
            (&["hedge"], "The tool enables small growers to better hedge."),
            (&["hedge"], "[Hedge] funds lost. They added a [hedge] to [hedge] funds."),
            (&["cash"], "Lenders expect a quick return to [cash]; pressure led to [cash], a setback to [cash]."),
            (&["trade"], "A threat to [trade], a startup new to [trade], an agreement to [trade]."),
            (&["tax"], "The right to tax wine, a bid to tax beer, and what is subject to [tax]."),
        ],
    );
}

#[test]
fn separators_vary_one_by_one() {
    support::check(
        English,
        &[
            (&["real time gross settlement"], "A [real-time gross settlement], a [real time gross-settlement]."),
            (&["e-bike"], "An [e-bike] is no e bike."),
            (&["B-2"], "A [B-2] or [B2] flew. B 2 percent."),
            (&["Falcon 9", "GPT4"], "A [Falcon-9] like a [Falcon9], and [GPT-4] or [GPT 4]."),
            (&["COVID-19"], "[COVID–19] and [COVID 19]"),
            (&["CO2-tax"], "A [CO2-tax] or [CO2 tax]."),
        ],
    );
    support::check(
        Korean,
        &[
            (&["갤럭시26", "챗봇AI"], "[갤럭시 26]과 [갤럭시-26], [챗봇 AI]가 나왔다."),
            (&["독감25"], "[독감 25]를 앓은 독감 25명"),
            (&["H100", "G7"], "[H100]개를 사고 [G7]개국이 만났다."),
            (&["엔·유로 환율"], "[엔/유로 환율]과 [엔·유로 환율]"),
            (&["AI 규제"], "[AI규제]와 [AI-규제]"),
        ],
    );
    support::check(Spanish, &[(&["FF.AA."], "Las [FF. AA.] y las [FF.AA.]"), (&["CC. OO."], "[CC.OO.] protesta")]);
    support::check(
        Japanese,
        &[(&["ジェフ・ベゾス", "サプライチェーン"], "[ジェフベゾス]氏は[サプライ・チェーン]を築いた。")],
    );
}

#[test]
fn plurals_and_genitives_that_an_s_alone_does_not_make() {
    support::check(
        English,
        &[
            (&["cost of capital", "letter of intent"], "Two [letters of intent] and the [costs of capital]."),
            (&["hypothesis", "salesman"], "Three [hypotheses] of two [salesmen]."),
            (&["Oman", "SIS", "Port of Call"], "An omen, Omen, Ses and Ports of Call. [SIS] in [Oman]."),
        ],
    );
    support::check(German, &[(&["Vertrag", "Staat"], "Wegen des [Vertrag]es und des [Staat]es, nicht Staatesche.")]);
}

#[test]
fn short_italian_acronyms_are_written_small() {
    support::check(Italian, &[(&["IRPEF", "CDP", "UE"], "L'[Irpef] cala, la [Cdp] compra e l'[Ue] tace. Ue ferma.")]);
}

#[test]
fn chinese_characters_belong_to_the_longer_word() {
    support::check(
        Japanese,
        &[
            (&["京都"], "東京都庁と[京都]市"),
            (&["本人", "本社"], "日本人の[本人]確認、日本社会、12日[本社]で"),
            (&["国民", "国内"], "米国民と[国民]、仏国内と[国内]"),
        ],
    );
    support::check(
        Chinese,
        &[
            (&["国家", "美国"], "北美[国家]与[美国]企业"),
            (&["中国", "国内"], "发展中国家不是[中国]，其中[国内]企业"),
            (&["股市", "利率", "关税"], "B股市值、毛利率、海关税则；[股市]、[利率]、[关税]"),
            (&["年报"], "公司2023[年报]披露，2024年报告期"),
        ],
    );
}

#[test]
fn korean_counters_faculties_degrees_and_prices() {
    support::check(
        Korean,
        &[
            (&["주가"], "5주가 흘렀고 20주가 남았다. 오늘 [주가]가 내렸다."),
            (&["회의", "차이"], "통산 4회의 준우승, 1차이고 G7 [회의]에서 [차이]가 났다."),
            (&["시도", "종이"], "9시도 이르고 신형 2종이 나왔으나 [시도]와 [종이]는 남았다."),
            (&["명의", "가지"], "세 명의 손님, 7명의 손님, 다섯 가지 [명의]와 [가지]"),
            (&["우회"], "우회로를 냈다. [우회]로 갔다. [우회]를 했다."),
            (&["행정학"], "행정학과 졸업생과 행정학과 교수, [행정학]과 통계"),
            (&["선호"], "상표 선호도 조사에서 [선호]도 중요했다."),
            (&["공모"], "공모가 상단을 넘긴 [공모]가 끝났다."),
        ],
    );
}

#[test]
fn particles_behind_quotes_and_letters() {
    check(&[
        (Korean, "이란", "‘희망’이란 말은 흔하다.", &[]),
        (Korean, "이자", "CTO이자 공동 창업자", &[]),
        (Korean, "이자", "'이자'가 올랐다.", &["이자"]),
        (Korean, "전자", "LG전자는 올랐다.", &["전자"]),
    ]);
}

#[test]
fn particles_without_end_are_none() {
    let text = ["'강남'대로", &"만".repeat(100_000)].concat();
    assert_eq!(support::marked(&bare(Korean, &["대로"]), &text, Korean), text);
}

#[test]
fn verbs_and_counters_that_spell_a_noun() {
    check(&[
        (Korean, "잡지", "공을 잡지 못했다.", &[]),
        (Korean, "잡지", "잡지에 글을 실었다.", &["잡지"]),
        (Korean, "지지", "우리는 지지 않는다.", &[]),
        (Korean, "사기", "집을 사기 전에 둘러보았다.", &[]),
        (Korean, "사기", "사기 혐의로 조사를 받았다.", &["사기"]),
        (Korean, "일간", "5일간의 휴가", &[]),
        (Korean, "분간", "20분간 쉬었다.", &[]),
        (Korean, "개정", "사과를 4개정도 샀다.", &[]),
        (Korean, "개정", "법 개정도 논의했다.", &["개정"]),
        (Korean, "진지", "진지한 표정", &[]),
    ]);
}
