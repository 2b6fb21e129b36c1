//! Where texts come from: strings, bytes and files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kaiken::{Encoding, LineIndex};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};

use crate::errors::{Failure, Place};
use crate::span::Span;

/// One document to be read, held without a copy.
pub(crate) enum Input {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    File(PathBuf),
    /// A string that has no UTF-8 form, or none at all.
    Broken(Failure),
}

impl Input {
    /// Takes a document: `str` is a text, `bytes` are the bytes of one, a path names a file. None,
    /// as a data frame has it, is a document that cannot be read.
    pub(crate) fn take(document: &Bound<'_, PyAny>) -> PyResult<Self> {
        if document.is_none() {
            return Ok(Self::Broken(nothing()));
        }
        if let Ok(text) = document.cast::<PyString>() {
            return Ok(text
                .clone()
                .try_into()
                .map_or_else(|_| Self::Broken(surrogate(text)), Self::Text));
        }
        if is_bytes(document) {
            return Ok(Self::Bytes(bytes(document)?));
        }
        document.extract().map(Self::File).map_err(|_| {
            PyTypeError::new_err(format!(
                "a document is a str (the text), bytes, or a path (os.PathLike), not {}",
                type_name(document)
            ))
        })
    }

    /// The path, if it is a file.
    pub(crate) fn file(&self) -> Option<String> {
        match self {
            Self::File(path) => Some(path.to_string_lossy().into_owned()),
            _ => None,
        }
    }

    /// Its length in bytes, as far as it is known without reading.
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::Text(text) => text.len() as u64,
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::File(path) => fs::metadata(path).map_or(0, |it| it.len()),
            Self::Broken(_) => 0,
        }
    }

    /// Its text.
    pub(crate) fn read(&self) -> Result<Content, Failure> {
        match self {
            Self::Text(text) => Ok(Content::of(text)),
            Self::Bytes(bytes) => decode(bytes),
            Self::File(path) => read_file(path),
            Self::Broken(Failure::NotText(place, message)) => {
                Err(Failure::NotText(place.clone(), message.clone()))
            }
            Self::Broken(_) => Err(Failure::Panic("a string of an unknown kind".to_owned())),
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
    PyBackedStr::try_from(text.clone()).map_err(|_| surrogate(text).raise(py, None))
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

fn type_name(argument: &Bound<'_, PyAny>) -> String {
    let name = argument.get_type().name();
    name.map_or_else(|_| "another type".to_owned(), |name| name.to_string())
}

/// What a cell of a data frame may hold instead of a text.
fn nothing() -> Failure {
    let place = Place {
        code: Some("no-text"),
        ..Place::default()
    };
    Failure::NotText(place, "there is no text: None was given".to_owned())
}

/// Why a string has no UTF-8 form: half of a character that UTF-16 writes in two.
#[cold]
fn surrogate(text: &Bound<'_, PyString>) -> Failure {
    let start = text
        .call_method0("encode")
        .err()
        .and_then(|error| error.value(text.py()).getattr("start").ok())
        .and_then(|start| start.extract::<u32>().ok());
    let at = start.unwrap_or(0);
    let place = Place {
        code: Some("lone-surrogate"),
        span: Some(Span::code_point(at)),
        ..Place::default()
    };
    Failure::NotText(
        place,
        format!(
            "a lone surrogate stands at offset {at}: half a character, of which no text can be \
             made. Read the file with its true encoding, or replace it: \
             text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')"
        ),
    )
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
