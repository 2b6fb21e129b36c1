//! Dates of East Asia, whose years may be those of an era.

use nom::Parser as _;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, value};
use nom::sequence::{delimited, preceded, terminated};

use super::super::error::{Fault, Parsed};
use super::super::leaf;
use super::{DateReading, bracketed_weekday, reading, year};
use crate::dialect::Indexed;

/// `kanji date = [ kanji year, [ open, kanji year, close ] ], month number, "月", day, "日" ;`
///
/// Spaces may stand around the numbers. Korean has `년`, `월` and `일`. Behind the year of an era `日` is taken for `年`: a slip that the
/// pages have. The same year may stand in brackets, counted the other way: `令和9年(2027年)3月5日`.
pub(super) fn kanji_date<'a>(
    input: &'a str,
    dialect: Indexed<'_>,
) -> Parsed<'a, DateReading<'static>> {
    let year = || {
        alt((
            |input| era_year(input, dialect),
            western_year,
            |input| year_of_republic(input, dialect),
        ))
    };
    let again = (
        leaf::space0,
        delimited(one_of("(（"), year(), one_of(")）")),
    );
    let (behind, year) = opt(terminated(year(), opt(again))).parse(input)?;
    let numbered = |marks| {
        let mark = preceded(leaf::space0, one_of(marks));
        preceded(leaf::space0, terminated(leaf::number(2), mark))
    };
    let (month, day) = (numbered("月월"), numbered("日일"));
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

/// `era numbers = era, number, mark, month number, mark, day ;` The year of an era, and the rest in
/// numbers: `平成29.4.21`. An era of which only the letter is written has the same mark twice and a
/// weekday in brackets behind it, or it is the number of a version: `H29.4.21(金)`.
pub(super) fn era_numbers<'a>(
    input: &'a str,
    dialect: Indexed<'_>,
) -> Parsed<'a, DateReading<'static>> {
    let mark = || one_of("./");
    let (behind, first) = era(input, dialect)?;
    let (behind, (count, one, month, other, day)) = (
        leaf::number(2),
        mark(),
        leaf::number(2),
        mark(),
        leaf::number(2),
    )
        .parse(behind)?;
    let lettered = input.starts_with(|c: char| c.is_ascii());
    let proved = !lettered || one == other && bracketed_weekday(behind, dialect).is_ok();
    if behind.starts_with(char::is_alphanumeric) || !proved {
        return Err(Fault::at(behind));
    }
    Ok((behind, reading(Some(year_of(first, count)), month, day)))
}

/// `era = a word of the dialect ;` The year with which it begins.
fn era<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, u16> {
    let mut eras = dialect.calendar.eras.iter();
    let era = eras.find(|era| input.starts_with(&*era.name));
    let era = era.ok_or(Fault::at(input))?;
    Ok((&input[era.name.len()..], era.first_year))
}

fn year_of(first: u16, count: u32) -> u32 {
    u32::from(first) + count.saturating_sub(1)
}

/// `era year = era, ( number | "元" ), [ open, year, close ], ( "年" | "日" ) ;` The year, and
/// whether it is mistyped.
fn era_year<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (u32, bool)> {
    let (behind, first) = era(input, dialect)?;
    let count = alt((leaf::number(3), value(1, char('元'))));
    let count = delimited(leaf::space0, count, leaf::space0);
    let western = opt(delimited(one_of("(（"), year, one_of(")）")));
    let (behind, (count, mark)) = (terminated(count, western), one_of("年日")).parse(behind)?;
    Ok((behind, (year_of(first, count), mark == '日')))
}

/// `western year = year, ( "年" | "년" ) ;`
fn western_year(input: &str) -> Parsed<'_, (u32, bool)> {
    let mark = preceded(leaf::space0, one_of("年년"));
    let (behind, year) = terminated(year, mark).parse(input)?;
    Ok((behind, (year, false)))
}

/// `year of the republic = digit, digit, digit, "年" ;` The era need not be named, where the dialect
/// has it: `110年5月18日`.
fn year_of_republic<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (u32, bool)> {
    let (behind, count) = terminated(leaf::number(3), char('年')).parse(input)?;
    let mut eras = dialect.calendar.eras.iter();
    let era = eras.find(|era| era.unnamed && count > 99);
    let first = era.ok_or(Fault::at(input))?.first_year;
    Ok((behind, (year_of(first, count), false)))
}
