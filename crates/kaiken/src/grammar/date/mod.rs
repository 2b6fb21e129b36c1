//! Dates and weekdays. The lines made of them are in `line/dateline.rs`.
//!
//! ```ebnf
//! when      = { opener }, part, { separator, part }, rest ;
//! part      = bracketed weekday | half alone | clock | date | weekday ;
//! date      = ( month first | day first | year first | numbers | kanji date | era numbers ),
//!             [ year word ] ;
//! month first = month, comma, day, ordinal, [ comma, year ] ;
//! day first   = day, ordinal, [ joint ], month, comma, [ joint ], year ;
//! year first  = year, mark, month number, mark, day ;
//! numbers     = number, mark, { space }, number, mark, { space }, year ;
//! kanji date  = [ kanji year, [ open, kanji year, close ] ], month number, "月", day, "日" ;
//! kanji year  = era year | western year | year of the republic ;
//! era numbers = era, number, mark, month number, mark, day ;
//! ```
//!
//! Ordinals, joints and the marks between numbers are words of the dialect: `th`, `de`, `.`
//!
//! The parts come in any order, each once at the most.

mod eastern;
mod range;
#[cfg(test)]
mod tests;

use nom::Parser as _;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, value};
use nom::sequence::{delimited, preceded, terminated};

use eastern::{era_numbers, kanji_date};
use range::is_range;

use super::clock::{self, ClockReading};
use super::error::{Fault, Parsed};
use super::leaf;
use crate::dialect::{Indexed, WordList, Words};
use crate::letters::is_kana_or_kanji;
use crate::{Date, Weekday, edge};

/// What a line says of day and hour, and what stands behind that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct When<'a> {
    pub(crate) weekday: Option<(Weekday, &'a str)>,
    pub(crate) date: Option<DateReading<'a>>,
    pub(crate) clock: Option<ClockReading<'a>>,
    /// The date is that on which the page was published.
    pub(crate) posted: bool,
    /// Without white space, commas and half a pair of brackets at its ends.
    pub(crate) rest: &'a str,
}

impl When<'_> {
    /// Whether a date, its weekday and a time of day stand there, and nothing else.
    pub(crate) fn is_whole(self) -> bool {
        let dated = self.date.is_some() && self.weekday.is_some() && self.clock.is_some();
        dated && !self.posted && self.rest.is_empty()
    }
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
        posted: false,
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
    may_be_digit(window)
        && (has_narrow_digit(window) || has_wide_digit(window) || has_eastern_digit(window))
}

/// Whether a byte of a digit may be among these, as in every date and clock. Nothing is decided
/// before the last, so that the compiler compares many at once.
pub(crate) fn may_be_digit(bytes: &[u8]) -> bool {
    let is_one = |byte: u8| {
        u8::from(byte.is_ascii_digit())
            | u8::from(byte == 0xE5)
            | u8::from(byte == 0xEF)
            | u8::from(byte == 0xD9)
            | u8::from(byte == 0xDB)
            | u8::from(byte == 0xE0)
    };
    bytes.iter().fold(0, |found, byte| found | is_one(*byte)) != 0
}

fn has_narrow_digit(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_digit) || bytes.contains(&0xE5)
}

/// Whether there is a digit of Arabic, Persian or Hindi.
fn has_eastern_digit(bytes: &[u8]) -> bool {
    let mut pairs = bytes.windows(2);
    pairs.any(|pair| match pair {
        [0xD9, second] => (0xA0..=0xA9).contains(second),
        [0xDB, second] => (0xB0..=0xB9).contains(second),
        [0xA5, third] => (0xA6..=0xAF).contains(third),
        _ => false,
    })
}

fn has_wide_digit(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| pair == [0xEF, 0xBC])
}

/// No more of a title is read, in bytes.
const LONGEST_TITLE: usize = 400;

/// What a title says of day and hour at its beginning, or behind a space, a comma or a bracket in
/// it, unless it is the end of a range; a whole date before one that lacks its year.
pub(crate) fn inside<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    if !may_be_digit(title.as_bytes()) {
        return None;
    }
    let title = edge::first(title, LONGEST_TITLE);
    let marks = title.match_indices([' ', '(', '（', '[', '［', ',', '\u{3000}', '\u{a0}']);
    let places = marks.map(|(at, mark)| (&title[..at], &title[at + mark.len()..]));
    let behind = places
        .filter(|(before, behind)| !is_range(before, behind, dialect))
        .map(|(_, behind)| behind);
    let begins = |title: &&str| {
        let lists = dialect.lists(title);
        let month = dialect.header.patient && lists.has(WordList::Months);
        leaf::begins_with_digit(title) || lists.has(WordList::Eras) || month
    };
    let first = Some(title).filter(begins);
    let dated = first
        .into_iter()
        .chain(behind)
        .filter_map(|text| when(text, dialect))
        .filter(|when| when.date.is_some());
    let mut found = None;
    for when in dated {
        if when.date.is_some_and(|date| date.date().is_some()) {
            return Some(when);
        }
        found.get_or_insert(when);
    }
    found.or_else(|| glued(title, dialect))
}

