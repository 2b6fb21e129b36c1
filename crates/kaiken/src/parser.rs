//! The one way through: calls the phases in order and holds the options.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::dialect::{Dialect, Indexed, Role};
use crate::events::{Event, Events, LabelEvent};
use crate::grammar::date::When;
use crate::grammar::label::Shape;
use crate::speakers::Labels;
use crate::tree::{Block, DialectRef, Note, Tree, TurnNode};
use crate::{LineIndex, OwnedTranscript, Span, Transcript, detect, header, speakers};

/// Why a text was not parsed.
///
/// ```
/// use kaiken::{Code, Error, Parser};
///
/// let text = Code::WeekdayMismatch.example();
/// let Err(Error::Strict(refusal)) = Parser::new().strict(true).parse(text) else { panic!() };
/// assert_eq!(refusal.code, Code::WeekdayMismatch);
/// assert_eq!(&text[refusal.span.range()], "Monday");
/// assert_eq!((refusal.line, refusal.column), (2, 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than a span can say.
    #[error(
        "the text is {length} bytes long, and 4294967295 are the most; split it at its records"
    )]
    TooLong {
        /// How long it is, in bytes.
        length: u64,
    },
    /// A strict parser met a diagnostic of severity error.
    #[error(transparent)]
    Strict(Box<Refusal>),
}

/// The diagnostic that a strict parser refused a text for.
///
/// ```
/// let refused = kaiken::Parser::new().strict(true).parse(kaiken::Code::ImpossibleDate.example());
/// assert_eq!(
///     refused.unwrap_err().to_string(),
///     "K0102 at line 2, column 9: there is no such day (the date is given as none; its text is \
///      kept in the date line)"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} at line {line}, column {column}: {message} ({})", .code.id(), .code.help())]
#[non_exhaustive]
pub struct Refusal {
    /// Its kind.
    pub code: Code,
    /// Where, in UTF-8 bytes.
    pub span: Span,
    /// The line, counted from one.
    pub line: u32,
    /// The column in code points, counted from one.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

/// How texts are parsed: which dialect, and how strictly.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let parser = Parser::new().dialect(Dialect::named("mofa-en").unwrap()).strict(true);
/// let transcript = parser.parse("Reporter: Why?\nMinister Aoba: So.\n")?;
/// assert_eq!(transcript.dialect(), "mofa-en");
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Parser {
    dialect: Option<DialectRef>,
    strict: bool,
}

impl From<Dialect> for Cow<'static, Dialect> {
    fn from(dialect: Dialect) -> Self {
        Cow::Owned(dialect)
    }
}

impl From<&'static Dialect> for Cow<'static, Dialect> {
    fn from(dialect: &'static Dialect) -> Self {
        Cow::Borrowed(dialect)
    }
}

impl Parser {
    /// A parser that detects the dialect and takes the best tree it can.
    ///
    /// ```
    /// assert!(kaiken::Parser::new().parse("anything at all").is_ok());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads with this dialect, built in or one's own, and detects none.
    ///
    /// ```
    /// use kaiken::{Dialect, Parser};
    /// let parser = Parser::new().dialect(Dialect::generic());
    /// assert_eq!(parser.parse("Q: Why?")?.dialect(), "generic");
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    #[must_use]
    pub fn dialect(mut self, dialect: impl Into<Cow<'static, Dialect>>) -> Self {
        self.dialect = Some(DialectRef::new(dialect.into()));
        self
    }

