//! What a text says around an amount: "약", "up to", "이상", "100만 토큰당".

use super::amount::{Amount, Page};
use super::{Bound, Qualifiers};
use crate::engine::Language;
use std::ops::Range;

/// A word or phrase before or after amounts, and what it says of them.
type Says = (Language, &'static str, What);

#[derive(Clone, Copy)]
enum What {
    About,
    Is(Bound),
}

use Bound::{AtLeast, Over, Under, UpTo};
use Language::{Chinese, English, French, German, Italian, Japanese, Korean, Portuguese, Spanish};
use What::{About, Is};

// A longer phrase stands before those it ends with.
const BEFORE: &[Says] = &[
    (English, "no more than", Is(UpTo)),
    (English, "not more than", Is(UpTo)),
    (English, "no less than", Is(AtLeast)),
    (English, "not less than", Is(AtLeast)),
    (English, "up to", Is(UpTo)),
    (English, "at most", Is(UpTo)),
    (English, "as much as", Is(UpTo)),
    (English, "at least", Is(AtLeast)),
    (English, "a minimum of", Is(AtLeast)),
    (English, "a maximum of", Is(UpTo)),
    (English, "more than", Is(Over)),
    (English, "greater than", Is(Over)),
    (English, "over", Is(Over)),
    (English, "above", Is(Over)),
    (English, "exceeding", Is(Over)),
    (English, "exceeds", Is(Over)),
    (English, "less than", Is(Under)),
    (English, "lower than", Is(Under)),
    (English, "fewer than", Is(Under)),
    (English, "under", Is(Under)),
    (English, "below", Is(Under)),
    (English, "nearly", About),
    (English, "almost", About),
    (English, "about", About),
    (English, "around", About),
    (English, "roughly", About),
    (English, "approximately", About),
    (English, "some", About),
    (English, "an estimated", About),
    (Korean, "최대", Is(UpTo)),
    (Korean, "최고", Is(UpTo)),
    (Korean, "최소", Is(AtLeast)),
    (Korean, "적어도", Is(AtLeast)),
    (Korean, "최저", Is(AtLeast)),
    (Korean, "무려", About),
    (Korean, "약", About),
    (Korean, "대략", About),
    (Korean, "거의", About),
    (Japanese, "最大", Is(UpTo)),
    (Japanese, "最高", Is(UpTo)),
    (Japanese, "最低", Is(AtLeast)),
    (Japanese, "少なくとも", Is(AtLeast)),
    (Japanese, "約", About),
    (Japanese, "およそ", About),
    (Chinese, "最多", Is(UpTo)),
    (Chinese, "至多", Is(UpTo)),
    (Chinese, "不超过", Is(UpTo)),
    (Chinese, "不超過", Is(UpTo)),
    (Chinese, "高达", Is(UpTo)),
    (Chinese, "高達", Is(UpTo)),
    (Chinese, "至少", Is(AtLeast)),
    (Chinese, "不低于", Is(AtLeast)),
    (Chinese, "不低於", Is(AtLeast)),
    (Chinese, "超过", Is(Over)),
    (Chinese, "超過", Is(Over)),
    (Chinese, "逾", Is(Over)),
    (Chinese, "低于", Is(Under)),
    (Chinese, "低於", Is(Under)),
    (Chinese, "不到", Is(Under)),
    (Chinese, "大约", About),
    (Chinese, "大約", About),
    (Chinese, "约", About),
    (Chinese, "約", About),
    (Chinese, "近", About),
    (German, "höchstens", Is(UpTo)),
    (German, "maximal", Is(UpTo)),
    (German, "bis zu", Is(UpTo)),
    (German, "mindestens", Is(AtLeast)),
    (German, "mehr als", Is(Over)),
    (German, "über", Is(Over)),
    (German, "weniger als", Is(Under)),
    (German, "unter", Is(Under)),
    (German, "etwa", About),
    (German, "rund", About),
    (German, "ungefähr", About),
    (German, "knapp", About),
    (German, "circa", About),
    (German, "ca.", About),
    (French, "jusqu'à", Is(UpTo)),
    (French, "au plus", Is(UpTo)),
    (French, "au maximum", Is(UpTo)),
    (French, "au moins", Is(AtLeast)),
    (French, "plus de", Is(Over)),
    (French, "plus que", Is(Over)),
    (French, "moins de", Is(Under)),
    (French, "en-dessous de", Is(Under)),
    (French, "environ", About),
    (French, "d'environ", About),
    (French, "près de", About),
    (French, "quelque", About),
    (Spanish, "no más de", Is(UpTo)),
    (Spanish, "no menos de", Is(AtLeast)),
    (Spanish, "hasta", Is(UpTo)),
    (Spanish, "como máximo", Is(UpTo)),
    (Spanish, "al menos", Is(AtLeast)),
    (Spanish, "por lo menos", Is(AtLeast)),
    (Spanish, "más de", Is(Over)),
    (Spanish, "menos de", Is(Under)),
    (Spanish, "alrededor de", About),
    (Spanish, "cerca de", About),
    (Spanish, "unos", About),
    (Spanish, "casi", About),
    (Spanish, "aproximadamente", About),
    (Portuguese, "até", Is(UpTo)),
    (Portuguese, "no máximo", Is(UpTo)),
    (Portuguese, "pelo menos", Is(AtLeast)),
    (Portuguese, "no mínimo", Is(AtLeast)),
    (Portuguese, "mais de", Is(Over)),
    (Portuguese, "menos de", Is(Under)),
    (Portuguese, "cerca de", About),
    (Portuguese, "quase", About),
    (Portuguese, "aproximadamente", About),
    (Italian, "non più di", Is(UpTo)),
    (Italian, "fino a", Is(UpTo)),
    (Italian, "al massimo", Is(UpTo)),
    (Italian, "almeno", Is(AtLeast)),
    (Italian, "più di", Is(Over)),
    (Italian, "oltre", Is(Over)),
    (Italian, "meno di", Is(Under)),
    (Italian, "circa", About),
    (Italian, "quasi", About),
];

const AFTER: &[Says] = &[
    (Korean, "이상", Is(AtLeast)),
    (Korean, "이하", Is(UpTo)),
    (Korean, "초과", Is(Over)),
    (Korean, "미만", Is(Under)),
    (Korean, "넘", Is(Over)),
    (Korean, "을 넘", Is(Over)),
    (Korean, "를 넘", Is(Over)),
    (Korean, "가량", About),
    (Korean, "정도", About),
    (Korean, "안팎", About),
    (Korean, "내외", About),
    (Korean, "남짓", About),
    (Korean, "쯤", About),
    (Korean, "여", About),
    (Japanese, "以上", Is(AtLeast)),
    (Japanese, "以下", Is(UpTo)),
    (Japanese, "超", Is(Over)),
    (Japanese, "未満", Is(Under)),
    (Japanese, "ほど", About),
    (Japanese, "程度", About),
    (Japanese, "前後", About),
    (Chinese, "以上", Is(AtLeast)),
    (Chinese, "以下", Is(UpTo)),
    (Chinese, "左右", About),
    (Chinese, "上下", About),
    (English, "or more", Is(AtLeast)),
    (English, "or less", Is(UpTo)),
    (English, "or so", About),
    (German, "oder mehr", Is(AtLeast)),
    (French, "environ", About),
    (French, "ou plus", Is(AtLeast)),
    (Spanish, "o más", Is(AtLeast)),
    (Portuguese, "ou mais", Is(AtLeast)),
    (Italian, "o più", Is(AtLeast)),
    (Italian, "circa", About),
];

/// What is said around an amount.
pub fn read(page: &Page, amount: &Amount) -> Qualifiers {
    let mut qualifiers = Qualifiers { approximate: amount.rounded, ..Qualifiers::default() };
    let mut before = page.to(amount.start).trim_end_matches(' ');
    // "최대 약 250억달러" says two things.
    for _ in 0..2 {
        let said = BEFORE.iter().find(|(language, phrase, _)| *language == page.language && ends_with(before, phrase));
        let Some((_, phrase, what)) = said else { break };
        say(&mut qualifiers, *what);
        before = before.get(..before.len() - phrase.len()).unwrap_or_default().trim_end_matches(' ');
    }
    let after = page.from(amount.end);
    let rest = after.strip_prefix(' ').unwrap_or(after);
    for (language, phrase, what) in AFTER {
        if *language == page.language && (rest.starts_with(phrase) || after.starts_with(phrase)) {
            say(&mut qualifiers, *what);
            break;
        }
    }
    qualifiers.per = per_before(page, before).or_else(|| per_after(page, amount.end));
    qualifiers
}

fn say(qualifiers: &mut Qualifiers, what: What) {
    match what {
        About => qualifiers.approximate = true,
        Is(bound) => qualifiers.bound = qualifiers.bound.or(Some(bound)),
    }
}

/// Whether a text ends with a phrase, whatever its case, that no letter of an alphabet stands
/// right before.
fn ends_with(text: &str, phrase: &str) -> bool {
    let Some(at) = text.len().checked_sub(phrase.len()) else { return false };
    let Some(end) = text.get(at..) else { return false };
    end.eq_ignore_ascii_case(phrase)
        && (!phrase.starts_with(char::is_alphabetic)
            || matches!(phrase.chars().next(), Some('一'..='鿿'))
            || !text.get(..at).is_some_and(|head| {
                head.ends_with(|last: char| last.is_alphanumeric() && !('一'..='鿿').contains(&last))
            }))
}

/// "100만 토큰당", "1株当たり", "每股": bytes of the text.
fn per_before(page: &Page, before: &str) -> Option<Range<usize>> {
    let end = before.len();
    let (mark, counted) = match page.language {
        Korean => ("당", true),
        Japanese => ("当たり", true),
        Chinese => ("每", false),
        _ => return None,
    };
    if counted {
        if !before.ends_with(mark) {
            return None;
        }
        // The word with the mark, and the number before it.
        let blank = |text: &str| {
            text.rfind([' ', '(', ',', '、', '。', '「'])
                .map_or(0, |at| at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8))
        };
        let mut start = blank(before);
        if let Some(head) = before.get(..start).filter(|head| head.ends_with(' ')) {
            let previous = blank(head.trim_end_matches(' '));
            if head.get(previous..).is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit())) {
                start = previous;
            }
        }
        return (start + mark.len() < end).then_some(start..end);
    }
    // 每股, 每桶: the mark and at most two characters.
    let mut tail = before.char_indices().rev().take(3);
    tail.find(|&(_, sign)| mark.starts_with(sign)).filter(|&(at, _)| at + mark.len() < end).map(|(at, _)| at..end)
}

