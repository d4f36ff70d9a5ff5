//! What looks like an amount of money and is something else.

use super::amount::Page;
use super::number::Number;
use super::tables::cues;
use super::unit::{CODE, DOUBTFUL, NAME, SETTLED, SIGN, Unit, VAGUE};
use super::word::{Word, is_latin};
use super::{myriad, per, weight};
use crate::engine::Language;
use crate::engine::text::{look, script};

/// Whether a number may begin at a byte.
pub fn number_begins(page: &Page, at: usize) -> bool {
    let first = look::at(page.text, at);
    first.is_ascii_digit() || myriad::begins(first) || is_latin(first) && page.words.begins_at(page.text, at)
}

/// Whether a text is at the end of a clause at byte `at`.
pub fn clause_ends(text: &str, mut at: usize) -> bool {
    while look::phrase(text, at, " ") > 0 {
        at += 1;
    }
    match look::at(text, at) {
        '.' | ',' => !look::at(text, at + 1).is_ascii_digit(),
        first => look::is_in(first, " ;:!?)]\"'”’»。，、；！？）」\n…/"),
    }
}

/// Whether a number is part of something longer: a model, a version, a date, a share.
pub fn inside_other(page: &Page, number: &Number, limit: usize) -> bool {
    let text = page.text;
    let start = number.start;
    let last = look::before(text, start);
    let at = start.saturating_sub(last.len_utf8());
    let earlier = look::before(text, at);
    let in_words = number.integers == 0;
    let glued = match last {
        '.' | ',' | ':' | '/' => {
            earlier.is_ascii_digit()
                || last == '.' && is_latin(earlier) && !in_words && !known_before(page, number, limit)
        }
        '_' | '#' | '№' | '@' | '^' | '第' | '제' => true,
        '-' => is_latin(earlier) && !in_words,
        // 수백만, 数百万, 几百万: nobody says how many.
        '수' | '몇' | '数' | '數' | '几' | '幾' | '何' | '上' => in_words,
        // 수 백만, "ein paar tausend Euro"
        ' ' if in_words => {
            let alone = !script::is_word(look::before(text, at.saturating_sub(earlier.len_utf8())));
            matches!(earlier, '수' | '몇') && alone || look::is_one_of(SOME, Word::before(text, at, limit).plain())
        }
        letter => is_latin(letter) && !known_before(page, number, limit),
    };
    // "$4.50 a pound": what it is paid for.
    let each = limit > 0 && start == limit + 1 && look::phrase(text, start, "a |an ") > 0;
    glued || each || look::phrase(text, number.end, "%|％|°|℃|_") > 0
}

/// Words that make a number after them vague, in the languages where one may begin with
/// "thousand" or "hundred".
const SOME: &str = "paar einige mehrere viele quelques plusieurs varios algunos alguns muchos muitos qualche";

/// Whether the letters a number is glued to are a unit's.
fn known_before(page: &Page, number: &Number, limit: usize) -> bool {
    super::unit::before(page.text, number.start, limit, page.language).is_some()
}

/// Whether a unit that stands after the number is one of money here.
pub fn after(page: &Page, number: &Number, unit: &Unit) -> bool {
    let text = page.text;
    let form = text.get(unit.start..unit.end).unwrap_or_default();
    let next = look::at(text, unit.end);
    // What the form is, where it is one character.
    let sign = look::at(form, 0);
    let sign = if form.len() > sign.len_utf8() { ' ' } else { sign };
    let glued = unit.start == number.end;
    if number.letter && !glued && unit.is(NAME) && text.as_bytes().get(number.end - 2) == Some(&b' ') {
        return false;
    }
    // "5p", "470p", "99c"; but pictures of 480p are measured in lines.
    let coins = unit.minor() == 2
        && glued
        && match sign {
            // "142.7p a litre"
            'p' if number.decimals == 1 => true,
            _ if number.decimals > 0 => false,
            'p' => number.integers <= 3 && !number.value.whole().is_some_and(|lines| LINES.contains(&lines)),
            'c' => number.integers == 2,
            _ => false,
        };
    let alone = !unit.is(SIGN) && alone(page, number, unit);
    let clear = number.looks_like_sum() || coins || alone;
    // "cuesta 7 bolivianos"
    let paid = || {
        unit.is(NAME)
            && unit.minor() == 0
            && number.integers > 0
            && look::holds(look::last_words(text, number.start), cues("paid"))
    };
    if unit.is(DOUBTFUL) && !clear && !paid() || unit.is(VAGUE) && !alone {
        return false;
    }
    let in_words = number.integers == 0;
    // 사원, 이유로: one syllable before a unit is the beginning of a word.
    if in_words && !number.scaled && number.decimals == 0 && is_hangul(look::at(text, number.start)) {
        return false;
    }
    // "exceeds a $ 4 billion": the sign is the next number's.
    if in_words && unit.is(SIGN) && page.words.begins_at(text, number.start) {
        return false;
    }
    if OTHER_WORDS.iter().any(|(unit_form, tails)| *unit_form == form && look::phrase(text, unit.end, tails) > 0) {
        return false;
    }
    match sign {
        '원' => won(page, number, unit),
        // Buildings are counted in 동 too, though hardly fifty thousand of them.
        '동' if !unit.is(SETTLED) && !alone && number.value.below(50_000) => false,
        '불' | '동' => !is_hangul(next) || look::is_in(next, "을은에이로짜씩정까부대의"),
        '전' => false,
        '角' | '毛' | '毫' | '分' | '仙' | '銭' => alone,
        // 一元管理, 3元連立方程式
        '元' if page.language == Language::Japanese && look::phrase(text, unit.end, "管|中継|連|方|的") > 0 => {
            false
        }
        // 二元 is binary, 十三元老 thirteen elders; but 50元月租 is a rent.
        '元' if in_words => {
            !look::is_in(next, "首帅帥月老宝寶年朝气氣凶勋勳宵音代")
                && (number.scaled || !look::is_in(next, "方对對期结結分制体體经經社锂鋰材悖桥橋里数數复復催"))
        }
        // 一円: all over a region.
        '円' => !(in_words && number.value.whole() == Some(1) && look::before(text, number.start) > '\u{2E7F}'),
        // A piece of cake is 一块蛋糕 too.
        '块' | '塊' => {
            let mut minor = Number::at(unit.end);
            number.scaled
                || number.integers > 1 && look::phrase(text, unit.end, cues("pieces")) == 0
                || clause_ends(text, unit.end)
                || page.read(&mut minor)
                    && (clause_ends(text, minor.end) || look::phrase(text, minor.end, "角|毛|分") > 0)
        }
        _ => latin_after(page, number, unit, form, alone),
    }
}

