//! A piece of a transcript.

use kaiken::LeafKind;
use pyo3::prelude::*;

use crate::convert;
use crate::part::Part;
use crate::span::Span;

/// A piece of the text that no other piece overlaps.
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Leaf(pub(crate) Part);

impl Leaf {
    fn read(&self) -> kaiken::Leaf {
        self.0.leaves()[self.0.at as usize]
    }
}

#[pymethods]
impl Leaf {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("kind", "text");

    /// What it is: ``space``, ``mark``, ``label``, ``speech``, ``note``, ``heading``, or the kind
    /// of a line.
    #[getter]
    fn kind(&self) -> &'static str {
        match self.read().kind {
            LeafKind::Space => "space",
            LeafKind::Mark => "mark",
            LeafKind::Label => "label",
            LeafKind::Speech => "speech",
            LeafKind::Note => "note",
            LeafKind::Heading => "heading",
            LeafKind::Line(kind) => convert::name(&kind),
            _ => "unknown",
        }
    }

    /// Where it stands; never empty.
    #[getter]
    fn span(&self) -> Span {
        self.0.source().span(self.read().span)
    }

    /// Its characters.
    #[getter]
    fn text(&self) -> &str {
        self.0.source().slice(self.read().span)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = convert::repr(py, convert::shortened(self.text()))?;
        Ok(format!("Leaf('{}', {text})", self.kind()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Leaf")
    }
}
