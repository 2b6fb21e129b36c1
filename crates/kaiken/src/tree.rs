//! The tree: blocks of spans and small values. Text is a slice on demand.

use alloc::borrow::Cow;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::num::NonZeroU32;

use crate::dialect::{Dialect, Index, Indexed, NoteKind, Role};
use crate::grammar::label::Shape;
use crate::lazy::Lazy;
use crate::{
    Code, Diagnostic, Encoding, Exchange, Header, LineKind, Span, Speaker, checks, exchanges,
};

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

/// A turn as the tree keeps it: spans, and ranges of the transcript's lists. [`Turn`] reads it.
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
    /// The speaker's place in [`Transcript::speakers`]; none for somebody unnamed.
    pub speaker: Option<SpeakerId>,
    /// Whether the speaker is inferred.
    pub inferred: bool,
    pub(crate) shape: Shape,
    pub(crate) paragraphs: (u32, u32),
    pub(crate) notes: (u32, u32),
}

/// The place of a speaker in [`Transcript::speakers`].
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

    /// The index into [`Transcript::speakers`].
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

/// What the parse found, without the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tree {
    pub(crate) span: Span,
    pub(crate) dialect: DialectRef,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) header: Header,
    pub(crate) blocks: Vec<Block>,
    pub(crate) paragraphs: Vec<Span>,
    pub(crate) notes: Vec<Note>,
    pub(crate) speakers: Vec<Speaker>,
    /// What was doubtful while the text was read.
    pub(crate) doubts: Vec<Diagnostic>,
    pub(crate) exchanges: Lazy<Vec<Exchange>>,
    pub(crate) diagnostics: Lazy<Vec<Diagnostic>>,
}

/// The dialect that a tree was read with: one that is built in, or one that its parsers share.
#[derive(Clone, Debug)]
pub(crate) enum DialectRef {
    BuiltIn(Indexed<'static>),
    Shared(Arc<(Cow<'static, Dialect>, Index)>),
}

impl DialectRef {
    pub(crate) fn new(dialect: Cow<'static, Dialect>) -> Self {
        if let Cow::Borrowed(dialect) = dialect
            && let Some(indexed) = Indexed::built_in(dialect)
        {
            return Self::BuiltIn(indexed);
        }
        let index = Index::of(&dialect);
        Self::Shared(Arc::new((dialect, index)))
    }

    /// The dialect with its tables.
    pub(crate) fn indexed(&self) -> Indexed<'_> {
        match self {
            Self::BuiltIn(indexed) => *indexed,
            Self::Shared(shared) => Indexed::new(&shared.0, &shared.1),
        }
    }
}

impl core::ops::Deref for DialectRef {
    type Target = Dialect;

    fn deref(&self) -> &Dialect {
        self.indexed().dialect
    }
}

impl PartialEq for DialectRef {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq::<Dialect>(&raw const **self, &raw const **other) || **self == **other
    }
}

impl Eq for DialectRef {}

impl Tree {
    pub(crate) fn new(dialect: DialectRef) -> Self {
        Self {
            span: Span::default(),
            dialect,
            encoding: None,
            header: Header::default(),
            blocks: Vec::new(),
            paragraphs: Vec::new(),
            notes: Vec::new(),
            speakers: Vec::new(),
            doubts: Vec::new(),
            exchanges: Lazy::default(),
            diagnostics: Lazy::default(),
        }
    }

    /// Gives back what its lists took too much.
    pub(crate) fn shrink(mut self) -> Self {
        self.blocks.shrink_to_fit();
        self.paragraphs.shrink_to_fit();
        self
    }

    fn find_exchanges(&self, source: &str) -> Vec<Exchange> {
        exchanges::link(source, &self.blocks, &self.paragraphs, &self.dialect)
    }

    fn find_diagnostics(&self, source: &str) -> Vec<Diagnostic> {
        checks::all(source, self)
    }
}

/// One press conference: the tree and the text that it was read from.
///
/// Offsets are UTF-8 bytes of the whole source. A clone is cheap and shares the tree.
///
/// ```
/// let text = "Reporter: Did they?\nMinister Aoba: They did.\n";
/// let transcript = kaiken::parse(text);
/// let said: Vec<_> = transcript.turns().map(|turn| (turn.label(), turn.text())).collect();
/// assert_eq!(said, [(Some("Reporter"), "Did they?"), (Some("Minister Aoba"), "They did.")]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript<'src> {
    source: &'src str,
    tree: Arc<Tree>,
}

