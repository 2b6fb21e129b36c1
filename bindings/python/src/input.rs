//! Where texts come from: strings, bytes and files.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kaiken::{Encoding, LineIndex};
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyByteArray, PyBytes, PyFloat, PyMemoryView, PySlice, PyString};

use crate::errors::{Failure, Place};
use crate::span::Span;

/// One document to be read, held without a copy.
pub(crate) enum Input {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    File(PathBuf),
    /// No text: nothing at all, or a string that has no UTF-8 form.
    Broken(Place, String),
    /// An object of another type.
    Other(String),
}

impl Input {
    /// Takes a document: `str` is a text, `bytes` are the bytes of one, a path names a file. None
    /// and what else a data frame has for it is a document that cannot be read, and so is an object
    /// of another type. The error is one of the document's own `__fspath__`.
    pub(crate) fn take(document: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = document.cast::<PyString>() {
            return Ok(PyBackedStr::try_from(text.clone()).map_or_else(
                |_| {
                    let (place, message) = surrogate(text);
                    Self::Broken(place, message)
                },
                Self::Text,
            ));
        }
        if is_bytes(document) {
            return Ok(Self::Bytes(bytes(document)?));
        }
        if is_missing(document) {
            let (place, message) = nothing();
            return Ok(Self::Broken(place, message));
        }
        if let Some(scalar) = document.getattr_opt(intern!(document.py(), "as_py"))? {
            return Self::take(&scalar.call0()?);
        }
        match document.extract() {
            Ok(path) => Ok(Self::File(path)),
            Err(error) if error.is_instance_of::<PyTypeError>(document.py()) => {
                Ok(Self::Other(format!(
                    "a document is a str (the text), bytes, or a path (os.PathLike), not {}",
                    type_name(document)
                )))
            }
            Err(error) => Err(error),
        }
    }

    /// The path, if it is a file.
    pub(crate) fn file(&self) -> Option<OsString> {
        match self {
            Self::File(path) => Some(path.clone().into_os_string()),
            _ => None,
        }
    }

    /// Its length in bytes, as far as it is known without reading.
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::Text(text) => text.len() as u64,
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::File(path) => fs::metadata(path).map_or(0, |it| it.len()),
            Self::Broken(..) | Self::Other(_) => 0,
        }
    }

    /// Its text.
    pub(crate) fn read(&self) -> Result<Content, Failure> {
        match self {
            Self::Text(text) => Ok(Content::of(text)),
            Self::Bytes(bytes) => decode(bytes),
            Self::File(path) => read_file(path),
            Self::Broken(place, message) => Err(Failure::NotText(place.clone(), message.clone())),
            Self::Other(message) => Err(Failure::Type(message.clone())),
        }
    }
}

/// The text of a `str` argument.
pub(crate) fn text(argument: &Bound<'_, PyAny>) -> PyResult<PyBackedStr> {
    let py = argument.py();
    let Ok(text) = argument.cast::<PyString>() else {
        let hint = if is_bytes(argument) {
            "; use kaiken.parse_bytes"
        } else {
            ""
        };
        return Err(PyTypeError::new_err(format!(
            "text must be str, not {}{hint}",
            type_name(argument)
        )));
    };
    PyBackedStr::try_from(text.clone()).map_err(|_| {
        let (place, message) = surrogate(text);
        Failure::NotText(place, message).raise(py, None)
    })
}

/// The path of a path-like argument.
pub(crate) fn path(argument: &Bound<'_, PyAny>) -> PyResult<PathBuf> {
    let hint = if is_bytes(argument) {
        "; use kaiken.parse_bytes for the bytes of a text, os.fsdecode for those of a path"
    } else {
        ""
    };
    argument.extract().map_err(|error: PyErr| {
        if !error.is_instance_of::<PyTypeError>(argument.py()) {
            return error;
        }
        PyTypeError::new_err(format!(
            "path must be str or os.PathLike, not {}{hint}",
            type_name(argument)
        ))
    })
}

