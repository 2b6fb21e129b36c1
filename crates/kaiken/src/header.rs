//! Header lines become values: kind, date, clock, venue.

use alloc::vec::Vec;

use crate::calendar::{Date, Time, Weekday};
use crate::dialect::{ConferenceKind, FieldSlot, Indexed, Role};
use crate::grammar::date::{self, When};
use crate::grammar::line::{self, Head};
use crate::grammar::{heading, notice};
use crate::letters::is_letter;
use crate::tree::Block;
use crate::{LineKind, Span};

mod dates;
mod running;

use dates::{Dated, Found};

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
    /// A day and a month are written, and no year.
    pub(crate) lacks_year: bool,
    /// A wrong character stands in the date, and what is meant is beyond doubt.
    pub(crate) mistyped_date: bool,
    /// Every date that the header gives, with its place.
    pub(crate) dates: Vec<(Span, Option<Date>)>,
    /// Every title, in the order of the text.
    pub(crate) titles: Vec<Span>,
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
    /// When it ends, if the text says: beside the beginning, or in its closing line.
    pub end: Option<Time>,
    /// Where the abbreviation of the time zone stands.
    pub zone: Option<Span>,
    /// The text gives a beginning and leaves the end open: `9:20~`.
    pub open_ended: bool,
    pub(crate) impossible: bool,
    /// The morning is named for a range that ends after noon.
    pub(crate) crosses_noon: bool,
}

/// Reads the header lines among the blocks, of which one date line may have been read.
pub(crate) fn read<'a>(
    source: &'a str,
    blocks: &[Block],
    date_line: Option<(Span, When<'a>)>,
    dialect: Indexed<'a>,
) -> Header {
    let mut reader = Reader {
        source,
        dialect,
        date_line,
        header: Header::default(),
        dates: Vec::new(),
    };
    for block in blocks {
        if let Block::Line { kind, span } = *block {
            reader.line(kind, span);
        }
    }
    if dialect.header.patient && !reader.dates.iter().any(|dated| dated.date().is_some()) {
        reader.told(blocks);
    }
    reader.finish()
}

/// More titles or dates than this are not compared: they are no header.
const MOST: usize = 8;

