//! Blocks: turns, headings and other lines, with the notes in turns.

use kaiken::Block;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::convert::{self, shortened};
use crate::errors::Failure;
use crate::part::Part;
use crate::span::Span;
use crate::speaker::Speaker;
use crate::transcript::Transcript;

/// One person speaks: a label, and the paragraphs below it.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> turn = kaiken.parse("Minister Aoba: Good morning.\nI have two points.").turns[0]
/// >>> turn.label, turn.role
/// ('Minister Aoba', 'official')
/// >>> turn.text
/// 'Good morning.\nI have two points.'
/// >>> turn.paragraphs
/// ('Good morning.', 'I have two points.')
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Turn(pub(crate) Part);

impl Turn {
    /// Reads the turn in the tree; a block that is no turn gives the default.
    fn read<T: Default>(&self, work: impl FnOnce(kaiken::Turn<'_, '_>) -> T) -> T {
        let tree = self.0.tree();
        tree.turn_at(self.0.at as usize)
            .map(work)
            .unwrap_or_default()
    }
}

#[pymethods]
impl Turn {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("label", "text");

    /// Where the turn stands, its label included.
    #[getter]
    fn span(&self) -> Span {
        self.0.source().span(self.block_span())
    }

    /// The label as it is written, without its colon; None if no label says who speaks.
    #[getter]
    fn label<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.piece(py, self.read(|turn| turn.node().label))
    }

    /// The words of the label alone, as a plain ``str``: cheaper, where nobody asks for its place.
    #[getter]
    fn label_text<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyString>>> {
        self.0.words(py, self.read(|turn| turn.node().label))
    }

    /// The part that the speaker plays: ``official``, ``reporter``, ``moderator``,
    /// ``interpreter`` or ``unknown``.
    #[getter]
    fn role<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        convert::role(py, self.read(|turn| turn.role()))
    }

    /// Whether the part was inferred from who speaks behind whom, since no label tells it.
    #[getter]
    fn role_inferred(&self) -> bool {
        self.read(|turn| turn.node().role_inferred)
    }

    /// The person who speaks, if the text names one; None for ``Reporter`` and the like.
    #[getter]
    fn speaker(&self, py: Python<'_>) -> Option<Speaker> {
        let id = self.read(|turn| turn.node().speaker)?;
        Some(Speaker(self.0.other(py, id.index())))
    }

    /// Whether the speaker is inferred, since no label names one.
    #[getter]
    fn inferred(&self) -> bool {
        self.read(|turn| turn.is_inferred())
    }

    /// What is spoken: the source from the first paragraph to the end of the last.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        let tree = self.0.tree();
        let turn = tree.turn_at(self.0.at as usize);
        PyString::new(py, turn.map_or("", |turn| turn.text()))
    }

    /// The paragraphs, trimmed of white space: a line each, or several in a text that is wrapped.
    ///
    /// Each is a string that knows its span.
    #[getter]
    fn paragraphs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let spans = self.read(|turn| turn.paragraph_spans().to_vec());
        PyTuple::new(py, self.0.pieces(py, &spans)?)
    }

    /// Where each paragraph stands; makes no string.
    #[getter]
    fn paragraph_spans<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let spans = self.read(|turn| turn.paragraph_spans().to_vec());
        PyTuple::new(py, spans.into_iter().map(|span| self.0.source().span(span)))
    }

    /// The stage directions in the turn.
    #[getter]
    fn notes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let notes = self.read(|turn| turn.notes().len());
        let note = |number| Note {
            turn: self.0.other(py, self.block()),
            number,
        };
        PyTuple::new(py, (0..notes as u32).map(note).collect::<Vec<_>>())
    }

    /// The heading above the turn, or None.
    #[getter]
    fn heading(&self, py: Python<'_>) -> Option<Heading> {
        let at = self.0.transcript(py).get().heading_above(self.block())?;
        Some(Heading(self.0.other(py, at)))
    }

    /// Its place in ``transcript.blocks``.
    #[getter]
    fn block(&self) -> usize {
        self.0.at as usize
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let tree = self.0.tree();
        let Some(turn) = tree.turn_at(self.block()) else {
            return Ok("Turn()".to_owned());
        };
        Ok(format!(
            "Turn({}, {})",
            convert::repr(py, turn.label())?,
            convert::repr(py, shortened(turn.text()))?
        ))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Turn")
    }
}

impl Turn {
    fn block_span(&self) -> kaiken::Span {
        block_span(&self.0)
    }
}

fn block_span(part: &Part) -> kaiken::Span {
    part.tree().blocks()[part.at as usize].span()
}

