//! The parts of one kind as a sequence, each made when it is asked for.

use std::sync::atomic::{AtomicUsize, Ordering};

use kaiken::Block;
use pyo3::basic::CompareOp;
use pyo3::exceptions::{PyIndexError, PyOverflowError};
use pyo3::prelude::*;
use pyo3::types::{PySlice, PyTuple};

use crate::convert;
use crate::diagnostic::Diagnostic;
use crate::errors::Failure;
use crate::exchange::Exchange;
use crate::leaf::Leaf;
use crate::part::Part;
use crate::speaker::Speaker;
use crate::transcript::{Found, Transcript};
use crate::turn::{Heading, Line, Turn};

/// What the parts of a sequence are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Turns,
    Headings,
    Blocks,
    Speakers,
    Exchanges,
    Diagnostics,
    Leaves,
}

impl Kind {
    const ALL: [Self; 7] = [
        Self::Turns,
        Self::Headings,
        Self::Blocks,
        Self::Speakers,
        Self::Exchanges,
        Self::Diagnostics,
        Self::Leaves,
    ];

    /// The name in a pickle: that of the property of a transcript.
    fn name(self) -> &'static str {
        match self {
            Self::Turns => "turns",
            Self::Headings => "headings",
            Self::Blocks => "blocks",
            Self::Speakers => "speakers",
            Self::Exchanges => "exchanges",
            Self::Diagnostics => "diagnostics",
            Self::Leaves => "leaves",
        }
    }

    /// How many a transcript has.
    fn count(self, of: &Transcript) -> usize {
        match self {
            Self::Turns => of.turns().len(),
            Self::Headings => of.headings().len(),
            Self::Blocks => of.tree().blocks().len(),
            Self::Speakers => of.tree().speakers().len(),
            Self::Exchanges => of.tree().exchanges().len(),
            Self::Diagnostics => of.tree().diagnostics().len(),
            Self::Leaves => of.leaves().len(),
        }
    }

    /// Where a part of that number stands: turns and headings stand among the blocks.
    fn place(self, of: &Transcript, number: usize) -> usize {
        match self {
            Self::Turns => of.turns()[number] as usize,
            Self::Headings => of.headings()[number] as usize,
            _ => number,
        }
    }

    /// Whether a part of that kind stands there: a pickle may come from anywhere.
    fn stands_at(self, of: &Transcript, at: usize) -> bool {
        match (self, of.tree().blocks().get(at)) {
            (Self::Turns, block) => matches!(block, Some(Block::Turn(_))),
            (Self::Headings, block) => matches!(block, Some(Block::Heading { .. })),
            _ => at < self.count(of),
        }
    }

    fn make(self, part: Part, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        Ok(match self {
            Self::Turns => Turn(part).into_pyobject(py)?.into_any(),
            Self::Headings => Heading(part).into_pyobject(py)?.into_any(),
            Self::Blocks => match part.tree().blocks()[part.at as usize] {
                Block::Turn(_) => Turn(part).into_pyobject(py)?.into_any(),
                Block::Heading { .. } => Heading(part).into_pyobject(py)?.into_any(),
                _ => Line(part).into_pyobject(py)?.into_any(),
            },
            Self::Speakers => Speaker(part).into_pyobject(py)?.into_any(),
            Self::Exchanges => Exchange(part).into_pyobject(py)?.into_any(),
            Self::Diagnostics => Diagnostic(part).into_pyobject(py)?.into_any(),
            Self::Leaves => Leaf(part).into_pyobject(py)?.into_any(),
        })
    }
}

/// Parts of one transcript: its turns, its speakers, and so on.
///
/// An immutable sequence. A part is made when it is asked for, anew each time; to count them, or to
/// ask for one, makes no other. Equal to any sequence of this kind, or tuple, of equal parts.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> turns = kaiken.parse("Reporter: Why?\nMinister Aoba: So.").turns
/// >>> len(turns), turns[-1]
/// (2, Turn('Minister Aoba', 'So.'))
/// >>> turns[:1]
/// (Turn('Reporter', 'Why?'),)
/// >>> question, answer = turns
/// >>> turns == (question, answer)
/// True
#[pyclass(frozen, generic, sequence, module = "kaiken")]
pub(crate) struct Parts {
    of: Py<Transcript>,
    kind: Kind,
    /// Where they stand; None for all that there are.
    places: Option<Box<[u32]>>,
}

impl Parts {
    /// All parts of a kind.
    pub(crate) fn all(of: &Bound<'_, Transcript>, kind: Kind) -> PyResult<Self> {
        match kind {
            Kind::Exchanges => of.get().find(of.py(), Found::Exchanges)?,
            Kind::Diagnostics => of.get().find(of.py(), Found::Diagnostics)?,
            _ => {}
        }
        Ok(Self {
            of: of.clone().unbind(),
            kind,
            places: None,
        })
    }