struct Reader<'a> {
    source: &'a str,
    dialect: Indexed<'a>,
    date_line: Option<(Span, When<'a>)>,
    header: Header,
    dates: Vec<Dated<'a>>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, kind: LineKind, span: Span) {
        let header = &mut self.header;
        match kind {
            LineKind::Breadcrumb => first(&mut header.breadcrumb, span),
            LineKind::Title => self.title(span),
            LineKind::Dateline => self.dateline(span),
            LineKind::Field => self.value(span),
            LineKind::Notice => header.notices.push(span),
            LineKind::Link => header.links.push(span),
            LineKind::Toc => self.topic(span),
            LineKind::End => {
                self.foot(span);
                self.closing(span);
            }
            _ => {}
        }
    }

    /// A title, unless the field for it is left empty.
    fn title(&mut self, span: Span) {
        let title = heading::item_text(&self.source[span.range()]);
        if self.header.titles.len() < MOST && !title.is_empty() {
            self.header.titles.push(self.span(title));
        }
    }

    /// A line of the list of topics, unless it is the field that announces the list.
    fn topic(&mut self, span: Span) {
        let announces = notice::field(&self.source[span.range()], self.dialect)
            .is_some_and(|field| field.form.slot == FieldSlot::Topics);
        if !announces {
            self.header.topics.push(span);
        }
    }

    fn dateline(&mut self, span: Span) {
        let text = &self.source[span.range()];
        let known = self.date_line.filter(|(known, _)| *known == span);
        let when = known.map(|(_, when)| when);
        if let Some(when) = when.or_else(|| line::dateline(text, self.dialect)) {
            let place = if when.posted {
                Found::Posted
            } else {
                Found::Line
            };
            self.when(when, place);
            if names_place(text, when) && !line::is_said_of_page(when.rest, self.dialect) {
                self.venue_behind(when.rest);
            }
        }
    }

    fn value(&mut self, span: Span) {
        let (source, dialect) = (self.source, self.dialect);
        let text = &source[span.range()];
        match line::header(text, dialect) {
            Head::Dateline(_) => self.dateline(span),
            Head::Field(field) => match field.form.slot {
                FieldSlot::When => {
                    if let Some(when) = date::when(unquoted(field.value), dialect) {
                        let small = text.starts_with(char::is_lowercase);
                        let place = if small {
                            Found::FrontMatter
                        } else {
                            Found::Line
                        };
                        self.when(when, place);
                        self.venue_in_title(when.rest);
                    }
                }
                FieldSlot::Venue => self.venue(field.value),
                FieldSlot::Title => self.title(self.span(unquoted(field.value))),
                FieldSlot::Topics | FieldSlot::Guest | FieldSlot::Chair | FieldSlot::Other => {}
            },
            Head::Label(label)
                if label.role == Role::Reporter || notice::field(text, dialect).is_some() => {}
            _ => self.venue(text),
        }
    }

    /// The venue behind a date and a clock, where the dialect has a mark for it behind that mark.
    fn venue_behind(&mut self, text: &'a str) {
        let marks = &self.dialect.header.venue_marks;
        match marks.iter().find_map(|mark| text.strip_prefix(&**mark)) {
            Some(place) => self.venue(place.trim()),
            None if marks.is_empty() => self.venue(text),
            None => {}
        }
    }

    /// A path or a URL is no place; a notice that pages glue to a place is no part of it, and
    /// neither is the name of the field for it.
    fn venue(&mut self, text: &'a str) {
        let text = match notice::field(text, self.dialect) {
            Some(field) if field.form.slot == FieldSlot::Venue => field.value,
            _ => text,
        };
        let notices = &self.dialect.lines.notices.prefix;
        let mut opened = text.match_indices(['(', '（', '*']).map(|(at, _)| at);
        let end = opened.find(|at| {
            notices
                .iter()
                .any(|notice| notice::begins(&text[*at..], notice))
        });
        let end = end.unwrap_or(text.len());
        let text = unbracketed(text[..end].trim_end().trim_matches('*'));
        let text = without_close(text);
        let text = self.behind_duration(text);
        if text.is_empty() {
            return;
        }
        let span = self.span(text);
        if notice::is_address(text) {
            first(&mut self.header.venue_raw, span);
        } else if self.is_of_publisher(span) {
            self.header.venue = Some(span);
        } else {
            first(&mut self.header.venue, span);
        }
    }

    /// The place behind a slash, where the time that a conference takes stands before it:
    /// `時間:36分/市役所9階`.
    fn behind_duration(&self, text: &'a str) -> &'a str {
        let minutes = &self.dialect.calendar.minutes;
        let lasts = |before: &str| {
            minutes.iter().any(|word| {
                let at = before.find(&**word);
                at.is_some_and(|at| before[..at].ends_with(char::is_numeric))
            })
        };
        match text.split_once(['/', '／']) {
            Some((before, place)) if lasts(before) => place.trim(),
            _ => text,
        }
    }

    /// Whether the place that is known stands above the title, and another one below it: it is that
    /// of who publishes the page.
    fn is_of_publisher(&self, place: Span) -> bool {
        let title = self.header.titles.first();
        let known = self.header.venue;
        title.is_some_and(|title| {
            known.is_some_and(|known| known.end <= title.start && title.end <= place.start)
        })
    }

    fn finish(mut self) -> Header {
        self.titles();
        self.choose_date();
        self.header
    }

    /// Of several titles the first with date and clock is that of the conference, else the first.
    fn titles(&mut self) {
        let mut chosen = None;
        for span in self.header.titles.clone() {
            let Some(when) = date::inside(&self.source[span.range()], self.dialect) else {
                continue;
            };
            self.when(when, Found::Title);
            if when.clock.is_some() && chosen.is_none() {
                chosen = Some(span);
            }
            self.venue_in_title(when.rest);
        }
        self.header.title = chosen.or_else(|| self.first_title());
        if self.header.title.is_none() {
            self.title_in_breadcrumb();
        }
        if let Some(title) = self.header.title {
            let text = &self.source[title.range()];
            self.header.kind = line::first_title(text, self.dialect).unwrap_or_default();
        }
    }

    /// The venue behind a date in a title or a field, with a mark or the name of its field before it.
    fn venue_in_title(&mut self, rest: &'a str) {
        let field = notice::field(rest, self.dialect);
        if field.is_some_and(|field| field.form.slot == FieldSlot::Venue) {
            self.venue(rest);
        } else if !self.dialect.header.venue_marks.is_empty() {
            self.venue_behind(rest);
        }
    }

    /// The first title, or the one right behind it where the first has no more than the words of
    /// any, `Press Briefing`, and the other has these, too, or a date, has the names of parts of the
    /// site before its words, or stands there with more words before it; one that does not head each
    /// page, where the first does; or the one to which the path leads.
    fn first_title(&self) -> Option<Span> {
        let titles = &self.header.titles;
        let text = |span: &Span| &self.source[span.range()];
        let is_bare = |span: &Span| line::is_bare_title(text(span), self.dialect);
        let is_dated = |title: &str| {
            let when = date::inside(title, self.dialect);
            when.is_some_and(|when| when.date.is_some_and(|date| date.date().is_some()))
        };
        let first = *titles.first()?;
        let says_more = |next: &&Span| {
            let glued = text(&first).strip_suffix(text(next));
            let behind_site = glued.is_some_and(|site| site.ends_with([' ', '\u{a0}']));
            let before = text(next).strip_suffix(text(&first));
            let in_full = before.and_then(|before| before.strip_suffix([' ', '\u{a0}']));
            let bare = is_bare(&first) && !is_bare(next);
            behind_site
                || in_full.is_some_and(|before| before.ends_with(is_letter))
                || bare && (text(next).contains(text(&first)) || is_dated(text(next)))
        };
        let heads = |title: &&Span| self.heads_page(**title);
        let own = || titles.iter().skip(1).find(|title| !heads(title));
        let next = titles.get(1).filter(says_more);
        let next = next.or_else(|| heads(&&first).then(own)?);
        let led_to = || {
            titles
                .iter()
                .find(|title| !is_bare(title) && self.is_led_to(text(title)))
        };
        Some(next.or_else(led_to).copied().unwrap_or(first))
    }

    /// Whether the last part of the path to the page begins with a title.
    fn is_led_to(&self, title: &str) -> bool {
        let path = self
            .header
            .breadcrumb
            .map(|span| &self.source[span.range()]);
        let last = path.and_then(|path| path.rsplit_once(['>', '＞', '»', '›', '→']));
        last.is_some_and(|(_, last)| last.trim_start().starts_with(title))
    }

    /// Where no other line is the title, a breadcrumb is that says nothing but what a conference is
    /// called: `Press Conference`.
    fn title_in_breadcrumb(&mut self) {
        let text = |span: &mut Span| heading::item_text(&self.source[span.range()]);
        let crumb = &mut self.header.breadcrumb;
        self.header.title = crumb.take_if(|span| line::is_bare_title(text(span), self.dialect));
    }

    fn choose_date(&mut self) {
        let dates = self.dates.iter().filter_map(|dated| dated.reading);
        self.header.dates = dates
            .map(|reading| (Span::of(self.source, reading.text), reading.date()))
            .collect();
        let in_title = |dated: &Dated<'_>| dated.place == Found::Title && dated.date().is_some();
        let is_told = self.dates.iter().any(in_title);
        let of_page = |dated: &Dated<'_>| {
            let told = is_told || self.is_of_publishing(dated) || self.is_dated_below(dated);
            self.is_above_title(dated) && told
        };
        let key = |dated: &&Dated<'_>| (of_page(dated), dated.rank());
        let Some(chosen) = self.dates.iter().min_by_key(key).copied() else {
            return;
        };
        if let Some(reading) = chosen.reading {
            self.header.date_span = Some(self.span(reading.text));
            self.header.date = reading.date();
            self.header.impossible_date = reading.is_impossible();
            self.header.lacks_year = reading.lacks_year();
            self.header.mistyped_date = reading.mistyped;
        }
        if let Some((weekday, text)) = chosen.weekday {
            self.header.weekday = Some(weekday);
            self.header.weekday_span = Some(self.span(text));
        }
    }

    /// Whether an earlier date stands below the title: the page was published later than that.
    fn is_of_publishing(&self, above: &Dated<'_>) -> bool {
        let mut others = self.dates.iter();
        others.any(|other| {
            other.place == Found::Line
                && !self.is_above_title(other)
                && other.date().is_some_and(|date| Some(date) < above.date())
        })
    }

    /// Whether a date line stands above the title: where the title has a date, too, it may be that
    /// on which the page was read.
    fn is_above_title(&self, dated: &Dated<'_>) -> bool {
        let title = self.header.title;
        let at = dated.reading.map(|reading| self.span(reading.text));
        let above = at
            .zip(title)
            .is_some_and(|(at, title)| at.end <= title.start);
        above && dated.place == Found::Line
    }

    /// Whether a date line below the title tells as much as one above it, which may be the date on
    /// which the page was read.
    fn is_dated_below(&self, above: &Dated<'_>) -> bool {
        let tells = |dated: &Dated<'_>| {
            let line = dated.place == Found::Line && dated.date().is_some();
            line && dated.rank() <= above.rank() && !self.is_above_title(dated)
        };
        self.header.title.is_some() && self.dates.iter().any(tells)
    }

    fn span(&self, part: &str) -> Span {
        Span::of(self.source, part)
    }
}

