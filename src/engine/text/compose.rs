//! Canonical composition (Unicode NFC) of the scripts that articles decompose: Hangul, the Latin
//! letters of European languages, kana.

use crate::engine::text::{look, pieces};

/// The one character that two canonically compose to; `None` when they do not, or when they are
/// of a script this table leaves out (Vietnamese, Greek, Indic). A native test holds it against
/// the Unicode data.
///
/// ```
/// use hovergloss::engine::text::compose::compose;
/// assert_eq!(compose('\u{1112}', '\u{1161}'), Some('하'));
/// assert_eq!(compose('하', '\u{11AB}'), Some('한'));
/// assert_eq!(compose('u', '\u{308}'), Some('ü'));
/// assert_eq!(compose('ハ', '\u{309A}'), Some('パ'));
/// assert_eq!(compose('a', 'b'), None);
/// ```
pub fn compose(first: char, second: char) -> Option<char> {
    match second {
        '\u{300}'..='\u{338}' => latin(first, second),
        '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}' => hangul(first as u32, second as u32),
        '\u{3099}' | '\u{309A}' => kana(first, second),
        _ => None,
    }
}

/// The Unicode Standard, section 3.12, "Hangul Syllable Composition".
fn hangul(first: u32, second: u32) -> Option<char> {
    let syllable = match (first, second) {
        (0x1100..=0x1112, 0x1161..=0x1175) => 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28,
        (0xAC00..=0xD7A3, 0x11A8..=0x11C2) if (first - 0xAC00).is_multiple_of(28) => first + (second - 0x11A7),
        _ => return None,
    };
    char::from_u32(syllable)
}

fn kana(first: char, mark: char) -> Option<char> {
    let code = first as u32;
    // Katakana follow hiragana at a distance of 0x60.
    let katakana = matches!(code, 0x30A1..=0x30FE);
    let hiragana = if katakana { code - 0x60 } else { code };
    let voiced = mark == '\u{3099}';
    let composed = match hiragana {
        0x306F | 0x3072 | 0x3075 | 0x3078 | 0x307B => code + if voiced { 1 } else { 2 },
        _ if !voiced => return None,
        0x3046 => code + 0x4E,
        0x304B..=0x3061 if hiragana % 2 == 1 => code + 1,
        0x3064 | 0x3066 | 0x3068 | 0x309D => code + 1,
        // ヷ ヸ ヹ ヺ have no hiragana.
        0x308F..=0x3092 if katakana => code + 8,
        _ => return None,
    };
    char::from_u32(composed)
}

fn latin(first: char, mark: char) -> Option<char> {
    let row = pieces::lines(LATIN).find(|row| look::at(row, 0) == mark)?;
    let composed = |first: char| {
        let mut letters = row.chars();
        letters.next();
        while letters.next()? != first {
            letters.next()?;
        }
        letters.next()
    };
    // A capital stands right before its small letter, but in Latin-1 32 before.
    composed(first).or_else(|| {
        let small = composed(first.to_ascii_lowercase())? as u32;
        char::from_u32(small - if small < 0x100 { 32 } else { 1 })
    })
}

/// A mark, then each small letter that takes it and what becomes of that; and two capitals that stand
/// elsewhere than theirs.
const LATIN: &str = "\
\u{300}aàeèiìoòuù
\u{301}aáeéiíoóuúyýcćlĺnńrŕsśzź
\u{302}aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ
\u{303}aãnñoõiĩuũ
\u{304}aāeēiīoōuū
\u{306}aăeĕgğiĭoŏuŭ
\u{307}cċeėgġzżIİ
\u{308}aäeëiïoöuüyÿYŸ
\u{30A}aåuů
\u{30B}oőuű
\u{30C}cčdďeělľnňrřsštťzž
\u{326}sștț
\u{327}cçgģkķlļnņrŗsştţ
\u{328}aąeęiįuų";