impl<'src> Transcript<'src> {
    pub(crate) fn new(source: &'src str, tree: Tree) -> Self {
        Self {
            source,
            tree: Arc::new(tree),
        }
    }

    /// The whole source, of which the transcript may be one record.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Reporter: Why?").source(), "Reporter: Why?");
    /// ```
    pub const fn source(&self) -> &'src str {
        self.source
    }

    /// The text at a span of the source.
    ///
    /// # Panics
    ///
    /// If the span lies outside the source or cuts a character; no span of the tree does.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert_eq!(transcript.slice(kaiken::Span::new(10, 14)), "Why?");
    /// ```
    pub fn slice(&self, span: Span) -> &'src str {
        &self.source[span.range()]
    }

    /// Where this record stands in the source.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Reporter: Why?\n").span(), kaiken::Span::new(0, 15));
    /// ```
    pub fn span(&self) -> Span {
        self.tree.span
    }

    /// The name of the dialect that it was read with.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Good morning.").dialect(), "generic");
    /// ```
    pub fn dialect(&self) -> &str {
        &self.tree.dialect.id
    }

    /// The language of that dialect, as a BCP 47 tag; `und` where the dialect does not say.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Good morning.").language(), "und");
    /// ```
    pub fn language(&self) -> &str {
        &self.tree.dialect.language
    }

    /// The encoding in which its bytes were read; none for a transcript that was given as text.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Good morning.").encoding(), None);
    /// ```
    pub fn encoding(&self) -> Option<Encoding> {
        self.tree.encoding
    }

    /// What stands above the first turn.
    ///
    /// ```
    /// let transcript = kaiken::parse("Press Conference by Foreign Minister Ken Aoba\n");
    /// assert!(transcript.header().title.is_some());
    /// ```
    pub fn header(&self) -> &Header {
        &self.tree.header
    }

    /// Turns, headings and all other lines, in the order of the text.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Reporter: Why?\n\nMinister Aoba: So.").blocks().len(), 2);
    /// ```
    pub fn blocks(&self) -> &[Block] {
        &self.tree.blocks
    }

    /// The turns, in the order of the text.
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Reporter: Why?\n\nMinister Aoba: So.").turns().count(), 2);
    /// ```
    pub fn turns(&self) -> impl Iterator<Item = Turn<'_, 'src>> {
        self.blocks().iter().filter_map(move |block| match block {
            Block::Turn(node) => Some(Turn {
                transcript: self,
                node,
            }),
            _ => None,
        })
    }

    /// The turn that is a given block, if it is one.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert_eq!(transcript.turn_at(0).unwrap().text(), "Why?");
    /// assert!(transcript.turn_at(1).is_none());
    /// ```
    pub fn turn_at(&self, block: usize) -> Option<Turn<'_, 'src>> {
        match self.blocks().get(block)? {
            Block::Turn(node) => Some(Turn {
                transcript: self,
                node,
            }),
            _ => None,
        }
    }

    /// The people who speak and are named, in the order in which they first do.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?\nMinister Aoba: So.\n");
    /// assert_eq!(transcript.speakers().len(), 1);
    /// ```
    pub fn speakers(&self) -> &[Speaker] {
        &self.tree.speakers
    }

    /// Questions and the answers that follow them. They are found when they are first asked for.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?\nMinister Aoba: So.\n");
    /// let exchange = &transcript.exchanges()[0];
    /// assert_eq!((exchange.question(), exchange.answer()), (&[0][..], &[1][..]));
    /// ```
    pub fn exchanges(&self) -> &[Exchange] {
        self.tree
            .exchanges
            .get(|| self.tree.find_exchanges(self.source))
    }

    /// How many exchanges there are. To count them takes a small part of the time that
    /// [`Transcript::exchanges`] needs to find what ties them.
    ///
    /// ```
    /// let text = "Reporter: Why?\nMinister Aoba: So.\nReporter: And?\n";
    /// assert_eq!(kaiken::parse(text).exchange_count(), 2);
    /// ```
    pub fn exchange_count(&self) -> usize {
        let tree = &self.tree;
        exchanges::count(self.source, &tree.blocks, &tree.paragraphs, &tree.dialect)
    }

    /// What is doubtful about the text, in the order of the text. The checks are run when their
    /// result is first asked for.
    ///
    /// ```
    /// let codes: Vec<_> = kaiken::parse("Reporter:Why?").diagnostics().iter().map(|d| d.code.id()).collect();
    /// assert_eq!(codes, ["K0001", "K0201"]);
    /// ```
    pub fn diagnostics(&self) -> &[Diagnostic] {
        self.tree
            .diagnostics
            .get(|| self.tree.find_diagnostics(self.source))
    }

    /// The same transcript, with a word that the text went on.
    pub(crate) fn cut_short(self) -> Self {
        let mut tree = Arc::unwrap_or_clone(self.tree);
        let end = Span::new(tree.span.end, tree.span.end);
        tree.doubts.push(Diagnostic::new(Code::TextTooLong, end));
        Self::new(self.source, tree.shrink())
    }

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    pub(crate) fn into_tree(self) -> Arc<Tree> {
        self.tree
    }

    /// The transcript with a source of its own, to be kept or sent elsewhere. Copies the text.
    ///
    /// ```
    /// let owned = {
    ///     let text = String::from("Reporter: Why?");
    ///     kaiken::parse(&text).to_owned_transcript()
    /// };
    /// assert_eq!(owned.transcript().turns().count(), 1);
    /// ```
    pub fn to_owned_transcript(&self) -> OwnedTranscript {
        OwnedTranscript {
            source: Arc::from(self.source),
            tree: Arc::clone(&self.tree),
        }
    }
}