/// The bytes of a bytes-like argument.
pub(crate) fn bytes(argument: &Bound<'_, PyAny>) -> PyResult<PyBackedBytes> {
    if let Ok(view) = argument.cast::<PyMemoryView>() {
        return Ok(view.call_method0("tobytes")?.extract()?);
    }
    argument.extract().map_err(|_| {
        PyTypeError::new_err(format!(
            "data must be bytes, bytearray or memoryview, not {}",
            type_name(argument)
        ))
    })
}

fn is_bytes(argument: &Bound<'_, PyAny>) -> bool {
    argument.is_instance_of::<PyBytes>()
        || argument.is_instance_of::<PyByteArray>()
        || argument.is_instance_of::<PyMemoryView>()
}

/// Whether it is what libraries write where there is nothing: None, or a number that is none. The
/// values of pandas are told by their types, since kaiken imports no pandas.
fn is_missing(argument: &Bound<'_, PyAny>) -> bool {
    let number = argument.cast::<PyFloat>();
    argument.is_none()
        || number.is_ok_and(|number| number.value().is_nan())
        || matches!(&*type_name(argument), "NAType" | "NaTType")
}

pub(crate) fn type_name(argument: &Bound<'_, PyAny>) -> String {
    let name = argument.get_type().name();
    name.map_or_else(|_| "another type".to_owned(), |name| name.to_string())
}

/// What a cell of a data frame may hold instead of a text.
fn nothing() -> (Place, String) {
    let message = "there is no text: None was given, or another value that stands for none";
    (Place::coded("no-text"), message.to_owned())
}

/// Why a string has no UTF-8 form: half of a character that UTF-16 writes in two.
#[cold]
fn surrogate(text: &Bound<'_, PyString>) -> (Place, String) {
    let start = text
        .call_method0("encode")
        .err()
        .and_then(|error| error.value(text.py()).getattr("start").ok())
        .and_then(|start| start.extract::<u32>().ok());
    let at = start.unwrap_or(0);
    let (line, column) = position(text, at).unzip();
    let place = Place {
        code: Some("lone-surrogate"),
        span: Some(Span::code_point(at)),
        line,
        column,
    };
    let message = format!(
        "a lone surrogate stands at offset {at}: half a character, of which no text can be made. \
         Read the file with its true encoding, or replace it: \
         text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')"
    );
    (place, message)
}

/// Line and column of the first character that has no UTF-8 form: all before it have one.
fn position(text: &Bound<'_, PyString>, at: u32) -> Option<(u32, u32)> {
    let ends = text.py().get_type::<PySlice>().call1((0, at)).ok()?;
    let before: String = text.get_item(ends).ok()?.extract().ok()?;
    let position = LineIndex::new(&before).position(before.len() as u32);
    Some((position.line, position.column))
}

/// A text, and the encoding in which its bytes were read.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) text: Arc<str>,
    pub(crate) encoding: Option<Encoding>,
}

impl Content {
    /// A text that was given as one.
    pub(crate) fn of(text: &str) -> Self {
        Self {
            text: Arc::from(text),
            encoding: None,
        }
    }
}

/// Reads a file whole.
pub(crate) fn read_file(path: &Path) -> Result<Content, Failure> {
    decode(&fs::read(path).map_err(Failure::Io)?)
}

/// The text of bytes in whatever encoding they are, as the core reads them.
pub(crate) fn decode(bytes: &[u8]) -> Result<Content, Failure> {
    let decoded = kaiken::decode(bytes);
    match decoded.text.find('\0') {
        None => Ok(Content {
            text: Arc::from(decoded.text),
            encoding: Some(decoded.encoding),
        }),
        Some(at) => Err(binary(&decoded.text, at)),
    }
}

#[cold]
fn binary(text: &str, at: usize) -> Failure {
    let index = LineIndex::new(text);
    let position = index.position(at as u32);
    let place = Place {
        code: Some("not-text"),
        span: Some(Span::code_point(index.chars(at as u32))),
        line: Some(position.line),
        column: Some(position.column),
    };
    Failure::NotText(
        place,
        format!(
            "binary data and no text: a zero stands on line {}, column {}",
            position.line, position.column
        ),
    )
}