/// Names of units, and what behind them makes them other words: 원칙, 엔진, 유로파, 元旦.
const OTHER_WORDS: [(&str, &str); 21] = [
    ("원", "칙|색|소|자|리|년|본|형|유|룸|격|탁|천|점|심|산|료|문|래|판|생|아|단|전|작|주민|주시|어민|도심|정대"),
    ("엔", "진|트|터|드|딩|지|비|씨"),
    ("유로", "파|존|폴|터"),
    ("불", " 정책"),
    ("위안", "부"),
    ("프랑", "스크"),
    ("센트", "럴"),
    ("元", "化|论|論|素|旦|件|一次|二次|三次"),
    ("円", "形|周|卓|滑|熱"),
    ("エン", "ジン"),
    ("フラン", "ス"),
    ("ユーロ", "圏"),
    ("QR", " code"),
    ("마르크", "스"),
    ("マルク", "ス"),
    ("马克", "思|杯|斯|笔"),
    ("sterling", " silver"),
    ("francs", "-ma|-ti"),
    ("euro", "-area|-zone| area| zone"),
    ("centesimi", " di secondo| dal| da "),
    ("pesos", " pesad|, duas m|, dos m| e duas m| y dos m"),
];

fn latin_after(page: &Page, number: &Number, unit: &Unit, form: &str, alone: bool) -> bool {
    let next = look::at(page.text, unit.end);
    if unit.is(CODE) {
        // "3 TOP players", "5 ALL"
        let sum = number.looks_like_sum() && (!look::is_one_of(WORDS, form) || clause_ends(page.text, unit.end));
        return !is_latin(next) && !next.is_ascii_digit() && (sum || !look::is_one_of(EVERYDAY, form));
    }
    let per = || per::after(page, unit.end).is_some();
    if is_among("won", form) {
        // "In 2016 won 3 medals", "2,000 won a place"
        return !number.value.below(100)
            && !number.looks_like_year()
            && (look::phrase(page.text, unit.end, " the | a | an | their | places| seats| asylum") == 0 || per());
    }
    // "a sterling effort", um real desafio, "un peso específico"
    let one = number.integers == 0 && !number.scaled && number.value.below(2);
    if one && !unit.is(SETTLED) && is_among(ALSO, form) {
        let minor = unit.end + look::phrase(page.text, unit.end, " e | y | con | com | et | und | ");
        return clause_ends(page.text, unit.end)
            || number_begins(page, minor)
            || look::phrase(page.text, unit.end, " cada") > 0
            || per();
    }
    // "5 coronas de flores"
    let wreaths =
        !unit.is(SETTLED) && number.value.below(100) && look::phrase(page.text, unit.end, " de | di | d'") > 0;
    if wreaths && is_among("coronas corone coroas couronnes", form) {
        return false;
    }
    // Hundredths of a second: a race is lost by them.
    if is_among("centesimi", form)
        && look::ends(page.text, number.start, "ritardo di |staccato di |distacco di |dietro di ")
    {
        return false;
    }
    // So is the rapper: English has cents after 50.
    if form == "Cent" && page.language == Language::English {
        return false;
    }
    // The team is written with a capital letter.
    if is_among(BUCKS, form) {
        return look::is_one_of(BUCKS, form);
    }
    let pounds = is_among("pounds pound libras libra pfund livres livre 파운드 ポンド", form);
    !pounds || unit.is(SETTLED) || !weight::weighed(page, number, unit, alone)
}

