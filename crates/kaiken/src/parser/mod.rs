//! The one way through: calls the phases in order and holds the options.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::dialect::{Dialect, Indexed};
use crate::events::Events;
use crate::tree::DialectRef;
use crate::{OwnedTranscript, Span, Transcript, detect};

mod builder;
mod error;
mod functions;
mod records;

use builder::Builder;
use error::check_length;
pub use error::{Error, Refusal};
#[cfg(feature = "encoding")]
pub use functions::parse_bytes;
pub use functions::{events, parse, records};
pub use records::Records;

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
