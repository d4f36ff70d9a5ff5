//! The file that a year of daily rates travels in.
//!
//! It is one range-coded stream without a header of its own (its name says the year), and a sum:
//!
//! 1. the number of the last day of the year it covers, then for each day up to it whether the
//!    source has rates for it;
//! 2. for each currency its code, the decimals its rates are written with, which earlier column
//!    it moves with, whether its last digit is coded apart, then a number a day: what the rate,
//!    counted in its last decimal, differs by from what was to be expected;
//! 3. behind the stream the hash of the year and all of the stream's bytes, since one cut short or
//!    changed would still read as numbers.
//!
//! What was to be expected is the last day's rate, moved as the earlier column moved. The sizes
//! of the differences follow their recent average, which is what makes 2008 fit. The last digit
//! is coded apart where a source rounds to fives or tens. Exact daily rates of a year take
//! 6 to 10 KB this way; as text of differences, the same take 8 to 12 KB under brotli.

use crate::engine::hash::{HASH_OF_NOTHING, hash};
use crate::engine::money::Currency;
use crate::engine::rates::range_coder::{BinaryCoder, Decoder, Encoder, Probability};
use crate::engine::rates::{Column, Date, RatesError, Year};
use crate::engine::text::ascii;

impl Year {
    /// The file's bytes.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// use hovergloss::engine::rates::{Column, Date, Year};
    /// let days = ["2025-01-30", "2025-01-31"].iter().filter_map(|day| Date::parse(day)).collect();
    /// let units = vec![150_133, 150_662];
    /// let column = Column { currency: Currency::new("KRW").unwrap(), decimals: 2, units };
    /// let year = Year { year: 2025, days, columns: vec![column] };
    /// assert_eq!(Year::decode(2025, &year.encode()), Ok(year));
    /// ```
    pub fn encode(&self) -> Vec<u8> {
        let mut encoder = Encoder::new();
        let mut copy = self.clone();
        let columns = std::mem::take(&mut copy.columns);
        walk_days(&mut encoder, &mut copy);
        encoder.plain(columns.len() as u32, COUNT_BITS);
        let mut sizes = Sizes::new();
        for mut column in columns {
            let mut best: Option<(Encoder, Sizes)> = None;
            for reference in 0..=copy.columns.len() {
                for apart in [false, true] {
                    let (mut encoder, mut sizes) = (encoder.clone(), sizes.clone());
                    let how = How { reference: reference as u32, apart };
                    walk_column(&mut encoder, &mut sizes, &copy, &mut column, how);
                    if best.as_ref().is_none_or(|(smallest, _)| encoder.size() < smallest.size()) {
                        best = Some((encoder, sizes));
                    }
                }
            }
            if let Some(best) = best {
                (encoder, sizes) = best;
            }
            copy.columns.push(column);
        }
        let mut file = encoder.finish();
        file.extend(sum(self.year, &file).to_be_bytes());
        file
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`RatesError::Year`] when the bytes are not, or not all of, what
    /// [`encode`](Year::encode) wrote for this very year.
    pub fn decode(year: i16, bytes: &[u8]) -> Result<Year, RatesError> {
        let (stream, given) = bytes.split_last_chunk().ok_or(RatesError::Year { year })?;
        if sum(year, stream) != u32::from_be_bytes(*given) {
            return Err(RatesError::Year { year });
        }
        let mut decoder = Decoder::new(stream);
        let mut read = Year { year, days: Vec::new(), columns: Vec::new() };
        walk_days(&mut decoder, &mut read);
        let count = decoder.plain(0, COUNT_BITS);
        let mut sizes = Sizes::new();
        for _ in 0..count {
            let mut column = Column { currency: Currency::EUR, decimals: 0, units: vec![0; read.days.len()] };
            let how = How { reference: 0, apart: false };
            walk_column(&mut decoder, &mut sizes, &read, &mut column, how);
            read.columns.push(column);
        }
        Ok(read)
    }
}

fn sum(year: i16, stream: &[u8]) -> u32 {
    hash(hash(HASH_OF_NOTHING, &year.to_be_bytes()), stream)
}

const COUNT_BITS: u32 = 6;
const DECIMALS_BITS: u32 = 3;

fn walk_days(coder: &mut impl BinaryCoder, year: &mut Year) {
    let Some(first) = Date::new(year.year, 1, 1).map(Date::days) else { return };
    let length = year.days.last().map_or(0, |day| day.days() - first + 1);
    let length = coder.plain(length as u32, 9);
    // Rates follow the week: one probability a weekday.
    let mut open = [Probability::EVEN; 7];
    let given = std::mem::take(&mut year.days);
    let mut taken = 0;
    for number in 0..length as i32 {
        let Some(probability) = open.get_mut(number as usize % 7) else { return };
        let is_given = given.get(taken).is_some_and(|day| day.days() == first + number);
        taken += usize::from(is_given);
        if coder.bit(is_given, probability)
            && let Some(day) = Date::from_days(first + number)
        {
            year.days.push(day);
        }
    }
}

/// How a column is coded.
#[derive(Clone, Copy)]
struct How {
    /// 0, or 1 and the index of the earlier column it moves with.
    reference: u32,
    /// Whether the last digit is coded apart.
    apart: bool,
}

