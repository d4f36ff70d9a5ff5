//! Putting together a number in the words of a language in Latin letters.

use super::figure::Figure;
use crate::engine::Language;

/// What a number word does.
#[derive(Clone, Copy)]
pub enum Role {
    /// Adds: "twenty".
    Add(u16),
    /// Multiplies what stands before it by 10ⁿ: "million".
    Scale(u16),
    /// The same, and is 10ⁿ with nothing before it: "mille".
    Power(u16),
    /// Multiplies by the decimal fraction of these digits: "half" is 5, "quarter" 25.
    Part(u16),
    /// Adds a half, to one where nothing stands before it: "anderthalb", "zweieinhalb".
    Half,
}

/// What the meaning of a form in numerals.txt says.
pub fn role(meaning: &str) -> Option<Role> {
    let role = match meaning.as_bytes().first()? {
        b'^' => Role::Scale,
        b'+' => Role::Power,
        b'*' => Role::Part,
        b'h' => return Some(Role::Half),
        _ => Role::Add,
    };
    let digits = meaning.bytes().filter(u8::is_ascii_digit);
    Some(role(digits.fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))))
}

/// A number as far as it is read.
#[derive(Clone, Copy)]
pub struct Sum {
    /// What the scales from a thousand up have closed.
    pub closed: Figure,
    /// The figure that no scale has closed yet.
    pub figure: Option<Figure>,
    /// The smallest scale so far.
    pub large: u16,
    /// Whether a scale has been read.
    pub scaled: bool,
    /// The power of ten that all scales make together.
    pub power: u16,
    /// Whether a figure follows a scale.
    pub figures_after: bool,
    /// Whether the first figure is in digits.
    pub from_digits: bool,
    language: Language,
}

impl Sum {
    /// The beginning of a number: its figure in digits, if it has one.
    pub fn new(figure: Option<Figure>, language: Language) -> Sum {
        Sum {
            closed: Figure::ZERO,
            figure,
            large: u16::MAX,
            scaled: false,
            power: 0,
            figures_after: false,
            from_digits: figure.is_some(),
            language,
        }
    }

    /// What it comes to; `None` past what fits.
    pub fn value(&self) -> Option<Figure> {
        self.closed.plus(self.figure.unwrap_or_default())
    }

    /// Goes on over a word; `None` where the number does not.
    pub fn add(&mut self, role: Role) -> Option<()> {
        match role {
            Role::Scale(exponent) => self.scale(exponent),
            Role::Power(exponent) => {
                if self.figure.is_none() && (self.closed.is_zero() || exponent < self.large) {
                    self.figure = Some(Figure::ONE);
                    self.figures_after |= self.scaled;
                }
                self.scale(exponent)
            }
            Role::Add(figure) => self.figure(u64::from(figure)),
            Role::Part(part) => self.part(part),
            Role::Half => self.half(),
        }
    }

    fn figure(&mut self, figure: u64) -> Option<()> {
        let before = self.figure.unwrap_or_default().whole()?;
        let last = before % 100;
        let fits = match last {
            _ if before == 0 => true,
            0 => figure < 100,
            // quatre-vingts
            4 if figure == 20 && self.language == Language::French => {
                self.figure = Some(Figure::new(before - last + 80));
                return Some(());
            }
            // fünfundzwanzig
            1..10 => self.language == Language::German && (20..100).contains(&figure),
            // dix-sept, diez y seis; but "ten one-dollar bills"
            10 => figure > 5 && figure < 10,
            // soixante-quinze, quatre-vingt-dix
            60 | 80 => figure < 20,
            // twenty-five
            _ => last % 10 == 0 && figure < 10,
        };
        if !fits {
            return None;
        }
        self.figures_after |= self.scaled;
        self.figure = Some(Figure::new(before + figure));
        Some(())
    }

    /// Adds half of the smallest scale so far.
    pub fn half(&mut self) -> Option<()> {
        self.more(Figure::HALF)
    }

    /// Adds a part of the smallest scale so far.
    pub fn more(&mut self, part: Figure) -> Option<()> {
        if self.figure.is_none() && self.scaled {
            self.closed = self.closed.plus(part.times_ten(self.large))?;
        } else {
            self.figure = self.figure.unwrap_or(Figure::ONE).plus(part);
        }
        Some(())
    }

    /// Takes a decimal fraction of the figure, of one where there is none.
    pub fn part(&mut self, digits: u16) -> Option<()> {
        let figure = self.figure.unwrap_or(Figure::ONE);
        let mut sum = Figure::ZERO;
        for _ in 0..digits {
            sum = sum.plus(figure)?;
        }
        self.figure = Some(sum.over_ten(if digits < 10 { 1 } else { 2 })?);
        Some(())
    }

    /// Multiplies by ten to the power of `exponent`.
    pub fn scale(&mut self, exponent: u16) -> Option<()> {
        if exponent == 2 {
            // Hundreds stay open: two hundred thousand. Those of hundreds are another number's, and
            // "vingt-cinq cents" are a coin's.
            let most = Figure::new(if self.language == Language::French { 20 } else { 100 });
            self.figure = Some(self.figure.filter(|figure| figure.less(most))?.times_ten(2));
            self.scaled |= self.from_digits;
            return Some(());
        }
        self.closed = match self.figure {
            None if self.closed.is_zero() => return None,
            // mil millones, lakh crore
            None => self.closed.times_ten(exponent),
            Some(figure) if exponent < self.large => self.closed.plus(figure.times_ten(exponent))?,
            // dos mil y tres mil: two numbers
            Some(figure) if exponent == self.large || exponent > self.large && figure.whole() == Some(1) => {
                return None;
            }
            // five hundred thousand million
            Some(figure) => self.closed.plus(figure)?.times_ten(exponent),
        };
        self.scaled = true;
        self.power = self.power.saturating_add(exponent);
        self.figure = None;
        self.large = exponent;
        Some(())
    }
}
