//! Lines become events: what follows from a line's head and the state that reading is in.
//!
//! Recovery lives here. The reader goes forward, looks back no further than to the lines a little
//! above and those above the first turn, and keeps a constant amount of memory. Where a line must
//! wait for the lines below it, so many are read at most, or the answer found there is kept for all
//! lines in between.

use crate::Span;
use crate::calendar::{Date, Time};
use crate::dialect::{Indexed, Role};
use crate::grammar::date::When;
use crate::grammar::heading::{NumberStyle, Numbered};
use crate::grammar::label::{Label, Recent};
use crate::grammar::{direction, line};
use crate::lines::{Line, Lines};
use crate::seek::Seeker;

mod alone;
mod bearers;
mod body;
mod entries;
mod event;
mod front_matter;
mod header;
mod headings;
mod heads;
mod inside;
mod kin;
mod letters;
mod lists;
mod named;
mod outlets;
mod pages;
mod prose;
mod queue;
mod records;
mod rows;
mod slips;
mod speech;
mod strangers;
mod surnames;
mod survey;
mod top;
mod topics;
mod turns;
mod unannounced;
mod voices;
mod wrapped;

use heads::Heads;
use named::Named;
use outlets::Outlets;
use queue::Queue;
use survey::Survey;
use top::Headline;

pub use event::{Event, LabelEvent, LineKind};

/// Where in the conference the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Header,
    /// Between the rows of hyphens above the page.
    FrontMatter,
    /// In the list of topics: its first item's indent, and the last number of the upper level.
    Topics {
        indent: Option<usize>,
        last: u32,
    },
    Body,
}

/// How far to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    End,
    /// To where another conference begins.
    NextRecord,
    /// No further: another conference begins here.
    Here,
}

/// The turn that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OpenTurn {
    role: Role,
    /// No speech has followed the label yet.
    waiting: bool,
}

/// Whether the lines are items of a list inside speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct List {
    /// The line before announced a list, or is an item that others may follow.
    open: bool,
    /// The line before is an item.
    item: bool,
    /// The number of the line before, where that counts items of speech.
    number: Option<LastNumber>,
}

/// What the text has given so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SeenInHeader {
    title: bool,
    /// A line or a title says when.
    date: bool,
    /// The first whole date that the header gives, and the time of day behind it.
    day: Option<(Date, Option<Time>)>,
    /// The line before says when.
    date_before: bool,
    /// The line before is the name of the field for the place, and nothing else.
    place_before: bool,
    /// The number before the field on the line before; none is 0.
    field_number: u32,
    /// A mark has made a heading of a topic where nobody spoke.
    mark: bool,
    /// A word for a part of the conference has been a heading.
    section: bool,
    /// A word for who asks has stood before a gap.
    bare: bool,
    /// Somebody has asked.
    asked: bool,
}

/// The list of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Topics<'src> {
    span: Span,
    /// The words of its first item.
    first: &'src str,
    /// Its first line has a bullet.
    bulleted: bool,
    /// A field announces it.
    announced: bool,
    /// The words of its first item, which has a number, come again below without one.
    repeated: bool,
}

/// The number of a heading or an item that came last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LastNumber {
    style: NumberStyle,
    value: u32,
}

impl LastNumber {
    const fn of(number: Numbered<'_>) -> Self {
        Self {
            style: number.style,
            value: number.value,
        }
    }

    fn is_before(self, next: Numbered<'_>) -> bool {
        self.style == next.style && self.value.checked_add(1) == Some(next.value)
    }
}

/// How the labels of the conference are written, each once it was asked.
#[derive(Clone, Copy, Debug, Default)]
struct Habits {
    /// Whether the labels of the text are alone on their lines, with nothing that closes them, once
    /// that is known.
    voices: Option<bool>,
    /// The line of which it was asked last whether it is one, and is none.
    voiceless: Span,
    /// Whether dashes are the labels of questions, once that is known.
    dashes: Option<bool>,
    /// Names alone on their lines stand above quotations.
    quotations: bool,
    /// Whether labels stand in `【】`, once that is known.
    brackets: Option<bool>,
    /// Where the paragraph begins of which it was asked last whether several people speak in it,
    /// and whether they do.
    crowd: Option<(u32, bool)>,
    /// Whether somebody else than who asks has a label, once that is known.
    answered: Option<bool>,
}

/// An answer about lines further down, good up to an offset.
#[derive(Clone, Copy, Debug, Default)]
struct Ahead {
    until: usize,
    answer: bool,
}

