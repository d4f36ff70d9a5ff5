//! What stands at a place of a text.
//!
//! The grammars ask these few questions hundreds of times. Answered in one place, by functions
//! that take and give plain numbers, they cost the reader a call each and not a search loop.

use crate::engine::text::{pieces, script};

/// The character at byte `at`; a blank past the end.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::at("60원", 2), look::at("60원", 5)), ('원', ' '));
/// ```
#[inline(never)]
pub fn at(text: &str, at: usize) -> char {
    text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ')
}

/// The character that ends at byte `at`; a blank before the beginning.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::before("원화", 3), look::before("원화", 0)), ('원', ' '));
/// ```
#[inline(never)]
pub fn before(text: &str, at: usize) -> char {
    text.get(..at).and_then(|head| head.chars().next_back()).unwrap_or(' ')
}

/// The text from one byte to another; nothing where there is none.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::between("60원", 0, 2), look::between("60원", 3, 9)), ("60", ""));
/// ```
#[inline(never)]
pub fn between(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// Where the character at byte `at` ends.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::next("60원", 1), look::next("60원", 2)), (2, 5));
/// ```
#[inline(never)]
pub fn next(text: &str, at: usize) -> usize {
    at + self::at(text, at).len_utf8()
}

/// Where the character begins that ends at byte `at`; 0 at the beginning.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::previous("60원", 5), look::previous("60원", 0)), (2, 0));
/// ```
#[inline(never)]
pub fn previous(text: &str, at: usize) -> usize {
    at.saturating_sub(before(text, at).len_utf8())
}

/// `at`, or one byte less where a blank stands right before it and behind byte `limit`.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::over_blank("약 60원", 4, 0), look::over_blank("약 60원", 4, 4)), (3, 4));
/// ```
#[inline(never)]
pub fn over_blank(text: &str, at: usize, limit: usize) -> usize {
    if at > limit && before(text, at) == ' ' { at - 1 } else { at }
}

/// Whether a character is one of those of a text.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert!(look::is_in('円', "元圆円") && !look::is_in('엔', "元圆円"));
/// ```
#[inline(never)]
pub fn is_in(letter: char, letters: &str) -> bool {
    letters.chars().any(|one| one == letter)
}

/// The length in bytes of the first of some phrases, `|` between them, that stands at byte `at`;
/// 0 where none does.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!(look::phrase("10 to 20", 2, " bis | to "), 4);
/// assert_eq!(look::phrase("10 to 20", 3, " bis | to "), 0);
/// ```
#[inline(never)]
pub fn phrase(text: &str, at: usize, phrases: &str) -> usize {
    // In one pass: to cut the phrases and call for a comparison of each took twice as long.
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let (mut length, mut stands) = (0, true);
    for byte in phrases.as_bytes() {
        if *byte != b'|' {
            stands = stands && rest.get(length) == Some(byte);
            length += 1;
        } else if stands {
            return length;
        } else {
            (length, stands) = (0, true);
        }
    }
    if stands { length } else { 0 }
}

/// Where the first of some phrases ends that stands at byte `at`; `at` itself where none does.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::past("10 to 20", 2, " bis | to "), look::past("10 to 20", 3, " to ")), (6, 3));
/// ```
#[inline(never)]
pub fn past(text: &str, at: usize, phrases: &str) -> usize {
    at + phrase(text, at, phrases)
}

/// Whether a text ends, at byte `at`, with one of some phrases, `|` between them, in whatever ASCII
/// case.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert!(look::ends("Zwischen 10 und 20", 8, "entre|zwischen"));
/// ```
#[inline(never)]
pub fn ends(text: &str, at: usize, phrases: &str) -> bool {
    let head = text.as_bytes().get(..at).unwrap_or_default();
    let mut phrases = phrases.as_bytes();
    while !phrases.is_empty() {
        let (phrase, others) = cut(phrases, b'|');
        let start = head.len().saturating_sub(phrase.len());
        if head.get(start..).unwrap_or_default().eq_ignore_ascii_case(phrase) {
            return true;
        }
        phrases = others;
    }
    false
}

/// Whether a word is one of a list with blanks between, in whatever case.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert!(look::is_among("de da do", "DA") && !look::is_among("de da do", "d"));
/// ```
#[inline(never)]
pub fn is_among(words: &str, word: &str) -> bool {
    pieces::split(words, b' ').any(|listed| listed.eq_ignore_ascii_case(word))
}

/// Whether a word is one of a list with blanks between.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert!(look::is_one_of("de da do", "da") && !look::is_one_of("de da do", "d"));
/// ```
#[inline(never)]
pub fn is_one_of(words: &str, word: &str) -> bool {
    let mut words = words.as_bytes();
    while !words.is_empty() {
        let (listed, others) = cut(words, b' ');
        if listed == word.as_bytes() {
            return true;
        }
        words = others;
    }
    false
}

/// What stands behind a key, and a blank, on a line of a table.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!(look::row("de Berlin\nfr Paris", "fr"), Some("Paris"));
/// assert_eq!(look::row("de Berlin\nfr Paris", "f"), None);
/// ```
#[inline(never)]
pub fn row<'a>(table: &'a str, key: &str) -> Option<&'a str> {
    pieces::lines(table).find_map(|line| line.strip_prefix(key)?.strip_prefix(" "))
}