    /// Refuses a text on the first diagnostic of severity error.
    ///
    /// ```
    /// let text = kaiken::Code::ImpossibleClock.example();
    /// assert!(kaiken::Parser::new().parse(text).is_ok());
    /// assert!(kaiken::Parser::new().strict(true).parse(text).is_err());
    /// ```
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Parses a text as one transcript.
    ///
    /// # Errors
    ///
    /// [`Error::TooLong`] for a text of 4 GiB or more; [`Error::Strict`] from a strict parser.
    ///
    /// ```
    /// let transcript = kaiken::Parser::new().parse("Reporter: Why?")?;
    /// assert_eq!(transcript.turns().count(), 1);
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    pub fn parse<'src>(&self, text: &'src str) -> Result<Transcript<'src>, Error> {
        check_length(text)?;
        let (transcript, _) = self.record(text, 0, false);
        self.accept(transcript)
    }

    /// Parses a text as one transcript that keeps it.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse`].
    ///
    /// ```
    /// let owned = kaiken::Parser::new().parse_owned(String::from("Reporter: Why?"))?;
    /// assert_eq!(owned.transcript().turns().count(), 1);
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    pub fn parse_owned(&self, text: impl Into<Arc<str>>) -> Result<OwnedTranscript, Error> {
        let source = text.into();
        let tree = self.parse(&source)?.into_tree();
        Ok(OwnedTranscript::new(source, tree))
    }

    /// Decodes bytes, as [`crate::decode`] does, and parses the text. Spans are offsets into the
    /// decoded text, which the transcript keeps; it also says which encoding that was.
    ///
    /// # Errors
    ///
    /// As [`Parser::parse`].
    ///
    /// ```
    /// let owned = kaiken::Parser::new().parse_bytes(b"Reporter: The minister\x92s answer?")?;
    /// let transcript = owned.transcript();
    /// assert_eq!(transcript.turns().next().unwrap().text(), "The minister’s answer?");
    /// assert_eq!(transcript.encoding(), Some(kaiken::Encoding::Windows1252));
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    #[cfg(feature = "encoding")]
    pub fn parse_bytes(&self, bytes: &[u8]) -> Result<OwnedTranscript, Error> {
        let decoded = crate::decode(bytes);
        Ok(self.parse_owned(decoded.text)?.read_in(decoded.encoding))
    }

    /// Walks the conferences of a text that may hold several, one transcript for each.
    ///
    /// The records cover the text: one begins where the one before it ends.
    ///
    /// # Errors
    ///
    /// [`Error::TooLong`] for a text of 4 GiB or more. Each record may be refused by a strict
    /// parser.
    ///
    /// ```
    /// let parser = kaiken::Parser::new();
    /// let mut records = parser.records("Reporter: Why?")?;
    /// assert_eq!(records.next().unwrap()?.turns().count(), 1);
    /// assert!(records.next().is_none());
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    pub fn records<'src>(&self, text: &'src str) -> Result<Records<'_, 'src>, Error> {
        check_length(text)?;
        Ok(Records {
            parser: self,
            text,
            at: Some(0),
        })
    }

    /// The conferences of a text that may hold several, as transcripts that keep one text together.
    ///
    /// # Errors
    ///
    /// As [`Parser::records`].
    ///
    /// ```
    /// let text: std::sync::Arc<str> = kaiken::Code::SeveralRecords.example().into();
    /// let parser = kaiken::Parser::new();
    /// let records: Result<Vec<_>, _> = parser.records_owned(&text)?.collect();
    /// assert_eq!(records?.len(), 2);
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    pub fn records_owned(
        &self,
        text: &Arc<str>,
    ) -> Result<impl Iterator<Item = Result<OwnedTranscript, Error>>, Error> {
        let own = |transcript: Transcript<'_>| {
            OwnedTranscript::new(Arc::clone(text), transcript.into_tree())
        };
        Ok(self.records(text)?.map(move |record| record.map(own)))
    }

    /// Walks the events of a text in constant memory, with the parser's dialect or the one that
    /// the top of the text shows.
    ///
    /// # Errors
    ///
    /// [`Error::TooLong`] for a text of 4 GiB or more.
    ///
    /// ```
    /// let parser = kaiken::Parser::new();
    /// assert!(parser.events("Reporter: Why?")?.next().is_some());
    /// # Ok::<(), kaiken::Error>(())
    /// ```
    pub fn events<'a>(&'a self, text: &'a str) -> Result<Events<'a>, Error> {
        check_length(text)?;
        Ok(Events::new(text, 0, self.reads_with(text), false))
    }

    /// The dialect to read with, and whether it is known.
    fn choose(&self, text: &str, at: usize) -> (DialectRef, bool) {
        match &self.dialect {
            Some(dialect) => (dialect.clone(), true),
            None => match detect::built_in(text, at) {
                Some(dialect) => (DialectRef::BuiltIn(dialect), true),
                None => (DialectRef::BuiltIn(Indexed::generic()), false),
            },
        }
    }

    /// The dialect that the events of a text are read with.
    fn reads_with(&self, text: &str) -> Indexed<'_> {
        match &self.dialect {
            Some(dialect) => dialect.indexed(),
            None => detect::built_in(text, 0).unwrap_or_else(Indexed::generic),
        }
    }

    /// One transcript from an offset on, and the offset behind it.
    fn record<'src>(&self, text: &'src str, at: usize, one: bool) -> (Transcript<'src>, usize) {
        let (dialect, known) = self.choose(text, at);
        let mut builder = Builder::new(dialect.clone());
        let mut events = Events::new(text, at, dialect.indexed(), one);
        for event in &mut events {
            builder.add(event);
        }
        let end = events.offset();
        let span = Span::new(at as u32, end as u32);
        (
            Transcript::new(text, builder.finish(text, span, known, events.date_line)),
            end,
        )
    }

    fn accept<'src>(&self, transcript: Transcript<'src>) -> Result<Transcript<'src>, Error> {
        if !self.strict {
            return Ok(transcript);
        }
        let refused = |doubt: &&Diagnostic| doubt.severity() == Severity::Error;
        match transcript.diagnostics().iter().find(refused) {
            Some(doubt) => Err(Error::Strict(Box::new(Refusal::new(
                transcript.source(),
                doubt,
            )))),
            None => Ok(transcript),
        }
    }
}