/// An answer about a run of lines that could be headings.
#[derive(Clone, Copy, Debug, Default)]
struct HeadingRun {
    until: usize,
    answer: bool,
    /// The run is one line, and a section word stands below it.
    at_section: bool,
}

/// A borrowed pull parser: walks a text in constant memory. Made by [`crate::events`] or
/// [`crate::Parser::events`].
///
/// ```
/// use kaiken::{Event, events};
///
/// let turns = events("Reporter: Why?\nMinister Aoba: Because.\n")
///     .filter(|event| matches!(event, Event::TurnStart { .. }))
///     .count();
/// assert_eq!(turns, 2);
/// ```
#[derive(Clone, Debug)]
pub struct Events<'src> {
    source: &'src str,
    dialect: Indexed<'src>,
    lines: Lines<'src>,
    place: Place,
    turn: Option<OpenTurn>,
    /// The label of the turn that began last; none where that is inferred.
    label: Option<Label<'src>>,
    /// The role of the last labelled turn that ended.
    last_role: Option<Role>,
    last_number: Option<LastNumber>,
    /// The next unlabelled paragraph may be given to the last speaker.
    carries: bool,
    list: List,
    /// What is said behind the label of the line before, where nobody has asked yet whether it opens a
    /// list.
    opened: Option<&'src str>,
    /// Lines of the header that were read: what may come below them.
    seen: SeenInHeader,
    outlets: Outlets<'src>,
    habits: Habits,
    topics: Topics<'src>,
    heading_run: HeadingRun,
    topic_run: Ahead,
    section_run: Ahead,
    preamble: Ahead,
    label_below: Ahead,
    unlabelled_below: Ahead,
    /// The title by its place.
    headline: Headline,
    /// What the lines of the top are.
    heads: Heads<'src>,
    /// The first date line and what it says, so that nobody has to read it again.
    pub(crate) date_line: Option<(Span, When<'src>)>,
    recent: Recent<'src>,
    /// Whose names the text has given in full.
    named: Named<'src>,
    /// The labels that their recurrence shows.
    survey: Survey<'src>,
    /// The event behind a paragraph of wrapped lines.
    held: Option<Event<'src>>,
    /// The office that stood alone on its line last.
    office: Option<bearers::Office>,
    /// A label glued to the end of the line that was read last.
    glued: Option<(Line<'src>, Label<'src>)>,
    /// What is left of the paragraph in which stage directions are looked for.
    noting: Span,
    brackets: Seeker,
    angles: Seeker,
    /// Where brackets close.
    closes: Seeker,
    /// Where a label within speech may be.
    inside: Seeker,
    queue: Queue<'src>,
    until: Until,
    /// Where the line begins at which the header was opened again last: it is not opened there
    /// twice.
    reopened: Option<u32>,
}

impl<'src> Events<'src> {
    pub(crate) fn new(
        source: &'src str,
        at: usize,
        dialect: Indexed<'src>,
        one_record: bool,
    ) -> Self {
        let mut events = Self {
            source,
            dialect,
            lines: Lines::new(source, at),
            place: Place::Header,
            turn: None,
            label: None,
            last_role: None,
            last_number: None,
            carries: false,
            list: List::default(),
            opened: None,
            seen: SeenInHeader::default(),
            outlets: Outlets::default(),
            habits: Habits::default(),
            topics: Topics::default(),
            heading_run: HeadingRun::default(),
            topic_run: Ahead::default(),
            section_run: Ahead::default(),
            preamble: Ahead::default(),
            label_below: Ahead::default(),
            unlabelled_below: Ahead::default(),
            headline: Headline::default(),
            heads: Heads::default(),
            date_line: None,
            recent: Recent::default(),
            named: Named::default(),
            survey: Survey::default(),
            held: None,
            office: None,
            glued: None,
            noting: Span::default(),
            brackets: Seeker::default(),
            angles: Seeker::default(),
            closes: Seeker::default(),
            inside: Seeker::default(),
            queue: Queue::default(),
            reopened: None,
            until: if one_record {
                Until::NextRecord
            } else {
                Until::End
            },
        };
        events.survey = events.survey();
        events
    }

    /// Where reading stands: after the last event, the end of the record.
    pub(crate) fn offset(&self) -> usize {
        self.lines.offset()
    }

