//! Where a word begins and ends, language by language.

use crate::support::check;
use crate::test;
use hovergloss::engine::Language;

#[test]
fn korean_particles_follow_a_noun_and_agree_with_its_sound() {
    check(
        Language::Korean,
        &[
            (&["증류"], "[증류]를 거친 작은 모델이 [증류]의 이점을 보여 준다."),
            (&["증류"], "[증류]는 쉽고 [증류]가 빠르며 [증류]와 학습은 [증류]로 통한다."),
            (&["증류"], "증류을 증류은 증류과 증류으로 쓰면 틀린다."),
            (&["모델"], "[모델]을 [모델]이 [모델]은 [모델]과 [모델]로 잇는다."),
            (&["모델"], "모델를 모델가 모델는 모델와 모델으로 쓰면 틀린다."),
            (&["은행"], "[은행]으로 갔지만 은행로 쓰지는 않는다."),
            (&["서버"], "[서버]에서는 [서버]로부터의 [서버]에게서 [서버]까지도 [서버]만으로는"),
            (&["엔진"], "[엔진]으로부터의 [엔진]에서의 [엔진]에까지 [엔진]부터가 [엔진]보다는"),
            (&["칩"], "[칩]마저도 [칩]조차 [칩]뿐만 아니라 [칩]이나 [칩]이라도 [칩]처럼"),
            (&["데이터"], "[데이터]엔 [데이터]에선 [데이터]론 [데이터]까진 [데이터]보단"),
            (&["데이터"], "[데이터]나 [데이터]라도 [데이터]든지 [데이터]랑 [데이터]야말로"),
            (&["연구진"], "[연구진]에게 [연구진]께서는 [연구진]한테서도 [연구진]하고 [연구진]이랑"),
        ],
    );
}

#[test]
fn korean_suffixes_and_the_copula_follow_a_noun() {
    check(
        Language::Korean,
        &[
            (&["개발자"], "[개발자]들은 [개발자]들에게 [개발자]님의 [개발자]측이"),
            (&["증류"], "핵심은 [증류]다. 그것은 [증류]였다. 이를 [증류]라고 한다."),
            (&["증류"], "증류다만 아니면 된다. [증류]다 보니 느리다. \"답은 [증류]야\"라며 증류야 말로."),
            (&["증류"], "[증류]냐 아니냐를, [증류]냐는 물음에, [증류]냐를 두고, [증류]라기엔 이르다."),
            (&["모델"], "이것이 [모델]이다. [모델]이었던 것, [모델]이라는 말, [모델]인 셈, [모델]입니다."),
            (&["모델"], "[모델]이지만 [모델]이며 [모델]이라면 [모델]일 수도 [모델]임을 [모델]이어서"),
            (&["모델"], "모델일 그만두었다."),
            (&["기술"], "[기술]적 한계와 [기술]적인 문제를 [기술]적으로 푼다."),
            (&["회사"], "[회사]별로 다르고 [회사]쯤은 안다."),
            (&["토큰"], "백만 [토큰]당 2달러, [토큰]당 약 3원, [토큰]당 평균 4원, 토큰당은 정당이다."),
            (&["증류"], "흔히 [증류]라고하는 것을 [증류]라 하지 않고 [증류]라할지라도 [증류]밖에없다."),
            (&["서울대"], "[서울대]교수는 [서울대] 교수다. 서울대학가는 아니다."),
        ],
    );
}