/// A transcript that keeps its text with it, for servers and bindings. A clone is cheap.
///
/// ```
/// let owned = kaiken::OwnedTranscript::parse("Reporter: Why?");
/// let thread = std::thread::spawn(move || owned.transcript().turns().count());
/// assert_eq!(thread.join().unwrap(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnedTranscript {
    source: Arc<str>,
    tree: Arc<Tree>,
}

impl OwnedTranscript {
    /// Parses a text that it keeps, as [`crate::parse`] does.
    ///
    /// ```
    /// let owned = kaiken::OwnedTranscript::parse(String::from("Minister Aoba: So."));
    /// assert_eq!(owned.transcript().speakers().len(), 1);
    /// ```
    pub fn parse(source: impl Into<Arc<str>>) -> Self {
        let source = source.into();
        let tree = crate::parse(&source).tree;
        Self { source, tree }
    }

    /// Puts a tree and its source together.
    pub(crate) fn new(source: Arc<str>, tree: Arc<Tree>) -> Self {
        Self { source, tree }
    }

    /// The same transcript, with the encoding in which its bytes were read.
    ///
    /// ```
    /// let decoded = kaiken::decode(b"Reporter: Why?");
    /// let owned = kaiken::OwnedTranscript::parse(&*decoded.text).read_in(decoded.encoding);
    /// assert_eq!(owned.transcript().encoding(), Some(kaiken::Encoding::Utf8));
    /// ```
    #[cfg(feature = "encoding")]
    #[must_use]
    pub fn read_in(self, encoding: Encoding) -> Self {
        let mut tree = Arc::unwrap_or_clone(self.tree);
        tree.encoding = Some(encoding);
        Self {
            source: self.source,
            tree: Arc::new(tree),
        }
    }

    /// The transcript, borrowing from this one.
    ///
    /// ```
    /// let owned = kaiken::OwnedTranscript::parse("Reporter: Why?");
    /// assert_eq!(owned.transcript(), kaiken::parse("Reporter: Why?"));
    /// ```
    pub fn transcript(&self) -> Transcript<'_> {
        Transcript {
            source: &self.source,
            tree: Arc::clone(&self.tree),
        }
    }
}

