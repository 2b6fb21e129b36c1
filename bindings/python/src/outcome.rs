//! What became of a document.

use std::ffi::OsString;

use pyo3::prelude::*;

use crate::convert;
use crate::errors::Failure;
use crate::many::gone;
use crate::source::Source;
use crate::table::Item;
use crate::transcript::Transcript;

/// One record that is ready to be taken.
pub(crate) struct Ready {
    pub(crate) document: u64,
    pub(crate) record: usize,
    pub(crate) file: Option<OsString>,
    pub(crate) read: Result<(Py<Source>, kaiken::OwnedTranscript), Failure>,
}

impl Ready {
    pub(crate) fn outcome(self, py: Python<'_>) -> PyResult<Outcome> {
        let (transcript, error) = match self.read {
            Ok((source, owned)) => {
                let transcript = Transcript::new(source, owned, self.record);
                (Some(Py::new(py, transcript)?), None)
            }
            Err(failure) => (None, Some(failure.raise(py, self.file.as_deref()))),
        };
        Ok(Outcome {
            document: self.document,
            record: self.record,
            file: self.file,
            transcript,
            error: error.map(|error| error.into_value(py).into_any()),
        })
    }
}

/// What became of a document: a transcript, or the exception that says why there is none.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> for outcome in kaiken.parse_many(["Reporter: Why?", b"PK\x03\x04\x00"]):
/// ...     match outcome:
/// ...         case kaiken.Outcome(transcript=None, error=error):
/// ...             print(outcome.document, type(error).__name__)
/// ...         case kaiken.Outcome(transcript):
/// ...             print(outcome.document, transcript.turns[0].text)
/// 0 Why?
/// 1 TextError
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Outcome {
    /// The place of the document among those given, from zero.
    #[pyo3(get)]
    document: u64,
    /// The place of the conference in its document, from zero.
    #[pyo3(get)]
    record: usize,
    /// The path of the file, as it was given; None for a text.
    #[pyo3(get)]
    file: Option<OsString>,
    /// The transcript, or None.
    #[pyo3(get)]
    transcript: Option<Py<Transcript>>,
    /// Why there is none: a ``KaikenError``; an ``OSError``, or a ``ValueError`` for a path that no
    /// system allows; a ``TypeError`` for a document of another type. None where there is one.
    #[pyo3(get)]
    error: Option<Py<PyAny>>,
}

impl Outcome {
    /// Its transcript, or its error, for a table.
    pub(crate) fn item(&self, py: Python<'_>) -> Item {
        match (&self.transcript, &self.error) {
            (Some(transcript), _) => Item::Transcript(transcript.clone_ref(py)),
            (None, error) => Item::Failed(
                self.file.clone(),
                error
                    .as_ref()
                    .map_or_else(gone, |error| PyErr::from_value(error.bind(py).clone())),
            ),
        }
    }
}

#[pymethods]
impl Outcome {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("transcript", "error");

    /// The transcript; raises the error where there is none.
    ///
    /// Returns
    /// -------
    /// Transcript
    fn unwrap(&self, py: Python<'_>) -> PyResult<Py<Transcript>> {
        match (&self.transcript, &self.error) {
            (Some(transcript), _) => Ok(transcript.clone_ref(py)),
            (None, Some(error)) => Err(PyErr::from_value(error.bind(py).clone())),
            (None, None) => Err(gone()),
        }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let transcript = self.transcript.as_ref().map(|it| it.bind(py).clone());
        Ok(format!(
            "Outcome({}, {})",
            convert::repr(py, transcript)?,
            convert::repr(py, self.error.as_ref().map(|it| it.bind(py).clone()))?
        ))
    }

    fn __eq__(&self, other: &Self, py: Python<'_>) -> PyResult<bool> {
        let errors = (
            told(py, self.error.as_ref())?,
            told(py, other.error.as_ref())?,
        );
        let transcripts = match (&self.transcript, &other.transcript) {
            (Some(one), Some(other)) => one.get() == other.get(),
            (None, None) => true,
            _ => false,
        };
        Ok(transcripts
            && (self.document, self.record, &self.file)
                == (other.document, other.record, &other.file)
            && errors.0 == errors.1)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let place = (self.document, self.record, &self.file);
        convert::again(py, "_outcome", (place, &self.transcript, &self.error))
    }
}

/// What an error says, to compare it by.
fn told(py: Python<'_>, error: Option<&Py<PyAny>>) -> PyResult<Option<String>> {
    let error = error.map(|error| error.bind(py).repr());
    Ok(error.transpose()?.map(|told| told.to_string()))
}

/// Makes an outcome again out of a pickle.
#[pyfunction(name = "_outcome")]
pub(crate) fn outcome(
    place: (u64, usize, Option<OsString>),
    transcript: Option<Py<Transcript>>,
    error: Option<Py<PyAny>>,
) -> Outcome {
    let (document, record, file) = place;
    Outcome {
        document,
        record,
        file,
        transcript,
        error,
    }
}