impl Refusal {
    fn new(source: &str, doubt: &Diagnostic) -> Self {
        let place = LineIndex::new(source).position(doubt.span.start);
        Self {
            code: doubt.code,
            span: doubt.span,
            line: place.line,
            column: place.column,
            message: doubt.message(),
        }
    }
}

fn check_length(text: &str) -> Result<(), Error> {
    match u32::try_from(text.len()) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::TooLong {
            length: text.len() as u64,
        }),
    }
}

/// The transcripts of a text that may hold several conferences. Made by [`crate::records`] or
/// [`Parser::records`].
///
/// ```
/// let text = kaiken::Code::SeveralRecords.example();
/// let parser = kaiken::Parser::new();
/// let turns: Result<Vec<_>, _> =
///     parser.records(text)?.map(|record| record.map(|record| record.turns().count())).collect();
/// assert_eq!(turns?, [2, 1]);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Records<'p, 'src> {
    parser: &'p Parser,
    text: &'src str,
    at: Option<usize>,
}

impl<'src> Iterator for Records<'_, 'src> {
    type Item = Result<Transcript<'src>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.at?;
        let (transcript, end) = self.parser.record(self.text, at, true);
        self.at = Some(end).filter(|end| *end < self.text.len() && *end > at);
        Some(self.parser.accept(transcript))
    }
}

/// The parser behind the free functions.
static DEFAULT: Parser = Parser {
    dialect: None,
    strict: false,
};

/// Parses a text as one transcript: the best tree, with diagnostics where it is in doubt.
///
/// Never fails. Of a text of 4 GiB or more it reads the first 4 GiB and says so
/// ([`Code::TextTooLong`]); [`Parser::parse`] refuses such a text.
///
/// ```
/// let transcript = kaiken::parse("Reporter: Did they?\nMinister Aoba: They did.\n");
/// let said: Vec<_> = transcript.turns().map(|turn| turn.text()).collect();
/// assert_eq!(said, ["Did they?", "They did."]);
/// ```
pub fn parse(text: &str) -> Transcript<'_> {
    let (readable, rest) = text.split_at(readable_length(text));
    let (transcript, _) = DEFAULT.record(readable, 0, false);
    if rest.is_empty() {
        transcript
    } else {
        transcript.cut_short()
    }
}

/// Decodes bytes, as [`crate::decode`] does, and parses the text as [`parse`] does.
///
/// Spans are offsets into the decoded text, which the transcript keeps.
///
/// ```
/// let owned = kaiken::parse_bytes("Reporter: Why?".as_bytes());
/// assert_eq!(owned.transcript().encoding(), Some(kaiken::Encoding::Utf8));
/// ```
#[cfg(feature = "encoding")]
pub fn parse_bytes(bytes: &[u8]) -> OwnedTranscript {
    let decoded = crate::decode(bytes);
    OwnedTranscript::parse(decoded.text).read_in(decoded.encoding)
}

/// Walks the events of a text in constant memory, with the dialect that the top of it shows.
///
/// Of a text of 4 GiB or more it walks the first 4 GiB.
///
/// ```
/// let turns = kaiken::events("Reporter: Why?\nMinister Aoba: So.\n")
///     .filter(|event| matches!(event, kaiken::Event::TurnStart { .. }));
/// assert_eq!(turns.count(), 2);
/// ```
pub fn events(text: &str) -> Events<'_> {
    let text = &text[..readable_length(text)];
    Events::new(text, 0, DEFAULT.reads_with(text), false)
}

