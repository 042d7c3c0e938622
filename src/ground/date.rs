//! Calendar dates as the project writes them (`YYYY-MM-DD`), without any clock.

use serde::Serialize;
use std::fmt;

/// A valid date of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The years that a living document can be about. Any other year is a slip, such as 2206 for 2026.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1970..=2099;

impl Date {
    /// A day before anything that this tool knows.
    pub(crate) const FIRST: Self = Self { year: 1970, month: 1, day: 1 };

    /// Reads `YYYY-MM-DD`. Returns nothing for text in any other form, for a day that does not
    /// exist, or for a year outside [`YEARS`].
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::read(text).ok()
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// If it is no date, or one that cannot be meant: what to do about it.
    pub(crate) fn read(text: &str) -> Result<Self, &'static str> {
        let date =
            Self::in_form(text).ok_or("write the year, month and day, such as 2026-11-24")?;
        if !YEARS.contains(&date.year) {
            return Err("the year must be from 1970 to 2099");
        }
        let exists = (1..=12).contains(&date.month)
            && (1..=days_in_month(date.year, date.month)).contains(&date.day);
        if exists { Ok(date) } else { Err("there is no such day: check the month and the day") }
    }

    /// Three numbers in the form of a date, which may not exist.
    fn in_form(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        if year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits(year) && digits(month) && digits(day)) {
            return None;
        }
        Some(Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? })
    }

    /// The date (UTC) of a number of seconds since 1970-01-01, the unit of `SOURCE_DATE_EPOCH`.
    /// Returns nothing outside [`YEARS`].
    pub(crate) fn from_epoch_seconds(seconds: i64) -> Option<Self> {
        if seconds < 0 {
            return None;
        }
        let mut days = seconds / 86_400;
        let mut year = 1970;
        loop {
            let length = if is_leap(year) { 366 } else { 365 };
            if days < length {
                break;
            }
            days -= length;
            year += 1;
            if !YEARS.contains(&year) {
                return None;
            }
        }
        let mut month = 1;
        while days >= i64::from(days_in_month(year, month)) {
            days -= i64::from(days_in_month(year, month));
            month += 1;
        }
        Some(Self { year, month, day: days as u8 + 1 })
    }

    /// The date that is a number of days later, or the last one that a date can be.
    pub(crate) fn after(self, days: u16) -> Self {
        let mut date = self;
        for _ in 0..days {
            let (year, month) = match date.month {
                12 => (date.year + 1, 1),
                month => (date.year, month + 1),
            };
            date = match date.day < days_in_month(date.year, date.month) {
                true => Self { day: date.day + 1, ..date },
                false if !YEARS.contains(&year) => return date,
                false => Self { year, month, day: 1 },
            };
        }
        date
    }

    /// The day before, or the same day if no date can be earlier.
    pub(crate) fn day_before(self) -> Self {
        let (year, month) = match self.month {
            1 => (self.year - 1, 12),
            month => (self.year, month - 1),
        };
        match self.day {
            1 if !YEARS.contains(&year) => self,
            1 => Self { year, month, day: days_in_month(year, month) },
            day => Self { day: day - 1, ..self },
        }
    }

    /// The date for readers: "24 November 2026".
    pub(crate) fn long(self) -> String {
        format!("{} {} {}", self.day, MONTHS[usize::from(self.month) - 1], self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        let wrong = || serde::de::Error::custom(format!("`{text}` is not a date"));
        Self::parse(&text).ok_or_else(wrong)
    }
}

fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

/// How many days a month has.
pub(crate) fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn impossible_days_are_refused() {
        for text in
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "20260101", "+026-01-01"]
                .into_iter()
                .chain(["2206-01-15", "0000-01-01", "1969-12-31", "2100-01-01", "9999-12-31"])
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2024-02-29").map(Date::long).as_deref(), Some("29 February 2024"));
    }

    #[test]
    fn the_day_before_may_be_in_another_month_or_year() {
        for (day, before) in [
            ("2026-04-02", "2026-04-01"),
            ("2024-03-01", "2024-02-29"),
            ("2026-01-01", "2025-12-31"),
            ("1970-01-01", "1970-01-01"),
        ] {
            assert_eq!(Date::parse(day).map(Date::day_before), Date::parse(before), "{day}");
        }
    }

    #[test]
    fn epoch_seconds_become_dates() {
        assert_eq!(Date::from_epoch_seconds(0), Date::parse("1970-01-01"));
        assert_eq!(Date::from_epoch_seconds(951_782_400), Date::parse("2000-02-29"));
        assert_eq!(Date::from_epoch_seconds(1_795_478_400), Date::parse("2026-11-24"));
        assert_eq!(Date::from_epoch_seconds(-1), None);
        assert_eq!(Date::from_epoch_seconds(4_102_444_799), Date::parse("2099-12-31"));
        assert_eq!(Date::from_epoch_seconds(4_102_444_800), None);
    }
}
