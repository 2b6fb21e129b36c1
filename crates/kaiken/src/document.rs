//! The JSON of a transcript (feature `serde`).
//!
//! [`Document`] has the shape that `kaiken parse` prints and that every language binding gives.
//! Offsets are UTF-8 bytes unless another [`Unit`] is asked for. Its JSON Schema comes with the
//! feature `schema`.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::dialect::{ConferenceKind, NoteKind, Role};
use crate::tree::{self, Turn};
use crate::{
    Because, Diagnostic, Edit, Encoding, LineIndex, LineKind, OutletBy, Related, Safety, Severity,
    Span, Tie, Transcript,
};

/// The name and version of this shape.
pub const SCHEMA: &str = "kaiken/1";

/// What an offset counts.
///
/// ```
/// use kaiken::document::{Document, Unit};
///
/// let transcript = kaiken::parse("Reporter: ☃?");
/// assert_eq!(Document::new(&transcript).span, [0, 14]);
/// assert_eq!(Document::in_unit(&transcript, Unit::CodePoints).span, [0, 12]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unit {
    /// UTF-8 bytes, as Rust counts.
    #[default]
    Bytes,
    /// Code points, as Python counts.
    CodePoints,
    /// UTF-16 units, as JavaScript counts.
    Utf16,
}

/// `[start, end)` in the unit of the document.
pub type Place = [u32; 2];

/// A transcript as JSON.
///
/// ```
/// let transcript = kaiken::parse("Reporter: Why?");
/// let json = serde_json::to_value(kaiken::document::Document::new(&transcript)).unwrap();
/// assert_eq!(json["schema"], "kaiken/1");
/// assert_eq!(json["blocks"][0]["label"]["text"], "Reporter");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document<'t> {
    /// The name and version of this shape: `kaiken/1`.
    pub schema: &'static str,
    /// The file that was read, as its path was given.
    pub file: Option<&'t str>,
    /// The dialect that the text was read with.
    pub dialect: &'t str,
    /// The language of that dialect, as a BCP 47 tag.
    pub language: &'t str,
    /// The encoding in which the bytes were read; null where a text was given.
    pub encoding: Option<&'static str>,
    /// Where this record stands in the file.
    pub span: Place,
    /// What stands above the first turn.
    pub header: HeaderObject<'t>,
    /// The people who speak and are named.
    pub speakers: Vec<SpeakerObject<'t>>,
    /// Turns, headings and other lines, in the order of the text.
    pub blocks: Vec<BlockObject<'t>>,
    /// Questions and the answers that follow them.
    pub exchanges: Vec<ExchangeObject<'t>>,
    /// What is doubtful about the text.
    pub diagnostics: Vec<DiagnosticObject<'t>>,
}

/// A piece of text and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece<'t> {
    /// The exact words.
    pub text: &'t str,
    /// Where they stand.
    pub span: Place,
}

/// What stands above the first turn. What the text does not say is null.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeaderObject<'t> {
    /// Where on the site the page stands.
    pub breadcrumb: Option<Piece<'t>>,
    /// The title.
    pub title: Option<Piece<'t>>,
    /// The kind of conference, as the title says.
    pub kind: ConferenceKind,
    /// The date, as `2018-07-31`.
    pub date: Option<String>,
    /// The weekday as it is written, whether or not it fits the date.
    pub weekday: Option<String>,
    /// The time of day.
    pub time: Option<TimeObject<'t>>,
    /// The place.
    pub venue: Option<Piece<'t>>,
    /// A path or a URL that stands where the venue should.
    pub venue_raw: Option<Piece<'t>>,
    /// Notices of translation and the like.
    pub notices: Vec<Piece<'t>>,
    /// Links to other versions and pages.
    pub links: Vec<Piece<'t>>,
    /// The items of the list of topics.
    pub topics: Vec<Piece<'t>>,
}

/// The time of day, where the conference is held.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeObject<'t> {
    /// When it begins, as `20:56`.
    pub start: Option<String>,
    /// When it ends.
    pub end: Option<String>,
    /// The abbreviation of the time zone, as it is written.
    pub zone: Option<&'t str>,
    /// The end is left open.
    pub open_ended: bool,
    /// The exact words.
    pub text: &'t str,
    /// Where they stand.
    pub span: Place,
}

