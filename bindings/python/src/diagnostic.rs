//! What is doubtful about a text.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::convert;
use crate::part::Part;
use crate::span::Span;
use crate::transcript::Transcript;

/// Something doubtful about the text: a stable code, a place, a message and a way out.
///
/// Nothing that a diagnostic tells was corrected.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> doubt = kaiken.parse("Reporter:Why?", dialect="mofa-en").diagnostics[0]
/// >>> doubt.code, doubt.name, doubt.severity
/// ('K0201', 'no-space-after-label', 'info')
/// >>> doubt.line, doubt.column, doubt.edit.replacement
/// (1, 1, ' ')
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Diagnostic(pub(crate) Part);

impl Diagnostic {
    fn read<T>(&self, work: impl FnOnce(&kaiken::Diagnostic) -> T) -> T {
        work(&self.0.tree().diagnostics()[self.0.at as usize])
    }

    fn code(&self) -> kaiken::Code {
        self.read(|doubt| doubt.code)
    }

    fn position(&self) -> kaiken::Position {
        let start = self.read(|doubt| doubt.span.start);
        self.0.source().index().position(start)
    }
}

#[pymethods]
impl Diagnostic {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("code", "message");

    /// Its stable identifier, such as ``K0101``.
    #[getter(code)]
    fn id(&self) -> &'static str {
        self.code().id()
    }

    /// Its stable name, such as ``weekday-mismatch``.
    #[getter]
    fn name(&self) -> &'static str {
        self.code().name()
    }

    /// How much it matters: ``info``, ``warning`` or ``error``.
    #[getter]
    fn severity(&self) -> &'static str {
        convert::name(&self.read(kaiken::Diagnostic::severity))
    }

    /// What is wrong.
    #[getter]
    fn message(&self) -> String {
        self.read(kaiken::Diagnostic::message)
    }

    /// What to do about it.
    #[getter]
    fn help(&self) -> &'static str {
        self.code().help()
    }

    /// What the code means, at length.
    #[getter]
    fn explanation(&self) -> &'static str {
        self.code().explanation()
    }

    /// Where.
    #[getter]
    fn span(&self) -> Span {
        self.0.source().span(self.read(|doubt| doubt.span))
    }

    /// The words at fault.
    #[getter]
    fn text(&self) -> &str {
        self.0.source().slice(self.read(|doubt| doubt.span))
    }

    /// The line, counted from one.
    #[getter]
    fn line(&self) -> u32 {
        self.position().line
    }

    /// The column in code points, counted from one.
    #[getter]
    fn column(&self) -> u32 {
        self.position().column
    }

    /// Other places that explain it.
    #[getter]
    fn related<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let source = self.0.source();
        let related = self.read(|doubt| {
            let related = doubt.related.iter().map(|related| Related {
                message: related.message.to_string(),
                span: source.span(related.span),
            });
            related.collect::<Vec<_>>()
        });
        PyTuple::new(py, related)
    }

    /// What would mend it, where that is known. Nothing was changed.
    #[getter]
    fn edit(&self) -> Option<Edit> {
        let edit = self.read(|doubt| doubt.edit.clone())?;
        Some(Edit {
            span: self.0.source().span(edit.span),
            safety: convert::name(&edit.safety).to_owned(),
            replacement: edit.replacement,
        })
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let message = convert::repr(py, self.message())?;
        Ok(format!("Diagnostic('{}', {message})", self.id()))
    }

    fn __str__(&self) -> String {
        let kaiken::Position { line, column } = self.position();
        format!(
            "{} at line {line}, column {column}: {} ({})",
            self.id(),
            self.message(),
            self.help()
        )
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Diagnostic")
    }
}

/// A change to the text that would mend a diagnostic.
///
/// ``text[:edit.span.start] + edit.replacement + text[edit.span.end:]`` makes it.
#[pyclass(frozen, eq, hash, module = "kaiken", get_all)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Edit {
    /// What is replaced; empty where something is put in.
    span: Span,
    /// What takes its place; empty where something is taken out.
    replacement: String,
    /// ``safe`` if it may be made without looking, ``unsafe`` if not.
    safety: String,
}

/// Makes an edit again out of a pickle.
#[pyfunction(name = "_edit")]
pub(crate) fn edit(span: Py<Span>, replacement: String, safety: String) -> Edit {
    Edit {
        span: *span.get(),
        replacement,
        safety,
    }
}

#[pymethods]
impl Edit {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("span", "replacement");

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (span, replacement) = (
            convert::repr(py, self.span)?,
            convert::repr(py, &self.replacement)?,
        );
        Ok(format!("Edit({span}, {replacement}, '{}')", self.safety))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        convert::again(py, "_edit", (self.span, &self.replacement, &self.safety))
    }
}

/// Another place that explains a diagnostic.
#[pyclass(frozen, eq, hash, module = "kaiken", get_all)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Related {
    /// What stands there.
    message: String,
    /// Where.
    span: Span,
}

#[pymethods]
impl Related {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("message", "span");

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (message, span) = (convert::repr(py, &self.message)?, self.span);
        Ok(format!("Related({message}, {})", convert::repr(py, span)?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        convert::again(py, "_related", (&self.message, self.span))
    }
}

/// Makes a related place again out of a pickle.
#[pyfunction(name = "_related")]
pub(crate) fn related(message: String, span: Py<Span>) -> Related {
    Related {
        message,
        span: *span.get(),
    }
}
