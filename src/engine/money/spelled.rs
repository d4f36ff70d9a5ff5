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
use crate::engine::text::{look, pieces, script};
use std::sync::OnceLock;

/// The words of one language that numbers are made of, and what its amounts are asked for.
pub struct Words {
    table: Table,
    language: Language,
    /// Whether words are written together ("zweihundert", "duemila").
    compounds: bool,
    /// The phrases of qualifiers.txt before an amount, and those after.
    pub qualifiers: [Vec<&'static str>; 2],
    /// What stands between the ends of a range; between them after an opening; and the openings.
    pub joints: [&'static str; 3],
    /// What surely says what an amount is paid for, and what does before what is counted.
    pub marks: [&'static str; 3],
}

impl Words {
    /// The number words of a language; those of English where it has none in Latin letters.
    pub fn of(language: Language) -> &'static Words {
        static WORDS: [OnceLock<Words>; 9] = [const { OnceLock::new() }; 9];
        let fallback = &WORDS[0];
        WORDS.get(language as usize).unwrap_or(fallback).get_or_init(|| {
            let latin = match language {
                Language::Korean | Language::Japanese | Language::Chinese => Language::English,
                latin => latin,
            };
            let numerals = |tag| look::row(tables::text("numerals"), tag).unwrap_or_default();
            let table = Table::read(&[numerals(latin.tag()), numerals("*")], b'|', false);
            let compounds = matches!(language, Language::German | Language::Italian);
            let parts = |name| {
                let row = tables::row(&[name, language.tag()].concat());
                [0, 1, 2].map(|place| look::part(row, b';', place))
            };
            let qualifiers = look::row(tables::text("qualifiers"), language.tag()).unwrap_or_default();
            Words {
                table,
                language: latin,
                compounds,
                qualifiers: [0, 1].map(|place| pieces::split(look::part(qualifiers, b'|', place), b';').collect()),
                joints: parts("joints-"),
                marks: parts("marks-"),
            }
        })
    }

    /// Whether the word at byte `at` may be a number word, by its first two letters: what most
    /// words are dismissed by.
    pub fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let mut end = at;
        // The second letter may have its accent in the text: "fünf", "três".
        while end < at + 2 && bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
            end += 1;
        }
        end > at && self.table.begins(bytes.get(at..end).unwrap_or_default())
    }

    fn role(&self, word: &Word) -> Option<Role> {
        role(self.table.exact(word.plain())?.meaning)
    }

    /// The scale word from a million up that stands after byte `at` ("75 USD million"): where
    /// it ends, and its exponent.
    pub fn scale_after(&self, text: &str, at: usize) -> Option<(usize, u16)> {
        let word = Word::after_blank(text, at);
        self.scale(word.plain()).filter(|&exponent| exponent > 5).map(|exponent| (word.end, exponent))
    }

    /// The exponent of a plain word that is a scale ("million").
    pub fn scale(&self, word: &str) -> Option<u16> {
        match role(self.table.exact(word)?.meaning)? {
            Role::Scale(exponent) | Role::Power(exponent) if word.len() > 1 => Some(exponent),
            _ => None,
        }
    }

    /// Whether a number in these words begins at a byte.
    pub fn begins_at(&self, text: &str, at: usize) -> bool {
        self.begins(&Word::at(text, at))
    }

    /// Whether a number may begin with this word.
    pub fn begins(&self, word: &Word) -> bool {
        match self.role(word) {
            Some(Role::Scale(_)) => false,
            Some(_) => true,
            None => self.compounds && self.part(word.plain()).is_some(),
        }
    }

