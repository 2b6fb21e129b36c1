//! Dates and weekdays, and the lines made of them.
//!
//! ```ebnf
//! when      = { opener }, part, { separator, part }, rest ;
//! part      = bracketed weekday | half alone | clock | date | weekday ;
//! date      = month first | day first | year first | numbers | kanji date ;
//! month first = month, comma, day, ordinal, [ comma, year ] ;
//! day first   = day, ordinal, [ joint ], month, comma, [ joint ], year ;
//! year first  = year, mark, month number, mark, day ;
//! numbers     = number, mark, number, mark, year ;
//! kanji date  = [ era year | western year ], month number, "月", day, "日" ;
//! ```
//!
//! Ordinals, joints and the marks between numbers are words of the dialect: `th`, `de`, `.`
//!
//! The parts come in any order, each once at the most.

use nom::Parser as _;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, value};
use nom::sequence::{delimited, preceded, terminated};

use super::clock::{self, ClockReading};
use super::error::{Fault, Parsed};
use super::leaf;
use crate::dialect::{Indexed, WordList, Words};
use crate::{Date, Weekday};

/// What a line says of day and hour, and what stands behind that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct When<'a> {
    pub(crate) weekday: Option<(Weekday, &'a str)>,
    pub(crate) date: Option<DateReading<'a>>,
    pub(crate) clock: Option<ClockReading<'a>>,
    /// Without white space, commas and half a pair of brackets at its ends.
    pub(crate) rest: &'a str,
}

/// A date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateReading<'a> {
    pub(crate) text: &'a str,
    year: Option<u32>,
    month: u32,
    day: u32,
    /// A wrong character stands in it, and what is meant is beyond doubt: `平成29日4月21日`.
    pub(crate) mistyped: bool,
    /// Nothing tells which number is the day: `03/04/2019`.
    pub(crate) either: bool,
}

impl DateReading<'_> {
    /// The day, if the year is given, the calendar has it, and no other can be meant.
    pub(crate) fn date(self) -> Option<Date> {
        self.in_year(self.year.filter(|_| !self.either)?)
    }

    /// Whether the year is missing.
    pub(crate) const fn lacks_year(self) -> bool {
        self.year.is_none()
    }

    /// Whether no year has such a day, or not the year that is given.
    pub(crate) fn is_impossible(self) -> bool {
        /// A year of 366 days stands for all where none is given.
        const LEAP: u32 = 2000;
        self.in_year(self.year.unwrap_or(LEAP)).is_none()
    }

    fn in_year(self, year: u32) -> Option<Date> {
        let small = |number: u32| u8::try_from(number).ok();
        Date::new(
            u16::try_from(year).ok()?,
            small(self.month)?,
            small(self.day)?,
        )
    }
}

/// `when = { opener }, part, { separator, part }, rest ;` with a date or a clock among the parts.
pub(crate) fn when<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    if !has_digit(text) {
        return None;
    }
    let mut when = When {
        weekday: None,
        date: None,
        clock: None,
        rest: text,
    };
    let mut left = text.trim_start_matches(is_opener);
    while let Some(behind) = part(left, dialect, &mut when) {
        left = behind;
    }
    when.rest = trim_rest(left);
    (when.date.is_some() || when.clock.is_some()).then_some(when)
}

/// The same where a word may stand before the date: `le 5 mars 2021`.
pub(crate) fn when_behind<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    when(behind_article(text.trim_start(), dialect), dialect)
}

/// What stands behind a word before a date: `den 5. März 2021`.
fn behind_article<'a>(text: &'a str, dialect: Indexed<'_>) -> &'a str {
    let known = leaf::word(text, &dialect.calendar.before_date);
    known.map_or(text, |(behind, _)| behind.trim_start())
}

/// How far into a line its first digit stands, in bytes; a weekday and a month come before it.
const DIGIT_WINDOW: usize = 64;

