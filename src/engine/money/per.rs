//! What an amount is paid for: "100만 토큰당", "per barrel", "la tonne".

use super::amount::Page;
use super::tables::cues;
use crate::engine::Language;
use crate::engine::text::{look, script};
use std::ops::Range;

/// How far a text is read for it, in bytes.
const REACH: usize = 64;

/// "100만 토큰당", "1株当たり", "每股": bytes of the text, of which `before` is the part before
/// the amount and its qualifiers.
pub fn before(page: &Page, end: usize) -> Option<Range<usize>> {
    let text = page.text;
    let mark = match page.language {
        Language::Korean => "당",
        Language::Japanese => "当たり",
        // The mark and at most two characters.
        Language::Chinese => {
            let mut start = end;
            for _ in 0..3 {
                let sign = look::before(text, start);
                let behind = start;
                start = look::previous(text, start);
                if sign == '每' {
                    return (behind < end).then_some(start..end);
                }
            }
            return None;
        }
        _ => return None,
    };
    if !look::ends(text, end, mark) {
        return None;
    }
    let nearest = end.saturating_sub(REACH);
    let begin = |mut at: usize| {
        loop {
            let last = look::before(text, at);
            let start = look::previous(text, at);
            if start < nearest || look::is_in(last, " (,、。「") {
                return at;
            }
            at = start;
        }
    };
    let mut word = begin(end);
    // The number before it: "100만 토큰당".
    if word > nearest && look::before(text, word) == ' ' {
        let previous = begin(word - 1);
        if look::at(text, previous).is_ascii_digit() {
            word = previous;
        }
    }
    (word + mark.len() < end).then_some(word..end)
}

/// "a share", "per million tokens", "/kg", "pro Kopf", "par action", "al mes": bytes of the text
/// from byte `at` on, where the amount ends.
pub fn after(page: &Page, at: usize) -> Option<Range<usize>> {
    let [sure, open, _] = page.words.marks;
    let text = page.text;
    let start = look::past(text, at, " |-");
    let mut mark = look::phrase(text, start, sure);
    let counted = mark == 0;
    if counted {
        mark = look::phrase(text, start, open);
    }
    let measured = start + mark;
    let mut end = word_end(text, measured);
    let head = look::between(text, measured, end);
    if mark == 0 || head.is_empty() || counted && !look::is_one_of(cues("counted"), head) {
        return None;
    }
    // "per million tokens", "per 1,000 litres"
    if look::at(head, 0).is_ascii_digit() || page.words.scale(head).is_some() {
        let blank = look::phrase(text, end, " ");
        let next = word_end(text, end + blank);
        if blank > 0 && next > end + blank {
            end = next;
        }
    }
    Some(start..end)
}

/// Where the word that begins at a byte ends, or is read no further.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    while end < start + REACH && script::is_word(look::at(text, end)) {
        end = look::next(text, end);
    }
    end
}
