//! Times of day, and ranges of them.
//!
//! ```ebnf
//! clock       = [ before ], time, [ { space }, range, [ { space }, time, [ "まで" ] ] ],
//!               [ { space }, zone ], [ { space }, remark ] ;
//! time        = [ half ], ( hour, ":", minute, [ half ]
//!                         | hour, ".", minute, half
//!                         | hour, half
//!                         | noon
//!                         | hour, "時", [ "半" | number, "分" ]
//!                         | hour, "h", [ number ] ) ;
//! half        = a word of the dialect for one half of the day: "a.m.", "午後" ;
//! range       = a word of the dialect: "to", "–", "~", "から" ;
//! remark      = "(", elsewhere, ")" | [ lasting ], minutes, minutes word | behind clock ;
//! elsewhere   = a clock, a zone, or words that end in one of the dialect: "Local Time" ;
//! behind clock = a word of the dialect that changes nothing: "Uhr" ;
//! before      = a word of the dialect: "at", "from" ;
//! zone        = an abbreviation of the dialect: "JST" ;
//! noon        = a word of the dialect: "noon", "正午" ;
//! lasting     = a word of the dialect: "for about", "約" ;
//! ```

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, not, opt, peek, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::error::{Fault, Parsed};
use super::leaf;
use crate::Time;
use crate::dialect::WordList::{ClockWords, Ranges, Zones};
use crate::dialect::{Indexed, WordList, Words};

/// A time of day or a range, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClockReading<'a> {
    pub(crate) text: &'a str,
    pub(crate) start: Option<Time>,
    pub(crate) end: Option<Time>,
    pub(crate) zone: Option<&'a str>,
    /// A range is begun and its end is not given.
    pub(crate) open_ended: bool,
    /// The morning is named for a range that ends after noon.
    pub(crate) crosses_noon: bool,
    impossible: bool,
}

impl ClockReading<'_> {
    /// Whether an hour or a minute is written that no clock shows.
    pub(crate) const fn is_impossible(self) -> bool {
        self.impossible
    }
}

/// One half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// Hour and minute as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Written {
    hour: u32,
    minute: u32,
    half: Option<Half>,
}

impl Written {
    /// The time meant, on a clock of 24 hours. An hour beyond twelve is not counted on from noon.
    fn time(self) -> Option<Time> {
        let hour = match (self.half, self.hour) {
            (Some(Half::Am), 12) => 0,
            (Some(Half::Pm), 0) => 12,
            (Some(Half::Pm), hour @ 1..=11) => hour + 12,
            (_, hour) => hour,
        };
        Time::new(u8::try_from(hour).ok()?, u8::try_from(self.minute).ok()?)
    }

    fn or_half(self, half: Option<Half>) -> Self {
        Self {
            half: self.half.or(half),
            ..self
        }
    }
}

/// `clock = [ before ], time, [ range ], [ zone ], [ remark ] ;`
pub(crate) fn clock<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, ClockReading<'a>> {
    let before = |input| listed(input, &dialect.calendar.before_clock, ClockWords, dialect);
    let before = terminated(before, leaf::space1);
    let (text, _) = opt(before).parse(input)?;
    let (behind, first) = time(text, dialect)?;
    let (behind, range) = opt(|input| range(input, dialect)).parse(behind)?;
    let end = &text[..text.len() - behind.len()];
    let zone = |input| listed(input, &dialect.calendar.zones, Zones, dialect);
    let (behind, zone) = opt(preceded(leaf::space0, zone)).parse(behind)?;
    let (behind, _) = opt(preceded(leaf::space0, |input| remark(input, dialect))).parse(behind)?;
    let text = zone.map_or(end, |_| text[..text.len() - behind.len()].trim_end());
    Ok((
        behind,
        ClockReading {
            text,
            zone,
            ..reading(first, range)
        },
    ))
}

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Open,
    At(Written),
}

/// `range = range word, [ { space }, time, [ "まで" ] ] ;`
fn range<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, End> {
    let word = |input| listed(input, &dialect.calendar.range, Ranges, dialect);
    let (behind, _) = preceded(leaf::space0, word).parse(input)?;
    // The mark of a voiced sound may stand by itself.
    let until = alt((tag("まで"), tag("まて\u{3099}")));
    let end = terminated(|input| time(input, dialect), opt(until));
    let end = opt(preceded(leaf::space0, end));
    map(end, |end| end.map_or(End::Open, End::At)).parse(behind)
}