/// Somebody who speaks and is named.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpeakerObject<'t> {
    /// Its place in the list.
    pub id: u32,
    /// The part that the speaker plays.
    pub role: Role,
    /// The fullest name that the text gives.
    pub name: Option<&'t str>,
    /// The honorific.
    pub honorific: Option<&'t str>,
    /// The longest name of the office.
    pub office: Option<&'t str>,
    /// The outlet of a journalist.
    pub organization: Option<&'t str>,
    /// Every label that means this person.
    pub labels: Vec<&'t str>,
    /// For each label, why it means this person.
    pub because: Vec<Because>,
    /// The name was taken from the title.
    pub named_in_title: bool,
    /// How name and outlet of a journalist were told apart.
    pub outlet_by: Option<OutletBy>,
    /// The label gives a name and an outlet, and nothing tells which is which.
    pub ambiguous: bool,
    /// The id of another speaker who may be the same person.
    pub perhaps: Option<u32>,
}

/// A turn, a heading, or another line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BlockObject<'t> {
    /// Somebody speaks.
    Turn {
        /// The turn with its label.
        span: Place,
        /// The label, without delimiter.
        label: Option<Piece<'t>>,
        /// The part that the speaker plays.
        role: Role,
        /// The speaker's id; null for somebody unnamed.
        speaker: Option<u32>,
        /// The speaker is inferred.
        inferred: bool,
        /// What is said.
        paragraphs: Vec<Piece<'t>>,
        /// Stage directions in the turn.
        notes: Vec<NoteObject<'t>>,
    },
    /// A heading.
    Heading {
        /// Where it stands.
        span: Place,
        /// Its words, the number included.
        text: &'t str,
        /// 1 for the headings of parts, 2 for those below.
        level: u8,
        /// Its number, as it is written.
        number: Option<&'t str>,
    },
    /// A paragraph that no label gives to anybody.
    Text(Piece<'t>),
    /// Something that happens and is not said.
    StageDirection(Piece<'t>),
    /// A notice of translation or the like.
    Notice(Piece<'t>),
    /// A link to another version or page.
    Link(Piece<'t>),
    /// A line of the list of topics.
    Toc(Piece<'t>),
    /// Where on the site the page stands.
    Breadcrumb(Piece<'t>),
    /// The title.
    Title(Piece<'t>),
    /// Date, clock and venue.
    Dateline(Piece<'t>),
    /// A named field of the header.
    Field(Piece<'t>),
    /// The mark at the end.
    End(Piece<'t>),
    /// Navigation and the like.
    Furniture(Piece<'t>),
}

/// A stage direction in a turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteObject<'t> {
    /// What it tells.
    pub kind: NoteKind,
    /// Its words, brackets included.
    pub text: &'t str,
    /// Where it stands.
    pub span: Place,
}

/// A question and the answer that follows it, as indexes of blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExchangeObject<'t> {
    /// The turns that ask.
    pub question: Vec<usize>,
    /// The turns that answer.
    pub answer: Vec<usize>,
    /// The exchange that this one follows up, as an index; null where the text does not tell.
    pub follow_up_of: Option<usize>,
    /// Why; null without a link.
    pub because: Option<Tie>,
    /// The words that tell; null without a link.
    pub cue: Option<Piece<'t>>,
    /// The numbered parts of the question; none where the text does not mark several.
    pub parts: Vec<Piece<'t>>,
    /// The pieces of the answer that take up a part by its number.
    pub answer_parts: Vec<AnswerPartObject<'t>>,
}

/// A piece of an answer that takes up a part of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerPartObject<'t> {
    /// The part of the question, as an index.
    pub of: usize,
    /// The exact words.
    pub text: &'t str,
    /// Where they stand.
    pub span: Place,
}

/// Something doubtful.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiagnosticObject<'t> {
    /// Its stable identifier: `K0101`.
    pub code: &'static str,
    /// Its stable name: `weekday-mismatch`.
    pub name: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<&'static str>,
    /// Where.
    pub span: Place,
    /// Other places that explain it.
    pub related: Vec<RelatedObject<'t>>,
    /// What would mend it, where that is known.
    pub edit: Option<EditObject<'t>>,
}

/// A replacement that would mend a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditObject<'t> {
    /// What is replaced.
    pub span: Place,
    /// What takes its place.
    pub replacement: &'t str,
    /// Whether it may be made without looking.
    pub safety: Safety,
}

/// Another place that explains a diagnostic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RelatedObject<'t> {
    /// What stands there.
    pub message: &'t str,
    /// Where.
    pub span: Place,
}

impl<'t> DiagnosticObject<'t> {
    /// A diagnostic as JSON, its offsets in UTF-8 bytes.
    ///
    /// ```
    /// use kaiken::document::DiagnosticObject;
    ///
    /// let transcript = kaiken::parse("Reporter:Why?");
    /// let object = DiagnosticObject::new(transcript.diagnostics().last().unwrap());
    /// assert_eq!((object.code, object.span), ("K0201", [0, 8]));
    /// assert_eq!(object.edit.unwrap().replacement, " ");
    /// ```
    pub fn new(doubt: &'t Diagnostic) -> Self {
        Self::in_places(doubt, |span| [span.start, span.end])
    }

    fn in_places(doubt: &'t Diagnostic, place: impl Fn(Span) -> Place) -> Self {
        let related = |related: &Related| RelatedObject {
            message: related.message,
            span: place(related.span),
        };
        let edit = |edit: &'t Edit| EditObject {
            span: place(edit.span),
            replacement: &edit.replacement,
            safety: edit.safety,
        };
        Self {
            code: doubt.code.id(),
            name: doubt.code.name(),
            severity: doubt.severity(),
            message: doubt.message(),
            help: Some(doubt.code.help()),
            span: place(doubt.span),
            related: doubt.related.iter().map(related).collect(),
            edit: doubt.edit.as_ref().map(edit),
        }
    }
}

impl<'t> Document<'t> {
    /// The document of a transcript, its offsets in UTF-8 bytes.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert_eq!(kaiken::document::Document::new(&transcript).span, [0, 14]);
    /// ```
    pub fn new(transcript: &'t Transcript<'_>) -> Self {
        Self::build(&Writer {
            transcript,
            index: None,
        })
    }

    /// The document of a transcript, its offsets in another unit.
    ///
    /// ```
    /// use kaiken::document::{Document, Unit};
    ///
    /// let transcript = kaiken::parse("Reporter: 😀");
    /// assert_eq!(Document::in_unit(&transcript, Unit::Utf16).span, [0, 12]);
    /// ```
    pub fn in_unit(transcript: &'t Transcript<'_>, unit: Unit) -> Self {
        if unit == Unit::Bytes {
            return Self::new(transcript);
        }
        Self::with_index(transcript, &LineIndex::new(transcript.source()), unit)
    }

    /// The same with an index of the source that is there already: one serves all records of a
    /// text.
    ///
    /// ```
    /// use kaiken::LineIndex;
    /// use kaiken::document::{Document, Unit};
    ///
    /// let text = kaiken::Code::SeveralRecords.example();
    /// let index = LineIndex::new(text);
    /// for transcript in kaiken::records(text) {
    ///     let document = Document::with_index(&transcript, &index, Unit::Utf16);
    ///     assert_eq!(document, Document::in_unit(&transcript, Unit::Utf16));
    /// }
    /// ```
    pub fn with_index(transcript: &'t Transcript<'_>, index: &LineIndex<'_>, unit: Unit) -> Self {
        Self::build(&Writer {
            transcript,
            index: Some((index, unit)),
        })
    }

    fn build(writer: &Writer<'t, '_, '_>) -> Self {
        let transcript = writer.transcript;
        Self {
            schema: SCHEMA,
            file: None,
            dialect: transcript.dialect(),
            language: transcript.language(),
            encoding: transcript.encoding().map(Encoding::name),
            span: writer.place(transcript.span()),
            header: writer.header(),
            speakers: writer.speakers(),
            blocks: transcript
                .blocks()
                .iter()
                .enumerate()
                .map(|(at, block)| writer.block(at, block))
                .collect(),
            exchanges: writer.exchanges(),
            diagnostics: writer.diagnostics(),
        }
    }
}

/// Writes the parts of a document, with offsets in its unit.
struct Writer<'t, 'src, 'i> {
    transcript: &'t Transcript<'src>,
    index: Option<(&'i LineIndex<'i>, Unit)>,
}

impl<'t> Writer<'t, '_, '_> {
    fn place(&self, span: Span) -> Place {
        [span.start, span.end].map(|byte| match &self.index {
            Some((index, Unit::CodePoints)) => index.chars(byte),
            Some((index, Unit::Utf16)) => index.utf16(byte),
            Some((_, Unit::Bytes)) | None => byte,
        })
    }

    fn piece(&self, span: Span) -> Piece<'t> {
        Piece {
            text: self.transcript.slice(span),
            span: self.place(span),
        }
    }

    fn pieces(&self, spans: &[Span]) -> Vec<Piece<'t>> {
        spans.iter().map(|span| self.piece(*span)).collect()
    }

    fn text(&self, span: Option<Span>) -> Option<&'t str> {
        span.map(|span| self.transcript.slice(span))
    }

    fn header(&self) -> HeaderObject<'t> {
        let header = self.transcript.header();
        HeaderObject {
            breadcrumb: header.breadcrumb.map(|span| self.piece(span)),
            title: header.title.map(|span| self.piece(span)),
            kind: header.kind,
            date: header.date.map(|date| date.to_string()),
            weekday: header.weekday.map(|weekday| weekday.to_string()),
            time: header.time.map(|time| TimeObject {
                start: time.start.map(|time| time.to_string()),
                end: time.end.map(|time| time.to_string()),
                zone: self.text(time.zone),
                open_ended: time.open_ended,
                text: self.transcript.slice(time.span),
                span: self.place(time.span),
            }),
            venue: header.venue.map(|span| self.piece(span)),
            venue_raw: header.venue_raw.map(|span| self.piece(span)),
            notices: self.pieces(&header.notices),
            links: self.pieces(&header.links),
            topics: self.pieces(&header.topics),
        }
    }

    fn speakers(&self) -> Vec<SpeakerObject<'t>> {
        let speakers = self.transcript.speakers().iter().enumerate();
        speakers
            .map(|(id, speaker)| SpeakerObject {
                id: id as u32,
                role: speaker.role,
                name: self.text(speaker.name),
                honorific: self.text(speaker.honorific),
                office: self.text(speaker.office),
                organization: self.text(speaker.organization),
                labels: speaker
                    .labels
                    .iter()
                    .map(|label| self.transcript.slice(label.span))
                    .collect(),
                because: speaker.labels.iter().map(|label| label.because).collect(),
                named_in_title: speaker.named_in_title,
                outlet_by: speaker.outlet_by,
                ambiguous: speaker.ambiguous,
                perhaps: speaker.perhaps.map(|id| id.index() as u32),
            })
            .collect()
    }

    fn block(&self, at: usize, block: &tree::Block) -> BlockObject<'t> {
        match *block {
            tree::Block::Turn(_) => match self.transcript.turn_at(at) {
                Some(turn) => self.turn(turn),
                None => BlockObject::Text(self.piece(block.span())),
            },
            tree::Block::Heading {
                span,
                level,
                number,
            } => BlockObject::Heading {
                span: self.place(span),
                text: self.transcript.slice(span),
                level,
                number: self.text(number),
            },
            tree::Block::Line { kind, span } => self.line(kind, span),
        }
    }

    fn turn(&self, turn: Turn<'t, '_>) -> BlockObject<'t> {
        let node = turn.node();
        BlockObject::Turn {
            span: self.place(node.span),
            label: node.label.map(|span| self.piece(span)),
            role: node.role,
            speaker: node.speaker.map(|id| id.index() as u32),
            inferred: node.inferred,
            paragraphs: self.pieces(turn.paragraph_spans()),
            notes: turn
                .notes()
                .iter()
                .map(|note| NoteObject {
                    kind: note.kind,
                    text: self.transcript.slice(note.span),
                    span: self.place(note.span),
                })
                .collect(),
        }
    }

    fn line(&self, kind: LineKind, span: Span) -> BlockObject<'t> {
        let piece = self.piece(span);
        match kind {
            LineKind::Text => BlockObject::Text(piece),
            LineKind::StageDirection => BlockObject::StageDirection(piece),
            LineKind::Notice => BlockObject::Notice(piece),
            LineKind::Link => BlockObject::Link(piece),
            LineKind::Toc => BlockObject::Toc(piece),
            LineKind::Breadcrumb => BlockObject::Breadcrumb(piece),
            LineKind::Title => BlockObject::Title(piece),
            LineKind::Dateline => BlockObject::Dateline(piece),
            LineKind::Field => BlockObject::Field(piece),
            LineKind::End => BlockObject::End(piece),
            LineKind::Furniture => BlockObject::Furniture(piece),
        }
    }

    fn exchanges(&self) -> Vec<ExchangeObject<'t>> {
        let exchanges = self.transcript.exchanges().iter();
        exchanges
            .map(|exchange| ExchangeObject {
                question: exchange.question().to_vec(),
                answer: exchange.answer().to_vec(),
                follow_up_of: exchange.follow_up().map(|link| link.of),
                because: exchange.follow_up().map(|link| link.because),
                cue: exchange.follow_up().map(|link| self.piece(link.span)),
                parts: self.pieces(exchange.parts()),
                answer_parts: exchange
                    .answer_parts()
                    .iter()
                    .map(|part| AnswerPartObject {
                        of: part.of,
                        text: self.transcript.slice(part.span),
                        span: self.place(part.span),
                    })
                    .collect(),
            })
            .collect()
    }

    fn diagnostics(&self) -> Vec<DiagnosticObject<'t>> {
        let diagnostics = self.transcript.diagnostics().iter();
        diagnostics
            .map(|doubt| DiagnosticObject::in_places(doubt, |span| self.place(span)))
            .collect()
    }
}
