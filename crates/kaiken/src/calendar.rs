//! Dates, times of day and weekdays of the Gregorian calendar.

use core::fmt::{self, Write};

/// A day of the Gregorian calendar that exists.
///
/// Prints as `2018-07-31` (ISO 8601).
///
/// ```
/// use kaiken::{Date, Weekday};
///
/// let date = Date::new(2018, 7, 31).unwrap();
/// assert_eq!(date.to_string(), "2018-07-31");
/// assert_eq!(date.weekday(), Weekday::Tuesday);
/// assert!(Date::new(2018, 2, 29).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// A day, if the calendar has it; years are 1 to 9999.
    ///
    /// ```
    /// assert!(kaiken::Date::new(2024, 2, 29).is_some());
    /// assert!(kaiken::Date::new(2024, 13, 1).is_none());
    /// ```
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = matches!(year, 1..=9999)
            && matches!(month, 1..=12)
            && day >= 1
            && day <= days_in_month(year, month);
        if exists {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// The year.
    ///
    /// ```
    /// assert_eq!(kaiken::Date::new(2018, 7, 31).unwrap().year(), 2018);
    /// ```
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// assert_eq!(kaiken::Date::new(2018, 7, 31).unwrap().month(), 7);
    /// ```
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    ///
    /// ```
    /// assert_eq!(kaiken::Date::new(2018, 7, 31).unwrap().day(), 31);
    /// ```
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week on which it falls.
    ///
    /// ```
    /// use kaiken::{Date, Weekday};
    /// assert_eq!(Date::new(2000, 1, 1).unwrap().weekday(), Weekday::Saturday);
    /// ```
    pub const fn weekday(self) -> Weekday {
        /// What each month adds, with the leap day counted in the year that begins in March.
        const SHIFT: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = self.year as u32 - (self.month < 3) as u32;
        let shift = SHIFT[self.month as usize - 1];
        let sunday_first =
            (year + year / 4 - year / 100 + year / 400 + shift + self.day as u32) % 7;
        Weekday::ALL[(sunday_first as usize + 6) % 7]
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time of day to the minute, on a clock of 24 hours.
///
/// ```
/// use kaiken::Time;
///
/// assert_eq!(Time::new(20, 56).unwrap().to_string(), "20:56");
/// assert!(Time::new(24, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    /// A time of day, if there is one.
    ///
    /// ```
    /// assert!(kaiken::Time::new(0, 0).is_some());
    /// assert!(kaiken::Time::new(12, 60).is_none());
    /// ```
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 {
            Some(Self { hour, minute })
        } else {
            None
        }
    }

    /// The hour, 0 to 23.
    ///
    /// ```
    /// assert_eq!(kaiken::Time::new(20, 56).unwrap().hour(), 20);
    /// ```
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    ///
    /// ```
    /// assert_eq!(kaiken::Time::new(20, 56).unwrap().minute(), 56);
    /// ```
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// A day of the week. Prints in lower case, as the JSON has it: `tuesday`.
///
/// ```
/// assert_eq!(kaiken::Weekday::Tuesday.to_string(), "tuesday");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// The seven days, Monday first.
    ///
    /// ```
    /// assert_eq!(kaiken::Weekday::ALL[6], kaiken::Weekday::Sunday);
    /// ```
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Its English name, as prose writes it.
    ///
    /// ```
    /// assert_eq!(kaiken::Weekday::Tuesday.name(), "Tuesday");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.name().chars();
        letters.try_for_each(|letter| f.write_char(letter.to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    fn by_jiff(year: u16, month: u8, day: u8) -> Option<(String, Weekday)> {
        let small = |number: u8| i8::try_from(number).expect("a small number");
        let year = i16::try_from(year).expect("a year of ours");
        let date = jiff::civil::Date::new(year, small(month), small(day)).ok()?;
        let weekday = date.weekday().to_monday_zero_offset();
        let weekday = usize::try_from(weekday).expect("0 to 6");
        Some((date.to_string(), Weekday::ALL[weekday]))
    }

    /// The crate `jiff` is the oracle: every day of two centuries and a half, and no other.
    #[test]
    fn the_calendar_is_that_of_jiff() {
        for year in 1850..=2100_u16 {
            for (month, day) in
                (0..=13_u8).flat_map(|month| (0..=32_u8).map(move |day| (month, day)))
            {
                assert_eq!(
                    Date::new(year, month, day).map(|date| (date.to_string(), date.weekday())),
                    by_jiff(year, month, day),
                    "{year}-{month}-{day}"
                );
            }
        }
    }
}
