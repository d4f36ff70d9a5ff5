//! `hovergloss guard`: the longer words that a term's letters are part of.
//!
//! "만화가" (a cartoonist) reads like "만화" (a cartoon) with the particle 가. No grammar tells them
//! apart, a dictionary does: of all its nouns and adverbs, those that read like a shorter noun with
//! a tail are kept in `data/ko-longer-words.txt` (made by `hovergloss guard lexicon`), and the few
//! that begin with a form of a glossary become its terms' `deny`.

mod dictionary;

use hovergloss::engine::Glossary;
use hovergloss::engine::glossary::formats::of_json;
use hovergloss::engine::terms::continues;
use std::collections::HashMap;
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Made from mecab-ko-dic 2.1.1 (Apache-2.0, see `data/README.md`): sorted, and each line begins
/// with the number of characters it shares with the line before.
const LONGER_WORDS: &str = include_str!("../data/ko-longer-words.txt");

/// What `hovergloss guard` takes.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Make the list of longer words from a compiled MeCab dictionary of Korean
    Lexicon {
        /// The dictionary's sys.dic
        dictionary: PathBuf,
    },
    /// List the longer words that the terms of a glossary must not be found in
    List {
        /// Glossary files
        #[arg(required = true)]
        glossary: Vec<PathBuf>,
    },
}