#[test]
fn korean_nouns_that_make_verbs_are_found_in_them() {
    check(
        Language::Korean,
        &[
            (&["증류"], "[증류]한 [증류]하는 [증류]할 [증류]했다 [증류]하여 [증류]해서 [증류]합니다"),
            (&["증류"], "[증류]된 [증류]되는 [증류]될 [증류]됐다 [증류]되었으며 [증류]돼야 [증류]됩니다"),
            (&["학습"], "[학습]시킨 [학습]시켰다 [학습]시키려면 [학습]시켜야 [학습]당했다고 [학습]하셨다"),
            (&["인수"], "[인수]하기로 [인수]함으로써 [인수]하겠다고 [인수]했었다는 [인수]해냈다 [인수]해왔던"),
            (&["주목"], "[주목]받은 [주목]받고 [주목]받았으며 [주목]받는 [주목]받으러"),
            (
                &["증류"],
                "[증류]해놓고 [증류]해놓은 [증류]해놨다 [증류]해드립니다 [증류]해주시기 [증류]해서라도 [증류]해야된다",
            ),
            (&["상장"], "[상장]하지 않고 [상장]됐는지를 [상장]하면서도 [상장]한다는"),
        ],
    );
}

#[test]
fn korean_phrases_that_spell_a_noun_are_none() {
    check(
        Language::Korean,
        &[
            // Counters with their particle; a noun with its own, or behind another word, is one.
            (
                &["명의"],
                "승객 두 명의 가방과 7명의 표, 10여 명의 짐을 옮겼다. 남의 [명의]를 빌렸다. 친구 [명의] 통장이다.",
            ),
            (&["건의"], "민원 세 건의 처리가 끝났다. 주민의 [건의]를 받아 두 [건의]를 들어줬다."),
            (&["대가"], "버스 두 대가 멈췄고 배 12대가 떠났다. 두 나라는 [대가]를 치렀다."),
            (&["가지"], "여섯 가지를 골랐다. 마당의 [가지]가 부러졌다."),
            (&["동의"], "모두 [동의] 없이 세 동의 창고를 헐었다."),
            (&["주가"], "이번 주가 지나면 [주가] 전망이 바뀐다. 이번 [주가]는 높다."),
            // Dependent nouns.
            (&["수도"], "비가 올 수도 있다. 새 [수도] 후보와 [수도]가 있다."),
            (&["면도"], "저런 면도 보인다. 아침 [면도]는 늦었다."),
            // Verbs.
            (&["보고"], "책을 보고 잠들었고 쉽다고 보고 나섰다. 어제 [보고]를 받았다. 결과를 [보고] 받았다."),
            (&["사고"], "옷을 사고 밥을 먹었다. 차도 사고 싶다. [사고] 소식과 [사고]를 줄였다."),
            (&["재고"], "키를 재고 있다. 창고의 [재고] 처리와 [재고]가 있다."),
            (&["사면", "신고"], "땅을 사면 망한다. 그를 [사면] 복권했다. 운동화를 신고 갔다. 도난을 [신고] 접수했다."),
            (&["사기"], "빵을 사기 위해 섰다. 그는 [사기] 혐의를 벗었다."),
            (&["수가"], "손님 수가 줄었다. 진찰 [수가] 협상과 [수가]를 논했다."),
            (&["지기"], "게임에 지기 싫다. 오랜 [지기]를 만났다."),
            (&["화가"], "손님이 화가 났다. [화가] 지망생이었다."),
        ],
    );
}

#[test]
fn korean_nouns_make_other_words_with_what_looks_like_a_tail() {
    check(
        Language::Korean,
        &[
            (&["자세"], "자세하게 적었지만 [자세]는 나빴다."),
            (&["유리"], "유리한 자리를 골라 [유리]를 끼웠다."),
            (&["이상"], "소리가 이상했다. [이상]이 높다."),
            (&["증류", "공정"], "[증류]한 물은 공정하다. [공정]을 바꿨다."),
            (&["국가", "야구"], "국가대표와 야구감독은 [국가]를 [야구]로 알린다."),
            (&["김하늘", "조지"], "[김하늘]선수가 [조지]대통령을 만났다."),
            (&["민주", "가구"], "민주당 4명이 [가구]당 2대를 물었다. [민주]의 뜻을 폈다."),
            (&["대출", "주인"], "대출이자 부담이 크다. [주인]이자 손님인 그는 [대출]을 끊었다."),
        ],
    );
}

