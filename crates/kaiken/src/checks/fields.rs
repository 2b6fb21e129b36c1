//! Header lines that say the same thing twice, and differently.

use alloc::vec::Vec;

use super::Subject;
use crate::Span;
use crate::diagnostic::{Code, Detail, Diagnostic};
use crate::dialect::{ConferenceKind, FieldSlot};
use crate::events::LineKind;
use crate::grammar::clock::ClockReading;
use crate::grammar::date::{self, DateReading};
use crate::grammar::line::{self, Head};
use crate::tree::Block;

/// The header keeps the first of several values, so its lines are asked once more here.
pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut values = Values::default();
    for block in &subject.tree.blocks {
        let Block::Line { kind, span } = *block else {
            break;
        };
        if kind == LineKind::Text {
            break;
        }
        values.read(subject, kind, span);
    }
    found.extend(values.conflicts());
}

/// What the lines of a header say, in their order.
#[derive(Default)]
struct Values<'a> {
    kinds: Vec<(ConferenceKind, Span)>,
    dates: Vec<(DateReading<'a>, Span)>,
    clocks: Vec<(ClockReading<'a>, Span)>,
    venues: Vec<(&'a str, Span)>,
}

impl<'a> Values<'a> {
    fn read(&mut self, subject: Subject<'a>, kind: LineKind, span: Span) {
        let text = subject.text(span);
        match kind {
            LineKind::Title => {
                let kind = line::title(text, subject.dialect).unwrap_or_default();
                self.kinds.push((kind, span));
            }
            LineKind::Dateline | LineKind::Field => self.value(subject, text),
            _ => {}
        }
    }

    fn value(&mut self, subject: Subject<'a>, text: &'a str) {
        match line::header(text, subject.dialect) {
            Head::Dateline(when) => self.when(subject, when),
            Head::Field(field) => match field.form.slot {
                FieldSlot::When => {
                    if let Some(when) = date::when(field.value, &subject.dialect.calendar) {
                        self.when(subject, when);
                    }
                }
                FieldSlot::Venue => {
                    self.venues
                        .push((field.value, Span::of(subject.source, field.value)));
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn when(&mut self, subject: Subject<'a>, when: date::When<'a>) {
        let span = |text| Span::of(subject.source, text);
        self.dates
            .extend(when.date.map(|date| (date, span(date.text))));
        self.clocks
            .extend(when.clock.map(|clock| (clock, span(clock.text))));
    }

    fn conflicts(self) -> impl Iterator<Item = Diagnostic> {
        let dates = conflict(&self.dates, "the date", |one, other| {
            one.date() == other.date()
        });
        let clocks = conflict(&self.clocks, "the time of day", |one, other| {
            (one.start, one.end) == (other.start, other.end)
        });
        let venues = conflict(&self.venues, "the place", |one, other| one == other);
        let kinds = conflict(&self.kinds, "the kind of conference", |one, other| {
            one == other
        });
        [dates, clocks, venues, kinds].into_iter().flatten()
    }
}

/// The first value that is not like the first one.
fn conflict<T>(
    values: &[(T, Span)],
    what: &'static str,
    alike: impl Fn(&T, &T) -> bool,
) -> Option<Diagnostic> {
    let ((first, place), others) = values.split_first()?;
    let (_, span) = others.iter().find(|(value, _)| !alike(first, value))?;
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
