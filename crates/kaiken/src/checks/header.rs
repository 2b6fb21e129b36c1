//! Doubts about date, clock and venue.

use alloc::vec::Vec;

use crate::diagnostic::{Code, Detail, Diagnostic};
use crate::header::Header;

pub(super) fn check(header: &Header, found: &mut Vec<Diagnostic>) {
    found.extend(weekday_mismatch(header));
    found.extend(impossible_date(header));
    found.extend(impossible_clock(header));
    found.extend(
        header
            .venue_raw
            .map(|span| Diagnostic::new(Code::AddressAsVenue, span)),
    );
}

/// The weekday that is written is not that of the date.
fn weekday_mismatch(header: &Header) -> Option<Diagnostic> {
    let (date, written) = (header.date?, header.weekday?);
    if date.weekday() == written {
        return None;
    }
    let doubt = Diagnostic::new(Code::WeekdayMismatch, header.weekday_span?);
    Some(
        doubt
            .with(Detail::Weekday { date })
            .beside(header.date_span?, "the date"),
    )
}

/// A date is written and no such day exists. A date without a year is not impossible.
fn impossible_date(header: &Header) -> Option<Diagnostic> {
    header
        .impossible_date
        .then(|| {
            header
                .date_span
                .map(|span| Diagnostic::new(Code::ImpossibleDate, span))
        })
        .flatten()
}

fn impossible_clock(header: &Header) -> Option<Diagnostic> {
    let clock = header.time.filter(|clock| clock.impossible)?;
    Some(Diagnostic::new(Code::ImpossibleClock, clock.span))
}
