//! Doubts about date, clock and venue.

use alloc::vec::Vec;

use super::Subject;
use crate::diagnostic::{Code, Detail, Diagnostic, Edit, Safety};
use crate::header::Header;
use crate::{Span, Time};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let header = &subject.tree.header;
    found.extend(weekday_mismatch(header));
    found.extend(impossible_date(header));
    found.extend(missing_year(header));
    found.extend(mistyped_date(subject));
    found.extend(impossible_clock(header));
    found.extend(reversed_range(header));
    found.extend(noon_crossing(header));
    found.extend(
        header
            .venue_raw
            .map(|span| Diagnostic::new(Code::AddressAsVenue, span)),
    );
}

/// The weekday that is written is not that of the date.
fn weekday_mismatch(header: &Header) -> Option<Diagnostic> {
    let (date, written) = (header.date?, header.weekday?);
    let (date_span, weekday_span) = (header.date_span?, header.weekday_span?);
    if date.weekday() == written {
        return None;
    }
    let doubt = Diagnostic::new(Code::WeekdayMismatch, weekday_span);
    Some(
        doubt
            .with(Detail::Weekday { date })
            .beside(date_span, "the date"),
    )
}

/// A date is written and no such day exists. A date without a year is not impossible.
fn impossible_date(header: &Header) -> Option<Diagnostic> {
    let span = header.date_span.filter(|_| header.impossible_date)?;
    Some(Diagnostic::new(Code::ImpossibleDate, span))
}

fn missing_year(header: &Header) -> Option<Diagnostic> {
    let lacks = header.lacks_year && !header.impossible_date;
    let span = header.date_span.filter(|_| lacks)?;
    Some(Diagnostic::new(Code::MissingYear, span))
}

/// `平成29日4月21日`: the first `日` stands for `年`.
fn mistyped_date(subject: Subject<'_>) -> Option<Diagnostic> {
    let header = &subject.tree.header;
    let span = header.date_span.filter(|_| header.mistyped_date)?;
    let at = span.start + subject.text(span).find('日')? as u32;
    let wrong = Span::new(at, at + '日'.len_utf8() as u32);
    let doubt = Diagnostic::new(Code::MistypedDate, wrong);
    Some(doubt.mended(Edit::new(wrong, "年", Safety::Safe)))
}

fn impossible_clock(header: &Header) -> Option<Diagnostic> {
    let clock = header.time.filter(|clock| clock.impossible)?;
    Some(Diagnostic::new(Code::ImpossibleClock, clock.span))
}

/// The end comes before the beginning, and midnight cannot lie between them.
fn reversed_range(header: &Header) -> Option<Diagnostic> {
    let clock = header.time?;
    let (start, end) = (clock.start?, clock.end?);
    if start <= end || goes_over_midnight(start, end) {
        return None;
    }
    let doubt = Diagnostic::new(Code::ReversedRange, clock.span);
    Some(doubt.with(Detail::Range { start, end }))
}

/// Whether a range that begins in the evening ends in the first hours of a day.
fn goes_over_midnight(start: Time, end: Time) -> bool {
    start.hour() >= 18 && end.hour() < 6
}

fn noon_crossing(header: &Header) -> Option<Diagnostic> {
    let clock = header.time.filter(|clock| clock.crosses_noon)?;
    Some(Diagnostic::new(Code::NoonCrossing, clock.span))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{marked, mended};
    use super::*;
    use alloc::format;

    fn dated(when: &str) -> alloc::string::String {
        format!("Press Conference by Foreign Minister Aoba\n{when} Ministry of Foreign Affairs\n")
    }

    #[test]
    fn ranges_go_forward() {
        for (when, reversed, crosses) in [
            ("Tuesday, March 12, 2024, 10:43-10:41", true, false),
            ("Tuesday, March 12, 2024, 3:10 to 3:00 p.m.", true, false),
            ("Tuesday, March 12, 2024, 10:41-10:43", false, false),
            ("Tuesday, March 12, 2024, 23:50-00:20", false, false),
            ("Tuesday, March 12, 2024, 10:43-10:43", false, false),
            ("Tuesday, March 12, 2024, 11:57-12:02 a.m.", false, true),
            ("Tuesday, March 12, 2024, 11:57-12:02 p.m.", false, false),
            ("Tuesday, March 12, 2024, 11:57-12:02", false, false),
            (
                "Tuesday, March 12, 2024, 11:57 a.m. to 12:02 p.m.",
                false,
                false,
            ),
        ] {
            let text = dated(when);
            assert_eq!(
                marked(&text, Code::ReversedRange).len(),
                usize::from(reversed),
                "{when}"
            );
            assert_eq!(
                marked(&text, Code::NoonCrossing).len(),
                usize::from(crosses),
                "{when}"
            );
        }
    }

    #[test]
    fn a_weekday_belongs_to_the_date_beside_it() {
        for (when, marks) in [
            ("Monday, March 12, 2024,", &["Monday"][..]),
            ("March 12, 2024\nMonday, March 11, 2024,", &[]),
            ("Tuesday, March 12, 2024,", &[]),
        ] {
            assert_eq!(marked(&dated(when), Code::WeekdayMismatch), marks, "{when}");
        }
    }

    #[test]
    fn a_date_lacks_its_year_or_does_not() {
        for (when, marks) in [
            ("Tuesday, March 12, 2:05 p.m.", &["March 12"][..]),
            ("Tuesday, March 12, 2024, 2:05 p.m.", &[]),
            ("2:05 p.m.", &[]),
            ("Tuesday, February 31, 2:05 p.m.", &[]),
        ] {
            assert_eq!(marked(&dated(when), Code::MissingYear), marks, "{when}");
        }
    }

    #[test]
    fn a_mistyped_date_is_mended() {
        let text = Code::MistypedDate.example();
        assert_eq!(marked(text, Code::MistypedDate), ["日"]);
        let mended = mended(text, Code::MistypedDate);
        assert!(mended.contains("平成29年4月21日"), "{mended}");
        assert_eq!(
            crate::parse(&mended).header().date,
            crate::parse(text).header().date
        );
    }
}