/// Puts beginning and end together. One half of the day behind a range counts for both ends,
/// unless the range would then end before it begins.
fn reading(first: Written, range: Option<End>) -> ClockReading<'static> {
    let Some(End::At(last)) = range else {
        return ClockReading {
            text: "",
            start: first.time(),
            end: None,
            zone: None,
            open_ended: range.is_some(),
            crosses_noon: false,
            impossible: first.time().is_none(),
        };
    };
    let [start, end] = ends(first, last).map(Written::time);
    ClockReading {
        text: "",
        start,
        end,
        zone: None,
        open_ended: false,
        crosses_noon: ends_at_noon(first, last) && last.half == Some(Half::Am),
        impossible: start.is_none() || end.is_none(),
    }
}

/// Beginning and end, each in the half of the day in which it must be.
fn ends(first: Written, last: Written) -> [Written; 2] {
    if ends_at_noon(first, last) {
        let plain = |written| Written {
            half: None,
            ..written
        };
        [plain(first), plain(last)]
    } else if begins_before_noon(first, last) {
        [first, last]
    } else {
        // `11:30 a.m. to noon`: the hour of noon is no hour of the morning.
        let half = first
            .half
            .filter(|half| *half == Half::Pm || last.hour != 12);
        [first.or_half(last.half), last.or_half(half)]
    }
}

/// `11:30 to 12:15 p.m.`: the end is in the hour of noon, whatever half of the day is written.
fn ends_at_noon(first: Written, last: Written) -> bool {
    first.half.is_none() && last.half.is_some() && first.hour < 12 && last.hour == 12
}

/// `11:30 to 1:00 p.m.`: the half of the end is not that of the beginning.
fn begins_before_noon(first: Written, last: Written) -> bool {
    first.half.is_none()
        && last.half == Some(Half::Pm)
        && (8..12).contains(&first.hour)
        && last.hour < first.hour
}

/// `time = [ half ], ( hour, ( clock time | kanji time ) | noon ) ;`
fn time<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, Written> {
    let (input, early) =
        opt(terminated(|input| half(input, dialect), leaf::space0)).parse(input)?;
    let noon = |_| noon(input, dialect);
    let (behind, written) = match leaf::number(2)(input) {
        Ok((behind, hour)) => clock_time(behind, hour, dialect)
            .or_else(noon)
            .or_else(|_| kanji_time(behind, hour))
            .or_else(|_| french_time(behind, hour)),
        Err(fault) => noon(fault),
    }?;
    Ok((behind, written.or_half(early)))
}

/// `clock time = colon time | period time | hour alone ;` It stands behind the hour.
fn clock_time<'a>(input: &'a str, hour: u32, dialect: Indexed<'_>) -> Parsed<'a, Written> {
    let (behind, (minute, half)) = alt((
        |input| colon_time(input, dialect),
        |input| period_time(input, dialect),
        |input| hour_alone(input, dialect),
    ))
    .parse(input)?;
    Ok((behind, Written { hour, minute, half }))
}

type Minute = (u32, Option<Half>);

/// `colon time = ":", minute, [ half ] ;` Spaces may stand around the colon. Behind a time of day
/// no seconds stand, as they do in a recording: `00:17:20`.
fn colon_time<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, Minute> {
    let colon = (leaf::space0, one_of(":："), leaf::space0);
    let half = opt(preceded(leaf::space0, |input| half(input, dialect)));
    let minute = terminated(minute, not((char(':'), minute)));
    (preceded(colon, minute), half).parse(input)
}

/// `period time = ".", minute, half ;`
fn period_time<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, Minute> {
    let half = preceded(leaf::space0, |input| half(input, dialect));
    (preceded(char('.'), minute), map(half, Some)).parse(input)
}

/// `hour alone = half ;`
fn hour_alone<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, Minute> {
    let half = preceded(leaf::space0, |input| half(input, dialect));
    map(half, |half| (0, Some(half))).parse(input)
}

/// `noon = a word of the dialect for twelve o'clock ;`
fn noon<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, Written> {
    let twelve = Written {
        hour: 12,
        minute: 0,
        half: None,
    };
    let noon = |input| listed(input, &dialect.calendar.noon, ClockWords, dialect);
    value(twelve, noon).parse(input)
}

/// The hours of a day in which a few of the next night are counted on.
const HOURS_OF_NIGHT: core::ops::RangeInclusive<u32> = 24..=29;

