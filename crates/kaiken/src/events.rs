//! Lines become events: what follows from a line's head and the state that reading is in.
//!
//! Recovery lives here. The reader goes forward only and keeps a constant amount of memory: where
//! a line must wait for the lines below it, the answer found there is kept for all lines in
//! between, so that no line is looked at more than a few times.

use crate::Span;
use crate::diagnostic::Code;
use crate::dialect::{FieldSlot, Indexed, NoteKind, Role, WordList};
use crate::grammar::heading::{NumberStyle, Numbered};
use crate::grammar::label::{Delimiter, Label, Recent, Shape};
use crate::grammar::line::{self, Head};
use crate::grammar::{date, heading, label, notice};
use crate::lines::{Line, Lines};

/// What a whole line is that nobody speaks.
///
/// ```
/// use kaiken::{Event, LineKind, events};
///
/// let first = events("(Laughter)\n").next().unwrap();
/// assert!(matches!(first, Event::Line { kind: LineKind::StageDirection, .. }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LineKind {
    /// Where on the site the page stands.
    Breadcrumb,
    /// The title of the page.
    Title,
    /// Date, clock and venue, without a field name.
    Dateline,
    /// A named field of the header.
    Field,
    /// A notice of translation or the like.
    Notice,
    /// A link to another version or page.
    Link,
    /// The list of topics, and the line that announces it.
    Toc,
    /// A paragraph that no label gives to anybody.
    Text,
    /// Something that happens and is not said.
    StageDirection,
    /// The mark at the end.
    End,
    /// Navigation and the like.
    Furniture,
}

/// The label of a turn.
///
/// ```
/// use kaiken::{Event, Role, events};
///
/// let Event::TurnStart { label: Some(label), .. } = events("Reporter: Why?").next().unwrap() else {
///     panic!("a turn begins");
/// };
/// assert_eq!((label.text, label.role), ("Reporter", Role::Reporter));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LabelEvent<'src> {
    /// Where the label stands, in UTF-8 bytes.
    pub span: Span,
    /// Its words, without number, brackets and delimiter.
    pub text: &'src str,
    /// The part that the label gives to the speaker.
    pub role: Role,
    /// Whether the label names no person and no office: `Reporter`, `Q`.
    pub anonymous: bool,
    pub(crate) shape: Shape,
}

/// One step through a text. Spans are UTF-8 bytes of the whole source.
///
/// ```
/// use kaiken::{Event, events};
///
/// let text = "Reporter: Why?\nMinister Aoba: Because.\n";
/// let spoken: Vec<&str> = events(text)
///     .filter_map(|event| match event {
///         Event::Paragraph { text, .. } => Some(text),
///         _ => None,
///     })
///     .collect();
/// assert_eq!(spoken, ["Why?", "Because."]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event<'src> {
    /// A line that nobody speaks, or that no label gives to anybody.
    Line {
        /// What it is.
        kind: LineKind,
        /// Where it stands.
        span: Span,
        /// Its text.
        text: &'src str,
    },
    /// A heading.
    Heading {
        /// Where it stands, its number included.
        span: Span,
        /// Its text, the number included.
        text: &'src str,
        /// 1 for the headings of parts, 2 for those below.
        level: u8,
        /// Where its number stands.
        number: Option<Span>,
    },
    /// Somebody begins to speak.
    TurnStart {
        /// The label; none if the speaker is inferred.
        label: Option<LabelEvent<'src>>,
        /// Whether the speaker is inferred from the turn before.
        inferred: bool,
    },
    /// A paragraph of the turn.
    Paragraph {
        /// Where it stands.
        span: Span,
        /// Its text.
        text: &'src str,
    },
    /// A stage direction within the turn: inside the paragraph before, or on a line of its own.
    Note {
        /// What it tells.
        kind: NoteKind,
        /// Where it stands, its brackets included.
        span: Span,
        /// Its text, the brackets included.
        text: &'src str,
    },
    /// The turn ends.
    TurnEnd,
    /// Something is doubtful here.
    Doubt {
        /// What.
        code: Code,
        /// Where.
        span: Span,
    },
}

