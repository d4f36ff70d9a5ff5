//! What an amount is paid for: "100만 토큰당", "per barrel", "la tonne".

use super::amount::Page;
use crate::engine::Language;
use crate::engine::text::script;
use std::ops::Range;

/// How far a text is read for it, in bytes.
const REACH: usize = 64;

/// "100만 토큰당", "1株当たり", "每股": bytes of the text, of which `before` is the part before
/// the amount and its qualifiers.
pub fn before(page: &Page, before: &str) -> Option<Range<usize>> {
    let end = before.len();
    let mut start = end.saturating_sub(REACH);
    while !before.is_char_boundary(start) {
        start += 1;
    }
    let near = before.get(start..)?;
    let (mark, from) = match page.language {
        Language::Korean => ("당", near),
        Language::Japanese => ("当たり", near),
        // The mark and at most two characters.
        Language::Chinese => {
            let (at, _) = near.char_indices().rev().take(3).find(|&(_, sign)| sign == '每')?;
            return (near.len() > at + '每'.len_utf8()).then_some(start + at..end);
        }
        _ => return None,
    };
    from.strip_suffix(mark).filter(|word| !word.is_empty())?;
    let begins = |text: &str| {
        let last = text.char_indices().rev().find(|&(_, sign)| matches!(sign, ' ' | '(' | ',' | '、' | '。' | '「'));
        last.map_or(0, |(at, sign)| at + sign.len_utf8())
    };
    let mut word = begins(near);
    // The number before it: "100만 토큰당".
    if let Some(head) = near.get(..word).and_then(|head| head.strip_suffix(' ')) {
        let previous = begins(head);
        if head.as_bytes().get(previous).is_some_and(u8::is_ascii_digit) {
            word = previous;
        }
    }
    (start + word + mark.len() < end).then_some(start + word..end)
}

/// What counts amounts where "a" or "la" may stand before anything.
const COUNTED: &str = "year month week day hour minute share barrel tonne ton kilo kilogram gram ounce liter litre \
    person head piece unit user seat night ticket token gallon pound mile action baril mois an jour heure personne \
    acción barril mes año día hora tonelada persona ação mês ano dia pessoa azione barile mese anno giorno ora \
    tonnellata Kopf Jahr Monat Tag Stunde Stück Aktie Tonne";

/// "a share", "per million tokens", "/kg", "pro Kopf", "par action", "al mes": bytes of the text
/// from byte `at` on, where the amount ends.
pub fn after(page: &Page, at: usize) -> Option<Range<usize>> {
    let (sure, open) = match page.language {
        Language::English => ("per |per-", "a |an |for every |each "),
        Language::German => ("pro ", "je |im "),
        Language::French => ("par ", "la |le |l'"),
        Language::Spanish => ("por ", "al |la |a la "),
        Language::Portuguese => ("por ", "ao |à "),
        Language::Italian => ("", "per |al |a |l'|alla "),
        Language::Korean | Language::Japanese | Language::Chinese => ("", ""),
    };
    let after = page.from(at);
    let rest = after.strip_prefix([' ', '-']).unwrap_or(after);
    let find = |marks: &'static str| marks.split('|').find(|mark| !mark.is_empty() && rest.starts_with(mark));
    // "por" is also "for": in Spanish and Portuguese it must be counted.
    let sure = find(sure).filter(|mark| *mark != "por " && *mark != "par ").or(rest.starts_with('/').then_some("/"));
    let mark = sure.or_else(|| find("por |par ")).or_else(|| find(open))?;
    let measured = rest.get(mark.len()..)?;
    let word = |text: &str| {
        text.char_indices().find(|&(at, sign)| at >= REACH || !script::is_word(sign)).map_or(text.len(), |(at, _)| at)
    };
    let mut length = word(measured);
    let head = measured.get(..length)?;
    if length == 0 || sure.is_none() && !COUNTED.split(' ').any(|counted| counted == head) {
        return None;
    }
    // "per million tokens", "per 1,000 litres"
    if head.starts_with(|first: char| first.is_ascii_digit()) || page.words.is_scale(head) {
        let next = measured.get(length..)?.strip_prefix(' ').map_or(0, word);
        length += if next > 0 { next + 1 } else { 0 };
    }
    let start = page.text.len() - rest.len();
    Some(start..start + mark.len() + length)
}
