//! Numerals and scale words of the languages in Latin letters: "two hundred thousand",
//! "1,2 milliard", "50 mil millones", "siebenhundert".

use super::digits::{self, Style};
use super::figure::Figure;
use super::number::Number;
use super::sum::{Role, Sum, role};
use super::table::Table;
use super::tables;
use super::word::Word;
use crate::engine::Language;
use std::sync::OnceLock;

/// The number words of one language.
pub struct Words {
    table: Table,
    /// Whether words are written together ("zweihundert", "duemila").
    compounds: bool,
    /// The second letters a number word may have, by its first letter; bit 26 is no second one.
    pairs: [u32; 26],
}

/// The place in the alphabet of the ASCII letter at byte `at`, 26 where none stands or one
/// with an accent does.
fn letter(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if byte.is_ascii_alphabetic() => usize::from(byte.to_ascii_lowercase() - b'a'),
        _ => 26,
    }
}

impl Words {
    /// The number words of a language; those of English where it has none in Latin letters.
    pub fn of(language: Language) -> &'static Words {
        static WORDS: [OnceLock<Words>; 9] = [const { OnceLock::new() }; 9];
        let language = match language {
            Language::Korean | Language::Japanese | Language::Chinese => Language::English,
            latin => latin,
        };
        let fallback = &WORDS[0];
        WORDS.get(language as usize).unwrap_or(fallback).get_or_init(|| {
            let table = Table::of_language(tables::text("numerals"), language.tag());
            let mut pairs = [0; 26];
            for form in table.forms() {
                if let Some(seconds) = pairs.get_mut(letter(form.as_bytes(), 0)) {
                    // The second letter may have its accent in the text: "fünf", "três".
                    *seconds |= 1 << letter(form.as_bytes(), 1) | 1 << 26;
                }
            }
            Words { table, compounds: matches!(language, Language::German | Language::Italian), pairs }
        })
    }

    /// Whether the word at byte `at` may be a number word, by its first two letters: what most
    /// words are dismissed by.
    pub fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        self.pairs.get(letter(bytes, at)).is_some_and(|seconds| seconds >> letter(bytes, at + 1) & 1 == 1)
    }

    fn role(&self, word: &str) -> Option<Role> {
        role(self.table.exact(word)?)
    }

    /// The scale word from a million up that stands after byte `at` ("75 USD million"): where
    /// it ends, and its exponent.
    pub fn scale_after(&self, text: &str, at: usize) -> Option<(usize, u8)> {
        if text.as_bytes().get(at) != Some(&b' ') {
            return None;
        }
        let word = Word::at(text, at + 1).filter(|word| word.plain().len() > 1)?;
        match self.role(word.plain())? {
            Role::Scale(exponent @ 6..) => Some((word.end, exponent)),
            _ => None,
        }
    }

    /// Whether a plain word is a scale ("million").
    pub fn is_scale(&self, word: &str) -> bool {
        word.len() > 1 && matches!(self.role(word), Some(Role::Scale(_) | Role::Power(_)))
    }

    /// Whether a number in these words begins at a byte.
    pub fn begins_at(&self, text: &str, at: usize) -> bool {
        Word::at(text, at).is_some_and(|word| self.begins(&word))
    }

    /// Whether a number may begin with this word.
    pub fn begins(&self, word: &Word) -> bool {
        match self.role(word.plain()) {
            Some(Role::Scale(_)) => false,
            Some(_) => true,
            None => self.compounds && self.parts(word.plain()).next().is_some_and(|part| part.is_some()),
        }
    }

    /// The roles of the words in a compound; `None` among them where it is none.
    fn parts<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Option<Role>> + 'a {
        let mut rest = word;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            rest = rest.strip_prefix("und").filter(|rest| !rest.is_empty()).unwrap_or(rest);
            let found = self.table.longest(rest).filter(|&(_, length)| length > 1);
            let part = found.and_then(|(meaning, length)| {
                rest = rest.get(length..).unwrap_or_default();
                role(meaning)
            });
            if part.is_none() {
                rest = "";
            }
            Some(part)
        })
    }

    /// Reads on, after a figure in digits, over its scale words.
    pub fn extend(&self, text: &str, number: &mut Number, style: Style) {
        let mut sum = Sum { figure: number.figure, from_digits: true, ..Sum::default() };
        self.read_on(text, number, &mut sum, style);
    }

    /// Reads the number that begins with the word at byte `start`; `Err` is where to go on when
    /// it is none.
    pub fn read(&self, text: &str, start: usize) -> Result<Number, usize> {
        let mut number = Number::new(start, start, Figure::ZERO);
        let style = Style { decimal: b'.', spaces: false };
        self.read_on(text, &mut number, &mut Sum::default(), style);
        if number.end > start { Ok(number) } else { Err(start) }
    }

    fn read_on(&self, text: &str, number: &mut Number, sum: &mut Sum, style: Style) {
        let mut at = number.end;
        let mut lead = sum.figure;
        while let Some(word) = self.next_word(text, at, number.start, sum) {
            let before = *sum;
            let mut end = word.end;
            let single = word.end - word.start == 1;
            let read = match self.role(word.plain()) {
                // "5 m" may be metres; "$5 m" and "10 M€" are settled by the caller.
                Some(Role::Scale(exponent)) if single => {
                    let clear = sum.figure.is_some() && !number.scaled && number.integers > 0;
                    number.letter = clear;
                    if clear { sum.scale(exponent) } else { None }
                }
                Some(Role::Part(part)) => {
                    end = over_article(text, end);
                    sum.part(part)
                }
                // Beside digits only scales are read on: "$5 a share".
                Some(Role::Add(_)) if sum.from_digits => None,
                // French cents.
                Some(Role::Scale(2)) if sum.from_digits && word.plain() != "hundred" => None,
                Some(role) => sum.add(role),
                None if word.plain() == "point" && number.integers == 0 => point(self, text, &mut end, sum),
                None if self.compounds && number.integers == 0 => {
                    self.parts(word.plain()).try_for_each(|part| sum.add(part?))
                }
                None => None,
            };
            // "one and a half million", "un millón y medio"
            let read = match and_a_half(text, end) {
                Some(after) if read.is_some() => {
                    end = after;
                    sum.half()
                }
                _ => read,
            };
            let Some(value) = read.and_then(|()| sum.value()) else {
                *sum = before;
                break;
            };
            // "Mio." has its dot; before a capital it ends the sentence, but for nouns in German.
            let rest = text.get(end..).unwrap_or_default();
            let goes_on = |next: &str| {
                !next.starts_with('-') && (self.compounds || !next.starts_with(|next: char| next.is_ascii_uppercase()))
            };
            if sum.scaled && (rest.strip_prefix(". ").is_some_and(goes_on) || rest.starts_with(".-")) {
                end += usize::from(is_abbreviation(word.plain()));
            }
            number.value = value;
            number.end = end;
            number.scaled |= sum.scaled;
            number.power = sum.power;
            lead = if sum.figures_after { None } else { lead.or(sum.figure) };
            number.figure = lead;
            at = end;
            if number.letter {
                break;
            }
            if sum.scaled && sum.figure.is_none() {
                self.more_digits(text, &mut at, number, sum, style);
            }
        }
    }

    /// "3 milliards 200 millions": another figure in digits that a smaller scale follows.
    fn more_digits(&self, text: &str, at: &mut usize, number: &mut Number, sum: &mut Sum, style: Style) {
        let rest = text.get(*at..).unwrap_or_default();
        let Some(joint) = [" e ", " y ", " et ", " und ", " "].iter().find(|joint| rest.starts_with(**joint)) else {
            return;
        };
        let from = *at + joint.len();
        if !text.as_bytes().get(from).is_some_and(u8::is_ascii_digit) {
            return;
        }
        let digits = digits::read(text, from, Style { spaces: false, ..style });
        if digits.integers > 3 || digits.decimals > 0 {
            return;
        }
        // "200 mila", "200mila"
        let spaced = text.as_bytes().get(digits.end) == Some(&b' ');
        let Some(word) = Word::at(text, digits.end + usize::from(spaced)) else { return };
        let Some(Role::Scale(exponent) | Role::Power(exponent)) = self.role(word.plain()) else { return };
        let mut next = *sum;
        next.figure = digits.value;
        // "4 mil 500 millones" is 4,500 of them: the larger scale is for both.
        let room = Figure::ONE.times_ten(sum.large);
        let fits = exponent < sum.large
            || exponent > sum.large && digits.value.zip(room).is_some_and(|(value, room)| value.less(room));
        if fits
            && word.end - word.start > 1
            && next.scale(exponent).is_some()
            && let Some(value) = next.value()
        {
            *sum = next;
            number.value = value;
            number.end = word.end;
            number.figure = None;
            *at = word.end;
        }
    }

    /// The next word of a number, over one blank, hyphen or "and".
    fn next_word(&self, text: &str, at: usize, start: usize, sum: &Sum) -> Option<Word> {
        let rest = text.get(at..)?;
        let mut from = at;
        if at > start && rest.starts_with([' ', '-']) {
            from += 1;
        }
        let word = Word::at(text, from)?;
        let joins = (sum.figure.is_some() || sum.scaled)
            && !sum.from_digits
            && matches!(word.plain(), "and" | "y" | "e" | "et" | "und");
        if joins {
            let next = Word::at(text, word.end + 1).filter(|_| text.as_bytes().get(word.end) == Some(&b' '))?;
            // "two and a half" is no sum of words; "vingt et un" is.
            (matches!(self.role(next.plain()), Some(Role::Add(_))) && next.plain() != "a").then_some(next)
        } else {
            Some(word)
        }
    }
}

