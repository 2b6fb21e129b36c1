//! The words of dates and clocks.

use crate::dialect::{Rows, Text, Words};

/// The words of dates and clocks.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.calendar.noon.to_mut().push("midday".into());
/// let text = "Tuesday, March 12, 2024, midday Harbour House\nReporter: Why?\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.header().time.unwrap().start.unwrap().to_string(), "12:00");
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct CalendarWords {
    /// Twelve lists, January first: every way to write the month. More lists begin anew.
    pub months: Rows<Words>,
    /// Seven lists, Monday first: every way to write the day of the week. More lists begin anew,
    /// as for a second language.
    pub weekdays: Rows<Words>,
    /// `a.m.`, `am`.
    pub before_noon: Words,
    /// `p.m.`, `pm`.
    pub after_noon: Words,
    /// Words for twelve o'clock: `noon`, `正午`.
    pub noon: Words,
    /// Words between the ends of a range: `to`, `-`.
    pub range: Words,
    /// Words before a clock that change nothing in it: `around`, `from`.
    pub before_clock: Words,
    /// Abbreviations of time zones: `JST`.
    pub zones: Words,
    /// Eras by which years are counted: `平成`.
    pub eras: Rows<Era>,
    /// What stands right behind the number of a day: `th`, `.`
    pub ordinals: Words,
    /// Words between day, month and year: `of`, `de`.
    pub date_joints: Words,
    /// Marks between the numbers of a date with the day first and the year last: `.`
    pub day_first: Words,
    /// The same where the month may come first as well. Such a date is no date where both can be.
    pub either_first: Words,
    /// Words behind the year of a date: `г.` in `5 марта 2027 г.`
    pub year_words: Words,
    /// Words before a date that change nothing in it: `le`.
    pub before_date: Words,
    /// Words behind a clock that change nothing in it: `Uhr`.
    pub behind_clock: Words,
    /// The end of a remark in brackets that a clock is that of another place: `time`.
    pub elsewhere: Words,
    /// Words before the minutes that a conference lasts: `for about`.
    pub lasting: Words,
    /// Words behind them: `minutes`.
    pub minutes: Words,
}

/// An era by which years are counted.
///
/// ```
/// use kaiken::dialect::{Dialect, Era};
///
/// let mut mine = Dialect::named("mofa-ja").expect("built in").clone();
/// mine.calendar.eras.to_mut().push(Era {
///     name: "潮和".into(),
///     first_year: 2101,
///     unnamed: false,
/// });
/// let transcript = kaiken::Parser::new().dialect(mine).parse("潮和3年4月21日\n")?;
/// assert_eq!(transcript.header().date.unwrap().year(), 2103);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Era {
    /// Its name, such as `平成`.
    pub name: Text,
    /// The year of the common era that is its first.
    pub first_year: u16,
    /// Whether a year of three digits is counted by it where no era is named: `110年5月18日`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub unnamed: bool,
}
