//! Why a text has no transcript, as Python exceptions. The classes are in `kaiken/errors.py`.

use std::any::Any;
use std::ffi::OsStr;
use std::panic::{self, AssertUnwindSafe};
use std::{fmt, io};

use kaiken::LineIndex;
use kaiken::dialect::DialectError;
use pyo3::exceptions::{PyOSError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::span::{Span, Units};

/// Why a text was not read.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The text is too long for offsets of 32 bits.
    TooLong(kaiken::Error),
    /// A strict parser met an error.
    Refused(Place, String),
    /// Bytes or a string are no text.
    NotText(Place, String),
    /// A document is neither a text nor bytes nor a path.
    Type(String),
    /// An exception that was raised before.
    Raised(PyErr),
    /// A file could not be read.
    Io(io::Error),
    /// A dialect is none.
    Dialect(DialectError),
    /// A document cannot be made a transcript again.
    Document(String),
    /// kaiken has a bug.
    Panic(String),
}

/// What an exception tells besides its message.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub(crate) code: Option<&'static str>,
    pub(crate) span: Option<Span>,
    pub(crate) line: Option<u32>,
    pub(crate) column: Option<u32>,
}

/// The code of a text that is longer than offsets, or a table, can tell.
pub(crate) const TOO_LONG: &str = "too-long";

impl Place {
    /// No place, only a code.
    pub(crate) fn coded(code: &'static str) -> Self {
        Self {
            code: Some(code),
            ..Self::default()
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
            Self::Dialect(error) => error.fmt(f),
            Self::Raised(error) => Python::attach(|py| error.value(py).fmt(f)),
            Self::Refused(_, message)
            | Self::NotText(_, message)
            | Self::Type(message)
            | Self::Document(message)
            | Self::Panic(message) => f.write_str(message),
        }
    }
}

impl Failure {
    /// A pickle names a part that the text has not.
    pub(crate) fn not_there(part: &str, number: impl fmt::Display) -> Self {
        Self::Document(format!(
            "the text holds no {part} with the number {number}: it was pickled by another version \
             of kaiken. Parse the text again"
        ))
    }

    /// What the parser says about a text.
    pub(crate) fn of(error: kaiken::Error, text: &str) -> Self {
        let message = error.to_string();
        match error {
            kaiken::Error::Strict(refusal) => {
                let units = Units::new(LineIndex::new(text), text.len());
                let place = Place {
                    code: Some(refusal.code.id()),
                    span: Some(Span::new(&units, refusal.span)),
                    line: Some(refusal.line),
                    column: Some(refusal.column),
                };
                Self::Refused(place, message)
            }
            other => Self::TooLong(other),
        }
    }

    /// The exception; `file` is the path that was read.
    #[cold]
    pub(crate) fn raise(self, py: Python<'_>, file: Option<&OsStr>) -> PyErr {
        self.exception(py, file)
            .map_or_else(|error| error, PyErr::from_value)
    }

    fn exception<'py>(self, py: Python<'py>, file: Option<&OsStr>) -> PyResult<Bound<'py, PyAny>> {
        let message = self.to_string();
        let (class, place) = match self {
            Self::Io(error) => return os_error(py, &error, file),
            Self::Raised(error) => return Ok(error.into_value(py).into_bound(py).into_any()),
            Self::Type(message) => return type_error(py, message),
            Self::TooLong(_) => ("TextError", Place::coded(TOO_LONG)),
            Self::Refused(place, _) => ("StrictError", place),
            Self::NotText(place, _) => ("TextError", place),
            Self::Document(_) => ("DocumentError", Place::default()),
            Self::Panic(_) => ("InternalError", Place::default()),
            Self::Dialect(error) => {
                let place = Place {
                    line: error.line,
                    column: error.column,
                    ..Place::default()
                };
                ("DialectError", place)
            }
        };
        let details = PyDict::new(py);
        details.set_item("code", place.code)?;
        details.set_item("span", place.span)?;
        details.set_item("line", place.line)?;
        details.set_item("column", place.column)?;
        details.set_item("file", file)?;
        let class = py.import("kaiken.errors")?.getattr(class)?;
        class.call((message,), Some(&details))
    }
}

fn type_error(py: Python<'_>, message: String) -> PyResult<Bound<'_, PyAny>> {
    py.get_type::<PyTypeError>().call1((message,))
}

/// An `OSError` with number and file name, as Python itself raises it; a `ValueError` for a path
/// that no system takes, since it holds a zero.
fn os_error<'py>(
    py: Python<'py>,
    error: &io::Error,
    file: Option<&OsStr>,
) -> PyResult<Bound<'py, PyAny>> {
    let class = py.get_type::<PyOSError>();
    match error.raw_os_error() {
        Some(number) => {
            let text = py.import("os")?.call_method1("strerror", (number,))?;
            class.call1((number, text, file))
        }
        None if error.kind() == io::ErrorKind::InvalidInput => {
            py.get_type::<PyValueError>().call1((error.to_string(),))
        }
        None => class.call1((error.to_string(),)),
    }
}

/// Works with the interpreter released. A panic becomes an `InternalError`, which `except
/// Exception` catches.
pub(crate) fn guard<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    py.detach(|| caught(work))
        .map_err(|failure| failure.raise(py, None))
}

/// What the work gives, or the failure that its panic is.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Failure> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Failure::Panic(told(&*payload)))
}

fn told(payload: &(dyn Any + Send)) -> String {
    let words = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    format!(
        "kaiken failed on this text, which it never should: {}. Please report it, with the text \
         if you may",
        words.unwrap_or("no message")
    )
}

/// Panics where the parser would, for the test that shows what becomes of it.
#[pyfunction(name = "_panic_on_purpose")]
pub(crate) fn panic_on_purpose(py: Python<'_>) -> PyResult<()> {
    guard(py, || panic!("on purpose"))
}
