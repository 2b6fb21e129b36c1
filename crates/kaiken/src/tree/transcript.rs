//! The tree with the text that it was read from.

use alloc::sync::Arc;

use super::{Block, OwnedTranscript, Tree, Turn};
use crate::{Code, Diagnostic, Encoding, Exchange, Header, Span, Speaker, exchanges};

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
    pub(super) source: &'src str,
    pub(super) tree: Arc<Tree>,
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
    /// let transcript = kaiken::parse("Reporter:Why?");
    /// let codes: Vec<_> = transcript.diagnostics().iter().map(|d| d.code.id()).collect();
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
        OwnedTranscript::new(Arc::from(self.source), Arc::clone(&self.tree))
    }
}