#[test]
fn a_korean_run_of_any_length_is_refused_in_time() {
    let run = format!("칩{}", "들".repeat(200_000));
    check(Language::Korean, &[(&["칩"], run.as_str())]);
}

#[test]
fn korean_terms_are_not_found_inside_longer_words() {
    check(
        Language::Korean,
        &[
            (&["증류"], "증류수와 증류탑, 재증류, 증류주를 만든다."),
            (&["칩"], "칩셋과 감자칩, 마이크로칩이 아니다."),
            (&["메타"], "메타버스와 메타데이터는 다른 말이다."),
            (&["연합"], "연합뉴스와 대연합, 연합군은 아니다."),
            (&["금리"], "고금리와 금리차, 저금리는 아니다."),
            (&["반도"], "반도체를 만든다."),
            (&["오라클"], "오라클파크와 신오라클은 아니다."),
        ],
    );
}

#[test]
fn a_change_of_script_ends_a_korean_word() {
    check(
        Language::Korean,
        &[
            (&["마이크로소프트", "MS"], "[마이크로소프트][MS]도 [MS]는 나섰다."),
            (&["인공지능", "AI"], "[인공지능][AI]를 [AI]로 [AI]와 [AI]반도체"),
            (&["최고경영자", "CEO"], "[최고경영자][CEO]를 만났고 [CEO]가 말했다."),
            (&["투자은행", "IB"], "[투자은행][IB]도 [IB]의 전망"),
            (&["R1"], "[R1]은 [R1]는 [R1]이 [R1]의 [R1]과 R10은 GR1은"),
            (&["GPT"], "[GPT]와 [GPT]-4, [GPT]4는 챗[GPT]로 이어졌지만 xGPT나 GPT4o는 아니다."),
            (&["3D"], "[3D]가 뜬다. 13D는 아니다."),
            (&["MS"], "탈脫 [MS] 흐름, 脫[MS] 흐름"),
            (&["樹話"], "수화[樹話] 선생은 樹話園을 가꾸었다."),
            (&["챗GPT"], "[챗GPT]에 [챗GPT]가 뜬 뒤"),
            (&["애저 AI 파운드리"], "[애저 AI 파운드리]와 [애저AI파운드리]에"),
        ],
    );
}

#[test]
fn english_words_take_plural_possessive_hyphen_and_apostrophe() {
    check(
        Language::English,
        &[
            (&["token"], "A [token] costs little; two [token]s cost more."),
            (&["token"], "The [token]'s price, the [token]s' price, “[token]”, ([token]), [token]."),
            (&["token"], "Tokenizer, tokenised, subtoken and token_id are other words; [Token]s begin a sentence."),
            (
                &["open source"],
                "[open source], [open-source], [Open\u{A0}source] and [open  source] are one; opensource is not.",
            ),
            (&["fine-tuning"], "[fine-tuning] and [fine tuning], [fine\u{2011}tuning] too."),
            (&["company"], "One [company], two [companies], the [company]'s own."),
            (&["tax"], "One [tax], two [tax]es, no taxs and no taxi."),
            (&["AI"], "[AI], [A.I.] and [AI]s; not AIDS, not MAIL, not ai."),
            (&["AI"], "An [AI]-powered and non-[AI] thing, [AI]'s, [AI]’s and [AI]'ll do."),
            (&["don"], "They don't know the [don]."),
            (&["Reilly"], "O'Reilly is another; [Reilly] is it."),
            (&["GPT-3"], "[GPT-3] and [GPT-3]. Not GPT-3.5 and not GPT-35."),
            (&["Node"], "Node.js and openai.Node are not it, but it ends with [Node].Next is another."),
            (&["meta"], "mail@meta.com, @meta and meta_tags are not words; #[meta] is."),
            (&["C++"], "[C++] and [C++]; not C."),
            (&["Test (2)"], "See [Test (2)] and [Test (2)], not Test 2."),
            (&["A&B"], "[A&B] shops at A & B."),
            (&["WHO"], "The [WHO] says who may come."),
            (&["Oracle"], "[Oracle] asked an oracle."),
            (&["investment bank"], "[Investment bank]s and the [Investment Bank]."),
        ],
    );
}

