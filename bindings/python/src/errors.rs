//! Why a text has no transcript, as Python exceptions. The classes are in `kaiken/errors.py`.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::{fmt, io};

use kaiken::LineIndex;
use kaiken::dialect::DialectError;
use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::span::Span;

/// Why a text was not read.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The text is too long for offsets of 32 bits.
    TooLong(kaiken::Error),
    /// A strict parser met an error.
    Refused(Place, String),
    /// Bytes or a string are no text.
    NotText(Place, String),
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

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
            Self::Dialect(error) => error.fmt(f),
            Self::Refused(_, message)
            | Self::NotText(_, message)
            | Self::Document(message)
            | Self::Panic(message) => f.write_str(message),
        }
    }
}

impl Failure {
    /// What the parser says about a text.
    pub(crate) fn of(error: kaiken::Error, text: &str) -> Self {
        let message = error.to_string();
        match error {
            kaiken::Error::Strict(refusal) => {
                let place = Place {
                    code: Some(refusal.code.id()),
                    span: Some(Span::new(&LineIndex::new(text), refusal.span)),
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
    pub(crate) fn raise(self, py: Python<'_>, file: Option<&str>) -> PyErr {
        self.exception(py, file)
            .map_or_else(|error| error, PyErr::from_value)
    }

    fn exception<'py>(self, py: Python<'py>, file: Option<&str>) -> PyResult<Bound<'py, PyAny>> {
        let message = self.to_string();
        let (class, place) = match self {
            Self::Io(error) => return os_error(py, &error, file),
            Self::TooLong(_) => ("TextError", Place::default()),
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

/// An `OSError` with number and file name, as Python itself raises it.
fn os_error<'py>(
    py: Python<'py>,
    error: &io::Error,
    file: Option<&str>,
) -> PyResult<Bound<'py, PyAny>> {
    let class = py.get_type::<PyOSError>();
    match error.raw_os_error() {
        Some(number) => {
            let text = py.import("os")?.call_method1("strerror", (number,))?;
            class.call1((number, text, file))
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
