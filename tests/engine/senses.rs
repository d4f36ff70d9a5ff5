//! Which sense of a term an article means, and when it means none.

use crate::support::{block, glossary, of};
use crate::test;
use hovergloss::engine::{Annotator, Glossary, Language, Note};
use serde_json::{Value, json};

/// A sense with a definition, told by these cues.
fn sense(label: &str, ko: &[&str], en: &[&str]) -> Value {
    json!({"label": {"en": label}, "cues": {"ko": ko, "en": en}, "definition": {"en": label}})
}

/// A sense that is known, so as not to be taken for the other.
fn unexplained(label: &str, ko: &[&str], en: &[&str]) -> Value {
    json!({"label": {"en": label}, "cues": {"ko": ko, "en": en}})
}

fn terms() -> Glossary {
    glossary(json!({"terms": [
        {"id": "distillation", "verb": true, "forms": {"ko": ["증류"], "en": ["distillation", "distilling"]}, "senses": [
            sense("machine learning", &["모델", "학습", "딥시크", "인공지능", "AI"], &["model", "training", "teacher", "neural"]),
            sense("chemistry", &["끓는점", "증류탑", "정유", "혼합물"], &["boiling", "column", "mixture", "refinery"]),
            unexplained("drink", &["위스키", "소주", "술", "양조"], &["whisky", "gin", "still", "spirit", "barrel"]),
        ]},
        {"id": "stargate", "forms": {"ko": ["스타게이트"], "en": ["Stargate"]}, "senses": [
            sense("data centres", &["오픈AI", "소프트뱅크", "데이터센터", "투자"], &["OpenAI", "SoftBank", "data center", "data centre"]),
            unexplained("film", &["영화", "드라마", "시즌", "배우", "감독"], &["film", "movie", "episode", "director", "starring"]),
        ]},
        {"id": "leverage", "forms": {"ko": ["레버리지", "지렛대"], "en": ["leverage"]}, "senses": [
            sense("debt", &["부채", "차입", "펀드", "대출", "수익률"], &["debt", "borrow", "fund", "loan", "margin"]),
            unexplained("lever", &["막대", "받침점", "바위"], &["fulcrum", "crowbar", "lever"]),
        ]},
        {"id": "token", "forms": {"ko": ["토큰"], "en": ["token"]}, "senses": [
            sense("language model", &["모델", "챗봇", "언어", "입력", "API"], &["model", "prompt", "context", "chatbot", "API"]),
            sense("crypto", &["코인", "블록체인", "거래소", "지갑"], &["coin", "blockchain", "wallet", "exchange"]),
            unexplained("fare", &["버스", "지하철", "승차", "요금통"], &["bus", "subway", "fare", "turnstile"]),
        ]},
        {"id": "agent", "forms": {"ko": ["에이전트"], "en": ["agent"]}, "senses": [
            sense("software", &["AI", "챗봇", "자율", "코드"], &["AI", "autonomous", "software", "chatbot"]),
            unexplained("person", &["선수", "구단", "계약금", "부동산", "첩보"], &["player", "club", "estate", "spy", "striker"]),
        ]},
        {"id": "cloud", "forms": {"ko": ["클라우드"], "en": ["cloud"]}, "senses": [
            sense("computing", &["서버", "저장", "애저", "데이터"], &["server", "storage", "Azure", "data"]),
            unexplained("sky", &["하늘", "비", "기온"], &["sky", "rain", "sunny", "forecast"]),
        ]},
        {"id": "chip", "forms": {"ko": ["칩"], "en": ["chip"]}, "senses": [
            sense("semiconductor", &["반도체", "파운드리", "공정", "엔비디아"], &["semiconductor", "Nvidia", "wafer", "foundry"]),
            unexplained("food", &["감자", "간식", "소금", "초콜릿"], &["potato", "salt", "snack", "chocolate"]),
        ]},
        {"id": "meta", "forms": {"ko": ["메타"], "en": ["Meta"]}, "senses": [
            {"label": {"en": "company"}, "definition": {"en": "The company."}},
            unexplained("game", &["챔피언", "패치", "게임"], &["patch", "deck", "champion"]),
        ]},
    ]}))
}

