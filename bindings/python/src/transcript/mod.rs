//! The transcript.

use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use kaiken::{Block, OwnedTranscript};
use pyo3::prelude::*;

use crate::errors;
use crate::parts::Parts;
use crate::source::{Same, Source};

mod methods;
mod rows;

/// One press conference: the tree of its parts, and the text that it was read from.
///
/// A transcript never changes. Its parts are made when they are asked for, anew each time:
/// ``transcript.turns`` and the like are sequences (``kaiken.Parts``) that hold no part.
///
/// Two transcripts are equal if they were read from the same text into the same tree, whatever file
/// or encoding the text came from. Pickles hold the text and how it was read; loading one parses it
/// again.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> transcript = kaiken.parse("Reporter: Did they?\nMinister Aoba: They did.\n")
/// >>> transcript
/// <Transcript generic: 2 turns, 1 speaker, 1 exchange, 1 diagnostic>
/// >>> [turn.text for turn in transcript.turns]
/// ['Did they?', 'They did.']
#[pyclass(frozen, weakref, module = "kaiken")]
pub(crate) struct Transcript {
    source: Py<Source>,
    owned: OwnedTranscript,
    /// Its number among the records of the source.
    number: usize,
    /// The places of the turns among the blocks, in order.
    turns: OnceLock<Box<[u32]>>,
    /// The places of the headings likewise.
    headings: OnceLock<Box<[u32]>>,
    leaves: OnceLock<Box<[kaiken::Leaf]>>,
    same: Same,
}

/// What a transcript finds when it is first asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Found {
    Exchanges,
    Diagnostics,
}

impl PartialEq for Transcript {
    fn eq(&self, other: &Self) -> bool {
        let alike = |one: kaiken::Transcript<'_>, two: kaiken::Transcript<'_>| {
            one.span() == two.span() && one.dialect() == two.dialect()
        };
        alike(self.tree(), other.tree())
            && self.source().has_text_of(other.source())
            && self.same.or(&other.same, || self.owned == other.owned)
    }
}

impl Hash for Transcript {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.source().hash().hash(state);
        self.tree().span().hash(state);
    }
}

impl Transcript {
    pub(crate) fn new(source: Py<Source>, owned: OwnedTranscript, number: usize) -> Self {
        Self {
            source,
            owned,
            number,
            turns: OnceLock::new(),
            headings: OnceLock::new(),
            leaves: OnceLock::new(),
            same: Same::new(),
        }
    }

    /// The places of the turns among the blocks.
    pub(crate) fn turns(&self) -> &[u32] {
        let places = || self.places(|block| matches!(block, Block::Turn(_)));
        self.turns.get_or_init(places)
    }

    /// The places of the headings among the blocks.
    pub(crate) fn headings(&self) -> &[u32] {
        let places = || self.places(|block| matches!(block, Block::Heading { .. }));
        self.headings.get_or_init(places)
    }

    fn places(&self, wanted: impl Fn(&Block) -> bool) -> Box<[u32]> {
        let tree = self.tree();
        let blocks = (0..).zip(tree.blocks());
        let places = blocks.filter(|(_, block)| wanted(block));
        places.map(|(at, _)| at).collect()
    }

    /// The place of the nearest heading above a block.
    pub(crate) fn heading_above(&self, block: usize) -> Option<usize> {
        let headings = self.headings();
        let above = headings.partition_point(|at| (*at as usize) < block);
        above.checked_sub(1).map(|at| headings[at] as usize)
    }

    pub(crate) fn leaves(&self) -> &[kaiken::Leaf] {
        self.leaves.get_or_init(|| self.tree().leaves().collect())
    }

    pub(crate) fn tree(&self) -> kaiken::Transcript<'_> {
        self.owned.transcript()
    }

    pub(crate) fn number(&self) -> usize {
        self.number
    }

    pub(crate) fn source(&self) -> &Source {
        self.source.get()
    }

    /// Makes sure that what is found on demand was found, with the interpreter released.
    pub(crate) fn find(&self, py: Python<'_>, found: Found) -> PyResult<()> {
        let tree = self.tree();
        errors::guard(py, || match found {
            Found::Exchanges => {
                tree.exchanges();
            }
            Found::Diagnostics => {
                tree.diagnostics();
            }
        })
    }

    /// The turns of a kind.
    pub(crate) fn turns_where(
        slf: &Bound<'_, Self>,
        wanted: impl Fn(&kaiken::Turn<'_, '_>) -> bool,
    ) -> Parts {
        let tree = slf.get().tree();
        let turns = slf.get().turns().iter().map(|at| *at as usize);
        let wanted = |at: &usize| tree.turn_at(*at).is_some_and(|turn| wanted(&turn));
        Parts::turns(slf.clone().unbind(), turns.filter(wanted))
    }
}

/// Makes a transcript again out of a pickle.
#[pyfunction(name = "_transcript")]
pub(crate) fn transcript(
    py: Python<'_>,
    source: Py<Source>,
    number: usize,
) -> PyResult<Transcript> {
    let owned = source.get().record(py, number)?;
    Ok(Transcript::new(source, owned, number))
}
