//! The script of a character: what a word may be a run of.

/// A script, as far as word boundaries care (compare Unicode UAX #24).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Not part of a word: blanks, punctuation, signs.
    None,
    /// Latin letters and digits, as folding leaves them: "R1" is one run.
    Latin,
    /// Hangul syllables. Letters alone, as in "ㅋㅋ", are none: people write them right behind words.
    Hangul,
    /// Chinese characters, also in Japanese and Korean.
    Han,
    /// Hiragana.
    Hiragana,
    /// Katakana with the long-vowel mark.
    Katakana,
    /// Any other script with spaces between words: Greek, Cyrillic, Arabic, …
    Other,
}

/// The script of a character.
///
/// ```
/// use hovergloss::engine::text::script::{of, Script};
/// assert_eq!(of('é'), Script::Latin);
/// assert_eq!(of('7'), Script::Latin);
/// assert_eq!(of('ー'), Script::Katakana);
/// assert_eq!(of('𠮷'), Script::Han);
/// assert_eq!(of('Я'), Script::Other);
/// assert_eq!(of('ㅋ'), Script::None);
/// assert_eq!(of('·'), Script::None);
/// ```
pub fn of(character: char) -> Script {
    match character as u32 {
        0x30..=0x39 | 0x41..=0x5A | 0x61..=0x7A => Script::Latin,
        0..=0xBF => match character {
            'ª' | 'µ' | 'º' => Script::Latin,
            _ => Script::None,
        },
        0xD7 | 0xF7 => Script::None,
        0xC0..=0x36F | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xFB00..=0xFB06 => Script::Latin,
        0x1160..=0x11FF | 0xAC00..=0xD7FF => Script::Hangul,
        0x3041..=0x3096 | 0x309D..=0x309F => Script::Hiragana,
        0x30A1..=0x30FA | 0x30FC..=0x30FF | 0x31F0..=0x31FF => Script::Katakana,
        0x3005..=0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => Script::Han,
        // The punctuation of the other scripts; then the blocks from Greek to Cherokee and beyond.
        0x37E | 0x387 | 0x55A..=0x55F | 0x589 | 0x58A | 0x5BE | 0x5C0 | 0x5C3 | 0x5F3 | 0x5F4 => Script::None,
        0x60C | 0x61B | 0x61F | 0x66A..=0x66D | 0x6D4 | 0x964 | 0x965 => Script::None,
        0x370..=0x10FF | 0x1200..=0x1DFF => Script::Other,
        _ => Script::None,
    }
}

/// Whether a Hangul syllable stands at a byte of a text in UTF-8, as its first two bytes have it: all but the
/// last 36, which share these with other letters. Most of a Korean article need not be decoded so.
///
/// ```
/// use hovergloss::engine::text::script::is_syllable;
/// assert!(is_syllable("가".as_bytes(), 0) && is_syllable("a한".as_bytes(), 1));
/// assert!(!is_syllable("漢".as_bytes(), 0) && !is_syllable(b"", 0));
/// ```
pub fn is_syllable(text: &[u8], at: usize) -> bool {
    let second = text.get(at + 1).copied().unwrap_or_default();
    match text.get(at) {
        Some(0xEA) => second >= 0xB0,
        Some(0xEB | 0xEC) => true,
        Some(0xED) => second < 0x9E,
        _ => false,
    }
}

/// Where the syllables end that stand at a byte, as [`is_syllable`] has them; 0 where none does.
///
/// ```
/// use hovergloss::engine::text::script::behind_syllables;
/// assert_eq!(behind_syllables("a한국 b".as_bytes(), 1), "a한국".len());
/// assert_eq!(behind_syllables("a한국 b".as_bytes(), 0), 0);
/// ```
#[inline(never)]
pub fn behind_syllables(text: &[u8], at: usize) -> usize {
    let mut end = at;
    while is_syllable(text, end) {
        end += 3;
    }
    if end > at { end } else { 0 }
}

/// Whether a character is a letter or digit of any script.
///
/// ```
/// use hovergloss::engine::text::script::is_word;
/// assert!(is_word('한') && is_word('9'));
/// assert!(!is_word('’'));
/// ```
pub fn is_word(character: char) -> bool {
    of(character) != Script::None
}

/// Whether a character is a letter, not a digit.
///
/// ```
/// use hovergloss::engine::text::script::is_letter;
/// assert!(is_letter('é') && !is_letter('9') && !is_letter('-'));
/// ```
pub fn is_letter(character: char) -> bool {
    is_word(character) && !character.is_ascii_digit()
}

/// Whether a character is a letter of a Latin alphabet.
///
/// ```
/// use hovergloss::engine::text::script::is_latin_letter;
/// assert!(is_latin_letter('é') && !is_latin_letter('9') && !is_latin_letter('×'));
/// ```
pub fn is_latin_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || ('À'..='ɏ').contains(&character) && character != '×' && character != '÷'
}

/// Whether a character is a syllable of Hangul.
///
/// ```
/// use hovergloss::engine::text::script::is_hangul_syllable;
/// assert!(is_hangul_syllable('한') && !is_hangul_syllable('ㅋ'));
/// ```
pub fn is_hangul_syllable(character: char) -> bool {
    ('가'..='힣').contains(&character)
}

/// Whether a character is one of katakana, or the sign that lengthens its vowels.
///
/// ```
/// use hovergloss::engine::text::script::is_katakana;
/// assert!(is_katakana('ド') && is_katakana('ー') && !is_katakana('ど'));
/// ```
pub fn is_katakana(character: char) -> bool {
    ('ァ'..='ー').contains(&character)
}

/// Whether a character is a blank, as [`char::is_whitespace`] has it, which brings a table along.
///
/// ```
/// use hovergloss::engine::text::script::is_blank;
/// assert!(('\0'..=char::MAX).all(|character| is_blank(character) == character.is_whitespace()));
/// ```
#[inline(never)]
pub fn is_blank(character: char) -> bool {
    matches!(character,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}'
        | '\u{202F}' | '\u{205F}' | '\u{3000}')
}
