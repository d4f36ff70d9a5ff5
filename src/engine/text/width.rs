//! Full-width and half-width forms, U+FF01 to U+FFE6.

use crate::engine::text::look;

/// The usual width of a character of the Unicode block "Halfwidth and Fullwidth Forms"; any other
/// character is its own.
///
/// ```
/// use hovergloss::engine::text::width::folded;
/// assert_eq!(folded('Ａ'), 'A');
/// assert_eq!(folded('ｶ'), 'カ');
/// assert_eq!(folded('￦'), '₩');
/// assert_eq!(folded('가'), '가');
/// ```
pub fn folded(character: char) -> char {
    match character {
        '！'..='～' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
        '･' => '·',
        '｡'..='ﾟ' => look::at(WIDE_KATAKANA, (character as usize - 0xFF61) * 3),
        '￠' => '¢',
        '￡' => '£',
        '￢' => '¬',
        '￥' => '¥',
        '￦' => '₩',
        _ => character,
    }
}

/// A half-width voicing mark as the combining mark it stands for; any other character is its own.
pub(super) fn widened_mark(mark: char) -> char {
    match mark {
        'ﾞ' => '\u{3099}',
        'ﾟ' => '\u{309A}',
        _ => mark,
    }
}

/// U+FF61 to U+FF9F, in order, of three bytes each; the middle dot folds as all middle dots do.
const WIDE_KATAKANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