/// A heading.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> heading = kaiken.parse("1. Fisheries\n\nMinister Aoba: We met.").headings[0]
/// >>> heading.text, heading.number, heading.level
/// ('1. Fisheries', '1.', 1)
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Heading(pub(crate) Part);

impl Heading {
    /// Its level and the span of its number.
    fn read(&self) -> (u8, Option<kaiken::Span>) {
        match self.0.tree().blocks()[self.0.at as usize] {
            Block::Heading { level, number, .. } => (level, number),
            _ => (0, None),
        }
    }
}

#[pymethods]
impl Heading {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("text", "level");

    /// Where it stands, its number included.
    #[getter]
    fn span(&self) -> Span {
        self.0.source().span(block_span(&self.0))
    }

    /// Its words, the number included.
    #[getter]
    fn text(&self) -> &str {
        self.0.source().slice(block_span(&self.0))
    }

    /// 1 for the headings of parts, 2 for those below.
    #[getter]
    fn level(&self) -> u8 {
        self.read().0
    }

    /// Its number as it is written, such as ``(1)``; None where it has none.
    #[getter]
    fn number<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.piece(py, self.read().1)
    }

    /// Its place in ``transcript.blocks``.
    #[getter]
    fn block(&self) -> usize {
        self.0.at as usize
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = convert::repr(py, shortened(self.text()))?;
        Ok(format!("Heading({text}, {})", self.level()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Heading")
    }
}

/// A line that nobody speaks, or that no label gives to anybody.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> kaiken.parse("(Laughter)\nReporter: Why?").blocks[0]
/// Line('stage_direction', '(Laughter)')
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Line(pub(crate) Part);

#[pymethods]
impl Line {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("kind", "text");

    /// What it is: ``text``, ``stage_direction``, ``notice``, ``link``, ``toc``, ``breadcrumb``,
    /// ``title``, ``dateline``, ``field``, ``end`` or ``furniture``.
    #[getter]
    fn kind(&self) -> &'static str {
        match self.0.tree().blocks()[self.0.at as usize] {
            Block::Line { kind, .. } => convert::name(&kind),
            _ => "text",
        }
    }

    /// Where it stands.
    #[getter]
    fn span(&self) -> Span {
        self.0.source().span(block_span(&self.0))
    }

    /// Its words.
    #[getter]
    fn text(&self) -> &str {
        self.0.source().slice(block_span(&self.0))
    }

    /// Its place in ``transcript.blocks``.
    #[getter]
    fn block(&self) -> usize {
        self.0.at as usize
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = convert::repr(py, shortened(self.text()))?;
        Ok(format!("Line('{}', {text})", self.kind()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Line")
    }
}

/// A stage direction inside a turn, such as ``(Laughter)``.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> kaiken.parse("Minister Aoba: No. (Laughter) Yes.").turns[0].notes
/// (Note('laughter', '(Laughter)'),)
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Note {
    turn: Part,
    number: u32,
}

impl Note {
    fn read(&self) -> Option<kaiken::Note> {
        let tree = self.turn.tree();
        let turn = tree.turn_at(self.turn.at as usize)?;
        turn.notes().get(self.number as usize).copied()
    }

    fn place(&self) -> kaiken::Span {
        self.read()
            .map_or(kaiken::Span::new(0, 0), |note| note.span)
    }
}

#[pymethods]
impl Note {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("kind", "text");

    /// What it tells: ``laughter``, ``applause``, ``inaudible``, ``crosstalk``, ``mode``,
    /// ``editorial``, ``correction`` or ``other``.
    #[getter]
    fn kind(&self) -> &'static str {
        convert::name(&self.read().map(|note| note.kind).unwrap_or_default())
    }

    /// Where it stands, its brackets included.
    #[getter]
    fn span(&self) -> Span {
        self.turn.source().span(self.place())
    }

    /// Its words, brackets included.
    #[getter]
    fn text(&self) -> &str {
        self.turn.source().slice(self.place())
    }

    /// The turn that it stands in.
    #[getter]
    fn turn(&self, py: Python<'_>) -> Turn {
        Turn(self.turn.other(py, self.turn.at as usize))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = convert::repr(py, shortened(self.text()))?;
        Ok(format!("Note('{}', {text})", self.kind()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let state = (self.turn(py), self.number);
        convert::again(py, "_note", state)
    }
}

/// Makes a note again out of a pickle.
#[pyfunction(name = "_note")]
pub(crate) fn note(py: Python<'_>, turn: &Turn, number: u32) -> PyResult<Note> {
    let note = Note {
        turn: turn.0.other(py, turn.block()),
        number,
    };
    match note.read() {
        Some(_) => Ok(note),
        None => Err(Failure::not_there("note", number).raise(py, None)),
    }
}