/// Whether a digit of either width stands near the beginning, as in every date and clock.
fn has_digit(text: &str) -> bool {
    let window = &text.as_bytes()[..text.len().min(DIGIT_WINDOW)];
    may_be_digit(window) && (has_narrow_digit(window) || has_wide_digit(window))
}

/// Whether a byte of a digit may be among these. Nothing is decided before the last, so that the
/// compiler compares many at once.
fn may_be_digit(bytes: &[u8]) -> bool {
    let is_one = |byte: u8| {
        u8::from(byte.is_ascii_digit()) | u8::from(byte == 0xE5) | u8::from(byte == 0xEF)
    };
    bytes.iter().fold(0, |found, byte| found | is_one(*byte)) != 0
}

fn has_narrow_digit(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_digit) || bytes.contains(&0xE5)
}

fn has_wide_digit(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| pair == [0xEF, 0xBC])
}

/// What a title says of day and hour at its beginning, or behind a space, a comma or a bracket in it.
pub(crate) fn inside<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    if !may_be_digit(title.as_bytes()) {
        return None;
    }
    let marks = title.match_indices([' ', '(', '（', ',', '\u{3000}', '\u{a0}']);
    let behind = marks.map(|(at, mark)| &title[at + mark.len()..]);
    let first = Some(title).filter(|title| leaf::begins_with_digit(title));
    let mut found = first
        .into_iter()
        .chain(behind)
        .filter_map(|text| when(text, dialect));
    found.find(|when| when.date.is_some())
}

/// `part = bracketed weekday | half alone | clock | date | weekday ;`
///
/// One more part, with the separators before it; what stands behind it. What the first bytes rule
/// out is not tried.
fn part<'a>(left: &'a str, dialect: Indexed<'_>, when: &mut When<'a>) -> Option<&'a str> {
    use WordList::{ClockWords, Eras, Months, Weekdays};
    if when.weekday.is_none()
        && let Ok((behind, weekday)) = bracketed_weekday(left, dialect)
    {
        when.weekday = Some(weekday);
        return Some(behind);
    }
    let next = left.trim_start_matches(is_separator);
    if let Ok((behind, ())) = clock::half_alone(next, dialect) {
        return Some(behind);
    }
    let next = next.trim_start_matches(is_opener);
    let next = when.weekday.map_or(next, |_| behind_article(next, dialect));
    let lists = dialect.lists(next);
    let is_digit = leaf::begins_with_digit(next);
    if when.clock.is_none()
        && (is_digit || lists.has(ClockWords))
        && let Ok((behind, clock)) = clock::clock(next, dialect)
    {
        when.clock = Some(clock);
        return Some(behind);
    }
    if when.date.is_none()
        && (is_digit || lists.has_any([Months, Eras]))
        && let Ok((behind, date)) = date(next, dialect)
    {
        when.date = Some(date);
        return Some(behind);
    }
    if when.weekday.is_some() || !lists.has(Weekdays) {
        return None;
    }
    let (behind, weekday) = weekday(next, dialect).ok()?;
    when.weekday = Some(weekday);
    Some(behind)
}

/// What may stand before a date line: brackets, quotation marks and dashes.
fn is_opener(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '(' | '（' | '《' | '〈' | '［' | '[' | '-' | '―' | '—' | '–' | '─'
        )
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '，' | '、' | ')' | '）')
}

/// Drops what only held the parts together: commas, and a closing bracket without its partner.
fn trim_rest(left: &str) -> &str {
    let rest =
        left.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';'));
    let rest = rest.trim_start_matches([')', '）']).trim_start();
    let closer = rest.chars().next_back().and_then(partner);
    match closer {
        Some(open) if rest.chars().all(|c| c != open) => {
            rest[..rest.len() - last_len(rest)].trim_end()
        }
        _ => rest,
    }
}

fn last_len(text: &str) -> usize {
    text.chars().next_back().map_or(0, char::len_utf8)
}

/// The bracket that a closing one closes.
fn partner(close: char) -> Option<char> {
    match close {
        ')' => Some('('),
        '）' => Some('（'),
        '》' => Some('《'),
        '〉' => Some('〈'),
        ']' => Some('['),
        '］' => Some('［'),
        _ => None,
    }
}

