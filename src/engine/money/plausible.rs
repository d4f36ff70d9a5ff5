//! What looks like an amount of money and is something else.

use super::amount::Page;
use super::figure::Figure;
use super::myriad;
use super::number::Number;
use super::unit::{Kind, Unit};
use super::word::{Word, is_latin};
use crate::engine::Language;
use crate::engine::text::script;

/// Whether a number may begin at a byte.
pub fn number_begins(page: &Page, at: usize) -> bool {
    let Some(first) = page.from(at).chars().next() else { return false };
    first.is_ascii_digit()
        || myriad::begins(first)
        || is_latin(first) && Word::at(page.text, at).is_some_and(|word| page.words.begins(&word))
}

/// Whether a text is at the end of a clause.
pub fn clause_ends(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    let Some(first) = rest.chars().next() else { return true };
    match first {
        '.' | ',' => !rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit),
        _ => matches!(
            first,
            ';' | ':'
                | '!'
                | '?'
                | ')'
                | ']'
                | '"'
                | '\''
                | '”'
                | '’'
                | '»'
                | '。'
                | '，'
                | '、'
                | '；'
                | '！'
                | '？'
                | '）'
                | '」'
                | '\n'
                | '…'
                | '/'
        ),
    }
}

/// Whether a number is part of something longer: a model, a version, a date, a share.
pub fn inside_other(page: &Page, number: &Number, limit: usize) -> bool {
    let before = page.to(number.start);
    let mut behind = before.chars().rev();
    let last = behind.next().unwrap_or(' ');
    let earlier = behind.next().unwrap_or(' ');
    let glued = match last {
        '.' | ',' | ':' | '/' => {
            earlier.is_ascii_digit()
                || last == '.' && is_latin(earlier) && number.integers > 0 && !known_before(page, number, limit)
        }
        '_' | '#' | '№' | '@' | '^' => true,
        '-' => is_latin(earlier) && number.integers > 0,
        // 수백만, 数百万, 几百万: nobody says how many.
        '수' | '몇' | '数' | '數' | '几' | '幾' | '何' | '上' => number.integers == 0,
        '第' | '제' => true,
        letter if is_latin(letter) => !known_before(page, number, limit),
        _ => false,
    };
    let vague = number.integers == 0
        && last == ' '
        && matches!(earlier, '수' | '몇')
        && behind.next().is_none_or(|letter| !script::is_word(letter));
    // "ein paar tausend Euro"
    let few = number.integers == 0
        && last == ' '
        && Word::before(page.text, number.start.saturating_sub(1), limit)
            .is_some_and(|word| SOME.contains(&word.plain()));
    glued || vague || few || page.from(number.end).starts_with(['%', '％', '°', '℃', '_'])
}

/// Words that make a number after them vague, in the languages where one may begin with
/// "thousand" or "hundred".
const SOME: [&str; 12] = [
    "paar",
    "einige",
    "mehrere",
    "viele",
    "quelques",
    "plusieurs",
    "varios",
    "algunos",
    "alguns",
    "muchos",
    "muitos",
    "qualche",
];

/// Whether the letters a number is glued to are a unit's.
fn known_before(page: &Page, number: &Number, limit: usize) -> bool {
    super::unit::before(page.text, number.start, limit, page.language).is_some()
}

