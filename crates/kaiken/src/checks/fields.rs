//! Header lines that say the same thing twice, and differently.

use alloc::vec::Vec;

use super::Subject;
use crate::diagnostic::{Code, Detail, Diagnostic};
use crate::dialect::{ConferenceKind, FieldSlot};
use crate::events::LineKind;
use crate::grammar::date::{self, When};
use crate::grammar::line::{self, Head};
use crate::tree::Block;
use crate::{Date, Span, Time};

/// The header keeps one of several values, so its lines are asked once more here.
pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut values = Values::default();
    for block in &subject.tree.blocks {
        match *block {
            Block::Line { kind, span } => values.read(subject, kind, span),
            _ => break,
        }
    }
    found.extend(values.conflicts());
}

/// What the lines of a header say, in their order.
#[derive(Default)]
struct Values<'a> {
    kinds: Vec<(ConferenceKind, Span)>,
    /// Dates with a weekday or a place that is known, and those of titles, which are the days of the
    /// conference.
    dates: Vec<(Option<Date>, Span)>,
    /// Dates alone, which may be those of the page as well.
    bare_dates: Vec<(Option<Date>, Span)>,
    clocks: Vec<(Option<Time>, Span)>,
    venues: Vec<(&'a str, Span)>,
}

impl<'a> Values<'a> {
    fn read(&mut self, subject: Subject<'a>, kind: LineKind, span: Span) {
        let text = subject.text(span);
        match kind {
            LineKind::Title => self.title(subject, text),
            LineKind::Dateline | LineKind::Field => self.value(subject, text),
            _ => {}
        }
    }

    fn title(&mut self, subject: Subject<'a>, text: &'a str) {
        let kind = line::first_title(text, subject.dialect);
        let kind = kind.filter(|kind| *kind != ConferenceKind::Other);
        self.kinds
            .extend(kind.map(|kind| (kind, Span::of(subject.source, text))));
        if let Some(when) = date::inside(text, subject.dialect) {
            self.when(subject, when, true);
        }
    }

    fn value(&mut self, subject: Subject<'a>, text: &'a str) {
        match line::header(text, subject.dialect) {
            Head::Dateline(when) => self.when(subject, when, false),
            Head::Field(field) => match field.form.slot {
                FieldSlot::When => {
                    if let Some(when) = date::when(field.value, subject.dialect) {
                        self.when(subject, when, false);
                    }
                }
                FieldSlot::Venue => {
                    self.venues
                        .push((field.value, Span::of(subject.source, field.value)));
                }
                FieldSlot::Title => self.title(subject, field.value),
                _ => {}
            },
            _ => {}
        }
    }

    fn when(&mut self, subject: Subject<'a>, when: When<'a>, in_title: bool) {
        if when.posted {
            return;
        }
        let span = |text| Span::of(subject.source, text);
        let date = when.date.filter(|date| date.date().is_some());
        let of_event = || line::is_place(when.rest, true, subject.dialect);
        let dates = if in_title || when.weekday.is_some() || of_event() {
            &mut self.dates
        } else {
            &mut self.bare_dates
        };
        dates.extend(date.map(|date| (date.date(), span(date.text))));
        self.clocks
            .extend(when.clock.map(|clock| (clock.start, span(clock.text))));
    }

    fn conflicts(self) -> impl Iterator<Item = Diagnostic> {
        let dates = conflict(&self.dates, "the date");
        let bare_dates = conflict(&self.bare_dates, "the date");
        let clocks = conflict(&self.clocks, "the time of day");
        let venues = conflict(&self.venues, "the place");
        let kinds = conflict(&self.kinds, "the kind of conference");
        [dates.or(bare_dates), clocks, venues, kinds]
            .into_iter()
            .flatten()
    }
}

/// The first value that is not like the first one.
fn conflict<T: PartialEq>(values: &[(T, Span)], what: &'static str) -> Option<Diagnostic> {
    let ((first, place), others) = values.split_first()?;
    let (_, span) = others.iter().find(|(value, _)| value != first)?;
    let doubt = Diagnostic::new(Code::ConflictingFields, *span);
    Some(
        doubt
            .with(Detail::Particular(what))
            .beside(*place, "the first time"),
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;
    use alloc::format;

    #[test]
    fn fields_that_are_given_twice() {
        let date = "Date: Tuesday, March 12, 2024, 2:05 p.m.\n";
        let place = "Place: Ministry of Foreign Affairs\n";
        for (lines, marks) in [
            (format!("{date}{place}"), &[][..]),
            (format!("{date}{place}{date}{place}"), &[]),
            (
                format!("{date}Date: Tuesday, March 13, 2024, 2:05 p.m.\n"),
                &["March 13, 2024"],
            ),
            (
                format!("{date}Date: March 12, 2024, 2:15 p.m.\n"),
                &["2:15 p.m."],
            ),
            (
                format!("{place}Place: Ministry of Defense\n"),
                &["Ministry of Defense"],
            ),
        ] {
            let text =
                format!("Press Conference by Foreign Minister Aoba\n{lines}\nReporter: Why?\n");
            assert_eq!(marked(&text, Code::ConflictingFields), marks, "{lines}");
        }
    }

    #[test]
    fn dates_beside_a_place_and_those_of_titles() {
        for (top, marks) in [
            (
                "Press Conference, 14 December 2005\n\nOslo, 5 March 2027",
                &["5 March 2027"][..],
            ),
            ("Press Conference, 14 December 2005\n\n5 March 2027", &[]),
            (
                "青葉市長会見録（令和9年3月5日）\n\n※発言の内容は整理した上で掲載しています。\n\n\
                 令和9年3月6日（土曜日）15時00分",
                &["令和9年3月6日"],
            ),
            (
                "Press Conference\n\nNext conference: Tuesday, 9 March 2027\n\nOslo, 5 March 2027",
                &[],
            ),
        ] {
            let text = format!("{top}\n\nQ: Why?\n\nA: So it is.\n");
            assert_eq!(marked(&text, Code::ConflictingFields), marks, "{top}");
        }
    }

    #[test]
    fn titles_that_disagree_on_the_kind() {
        let one = "Press Conference by Foreign Minister Aoba\n";
        let other = "Extraordinary Press Conference by Foreign Minister Aoba\n";
        for (titles, marks) in [
            (format!("{one}{one}"), &[][..]),
            (format!("{one}{other}"), &[other.trim_end()]),
        ] {
            let text = format!("{titles}Reporter: Why?\n");
            assert_eq!(marked(&text, Code::ConflictingFields), marks, "{titles}");
        }
    }
}