    /// The next stage direction in the paragraph that was given last, if a bracket may stand there.
    #[inline]
    fn note(&mut self) -> Option<Event<'src>> {
        let end = self.noting.end as usize;
        let angled = self.dialect.lines.insertions && !self.angles.is_clear_to(end);
        if self.noting.is_empty() || self.brackets.is_clear_to(end) && !angled {
            return None;
        }
        self.note_at_bracket()
    }

    /// The same where one stands there, or is still to be sought.
    #[inline(never)]
    fn note_at_bracket(&mut self) -> Option<Event<'src>> {
        while let Some(at) = self.next_bracket() {
            let text = &self.source[..self.noting.end as usize];
            let found = direction::direction_at(text, at, self.dialect);
            let begin = self.noting.start;
            self.noting.start = found.as_ref().map_or(at + 1, |(place, _)| place.end) as u32;
            if let Some((place, kind)) = found {
                let span = Span::new(begin.max(place.start as u32), place.end as u32);
                let text = &self.source[span.range()];
                return Some(Event::Note { kind, span, text });
            }
        }
        self.noting = Span::default();
        None
    }

    /// The next bracket in what is left of that paragraph.
    fn next_bracket(&mut self) -> Option<usize> {
        if self.noting.is_empty() {
            return None;
        }
        let (bytes, part) = (self.source.as_bytes(), self.noting.range());
        let search = if self.dialect.has_wide_directions() {
            direction::bracket_of_any_width
        } else {
            direction::bracket
        };
        let bracket = self.brackets.find(bytes, part.clone(), search);
        if !self.dialect.lines.insertions {
            return bracket;
        }
        let angle = self.angles.find(bytes, part, direction::angle);
        bracket.into_iter().chain(angle).min()
    }

    /// A label that stands behind a title on its line is read as a line of its own, where labels stand
    /// in brackets.
    fn cut_title(&mut self, line: Line<'src>) -> Line<'src> {
        let window = line::title_window(line.text);
        let start = line.start as usize;
        let window = start + window.start..start + window.end;
        let bytes = self.source.as_bytes();
        if self
            .closes
            .find(bytes, window, line::bracket_close)
            .is_none()
        {
            return line;
        }
        let Some(title) = line::title_before_label(line.text, self.dialect) else {
            return line;
        };
        let behind = line.after(title.len());
        self.lines = self.lines.back_to(behind);
        line.before(title.len())
    }

    /// A line without the mark that stands before its label.
    fn without_lead(&self, line: Line<'src>) -> Line<'src> {
        let content = line.content();
        self.behind_lead(content).map_or(line, |behind| {
            line.after(line.indent() + content.len() - behind.len())
        })
    }

    /// Reads any line, behind a title that may stand before its label.
    #[inline(never)]
    fn any_line(&mut self, line: Line<'src>) {
        self.settle_list();
        let line = if self.dialect.labels.brackets.is_empty() {
            line
        } else {
            self.cut_title(line)
        };
        self.step(line);
    }

    /// Reads one line and queues what follows from it.
    fn step(&mut self, line: Line<'src>) {
        let line = if self.dialect.labels.stamped {
            self.without_lead(line)
        } else {
            line
        };
        match self.place {
            Place::Header if self.opens_front_matter(line) => self.front_matter_line(line),
            Place::Header => self.header_line(line),
            Place::FrontMatter => self.front_matter_line(line),
            Place::Topics { indent, last } => self.topic_line(line, indent, last),
            Place::Body => self.body_line(line, None),
        }
    }

    /// The label of the turn that is open, if it has one.
    fn open_label(&self) -> Option<Label<'src>> {
        self.turn.and(self.label)
    }

    /// The next event, by which a line of speech is a paragraph.
    #[inline]
    fn next_of_line(&mut self) -> Option<Event<'src>> {
        self.queue.pop().or_else(|| self.read())
    }

    /// Reads on to the next event.
    fn read(&mut self) -> Option<Event<'src>> {
        loop {
            if let Some(note) = self.note() {
                return Some(note);
            }
            if self.glued.is_some() {
                self.open_glued();
            } else if let Some(line) = self.next_line() {
                if !self.opens_again(line) {
                    self.any_line(line);
                }
            } else if self.turn.is_some() {
                self.close_turn();
            } else {
                return None;
            }
            if let Some(event) = self.queue.pop() {
                return Some(event);
            }
        }
    }

    /// The next line of the conference.
    fn next_line(&mut self) -> Option<Line<'src>> {
        if self.until == Until::Here {
            None
        } else {
            self.lines.next_filled()
        }
    }

    fn line(&mut self, kind: LineKind, line: Line<'src>) {
        self.queue.push(Event::Line {
            kind,
            span: line.span(),
            text: line.content(),
        });
    }
}

impl<'src> Iterator for Events<'src> {
    type Item = Event<'src>;

    #[inline]
    fn next(&mut self) -> Option<Event<'src>> {
        if self.survey.wraps.is_some() || self.held.is_some() {
            self.next_whole()
        } else {
            self.next_of_line()
        }
    }
}