/// `bracketed weekday = "(", weekday word, ")" ;` Only so may a weekday be one character long.
fn bracketed_weekday<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (Weekday, &'a str)> {
    let named = |input| weekday_word(input, dialect);
    let (behind, (index, text)) =
        delimited(one_of("(（"), named, one_of(")）")).parse(input.trim_start())?;
    Ok((behind, (Weekday::ALL[index % 7], text)))
}

/// `weekday = weekday word, [ "." ] ;`
fn weekday<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (Weekday, &'a str)> {
    let (behind, (index, text)) = weekday_word(input, dialect)?;
    let (behind, _) = opt(char('.')).parse(behind)?;
    if text.chars().nth(1).is_none() {
        return Err(Fault::at(input));
    }
    Ok((behind, (Weekday::ALL[index % 7], text)))
}

/// `weekday word = a word of the dialect for a day of the week ;`
fn weekday_word<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (usize, &'a str)> {
    if dialect.may_begin(input, WordList::Weekdays) {
        listed(input, &dialect.calendar.weekdays)
    } else {
        Err(Fault::at(input))
    }
}

/// Which of several lists has the longest word with which the text begins, and that word.
fn listed<'a>(input: &'a str, lists: &[Words]) -> Parsed<'a, (usize, &'a str)> {
    let mut longest = None;
    for (index, list) in lists.iter().enumerate() {
        for word in list.iter().filter(|word| leaf::begins_alike(input, word)) {
            longest = longest.max(leaf::word_prefix(input, word).map(|length| (length, index)));
        }
    }
    let (length, index) = longest.ok_or(Fault::at(input))?;
    Ok((&input[length..], (index, &input[..length])))
}

/// `date = month first | day first | year first | kanji date ;`
fn date<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'a>> {
    let (behind, read) = alt((
        |input| month_first(input, dialect),
        |input| day_first(input, dialect),
        year_first,
        |input| numbers(input, dialect),
        |input| kanji_date(input, dialect),
    ))
    .parse(input)?;
    let text = input[..input.len() - behind.len()].trim_end();
    Ok((behind, DateReading { text, ..read }))
}

const fn reading(year: Option<u32>, month: u32, day: u32) -> DateReading<'static> {
    DateReading {
        text: "",
        year,
        month,
        day,
        mistyped: false,
        either: false,
    }
}

/// `month first = month, comma, day, ordinal, [ comma, year ] ;`
fn month_first<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'static>> {
    let (behind, month) = month(input, dialect)?;
    let ordinal = |input| ordinal(input, dialect);
    let (behind, ((), day, ())) = (comma, leaf::number(2), ordinal).parse(behind)?;
    let (behind, year) = opt(preceded(comma, year)).parse(behind)?;
    Ok((behind, reading(year, month, day)))
}

/// `day first = day, ordinal, [ joint ], month, comma, [ joint ], year ;`
fn day_first<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'static>> {
    let joint = |input| leaf::word(input, &dialect.calendar.date_joints);
    let joint = || opt(terminated(joint, leaf::space1));
    let ordinal = |input| ordinal(input, dialect);
    let (behind, (day, (), _, _)) =
        (leaf::number(2), ordinal, leaf::space0, joint()).parse(input)?;
    let (behind, month) = month(behind, dialect)?;
    let (behind, ((), _, year)) = (comma, joint(), year).parse(behind)?;
    Ok((behind, reading(Some(year), month, day)))
}

