//! What all parts of a transcript have in common: the transcript, and a place in one of its lists.

use std::hash::{Hash, Hasher};

use pyo3::prelude::*;
use pyo3::types::PyString;

use kaiken::Block;

use crate::convert;
use crate::diagnostic::Diagnostic;
use crate::errors::Failure;
use crate::exchange::Exchange;
use crate::header::{Clock, Header};
use crate::leaf::Leaf;
use crate::piece;
use crate::source::Source;
use crate::speaker::Speaker;
use crate::transcript::{Found, Transcript};
use crate::turn::{Heading, Line, Turn};

/// A transcript and an index. Two are equal if they are the same part of equal transcripts.
pub(crate) struct Part {
    of: Py<Transcript>,
    pub(crate) at: u32,
}

impl Part {
    pub(crate) fn new(of: &Bound<'_, Transcript>, at: usize) -> Self {
        Self {
            of: of.clone().unbind(),
            at: at as u32,
        }
    }

    /// Another part of the same transcript.
    pub(crate) fn other(&self, py: Python<'_>, at: usize) -> Self {
        Self::new(self.of.bind(py), at)
    }

    pub(crate) fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.of.clone_ref(py)
    }

    pub(crate) fn tree(&self) -> kaiken::Transcript<'_> {
        self.of.get().tree()
    }

    pub(crate) fn leaves(&self) -> &[kaiken::Leaf] {
        self.of.get().leaves()
    }

    pub(crate) fn source(&self) -> &Source {
        self.of.get().source()
    }

    pub(crate) fn piece<'py>(
        &self,
        py: Python<'py>,
        span: Option<kaiken::Span>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        span.map(|span| self.source().piece(py, span)).transpose()
    }

    /// The words that stand there, without their place.
    pub(crate) fn words<'py>(
        &self,
        py: Python<'py>,
        span: Option<kaiken::Span>,
    ) -> PyResult<Option<Bound<'py, PyString>>> {
        let words = span.map(|span| self.source().slice(span));
        words.map(|words| piece::words(py, words)).transpose()
    }

    pub(crate) fn pieces<'py>(
        &self,
        py: Python<'py>,
        spans: &[kaiken::Span],
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let spans = spans.iter();
        spans.map(|span| self.source().piece(py, *span)).collect()
    }

    /// What `pickle` asks for: how to make this part again.
    pub(crate) fn reduce<'py>(
        &self,
        py: Python<'py>,
        class: &'static str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let state = (class, self.transcript(py), self.at);
        convert::again(py, "_part", state)
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && self.of.get() == other.of.get()
    }
}

impl Eq for Part {}

impl Hash for Part {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.at.hash(state);
        self.of.get().hash(state);
    }
}

/// Makes a part again out of a pickle.
#[pyfunction(name = "_part")]
pub(crate) fn part<'py>(
    class: &str,
    of: &Bound<'py, Transcript>,
    at: usize,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, part) = (of.py(), Part::new(of, at));
    match class {
        "Exchange" => of.get().find(py, Found::Exchanges)?,
        "Diagnostic" => of.get().find(py, Found::Diagnostics)?,
        _ => {}
    }
    let missing = || Failure::not_there(&class.to_lowercase(), at).raise(py, None);
    if !is_there(class, of.get(), at) {
        return Err(missing());
    }
    let made = match class {
        "Header" => Header(part).into_pyobject(py)?.into_any(),
        "Clock" => Clock(part).into_pyobject(py)?.into_any(),
        "Turn" => Turn(part).into_pyobject(py)?.into_any(),
        "Heading" => Heading(part).into_pyobject(py)?.into_any(),
        "Line" => Line(part).into_pyobject(py)?.into_any(),
        "Speaker" => Speaker(part).into_pyobject(py)?.into_any(),
        "Exchange" => Exchange(part).into_pyobject(py)?.into_any(),
        "Diagnostic" => Diagnostic(part).into_pyobject(py)?.into_any(),
        "Leaf" => Leaf(part).into_pyobject(py)?.into_any(),
        _ => return Err(missing()),
    };
    Ok(made)
}

/// Whether a transcript has that part: a pickle may come from another version, or from anywhere.
fn is_there(class: &str, of: &Transcript, at: usize) -> bool {
    let tree = of.tree();
    match (class, tree.blocks().get(at)) {
        ("Header", _) => at == 0,
        ("Clock", _) => at == 0 && tree.header().time.is_some(),
        ("Turn", Some(Block::Turn(_)))
        | ("Heading", Some(Block::Heading { .. }))
        | ("Line", Some(Block::Line { .. })) => true,
        ("Speaker", _) => at < tree.speakers().len(),
        ("Exchange", _) => at < tree.exchanges().len(),
        ("Diagnostic", _) => at < tree.diagnostics().len(),
        ("Leaf", _) => at < of.leaves().len(),
        _ => false,
    }
}