/// Where in the conference the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Header,
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
}

/// What the header has given so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SeenInHeader {
    title: bool,
    /// A line or a title says when.
    date: bool,
    /// The line before says when.
    date_before: bool,
    /// The line before is the name of the field for the place, and nothing else.
    place_before: bool,
}

/// The last numbered heading, and whether an official was speaking there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LastNumber {
    style: NumberStyle,
    value: u32,
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
    /// The role of the last labelled turn that ended.
    last_role: Option<Role>,
    last_number: Option<LastNumber>,
    /// The next unlabelled paragraph may be given to the last speaker.
    carries: bool,
    list: List,
    /// Lines of the header that were read: what may come below them.
    seen: SeenInHeader,
    topics: Span,
    /// The words of the first item of the list of topics.
    first_topic: &'src str,
    heading_run: HeadingRun,
    topic_run: Ahead,
    section_run: Ahead,
    preamble: Ahead,
    recent: Recent<'src>,
    /// A label glued to the end of the line that was read last.
    glued: Option<(Line<'src>, Label<'src>)>,
    /// The paragraph in which stage directions are looked for, and from where.
    noting: Option<(Span, usize)>,
    queue: Queue<'src>,
    until: Until,
}

/// The few events that one line can give.
#[derive(Clone, Debug)]
struct Queue<'src> {
    items: [Event<'src>; 6],
    first: usize,
    end: usize,
}

impl Default for Queue<'_> {
    fn default() -> Self {
        Self {
            items: [Event::TurnEnd; 6],
            first: 0,
            end: 0,
        }
    }
}

impl<'src> Queue<'src> {
    fn push(&mut self, event: Event<'src>) {
        debug_assert!(
            self.end < self.items.len(),
            "a line gives at most six events"
        );
        self.items[self.end] = event;
        self.end += 1;
    }

    fn pop(&mut self) -> Option<Event<'src>> {
        if self.first == self.end {
            (self.first, self.end) = (0, 0);
            return None;
        }
        self.first += 1;
        Some(self.items[self.first - 1])
    }
}

impl<'src> Events<'src> {
    pub(crate) fn new(
        source: &'src str,
        at: usize,
        dialect: Indexed<'src>,
        one_record: bool,
    ) -> Self {
        Self {
            source,
            dialect,
            lines: Lines::new(source, at),
            place: Place::Header,
            turn: None,
            last_role: None,
            last_number: None,
            carries: false,
            list: List::default(),
            seen: SeenInHeader::default(),
            topics: Span::default(),
            first_topic: "",
            heading_run: HeadingRun::default(),
            topic_run: Ahead::default(),
            section_run: Ahead::default(),
            preamble: Ahead::default(),
            recent: Recent::default(),
            glued: None,
            noting: None,
            queue: Queue::default(),
            until: if one_record {
                Until::NextRecord
            } else {
                Until::End
            },
        }
    }

    /// Where reading stands: after the last event, the end of the record.
    pub(crate) fn offset(&self) -> usize {
        self.lines.offset()
    }