/// Runs the command; what it makes goes to standard output.
pub fn run(command: &Command) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    match command {
        Command::Lexicon { dictionary } => {
            let bytes = std::fs::read(dictionary).map_err(|error| format!("{}: {error}", dictionary.display()))?;
            let entries = dictionary::entries(&bytes).map_err(|error| format!("{}: {error}", dictionary.display()))?;
            let nouns = common_nouns(&entries);
            let mut words: Vec<&str> = entries
                .iter()
                .filter(|entry| is_word(entry) && splits(entry, &nouns))
                .map(|entry| entry.surface.as_str())
                .collect();
            words.extend(MISSING.split_whitespace());
            words.sort_unstable();
            words.dedup();
            out.write_all(front_coded(&words).as_bytes())?;
        }
        Command::List { glossary } => {
            let longer = LongerWords::new();
            for path in glossary {
                let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
                let json = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
                let mut glossary =
                    Glossary::from_value(&of_json(json)).map_err(|misfit| format!("{}: {misfit}", path.display()))?;
                longer.guard(&mut glossary);
                for term in glossary.terms.iter().filter(|term| !term.deny.is_empty()) {
                    writeln!(out, "{}\t{}", term.id, term.deny.join(" "))?;
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The list of longer words, unpacked.
pub struct LongerWords(Vec<String>);

impl LongerWords {
    /// Unpacks the list.
    pub fn new() -> LongerWords {
        let mut words: Vec<String> = Vec::new();
        for line in LONGER_WORDS.lines() {
            let Some(shared) = line.chars().next().and_then(|digit| digit.to_digit(36)) else { continue };
            let mut word: String =
                words.last().map(|last| last.chars().take(shared as usize).collect()).unwrap_or_default();
            word.push_str(&line[1..]);
            words.push(word);
        }
        LongerWords(words)
    }

    /// Adds to each term's `deny` the longer words that read like one of its forms with a tail and
    /// are not forms of it themselves.
    pub fn guard(&self, glossary: &mut Glossary) {
        for term in &mut glossary.terms {
            let forms: Vec<&str> = term.forms.values().flatten().map(String::as_str).collect();
            let words = forms.iter().flat_map(|form| self.words(form)).filter(|word| !forms.contains(word));
            term.deny.extend(words.map(str::to_owned).collect::<Vec<_>>());
            term.deny.sort_unstable();
            term.deny.dedup();
        }
    }

    /// The words that read like `form` with a tail.
    pub fn words<'a>(&'a self, form: &'a str) -> impl Iterator<Item = &'a str> {
        let from = self.0.partition_point(|word| word.as_str() < form);
        self.0[from..]
            .iter()
            .map(String::as_str)
            .take_while(move |word| word.starts_with(form))
            .filter(move |word| word.len() > form.len() && reads_as_tail(form, &word[form.len()..]))
    }
}

fn front_coded(words: &[&str]) -> String {
    let mut coded = String::new();
    let mut last = "";
    for word in words {
        let shared = last.chars().zip(word.chars()).take_while(|(one, other)| one == other).count().min(35);
        coded.extend(char::from_digit(shared as u32, 36));
        coded.extend(word.chars().skip(shared));
        coded.push('\n');
        last = word;
    }
    coded
}

/// The parts of speech whose words hide shorter nouns, and how rare they may be: MeCab's costs
/// grow as words get rarer. Measured on 1,321 labelled sentences, these give precision 99.4 and
/// recall 98.9; without names rarer than 4000, 98.4 and 98.5; without the list, 95 and 99.
const KINDS: [(&str, i16); 5] = [("NNG", 5000), ("NNP", 5500), ("MAG", 5000), ("MAJ", 5000), ("NP", 5000)];

fn is_word(entry: &dictionary::Entry) -> bool {
    // Names that are neither of persons nor of places are titles of an encyclopaedia, 상장도 (a map)
    // among them. Only peoples and streets are as common as the nouns they hide.
    let common = ["인", "대로"].iter().any(|end| entry.surface.ends_with(end));
    let title = entry.kind == "NNP" && entry.class == "*" && entry.cost >= UNMET && !common;
    !title
        && KINDS.iter().any(|&(kind, cost)| entry.kind == kind && entry.cost <= cost)
        && entry.surface.chars().count() <= 6
        && entry.surface.chars().all(|character| matches!(character, '가'..='힣'))
}

/// The cost from which a word was only listed, not met, when the dictionary was trained.
const UNMET: i16 = 2500;

/// The costs of the nouns that were met.
fn common_nouns(entries: &[dictionary::Entry]) -> HashMap<&str, i16> {
    let mut nouns = HashMap::new();
    for entry in entries.iter().filter(|entry| matches!(entry.kind.as_str(), "NNG" | "NNP") && entry.cost < UNMET) {
        let cost = nouns.entry(entry.surface.as_str()).or_insert(entry.cost);
        *cost = entry.cost.min(*cost);
    }
    nouns
}

/// Tails that are particles, and 대 as it begins 대로, unless the longer word is a well-known one.
const PARTICLES: [&str; 15] =
    ["가", "도", "로", "만", "이", "인", "나", "과", "와", "라", "고", "랑", "의", "다", "대"];

/// Whether a word is so much rarer than the noun it begins with that the rest is a particle: "수사도"
/// (a picture) was never met, "나이가" is hardly ever a person of that name. Costs do not tell which
/// words of those never met people use all the same, so these are named.
fn is_rather(noun: &str, tail: &str, entry: &dictionary::Entry, nouns: &HashMap<&str, i16>) -> bool {
    let Some(cost) = nouns.get(noun).filter(|_| matches!(entry.kind.as_str(), "NNG" | "NNP")) else { return false };
    let plain = PARTICLES.contains(&tail);
    let unmet = entry.cost >= UNMET;
    let person = entry.class == "인명";
    match noun.chars().count() {
        1 => entry.kind == "NNG" && unmet && plain && !["대", "인"].contains(&tail),
        _ if person => entry.cost > *cost && (plain || OF_NAMES.contains(&tail)),
        _ => unmet && (plain || tail == "대로"),
    }
}

/// Tails that end names besides.
const OF_NAMES: [&str; 8] = ["론", "은", "의", "하", "한", "해", "들", "일"];

/// Words that the dictionary only lists but people use, more often than their letters are a noun
/// with its particle: degrees, maps and roads; persons; prices and artists; bodies, tables and ages.
/// What is humane has nothing of India, and a hazard lamp is no list of emergencies.
const WORDS: &str = "이해도 만족도 투명도 정확도 자유도 지명도 오염도 선명도 활성도 순수도 비옥도 기독교도 불교도 신교도 전도도 가속도 \
    일기도 분포도 배치도 미인도 풍속도 전년도 입면도 무사도 가계도 우산도 하의도 고금도 \
    자연인 영화인 금융인 정상인 장애인 주요인 기독교인 상공인 노숙인 종교인 지식인 민간인 미술인 광고인 연기인 근대인 사회인 이해관계인 \
    라틴인 동일인 감정인 대만인 신고인 서명인 현지인 자국인 체크인 경영인 무명인 외교인 불교인 소유인 인수인 직장인 투표인 유대인 조선인 \
    켈트인 아리아인 화성인 서구인 문명인 신청인 참가인 의뢰인 영주인 태양인 태음인 도망인 지성인 지급인 판매인 문단인 동시대인 소지인 \
    명의인 보조인 선거인 정당인 \
    상한가 최고가 최저가 시초가 소매가 만화가 산수화가 수채화가 삽화가 초상화가 서예가 \
    해운대 경찰대 수사대 구조대 지구대 원정대 선발대 성가대 의장대 시험대 수술대 계산대 심판대 판매대 전시대 평균대 지방대 전문대 항공대 \
    조선대 고생대 중생대 보충대 예비대 북한대 국회대로 경상대로 경기대로 \
    마이크로 애로 해도 상하이 차이나 다이아나 판도라 신경과 수정과 실업과 이수만 이상은 \
    인도적 비상등";

/// Words that it lacks: peoples above all.
const MISSING: &str = "유럽인 이스라엘인 팔레스타인인 시리아인 이라크인 레바논인 예멘인 사우디인 튀르키예인 아프가니스탄인 파키스탄인 방글라데시인 네팔인 스리랑카인 태국인 미얀마인 캄보디아인 \
    인도네시아인 말레이시아인 몽골인 우즈베키스탄인 카자흐스탄인 스위스인 크로아티아인 나이지리아인 케냐인 에티오피아인 소말리아인 콜롬비아인 베네수엘라인 아르헨티나인 칠레인 페루인 \
    메타인지 공모가";

/// Words that it met in novels and chronicles, or whose noun it knows as little as them: in the news
/// the noun with its particle is commoner.
const PHRASES: &str = "투자가 정치가 역사가 종교가 농부가 국기가 보수가 기지가 원수가 기호가 실무가 호가가 권유가 교제가 \
    주제도 성장도 성공도 공정도 독점도 축소도 견제도 실태도 분리도 구제도 관찰도 연락도 견적도 신축도 준공도 침입도 현장도 부품도 해양도 \
    토양도 해안도 대륙도 상인도 가상도 증오도 횡단도 세관도 어학도 지휘도 연행도 \
    직업인 대학인 중립인 증거인 유죄인 독립인 동력인 초면인 기회인 \
    전파로 청소로 동부로 순회로 균열로 환호로 정찰로 황실로 청자와 토기와 석차와 훈제와 암기와 군기와";

/// The cost from which a word of two syllables is more likely a noun of one with its particle.
const RARE_WHEN_SHORT: i16 = 3200;

/// Tails that are what they look like unless the longer word is a well-known one: particles that
/// few nouns end with, suffixes that make a noun of any noun, and verbs.
const PLAIN_TAILS: [&str; 23] = [
    "은", "는", "을", "를", "의", "에", "에서", "들", "측", "씨", "님", "등", "쯤", "별", "하", "한", "할", "함", "해",
    "되", "된", "될", "됨",
];

/// Whether a word reads like a shorter noun with a tail at any of its syllables.
fn splits(entry: &dictionary::Entry, nouns: &HashMap<&str, i16>) -> bool {
    let word = &entry.surface;
    let splits = || word.char_indices().skip(1).map(|(at, _)| word.split_at(at));
    // Any noun of two syllables or more makes an adjective with 적 ("세계적으로"): no other word.
    let adjective =
        ["적", "적인", "적으로"].iter().any(|end| word.strip_suffix(end).is_some_and(|noun| noun.len() > 3));
    let named = |list: &str| list.split_whitespace().any(|listed| listed == word);
    let known = named(WORDS);
    let unmet = entry.cost >= UNMET;
    let rare = entry.cost >= RARE_WHEN_SHORT && word.chars().count() == 2;
    let rather = |(noun, tail)| is_rather(noun, tail, entry, nouns);
    let reads = |(noun, tail)| (known || !unmet || !PLAIN_TAILS.contains(&tail)) && reads_as_tail(noun, tail);
    (known || !adjective && !rare && !named(PHRASES) && !splits().any(rather)) && splits().any(reads)
}

/// Whether a noun's tail can begin with `rest`, given what may follow the longer word: nothing, a
/// particle or the copula.
fn reads_as_tail(noun: &str, rest: &str) -> bool {
    const NEXT: [&str; 12] = ["", "은", "는", "이", "가", "을", "를", "의", "도", "에", "로", "다"];
    NEXT.iter().any(|next| {
        let run = [rest, next].concat();
        // 인, 일 and 다 ask for what follows them.
        [" 것", "."].iter().any(|after| continues(noun, &run, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use hovergloss::engine::Language;

    #[test]
    fn longer_words_are_listed_for_the_forms_they_begin_with() {
        let longer = LongerWords::new();
        // A form, a word that must keep it from being found, a phrase that must not.
        let cases = [
            ("만족", "만족도", "만족이"),
            ("방송", "방송인", "방송은"),
            ("최대", "최대한", "최대의"),
            ("경기", "경기도", "경기에서"),
            ("마이크", "마이크로", "마이크를"),
            ("고양", "고양이", "고양의"),
            ("만화", "만화가", "만화는"),
            ("경제", "경제인", "경제가"),
            ("장애", "장애인", "장애가"),
            ("인도", "인도적", "인도에"),
            ("태국", "태국인", "태국이"),
            ("메타", "메타인지", "메타인데"),
        ];
        for (form, word, phrase) in cases {
            let words: Vec<&str> = longer.words(form).collect();
            assert!(words.contains(&word), "{word} is missing among {words:?}");
            assert!(!words.contains(&phrase), "{phrase} is no word, but listed for {form}");
        }
    }

    #[test]
    fn a_noun_with_its_particle_is_no_longer_word_though_the_dictionary_lists_it() {
        let longer = LongerWords::new();
        // Trades, roads, tools and people that are hardly ever meant.
        let phrases = [
            ("수요", "수요가"),
            ("투자", "투자가"),
            ("설명", "설명도"),
            ("통장", "통장이"),
            ("학생", "학생과"),
            ("전화", "전화로"),
            ("주장", "주장대"),
            ("시작", "시작인"),
            ("이용", "이용한"),
            ("나이", "나이다"),
        ];
        for (form, phrase) in phrases {
            assert!(!longer.words(form).any(|word| word == phrase), "{phrase} is listed for {form}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_unpacks_to_what_was_packed() {
        let longer = LongerWords::new();
        assert!(longer.0.is_sorted(), "the list must be sorted to be searched");
        let words: Vec<&str> = longer.0.iter().map(String::as_str).collect();
        assert_eq!(front_coded(&words), LONGER_WORDS);
    }

    #[test]
    fn a_glossary_is_guarded_but_keeps_its_own_forms() {
        let mut glossary = Glossary::from_forms(Language::Korean, ["방송"]);
        glossary.terms[0].forms.insert("ko-x".to_owned(), vec!["방송인".to_owned()]);
        LongerWords::new().guard(&mut glossary);
        assert!(!glossary.terms[0].deny.iter().any(|word| word == "방송인"), "{:?}", glossary.terms[0].deny);
    }

    #[test]
    fn a_file_that_is_no_dictionary_is_refused() {
        for bytes in [&b""[..], b"not a dictionary", &[102; 80]] {
            assert!(dictionary::entries(bytes).is_err(), "{bytes:?}");
        }
    }
}
