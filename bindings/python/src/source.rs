//! A text that was read: kept once for all records in it.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use kaiken::{Encoding, LineIndex, OwnedTranscript};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;

use crate::convert;
use crate::dialect::Dialect;
use crate::errors::{self, Failure};
use crate::events::{self, Step};
use crate::input::Content;
use crate::parser::Parser;
use crate::piece;
use crate::span::{Span, Units};

/// A text and how it was read. All transcripts of one text share it, in memory and in a pickle.
#[pyclass(frozen, name = "_Source", module = "kaiken._kaiken")]
pub(crate) struct Source {
    pub(crate) text: Arc<str>,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) file: Option<OsString>,
    dialect: Option<Py<Dialect>>,
    records: bool,
    units: OnceLock<Units<'static>>,
    string: PyOnceLock<Py<PyString>>,
    /// What was read again out of a pickle.
    again: OnceLock<Vec<OwnedTranscript>>,
    steps: OnceLock<Vec<Step>>,
    hash: OnceLock<u64>,
    same: Same,
}

/// A number that values share when they were found to be equal, so that nothing long is compared
/// again for each part of it. Equal values need not share one.
pub(crate) struct Same(AtomicU64);

impl Same {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed).into())
    }

    /// Whether the values are equal: known already, or found now and kept.
    pub(crate) fn or(&self, other: &Self, compare: impl FnOnce() -> bool) -> bool {
        let (one, two) = (&self.0, &other.0);
        if one.load(Ordering::Relaxed) == two.load(Ordering::Relaxed) {
            return true;
        }
        let equal = compare();
        if equal {
            let least = one.load(Ordering::Relaxed).min(two.load(Ordering::Relaxed));
            one.store(least, Ordering::Relaxed);
            two.store(least, Ordering::Relaxed);
        }
        equal
    }
}

impl Source {
    pub(crate) fn new(
        content: Content,
        file: Option<OsString>,
        dialect: Option<Py<Dialect>>,
        records: bool,
    ) -> Self {
        Self {
            text: content.text,
            encoding: content.encoding,
            file,
            dialect,
            records,
            units: OnceLock::new(),
            string: PyOnceLock::new(),
            again: OnceLock::new(),
            steps: OnceLock::new(),
            hash: OnceLock::new(),
            same: Same::new(),
        }
    }

    /// Whether both hold the same text. It is compared once.
    pub(crate) fn has_text_of(&self, other: &Self) -> bool {
        let same_length = self.text.len() == other.text.len();
        same_length && self.same.or(&other.same, || self.text == other.text)
    }

    /// The hash of the text, which is read for it once.
    pub(crate) fn hash(&self) -> u64 {
        *self.hash.get_or_init(|| {
            let mut hasher = DefaultHasher::new();
            self.text.hash(&mut hasher);
            hasher.finish()
        })
    }

    /// The steps of the parser, for an event that comes out of a pickle.
    pub(crate) fn steps(&self, py: Python<'_>) -> PyResult<&[Step]> {
        if let Some(steps) = self.steps.get() {
            return Ok(steps);
        }
        let steps = events::walk(&self.parser(py), &self.text, py)?;
        Ok(self.steps.get_or_init(|| steps))
    }

    pub(crate) fn index(&self) -> &LineIndex<'static> {
        &self.units().index
    }

    fn units(&self) -> &Units<'static> {
        self.units.get_or_init(|| {
            let index = LineIndex::kept(Arc::clone(&self.text));
            Units::new(index, self.text.len())
        })
    }

    pub(crate) fn span(&self, span: kaiken::Span) -> Span {
        Span::new(self.units(), span)
    }

    pub(crate) fn slice(&self, span: kaiken::Span) -> &str {
        &self.text[span.range()]
    }

    pub(crate) fn piece<'py>(
        &self,
        py: Python<'py>,
        span: kaiken::Span,
    ) -> PyResult<Bound<'py, PyAny>> {
        let words = self.slice(span);
        piece::piece(py, words, Span::of(self.units(), words, span))
    }

    /// The whole text as one Python string, the same at each call.
    pub(crate) fn string<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        let made = self
            .string
            .get_or_init(py, || PyString::new(py, &self.text).unbind());
        made.bind(py).clone()
    }

    /// The record of that number, for a transcript that comes out of a pickle.
    pub(crate) fn record(&self, py: Python<'_>, number: usize) -> PyResult<OwnedTranscript> {
        let missing = || Failure::Document(format!("the text holds no record {number}"));
        let records = if let Some(records) = self.again.get() {
            records
        } else {
            let records = self.read_again(py)?;
            self.again.get_or_init(|| records)
        };
        let record = records.get(number).cloned();
        record.ok_or_else(|| missing().raise(py, None))
    }

    /// A parser as the one that read the text.
    pub(crate) fn parser(&self, py: Python<'_>) -> Parser {
        Parser::of(py, self.dialect.as_ref(), false)
    }

    fn read_again(&self, py: Python<'_>) -> PyResult<Vec<OwnedTranscript>> {
        let parser = self.parser(py);
        let content = Content {
            text: Arc::clone(&self.text),
            encoding: self.encoding,
        };
        let read = errors::guard(py, || parser.read(&content, self.records))?;
        read.map_err(|failure| failure.raise(py, self.file.as_deref()))?
            .into_iter()
            .map(|record| record.map_err(|it| it.raise(py, self.file.as_deref())))
            .collect()
    }
}

#[pymethods]
impl Source {
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let encoding = self.encoding.map(Encoding::name);
        let (text, file) = (self.string(py), &self.file);
        let state = (text, encoding, file, &self.dialect, self.records);
        convert::again(py, "_read", state)
    }
}

/// Makes a source again out of a pickle. It is parsed when a transcript of it is.
#[pyfunction(name = "_read")]
pub(crate) fn read(
    text: &str,
    encoding: Option<&str>,
    file: Option<OsString>,
    dialect: Option<Py<Dialect>>,
    records: bool,
) -> Source {
    let content = Content {
        text: text.into(),
        encoding: encoding.and_then(encoding_named),
    };
    Source::new(content, file, dialect, records)
}

fn encoding_named(name: &str) -> Option<Encoding> {
    let all = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::ShiftJis,
        Encoding::EucJp,
        Encoding::Windows1252,
    ];
    all.into_iter().find(|encoding| encoding.name() == name)
}