/// `numbers = number, mark, number, mark, year ;` Where the mark leaves open which number is the day, one
/// beyond twelve does not.
fn numbers<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'static>> {
    let words = &dialect.calendar;
    let mark = |input| {
        leaf::word(input, &words.day_first).or_else(|_| leaf::word(input, &words.either_first))
    };
    let (behind, (first, one, second, other, year)) =
        (leaf::number(2), mark, leaf::number(2), mark, year).parse(input)?;
    if one != other {
        return Err(Fault::at(input));
    }
    if behind.starts_with(|c: char| c.is_alphanumeric() || c == '/') {
        return Err(Fault::at(behind));
    }
    let either = words.day_first.iter().all(|known| known != one);
    let swapped = second > MONTHS && first <= MONTHS;
    let (day, month) = if swapped {
        (second, first)
    } else {
        (first, second)
    };
    Ok((
        behind,
        DateReading {
            either: either && first <= MONTHS && second <= MONTHS && first != second,
            ..reading(Some(year), month, day)
        },
    ))
}

/// How many months a year has.
const MONTHS: u32 = 12;

/// `year first = year, mark, month number, mark, day ;` where `mark = "-" | "/" | "." ;`
fn year_first(input: &str) -> Parsed<'_, DateReading<'static>> {
    let mark = || one_of("-/.");
    let (behind, (year, _, month, _, day)) =
        (year, mark(), leaf::number(2), mark(), leaf::number(2)).parse(input)?;
    Ok((behind, reading(Some(year), month, day)))
}

/// `kanji date = [ era year | western year ], month number, "月", day, "日" ;`
///
/// Behind the year of an era `日` is taken for `年`: a slip that the pages have.
fn kanji_date<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'static>> {
    let (behind, year) = opt(alt((|input| era_year(input, dialect), western_year))).parse(input)?;
    let month = preceded(leaf::space0, terminated(leaf::number(2), char('月')));
    let day = preceded(leaf::space0, terminated(leaf::number(2), char('日')));
    let (behind, (month, day)) = (month, day).parse(behind)?;
    let (year, mistyped) = year.unzip();
    let mistyped = mistyped.unwrap_or_default();
    Ok((
        behind,
        DateReading {
            mistyped,
            ..reading(year, month, day)
        },
    ))
}

/// `era year = era, ( number | "元" ), ( "年" | "日" ) ;` The year, and whether it is mistyped.
fn era_year<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (u32, bool)> {
    let era = dialect
        .calendar
        .eras
        .iter()
        .find(|era| input.starts_with(&*era.name))
        .ok_or(Fault::at(input))?;
    let count = alt((leaf::number(2), value(1, char('元'))));
    let count = delimited(leaf::space0, count, leaf::space0);
    let (behind, (count, mark)) = (count, one_of("年日")).parse(&input[era.name.len()..])?;
    Ok((
        behind,
        (
            u32::from(era.first_year) + count.saturating_sub(1),
            mark == '日',
        ),
    ))
}

/// `western year = year, "年" ;`
fn western_year(input: &str) -> Parsed<'_, (u32, bool)> {
    let (behind, year) = terminated(year, char('年')).parse(input)?;
    Ok((behind, (year, false)))
}

/// `month = a word of the dialect for a month ;`
fn month<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, u32> {
    if !dialect.may_begin(input, WordList::Months) {
        return Err(Fault::at(input));
    }
    let (behind, (index, _)) = listed(input, &dialect.calendar.months)?;
    Ok((behind, index as u32 % 12 + 1))
}

/// `year = digit, digit, digit, digit ;` from 1000 on.
fn year(input: &str) -> Parsed<'_, u32> {
    let (behind, year) = leaf::number(4).parse(input)?;
    if year < 1000 {
        Err(Fault::at(input))
    } else {
        Ok((behind, year))
    }
}

/// `comma = { space }, [ "," | "." ], { space } ;` Also the stray one of `March, 2, 2007`.
fn comma(input: &str) -> Parsed<'_, ()> {
    value((), (leaf::space0, opt(one_of(",.，")), leaf::space0)).parse(input)
}

