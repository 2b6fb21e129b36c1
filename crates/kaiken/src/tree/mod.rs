//! The tree: blocks of spans and small values. Text is a slice on demand.

use alloc::vec::Vec;

use crate::lazy::Lazy;
use crate::{Diagnostic, Encoding, Exchange, Header, Span, Speaker, checks, exchanges};

mod block;
mod dialect_ref;
mod owned;
mod transcript;
mod turn;

pub use block::{Block, Note, SpeakerId, TurnNode};
pub(crate) use dialect_ref::DialectRef;
pub use owned::OwnedTranscript;
pub use transcript::Transcript;
pub use turn::Turn;

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