/// Whether what stands beside a date can be a place. Behind a bracket that holds the date, or a date
/// alone with nothing between them, it is as likely a title: `2017年2月4日定例会見`.
fn names_place(text: &str, when: When<'_>) -> bool {
    if when.rest.starts_with(']') {
        return false;
    }
    let at = if when.rest.is_empty() {
        text.len()
    } else {
        when.rest.as_ptr() as usize - text.as_ptr() as usize
    };
    let before = &text[..at];
    let parted = before.trim_end().ends_with([',', '，', '、']);
    let begins = before.is_empty() || before.ends_with(char::is_uppercase);
    when.clock.is_some() || when.weekday.is_some() || parted || begins
}

/// A place without the bracket that closes one on a line above.
fn without_close(text: &str) -> &str {
    let (open, close) = (text.matches(['(', '（']), text.matches([')', '）']));
    let closed = (close.count() > open.count()).then(|| text.strip_suffix([')', '）']));
    closed.flatten().map_or(text, str::trim_end)
}

/// A place without the one pair of brackets around it: `(県庁会議室)`.
fn unbracketed(text: &str) -> &str {
    let inside = text.strip_prefix(['(', '（']);
    let inside = inside.and_then(|inside| inside.strip_suffix([')', '）']));
    let whole = |inside: &&str| !inside.contains(['(', ')', '（', '）']);
    inside.filter(whole).map_or(text, str::trim)
}

/// A value without the quotation marks around it, as front matter has them: `date: '2027-03-05'`.
fn unquoted(value: &str) -> &str {
    const MARKS: [char; 3] = ['\'', '’', '"'];
    let inside = value.strip_prefix(MARKS);
    inside
        .and_then(|inside| inside.strip_suffix(MARKS))
        .unwrap_or(value)
}

fn first(slot: &mut Option<Span>, span: Span) {
    slot.get_or_insert(span);
}