/// Whether a unit that stands after the number is one of money here.
pub fn after(page: &Page, number: &Number, unit: &Unit) -> bool {
    let form = page.text.get(unit.start..unit.end).unwrap_or_default();
    let rest = page.from(unit.end);
    let next = rest.chars().next().unwrap_or(' ');
    if number.letter
        && unit.start != number.end
        && unit.kind == Kind::Name
        && page.text.as_bytes().get(number.end - 2) == Some(&b' ')
    {
        return false;
    }
    // "5p", "470p", "99c"; but pictures of 480p are measured in lines.
    let coins = unit.minor == 2 && unit.start == number.end && number.decimals == 0;
    let coins = coins
        && match form {
            "p" => number.integers <= 3 && !number.value.whole().is_some_and(|lines| LINES.contains(&lines)),
            "c" => number.integers == 2,
            _ => false,
        };
    let clear = number.looks_like_sum() || coins || unit.kind != Kind::Sign && alone(page, number, unit);
    if unit.doubtful && !clear {
        return false;
    }
    let in_words = number.integers == 0;
    // 사원, 이유로: one syllable before a unit is the beginning of a word.
    if in_words && !number.scaled && number.decimals == 0 && page.from(number.start).starts_with(is_hangul) {
        return false;
    }
    // "exceeds a $ 4 billion": the sign is the next number's.
    if in_words && unit.kind == Kind::Sign && page.words.begins_at(page.text, number.start) {
        return false;
    }
    match form {
        "원" => {
            !"칙색소자리년본형유룸격탁천점심산료문래판생아단전작".contains(next) && won(number, unit, in_words, rest)
        }
        "엔" => !"진트터드딩지비씨".contains(next),
        "유로" => !"파존폴터".contains(next),
        "불" => (!is_hangul(next) || "을은에이로짜씩정까부대의".contains(next)) && !rest.starts_with(" 정책"),
        "위안" => !rest.starts_with('부'),
        "프랑" => !"스크".contains(next),
        "센트" => !"럴".contains(next),
        "전" => false,
        "角" | "毛" | "毫" | "分" | "仙" | "銭" => alone(page, number, unit),
        // 二元 is binary, 一円 all over a region.
        "元" => {
            let few = in_words && !number.scaled;
            let equation = ["一次", "二次", "三次"].iter().any(|word| rest.starts_with(word));
            let opposed = few && "方对對期结結分制体體经經社".contains(next);
            !(equation || opposed || "化论論素旦首帅帥月老宝寶件年朝气氣凶勋勳宵音代".contains(next))
        }
        "円" => {
            let one = in_words && number.value.whole() == Some(1);
            let region = one && page.to(number.start).ends_with(|before: char| before > '\u{2E7F}');
            !(region || "形周卓滑熱".contains(next))
        }
        // A piece of cake is 一块蛋糕 too.
        "块" | "塊" => {
            number.scaled
                || number.integers > 1
                || clause_ends(rest)
                || page.number(unit.end).is_ok_and(|minor| {
                    clause_ends(page.from(minor.end)) || page.from(minor.end).starts_with(['角', '毛', '分'])
                })
        }
        "파운드" => !weighed(page, number, unit),
        _ => latin_after(page, number, unit, form, rest),
    }
}

fn latin_after(page: &Page, number: &Number, unit: &Unit, form: &str, rest: &str) -> bool {
    if unit.kind == Kind::Code {
        // "3 TOP players", "5 ALL"
        let word = EVERYDAY.contains(&form);
        return !rest.starts_with(|next: char| is_latin(next) || next.is_ascii_digit())
            && (!word || number.looks_like_sum());
    }
    let lower = form.to_ascii_lowercase();
    match lower.as_str() {
        // "In 2016 won 3 medals"
        "won" => !number.value.less(Figure::new(100)) && !number.looks_like_year() && !rest.starts_with(" the "),
        // The team is written with a capital letter.
        "bucks" | "buck" => form == lower,
        // "half a pound" is butter.
        "pounds" | "pound" | "libras" | "libra" | "pfund" => {
            let part = number.integers == 0 && number.value.less(Figure::ONE);
            !part && !weighed(page, number, unit)
        }
        _ => true,
    }
}

/// Whether 원 after a number is the currency, not the beginning or end of another word.
fn won(number: &Number, unit: &Unit, in_words: bool, rest: &str) -> bool {
    // 원주민, 원어민, 원도심
    if ["주민", "주시", "어민", "도심", "정대"].iter().any(|word| rest.starts_with(word)) {
        return false;
    }
    if !in_words {
        return true;
    }
    let next = rest.chars().next().unwrap_or(' ');
    // 구조 원인, 구조원
    let tail = !is_hangul(next) || "을은이의에도만과씩대짜부까정권어으".contains(next);
    if unit.start > number.end && !tail || number.value.whole() == Some(9_000_000_000_000) {
        return false;
    }
    // 만원 버스, 만원 관중: full.
    let full = ["버스", "관중", "사례", "지하철", "전철", "열차", "전동차"];
    number.value.whole() != Some(10_000) || !full.iter().any(|word| rest.trim_start_matches(' ').starts_with(word))
}

