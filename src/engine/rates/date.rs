//! A day of the calendar.

use crate::engine::decimal::{digits, whole};
use crate::engine::text::script;
use std::fmt;
use std::num::NonZeroU32;

/// A day of the proleptic Gregorian calendar from the year 0 to 9999, without a time zone.
///
/// It is kept as the number that its digits are, 20250131, so that days compare as numbers do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NonZeroU32);

impl Date {
    /// The day, if the calendar has it.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2025, 2, 29).is_none());
    /// ```
    pub fn new(year: i16, month: u8, day: u8) -> Option<Date> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        if !(0..=9999).contains(&year) || !(1..=days).contains(&day) {
            return None;
        }
        NonZeroU32::new(year as u32 * 10_000 + u32::from(month) * 100 + u32::from(day)).map(Date)
    }

    /// Reads the ISO 8601 calendar date a text begins with; what follows is ignored, so the
    /// timestamps of a page's metadata read as their day.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::parse("2025-01-31T14:43:00+09:00"), Date::new(2025, 1, 31));
    /// assert_eq!(Date::parse("31.01.2025"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Date> {
        let day = text.get(..10)?;
        let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if day.bytes().enumerate().all(fits) { Date::year_first(day) } else { None }
    }

    fn of_number(number: u32) -> Option<Date> {
        Date::new((number / 10_000) as i16, (number / 100 % 100) as u8, (number % 100) as u8)
    }

    /// The year.
    pub fn year(self) -> i16 {
        (self.0.get() / 10_000) as i16
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        (self.0.get() / 100 % 100) as u8
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        (self.0.get() % 100) as u8
    }

    /// Days since 1970-01-01, negative before it.
    ///
    /// The method is Howard Hinnant's `days_from_civil`.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::parse("2000-03-01").map(Date::days), Some(11017));
    /// ```
    pub fn days(self) -> i32 {
        let year = i32::from(self.year()) - i32::from(self.month() <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i32::from(self.month()) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i32::from(self.day()) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that many days after 1970-01-01, or before it; `None` outside the years that
    /// [`Date::new`] takes.
    ///
    /// The method is Howard Hinnant's `civil_from_days`.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::from_days(11017), Date::new(2000, 3, 1));
    /// ```
    pub fn from_days(days: i32) -> Option<Date> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Date::new(i16::try_from(year).ok()?, month as u8, day as u8)
    }
}

impl Date {
    /// The same day of the year before; of the last days of a month, its 28th.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::new(2025, 1, 31).and_then(Date::year_before), Date::new(2024, 1, 28));
    /// ```
    pub fn year_before(self) -> Option<Date> {
        Date::new(self.year() - 1, self.month(), self.day().min(28))
    }

    /// The day as in ISO 8601; see [`Decimal::digits`](crate::engine::decimal::Decimal::digits).
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::new(2025, 1, 31).map(|day| day.digits()).as_deref(), Some("2025-01-31"));
    /// ```
    pub fn digits(self) -> String {
        // With a one before them for the zeros of an early year.
        let text = digits(i64::from(100_000_000 + self.0.get()));
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        [part(1, 5), "-", part(5, 7), "-", part(7, 9)].concat()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.digits())
    }
}

impl Date {
    /// Reads the day, year first, that a page prints a few characters behind a word for "published", as in
    /// "작성일 25-01-31 14:43" and "입력 2025.01.31. 오후 2:43". Two digits are a year from 2000 on.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::printed(" 25-01-31 14:43 댓글 3건"), Date::new(2025, 1, 31));
    /// assert_eq!(Date::printed(": 2025.01.31. 오후 2:43"), Date::new(2025, 1, 31));
    /// assert_eq!(Date::printed(" 전화 02-123-4567"), None);
    /// assert_eq!(Date::printed(&["\n", &" ".repeat(60), "25-01-31"].concat()), Date::new(2025, 1, 31), "indented");
    /// assert_eq!(Date::printed(" 토큰 20개, 출력 10개, 총 30개"), None, "other numbers");
    /// assert_eq!(Date::printed("을 받은 뒤에야 공사를 시작할 수 있었다. 2025.01.31"), None, "too far away");
    /// ```
    pub fn printed(text: &str) -> Option<Date> {
        // Sources are indented.
        let mut near = text.char_indices().filter(|(_, character)| !script::is_blank(*character)).take(16);
        let (start, _) = near.find(|(_, character)| character.is_ascii_digit())?;
        Date::year_first(text.get(start..)?)
    }

    /// Reads "25-01-31", "2025.01.31.", "2025년 1월 31일", "20250131144300" and the like at the start of
    /// a text.
    ///
    /// ```
    /// use hovergloss::engine::rates::Date;
    /// assert_eq!(Date::year_first("2025/01/31 14:43"), Date::new(2025, 1, 31));
    /// assert_eq!(Date::year_first("20250131144300"), Date::new(2025, 1, 31));
    /// assert_eq!(Date::year_first("Fri, 31 Jan 2025"), None);
    /// ```
    pub fn year_first(text: &str) -> Option<Date> {
        // Each with its length; of a longer one the first eight digits.
        let mut numbers = [(0_u32, 0_u32); 3];
        let (mut index, mut between) = (0, 0);
        for byte in text.bytes() {
            let Some((number, length)) = numbers.get_mut(index) else { break };
            if !byte.is_ascii_digit() {
                index += usize::from(*length > 0);
                between += u32::from(byte > b' ');
                // Further than a 년 apart, they are other numbers.
                if between > 3 {
                    break;
                }
                continue;
            }
            between = 0;
            if *length < 8 {
                *number = *number * 10 + u32::from(byte - b'0');
                *length += 1;
            }
        }
        match numbers {
            [(number, 8), ..] => Date::of_number(number),
            [(year, 4), (month, 1..=2), (day, 1..=2)] => Date::of_number(year * 10_000 + month * 100 + day),
            [(year, 2), (month, 1..=2), (day, 1..=2)] => Date::of_number((2000 + year) * 10_000 + month * 100 + day),
            _ => None,
        }
    }
}

/// The number that one to four digits write.
pub(super) fn number(digits: &str) -> Option<i16> {
    if digits.len() > 4 { None } else { whole(digits)?.try_into().ok() }
}
