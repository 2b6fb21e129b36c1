//! The parts of a tree, as spans and small values.

use core::fmt;
use core::num::NonZeroU32;

use crate::dialect::{NoteKind, Role};
use crate::grammar::label::Shape;
use crate::{LineKind, Span};

/// A paragraph-sized part of a transcript, in the order of the text.
///
/// ```
/// use kaiken::{Block, LineKind};
///
/// let transcript = kaiken::parse("(Laughter)\nReporter: Why?\n");
/// assert!(matches!(transcript.blocks()[0], Block::Line { kind: LineKind::StageDirection, .. }));
/// assert!(matches!(transcript.blocks()[1], Block::Turn(_)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// Somebody speaks.
    Turn(TurnNode),
    /// A heading.
    Heading {
        /// Where it stands, its number included.
        span: Span,
        /// 1 for the headings of parts, 2 for those below.
        level: u8,
        /// Where its number stands.
        number: Option<Span>,
    },
    /// A line that nobody speaks, or that no label gives to anybody.
    Line {
        /// What it is.
        kind: LineKind,
        /// Where it stands.
        span: Span,
    },
}

impl Block {
    /// Where the block stands, in UTF-8 bytes.
    ///
    /// ```
    /// let transcript = kaiken::parse("  Reporter: Why?\n");
    /// assert_eq!(transcript.blocks()[0].span(), kaiken::Span::new(2, 16));
    /// ```
    pub const fn span(&self) -> Span {
        match self {
            Self::Turn(turn) => turn.span,
            Self::Heading { span, .. } | Self::Line { span, .. } => *span,
        }
    }
}

/// A turn as the tree keeps it: spans, and ranges of the transcript's lists.
/// [`Turn`](crate::Turn) reads it.
///
/// ```
/// let transcript = kaiken::parse("Reporter: Why?\n");
/// let kaiken::Block::Turn(node) = &transcript.blocks()[0] else { panic!("a turn") };
/// assert_eq!(node.label, Some(kaiken::Span::new(0, 8)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnNode {
    /// The turn with its label.
    pub span: Span,
    /// The label without its delimiter.
    pub label: Option<Span>,
    /// The part that the speaker plays.
    pub role: Role,
    /// Whether the part was inferred from who speaks behind whom, since no label tells it.
    pub role_inferred: bool,
    /// The place in [`Transcript::speakers`](crate::Transcript::speakers); none for somebody
    /// unnamed.
    pub speaker: Option<SpeakerId>,
    /// Whether the speaker is inferred.
    pub inferred: bool,
    pub(crate) shape: Shape,
    pub(crate) paragraphs: (u32, u32),
    pub(crate) notes: (u32, u32),
}

/// The place of a speaker in [`Transcript::speakers`](crate::Transcript::speakers).
///
/// ```
/// let transcript = kaiken::parse("Minister Aoba: Good morning.\n");
/// let id = transcript.turns().next().unwrap().node().speaker.unwrap();
/// assert_eq!(id.index(), 0);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SpeakerId(NonZeroU32);

impl fmt::Debug for SpeakerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SpeakerId").field(&self.index()).finish()
    }
}

impl SpeakerId {
    /// Kept as one more than the index, so that no more room is taken where there may be none.
    pub(crate) const fn new(index: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index))
    }

    /// The index into [`Transcript::speakers`](crate::Transcript::speakers).
    ///
    /// ```
    /// let transcript = kaiken::parse("Minister Aoba: Good morning.\n");
    /// let turn = transcript.turns().next().unwrap();
    /// let id = turn.node().speaker.unwrap();
    /// assert_eq!(transcript.speakers()[id.index()].name, turn.speaker().unwrap().name);
    /// ```
    pub const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A stage direction inside a turn.
///
/// ```
/// let transcript = kaiken::parse("Minister Aoba: No. (Laughter) Yes.\n");
/// let note = transcript.turns().next().unwrap().notes()[0];
/// assert_eq!(transcript.slice(note.span), "(Laughter)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it tells.
    pub kind: NoteKind,
    /// Where it stands, its brackets included.
    pub span: Span,
}