/// Whether the pounds are a weight.
fn weighed(page: &Page, number: &Number, unit: &Unit) -> bool {
    if unit.settled.is_some() {
        return false;
    }
    // What stands close by: the last and the next few words.
    let near = |text: &str, from: usize| (from..from + 4).find_map(|at| text.get(at..).map(str::len)).unwrap_or(0);
    let before = page.to(number.start);
    let before = before.get(before.len() - near(before, before.len().saturating_sub(32))..).unwrap_or_default();
    let after = page.from(unit.end);
    WEIGHED.split('|').any(|word| holds(before, word))
        || WEIGHTS.split('|').any(|words| after.starts_with(words))
        || number.value.less(Figure::new(1000)) && after.starts_with(" of ")
}

/// The lines of common video pictures.
const LINES: [u128; 6] = [144, 240, 360, 480, 540, 720];

/// Before pounds that are a weight.
const WEIGHED: &str = "체중|몸무게|무게|중량|감량|weigh|Weigh|lost |lose |gain|lift|bench|pesa|peso|wog|wieg|ewicht";

/// After pounds that are a weight.
const WEIGHTS: &str = " 감량|의 무게|의 중량|짜리 덤벨| in weight| heavier| lighter| overweight| of pressure| per square| of thrust| of force| of meat| of weight| de peso| di peso| schwer";

/// Whether a text holds another. `str::contains` would bring a second search engine along.
fn holds(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Whether the amount is all there is in its block, as in a table's cell.
fn alone(page: &Page, number: &Number, unit: &Unit) -> bool {
    let blank = |text: &str| text.bytes().all(|byte| byte.is_ascii_whitespace());
    blank(page.to(number.start)) && blank(page.from(unit.end))
}

/// Whether a unit before the number, with none after it, makes it money.
pub fn before(page: &Page, number: &Number, unit: &Unit) -> bool {
    let rest = page.from(number.end);
    let next = rest.chars().next().unwrap_or(' ');
    if is_latin(next)
        || next == '_'
        || rest.strip_prefix('-').is_some_and(|rest| unit.kind != Kind::Sign && rest.starts_with(is_latin))
    {
        return false;
    }
    if unit.doubtful && !number.looks_like_sum() {
        return false;
    }
    let form = page.text.get(unit.start..unit.end).unwrap_or_default();
    match unit.kind {
        Kind::Sign => true,
        Kind::Code => {
            // "BSD 2-Clause", "AMD 7000", "ALL 5 solutions", "CAD 2024", "PHP 8", "SDG 13"
            let known = match form {
                "CAD" => clause_ends(rest) || !number.value.less(Figure::new(100)),
                "PHP" => !number.value.less(Figure::new(100)),
                _ => !EVERYDAY.contains(&form) && !NAMES.contains(&form),
            };
            number.looks_like_sum() || known && !number.looks_like_year()
        }
        Kind::Name => {
            let counter = "년월일시분초개명위차호번年月日号個个名位次期度歳岁".contains(next) && next != ' ';
            if form.is_ascii() || form.starts_with(is_latin) {
                number.looks_like_sum() || clause_ends(rest) && !number.looks_like_year() && !is_homograph(form)
            } else {
                let chinese = page.language == Language::Chinese && !counter;
                number.looks_like_sum() || !number.looks_like_year() && (chinese || clause_ends(rest))
            }
        }
    }
}

/// Codes that are words or other abbreviations on either side of a bare number: "3 TOP players",
/// "5 KGS".
const EVERYDAY: [&str; 15] =
    ["ALL", "TOP", "TRY", "CUP", "PEN", "KGS", "GEL", "MOP", "SOS", "BOB", "BAM", "AMD", "CVE", "SDG", "BTN"];

/// Codes that are names of other things before a bare number.
const NAMES: [&str; 11] = ["BSD", "AWG", "MAD", "COP", "ANG", "LAK", "MUR", "RON", "SAR", "ESP", "DEM"];

/// Names that are verbs, championships or other words before a bare number.
fn is_homograph(form: &str) -> bool {
    [
        "won", "euro", "real", "pound", "pounds", "sol", "rand", "peso", "marks", "mark", "franc", "cent", "cents",
        "libra", "sterling", "quid",
    ]
    .iter()
    .any(|word| form.eq_ignore_ascii_case(word))
}

fn is_hangul(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}
