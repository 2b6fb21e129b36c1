//! The events: what a reader of a text is told, in its order.

use crate::Span;
use crate::diagnostic::Code;
use crate::dialect::{NoteKind, Role};
use crate::grammar::label::Shape;

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
/// let first = events("Reporter: Why?").next();
/// let Some(Event::TurnStart { label: Some(label), .. }) = first else {
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
    /// A paragraph of the turn: a line, or all its lines in a text that is wrapped.
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
