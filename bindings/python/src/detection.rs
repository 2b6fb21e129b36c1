//! Which dialect is this?

use std::hash::{DefaultHasher, Hash, Hasher};

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::convert;
use crate::errors::{self, Failure};
use crate::input::{self, Content};
use crate::source::Source;
use crate::span::Span;

/// Which dialect a text is written in, and why.
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Detection {
    source: Py<Source>,
    dialect: Option<&'static str>,
    score: u32,
    reasons: Vec<kaiken::Reason>,
}

#[pymethods]
impl Detection {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("dialect", "score");

    /// The name of the dialect with the most points; None if they are not enough.
    #[getter]
    fn dialect(&self) -> Option<&'static str> {
        self.dialect
    }

    /// Its points, or the most points of any dialect where they are not enough.
    #[getter]
    fn score(&self) -> u32 {
        self.score
    }

    /// What the points were given for.
    #[getter]
    fn reasons<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let reason = |(number, reason): (usize, &kaiken::Reason)| Reason {
            source: self.source.clone_ref(py),
            number,
            inner: *reason,
        };
        let numbered = self.reasons.iter().enumerate();
        PyTuple::new(py, numbered.map(reason).collect::<Vec<_>>())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let dialect = convert::repr(py, self.dialect)?;
        Ok(format!("Detection({dialect}, {})", self.score))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.source.get().text == other.source.get().text
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.source.get().text.hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        convert::again(py, "detect", (self.source.get().string(py),))
    }
}

/// One sign that speaks for a dialect.
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Reason {
    source: Py<Source>,
    number: usize,
    inner: kaiken::Reason,
}

#[pymethods]
impl Reason {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("sign", "points");

    /// What was found, such as ``title`` or ``question-label``.
    #[getter]
    fn sign(&self) -> &'static str {
        convert::name(&self.inner.sign)
    }

    /// What it counted.
    #[getter]
    fn points(&self) -> u32 {
        self.inner.points
    }

    /// Where.
    #[getter]
    fn span(&self) -> Span {
        self.source.get().span(self.inner.span)
    }

    /// The words there.
    #[getter]
    fn text(&self) -> &str {
        self.source.get().slice(self.inner.span)
    }

    fn __repr__(&self) -> String {
        format!("Reason('{}', {})", self.sign(), self.points())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.inner == other.inner && self.source.get().has_text_of(other.source.get())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.number, self.source.get().hash()).hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let text = self.source.get().string(py);
        convert::again(py, "_reason", (text, self.number))
    }
}

/// Ask which built-in dialect a text is written in.
///
/// Parameters
/// ----------
/// text : str
///     The text; its top is looked at.
///
/// Returns
/// -------
/// Detection
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> kaiken.detect("Once upon a time.").dialect is None
/// True
#[pyfunction]
pub(crate) fn detect(text: &Bound<'_, PyAny>) -> PyResult<Detection> {
    let py = text.py();
    let content = Content::of(&input::text(text)?);
    let found = errors::guard(py, || kaiken::Dialect::detect(&content.text))?;
    Ok(Detection {
        source: Py::new(py, Source::new(content, None, None, false))?,
        dialect: found.dialect.map(|dialect| &*dialect.id),
        score: found.score,
        reasons: found.reasons,
    })
}

/// Makes a reason again out of a pickle.
#[pyfunction(name = "_reason")]
pub(crate) fn reason(text: &Bound<'_, PyAny>, number: usize) -> PyResult<Reason> {
    let found = detect(text)?;
    let inner = found.reasons.get(number).copied();
    let missing = || Failure::not_there("reason", number).raise(text.py(), None);
    Ok(Reason {
        source: found.source,
        number,
        inner: inner.ok_or_else(missing)?,
    })
}
