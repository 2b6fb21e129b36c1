//! A walk through a text, step by step.

use std::hash::{DefaultHasher, Hash, Hasher};

use pyo3::prelude::*;

use crate::convert;
use crate::dialect::DialectArgument;
use crate::errors::{self, Failure};
use crate::input::{self, Content};
use crate::parser::Parser;
use crate::source::Source;
use crate::span::Span;

/// A step as the parser took it, its spans in bytes.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Step {
    name: &'static str,
    span: Option<kaiken::Span>,
    label: Option<kaiken::Span>,
    number: Option<kaiken::Span>,
    kind: Option<&'static str>,
    role: Option<&'static str>,
    level: Option<u8>,
    code: Option<&'static str>,
    inferred: bool,
}

impl Step {
    fn named(name: &'static str) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    fn at(name: &'static str, span: kaiken::Span) -> Self {
        Self {
            span: Some(span),
            ..Self::named(name)
        }
    }
}

impl From<kaiken::Event<'_>> for Step {
    fn from(event: kaiken::Event<'_>) -> Self {
        use kaiken::Event as E;
        match event {
            E::Line { kind, span, .. } => Self {
                kind: Some(convert::name(&kind)),
                ..Self::at("line", span)
            },
            E::Heading {
                span,
                level,
                number,
                ..
            } => Self {
                level: Some(level),
                number,
                ..Self::at("heading", span)
            },
            E::TurnStart { label, inferred } => Self {
                span: label.map(|label| label.span),
                label: label.map(|label| label.span),
                role: label.map(|label| convert::name(&label.role)),
                inferred,
                ..Self::named("turn_start")
            },
            E::Paragraph { span, .. } => Self::at("paragraph", span),
            E::Note { kind, span, .. } => Self {
                kind: Some(convert::name(&kind)),
                ..Self::at("note", span)
            },
            E::TurnEnd => Self::named("turn_end"),
            E::Doubt { code, span } => Self {
                code: Some(code.id()),
                ..Self::at("doubt", span)
            },
            _ => Self::named("unknown"),
        }
    }
}

/// One step through a text.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> for event in kaiken.events("Reporter: Why?"):
/// ...     match event:
/// ...         case kaiken.Event("paragraph", text):
/// ...             print(text)
/// Why?
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Event {
    source: Py<Source>,
    number: usize,
    step: Step,
}

impl Event {
    fn piece<'py>(
        &self,
        py: Python<'py>,
        span: Option<kaiken::Span>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        span.map(|span| self.source.get().piece(py, span))
            .transpose()
    }
}

#[pymethods]
impl Event {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("type", "text");

    /// ``line``, ``heading``, ``turn_start``, ``paragraph``, ``note``, ``turn_end`` or ``doubt``.
    #[getter]
    fn r#type(&self) -> &'static str {
        self.step.name
    }

    /// Where; None for the end of a turn, and for a turn without a label.
    #[getter]
    fn span(&self) -> Option<Span> {
        self.step.span.map(|span| self.source.get().span(span))
    }

    /// The words there.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.step.span.map(|span| self.source.get().slice(span))
    }

    /// The label with which a turn begins.
    #[getter]
    fn label<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, self.step.label)
    }

    /// The number of a heading.
    #[getter]
    fn number<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, self.step.number)
    }

    /// The kind of a line or of a note.
    #[getter]
    fn kind(&self) -> Option<&'static str> {
        self.step.kind
    }

    /// The role that the label gives to the speaker of a turn.
    #[getter]
    fn role(&self) -> Option<&'static str> {
        self.step.role
    }

    /// The level of a heading.
    #[getter]
    fn level(&self) -> Option<u8> {
        self.step.level
    }

    /// The code of a doubt.
    #[getter]
    fn code(&self) -> Option<&'static str> {
        self.step.code
    }

    /// Whether the speaker of a turn is inferred.
    #[getter]
    fn inferred(&self) -> bool {
        self.step.inferred
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = self.text().map(convert::shortened);
        Ok(format!(
            "Event('{}', {})",
            self.step.name,
            convert::repr(py, text)?
        ))
    }

    fn __eq__(&self, other: &Self) -> bool {
        let same = (self.number, &self.step) == (other.number, &other.step);
        same && self.source.get().has_text_of(other.source.get())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.number, self.source.get().hash()).hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        convert::again(py, "_event", (self.source.clone_ref(py), self.number))
    }
}

/// An iterator over events.
#[pyclass(module = "kaiken._kaiken", name = "_EventIterator")]
pub(crate) struct EventIterator {
    source: Py<Source>,
    steps: std::iter::Enumerate<std::vec::IntoIter<Step>>,
}

impl EventIterator {
    pub(crate) fn new(parser: &Parser, text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = text.py();
        let content = Content::of(&input::text(text)?);
        let steps = walk(parser, &content.text, py)?;
        Ok(Self {
            source: Py::new(py, Source::new(content, None, parser.dialect(py), false))?,
            steps: steps.into_iter().enumerate(),
        })
    }
}

/// All steps through a text.
pub(crate) fn walk(parser: &Parser, text: &str, py: Python<'_>) -> PyResult<Vec<Step>> {
    let parser = &parser.inner;
    let walked = errors::guard(py, || match parser.events(text) {
        Ok(events) => Ok(events.map(Step::from).collect()),
        Err(error) => Err(Failure::of(error, text)),
    })?;
    walked.map_err(|failure| failure.raise(py, None))
}

#[pymethods]
impl EventIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&mut self, py: Python<'_>) -> Option<Event> {
        let (number, step) = self.steps.next()?;
        Some(Event {
            source: self.source.clone_ref(py),
            number,
            step,
        })
    }
}

/// Walk a text step by step, without building a tree.
///
/// Parameters
/// ----------
/// text : str
///     The text. It is read to its end first, into a few numbers for each step; strings are made
///     when you ask for them.
/// dialect : str or Dialect, optional
///     Read with this dialect. Without it the dialect is detected.
///
/// Returns
/// -------
/// Iterator[Event]
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> [event.type for event in kaiken.events("Reporter: Why?", dialect="generic")]
/// ['turn_start', 'paragraph', 'turn_end']
#[pyfunction]
#[pyo3(signature = (text, *, dialect = None))]
pub(crate) fn events(
    text: &Bound<'_, PyAny>,
    dialect: Option<DialectArgument>,
) -> PyResult<EventIterator> {
    EventIterator::new(&Parser::py_new(text.py(), dialect, false)?, text)
}

/// Makes an event again out of a pickle.
#[pyfunction(name = "_event")]
pub(crate) fn event(py: Python<'_>, source: Py<Source>, number: usize) -> PyResult<Event> {
    let step = source.get().steps(py)?.get(number).cloned();
    let missing = || Failure::not_there("event", number).raise(py, None);
    Ok(Event {
        step: step.ok_or_else(missing)?,
        source,
        number,
    })
}