/// One turn of a transcript, with its text at hand.
///
/// ```
/// let transcript = kaiken::parse("Minister Aoba: Good morning.\nI have two points.\n");
/// let turn = transcript.turns().next().unwrap();
/// assert_eq!(turn.label(), Some("Minister Aoba"));
/// assert_eq!(turn.paragraphs().collect::<Vec<_>>(), ["Good morning.", "I have two points."]);
/// assert_eq!(turn.text(), "Good morning.\nI have two points.");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Turn<'t, 'src> {
    transcript: &'t Transcript<'src>,
    node: &'t TurnNode,
}

impl<'t, 'src> Turn<'t, 'src> {
    /// The turn as the tree keeps it.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert!(!transcript.turns().next().unwrap().node().inferred);
    /// ```
    pub const fn node(&self) -> &'t TurnNode {
        self.node
    }

    /// Where it stands, its label included.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert_eq!(transcript.turns().next().unwrap().span().len(), 14);
    /// ```
    pub const fn span(&self) -> Span {
        self.node.span
    }

    /// Its label as it is written, without delimiter; none if the text has none.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter : Why?");
    /// assert_eq!(transcript.turns().next().unwrap().label(), Some("Reporter"));
    /// ```
    pub fn label(&self) -> Option<&'src str> {
        self.node.label.map(|span| self.transcript.slice(span))
    }

    /// The part that the speaker plays.
    ///
    /// ```
    /// let transcript = kaiken::parse("Moderator: Next, please.");
    /// assert_eq!(transcript.turns().next().unwrap().role(), kaiken::Role::Moderator);
    /// ```
    pub const fn role(&self) -> Role {
        self.node.role
    }

    /// The person who speaks, if the text names one.
    ///
    /// ```
    /// let transcript = kaiken::parse("Minister Aoba: So.");
    /// let speaker = transcript.turns().next().unwrap().speaker().unwrap();
    /// assert_eq!(speaker.name.map(|name| transcript.slice(name)), Some("Aoba"));
    /// ```
    pub fn speaker(&self) -> Option<&'t Speaker> {
        self.node
            .speaker
            .and_then(|id| self.transcript.speakers().get(id.index()))
    }

    /// Where each paragraph stands.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert_eq!(transcript.turns().next().unwrap().paragraph_spans(), [kaiken::Span::new(10, 14)]);
    /// ```
    pub fn paragraph_spans(&self) -> &'t [Span] {
        let (first, last) = self.node.paragraphs;
        &self.transcript.tree.paragraphs[first as usize..last as usize]
    }

    /// The paragraphs, trimmed of white space.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?\n  And how?");
    /// let turn = transcript.turns().next().unwrap();
    /// assert_eq!(turn.paragraphs().collect::<Vec<_>>(), ["Why?", "And how?"]);
    /// ```
    pub fn paragraphs(&self) -> impl Iterator<Item = &'src str> {
        let transcript = self.transcript;
        self.paragraph_spans()
            .iter()
            .map(move |span| transcript.slice(*span))
    }

    /// What is spoken: the source from the first paragraph to the end of the last.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?\r\nAnd how?");
    /// assert_eq!(transcript.turns().next().unwrap().text(), "Why?\r\nAnd how?");
    /// ```
    pub fn text(&self) -> &'src str {
        match self.paragraph_spans() {
            [] => "",
            [first, .., last] => self.transcript.slice(first.to(*last)),
            [only] => self.transcript.slice(*only),
        }
    }

    /// The stage directions in the turn.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why? (Laughter)");
    /// assert_eq!(transcript.turns().next().unwrap().notes().len(), 1);
    /// ```
    pub fn notes(&self) -> &'t [Note] {
        let (first, last) = self.node.notes;
        &self.transcript.tree.notes[first as usize..last as usize]
    }

    /// Whether the speaker is inferred and not named by a label.
    ///
    /// ```
    /// let transcript = kaiken::parse(kaiken::Code::InferredAttribution.example());
    /// assert!(transcript.turns().last().unwrap().is_inferred());
    /// ```
    pub const fn is_inferred(&self) -> bool {
        self.node.inferred
    }
}
