//! Numerals of Korean, Japanese and Chinese: 만/万/萬, 억/億/亿, 조/兆, 경/京, and 천, 백, 십
//! inside them.

use super::digits::{self, Style};
use super::figure::Figure;
use super::number::Number;
use crate::engine::text::look;
use crate::engine::text::script;

/// One character of a numeral.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    /// 0 to 9.
    Digit(u16),
    /// A power of ten by its exponent; from 4 up it multiplies all that stands before it.
    Scale(u16),
    /// Twenty or thirty in one character.
    Tens(u16),
    /// 점, 点.
    Point,
}

fn sign(character: char) -> Option<Sign> {
    Some(match character {
        '영' | '공' | '零' | '〇' => Sign::Digit(0),
        '일' | '一' | '壹' | '壱' => Sign::Digit(1),
        '이' | '二' | '貳' | '贰' | '弐' | '两' | '兩' => Sign::Digit(2),
        '삼' | '三' | '叁' | '參' | '参' => Sign::Digit(3),
        '사' | '四' | '肆' => Sign::Digit(4),
        '오' | '五' | '伍' => Sign::Digit(5),
        '육' | '륙' | '六' | '陸' | '陆' => Sign::Digit(6),
        '칠' | '七' | '柒' => Sign::Digit(7),
        '팔' | '八' | '捌' => Sign::Digit(8),
        '구' | '九' | '玖' => Sign::Digit(9),
        '십' | '十' | '拾' => Sign::Scale(1),
        '廿' => Sign::Tens(20),
        '卅' => Sign::Tens(30),
        '백' | '百' | '佰' => Sign::Scale(2),
        '천' | '千' | '仟' | '阡' => Sign::Scale(3),
        '만' | '万' | '萬' => Sign::Scale(4),
        '억' | '億' | '亿' => Sign::Scale(8),
        '조' | '兆' => Sign::Scale(12),
        '경' | '京' => Sign::Scale(16),
        '점' | '쩜' | '点' | '點' | '·' => Sign::Point,
        _ => return None,
    })
}

/// "Some more than that", inside a numeral.
const ABOUT: &str = "여|多|余|餘|来|來";

/// What one of is counted in Chinese, right behind its price.
const MEASURES: &str = "斤份个個杯碗条條只隻张張盒瓶袋件";

/// Whether a numeral may begin with this character.
pub fn begins(character: char) -> bool {
    // 東京 and 吉兆 end in no number, and 억 alone counts nothing exact.
    matches!(sign(character), Some(Sign::Digit(_) | Sign::Tens(_) | Sign::Scale(..8)))
}

/// The digit of either kind that a character is.
pub fn digit(character: char) -> Option<u32> {
    match sign(character) {
        Some(Sign::Digit(digit)) => Some(digit.into()),
        _ => character.to_digit(10),
    }
}

/// A numeral as far as it is read.
#[derive(Clone, Copy)]
struct Sum {
    /// What the scales from 10,000 up have closed.
    closed: Figure,
    /// What 십, 백 and 천 have closed since.
    section: Figure,
    /// The figure that no scale has closed yet.
    figure: Option<Figure>,
    /// The smallest scales so far, of either kind: what follows must be smaller.
    large: u16,
    small: u16,
}

impl Sum {
    fn new(figure: Option<Figure>) -> Sum {
        Sum { closed: Figure::ZERO, section: Figure::ZERO, figure, large: u16::MAX, small: 4 }
    }

    fn value(&self) -> Option<Figure> {
        self.closed.plus(self.section)?.plus(self.figure.unwrap_or_default())
    }

    fn scale(&mut self, exponent: u16) -> Option<()> {
        if exponent < 4 {
            if exponent >= self.small {
                return None;
            }
            let figure = self.figure.take().unwrap_or(Figure::ONE);
            self.section = self.section.plus(figure.times_ten(exponent))?;
            self.small = exponent;
            return Some(());
        }
        let mut section = self.section.plus(self.figure.take().unwrap_or_default())?;
        if exponent > self.large && section.is_zero() {
            // 1万億: the larger scale multiplies the smaller one.
            section = std::mem::take(&mut self.closed);
        } else if exponent >= self.large {
            return None;
        } else if section.is_zero() {
            section = Figure::ONE;
        }
        self.closed = self.closed.plus(section.times_ten(exponent))?;
        self.section = Figure::ZERO;
        self.large = exponent;
        self.small = 4;
        Some(())
    }

