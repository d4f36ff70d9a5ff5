//! The built-in glossary at work: silent in everyday texts, though they are full of its words, and
//! awake in the news.

use crate::support;
use crate::test;
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::{Annotator, Block, Language, Note, Options};

/// (what it is, its language, its paragraphs); written for this test.
const TEXTS: [(&str, Language, &[&str]); 32] = [
    (
        "names that are other things",
        Language::English,
        &[
            "The Fed Cup tie was lost, and Fed up with the draw she went home; the Feds called it a day.",
            "William Goldman wrote the screenplay. Humanoid creatures with six arms walk through it.",
            "FTA 9, rebounds 4. Parrots of the Amazon screeched.",
        ],
    ),
    (
        "names that are other things, in Korean",
        Language::Korean,
        &[
            "큐원 설탕으로 졸인 딸기에 클라우드 맥주를 곁들이고 VC 비타민도 챙겼다.",
            "피싱 배에서 대물을 올린 그는 신인 블루칩으로 불린다. 영국 BP도 전시장 공개 모델을 내놓았다.",
            "전염병 확산 모델을 테슬라 코일 옆에 그렸다. 모바일 AP 통신 기자가 왔다.",
        ],
    ),
    (
        "a recipe for chips",
        Language::English,
        &[
            "Cut the potatoes into chips as thick as a finger and soak them in cold water, which draws out the starch.",
            "Fry them once at a low heat, let them rest, and fry them again until golden. The best option is beef dripping, but any oil will do. Serve with fish, peas and plenty of vinegar.",
        ],
    ),
    (
        "an apple pie",
        Language::English,
        &[
            "Apple pie begins in the orchard. Peel six sour apples, slice them into a bowl and toss them with cinnamon and a token spoon of sugar.",
            "Chill the pastry well: the bond between butter and flour is what makes it flaky. Leave a margin of dough around the edge, and prompt the steam to escape by cutting a few slits.",
        ],
    ),
    (
        "a bus timetable",
        Language::English,
        &[
            "From Monday the number 7 bus leaves the harbour every ten minutes until midnight. Old tokens are no longer taken; please use a card or the exact fare.",
            "A transformer fire has closed Mill Road, so buses take the default route past the station. Passengers may change to the tram at no charge.",
        ],
    ),
    (
        "a weather report",
        Language::English,
        &[
            "Rain will clear from the west by noon, leaving a bright afternoon with a light breeze. A correction to yesterday's forecast: frost is now unlikely.",
            "Walkers on the ridge should hedge their bets and pack a coat. The cloud over the valley will lift only slowly, and the outlook for the weekend is stable.",
        ],
    ),
    (
        "a football match",
        Language::English,
        &[
            "The visitors won by the narrowest margin, a header in stoppage time. Their striker, a free agent since June, has given his agent plenty of options for next season.",
            "The manager praised his young side for their training and said the defence had set the benchmark for the year. The hawks in the stand went home quiet.",
        ],
    ),
    (
        "a film review",
        Language::English,
        &[
            "The new Stargate film sends its soldiers through the ring once more, and the wormhole has never looked better. The series always leaned on its cast, and this movie does too.",
            "There is a chase with giant robots that belongs in a Transformers film, and an agent of the spy kind who betrays everyone. The oracle who explains the plot could have been left out.",
        ],
    ),
    (
        "a whisky tour",
        Language::English,
        &[
            "The distillery lies at the foot of the glen. After the mash has fermented, distillation in two copper stills brings the alcohol to some seventy per cent.",
            "The tour ends with a dram in the old stable. Visitors get a token for a second one, and the shop sells bottles as gifts.",
        ],
    ),
    (
        "a children's party",
        Language::English,
        &[
            "Six unicorns and a fairy came to tea on Saturday. Each child drew an animal for the alphabet on the wall: an ape, a bear, a bull, a dove and a llama with wool of real yarn.",
            "The magician's tricks relied on inference more than on sleight of hand. A rainbow cake and a lucky bag for everyone rounded off the afternoon.",
        ],
    ),
    (
        "a hospital visit",
        Language::English,
        &[
            "The patient complained of hallucinations after the operation, and the nurse adjusted a parameter on the pump. Doctors leverage a simple chart to track the fever.",
            "By Sunday he had eaten soup and slept through the night. His family leveraged every contact to find him a quiet room.",
        ],
    ),
    (
        "a horoscope and a concert",
        Language::English,
        &[
            "Gemini should avoid big decisions this week, says the horoscope, while those born under the bull enjoy an inflow of good humour.",
            "In the evening the pianist plays Debussy, whose first name was Claude, as was Monet's. Tickets are free for pupils, and the hall's futures as a cinema are forgotten for one night.",
        ],
    ),
    (
        "a prison break",
        Language::English,
        &[
            "Two inmates escaped through the laundry in a jailbreak worthy of the cinema. The guards fed the dogs late that night, which gave the men an hour's start.",
            "A drug cartel is said to have paid the driver. Police closed the road at the bridge, where a guardrail had been torn out in a crash last winter.",
        ],
    ),
    (
        "a school newsletter",
        Language::English,
        &[
            "Year six learned the alphabet of signs and practised the option of asking for help. Parents are reminded that the school's startup breakfast has moved to eight o'clock.",
            "The chess club's model of the castle is on show in the hall. Please keep the drive clear so that the agents of the bus company can turn.",
        ],
    ),
    (
        "조리법: 김치찌개",
        Language::Korean,
        &[
            "묵은 김치를 한입 크기로 썰고 돼지고기는 키친타월로 핏물을 닦는다. 냄비에 들기름을 두르고 김치를 볶다가 쌀뜨물을 붓는다.",
            "두부와 대파를 넣고 끓이면 완성이다. 매운맛은 고추로 조절하고, 감자를 넣는 것도 좋은 옵션이다. 남은 찌개는 라면 사리를 넣어 먹는다.",
        ],
    ),
    (
        "조리법: 애플파이와 칩",
        Language::Korean,
        &[
            "애플 파이를 굽는 날에는 온 집에 시나몬 향이 퍼진다. 사과는 얇게 썰고 카카오 가루와 초콜릿 칩을 조금 뿌린다.",
            "감자로 만든 칩은 기름에 두 번 튀겨야 바삭하다. 웨이퍼 과자를 부숴 바닥에 깔면 식감이 살아난다.",
        ],
    ),
    (
        "경기 소식",
        Language::Korean,
        &[
            "홈팀은 9회말 끝내기 홈런으로 역전승을 거뒀다. 소프트뱅크에서 뛰던 투수가 마지막 타자를 잡았고, 야구장은 함성으로 가득했다.",
            "에이전트를 통해 이적을 요청한 선수는 벤치에 남았다. 다음 주가 고비라고 감독은 말했다. 이번 주가 지나면 순위도 정해진다.",
        ],
    ),
    (
        "날씨",
        Language::Korean,
        &[
            "내일은 전국이 대체로 맑겠으나 중부 지방은 오후부터 흐려지겠다. 아침 기온은 영하로 떨어지고 낮에도 찬 바람이 분다.",
            "제주에는 비가 조금 내리겠다. 빙판길 사고에 주의하고 도로 가드레일 근처에서는 차량 속도를 줄이는 것이 좋다.",
        ],
    ),
    (
        "버스 시간표",
        Language::Korean,
        &[
            "7번 버스는 첫차가 오전 5시 30분, 막차가 밤 11시에 출발한다. 배차 간격은 10분이며 명절에는 증편한다.",
            "예전 토큰은 더 이상 받지 않으니 교통카드로 요금을 내야 한다. 정류장 안내판에는 다음 버스가 몇 분 뒤 오는지 나온다.",
        ],
    ),
    (
        "영화 감상: 스타게이트",
        Language::Korean,
        &[
            "재개봉한 영화 스타게이트를 보았다. 감독은 고대 유적과 외계 문명을 잇는 상상을 화면에 펼친다. 웜홀을 지나는 장면은 지금 봐도 놀랍다.",
            "함께 본 트랜스포머는 범블비의 변신 장면이 여전히 시원하다. 관객들은 끝까지 자리를 지켰다.",
        ],
    ),
    (
        "영화 감상: 감옥과 마약",
        Language::Korean,
        &[
            "주인공은 누명을 쓰고 교도소에 갇혀 탈옥을 꿈꾼다. 멕시코의 마약 카르텔이 뒤를 쫓는다. 환각에 시달리는 환자를 연기한 배우가 돋보였다.",
            "추리 소설을 읽듯 단서를 모아 추론을 이어 가는 탐정의 이야기도 곁들여진다. 결말은 직접 확인하시길.",
        ],
    ),
    (
        "양조장 구경",
        Language::Korean,
        &[
            "막걸리를 증류하면 맑은 소주가 된다. 알코올은 물보다 끓는점이 낮아 먼저 증기가 되고, 식히면 이슬처럼 맺힌다.",
            "양조장 한쪽에는 증류기와 오크통이 놓여 있다. 위스키처럼 오래 묵힌 술은 기념품으로 인기다.",
        ],
    ),
    (
        "생일과 상장",
        Language::Korean,
        &[
            "할머니 생일에 드릴 선물을 포장했다. 동생은 학교 글짓기 대회에서 상장을 받아 와 벽에 붙였다.",
            "어린이날에는 놀이공원에 가기로 했다. 유니콘 인형을 안은 아이가 회전목마에서 손을 흔든다.",
        ],
    ),
    (
        "동물원과 여행",
        Language::Korean,
        &[
            "동물원에는 안데스에서 온 라마와 알파카가 산다. 아마존 밀림을 옮긴 온실에는 원주민의 배도 있다.",
            "여행 상품에는 숙소와 식사가 들어 있고 유람선은 옵션이다. 점괘를 봐 주는 오라클 타로 천막 앞에는 줄이 길었다.",
        ],
    ),
    (
        "새 차를 고르며",
        Language::Korean,
        &[
            "새 자동차를 고를 때는 트림마다 다른 옵션을 잘 살펴야 한다. 열선 시트와 선루프는 겨울과 여름에 쓸모가 있다.",
            "운전을 막 배운 동생은 도로 주행 연습에 한창이다. 옆자리에 앉은 아버지가 기장처럼 길을 일러 준다.",
        ],
    ),
    (
        "동네 도서관",
        Language::Korean,
        &[
            "도서관에서는 아이들에게 영어 알파벳을 가르친다. 글자 카드를 맞히면 도장을 하나씩 찍어 준다.",
            "모네의 그림책을 펼친 화가 클로드 모네 이야기 시간도 인기다. 시소의 받침점을 옮겨 보며 지렛대를 배우는 과학 교실도 열린다.",
        ],
    ),
    (
        "medals, gums and meters",
        Language::English,
        &[
            "Sergeant Amy Holt VC opened the museum. Her uncle left the IRA in 1975, taught at an IB school and now lives with MS; a GAA shirt hangs in his hall.",
            "The dentist measured how far the gums had drawn back: recession begins without pain. The flat has a smart meter and a cheap energy tariff.",
        ],
    ),
    (
        "un village",
        Language::French,
        &[
            "La boulangère paie ses apprentis au SMIC. Le prof d'EPS entraîne l'équipe, et la CPI est au programme du club de débat.",
            "Chez les porcs du voisin, la PPA fait peur. La SEC du village vend du miel.",
        ],
    ),
    (
        "eine Augenklinik",
        Language::German,
        &["Die Klinik behandelt Kranke mit AMD; ihr Neubau bekam Geld von der RAG-Stiftung."],
    ),
    ("病院と映画", Language::Japanese, &["映画はIRAの若者を描く。姉はMSと診断され、IBの学校で教えている。"]),
    (
        "한과 레드팀",
        Language::Korean,
        &[
            "할머니의 한은 노래가 되었다. 내가 숨 쉬는 한은 그 노래를 부르겠다고 했다. 규칙이 정하는 한은 누구나 무대에 선다.",
            "체육대회에서 레드팀은 줄다리기를 이기고 리츠 크래커를 상으로 받았다.",
        ],
    ),
    (
        "섬마을 소식",
        Language::Korean,
        &["만화 시리즈 A편을 다 읽고 바다 피싱을 나갔다. 젊은이가 드나들어 인구 유동성이 큰 섬이다."],
    ),
];