    /// The first word of a compound: what it does, and what of the compound is left.
    fn part<'a>(&self, compound: &'a str) -> Option<(Role, &'a str)> {
        let joined = compound.strip_prefix("und").filter(|rest| self.language == Language::German && !rest.is_empty());
        let rest = joined.unwrap_or(compound);
        let first = self.table.longest(rest).filter(|first| first.form.len() > 1)?;
        // "centottanta"
        let elided = first.form == "cento" && look::phrase(rest, 4, "ott") > 0;
        Some((role(first.meaning)?, rest.get(first.form.len() - usize::from(elided)..)?))
    }

    /// Adds the words of a compound.
    fn add_parts(&self, compound: &str, sum: &mut Sum) -> Option<()> {
        let mut rest = compound;
        while !rest.is_empty() {
            let (role, after) = self.part(rest)?;
            sum.add(role)?;
            rest = after;
        }
        Some(())
    }

    /// Reads on over number words: after a figure in digits its scales, where there is none all.
    pub fn read_on(&self, text: &str, number: &mut Number, style: Style) {
        let mut sum = Sum::new(number.figure, self.language);
        let mut at = number.end;
        // "4 and a half million"
        let half = if sum.from_digits { look::phrase(text, at, AND_A_HALF) } else { 0 };
        if half > 0 && sum.half().is_some() {
            at += half;
            number.value = sum.figure.unwrap_or_default();
            (number.figure, number.end) = (sum.figure, at);
        }
        let mut lead = sum.figure;
        // What to fall back to where the next scale turns out to be another number's.
        let mut at_scale = *number;
        loop {
            let word = self.next_word(text, at, number.start, &sum);
            if word.is_empty() {
                break;
            }
            let mut end = word.end;
            let single = word.end - word.start == 1;
            let plain = word.plain();
            let role = self.role(&word);
            let read = match role {
                // "5 m" may be metres; "$5 m" and "10 M€" are settled by the caller.
                Some(Role::Scale(exponent)) if single => {
                    // "$5 M.N." is "moneda nacional"; T€ are thousands of them.
                    let initial = look::at(text, end) == '.' && script::is_latin_letter(look::at(text, end + 1));
                    let clear = sum.figure.is_some() && !number.scaled && number.integers > 0 && !initial;
                    let exponent = if self.language == Language::German && plain == "t" { 3 } else { exponent };
                    number.letter = clear;
                    if clear { sum.scale(exponent) } else { None }
                }
                Some(Role::Part(part)) => {
                    // "half a million", "a quarter of a million"
                    end += look::phrase(text, end, " of a | a |-a-| de ").saturating_sub(1);
                    sum.part(part)
                }
                // Beside digits only scales are read on, "$5 a share", and hundreds after them: "2 mil quinientos".
                Some(Role::Add(figure)) if sum.from_digits && (!sum.scaled || figure < 100) => None,
                // "a million a year", "a thousand one-dollar bills"; in German tens and units are one word.
                Some(Role::Add(1))
                    if sum.scaled
                        && (look::is_one_of("a an", plain)
                            || look::at(text, at) == ' ' && look::at(text, end) == '-') =>
                {
                    None
                }
                Some(Role::Add(_))
                    if self.language == Language::German
                        && sum.figure.is_some_and(|figure| figure.less(Figure::new(100))) =>
                {
                    None
                }
                // French cents.
                Some(Role::Scale(2)) if sum.from_digits && plain != "hundred" => None,
                Some(role @ (Role::Scale(_) | Role::Power(_))) => {
                    let read = sum.add(role);
                    if read.is_none() && at_scale.end > number.start {
                        *number = at_scale;
                    }
                    read
                }
                Some(role) => sum.add(role),
                None if look::is_one_of(POINTS, plain) && number.integers == 0 => point(self, text, &mut end, &mut sum),
                None if self.compounds && number.integers == 0 => self.add_parts(plain, &mut sum),
                None => None,
            };
            if read.is_none() {
                break;
            }
            // "one and a half million", "un millón y medio"
            let half = look::phrase(text, end, AND_A_HALF);
            let quarter = look::phrase(text, end, " and a quarter|-and-a-quarter");
            let part = if half > 0 { Some(Figure::HALF) } else { Figure::of_units(25, -2).filter(|_| quarter > 0) };
            end += half.max(quarter);
            let read = part.map_or(Some(()), |part| sum.more(part));
            let Some(value) = read.and_then(|()| sum.value()) else { break };
            // "Mio." has its dot; before a capital it ends the sentence, but for nouns in German.
            let ends = match look::at(text, end + 2) {
                '0'..='9' | '-' | '"' | '\'' | '(' => true,
                'A'..='Z' => !self.compounds,
                // iPhone
                _ => look::at(text, end + 3).is_ascii_uppercase(),
            };
            if sum.scaled
                && (!ends && look::phrase(text, end, ". ") > 0 || look::phrase(text, end, ".-|.€|.EUR|.Euro|.$") > 0)
            {
                end += usize::from(look::is_one_of(tables::cues("dotted"), plain));
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
                while self.more_digits(text, &mut at, number, &mut sum, style) {}
            }
            if !matches!(role, Some(Role::Add(_))) {
                at_scale = *number;
            }
        }
    }

    /// "3 milliards 200 millions": another figure in digits that a smaller scale follows; "17 mil
    /// 890": or none, after thousands.
    fn more_digits(&self, text: &str, at: &mut usize, number: &mut Number, sum: &mut Sum, style: Style) -> bool {
        let joint = look::phrase(text, *at, " e | y | et | und | ");
        let from = *at + joint;
        if joint == 0 || !look::at(text, from).is_ascii_digit() {
            return false;
        }
        let mut digits = digits::read(text, from, style);
        if digits.decimals == 3 {
            // "un millón 250,500": a group, whatever the page is thought to write.
            digits = digits::read(text, from, Style { decimal: b'.' ^ b',' ^ style.decimal, ..style });
        }
        // "2 millions 300 000"
        let thousand = digits.grouped && digits.integers <= 6 && sum.large >= 6 && joint == 1;
        if digits.integers > 3 && !thousand || digits.decimals > 0 {
            return false;
        }
        // "200 mila", "200mila"
        let word = Word::at(text, look::past(text, digits.end, " "));
        let scale = self.scale(word.plain());
        let mut next = *sum;
        next.figure = digits.value;
        // "4 mil 500 millones" is 4,500 of them; "500 mil y 1 millón" are two numbers.
        let portuguese = self.language == Language::Portuguese && joint == 3;
        let thousands = (joint == 1 || portuguese) && sum.large == 3 && digits.value.is_some();
        let fits = match scale {
            Some(exponent) => {
                (exponent < sum.large || exponent > sum.large && thousands) && next.scale(exponent).is_some()
            }
            None => thousands || thousand,
        };
        if fits && let Some(value) = next.value() {
            *sum = next;
            number.value = value;
            number.end = if scale.is_some() { word.end } else { digits.end };
            number.figure = None;
            *at = number.end;
            return scale.is_some();
        }
        false
    }

    /// The next word of a number, over one blank, hyphen or "and".
    fn next_word(&self, text: &str, at: usize, start: usize, sum: &Sum) -> Word {
        let word = Word::at(text, if at > start { look::past(text, at, " |-") } else { at });
        let portuguese = sum.scaled && self.language == Language::Portuguese;
        let joins = (sum.figure.is_some() || sum.scaled)
            && (!sum.from_digits || portuguese)
            && look::is_one_of("and y e et und", word.plain());
        if !joins {
            return word;
        }
        let next = Word::at(text, look::past(text, word.end, " |-"));
        // "two and a half" is no sum of words; "vingt et un" and "un milione e duecentomila" are.
        let goes_on = match self.role(&next) {
            // "mil e cem"
            Some(Role::Power(exponent)) => sum.scaled && exponent < sum.large,
            Some(role) => matches!(role, Role::Add(_)) && next.plain() != "a",
            None => self.begins(&next),
        };
        if goes_on { next } else { Word::at(text, text.len()) }
    }
}

/// "one point three"
fn point(words: &Words, text: &str, end: &mut usize, sum: &mut Sum) -> Option<()> {
    let mut decimals = 0;
    let mut figure = sum.figure?;
    loop {
        let word = Word::after_blank(text, *end);
        let Some(Role::Add(digit @ 0..10)) = words.role(&word) else { break };
        decimals += 1;
        figure = figure.with_decimal(digit, decimals)?;
        *end = word.end;
    }
    sum.figure = Some(figure);
    (decimals > 0).then_some(())
}

/// What adds a half to the number before it.
pub const AND_A_HALF: &str = " and a half|-and-a-half| et demi| y medio| e meio| e mezzo";

/// What decimals in words follow.
const POINTS: &str = "point komma virgule coma virgula virgola";