/// One part of a text with signs between, by its place; an empty one past the last.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::part("de;;do", b';', 2), look::part("de", b';', 1)), ("do", ""));
/// ```
#[inline(never)]
pub fn part(text: &str, sign: u8, place: usize) -> &str {
    pieces::split(text, sign).nth(place).unwrap_or_default()
}

/// One word of a list with blanks between, by its place.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::nth("de da do", 2), look::nth("de da do", 3)), (Some("do"), None));
/// ```
#[inline(never)]
pub fn nth(words: &str, place: usize) -> Option<&str> {
    pieces::split(words, b' ').nth(place)
}

/// A text without the blanks at its ends. `str::trim` is four times as large.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::trim(" a b\u{3000}"), look::trim(" ")), ("a b", ""));
/// ```
#[inline(never)]
pub fn trim(text: &str) -> &str {
    let mut trimmed = text.chars();
    while trimmed.clone().next().is_some_and(script::is_blank) {
        trimmed.next();
    }
    while trimmed.clone().next_back().is_some_and(script::is_blank) {
        trimmed.next_back();
    }
    trimmed.as_str()
}

/// A text without the byte order mark that editors on Windows begin files with.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::past_mark("\u{feff}[]"), look::past_mark("[]")), ("[]", "[]"));
/// ```
pub fn past_mark(text: &str) -> &str {
    text.strip_prefix("\u{feff}").unwrap_or(text)
}

/// The first characters of a text that has more than so many.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!(look::beginning("원화 환율", 2), Some("원화"));
/// assert_eq!(look::beginning("원화", 2), None);
/// ```
#[inline(never)]
pub fn beginning(text: &str, most: usize) -> Option<&str> {
    let begins = |byte: &(usize, u8)| byte.1 & 0xC0 != 0x80;
    text.get(..text.bytes().enumerate().filter(begins).nth(most)?.0)
}

/// A text up to the first of some ASCII signs.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!((look::until("zh-Hant", "-_"), look::until("ko", "-_")), ("zh", "ko"));
/// ```
#[inline(never)]
pub fn until<'a>(text: &'a str, signs: &str) -> &'a str {
    let end = text.bytes().position(|byte| signs.bytes().any(|sign| sign == byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The last few words before byte `at`, some 32 bytes of them.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!(look::last_words("the lightest of them weighed in at 120 pounds", 35), " lightest of them weighed in at ");
/// ```
#[inline(never)]
pub fn last_words(text: &str, at: usize) -> &str {
    let from = at.saturating_sub(32);
    (from..from + 4).find_map(|from| text.get(from..at)).unwrap_or_default()
}

/// A text without its last word, and that word.
///
/// ```
/// use hovergloss::engine::text::look;
/// assert_eq!(look::last_word("agreed to leverage"), ("agreed to", "leverage"));
/// ```
pub fn last_word(text: &str) -> (&str, &str) {
    let start = text.bytes().rposition(|byte| byte == b' ').map_or(0, |blank| blank + 1);
    (text.get(..start.saturating_sub(1)).unwrap_or_default(), text.get(start..).unwrap_or_default())
}

/// Whether the bytes of a text hold those of another. `str::contains` would bring a second search
/// engine along.
pub fn holds(text: &str, part: &str) -> bool {
    (0..text.len()).any(|at| phrase(text, at, part) > 0)
}

/// The bytes before the first separator, and those after it.
fn cut(bytes: &[u8], separator: u8) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|&byte| byte == separator).unwrap_or(bytes.len());
    (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).unwrap_or_default())
}