    /// The next stage direction in the paragraph that was given last.
    fn note(&mut self) -> Option<Event<'src>> {
        let (paragraph, from) = self.noting?;
        let text = &self.source[paragraph.range()];
        let Some((place, kind)) = notice::next_note(text, from, self.dialect) else {
            self.noting = None;
            return None;
        };
        self.noting = Some((paragraph, place.end as usize));
        let span = Span::new(paragraph.start + place.start, paragraph.start + place.end);
        Some(Event::Note {
            kind,
            span,
            text: &self.source[span.range()],
        })
    }

    /// A label that stands behind a title on its line is read as a line of its own.
    fn cut_title(&mut self, line: Line<'src>) -> Line<'src> {
        let Some(title) = line::title_before_label(line.text, self.dialect) else {
            return line;
        };
        let behind = line.after(title.len());
        self.lines = self.lines.back_to(behind);
        line.before(title.len())
    }

    /// Reads one line and queues what follows from it.
    fn step(&mut self, line: Line<'src>) {
        match self.place {
            Place::Header => self.header_line(line),
            Place::Topics { indent, last } => self.topic_line(line, indent, last),
            Place::Body => self.body_line(line),
        }
    }

    /// Above the first turn.
    fn header_line(&mut self, line: Line<'src>) {
        let content = line.content();
        let kind = match line::header(content, self.dialect) {
            Head::Topical | Head::Title(_) | Head::Prose if self.is_venue_line() => LineKind::Field,
            Head::Breadcrumb => LineKind::Breadcrumb,
            Head::Title(_) => LineKind::Title,
            Head::Field(_) => LineKind::Field,
            Head::Dateline(_) => LineKind::Dateline,
            Head::Link => LineKind::Link,
            Head::Notice => LineKind::Notice,
            Head::Furniture => LineKind::Furniture,
            Head::Topics => return self.open_topics(line),
            _ if heading::is_bare_bullet(content) => LineKind::Furniture,
            Head::Item if self.dialect.header.bulleted_topics => return self.open_topics(line),
            Head::Section if self.is_listed_section(content) => return self.open_topics(line),
            Head::Numbered(number) if line.indent() > 0 || self.numbers_restart(line, number) => {
                return self.open_topics(line);
            }
            Head::Topical
            | Head::Prose
            | Head::Doubtful
            | Head::Item
            | Head::Numbered(_)
            | Head::StageDirection(_)
                if self.header_goes_on(line) =>
            {
                LineKind::Furniture
            }
            _ => return self.open_body(line),
        };
        self.seen.title |= kind == LineKind::Title;
        self.seen.date |= self.tells_when(kind, content);
        self.seen.date_before = kind == LineKind::Dateline;
        self.seen.place_before = notice::is_place_name(content, self.dialect);
        self.line(kind, line);
    }

    fn tells_when(&self, kind: LineKind, content: &str) -> bool {
        match kind {
            LineKind::Dateline => true,
            LineKind::Title | LineKind::Field => date::inside(content, self.dialect).is_some(),
            _ => false,
        }
    }

    fn is_venue_line(&self) -> bool {
        self.seen.place_before || self.dialect.header.venue_line && self.seen.date_before
    }

    fn open_body(&mut self, line: Line<'src>) {
        self.place = Place::Body;
        self.body_line(line);
    }

    fn open_topics(&mut self, line: Line<'src>) {
        self.topics = line.span();
        self.first_topic = "";
        self.place = Place::Topics {
            indent: None,
            last: 0,
        };
        if matches!(line::header(line.content(), self.dialect), Head::Topics) {
            self.line(LineKind::Toc, line);
        } else {
            self.topic_line(line, None, 0);
        }
    }

    /// In the list of topics. It ends where its numbers begin again, where its first item does,
    /// where the indent falls back, and at the first line that is no item: its words are no guide,
    /// since the headings below repeat them with changes.
    fn topic_line(&mut self, line: Line<'src>, indent: Option<usize>, last: u32) {
        let content = line.content();
        let number = heading::numbered(content, &self.dialect.headings);
        let value = number.and_then(top_value);
        let again = self.first_topic_again(line);
        let deeper = indent.is_some_and(|first| line.indent() > first);
        let shallower = indent.is_some_and(|first| line.indent() < first);
        let item =
            deeper && heading::is_numbered_item(content) || self.is_topic(line, number, last);
        if again || shallower || !item {
            return self.leave_topics(line);
        }
        if self.first_topic.is_empty() {
            self.first_topic = heading::item_text(content);
        }
        self.topics = self.topics.to(line.span());
        self.place = Place::Topics {
            indent: indent.or(Some(line.indent())),
            last: value.filter(|_| !deeper).unwrap_or(last),
        };
        self.line(LineKind::Toc, line);
    }

    /// Whether a line belongs to the list of topics, its beginning again aside.
    fn is_topic(&mut self, line: Line<'src>, number: Option<Numbered<'_>>, last: u32) -> bool {
        let content = line.content();
        let bulleted = self.source[self.topics.range()]
            .lines()
            .next()
            .is_some_and(heading::is_bulleted);
        match number {
            Some(number) if top_value(number).is_some() || !bulleted => {
                self.is_topic_number(line, number, last)
            }
            Some(_) => true,
            None if heading::is_section(content, &self.dialect.headings) => {
                self.first_topic.is_empty() || self.is_topic_section(line)
            }
            None => heading::is_item(content),
        }
    }

    /// Whether the first item of the list comes again, and with it the body: unless so many items
    /// follow that it is the list itself that is printed twice.
    fn first_topic_again(&self, line: Line<'src>) -> bool {
        if self.first_topic.is_empty() || heading::item_text(line.content()) != self.first_topic {
            return false;
        }
        let mut ahead = self.lines.clone();
        let most = usize::from(self.dialect.headings.max_run);
        for _ in 0..most {
            let Some(next) = ahead.next_filled() else {
                return true;
            };
            if !matches!(
                line::body(next.content(), self.dialect),
                Head::Item | Head::Numbered(_)
            ) {
                return true;
            }
        }
        false
    }

    /// A section word in the list of topics, or a number that begins again, belongs to it if the
    /// list goes on below: to furniture that closes it, or to where its first item comes again.
    fn is_topic_section(&mut self, line: Line<'src>) -> bool {
        if (line.start as usize) < self.section_run.until {
            return self.section_run.answer;
        }
        let mut ahead = self.lines.clone();
        let answer = loop {
            let Some(next) = ahead.next_filled() else {
                break false;
            };
            if heading::item_text(next.content()) == self.first_topic {
                break true;
            }
            match line::header(next.content(), self.dialect) {
                Head::Furniture | Head::Title(_) | Head::Dateline(_) => break true,
                Head::Item | Head::Numbered(_) | Head::Section | Head::Topical => {}
                _ => break false,
            }
        };
        self.section_run = Ahead {
            until: ahead.offset(),
            answer,
        };
        answer
    }

    /// A bulleted section word opens a list of topics if its words come again before anybody
    /// speaks: `○冒頭発言` in the list, `冒頭発言` above the speech.
    fn is_listed_section(&self, content: &str) -> bool {
        if !self.dialect.header.bulleted_topics || !heading::is_bulleted(content) {
            return false;
        }
        let text = heading::item_text(content);
        let mut ahead = self.lines.clone();
        for _ in 0..LONGEST_TOPICS {
            let Some(next) = ahead.next_filled() else {
                return false;
            };
            if heading::item_text(next.content()) == text {
                return true;
            }
            if matches!(
                line::body(next.content(), self.dialect),
                Head::Label(_) | Head::Prose
            ) {
                return false;
            }
        }
        false
    }

    /// Below a list of topics an item opens the body, since no second list begins there.
    fn leave_topics(&mut self, line: Line<'src>) {
        match line::header(line.content(), self.dialect) {
            Head::Numbered(_) | Head::Item => self.open_body(line),
            _ => {
                self.place = Place::Header;
                self.header_line(line);
            }
        }
    }

    /// Whether a numbered line is an item of the list of topics and not the first heading.
    fn is_topic_number(&mut self, line: Line<'src>, number: Numbered<'_>, last: u32) -> bool {
        let restarts = top_value(number).is_some_and(|value| value <= last);
        if restarts {
            return !self.first_topic.is_empty() && self.is_topic_section(line);
        }
        line.indent() > 0 || self.numbers_restart(line, number)
    }

    /// Whether, before any label or paragraph, the numbers below begin again.
    fn numbers_restart(&mut self, line: Line<'src>, number: Numbered<'_>) -> bool {
        if (line.start as usize) < self.topic_run.until {
            return self.topic_run.answer;
        }
        let mut ahead = self.lines.clone();
        let mut last = number.value;
        let mut answer = false;
        while let Some(next) = ahead.next_filled() {
            match line::body(next.content(), self.dialect) {
                Head::Numbered(next) if next.style != number.style => {}
                Head::Numbered(next) if next.value <= last => {
                    answer = true;
                    break;
                }
                Head::Numbered(next) => last = next.value,
                Head::Item | Head::Section | Head::Topical | Head::Furniture => {}
                _ => break,
            }
        }
        self.topic_run = Ahead {
            until: ahead.offset(),
            answer,
        };
        answer
    }

    /// Whether the header goes on below a line that it does not know. Above the title, as many
    /// short lines of navigation may stand as a page has.
    fn header_goes_on(&mut self, line: Line<'src>) -> bool {
        if (line.start as usize) < self.preamble.until {
            return self.preamble.answer;
        }
        let mut ahead = self.lines.clone();
        let most = if self.seen.title { 1 } else { LONGEST_PREAMBLE };
        let mut answer = false;
        for _ in 0..most {
            let Some(next) = ahead.next_filled() else {
                break;
            };
            match line::header(next.content(), self.dialect) {
                Head::Title(_) | Head::Dateline(_) | Head::Field(_) | Head::Topics => {
                    answer = true;
                    break;
                }
                Head::Notice | Head::Link if self.seen.title => answer = true,
                Head::Notice
                | Head::Link
                | Head::Breadcrumb
                | Head::Furniture
                | Head::Topical
                | Head::Item
                | Head::Numbered(_)
                | Head::StageDirection(_) => {}
                _ => break,
            }
        }
        self.preamble = Ahead {
            until: ahead.offset(),
            answer,
        };
        answer
    }

    /// From the first turn on.
    fn body_line(&mut self, line: Line<'src>) {
        if self.begins_record(line) {
            return if self.is_under_way() {
                self.open_record(line);
            } else {
                self.reopen_header(line);
            };
        }
        let content = line.content();
        if heading::is_bare_bullet(content) {
            return self.bare_bullet(line);
        }
        let head = self.head(content);
        if let Some(label) = self.near(content, head) {
            return self.open_turn(line, label, true);
        }
        match head {
            Head::Label(label) if self.accepts(label) => self.open_turn(line, label, false),
            _ if self.turn.is_some_and(|turn| turn.waiting) => self.speech(line),
            Head::End => self.unspoken(LineKind::End, line),
            Head::Furniture => self.unspoken(LineKind::Furniture, line),
            Head::Link => self.unspoken(LineKind::Link, line),
            Head::Notice => self.unspoken(LineKind::Notice, line),
            Head::StageDirection(kind) => self.stage_direction(kind, line),
            Head::Section => self.heading(line, None),
            Head::Numbered(number) if !self.list.open => self.heading(line, Some(number)),
            Head::Topical if self.list_is_over() && self.is_topical_heading(line) => {
                self.heading(line, None);
            }
            Head::Item if !self.list.open && self.is_bulleted_heading(line) => {
                self.heading(line, None);
            }
            Head::Doubtful => self.doubtful(line),
            _ => self.speech(line),
        }
    }

    /// What is left of a list in a copied page stands between paragraphs and ends no turn. Where
    /// the turn ends by itself it stands behind it.
    fn bare_bullet(&mut self, line: Line<'src>) {
        match self.turn {
            None => self.line(LineKind::Furniture, line),
            Some(turn) if turn.waiting || self.speech_goes_on() => {}
            Some(_) => self.unspoken(LineKind::Furniture, line),
        }
    }

    /// A period for a colon counts only where an answer is due, or the first turn.
    fn accepts(&self, label: Label<'_>) -> bool {
        let due = match self.turn {
            Some(turn) => turn.role == Role::Reporter,
            None => matches!(self.last_role, None | Some(Role::Reporter)),
        };
        label.delimiter != Delimiter::Period || due
    }

    /// A label with a slip in it, where no rule takes the line for anything else.
    fn near(&self, content: &'src str, head: Head<'_>) -> Option<Label<'src>> {
        let open = matches!(head, Head::Prose | Head::Topical | Head::Doubtful);
        let window = &content.as_bytes()[..content.len().min(NEAR_LABEL)];
        if !open || self.recent.is_empty() || memchr::memchr(b':', window).is_none() {
            return None;
        }
        label::near(content, &self.recent, self.dialect)
    }

    /// What a line below the header can be.
    fn head(&self, content: &'src str) -> Head<'src> {
        self.recent.head(content, self.dialect)
    }

    fn open_turn(&mut self, line: Line<'src>, label: Label<'src>, inferred: bool) {
        self.close_turn();
        if !inferred {
            self.recent.keep(line.content(), label);
        }
        let span = Span::of(self.source, label.text);
        let event = LabelEvent {
            span,
            text: label.text,
            role: label.role,
            anonymous: label.shape == Shape::Anonymous,
            shape: label.shape,
        };
        self.queue.push(Event::TurnStart {
            label: Some(event),
            inferred,
        });
        let speech = label.speech.trim();
        self.turn = Some(OpenTurn {
            role: label.role,
            waiting: speech.is_empty(),
        });
        self.carries = false;
        self.list = List::default();
        self.doubt_label(label, span);
        if !speech.is_empty() {
            self.paragraph(Span::of(self.source, speech));
            self.list = self.list_after(speech, false);
        }
        debug_assert!(line.span().encloses(span), "a label stands on its line");
    }

    fn doubt_label(&mut self, label: Label<'src>, span: Span) {
        match label.delimiter {
            Delimiter::Colon if self.is_glued(label, span) => {
                self.queue.push(Event::Doubt {
                    code: Code::NoSpaceAfterLabel,
                    span,
                });
            }
            Delimiter::Period => {
                self.queue.push(Event::Doubt {
                    code: Code::PeriodForColon,
                    span,
                });
            }
            _ => {}
        }
    }

    /// Whether speech follows a colon of ASCII without a space.
    fn is_glued(&self, label: Label<'_>, span: Span) -> bool {
        let glued = |c: char| {
            c.is_ascii() && !c.is_whitespace() || matches!(c, '“' | '‘' | '—' | '–' | '…')
        };
        label.speech.starts_with(glued)
            && self.source[span.end as usize..]
                .trim_start()
                .starts_with(':')
    }

    fn close_turn(&mut self) {
        if let Some(turn) = self.turn.take() {
            self.last_role = Some(turn.role);
            self.queue.push(Event::TurnEnd);
        }
    }

    /// A paragraph: of the open turn, of the last speaker by inference, or of nobody known.
    fn speech(&mut self, line: Line<'src>) {
        let span = line.span();
        if self.turn.is_none() && self.carries {
            self.queue.push(Event::TurnStart {
                label: None,
                inferred: true,
            });
            self.queue.push(Event::Doubt {
                code: Code::InferredAttribution,
                span,
            });
            self.turn = Some(OpenTurn {
                role: Role::Official,
                waiting: false,
            });
        }
        let open = self.list.open;
        if self.turn.is_none() {
            self.line(LineKind::Text, line);
        } else if let Some((said, label)) = label::glued(line.content(), self.dialect) {
            self.paragraph(Span::of(self.source, said));
            self.glued = Some((line, label));
        } else {
            self.paragraph(span);
        }
        self.list = self.list_after(line.content(), open);
    }

    /// Whether a list is open behind a line, and was before it.
    fn list_after(&self, content: &str, open: bool) -> List {
        let open = heading::announces(content, self.dialect) || open && goes_on(content);
        List {
            open,
            item: heading::is_item(content),
        }
    }

    /// Whether a line that is no item ends the list: the one before is an item that ends as none
    /// does that others follow.
    fn list_is_over(&self) -> bool {
        !self.list.open || self.list.item
    }

    /// Whether a line of the shape of a heading is one. Alone above a section word it is all that
    /// the section before holds: `Announcements`, `None`, `Questions and Answers`.
    fn is_topical_heading(&mut self, line: Line<'src>) -> bool {
        let is_heading = self.is_heading(line);
        !self.heading_run.at_section && (is_heading || self.dialect.headings.by_shape)
    }

    /// Whether an item is a heading: the list of topics has it, or a label stands below it.
    fn is_bulleted_heading(&mut self, line: Line<'src>) -> bool {
        let rules = &self.dialect.headings;
        let text = heading::item_text(line.content());
        rules.bulleted
            && heading::is_bulleted(line.content())
            && heading::is_topic(text, rules)
            && self.is_heading(line)
    }

    fn paragraph(&mut self, span: Span) {
        if let Some(turn) = &mut self.turn {
            turn.waiting = false;
        }
        let text = &self.source[span.range()];
        self.queue.push(Event::Paragraph { span, text });
        self.noting = Some((span, 0));
    }

    /// Prose that begins almost as a label does: who speaks from here on is not known.
    fn doubtful(&mut self, line: Line<'src>) {
        self.unspoken(LineKind::Text, line);
        self.queue.push(Event::Doubt {
            code: Code::PossibleLabel,
            span: line.span(),
        });
    }

    /// A line that nobody speaks ends the turn.
    fn unspoken(&mut self, kind: LineKind, line: Line<'src>) {
        self.close_turn();
        self.carries = false;
        self.line(kind, line);
    }

    /// A stage direction belongs to the turn if the turn goes on below it.
    fn stage_direction(&mut self, kind: NoteKind, line: Line<'src>) {
        if self.turn.is_some() && self.speech_goes_on() {
            let span = line.span();
            self.queue.push(Event::Note {
                kind,
                span,
                text: line.content(),
            });
        } else {
            self.close_turn();
            self.line(LineKind::StageDirection, line);
        }
    }

    /// Whether the next line is speech of the turn that is open.
    fn speech_goes_on(&self) -> bool {
        let mut ahead = self.lines.clone();
        let Some(next) = ahead.next_filled() else {
            return false;
        };
        match self.head(next.content()) {
            Head::Prose | Head::Doubtful => true,
            head @ (Head::Item | Head::Topical) => {
                let mut below = Self {
                    lines: ahead,
                    ..self.clone()
                };
                match head {
                    Head::Item => self.list.open || !below.is_bulleted_heading(next),
                    _ => !below.is_heading(next),
                }
            }
            _ => false,
        }
    }

    fn heading(&mut self, line: Line<'src>, number: Option<Numbered<'src>>) {
        self.close_turn();
        self.carries = number.is_some_and(|number| self.divides_remarks(number));
        self.last_number = number.map(|n| LastNumber {
            style: n.style,
            value: n.value,
        });
        self.list = List::default();
        let span = line.span();
        self.queue.push(Event::Heading {
            span,
            text: line.content(),
            level: number.map_or(1, |n| n.style.level()),
            number: number.map(|n| Span::of(self.source, n.number)),
        });
    }

    /// A numbered heading that follows upon the one before it, with only an official in between.
    fn divides_remarks(&self, number: Numbered<'_>) -> bool {
        let follows = self.last_number.is_some_and(|last| {
            last.style == number.style && last.value.checked_add(1) == Some(number.value)
        });
        follows && number.style == NumberStyle::Bracket && self.last_role == Some(Role::Official)
    }

    /// Whether a line that could be a heading is one: a label or a sure heading stands below it,
    /// with at most a few lines of its own kind in between; or the list of topics has it.
    fn is_heading(&mut self, line: Line<'src>) -> bool {
        if (line.start as usize) >= self.heading_run.until {
            self.heading_run = self.look_below();
        }
        self.heading_run.answer || self.in_topics(line.content())
    }

    fn look_below(&self) -> HeadingRun {
        let mut ahead = self.lines.clone();
        let mut run = 1_u32;
        let mut at_section = false;
        let answer = loop {
            let Some(next) = ahead.next_filled() else {
                break false;
            };
            match self.head(next.content()) {
                Head::Topical | Head::Item => run += 1,
                Head::Label(label) => break label.delimiter != Delimiter::Period,
                Head::Section => {
                    at_section = run == 1;
                    break true;
                }
                Head::Numbered(_) => break true,
                _ => break false,
            }
        };
        let short = run <= u32::from(self.dialect.headings.max_run);
        HeadingRun {
            until: ahead.offset(),
            answer: answer && short,
            at_section,
        }
    }

    /// Whether an item of the list of topics has the very words of a line, bullets aside.
    fn in_topics(&self, content: &str) -> bool {
        let content = heading::item_text(content);
        let end = self
            .topics
            .end
            .min(self.topics.start.saturating_add(TOPICS_LENGTH));
        let Some(topics) = self.source.get(self.topics.start as usize..end as usize) else {
            return false;
        };
        topics
            .lines()
            .any(|item| heading::item_text(item.trim()) == content)
    }

    /// Whether another conference begins at this line.
    fn begins_record(&self, line: Line<'src>) -> bool {
        let content = line.content();
        if content.len() > line::LONGEST_TITLE || !can_begin_record(content, self.dialect) {
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

    /// Whether the header has a date, or somebody has spoken.
    fn is_under_way(&self) -> bool {
        self.seen.date || self.turn.is_some() || self.last_role.is_some()
    }

    /// Lines that no rule knows may stand between a title and its date.
    fn reopen_header(&mut self, line: Line<'src>) {
        self.place = Place::Header;
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
        self.header_line(line);
    }

    fn line(&mut self, kind: LineKind, line: Line<'src>) {
        self.queue.push(Event::Line {
            kind,
            span: line.span(),
            text: line.content(),
        });
    }
}

/// How far into a line the colon of a label with a slip in it is looked for, in bytes.
const NEAR_LABEL: usize = 120;

/// How many lines of header are read in search of a date.
const RECORD_HEADER: usize = 6;

/// How many lines of navigation are read in search of a title.
const LONGEST_PREAMBLE: usize = 40;

/// How many lines of a list of topics are read in search of its first item.
const LONGEST_TOPICS: usize = 64;

/// How much of the list of topics is compared with a line, so that a list without end costs
/// no more than a long one.
const TOPICS_LENGTH: u32 = 4096;

fn can_begin_record(content: &str, dialect: Indexed<'_>) -> bool {
    line::title(content, dialect).is_some()
        || notice::opens(
            content,
            &dialect.header.breadcrumbs,
            WordList::Breadcrumbs,
            dialect,
        )
        || notice::opens(
            content,
            &dialect.lines.header_notices,
            WordList::HeaderNotices,
            dialect,
        )
}

/// The number of a heading of the upper level.
fn top_value(number: Numbered<'_>) -> Option<u32> {
    (number.style.level() == 1).then_some(number.value)
}

/// Whether a line within a list is an item that others may follow.
fn goes_on(content: &str) -> bool {
    content.ends_with([';', ',', '；', '、'])
        || heading::is_item(content) && !content.ends_with('.')
}

impl<'src> Iterator for Events<'src> {
    type Item = Event<'src>;

    fn next(&mut self) -> Option<Event<'src>> {
        loop {
            if let Some(event) = self.queue.pop() {
                return Some(event);
            }
            if let Some(note) = self.note() {
                return Some(note);
            }
            if let Some((line, label)) = self.glued.take() {
                self.open_turn(line, label, false);
                continue;
            }
            let line = if self.until == Until::Here {
                None
            } else {
                self.lines.next_filled()
            };
            match line {
                Some(line) => {
                    let line = self.cut_title(line);
                    self.step(line);
                }
                None if self.turn.is_some() => self.close_turn(),
                None => return None,
            }
        }
    }
}
