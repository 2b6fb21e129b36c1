//! The parts of a document.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::Place;
use crate::dialect::{ConferenceKind, NoteKind, Role};
use crate::{Because, Diagnostic, Edit, OutletBy, Related, Safety, Severity, Span, Tie};

/// A piece of text and its place.
///
/// ```
/// use kaiken::document::{Document, Piece};
///
/// let transcript = kaiken::parse("Press Conference by Foreign Minister Aoba\n");
/// let title = Document::new(&transcript).header.title;
/// let text = "Press Conference by Foreign Minister Aoba";
/// assert_eq!(title, Some(Piece { text, span: [0, 41] }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece<'t> {
    /// The exact words.
    pub text: &'t str,
    /// Where they stand.
    pub span: Place,
}

/// What stands above the first turn. What the text does not say is null.
///
/// ```
/// use kaiken::document::Document;
///
/// let transcript = kaiken::parse("Press Conference by Foreign Minister Aoba\nMarch 12, 2024\n");
/// let header = Document::new(&transcript).header;
/// assert_eq!(header.date.as_deref(), Some("2024-03-12"));
/// assert_eq!((header.weekday, header.venue), (None, None));
/// ```
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
///
/// ```
/// use kaiken::document::Document;
///
/// let text = "Press Conference by Foreign Minister Aoba\n\
///             Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n";
/// let transcript = kaiken::parse(text);
/// let time = Document::new(&transcript).header.time.unwrap();
/// assert_eq!((time.text, time.start.as_deref()), ("2:05 p.m.", Some("14:05")));
/// ```
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
///
/// ```
/// use kaiken::document::Document;
///
/// let text = "Mr. Ken Aoba, Minister for Foreign Affairs: We met.\nMinister Aoba: So said I.\n";
/// let transcript = kaiken::parse(text);
/// let speakers = Document::new(&transcript).speakers;
/// assert_eq!((speakers.len(), speakers[0].name), (1, Some("Ken Aoba")));
/// assert_eq!(speakers[0].labels[1], "Minister Aoba");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpeakerObject<'t> {
    /// Its place in the list.
    pub id: u32,
    /// The part that the speaker plays.
    pub role: Role,
    /// No label tells the part: it was inferred from who speaks behind whom.
    pub role_inferred: bool,
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
///
/// ```
/// use kaiken::document::{BlockObject, Document};
///
/// let transcript = kaiken::parse("Minister Aoba: We met.\n\nWe spoke.\n");
/// let blocks = Document::new(&transcript).blocks;
/// let BlockObject::Turn { paragraphs, .. } = &blocks[0] else { panic!("a turn") };
/// assert_eq!((paragraphs.len(), paragraphs[1].text), (2, "We spoke."));
/// assert_eq!(serde_json::to_value(&blocks[0]).unwrap()["type"], "turn");
/// ```
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
        /// The part was inferred from who speaks behind whom, since no label tells it.
        role_inferred: bool,
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
///
/// ```
/// use kaiken::document::{BlockObject, Document};
///
/// let transcript = kaiken::parse("Minister Aoba: No. (Laughter) Yes.\n");
/// let document = Document::new(&transcript);
/// let BlockObject::Turn { notes, .. } = &document.blocks[0] else { panic!("a turn") };
/// assert_eq!((notes[0].text, notes[0].span), ("(Laughter)", [19, 29]));
/// ```
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
///
/// ```
/// use kaiken::document::Document;
///
/// let text = "Trade\n\nReporter: Is it so?\nMinister Aoba: It is.\nReporter: Why?\n";
/// let transcript = kaiken::parse(text);
/// let exchanges = Document::new(&transcript).exchanges;
/// assert_eq!((&exchanges[0].question, &exchanges[0].answer), (&vec![1], &vec![2]));
/// assert_eq!((exchanges[1].follow_up_of, exchanges[1].cue.unwrap().text), (Some(0), "Why?"));
/// ```
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
///
/// ```
/// use kaiken::document::Document;
///
/// let text = "Reporter: My first question is, why? My second question is, when?\n\
///             Minister Aoba: On your second question, in May.\n";
/// let transcript = kaiken::parse(text);
/// let part = Document::new(&transcript).exchanges[0].answer_parts[0];
/// assert_eq!((part.of, part.text), (1, "On your second question, in May."));
/// ```
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
///
/// ```
/// use kaiken::document::Document;
///
/// let transcript = kaiken::parse("Reporter:Why?");
/// let doubts = Document::new(&transcript).diagnostics;
/// let doubt = doubts.iter().find(|doubt| doubt.code == "K0201").unwrap();
/// assert_eq!((doubt.name, doubt.span), ("no-space-after-label", [0, 8]));
/// ```
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
///
/// ```
/// use kaiken::Safety;
/// use kaiken::document::Document;
///
/// let transcript = kaiken::parse("Reporter:Why?");
/// let doubts = Document::new(&transcript).diagnostics;
/// let edit = doubts.iter().find_map(|doubt| doubt.edit.as_ref()).unwrap();
/// assert_eq!((edit.replacement, edit.span, edit.safety), (" ", [9, 9], Safety::Safe));
/// ```
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
///
/// ```
/// use kaiken::Code;
/// use kaiken::document::Document;
///
/// let transcript = kaiken::parse(Code::RepeatedText.example());
/// let doubts = Document::new(&transcript).diagnostics;
/// let related = doubts.iter().find_map(|doubt| doubt.related.first()).unwrap();
/// assert_eq!((related.message, related.span), ("the first time", [0, 127]));
/// ```
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

    pub(super) fn in_places(doubt: &'t Diagnostic, place: impl Fn(Span) -> Place) -> Self {
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
