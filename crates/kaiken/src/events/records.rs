//! Where another conference begins in the same text.

use super::survey::Fact;
use super::{Event, Events, Habits, Headline, Heads, Named, Place, SeenInHeader, Topics, Until};
use crate::calendar::{Date, Time};
use crate::diagnostic::Code;
use crate::dialect::{FieldSlot, Glance, Indexed, WordList};
use crate::grammar::label::Recent;
use crate::grammar::line::Head;
use crate::grammar::{date, heading, line, notice};
use crate::lines::Line;

/// How many lines of header are read in search of a date.
const RECORD_HEADER: usize = 6;

pub(super) fn can_begin_record(content: &str, dialect: Indexed<'_>) -> bool {
    let recurrent = dialect.labels.recurrent;
    let bare = recurrent && heading::item_text(content).len() == content.len();
    let glance = bare.then(|| dialect.glance(content)).flatten();
    if !glance.is_none_or(Glance::may_begin_record) {
        return false;
    }
    let lists = dialect.lists(content);
    let opens = |matcher, list| lists.has(list) && notice::opens(content, matcher, list, dialect);
    line::title(content, dialect).is_some()
        || opens(&dialect.header.breadcrumbs, WordList::Breadcrumbs)
        || opens(&dialect.lines.header_notices, WordList::HeaderNotices)
}

impl<'src> Events<'src> {
    /// Whether another conference begins at this line.
    pub(super) fn begins_record(&self, line: Line<'src>) -> bool {
        let content = line.content();
        if content.len() > line::LONGEST_TITLE
            || self.is_found(content, Fact::NoRecord)
            || !can_begin_record(content, self.dialect)
        {
            return false;
        }
        let mut titled = line::title(content, self.dialect).is_some();
        if titled && date::inside(content, self.dialect).is_some_and(|when| when.clock.is_some()) {
            return true;
        }
        let mut ahead = self.lines.clone();
        for _ in 0..RECORD_HEADER {
            let Some(next) = ahead.next_filled() else {
                return false;
            };
            match line::header(next.content(), self.dialect) {
                Head::Title(_) => titled = true,
                Head::Dateline(when) => return titled && when.date.is_some(),
                Head::Field(field) => return titled && field.form.slot == FieldSlot::When,
                Head::Breadcrumb | Head::Notice | Head::Link => {}
                _ => return false,
            }
        }
        false
    }

    /// A line that begins a conference: another one, or this one, whose title comes late, or whose
    /// header comes again where nobody has spoken: with the same date.
    pub(super) fn next_record(&mut self, line: Line<'src>) {
        if self.is_under_way() && !self.is_header_again(line) {
            self.open_record(line);
        } else {
            self.reopen_header(line);
        }
    }

    /// Whether the header has a date, or somebody has spoken.
    pub(super) fn is_under_way(&self) -> bool {
        self.seen.date || self.turn.is_some() || self.last_role.is_some()
    }

    /// Whether the header that begins with a line has the date of the one above and no other time of
    /// day, and nobody has spoken in between: a page tells of a transcript before it gives it.
    fn is_header_again(&self, line: Line<'src>) -> bool {
        let told = || {
            let mut ahead = self.lines.clone();
            let below = core::iter::from_fn(|| ahead.next_filled()).take(RECORD_HEADER);
            let mut lines = core::iter::once(line).chain(below);
            lines.find_map(|line| self.day_told(line.content()))
        };
        let is_same = |(seen, then): (Date, Option<Time>)| {
            told().is_some_and(|(day, time)| {
                let other = then.zip(time).is_some_and(|(then, time)| then != time);
                day == seen && !other
            })
        };
        self.turn.is_none() && self.last_role.is_none() && self.seen.day.is_some_and(is_same)
    }

    /// The whole date that a line of a header gives, and the time of day behind it.
    pub(super) fn day_told(&self, content: &str) -> Option<(Date, Option<Time>)> {
        let when = match line::header(content, self.dialect) {
            Head::Dateline(when) => Some(when),
            Head::Title(_) => date::inside(content, self.dialect),
            Head::Field(field) if field.form.slot == FieldSlot::When => {
                date::when(field.value, self.dialect)
            }
            _ => None,
        };
        let when = when?;
        Some((when.date?.date()?, when.clock.and_then(|clock| clock.start)))
    }

    /// Lines that no rule knows may stand between a title and its date.
    fn reopen_header(&mut self, line: Line<'src>) {
        self.place = Place::Header;
        self.reopened = Some(line.start);
        if self.survey.ends_at(line) {
            self.survey = self.survey();
        }
        self.header_line(line);
    }

    fn open_record(&mut self, line: Line<'src>) {
        self.close_turn();
        if self.until == Until::NextRecord {
            self.lines = self.lines.back_to(line);
            self.until = Until::Here;
            return;
        }
        self.queue.push(Event::Doubt {
            code: Code::SeveralRecords,
            span: line.span(),
        });
        self.place = Place::Header;
        self.last_role = None;
        self.last_number = None;
        self.carries = false;
        self.seen = SeenInHeader::default();
        self.habits = Habits::default();
        self.named = Named::default();
        self.recent = Recent::default();
        self.survey = self.survey();
        self.topics = Topics::default();
        self.headline = Headline::default();
        self.heads = Heads::default();
        self.reopened = Some(line.start);
        self.header_line(line);
    }
}
