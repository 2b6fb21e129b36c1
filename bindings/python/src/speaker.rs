//! People who speak.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::convert;
use crate::part::Part;
use crate::parts::Parts;
use crate::transcript::Transcript;

/// Somebody who speaks and is named, by name or by office.
///
/// Several labels may mean one person; ``because`` says for each why. What no label says is None.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> text = '''Mr. Ken Aoba, Minister for Foreign Affairs: Good morning.
/// ... Reporter: Why?
/// ... Minister Aoba: So.
/// ... '''
/// >>> speaker = kaiken.parse(text).speakers[0]
/// >>> speaker.name, speaker.office
/// ('Ken Aoba', 'Minister for Foreign Affairs')
/// >>> speaker.labels
/// ('Mr. Ken Aoba, Minister for Foreign Affairs', 'Minister Aoba')
/// >>> speaker.because
/// ('first', 'surname')
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Speaker(pub(crate) Part);

impl Speaker {
    fn read<T>(&self, work: impl FnOnce(&kaiken::Speaker) -> T) -> T {
        work(&self.0.tree().speakers()[self.0.at as usize])
    }

    fn piece<'py>(
        &self,
        py: Python<'py>,
        which: impl FnOnce(&kaiken::Speaker) -> Option<kaiken::Span>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.piece(py, self.read(which))
    }
}

#[pymethods]
impl Speaker {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("name", "role");

    /// Its place in ``transcript.speakers``.
    #[getter]
    fn id(&self) -> u32 {
        self.0.at
    }

    /// The part that the speaker plays: ``official``, ``reporter``, ``moderator``,
    /// ``interpreter`` or ``unknown``.
    #[getter]
    fn role<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        convert::role(py, self.read(|speaker| speaker.role))
    }

    /// Whether the part was inferred from who speaks behind whom, since no label tells it.
    #[getter]
    fn role_inferred(&self) -> bool {
        self.read(|speaker| speaker.role_inferred)
    }

    /// The fullest name that the text gives.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |speaker| speaker.name)
    }

    /// The honorific of the fullest label.
    #[getter]
    fn honorific<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |speaker| speaker.honorific)
    }

    /// The longest name of the office.
    #[getter]
    fn office<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |speaker| speaker.office)
    }

    /// The outlet of a journalist.
    #[getter]
    fn organization<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |speaker| speaker.organization)
    }

    /// Every label that means this person, where it first stands, in the order of the text.
    #[getter]
    fn labels<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let labels = self.read(|speaker| speaker.labels.clone());
        let spans: Vec<_> = labels.iter().map(|label| label.span).collect();
        PyTuple::new(py, self.0.pieces(py, &spans)?)
    }

    /// For each label, why it means this person: ``first``, ``same-name``, ``surname`` and others.
    #[getter]
    fn because<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let labels = self.read(|speaker| speaker.labels.clone());
        PyTuple::new(py, labels.iter().map(|label| convert::name(&label.because)))
    }

    /// Whether the name was taken from the title, since no label gives as much of it.
    #[getter]
    fn named_in_title(&self) -> bool {
        self.read(|speaker| speaker.named_in_title)
    }

    /// How name and outlet of a journalist were told apart: ``lexicon``, ``recurrence`` or
    /// ``form``; None where the label needs no telling.
    #[getter]
    fn outlet_by(&self) -> Option<&'static str> {
        self.read(|speaker| speaker.outlet_by)
            .map(|by| convert::name(&by))
    }

    /// Whether the label gives a name and an outlet, and nothing tells which is which: neither is
    /// given then.
    #[getter]
    fn ambiguous(&self) -> bool {
        self.read(|speaker| speaker.ambiguous)
    }

    /// Another speaker who may be the same person; None in most cases.
    #[getter]
    fn perhaps(&self, py: Python<'_>) -> Option<Self> {
        let other = self.read(|speaker| speaker.perhaps)?;
        Some(Self(self.0.other(py, other.index())))
    }

    /// The turns of this person, in the order of the text.
    #[getter]
    fn turns(&self, py: Python<'_>) -> Parts {
        let id = self.0.at as usize;
        let mine =
            |turn: &kaiken::Turn<'_, '_>| turn.node().speaker.is_some_and(|it| it.index() == id);
        Transcript::turns_where(self.transcript(py).bind(py), mine)
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let name = convert::repr(py, self.name(py)?)?;
        Ok(format!("Speaker({name}, '{}')", self.role(py)))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Speaker")
    }
}