/// `ordinal = [ a word of the dialect ] ;`
fn ordinal<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, ()> {
    let ordinal = |input| leaf::word(input, &dialect.calendar.ordinals);
    value((), opt(ordinal)).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// `weekday date clock|rest`, `-` for what is missing, `!` for the impossible.
    fn shown(text: &str) -> Option<String> {
        let when = when(text, Indexed::generic())?;
        let weekday = when
            .weekday
            .map_or(String::from("-"), |(day, _)| format!("{day}"));
        let date = when
            .date
            .map_or(String::from("-"), |date| match date.date() {
                Some(day) => format!("{day}{}", if date.mistyped { "?" } else { "" }),
                None if date.either => String::from("either"),
                None => String::from(if date.is_impossible() { "!" } else { "no-year" }),
            });
        let clock = when
            .clock
            .and_then(|clock| clock.start)
            .map_or(String::from("-"), |time| format!("{time}"));
        Some(format!("{weekday} {date} {clock}|{}", when.rest))
    }

    #[test]
    fn dates_in_numbers() {
        for (text, expected) in [
            ("18.09.2019", "- 2019-09-18 -|"),
            ("18/09/2019", "- 2019-09-18 -|"),
            ("09/18/2019", "- 2019-09-18 -|"),
            ("05/05/2019", "- 2019-05-05 -|"),
            ("03/04/2019", "- either -|"),
            ("18/13/2019", "- ! -|"),
            ("09.18.2019", "- 2019-09-18 -|"),
            ("05.05.2019", "- 2019-05-05 -|"),
            ("05.12.2019", "- 2019-12-05 -|"),
            ("13/12/2019", "- 2019-12-13 -|"),
            ("12/13/2019", "- 2019-12-13 -|"),
            ("12/11/2019", "- either -|"),
            ("12/12/2019", "- 2019-12-12 -|"),
            ("2019/09/18", "- 2019-09-18 -|"),
            ("2019.09.18", "- 2019-09-18 -|"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn marks_around_the_parts_of_a_date_line() {
        for open in "(（《〈［[-―—–─".chars() {
            let found = shown(&format!("{open}18.09.2019"));
            assert_eq!(found.as_deref(), Some("- 2019-09-18 -|"), "{open}");
        }
        for mark in [',', '，', '、', ')', '）', '\u{3000}'] {
            let found = shown(&format!("18.09.2019{mark}9:05"));
            assert_eq!(found.as_deref(), Some("- 2019-09-18 09:05|"), "{mark}");
        }
        for mark in [',', '，', '、', ';'] {
            let found = shown(&format!("18.09.2019 {mark}Lima{mark}"));
            assert_eq!(found.as_deref(), Some("- 2019-09-18 -|Lima"), "{mark}");
        }
    }

    #[test]
    fn each_part_of_a_date_line_stands_once() {
        for (text, expected) in [
            ("18.09.2019, 9:05, 10:05", "- 2019-09-18 09:05|10:05"),
            ("18.09.2019, 19.09.2019", "- 2019-09-18 -|19.09.2019"),
            ("令和元年9月18日(水)(木)", "wednesday 2019-09-18 -|(木)"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_title_has_its_date_behind_a_mark() {
        for (title, expected) in [
            ("Press Conference 9 March 2027", true),
            ("Press Conference(9 March 2027)", true),
            ("Press Conference（9 March 2027）", true),
            ("Press Conference,9 March 2027", true),
            ("Press Conference\u{3000}9 March 2027", true),
            ("Press Conference\u{a0}9 March 2027", true),
            ("9 March 2027: Press Conference", true),
            ("Press Conference:9 March 2027", false),
            ("Press Conference 9 a.m.", false),
        ] {
            let found = inside(title, Indexed::generic());
            assert_eq!(found.is_some(), expected, "{title}");
        }
    }

    #[test]
    fn date_lines_of_rarer_forms() {
        for (text, expected) in [
            ("23 July. 1999", "- 1999-07-23 -|"),
            ("23 July， 1999", "- 1999-07-23 -|"),
            ("Sonntag, 7. März 2027", "sunday 2027-03-07 -|"),
            ("3 de diciembre de 2021", "- 2021-12-03 -|"),
            ("March 6, 2018 （PM）", "- 2018-03-06 -|"),
            ("９月１７日", "- no-year -|"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn date_lines_of_every_form() {
        for (text, expected) in [
            (
                "Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia",
                "tuesday 2018-07-31 20:56|Moscow, Russia",
            ),
            (
                "Friday, March, 2, 2007, 9:05 a.m.",
                "friday 2007-03-02 09:05|",
            ),
            ("16 September 2004", "- 2004-09-16 -|"),
            ("23 July, 1999", "- 1999-07-23 -|"),
            ("21st February 1995", "- 1995-02-21 -|"),
            ("5th of March 2021", "- 2021-03-05 -|"),
            (
                "Mittwoch, 3. März 2021, 11:30 Uhr",
                "wednesday 2021-03-03 11:30|",
            ),
            ("mercredi 5 mars 2021", "wednesday 2021-03-05 -|"),
            ("1er juin 2021", "- 2021-06-01 -|"),
            ("3 de marzo de 2021", "- 2021-03-03 -|"),
            ("3 de marzo del 2021", "- 2021-03-03 -|"),
            ("Montag, den 1. März 2027", "monday 2027-03-01 -|"),
            ("5:00 p.m. for about 30 minutes, Lima", "- - 17:00|Lima"),
            ("January 20, 1998", "- 1998-01-20 -|"),
            ("December12, 2008", "- 2008-12-12 -|"),
            ("2023-04-28 19:13", "- 2023-04-28 19:13|"),
            ("Tuesday, July 3", "tuesday no-year -|"),
            ("10:00 - 10:15 a.m.", "- - 10:00|"),
            ("March 6, 2018 (PM)", "- 2018-03-06 -|"),
            ("09:38-09:41 A.M.April 20, 2012", "- 2012-04-20 09:38|"),
            (
                "08:08-08:09 P.M. May 30, 2014(Japantime)",
                "- 2014-05-30 20:08|(Japantime)",
            ),
            (
                "(Tuesday, October 4, 2016, 8:41 am to 8:46 am)",
                "tuesday 2016-10-04 08:41|",
            ),
            (
                "Friday, February 30, 2024, 2:05 p.m. Lima",
                "friday ! 14:05|Lima",
            ),
            (
                "(平成30年7月31日(火曜日)20時56分 於:ロシア・モスクワ)",
                "tuesday 2018-07-31 20:56|於:ロシア・モスクワ",
            ),
            (
                "（平成３０年７月３１日（火曜日）２０時５６分　於：ロシア・モスクワ）",
                "tuesday 2018-07-31 20:56|於：ロシア・モスクワ",
            ),
            (
                "《令和6年8月30日(金) 12:07~12:22   於:本省会見室》",
                "friday 2024-08-30 12:07|於:本省会見室",
            ),
            (
                "[Tuesday, July 31, 2018, 8:56 p.m. Moscow]",
                "tuesday 2018-07-31 20:56|Moscow",
            ),
            (
                "〈令和6年8月30日(金) 於:本省会見室〉",
                "friday 2024-08-30 -|於:本省会見室",
            ),
            (
                "［平成30年7月31日(火曜日) 於:モスクワ］",
                "tuesday 2018-07-31 -|於:モスクワ",
            ),
            ("January 20, 1000", "- 1000-01-20 -|"),
            ("令和元年5月7日", "- 2019-05-07 -|"),
            ("2019年5月7日(火曜日)", "tuesday 2019-05-07 -|"),
            ("平成29日4月21日(金)", "friday 2017-04-21? -|"),
            ("―平成15年9月17日(水)", "wednesday 2003-09-17 -|"),
            ("昭和64年1月7日", "- 1989-01-07 -|"),
            ("9月17日", "- no-year -|"),
            (
                "Friday, 5 March 2027, Monday Hall",
                "friday 2027-03-05 -|Monday Hall",
            ),
            ("午後3時から約45分", "- - 15:00|"),
            ("9時42分~9時52分", "- - 09:42|"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "Friday",
            "noon, Oslo",
            "0999-04-28",
            "日本銀行",
            "火災について",
            "May I ask",
            "31",
            "2018",
            "",
            "平成13年4月",
            "3.4.2019/12",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