/// (its language, a piece of news, the ids of the terms it has); written for this test.
const NEWS: [(Language, &str, &[&str]); 23] = [
    (
        Language::English,
        "Nvidia said demand for its AI chips outran supply, and that TSMC would add wafer capacity for inference.",
        &["nvidia", "ai-accelerator", "tsmc", "wafer", "inference"],
    ),
    (
        Language::English,
        "The Federal Reserve left interest rates unchanged. Fed officials were hawkish on inflation, and Treasury yields rose.",
        &["fed", "interest-rate", "fed", "hawk", "inflation", "treasury"],
    ),
    (
        Language::English,
        "The language model costs a dollar per million tokens; the startup says its agents need no prompt engineering.",
        &["token", "ai-agent", "prompt"],
    ),
    (
        Language::English,
        "Apple and Meta fell with the rest of Big Tech after Google cut its profit margin forecast.",
        &["apple", "meta", "big-tech", "google", "margin"],
    ),
    (
        Language::English,
        "The fund ran into trouble when lenders made a margin call on its debt; leverage of thirty to one left no room.",
        &["margin-call", "leverage"],
    ),
    (
        Language::English,
        "OpenAI's chatbot is prone to hallucinations, and researchers found a jailbreak within a day.",
        &["openai", "chatbot", "hallucination", "jailbreak"],
    ),
    (
        Language::English,
        "Traders of crude oil sold futures after OPEC raised output. Brent fell below 70 dollars a barrel.",
        &["futures", "opec", "brent"],
    ),
    (
        Language::English,
        "Washington raised tariffs on Chinese semiconductors and put another chipmaker on the Entity List.",
        &["tariff", "semiconductor", "chip", "entity-list"],
    ),
    (
        Language::Korean,
        "삼성전자는 HBM4 수율을 끌어올려 엔비디아에 공급하겠다고 밝혔다. 파운드리 적자는 줄었다.",
        &["samsung-electronics", "hbm", "chip-yield", "nvidia", "foundry"],
    ),
    (
        Language::Korean,
        "연준이 기준금리를 동결하자 국채 금리가 내렸고 원·달러 환율도 하락했다.",
        &["fed", "base-rate", "bond", "interest-rate", "exchange-rate"],
    ),
    (
        Language::Korean,
        "외국인이 코스피200 선물을 순매도했고, 옵션 만기일을 앞두고 변동성이 커졌다. 주가는 약세였다.",
        &["kospi", "futures", "option", "stock-price"],
    ),
    (
        Language::Korean,
        "이 언어 모델은 토큰을 적게 쓰고 환각이 적다. 추론에 드는 GPU도 절반이면 된다.",
        &["token", "hallucination", "inference", "gpu"],
    ),
    (
        Language::Korean,
        "유니콘으로 꼽히던 스타트업이 코스닥 상장을 미뤘다. 벤처 투자가 마르자 기업가치가 반 토막 났다.",
        &["unicorn", "startup", "kosdaq", "listing", "valuation"],
    ),
    (
        Language::Korean,
        "애플은 아이폰에 구글의 제미나이를 넣는 방안을 협의하고 있다. 알파벳의 주가는 증시에서 강세를 보였다.",
        &["apple", "google", "gemini", "alphabet", "stock-price"],
    ),
    (
        Language::Korean,
        "공정위는 가격을 짠 카르텔에 과징금을 물렸다. 네이버와 카카오는 망 사용료 협상에 나섰다.",
        &["kftc", "cartel", "naver", "kakao", "network-fee"],
    ),
    (
        Language::Korean,
        "미국은 중국에 대한 수출통제를 강화했고, 중국은 희토류로 맞섰다. 공급망 재편이 빨라졌다.",
        &["export-controls", "rare-earths", "supply-chain"],
    ),
    (
        Language::Korean,
        "비트코인 가격이 오르자 스테이블코인 발행사도 새 토큰을 내놓았다.",
        &["bitcoin", "stablecoin", "token"],
    ),
    (
        Language::Korean,
        "한은 금통위는 빅컷 대신 동결을 택했다. 가계부채가 늘고 인플레이션 우려가 남아 있어서다.",
        &["bank-of-korea", "bank-of-korea", "big-step", "household-debt", "inflation"],
    ),
    (
        Language::English,
        "The White House put tariffs this week on steel from Malaysia. How long will inflation stay high, and when should monetary policy turn?",
        &["tariff", "inflation", "monetary-policy"],
    ),
    (
        Language::English,
        "A VC fund led the Series B round; VCs fear a recession this year.",
        &["venture-capital", "seed-round", "venture-capital", "recession"],
    ),
    (
        Language::German,
        "Nvidia verkauft GPUs und TSMC baut sie; zwei ETFs auf den MSCI verloren, und die OPEC schwieg zu OpenAI.",
        &["nvidia", "gpu", "tsmc", "etf", "msci", "opec", "openai"],
    ),
    (
        Language::French,
        "IBM et TSMC vendent des GPU, et l'IPO attendue suit celle de l'ETF.",
        &["ibm", "tsmc", "gpu", "ipo", "etf"],
    ),
    (
        Language::Korean,
        "한은은 물가를 보며 금리를 묶었다. 벤처캐피탈(VC)은 AI 기업의 시리즈 B에 돈을 넣고 레드팀을 꾸렸다.",
        &["bank-of-korea", "interest-rate", "venture-capital", "venture-capital", "seed-round", "red-team"],
    ),
];

fn annotator() -> Annotator {
    Annotator::new(support::built_in(), Options { occurrences: Occurrences::All, money: false, ..Options::default() })
}

#[test]
fn everyday_texts_get_no_mark() {
    let annotator = annotator();
    let mut wrong = Vec::new();
    for (what, language, paragraphs) in TEXTS {
        let blocks: Vec<Block> = paragraphs.iter().map(|text| Block { text, language, section: 0 }).collect();
        for found in annotator.annotate(&blocks) {
            wrong.push((what, &paragraphs[found.block][found.range]));
        }
    }
    assert!(wrong.is_empty(), "marked for no reason: {wrong:?}");
}

#[test]
fn news_gets_its_marks() {
    let annotator = annotator();
    for (language, text, expected) in NEWS {
        let found: Vec<&str> = annotator
            .annotate(&[Block { text, language, section: 0 }])
            .iter()
            .filter_map(|annotation| match &annotation.note {
                Note::Term(meanings) => meanings.first(),
                Note::Money(_) => None,
            })
            .map(|meaning| annotator.glossary().terms[meaning.term].id.as_str())
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}