/// "a share", "per million tokens", "/kg", "pro Kopf", "par action", "al mes".
fn per_after(page: &Page, at: usize) -> Option<Range<usize>> {
    let after = page.from(at);
    let rest = after.strip_prefix([' ', '-']).unwrap_or(after);
    let marks: &[&str] = match page.language {
        English => &["per ", "a ", "an ", "for every ", "each ", "per-"],
        German => &["pro ", "je ", "im "],
        French => &["par ", "la ", "le ", "l'"],
        Spanish => &["por ", "al ", "la ", "a la "],
        Portuguese => &["por ", "ao ", "à "],
        Italian => &["per ", "al ", "a ", "l'", "alla "],
        _ => &["/"],
    };
    let mark = marks.iter().chain(&["/"]).find(|mark| rest.starts_with(**mark))?;
    let measured = rest.get(mark.len()..)?;
    let word = |text: &str| text.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(text.len());
    let mut length = word(measured);
    // A word that is not "per" itself is one only before what things are counted by.
    let sure = matches!(*mark, "per " | "per-" | "pro " | "/") && page.language != Italian;
    const UNITS: &str = " year month week day hour minute share barrel tonne ton kilo kilogram gram ounce liter litre person head piece unit user seat night ticket token gallon pound mile action baril mois an jour heure tonne kilo personne acción barril mes año día hora tonelada persona ação mês ano dia pessoa azione barile mese anno giorno ora persona tonnellata Kopf Jahr Monat Tag Stunde Stück Aktie Barrel Tonne ";
    let head = measured.get(..length)?;
    let counted = UNITS.split(' ').any(|unit| !unit.is_empty() && unit == head);
    if length == 0 || !sure && !counted {
        return None;
    }
    // "per million tokens", "per 1,000 litres"
    if sure && (head.starts_with(|first: char| first.is_ascii_digit()) || page.words.is_scale(head)) {
        let next = measured.get(length..).and_then(|rest| rest.strip_prefix(' ')).map_or(0, word);
        length += if next > 0 { next + 1 } else { 0 };
    }
    let start = page.text.len() - rest.len();
    Some(start..start + mark.len() + length)
}