/// Whether a form is one of some words, in whatever case.
#[inline(never)]
fn is_among(words: &str, form: &str) -> bool {
    words.split(' ').any(|word| word.eq_ignore_ascii_case(form))
}

const BUCKS: &str = "bucks buck";

/// Names that are adjectives, crowns or weights where there is one of them.
const ALSO: &str = "peso real corona coroa couronne krone franco franc sol sterling";

/// Whether 원 after a number is the currency, not the beginning or end of another word.
fn won(page: &Page, number: &Number, unit: &Unit) -> bool {
    if number.integers > 0 {
        return true;
    }
    let text = page.text;
    let next = look::at(text, unit.end);
    // 구조 원인, 구조원; 만일 원인
    let scaled = look::is_in(look::before(text, number.end), "십백천만억조경");
    let tail = !is_hangul(next)
        || look::is_in(next, "을은이의에도만과씩대짜부까정권어으")
        || scaled && look::phrase(text, unit.end, "입니|인 |인데|가량|가까|보다|밖|선|처럼|하고") > 0;
    let whole = number.value.whole();
    if unit.start > number.end && !tail || whole == Some(9_000_000_000_000) {
        return false;
    }
    // 만원 버스, 만원 관중: full.
    let mut at = unit.end;
    while look::phrase(text, at, " ") > 0 {
        at += 1;
    }
    whole != Some(10_000) || look::phrase(text, at, "버스|관중|사례|지하철|전철|열차|전동차") == 0
}

/// The lines of common video pictures.
const LINES: [u64; 6] = [144, 240, 360, 480, 540, 720];

/// Whether the amount is all there is in its block, as in a table's cell.
fn alone(page: &Page, number: &Number, unit: &Unit) -> bool {
    let mut bytes = page.text.bytes().enumerate();
    bytes.all(|(at, byte)| (number.start..unit.end).contains(&at) || byte.is_ascii_whitespace())
}

/// Whether a unit before the number, with none after it, makes it money.
pub fn before(page: &Page, number: &Number, unit: &Unit) -> bool {
    let next = look::at(page.text, number.end);
    let compound = next == '-' && !unit.is(SIGN) && is_latin(look::at(page.text, number.end + 1));
    if compound || is_latin(next) || next == '_' {
        return false;
    }
    let sum = number.looks_like_sum();
    if unit.is(DOUBTFUL) && (!sum || unit.is(NAME)) || unit.is(VAGUE) {
        return false;
    }
    let form = page.text.get(unit.start..unit.end).unwrap_or_default();
    let ends = clause_ends(page.text, number.end);
    if unit.is(SIGN) {
        // "Mo-Fr 9.00-18.00 Uhr"
        return !look::is_one_of("Fr Fr.", form) || !look::holds(following(page.text, number.end), "Uhr");
    }
    if sum {
        // "ALL 1,200 employees"; "won 1,200 votes", peso 1.500 kg
        return if unit.is(CODE) {
            ends || !look::is_one_of(WORDS, form)
        } else {
            !look::is_one_of("won real sol peso", form)
        };
    }
    if number.looks_like_year() {
        return false;
    }
    if unit.is(CODE) {
        // "BSD 2-Clause", "AMD 7000", "ALL 5 solutions", "CAD 2024", "PHP 8", "SDG 13"
        return match form {
            "CAD" => ends || !number.value.below(100),
            "PHP" => !number.value.below(100),
            _ => !look::is_one_of(EVERYDAY, form) && !look::is_one_of(NAMES, form),
        };
    }
    if form.is_ascii() || is_latin(look::at(form, 0)) {
        return ends && !is_among(HOMOGRAPHS, form);
    }
    let counted = look::is_in(next, "년월일시분초개명위차호번年月日号個个名位次期度歳岁");
    ends || page.language == Language::Chinese && !counted
}

/// The next few words.
fn following(text: &str, at: usize) -> &str {
    (at + 16..at + 20).find_map(|end| text.get(at..end)).or_else(|| text.get(at..)).unwrap_or_default()
}

/// Codes that are words in capitals, whatever is counted: "ALL 1,200 employees", "29,000 CVE records".
const WORDS: &str = "ALL TOP CUP CVE SOS";

/// Codes that are words or other abbreviations on either side of a bare number: "3 TOP players",
/// "5 KGS".
const EVERYDAY: &str = "ALL TOP TRY CUP PEN KGS GEL MOP SOS BOB BAM AMD CVE SDG BTN";

/// Codes that are names of other things before a bare number.
const NAMES: &str = "BSD AWG MAD COP ANG LAK MUR RON SAR ESP DEM";

/// Names that are verbs, championships or other words before a bare number.
const HOMOGRAPHS: &str =
    "won euro real pound pounds sol rand peso marks mark franc cent cents libra sterling quid bolívar";

fn is_hangul(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}