/// `kanji time = "時", [ { space }, ( "半" | number, "分" ) ] ;` It stands behind the hour. The first
/// hours of the night may be counted on: `24時17分`. Chinese has `时`, Korean `시` and `분`.
fn kanji_time(input: &str, hour: u32) -> Parsed<'_, Written> {
    let minutes = alt((
        value(30, char('半')),
        terminated(leaf::number(2), one_of("分분")),
    ));
    let minutes = preceded(leaf::space0, minutes);
    let (behind, minute) = preceded(one_of("時时시"), opt(minutes)).parse(input)?;
    let at_night = HOURS_OF_NIGHT.contains(&hour);
    let written = Written {
        hour: if at_night { hour - 24 } else { hour },
        minute: minute.unwrap_or_default(),
        half: None,
    };
    Ok((behind, written))
}

/// `french time = { space }, "h", [ { space }, number ] ;` It stands behind the hour, and no word
/// does: `13 h 42`.
fn french_time(input: &str, hour: u32) -> Parsed<'_, Written> {
    let minute = opt(preceded(leaf::space0, leaf::number(2)));
    let (behind, minute) = preceded((leaf::space0, char('h')), minute).parse(input)?;
    if behind.starts_with(char::is_alphanumeric) {
        return Err(Fault::at(input));
    }
    let written = Written {
        hour,
        minute: minute.unwrap_or_default(),
        half: None,
    };
    Ok((behind, written))
}

/// `minute = digit, digit ;`
fn minute(input: &str) -> Parsed<'_, u32> {
    let two = |input: &&str| input.chars().take_while(|c| c.is_numeric()).count() == 2;
    preceded(peek(verify(nom::combinator::rest, two)), leaf::number(2)).parse(input)
}

/// A word of a list that stands beside clocks.
fn listed<'a>(
    input: &'a str,
    words: &Words,
    list: WordList,
    dialect: Indexed<'_>,
) -> Parsed<'a, &'a str> {
    if dialect.may_begin(input, list) {
        leaf::word(input, words)
    } else {
        Err(Fault::at(input))
    }
}

/// `half = a word of the dialect for one half of the day ;`
fn half<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, Half> {
    let words = &dialect.calendar;
    let early = |input| listed(input, &words.before_noon, ClockWords, dialect);
    let late = |input| listed(input, &words.after_noon, ClockWords, dialect);
    alt((value(Half::Am, early), value(Half::Pm, late))).parse(input)
}

fn ends_in_any_case(text: &str, word: &str) -> bool {
    let at = text.len().checked_sub(word.len());
    let end = at.and_then(|at| text.as_bytes().get(at..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word.as_bytes()))
}

/// `remark = [ lasting ], minutes, minutes word | "(", elsewhere, ")" | behind clock ;`
///
/// What is said of a clock besides: how long it lasts, the time elsewhere in brackets, or a word of
/// the dialect that changes nothing.
fn remark<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, ()> {
    let words = &dialect.calendar;
    let lasting = opt(terminated(
        |input| leaf::word(input, &words.lasting),
        leaf::space0,
    ));
    let minutes = preceded(leaf::space0, |input| leaf::word(input, &words.minutes));
    let duration = (lasting, leaf::number(3), minutes);
    let inside = nom::bytes::complete::take_till1(|c| matches!(c, '(' | ')' | '（' | '）'));
    let elsewhere = verify(
        delimited(one_of("(（"), inside, one_of(")）")),
        |inside: &str| {
            words
                .elsewhere
                .iter()
                .any(|word| ends_in_any_case(inside, word))
                || words.zones.iter().any(|zone| leaf::is(inside, zone))
                || clock(inside, dialect).is_ok()
        },
    );
    let nothing = |input| leaf::word(input, &words.behind_clock);
    alt((
        value((), duration),
        value((), elsewhere),
        value((), nothing),
    ))
    .parse(input)
}