/// Codes one column, given its predecessors in `year`.
fn walk_column(coder: &mut impl BinaryCoder, sizes: &mut Sizes, year: &Year, column: &mut Column, how: How) {
    let mut letters = [0; 3];
    for (letter, given) in letters.iter_mut().zip(column.currency.code().bytes()) {
        *letter = b'A' + (coder.plain(u32::from(given - b'A'), 5) % 26) as u8;
    }
    column.currency = Currency::new(ascii::text(&letters)).unwrap_or(Currency::EUR);
    column.decimals = coder.plain(column.decimals, DECIMALS_BITS);
    let reference = coder.plain(how.reference, COUNT_BITS) as usize;
    let reference = reference.checked_sub(1).and_then(|index| year.columns.get(index));
    let apart = coder.plain(u32::from(how.apart), 1) == 1;

    let mut last_digit = [Probability::EVEN; 16];
    sizes.restart();
    let mut before: Option<(i32, i32)> = None;
    for (day, units) in column.units.iter_mut().enumerate() {
        let moved = reference.and_then(|reference| reference.units.get(day)).copied().unwrap_or(0);
        let expected = match before {
            Some((units, other)) if other > 0 && moved > 0 => {
                let scaled = (i64::from(units) * i64::from(moved) + i64::from(other / 2)) / i64::from(other);
                i32::try_from(scaled).unwrap_or(units)
            }
            Some((units, _)) => units,
            None => 0,
        };
        if apart {
            let base = expected.saturating_add(5) / 10;
            let tens = base.wrapping_add(sizes.number(coder, (*units / 10).wrapping_sub(base)));
            *units = tens.wrapping_mul(10).wrapping_add(digit(coder, &mut last_digit, *units % 10));
        } else {
            *units = expected.wrapping_add(sizes.number(coder, units.wrapping_sub(expected)));
        }
        if *units <= 0 {
            // A gap: the next rate comes as unexpected as the first.
            *units = 0;
            before = None;
            sizes.restart();
        } else {
            before = Some((*units, moved));
        }
    }
    sizes.soften();
}

/// Codes a digit, its bits from the highest down, each in the light of those before it.
fn digit(coder: &mut impl BinaryCoder, tree: &mut [Probability; 16], digit: i32) -> i32 {
    let mut node = 1;
    for index in (0..4).rev() {
        let Some(probability) = tree.get_mut(node) else { return 0 };
        let answer = coder.bit((digit >> index) & 1 == 1, probability);
        node = node << 1 | usize::from(answer);
    }
    node as i32 & 15
}

/// The longest number, in bits, and the longest average.
const LONGEST: usize = 31;

/// How long numbers are, in the light of how long they were lately.
#[derive(Clone)]
struct Sizes {
    /// First, whether a number is longer than so many bits, in rows by recent average length, of
    /// which the last is for numbers after a gap. Then three for each length: the bit after the
    /// leading one, and the bit after that by the former.
    all: Vec<Probability>,
    /// Of the lengths since the last restart, in 1/32 of a bit.
    average: Average,
}

/// The rows of the first part of [`Sizes`], each of [`LONGEST`].
const ROWS: usize = LONGEST + 2;

#[derive(Clone, Copy)]
enum Average {
    AfterGap,
    Unknown,
    Known(usize),
}

impl Sizes {
    fn new() -> Sizes {
        let all = vec![Probability::EVEN; ROWS * LONGEST + (LONGEST + 1) * 3];
        Sizes { all, average: Average::AfterGap }
    }

    fn restart(&mut self) {
        self.average = Average::AfterGap;
    }

    fn soften(&mut self) {
        self.all.iter_mut().for_each(Probability::soften);
    }

    /// Codes a number: its length, its sign, then its bits from the highest down.
    fn number(&mut self, coder: &mut impl BinaryCoder, number: i32) -> i32 {
        let row = match self.average {
            Average::AfterGap => ROWS - 1,
            Average::Unknown => 0,
            Average::Known(average) => (average + 16) / 32,
        };
        let magnitude = number.unsigned_abs();
        let given = (32 - magnitude.leading_zeros()) as usize;
        let mut length = 0;
        for probability in self.all.iter_mut().skip(row * LONGEST).take(LONGEST) {
            if !coder.bit(given > length, probability) {
                break;
            }
            length += 1;
        }
        self.average = match self.average {
            Average::AfterGap => Average::Unknown,
            Average::Unknown => Average::Known(length * 32),
            Average::Known(average) => Average::Known((average * 27 + length * 32 * 5) / 32),
        };
        if length == 0 {
            return 0;
        }
        let negative = coder.plain(u32::from(number < 0), 1) == 1;
        let mut coded: u32 = 1;
        for index in (0..length - 1).rev() {
            let answer = (magnitude >> index) & 1 == 1;
            let place = match coded {
                1 => Some(0),
                2 | 3 => Some(coded as usize - 1),
                _ => None,
            };
            let probability = place.and_then(|place| self.all.get_mut(ROWS * LONGEST + length * 3 + place));
            let answer = coder.bit(answer, probability.unwrap_or(&mut Probability::EVEN.clone()));
            coded = coded << 1 | u32::from(answer);
        }
        let coded = coded as i32;
        if negative { coded.wrapping_neg() } else { coded }
    }
}