#[test]
fn acronyms_are_not_read_into_headlines_in_capitals() {
    check(
        Language::English,
        &[
            (&["WHO"], "GUESS WHO WON THE CUP"),
            (&["WHO"], "[WHO] Says Cases Fall"),
            (&["IT"], "[IT] spending; it rose. It fell."),
            (&["WHO"], "[WHO]"),
        ],
    );
}

#[test]
fn an_english_noun_is_not_found_where_it_is_a_verb() {
    check(
        Language::English,
        &[
            (&["leverage"], "The fund cut its [leverage] and paid down debt."),
            (&["leverage"], "High [leverage] in the sector worries regulators."),
            (&["leverage"], "The [leverage] the fund took on was legal."),
            (&["leverage"], "Exposure to [leverage] rose."),
            (&["leverage"], "We leverage data, and they leverage our brand."),
            (&["leverage"], "The app leverages the camera."),
            (&["leverage"], "It wants to leverage AI to grow."),
            (&["leverage"], "To leverage its stores, the chain hired drivers."),
            (&["leverage"], "Shops could leverage their staff better."),
            (&["leverage"], "The plan is to fully leverage our network."),
            (&["token"], "Each [token] is a piece of a word."),
            (&["hedge"], "You can hedge the risk; a [hedge] costs money."),
            (&["leverage"], "The company, founded in Busan, will leverage AI."),
            (&["leverage"], "How we leverage data, and how they could leverage it."),
            (&["hedge"], "What could hedge the risk of a war?"),
            (&["hedge"], "The Fed hedges its words, and United hedges its fuel."),
            (&["leverage"], "Some shops leverage the most popular names."),
        ],
    );
}

#[test]
fn an_english_noun_is_not_taken_for_a_verb() {
    check(
        Language::English,
        &[
            (&["tariff"], "The minister announced [tariff]s this morning, and raised [tariff]s the next day."),
            (&["tariff"], "Brazil put [tariff]s this month on toys, and cut [tariff]s these days."),
            (&["dividend"], "The bank pays [dividend]s each quarter and skipped [dividend]s this year."),
            (&["tariff"], "The court lifted [tariff]s both countries dislike and delayed [tariff]s the union wants."),
            (&["policy rate"], "They keep the [policy rate] the highest in a decade."),
            (
                &["policy rate"],
                "We ask when should [policy rate]s move, and what they would cut. To [policy rate] fans, no.",
            ),
            (
                &["inflation"],
                "Few saw [inflation] the year before. If oil soars, will [inflation] return? To [inflation] hawks, yes.",
            ),
            (&["liquidity"], "Traders want [liquidity] both here and there; in Asia they could [liquidity] find."),
            (&["recession"], "Models put [recession] this time at one in three."),
            (&["leverage"], "How much would [leverage] help? Why can [leverage] hurt? When will [leverage] fall?"),
            (&["leverage"], "Only then could [leverage] come back, nor should [leverage] be feared."),
        ],
    );
}