/// `half alone = "(", half, ")" ;`
pub(crate) fn half_alone<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, ()> {
    let inside = delimited(one_of("(（"), |input| half(input, dialect), one_of(")）"));
    value((), inside).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::{String, ToString};

    /// `start-end`, `~` for an open end, `!` for the impossible, then what is left over.
    fn shown(input: &str) -> Option<String> {
        let words = Indexed::generic();
        let (behind, clock) = clock(input, words).ok()?;
        let part = |time: Option<Time>| time.map_or(String::from("?"), |time| time.to_string());
        let end = clock.end.map(|end| format!("-{end}")).unwrap_or_default();
        let open = if clock.open_ended { "~" } else { "" };
        let zone = clock
            .zone
            .map(|zone| format!(" {zone}"))
            .unwrap_or_default();
        let doubt = if clock.is_impossible() { "!" } else { "" };
        Some(format!(
            "{}{end}{open}{zone}{doubt}|{}",
            part(clock.start),
            behind.trim()
        ))
    }

    #[test]
    fn clocks_of_every_form() {
        for (input, expected) in [
            ("8:56 p.m. Moscow", "20:56|Moscow"),
            ("12:22 p.m.", "12:22|"),
            ("1:52 a.m.", "01:52|"),
            ("12:05 a.m.", "00:05|"),
            ("7.32 a.m.", "07:32|"),
            ("9.45a.m.", "09:45|"),
            ("4 p.m. Kyoto", "16:00|Kyoto"),
            ("24時17分~25時", "00:17-01:00|"),
            ("30時", "?!|"),
            ("24:17", "?!|"),
            ("around 2:00 p.m. (roughly 10:00 p.m. Japan time)", "14:00|"),
            (
                "08:08-08:09 P.M. May 30, 2014(Japantime)",
                "20:08-20:09|May 30, 2014(Japantime)",
            ),
            ("09:38-09:41 A.M.April 20", "09:38-09:41|April 20"),
            ("9:20 - 9:21 A.M. December12", "09:20-09:21|December12"),
            ("11:57-12:02 A.M.", "11:57-12:02|"),
            ("11:30 to 1:00 p.m.", "11:30-13:00|"),
            ("8:30 to 1:00 p.m.", "08:30-13:00|"),
            ("7:30 to 1:00 p.m.", "19:30-13:00|"),
            ("3:10 to 2:00 p.m.", "15:10-14:00|"),
            ("11:50-12:10 p.m.", "11:50-12:10|"),
            ("11:50 p.m. - 12:10 a.m.", "23:50-00:10|"),
            ("12:05-12:10 a.m.", "00:05-00:10|"),
            ("10:30 p.m. - 9:45", "22:30-21:45|"),
            ("9:00-9:70", "09:00!|"),
            ("20:30 -- 21:00", "20:30-21:00|"),
            ("13:25-13:58 p.m.", "13:25-13:58|"),
            ("10:04 to 10:16", "10:04-10:16|"),
            ("from 8:56 a.m. to 8:57 a.m.", "08:56-08:57|"),
            ("11:30 a.m. to noon", "11:30-12:00|"),
            ("11 a.m. to 12:30", "11:00-12:30|"),
            ("8:41 am to 8:46 am", "08:41-08:46|"),
            ("2:17 p.m. EDT", "14:17 EDT|"),
            ("2:05 p.m. (local time) Lima", "14:05|Lima"),
            ("2:05 p.m. (Annex)", "14:05|(Annex)"),
            ("2:05 p.m. （local time） Lima", "14:05|Lima"),
            ("2:05 p.m. (9:05 a.m.) Lima", "14:05|Lima"),
            ("9:20~ 於:会見室", "09:20~|於:会見室"),
            ("23時10分~於会見室", "23:10~|於会見室"),
            ("12:07~12:22", "12:07-12:22|"),
            ("10：43～10：41", "10:43-10:41|"),
            ("16時55分〜17時38分", "16:55-17:38|"),
            ("１０時４７分", "10:47|"),
            ("午後3時から約45分", "15:00~|"),
            ("午後3時半から約50分", "15:30~|"),
            ("8時52分から9時5分まで 於:会見室", "08:52-09:05|於:会見室"),
            ("3:30 p.m. for about 60 minutes", "15:30|"),
            ("3:30 p.m. for about 100 minutes", "15:30|"),
            (
                "3:30 p.m. for about 1000 minutes",
                "15:30|for about 1000 minutes",
            ),
            ("3:30 p.m. for the press", "15:30|for the press"),
            ("15: 50 Moscow", "15:50|Moscow"),
            ("noon, Oslo", "12:00|, Oslo"),
            ("正午から", "12:00~|"),
            ("12:05 p.m. - 0:20 p.m.", "12:05-12:20|"),
            ("8:56 p.m. (JST) Oslo", "20:56|Oslo"),
            ("25:70 p.m.", "?!|"),
        ] {
            assert_eq!(shown(input).as_deref(), Some(expected), "{input}");
        }
        for input in [
            "2018",
            "7.32",
            "8",
            "a.m.",
            "10:4",
            "10:456",
            "00:17:20",
            "afternoon",
        ] {
            assert_eq!(shown(input), None, "{input}");
        }
    }
}