/// "one point three"
fn point(words: &Words, text: &str, end: &mut usize, sum: &mut Sum) -> Option<()> {
    let mut scale = 0;
    let mut figure = sum.figure?;
    while let Some(word) = Word::at(text, *end + 1).filter(|_| text.as_bytes().get(*end) == Some(&b' ')) {
        let Some(Role::Add(digit @ 0..10)) = words.role(word.plain()) else { break };
        scale += 1;
        figure = figure.plus(Figure::with_decimals(u128::from(digit), scale)?)?;
        *end = word.end;
    }
    sum.figure = Some(figure);
    (scale > 0).then_some(())
}

/// Where "and a half" ends, if it stands at byte `at`.
pub fn and_a_half(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let halves = [" and a half", " et demi", " y medio", " e meio", " e mezzo"];
    halves.into_iter().find(|half| rest.starts_with(half)).map(|half| at + half.len())
}

fn is_abbreviation(word: &str) -> bool {
    matches!(word, "mio" | "mrd" | "mill" | "mia" | "bio" | "tsd" | "mln" | "mld" | "md" | "mds" | "bn" | "mn" | "bill")
}

/// "half a million", "a quarter of a million"
fn over_article(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    [" of a", " a", " de"]
        .iter()
        .find(|words| rest.strip_prefix(**words).is_some_and(|rest| rest.starts_with(' ')))
        .map_or(end, |words| end + words.len())
}
