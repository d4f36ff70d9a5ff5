//! Numbers written in digits, with the separators a language puts into them.

use super::figure::Figure;

/// A run of digits and separators.
pub struct Digits {
    /// Byte offset after the run.
    pub end: usize,
    /// What it says; `None` when it is no number ("1,1,1", "2.0.1") or one too large to count.
    pub value: Option<Figure>,
    /// Whether its thousands are set apart.
    pub grouped: bool,
    /// How many digits stand after the decimal separator.
    pub decimals: usize,
    /// How many digits stand before it.
    pub integers: usize,
}

/// How a page sets its numbers.
#[derive(Clone, Copy)]
pub struct Style {
    /// The decimal separator, `.` or `,`; the other one sets thousands apart.
    pub decimal: u8,
    /// Whether a space may set thousands apart ("12 500").
    pub spaces: bool,
    /// Whether a middle dot may be the decimal separator ("1·5兆円").
    pub middle_dots: bool,
}

/// The point of Japanese papers, folded.
const MIDDLE_DOT: &[u8] = "·".as_bytes();

/// The most digits that an amount may have.
const MOST_DIGITS: u32 = 28;

/// Reads the digits that begin at byte `start`.
pub fn read(text: &str, start: usize, style: Style) -> Digits {
    let bytes = text.as_bytes();
    let end = run_end(bytes, start, style);
    let run = bytes.get(start..end).unwrap_or_default();
    let (mut dots, mut commas, mut others) = (0, 0, 0);
    let (mut last, mut middle) = (0, None);
    let (mut units, mut length) = (0_u128, 0);
    for (at, &byte) in run.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                length += u32::from(units > 0 || byte > b'0');
                if length <= MOST_DIGITS {
                    units = units * 10 + u128::from(byte - b'0');
                }
            }
            b'.' => (dots, last) = (dots + 1, at),
            b',' => (commas, last) = (commas + 1, at),
            // "1'5 millones"
            b'\'' if run.len() - at < 4 => middle = Some(at),
            b'\'' | b' ' => others += 1,
            _ => middle = middle.or(Some(at)),
        }
    }
    let separator = run.get(last);
    let both = dots > 0 && commas > 0;
    // What stands last is the decimal separator, if it does so once; without any other it may set a
    // group of three apart, unless it is the language's own decimal one.
    let once = if separator == Some(&b'.') { dots == 1 } else { commas == 1 };
    let group = run.len() - last == 4 && last <= 3 && run.first() != Some(&b'0');
    // "10,000" is ten thousand where commas are decimal, too. Beside characters none is: 2,3만 is two or three.
    let own = separator == Some(&style.decimal) && !(group && run.ends_with(b"000"));
    let clear = both || own || others > 0 || !group && (style.spaces || separator == Some(&b'.'));
    let decimal = middle.or(if once && clear { Some(last) } else { None });
    let integer = run.get(..decimal.unwrap_or(run.len())).unwrap_or_default();
    let after = if style.middle_dots && middle.is_some() { MIDDLE_DOT.len() } else { 1 };
    let decimals = run.len().saturating_sub(integer.len() + after);
    let integers = integer.iter().filter(|byte| byte.is_ascii_digit()).count();
    let valid = (decimal.is_some() || !both) && well_grouped(integer) && length <= MOST_DIGITS;
    let value = if valid { Figure::of_units(units, -(decimals as i32)) } else { None };
    Digits { end, value, grouped: integers < integer.len(), decimals, integers }
}

fn run_end(bytes: &[u8], start: usize, style: Style) -> usize {
    let first = count_digits(bytes, start);
    let mut end = start + first;
    let mut spaced = style.spaces && first <= 3;
    while let Some(&separator) = bytes.get(end) {
        match separator {
            b'.' | b',' | b'\'' => {
                let next = count_digits(bytes, end + 1);
                // The decimal mark of Spain, where the comma is the one of books.
                let mark = separator == b'\'' && next != 3;
                if next == 0 || mark && (next > 3 || style.decimal != b',') {
                    break;
                }
                end += 1 + next;
                if mark {
                    break;
                }
                spaced = false;
            }
            b' ' if spaced => {
                // Looking at four bytes says whether exactly three digits follow.
                let four = bytes.get(..bytes.len().min(end + 5)).unwrap_or_default();
                if count_digits(four, end + 1) != 3 {
                    break;
                }
                end += 4;
            }
            _ if style.middle_dots && bytes.get(end..).is_some_and(|rest| rest.starts_with(MIDDLE_DOT)) => {
                let from = end + MIDDLE_DOT.len();
                let next = count_digits(bytes, from);
                return if next > 0 { from + next } else { end };
            }
            _ => break,
        }
    }
    end
}

/// How many digits stand at a byte.
#[inline(never)]
fn count_digits(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    end - from
}

/// Whether an integer part has no separators, groups of three, or the Indian groups of two
/// before a last one of three.
fn well_grouped(integer: &[u8]) -> bool {
    let first = count_digits(integer, 0);
    if first == integer.len() {
        return first > 0;
    }
    let (mut threes, mut twos, mut end) = (first <= 3, first <= 2, first);
    loop {
        let group = count_digits(integer, end + 1);
        end += 1 + group;
        if end == integer.len() {
            return first > 0 && group == 3 && (threes || twos);
        }
        threes &= group == 3;
        twos &= group == 2;
    }
}
