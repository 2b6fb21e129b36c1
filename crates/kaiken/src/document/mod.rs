//! The JSON of a transcript (feature `serde`).
//!
//! [`Document`] has the shape that `kaiken parse` prints and that every language binding gives.
//! Offsets are UTF-8 bytes unless another [`Unit`] is asked for. Its JSON Schema comes with the
//! feature `schema`.

use alloc::vec::Vec;

use serde::Serialize;

use crate::{Encoding, LineIndex, Transcript};

mod objects;
mod writer;

pub use objects::{
    AnswerPartObject, BlockObject, DiagnosticObject, EditObject, ExchangeObject, HeaderObject,
    NoteObject, Piece, RelatedObject, SpeakerObject, TimeObject,
};
use writer::Writer;

/// The name and version of this shape.
///
/// ```
/// use kaiken::document::{Document, SCHEMA};
///
/// let json = serde_json::to_value(Document::new(&kaiken::parse("Reporter: Why?"))).unwrap();
/// assert_eq!((&json["schema"], SCHEMA), (&"kaiken/1".into(), "kaiken/1"));
/// ```
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
///
/// ```
/// use kaiken::document::{DiagnosticObject, Place};
///
/// let text = "Reporter:Why?";
/// let transcript = kaiken::parse(text);
/// let object = DiagnosticObject::new(transcript.diagnostics().last().unwrap());
/// let [start, end]: Place = object.span;
/// assert_eq!(&text[start as usize..end as usize], "Reporter");
/// ```
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