/// The sense that an article's one block is taken to mean: the label of the first mark.
fn meant(annotator: &Annotator, text: &str, language: Language) -> String {
    let found = annotator.annotate(&[block(text, language)]);
    match found.first().map(|annotation| &annotation.note) {
        Some(Note::Term(meanings)) => {
            let meaning = meanings[0];
            annotator.glossary().terms[meaning.term].senses[meaning.sense].label["en"].clone()
        }
        _ => String::new(),
    }
}

#[test]
fn cues_choose_the_sense_and_no_cue_means_no_mark() {
    use Language::{English as En, Korean as Ko};
    // The text, and the sense meant; nothing when there is to be no mark.
    let cases = [
        // Meant to get a mark.
        (Ko, "큰 모델의 지식을 작은 모델로 증류했다는 의혹이 나왔다.", "machine learning"),
        (Ko, "연구팀은 학습 비용을 줄이려고 증류를 썼다.", "machine learning"),
        (Ko, "딥시크가 증류로 성능을 끌어올렸는지 따져 본다.", "machine learning"),
        (Ko, "정유 공장의 원유 증류는 끓는점 차이를 이용한다.", "chemistry"),
        (Ko, "두 액체의 혼합물을 증류하면 알코올이 먼저 나온다.", "chemistry"),
        (En, "Distillation lets a small model copy a bigger one.", "machine learning"),
        (En, "The teacher network's answers are the training set; distillation does the rest.", "machine learning"),
        (En, "Crude goes through distillation in a tall column at the refinery.", "chemistry"),
        (Ko, "소프트뱅크가 스타게이트에 돈을 댄다.", "data centres"),
        (Ko, "스타게이트의 첫 데이터센터는 텍사스에 선다.", "data centres"),
        (En, "OpenAI and SoftBank announced Stargate in January.", "data centres"),
        (En, "Each Stargate data center needs its own power plant.", "data centres"),
        (Ko, "차입을 늘린 펀드의 레버리지가 위험 수위다.", "debt"),
        (Ko, "대출을 지렛대 삼아 집을 산 사람이 늘었다.", "debt"),
        (En, "The fund's leverage rose as it took on debt.", "debt"),
        (En, "Lower leverage means fewer margin calls.", "debt"),
        (Ko, "입력한 토큰 수에 따라 API 요금이 매겨진다.", "language model"),
        (Ko, "이 언어 모델은 토큰을 백만 개까지 읽는다.", "language model"),
        (Ko, "거래소가 새 토큰의 상장을 미뤘다.", "crypto"),
        (En, "A prompt of nine hundred tokens still fits the context.", "language model"),
        (En, "Holders keep the token in a wallet off the exchange.", "crypto"),
        (Ko, "자율 에이전트가 코드를 고치고 시험까지 돌린다.", "software"),
        (En, "An autonomous agent booked the flights by itself.", "software"),
        (Ko, "애저 등 클라우드 매출이 서버 투자를 떠받친다.", "computing"),
        (En, "Most of the firm's data sits in the cloud, on rented servers.", "computing"),
        (Ko, "파운드리 공정이 바뀌면서 칩 생산이 늦어졌다.", "semiconductor"),
        (En, "Nvidia said its next chip is out of the foundry.", "semiconductor"),
        (Ko, "메타가 새 안경을 내놓았다.", "company"),
        (En, "Meta opened an office in Lyon.", "company"),
        (Ko, "반도체 업계는 칩 재고가 줄었다고 본다.", "semiconductor"),
        (En, "Borrowing against the loan book is leverage by another name, and debt all the same.", "debt"),
        // Meant to get none.
        (Ko, "이 위스키는 구리 솥에서 두 번 증류한다.", ""),
        (Ko, "안동의 양조장은 소주를 증류해 항아리에 묵힌다.", ""),
        (Ko, "할머니는 장미를 증류해 향을 모으셨다.", ""),
        (En, "The gin owes its taste to slow distillation over juniper.", ""),
        (En, "After distillation the spirit rests in a barrel for ten years.", ""),
        (En, "Grandmother taught us distillation on the kitchen stove.", ""),
        (Ko, "영화 스타게이트는 고대 문 너머의 모험을 그린다.", ""),
        (Ko, "스타게이트 새 시즌에는 옛 배우들이 돌아온다.", ""),
        (En, "Stargate is still the director's best film.", ""),
        (En, "In this episode the crew finds another Stargate.", ""),
        (En, "He wore a Stargate badge on his cap.", ""),
        (Ko, "막대와 받침점만 있으면 지렛대로 바위를 든다.", ""),
        (Ko, "아이들은 지렛대 놀이를 좋아했다.", ""),
        (En, "With a crowbar for leverage he moved the stone.", ""),
        (En, "The union gained leverage at the table.", ""),
        (En, "Teams leverage their weekends to rest.", ""),
        (Ko, "옛날 버스는 승차할 때 토큰을 냈다.", ""),
        (Ko, "서랍에서 낡은 토큰 하나가 나왔다.", ""),
        (En, "Drop a token in the turnstile and board the bus.", ""),
        (En, "She gave him a ring as a token of thanks.", ""),
        (Ko, "에이전트는 선수의 이적을 두고 구단과 만났다.", ""),
        (En, "The striker's agent met the club on Monday.", ""),
        (En, "An estate agent showed us the house.", ""),
        (En, "The agent smiled and closed the door.", ""),
        (Ko, "오늘 하늘에는 클라우드 한 점 없고 비도 오지 않는다.", ""),
        (En, "A dark cloud brought rain to the valley.", ""),
        (Ko, "감자 칩에 소금을 조금 뿌린다.", ""),
        (En, "A potato chip with too much salt.", ""),
        (En, "Every chip on the plate was gone.", ""),
        (Ko, "이번 패치로 게임의 메타가 바뀌었다.", ""),
        (En, "The Meta deck of the patch wins on turn four.", ""),
    ];
    let silent = cases.iter().filter(|case| case.2.is_empty()).count();
    assert!(cases.len() >= 60 && silent * 2 >= cases.len() - 1, "{silent} of {} get no mark", cases.len());
    let annotator = of(terms());
    let mut wrong = Vec::new();
    for (language, text, wanted) in cases {
        let found = meant(&annotator, text, language);
        if found != wanted {
            wrong.push(format!("{text}\n  wanted {wanted:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn evidence_is_counted_over_the_article_in_different_words() {
    let annotator = of(terms());
    let labels = |texts: &[&str]| -> Vec<String> {
        let blocks: Vec<_> = texts.iter().map(|text| block(text, Language::Korean)).collect();
        let found = annotator.annotate(&blocks);
        found
            .iter()
            .map(|annotation| match &annotation.note {
                Note::Term(meanings) => {
                    let meaning = meanings[0];
                    annotator.glossary().terms[meaning.term].senses[meaning.sense].label["en"].clone()
                }
                Note::Money(_) => "money".to_owned(),
            })
            .collect()
    };
    assert_eq!(labels(&["증류가 화제다.", "새 모델이 나왔다."]), ["machine learning"], "a cue in another paragraph");
    let one_word_often = ["모델, 모델, 모델을 증류한다.", "끓는점이 다른 혼합물이다."];
    assert_eq!(labels(&one_word_often), ["chemistry"], "two words outweigh one that is said three times");
    let drink_wins = ["위스키와 소주를 증류한다.", "모델이 광고한다."];
    assert!(labels(&drink_wins).is_empty(), "the sense that is not explained wins");
}

#[test]
fn senses_with_equal_evidence_are_shown_together_unless_one_is_not_explained() {
    let annotator = of(terms());
    let meanings = |text: &str| match annotator.annotate(&[block(text, Language::Korean)]).pop().map(|found| found.note)
    {
        Some(Note::Term(meanings)) => meanings.len(),
        _ => 0,
    };
    assert_eq!(meanings("코인 거래의 토큰과 언어의 토큰"), 2, "one cue for each of two senses");
    assert_eq!(meanings("언어를 배우며 버스 토큰을 모았다"), 0, "one cue for a sense nobody explains");
}

#[test]
fn cues_are_words_and_not_parts_of_words() {
    let annotator = of(terms());
    for text in ["대모델링 회사가 토큰을 냈다.", "신코인의 토큰"] {
        assert!(annotator.annotate(&[block(text, Language::Korean)]).is_empty(), "{text}");
    }
    for text in ["The supermodel kept a token.", "A modelled token", "The apiary sold a token."] {
        assert!(annotator.annotate(&[block(text, Language::English)]).is_empty(), "{text}");
    }
    let text = "Models count every token.";
    assert_eq!(annotator.annotate(&[block(text, Language::English)]).len(), 1, "a cue may be plural: {text}");
}
