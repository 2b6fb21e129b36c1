//! Header lines become values: kind, date, clock, venue.

use alloc::vec::Vec;

use crate::calendar::{Date, Time, Weekday};
use crate::dialect::{ConferenceKind, Dialect, FieldSlot};
use crate::grammar::clock::ClockReading;
use crate::grammar::date::{self, DateReading, When};
use crate::grammar::line::{self, Head};
use crate::grammar::notice;
use crate::tree::Block;
use crate::{LineKind, Span};

/// What stands above the first turn. What the text does not say is `None`.
///
/// ```
/// let text = "Extraordinary Press Conference by Foreign Minister Ken Aoba\n\
///             Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia\n";
/// let transcript = kaiken::parse(text);
/// let header = transcript.header();
/// assert_eq!(header.kind, kaiken::ConferenceKind::Extraordinary);
/// assert_eq!(header.date.unwrap().to_string(), "2018-07-31");
/// assert_eq!(header.time.unwrap().start.unwrap().to_string(), "20:56");
/// assert_eq!(header.venue.map(|venue| transcript.slice(venue)), Some("Moscow, Russia"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// Where on the site the page stands.
    pub breadcrumb: Option<Span>,
    /// The title.
    pub title: Option<Span>,
    /// The kind of conference, as the title says.
    pub kind: ConferenceKind,
    /// The date, if it is whole and possible.
    pub date: Option<Date>,
    /// Where the date stands, possible or not.
    pub date_span: Option<Span>,
    /// The weekday as it is written, whether or not it fits the date.
    pub weekday: Option<Weekday>,
    /// Where the weekday stands.
    pub weekday_span: Option<Span>,
    /// The time of day.
    pub time: Option<Clock>,
    /// The place, as it is written.
    pub venue: Option<Span>,
    /// A path or a URL that stands where the venue should.
    pub venue_raw: Option<Span>,
    /// Notices of translation and the like, wherever in the record they stand.
    pub notices: Vec<Span>,
    /// Links to other versions and pages, wherever in the record they stand.
    pub links: Vec<Span>,
    /// The items of the list of topics.
    pub topics: Vec<Span>,
    pub(crate) impossible_date: bool,
}

/// The time of day of a conference, in the place where it is held.
///
/// ```
/// let text = "Press Conference by Foreign Minister Ken Aoba\n\
///             Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n";
/// let time = kaiken::parse(text).header().time.unwrap();
/// assert_eq!(time.start.unwrap().to_string(), "14:05");
/// assert_eq!((time.end, time.open_ended), (None, false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clock {
    /// Where it stands.
    pub span: Span,
    /// When it begins; none if what is written cannot be.
    pub start: Option<Time>,
    /// When it ends, if the text says.
    pub end: Option<Time>,
    /// Where the abbreviation of the time zone stands.
    pub zone: Option<Span>,
    /// The text gives a beginning and leaves the end open: `9:20~`.
    pub open_ended: bool,
    pub(crate) impossible: bool,
}

/// Reads the header lines among the blocks.
pub(crate) fn read(source: &str, blocks: &[Block], dialect: &Dialect) -> Header {
    let mut reader = Reader {
        source,
        dialect,
        header: Header::default(),
    };
    for block in blocks {
        if let Block::Line { kind, span } = *block {
            reader.line(kind, span);
        }
    }
    reader.date_in_title();
    reader.header
}

struct Reader<'a> {
    source: &'a str,
    dialect: &'a Dialect,
    header: Header,
}

impl<'a> Reader<'a> {
    fn line(&mut self, kind: LineKind, span: Span) {
        let header = &mut self.header;
        match kind {
            LineKind::Breadcrumb => first(&mut header.breadcrumb, span),
            LineKind::Title if header.title.is_none() => self.title(span),
            LineKind::Dateline | LineKind::Field => self.value(span),
            LineKind::Notice => header.notices.push(span),
            LineKind::Link => header.links.push(span),
            LineKind::Toc => self.topic(span),
            _ => {}
        }
    }

    fn title(&mut self, span: Span) {
        self.header.title = Some(span);
        self.header.kind =
            line::title(&self.source[span.range()], self.dialect).unwrap_or_default();
    }

    /// A line of the list of topics, unless it is the field that announces the list.
    fn topic(&mut self, span: Span) {
        let announces = notice::field(&self.source[span.range()], self.dialect)
            .is_some_and(|field| field.form.slot == FieldSlot::Topics);
        if !announces {
            self.header.topics.push(span);
        }
    }

    fn value(&mut self, span: Span) {
        let (source, dialect) = (self.source, self.dialect);
        match line::header(&source[span.range()], dialect) {
            Head::Dateline(when) => {
                self.when(when);
                self.venue(when.rest);
            }
            Head::Field(field) => match field.form.slot {
                FieldSlot::When => {
                    if let Some(when) = date::when(field.value, &dialect.calendar) {
                        self.when(when);
                    }
                }
                FieldSlot::Venue => self.venue(field.value),
                FieldSlot::Topics | FieldSlot::Other => {}
            },
            _ => {}
        }
    }

    fn when(&mut self, when: When<'a>) {
        if let Some(reading) = when.date {
            self.date(reading);
        }
        if let Some((weekday, text)) = when.weekday {
            let span = self.span(text);
            self.header.weekday.get_or_insert(weekday);
            first(&mut self.header.weekday_span, span);
        }
        if let Some(reading) = when.clock {
            let clock = self.clock(reading);
            self.header.time.get_or_insert(clock);
        }
    }

    fn date(&mut self, reading: DateReading<'a>) {
        if self.header.date_span.is_none() {
            self.header.date_span = Some(self.span(reading.text));
            self.header.date = reading.date();
            self.header.impossible_date = reading.is_impossible();
        }
    }

    fn clock(&self, reading: ClockReading<'a>) -> Clock {
        Clock {
            span: self.span(reading.text),
            start: reading.start,
            end: reading.end,
            zone: reading.zone.map(|zone| self.span(zone)),
            open_ended: reading.open_ended,
            impossible: reading.is_impossible(),
        }
    }

    /// A path or a URL is no place.
    fn venue(&mut self, text: &'a str) {
        if text.is_empty() {
            return;
        }
        let span = self.span(text);
        if is_address(text) {
            first(&mut self.header.venue_raw, span);
        } else {
            first(&mut self.header.venue, span);
        }
    }

    /// Where no line gives the date, the title may: `Press Conference, 29 January 2008`.
    fn date_in_title(&mut self) {
        let Some(title) = self
            .header
            .title
            .filter(|_| self.header.date_span.is_none())
        else {
            return;
        };
        let text = &self.source[title.range()];
        let words = text
            .match_indices([' ', '('])
            .map(|(at, mark)| &text[at + mark.len()..]);
        let found = words.filter_map(|rest| date::when(rest, &self.dialect.calendar));
        if let Some(when) = found.into_iter().find(|when| when.date.is_some()) {
            self.when(when);
        }
    }

    fn span(&self, part: &str) -> Span {
        Span::of(self.source, part)
    }
}

fn first(slot: &mut Option<Span>, span: Span) {
    slot.get_or_insert(span);
}

/// `address = "/", … | "http://", … | "https://", … ;`
fn is_address(text: &str) -> bool {
    text.starts_with('/') || notice::begins(text, "http://") || notice::begins(text, "https://")
}