    /// Whether a figure that no scale follows is smaller than the scale before it.
    fn fits(&self) -> bool {
        let room = match (self.small, self.large) {
            (1..4, _) => self.small,
            (_, u16::MAX) => return true,
            _ => self.large,
        };
        self.figure.is_none_or(|figure| figure.less(Figure::ONE.times_ten(room)))
    }
}

/// Reads on, after a figure in digits, over the scales and figures that follow it.
pub fn extend(text: &str, number: &mut Number, style: Style) {
    // Without a scale next, there is nothing to read on for.
    let next = look::past(text, number.end, " ");
    if scaled(text, next) || look::phrase(text, number.end, ABOUT) > 0 {
        read_on(text, number, style);
    }
}

/// Reads a numeral in words; where it is none, its end is where to go on.
pub fn from_words(text: &str, number: &mut Number, style: Style) -> bool {
    let start = number.start;
    if let Some(end) = either_or(text, start) {
        number.end = end;
        return false;
    }
    read_on(text, number, style);
    let first = look::at(text, start);
    let next = look::next(text, start);
    // 억, 조 or 万 alone count something vague or are other words (조원, 万元户).
    let alone = number.end == next && matches!(sign(first), Some(Sign::Scale(4..))) && first != '만';
    let read = number.end > start && !alone;
    if !read {
        number.end = next;
    }
    read
}

/// Where a numeral ends in which a scale follows two digits in a row: 两三万 is two or three of
/// them, 이삼백 two or three hundred, and nobody says how many.
fn either_or(text: &str, start: usize) -> Option<usize> {
    let (mut row, mut vague, mut end, mut count) = (0, false, start, 0);
    // Past forty signs, a numeral that has not been vague need not be read to its end.
    while vague || count < 40 {
        let character = look::at(text, end);
        count += 1;
        row = match sign(character) {
            None => return vague.then_some(end),
            // 一点二五亿 is exact.
            Some(Sign::Point) => return None,
            Some(Sign::Scale(_)) => {
                vague |= row == 2;
                0
            }
            // 一万零五百 has an empty place; digits in 一〇〇万 and 三六五万 stand for their places.
            Some(Sign::Digit(0)) => (row * 3).min(9),
            Some(Sign::Tens(_)) => 0,
            Some(_) => row + 1,
        };
        end = look::next(text, end);
    }
    None
}