/// Walks the conferences of a text that may hold several, one transcript for each.
///
/// The records cover the text. Of a text of 4 GiB or more it walks the first 4 GiB.
///
/// ```
/// let text = kaiken::Code::SeveralRecords.example();
/// let turns: Vec<_> = kaiken::records(text).map(|record| record.turns().count()).collect();
/// assert_eq!(turns, [2, 1]);
/// ```
pub fn records(text: &str) -> impl Iterator<Item = Transcript<'_>> {
    let text = &text[..readable_length(text)];
    Records {
        parser: &DEFAULT,
        text,
        at: Some(0),
    }
    .filter_map(Result::ok)
}

/// How much of a text the offsets can tell, in bytes.
fn readable_length(text: &str) -> usize {
    let mut length = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(length) {
        length -= 1;
    }
    length
}

/// For how many blocks and paragraphs there is room from the beginning, as most pages need.
const PAGE: usize = 64;

/// Builds the tree from the events.
struct Builder<'src> {
    tree: Tree,
    turn: Option<TurnNode>,
    labels: Labels<'src>,
}

impl<'src> Builder<'src> {
    fn new(dialect: DialectRef) -> Self {
        let mut tree = Tree::new(dialect);
        tree.blocks.reserve(PAGE);
        tree.paragraphs.reserve(PAGE);
        Self {
            tree,
            turn: None,
            labels: Labels::default(),
        }
    }

    fn add(&mut self, event: Event<'src>) {
        match event {
            Event::Line { kind, span, .. } => self.tree.blocks.push(Block::Line { kind, span }),
            Event::Heading {
                span,
                level,
                number,
                ..
            } => {
                self.tree.blocks.push(Block::Heading {
                    span,
                    level,
                    number,
                });
            }
            Event::TurnStart { label, inferred } => self.turn = Some(self.open(label, inferred)),
            Event::Paragraph { span, .. } => {
                self.tree.paragraphs.push(span);
                self.extend(span);
            }
            Event::Note { kind, span, .. } => {
                self.tree.notes.push(Note { kind, span });
                self.extend(span);
            }
            Event::TurnEnd => self.close(),
            Event::Doubt { code, span } => {
                self.tree.doubts.push(Diagnostic::new(code, span));
            }
        }
    }

    fn open(&mut self, label: Option<LabelEvent<'src>>, inferred: bool) -> TurnNode {
        let paragraphs = self.tree.paragraphs.len() as u32;
        let notes = self.tree.notes.len() as u32;
        TurnNode {
            span: label.map_or(Span::new(u32::MAX, u32::MAX), |label| label.span),
            label: label.map(|label| label.span),
            role: label.map_or(Role::Official, |label| label.role),
            speaker: self.labels.speaker(label, self.tree.dialect.indexed()),
            inferred,
            shape: label.map_or(Shape::Anonymous, |label| label.shape),
            paragraphs: (paragraphs, paragraphs),
            notes: (notes, notes),
        }
    }

    /// The open turn reaches to the end of its last paragraph or note.
    fn extend(&mut self, span: Span) {
        if let Some(turn) = &mut self.turn {
            turn.span = match turn.span.start {
                u32::MAX => span,
                start => Span::new(start, span.end.max(turn.span.end)),
            };
        }
    }

    fn close(&mut self) {
        if let Some(mut turn) = self.turn.take() {
            turn.paragraphs.1 = self.tree.paragraphs.len() as u32;
            turn.notes.1 = self.tree.notes.len() as u32;
            self.tree.blocks.push(Block::Turn(turn));
        }
    }

    /// The phases after the events: header and speakers; exchanges and checks wait until they are
    /// asked for.
    fn finish(
        self,
        source: &'src str,
        span: Span,
        known: bool,
        date_line: Option<(Span, When<'_>)>,
    ) -> Tree {
        let mut tree = Tree { span, ..self.tree };
        tree.header = header::read(source, &tree.blocks, date_line, tree.dialect.indexed());
        let dialect = tree.dialect.indexed();
        let people =
            speakers::resolve(source, &tree.header, &mut tree.blocks, self.labels, dialect);
        tree.speakers = people.speakers;
        if !known {
            let top = Span::new(span.start, span.start);
            tree.doubts.push(Diagnostic::new(Code::UnknownDialect, top));
        }
        tree.doubts.extend(people.doubts);
        tree.shrink()
    }
}