    /// Turns, by their places among the blocks.
    pub(crate) fn turns(of: Py<Transcript>, blocks: impl IntoIterator<Item = usize>) -> Self {
        let places = blocks.into_iter().map(|at| at as u32).collect();
        Self {
            of,
            kind: Kind::Turns,
            places: Some(places),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match &self.places {
            Some(places) => places.len(),
            None => self.kind.count(self.of.get()),
        }
    }

    fn place(&self, number: usize) -> usize {
        match &self.places {
            Some(places) => places[number] as usize,
            None => self.kind.place(self.of.get(), number),
        }
    }

    fn make<'py>(&self, py: Python<'py>, number: usize) -> PyResult<Bound<'py, PyAny>> {
        let part = Part::new(self.of.bind(py), self.place(number));
        self.kind.make(part, py)
    }

    /// Some of them, by their numbers.
    pub(crate) fn some(&self, py: Python<'_>, numbers: impl Iterator<Item = usize>) -> Self {
        Self {
            of: self.of.clone_ref(py),
            kind: self.kind,
            places: Some(numbers.map(|number| self.place(number) as u32).collect()),
        }
    }

    pub(crate) fn tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let parts = (0..self.len()).map(|number| self.make(py, number));
        PyTuple::new(py, parts.collect::<PyResult<Vec<_>>>()?)
    }

    fn slice(&self, slice: &Bound<'_, PySlice>) -> PyResult<Self> {
        let ends = slice.indices(self.len().cast_signed())?;
        let number = |step: usize| (ends.start + step.cast_signed() * ends.step).cast_unsigned();
        Ok(self.some(slice.py(), (0..ends.slicelength).map(number)))
    }

    /// Does something with both as tuples, if the other one is a sequence of parts or a tuple.
    fn with<'py>(
        &self,
        other: &Bound<'py, PyAny>,
        work: impl FnOnce(Bound<'py, PyAny>, Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = other.py();
        let other = match other.cast::<Self>() {
            Ok(parts) => parts.get().tuple(py)?.into_any(),
            Err(_) if other.is_instance_of::<PyTuple>() => other.clone(),
            Err(_) => return Ok(py.NotImplemented().into_bound(py)),
        };
        work(self.tuple(py)?.into_any(), other)
    }
}

#[pymethods]
impl Parts {
    fn __len__(&self) -> usize {
        self.len()
    }

    fn __getitem__<'py>(&self, at: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = at.py();
        if let Ok(slice) = at.cast::<PySlice>() {
            return Ok(self.slice(slice)?.into_pyobject(py)?.into_any());
        }
        let missing = || PyIndexError::new_err("there is no part with that number");
        let number = at.extract::<isize>().map_err(|error| {
            let too_large = error.is_instance_of::<PyOverflowError>(py);
            if too_large { missing() } else { error }
        })?;
        let behind = if number < 0 { self.len() } else { 0 };
        let number = behind.checked_add_signed(number);
        let number = number.filter(|number| *number < self.len());
        self.make(py, number.ok_or_else(missing)?)
    }

    fn __iter__(slf: Py<Self>) -> PartsIterator {
        PartsIterator::new(slf, false)
    }

    fn __reversed__(slf: Py<Self>) -> PartsIterator {
        PartsIterator::new(slf, true)
    }

    fn __contains__(&self, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        self.tuple(value.py())?.contains(value)
    }

    /// The number of the first part that is equal to a value; raises ``ValueError`` if none is.
    #[pyo3(signature = (value, start = 0, stop = isize::MAX))]
    fn index<'py>(
        &self,
        value: &Bound<'py, PyAny>,
        start: isize,
        stop: isize,
    ) -> PyResult<Bound<'py, PyAny>> {
        let ends = (value, start, stop);
        self.tuple(value.py())?.call_method1("index", ends)
    }

    /// How many parts are equal to a value.
    fn count<'py>(&self, value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.tuple(value.py())?.call_method1("count", (value,))
    }

    fn __add__<'py>(&self, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.with(other, |own, other| own.add(other))
    }

    fn __radd__<'py>(&self, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.with(other, |own, other| other.add(own))
    }

    fn __eq__<'py>(&self, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.with(other, |own, other| own.rich_compare(other, CompareOp::Eq))
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.tuple(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        convert::repr(py, self.tuple(py)?)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let state = (
            self.of.clone_ref(py),
            self.kind.name(),
            self.places.as_deref(),
        );
        convert::again(py, "_parts", state)
    }
}

/// Makes a sequence of parts again out of a pickle.
#[pyfunction(name = "_parts")]
pub(crate) fn parts(
    of: &Bound<'_, Transcript>,
    kind: &str,
    places: Option<Vec<usize>>,
) -> PyResult<Parts> {
    let missing = |at: usize| Failure::not_there(kind, at).raise(of.py(), None);
    let known = Kind::ALL.into_iter().find(|it| it.name() == kind);
    let all = Parts::all(of, known.ok_or_else(|| missing(0))?)?;
    let Some(places) = places else {
        return Ok(all);
    };
    let stray = places.iter().find(|at| !all.kind.stands_at(of.get(), **at));
    if let Some(at) = stray {
        return Err(missing(*at));
    }
    Ok(Parts {
        places: Some(places.into_iter().map(|at| at as u32).collect()),
        ..all
    })
}

/// The iterator of a sequence of parts.
#[pyclass(frozen, module = "kaiken._kaiken", name = "_PartsIterator")]
pub(crate) struct PartsIterator {
    parts: Py<Parts>,
    next: AtomicUsize,
    backwards: bool,
}

impl PartsIterator {
    fn new(parts: Py<Parts>, backwards: bool) -> Self {
        Self {
            parts,
            next: AtomicUsize::new(0),
            backwards,
        }
    }
}

#[pymethods]
impl PartsIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let parts = self.parts.get();
        let (step, count) = (self.next.fetch_add(1, Ordering::Relaxed), parts.len());
        if step >= count {
            self.next.store(count, Ordering::Relaxed);
            return Ok(None);
        }
        let number = if self.backwards {
            count - 1 - step
        } else {
            step
        };
        parts.make(py, number).map(Some)
    }

    fn __length_hint__(&self) -> usize {
        let parts = self.parts.get();
        parts
            .len()
            .saturating_sub(self.next.load(Ordering::Relaxed))
    }
}
