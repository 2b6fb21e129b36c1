//! The leaves of a transcript: pieces that, one after the other, are the source.

use alloc::vec::Vec;

use crate::tree::{Block, TurnNode};
use crate::{LineKind, Span, Transcript};

/// What a leaf is.
///
/// ```
/// use kaiken::LeafKind;
///
/// let transcript = kaiken::parse("Reporter: Why?\n");
/// let kinds: Vec<_> = transcript.leaves().map(|leaf| leaf.kind).collect();
/// assert_eq!(kinds, [LeafKind::Label, LeafKind::Mark, LeafKind::Speech, LeafKind::Space]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeafKind {
    /// White space, line ends and a byte-order mark among it.
    Space,
    /// Delimiters, brackets, list numbers and times around a label, with the white space beside
    /// them.
    Mark,
    /// The label of a turn.
    Label,
    /// Words of a turn.
    Speech,
    /// A stage direction in a turn.
    Note,
    /// A heading.
    Heading,
    /// Any other line. What a page adds between the paragraphs of a turn is [`LineKind::Furniture`]:
    /// times, numbers and heads of pages, rows of marks.
    Line(LineKind),
}

/// One piece of the source that no other piece overlaps.
///
/// ```
/// let transcript = kaiken::parse("Reporter: Why?\n");
/// let whole: String = transcript.leaves().map(|leaf| transcript.slice(leaf.span)).collect();
/// assert_eq!(whole, "Reporter: Why?\n");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What it is.
    pub kind: LeafKind,
    /// Where it stands, in UTF-8 bytes; never empty.
    pub span: Span,
}

impl Transcript<'_> {
    /// Every leaf of the record, in order, without gap or overlap: put together they give the
    /// record back, byte for byte.
    ///
    /// ```
    /// let text = "\u{feff}  Reporter :Why?  (Laughter)\r\n\r\n(END)";
    /// let transcript = kaiken::parse(text);
    /// let whole: String = transcript.leaves().map(|leaf| transcript.slice(leaf.span)).collect();
    /// assert_eq!(whole, text);
    /// ```
    pub fn leaves(&self) -> impl Iterator<Item = Leaf> {
        let tree = self.tree();
        let mut cutter = Cutter {
            source: self.source(),
            at: tree.span.start,
            leaves: Vec::new(),
        };
        let mut blocks = tree.blocks.iter();
        let mut done = false;
        core::iter::from_fn(move || {
            while cutter.leaves.is_empty() && !done {
                if let Some(block) = blocks.next() {
                    self.cut(block, &mut cutter);
                } else {
                    cutter.gap(tree.span.end);
                    done = true;
                }
                cutter.leaves.reverse();
            }
            cutter.leaves.pop()
        })
    }

    fn cut(&self, block: &Block, cutter: &mut Cutter<'_>) {
        match block {
            Block::Turn(turn) => self.cut_turn(turn, cutter),
            Block::Heading { span, .. } => cutter.leaf(LeafKind::Heading, *span),
            Block::Line { kind, span } => cutter.leaf(LeafKind::Line(*kind), *span),
        }
    }

    /// The label, then paragraphs and notes as they stand; a note cuts its paragraph.
    fn cut_turn(&self, turn: &TurnNode, cutter: &mut Cutter<'_>) {
        if let Some(label) = turn.label {
            cutter.leaf(LeafKind::Label, label);
        }
        let tree = self.tree();
        let (first, last) = turn.notes;
        let mut notes = tree.notes[first as usize..last as usize].iter().peekable();
        let (first, last) = turn.paragraphs;
        for paragraph in &tree.paragraphs[first as usize..last as usize] {
            while let Some(note) = notes.next_if(|note| note.span.end <= paragraph.end) {
                if paragraph.start < note.span.start {
                    cutter.speech(Span::new(paragraph.start, note.span.start));
                }
                cutter.leaf(LeafKind::Note, note.span);
            }
            cutter.speech(*paragraph);
        }
        for note in notes {
            cutter.leaf(LeafKind::Note, note.span);
        }
    }
}

/// What a page adds below a line of speech has so many characters at least; less is a bullet.
const SHORTEST_ADDED: usize = 2;

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Cuts a source into leaves from its start to its end.
struct Cutter<'src> {
    source: &'src str,
    at: u32,
    leaves: Vec<Leaf>,
}

impl Cutter<'_> {
    /// What lies between the last leaf and the next one: marks on the line of the last one, and
    /// below it what a page adds to what is said.
    fn gap(&mut self, until: u32) {
        let text = &self.source[Span::new(self.at, until).range()];
        let below = &text[text.find(['\n', '\r']).unwrap_or(text.len())..];
        let added = below.trim_matches(is_blank);
        if added.chars().nth(SHORTEST_ADDED - 1).is_some() {
            let span = Span::of(self.source, added);
            self.marks(span.start);
            self.push(LeafKind::Line(LineKind::Furniture), span);
        }
        self.marks(until);
    }

    fn marks(&mut self, until: u32) {
        let span = Span::new(self.at, until);
        let blank = self.source[span.range()].chars().all(is_blank);
        self.push(
            if blank {
                LeafKind::Space
            } else {
                LeafKind::Mark
            },
            span,
        );
    }

    fn leaf(&mut self, kind: LeafKind, span: Span) {
        self.gap(span.start);
        self.push(kind, span);
    }

    /// The part of a paragraph that no note has taken yet.
    fn speech(&mut self, paragraph: Span) {
        if paragraph.end <= self.at {
            return;
        }
        if self.at < paragraph.start {
            self.gap(paragraph.start);
        }
        self.push(LeafKind::Speech, Span::new(self.at, paragraph.end));
    }

    fn push(&mut self, kind: LeafKind, span: Span) {
        if !span.is_empty() {
            self.leaves.push(Leaf { kind, span });
        }
        self.at = span.end;
    }
}
