//! Questions and their answers.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::convert;
use crate::part::Part;
use crate::parts::Parts;
use crate::transcript::Transcript;

/// The most turns that a `repr` shows.
const SHOWN: usize = 3;

/// A question and the answer that follows it.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> exchange = kaiken.parse("Reporter: Why?\nMinister Aoba: So.").exchanges[0]
/// >>> exchange.question
/// (Turn('Reporter', 'Why?'),)
/// >>> exchange.answer_text
/// 'So.'
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Exchange(pub(crate) Part);

impl Exchange {
    fn blocks(&self, asks: bool) -> Vec<usize> {
        let tree = self.0.tree();
        let exchange = &tree.exchanges()[self.0.at as usize];
        if asks {
            exchange.question()
        } else {
            exchange.answer()
        }
        .to_vec()
    }

    fn read<T>(&self, work: impl FnOnce(&kaiken::Exchange) -> T) -> T {
        work(&self.0.tree().exchanges()[self.0.at as usize])
    }

    fn turns(&self, py: Python<'_>, asks: bool) -> Parts {
        Parts::turns(self.0.transcript(py), self.blocks(asks))
    }

    /// The first turns, for a `repr`.
    fn shown(&self, py: Python<'_>, asks: bool) -> PyResult<String> {
        let turns = self.turns(py, asks);
        let Some(more) = turns.len().checked_sub(SHOWN).filter(|more| *more > 0) else {
            return convert::repr(py, turns);
        };
        let first = convert::repr(py, turns.some(py, 0..SHOWN))?;
        let open = first.strip_suffix(')').unwrap_or(&first);
        Ok(format!("{open}, … {more} more)"))
    }
}

/// What is spoken in some turns, an empty line between two of them.
pub(crate) fn spoken(tree: &kaiken::Transcript<'_>, blocks: &[usize]) -> String {
    let turns = blocks.iter().filter_map(|at| tree.turn_at(*at));
    turns
        .map(|turn| turn.text())
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[pymethods]
impl Exchange {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("question", "answer");

    /// The turns that ask.
    #[getter]
    fn question(&self, py: Python<'_>) -> Parts {
        self.turns(py, true)
    }

    /// The turns that answer; empty where nobody does.
    #[getter]
    fn answer(&self, py: Python<'_>) -> Parts {
        self.turns(py, false)
    }

    /// What is asked: the words of the turns that ask, an empty line between two turns.
    #[getter]
    fn question_text(&self) -> String {
        spoken(&self.0.tree(), &self.blocks(true))
    }

    /// What is answered, in the same way; empty where nobody does.
    #[getter]
    fn answer_text(&self) -> String {
        spoken(&self.0.tree(), &self.blocks(false))
    }

    /// The exchange that the question goes on from; None where the text does not tell.
    #[getter]
    fn follow_up_of(&self, py: Python<'_>) -> Option<Self> {
        let link = self.read(kaiken::Exchange::follow_up)?;
        Some(Self(self.0.other(py, link.of)))
    }

    /// Why it goes on from that exchange: ``says-so``, ``names-question``, ``quotes`` and others;
    /// None without a link.
    #[getter]
    fn because(&self) -> Option<&'static str> {
        let link = self.read(kaiken::Exchange::follow_up)?;
        Some(convert::name(&link.because))
    }

    /// The words that tell so; None without a link.
    #[getter]
    fn cue<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let link = self.read(kaiken::Exchange::follow_up);
        self.0.piece(py, link.map(|link| link.span))
    }

    /// The parts of the question, if the text marks several.
    #[getter]
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let spans = self.read(|exchange| exchange.parts().to_vec());
        PyTuple::new(py, self.0.pieces(py, &spans)?)
    }

    /// The pieces of the answer that take up a part by its number: pairs of an index into
    /// ``parts`` and the piece.
    #[getter]
    fn answer_parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let parts = self.read(|exchange| exchange.answer_parts().to_vec());
        let pair = |part: &kaiken::AnswerPart| Ok((part.of, self.0.source().piece(py, part.span)?));
        let pairs: Vec<_> = parts.iter().map(pair).collect::<PyResult<_>>()?;
        PyTuple::new(py, pairs)
    }

    /// Its place in ``transcript.exchanges``.
    #[getter]
    fn number(&self) -> u32 {
        self.0.at
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (question, answer) = (self.shown(py, true)?, self.shown(py, false)?);
        Ok(format!("Exchange({question}, {answer})"))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Exchange")
    }
}
