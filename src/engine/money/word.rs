//! Latin words in the form the tables hold them: lower case, without accents.

use crate::engine::text::ascii;
use crate::engine::text::look;
use crate::engine::text::script;

/// The longest word a table holds, in bytes.
const LONGEST: usize = 72;

/// A word of Latin letters, plain: "Dólares" is `dolares`.
#[derive(Clone, Copy)]
pub struct Word {
    plain: [u8; LONGEST],
    length: usize,
    /// Byte offset of its first letter.
    pub start: usize,
    /// Byte offset after its last letter.
    pub end: usize,
}

impl Word {
    /// The word whose first letter stands at `start`; one without letters, which no table has, where no
    /// Latin letter does.
    ///
    /// A word too long for any table comes back without them too, with its true end.
    pub fn at(text: &str, start: usize) -> Word {
        let mut word = Word { plain: [0; LONGEST], length: 0, start, end: start };
        while let Some(&byte) = text.as_bytes().get(word.end) {
            let plain = match byte {
                b'A'..=b'Z' | b'a'..=b'z' => {
                    word.end += 1;
                    byte.to_ascii_lowercase()
                }
                0xC3..=0xC9 => {
                    let letter = look::at(text, word.end);
                    if !script::is_latin_letter(letter) {
                        break;
                    }
                    word.end += letter.len_utf8();
                    without_accent(letter)
                }
                // A combining accent: dropped.
                0xCC | 0xCD => {
                    word.end += 2;
                    continue;
                }
                _ => break,
            };
            let second = match plain {
                b'S' => b's',
                b'A' | b'O' => b'e',
                _ => 0,
            };
            for letter in [plain.to_ascii_lowercase(), second] {
                if letter == 0 {
                    continue;
                }
                if let Some(place) = word.plain.get_mut(word.length) {
                    *place = letter;
                }
                word.length += 1;
            }
        }
        word
    }

    /// The word behind the blank at byte `at`.
    #[inline(never)]
    pub fn after_blank(text: &str, at: usize) -> Word {
        let start = look::past(text, at, " ");
        Word::at(text, if start > at { start } else { text.len() })
    }

    /// The word whose last letter ends at `end`, at most `limit` back.
    pub fn before(text: &str, end: usize, limit: usize) -> Word {
        let mut start = end;
        for _ in 0..LONGEST {
            if start <= limit || !script::is_latin_letter(look::before(text, start)) {
                break;
            }
            start = look::previous(text, start);
        }
        Word::at(text.get(..end).unwrap_or_default(), start)
    }

    /// Whether no letter stands where it would be.
    pub fn is_empty(&self) -> bool {
        self.end == self.start
    }

    /// The plain letters; none where they are more than there is room for.
    pub fn plain(&self) -> &str {
        ascii::text(self.plain.get(..self.length).unwrap_or_default())
    }
}

/// The letters from U+00C0 to U+017F without their accents: a capital stands for two letters, `?`
/// for one that no table has, a dot for none.
const PLAIN: &[u8; 192] =
    b"aaaaaaAceeeeiiii?nooooo.ouuuuy?SaaaaaaAceeeeiiii?nooooo.ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggg????iiiiiiiiii???????llllllllllnnnnnn???ooooooOOrrrrrrssssssssttttttuuuuuuuuuuuu?????zzzzzz?";

fn without_accent(letter: char) -> u8 {
    match letter {
        'Ș' | 'ș' => b's',
        'Ț' | 'ț' => b't',
        _ => *PLAIN.get((letter as usize).wrapping_sub(0xC0)).unwrap_or(&b'?'),
    }
}