/// Reads on over scales and figures. Without digits before them, figures may be words too, as in
/// 이만칠천; beside digits only scales may and what they follow (5만 오천), or every "5만 이상" would
/// be 50,002.
fn read_on(text: &str, number: &mut Number, style: Style) {
    let mut sum = Sum::new(number.figure);
    let words = sum.figure.is_none();
    let mut at = number.end;
    let mut about = false;
    let mut after_scale = false;
    let mut figures = u32::from(sum.figure.is_some());
    let mut lead = sum.figure;
    // How much a last digit behind the last scale is moved up: in Chinese it counts tenths, 两万三, 一百二.
    let mut tenths = 0;
    // Where to fall back to when the number turns out to end earlier.
    let mut at_scale = *number;
    let mut at_large = *number;
    loop {
        let spaced = at > number.start && look::phrase(text, at, " ") > 0;
        let from = at + usize::from(spaced);
        let character = look::at(text, from);
        let mut end = look::next(text, from);
        let after_large = after_scale && sum.small == 4;
        match sign(character) {
            None if character.is_ascii_digit() && after_scale => {
                let digits = digits::read(text, from, style);
                let Some(value) = digits.value else { break };
                end = digits.end;
                figures += 1;
                let last = end == from + 1 && sign(look::at(text, end)).is_none();
                sum.figure = Some(value.times_ten(if last { tenths } else { 0 }));
                after_scale = false;
            }
            // 1万零500元
            Some(Sign::Digit(0)) if after_scale && !spaced && look::at(text, end).is_ascii_digit() => {
                at = end;
                continue;
            }
            // A blank may stand between figure and scale (5 억), after 천 before 만 (5천 만), and between
            // scales only where a smaller numeral begins (1억 천만), or one of more characters (1 백만).
            Some(Sign::Scale(exponent))
                if !spaced
                    || ((exponent >= 3 || exponent == 2 && scaled(text, end)) && (!after_scale || about)
                        || exponent >= 4 && sum.small < 4
                        || exponent < 4 && after_large)
                        && stands_alone(text, end) =>
            {
                let pending = sum.figure.is_some();
                figures += u32::from(exponent < 4 && after_large);
                if sum.scale(exponent).is_none() {
                    // 10만 20만 are two numbers, and so are 5만 3천만.
                    *number = if pending {
                        at_scale
                    } else if exponent >= 4 {
                        at_large
                    } else {
                        *number
                    };
                    break;
                }
                number.scaled = true;
                number.power = number.power.saturating_add(exponent);
                tenths = if style.middle_dots || script::is_hangul_syllable(character) { 0 } else { exponent - 1 };
                after_scale = true;
            }
            Some(Sign::Tens(tens)) if words && sum.small > 1 && sum.figure.is_none() => {
                let Some(section) = sum.section.plus(Figure::new(tens.into())) else { break };
                (sum.section, sum.small, tenths) = (section, 1, 0);
                figures += 2;
                after_scale = true;
            }
            // 三块五一斤
            Some(Sign::Digit(1)) if sum.figure.is_some() && look::is_in(look::at(text, end), MEASURES) => break,
            Some(Sign::Digit(digit)) if words && (!spaced || after_scale) || after_scale && scaled(text, end) => {
                // 二〇二五: digits in a row are written out.
                let last = after_scale && !spaced && sign(look::at(text, end)).is_none();
                let digit = Figure::new(u64::from(digit)).times_ten(if last { tenths } else { 0 });
                sum.figure = sum.figure.unwrap_or_default().times_ten(1).plus(digit);
                figures += u32::from(after_scale || lead.is_none());
                lead = if figures == 1 { sum.figure } else { lead };
                after_scale = false;
            }
            Some(Sign::Point) if words && !spaced && (style.middle_dots || character != '·') => {
                // 十点五亿
                let whole =
                    if sum.section.is_zero() { sum.figure } else { sum.section.plus(sum.figure.unwrap_or_default()) };
                let Some((figure, after)) = fraction(text, end, whole) else { break };
                end = after;
                lead = Some(figure);
                (sum.figure, sum.section, sum.small) = (lead, Figure::ZERO, 4);
                number.decimals = 1;
            }
            // 1000多万元, 4천여만 원, 4천 여만 원
            None if look::phrase(text, from, ABOUT) > 0 && (!spaced || scaled(text, end)) => {
                about = true;
                at = end;
                continue;
            }
            _ => break,
        }
        at = end;
        if !sum.fits() {
            break;
        }
        let Some(value) = sum.value() else { break };
        number.value = value;
        number.end = at;
        number.rounded |= about;
        number.figure = if figures == 1 { lead } else { None };
        if after_scale {
            at_scale = *number;
            if sum.small == 4 {
                at_large = *number;
            }
        }
    }
}

/// Whether a scale stands at a byte.
fn scaled(text: &str, at: usize) -> bool {
    matches!(sign(look::at(text, at)), Some(Sign::Scale(_)))
}

/// Whether a scale after a blank is a word of its own: not the beginning of 조지아.
fn stands_alone(text: &str, end: usize) -> bool {
    let next = look::at(text, end);
    !script::is_hangul_syllable(next) || scaled(text, end) || look::is_in(next, "원달엔유위불파여")
}

/// The digits in words after a decimal point, put behind `figure`.
fn fraction(text: &str, start: usize, figure: Option<Figure>) -> Option<(Figure, usize)> {
    let mut value = figure?;
    let mut end = start;
    let mut decimals = 0;
    while let Some(Sign::Digit(digit)) = sign(look::at(text, end)) {
        decimals += 1;
        value = value.with_decimal(digit, decimals)?;
        end = look::next(text, end);
    }
    (decimals > 0).then_some((value, end))
}