#[test]
fn japanese_and_chinese_need_no_blank_but_runs_of_katakana_and_latin_stay_whole() {
    check(
        Language::Japanese,
        &[
            (&["蒸留"], "モデルの[蒸留]を行った。"),
            (&["トークン"], "[トークン]の数。トークンリング、サブトークンではない。"),
            (&["AI"], "生成[AI]の時代、AIDSではない。ＡＩＤＳでもない。[ＡＩ]は。"),
            (&["パラメータ"], "ﾊﾟﾗﾒｰﾀｰではなく[ﾊﾟﾗﾒｰﾀ]を。"),
            (&["ガラス"], "[カ\u{3099}ラス]を割る。"),
            (&["円安"], "[円安]が進む。"),
            (&["半導体", "半導体工場"], "[半導体工場]で[半導体]を。"),
            (&["株"], "[株]を買う。株価は別。"),
        ],
    );
    check(
        Language::Chinese,
        &[
            (&["芯片"], "国产[芯片]出口增长。"),
            (&["芯", "片", "芯片"], "[芯片]出口增长，“[芯]”“[片]”不同。"),
            (&["芯", "片"], "芯片出口增长。"),
            (&["人工智能", "智能"], "[人工智能]与[智能]手机。"),
            (&["GPU"], "购买[GPU]卡，不是GPUX。"),
        ],
    );
}

#[test]
fn german_compounds_are_not_split_and_plurals_are_declared() {
    check(
        Language::German,
        &[
            (&["Zins"], "Der [Zins] steigt, der Zinssatz und die Zinsen auch."),
            (&["Zins", "Zinsen"], "Die [Zinsen] und der [Zins]."),
            (&["KI"], "Die [KI]-Firma, die [KI] und zwei [KI]s."),
            (&["Nordrhein-Westfalen"], "[Nordrhein–Westfalen], [Nordrhein\u{2011}Westfalen]"),
        ],
    );
    check(Language::French, &[(&["IA"], "L'[IA] et l’[IA], dans l’[IA] générative, pas le VIA.")]);
    check(Language::Italian, &[(&["IA"], "dell'[IA] e un'[IA].")]);
    check(
        Language::Spanish,
        &[(&["acción"], "Una [acción], dos acciones."), (&["acción", "acciones"], "dos [acciones]")],
    );
}

#[test]
fn an_s_makes_the_plural_or_the_genitive_where_that_is_the_rule() {
    check(
        Language::German,
        &[
            (&["Norwegen"], "[Norwegen]s Ölfonds, der Fonds [Norwegen]s. Nordnorwegen nicht."),
            (&["Lieferdienst"], "Des [Lieferdienst]s wegen; die Lieferdienste und ein Lieferdienstfahrer."),
            (&["Chip", "Zins"], "Zwei [Chip]s und die Höhe des [Zins]es, aber kein Chipsatz."),
            (&["rechts", "links"], "Von [links] nach [rechts]."),
        ],
    );
    check(
        Language::French,
        &[
            (&["subvention"], "Les [subvention]s baissent, une [subvention] reste ; le maire subventionne."),
            (&["pari", "cour"], "Un [pari] à Paris, une [cour] et des cours."),
            (&["Carlo"], "[Carlo] et Carlos."),
        ],
    );
    check(
        Language::Spanish,
        &[
            (&["bono", "Lola"], "El [bono] y los [bono]s; [Lola], no Lolas; carbonos."),
            (&["motor"], "Un [motor], dos motores, motors."),
        ],
    );
    check(Language::Portuguese, &[(&["taxa", "lucro"], "As [taxa]s e os [lucro]s, não o lucrativo.")]);
    check(Language::Italian, &[(&["tassa"], "La [tassa], le tasse, tassas.")]);
    check(Language::English, &[(&["café", "fiancé"], "Two [café]s, a [fiancé]'s hat, no caféine.")]);
}

#[test]
fn a_form_that_begins_small_may_begin_a_sentence_or_be_a_name() {
    check(
        Language::German,
        &[
            (
                &["digitaler Euro"],
                "Ein [digitaler Euro]. [Digitaler Euro] kommt; DIGITALER Euro und digitaler euro nicht.",
            ),
            (&["mRNA", "pH"], "[mRNA], [pH]; MRNA und PH sind anderes."),
        ],
    );
}

#[test]
fn other_scripts_have_whole_words_too() {
    check(Language::English, &[(&["нефть"], "[Нефть] и нефтьяник"), (&["ipsü"], "[ipsü] ipsüm xipsü")]);
}