/// The same right behind words of a script without spaces: `青葉知事会見2027年3月5日`.
fn glued<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let mut letter = false;
    let mut places = title.char_indices().filter(|(_, c)| {
        let behind = core::mem::replace(&mut letter, is_kana_or_kanji(*c));
        behind && (c.is_ascii_digit() || is_kana_or_kanji(*c))
    });
    places.find_map(|(at, c)| {
        let text = &title[at..];
        let begins = c.is_ascii_digit() || dialect.lists(text).has(WordList::Eras);
        let found = begins.then(|| kanji_date(text, dialect).ok())??;
        (!found.1.lacks_year()).then(|| when(text, dialect))?
    })
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
    c.is_whitespace() || matches!(c, ',' | '，' | '、' | '،' | '|' | ')' | '）')
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
        let places = dialect.weekdays_like(input);
        listed(input, &dialect.calendar.weekdays, places)
    } else {
        Err(Fault::at(input))
    }
}

/// Which of several lists has the longest word with which the text begins, and that word, where the
/// places of some words are known with which it may, counted through all lists.
fn listed<'a>(
    input: &'a str,
    lists: &[Words],
    places: impl Iterator<Item = usize>,
) -> Parsed<'a, (usize, &'a str)> {
    let longest = places.filter_map(|mut at| {
        let index = lists.iter().position(|list| {
            let here = at < list.len();
            at -= if here { 0 } else { list.len() };
            here
        })?;
        Some((leaf::word_prefix(input, &lists[index][at])?, index))
    });
    let (length, index) = longest.max().ok_or(Fault::at(input))?;
    Ok((&input[length..], (index, &input[..length])))
}

/// `date = ( month first | day first | year first | numbers | kanji date | era numbers ),
/// [ year word ] ;`
fn date<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'a>> {
    let (behind, read) = alt((
        |input| month_first(input, dialect),
        |input| day_first(input, dialect),
        year_first,
        |input| numbers(input, dialect),
        |input| kanji_date(input, dialect),
        |input| era_numbers(input, dialect),
    ))
    .parse(input)?;
    let text = input[..input.len() - behind.len()].trim_end();
    let behind = behind_year_word(behind, dialect);
    Ok((behind, DateReading { text, ..read }))
}

/// What stands behind a word for the year, if one stands behind a date: `5 марта 2027 г.`
fn behind_year_word<'a>(behind: &'a str, dialect: Indexed<'_>) -> &'a str {
    let mut words = dialect.calendar.year_words.iter();
    let text = behind.trim_start();
    let ends = |behind: &&str| !behind.starts_with(char::is_alphanumeric);
    words
        .find_map(|word| text.strip_prefix(&**word).filter(ends))
        .unwrap_or(behind)
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

/// `numbers = number, mark, { space }, number, mark, { space }, year ;` Where the mark leaves open
/// which number is the day, one beyond twelve does not.
fn numbers<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, DateReading<'static>> {
    let words = &dialect.calendar;
    let mark = |input| {
        leaf::word(input, &words.day_first).or_else(|_| leaf::word(input, &words.either_first))
    };
    let mark = || terminated(mark, leaf::space0);
    let (behind, (first, one, second, other, year)) =
        (leaf::number(2), mark(), leaf::number(2), mark(), year).parse(input)?;
    if one != other {
        return Err(Fault::at(input));
    }
    if behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-')) {
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

/// `month = a word of the dialect for a month ;`
fn month<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, u32> {
    if !dialect.may_begin(input, WordList::Months) {
        return Err(Fault::at(input));
    }
    let places = dialect.months_like(input);
    let (behind, (index, _)) = listed(input, &dialect.calendar.months, places)?;
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
    value((), (leaf::space0, opt(one_of(",.，،")), leaf::space0)).parse(input)
}

/// `ordinal = [ a word of the dialect ] ;`
fn ordinal<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, ()> {
    let ordinal = |input| leaf::word(input, &dialect.calendar.ordinals);
    value((), opt(ordinal)).parse(input)
}
