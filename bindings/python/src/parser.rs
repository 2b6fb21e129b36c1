//! The ways in: `Parser` and the functions that need none.

use std::ffi::OsString;
use std::sync::Arc;

use kaiken::OwnedTranscript;
use pyo3::prelude::*;

use crate::convert;
use crate::dialect::{Dialect, DialectArgument};
use crate::errors::{self, Failure};
use crate::events::EventIterator;
use crate::input::{self, Content};
use crate::source::Source;
use crate::transcript::Transcript;

/// The transcripts of a text, or why one of them is none.
pub(crate) type Records = Vec<Result<OwnedTranscript, Failure>>;

/// How texts are parsed: which dialect, and how strictly.
///
/// Parameters
/// ----------
/// dialect : str or Dialect, optional
///     Read with this dialect, built in or your own. Without it the dialect is detected, text by
///     text.
/// strict : bool, default False
///     Refuse a text that has a diagnostic of severity ``error``.
///
/// Raises
/// ------
/// ValueError
///     If no built-in dialect has that name.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> parser = kaiken.Parser(dialect="mofa-en", strict=True)
/// >>> parser.parse("Reporter: Why?").turns[0].text
/// 'Why?'
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Parser {
    pub(crate) inner: Arc<kaiken::Parser>,
    dialect: Option<Py<Dialect>>,
    strict: bool,
}

impl Parser {
    pub(crate) fn of(py: Python<'_>, dialect: Option<&Py<Dialect>>, strict: bool) -> Self {
        let mut inner = kaiken::Parser::new().strict(strict);
        if let Some(dialect) = dialect {
            inner = inner.dialect((*dialect.get().inner).clone());
        }
        Self {
            inner: Arc::new(inner),
            dialect: dialect.map(|dialect| dialect.clone_ref(py)),
            strict,
        }
    }

    /// Reads a text as one transcript, or as one for each conference in it.
    pub(crate) fn read(&self, content: &Content, records: bool) -> Result<Records, Failure> {
        read(&self.inner, content, records)
    }

    fn one<'py>(
        &self,
        py: Python<'py>,
        content: Content,
        file: Option<OsString>,
    ) -> PyResult<Bound<'py, Transcript>> {
        let parser = &self.inner;
        let parsed = errors::guard(py, || one(parser, &content))?;
        let owned = parsed.map_err(|failure| failure.raise(py, file.as_deref()))?;
        let source = Py::new(py, Source::new(content, file, self.dialect(py), false))?;
        Bound::new(py, Transcript::new(source, owned, 0))
    }

    pub(crate) fn dialect(&self, py: Python<'_>) -> Option<Py<Dialect>> {
        self.dialect.as_ref().map(|dialect| dialect.clone_ref(py))
    }
}

/// Reads a text as one transcript, or as one for each conference in it.
pub(crate) fn read(
    parser: &kaiken::Parser,
    content: &Content,
    records: bool,
) -> Result<Records, Failure> {
    if !records {
        return Ok(vec![one(parser, content)]);
    }
    let fail = |error| Failure::of(error, &content.text);
    let read = parser.records_owned(&content.text).map_err(fail)?;
    Ok(read.map(|record| record.map_err(fail)).collect())
}

fn one(parser: &kaiken::Parser, content: &Content) -> Result<OwnedTranscript, Failure> {
    let parsed = parser.parse_owned(Arc::clone(&content.text));
    parsed.map_err(|error| Failure::of(error, &content.text))
}

#[pymethods]
impl Parser {
    #[new]
    #[pyo3(signature = (dialect = None, *, strict = false))]
    pub(crate) fn py_new(
        py: Python<'_>,
        dialect: Option<DialectArgument>,
        strict: bool,
    ) -> PyResult<Self> {
        let dialect = dialect.map(|it| it.resolve(py)).transpose()?;
        Ok(Self::of(py, dialect.as_ref(), strict))
    }

    /// The dialect that texts are read with; None if it is detected.
    #[getter(dialect)]
    fn get_dialect(&self, py: Python<'_>) -> Option<Py<Dialect>> {
        self.dialect(py)
    }

    /// Whether a text with an error is refused.
    #[getter]
    fn strict(&self) -> bool {
        self.strict
    }

    /// Parses a text as one transcript. See ``kaiken.parse``.
    fn parse<'py>(&self, text: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Transcript>> {
        let py = text.py();
        let text = input::text(text)?;
        self.one(py, Content::of(&text), None)
    }

    /// Parses the bytes of a text. See ``kaiken.parse_bytes``.
    fn parse_bytes<'py>(&self, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Transcript>> {
        let py = data.py();
        let data = input::bytes(data)?;
        let text = errors::guard(py, || input::decode(&data))?;
        self.one(py, text.map_err(|failure| failure.raise(py, None))?, None)
    }

    /// Parses a file. See ``kaiken.parse_file``.
    fn parse_file<'py>(&self, path: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Transcript>> {
        let (py, path) = (path.py(), input::path(path)?);
        let text = errors::guard(py, || input::read_file(&path))?;
        let text = text.map_err(|failure| failure.raise(py, Some(path.as_os_str())))?;
        self.one(py, text, Some(path.into_os_string()))
    }

    /// Parses every conference of a text. See ``kaiken.parse_records``.
    fn parse_records<'py>(
        &self,
        text: &Bound<'py, PyAny>,
    ) -> PyResult<Vec<Bound<'py, Transcript>>> {
        let py = text.py();
        let content = Content::of(&input::text(text)?);
        let records = errors::guard(py, || self.read(&content, true))?;
        let records = records.map_err(|failure| failure.raise(py, None))?;
        let source = Py::new(py, Source::new(content, None, self.dialect(py), true))?;
        let numbered = records.into_iter().enumerate();
        numbered
            .map(|(number, record)| {
                let owned = record.map_err(|failure| failure.raise(py, None))?;
                Bound::new(py, Transcript::new(source.clone_ref(py), owned, number))
            })
            .collect()
    }

    /// Walks the events of a text. See ``kaiken.events``.
    fn events(&self, text: &Bound<'_, PyAny>) -> PyResult<EventIterator> {
        EventIterator::new(self, text)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let id = self
            .dialect
            .as_ref()
            .map(|it| it.get().inner.id.to_string());
        let strict = if self.strict { "True" } else { "False" };
        Ok(format!(
            "Parser(dialect={}, strict={strict})",
            convert::repr(py, id)?
        ))
    }

    fn __eq__(&self, other: &Self) -> bool {
        let own = |it: &Self| it.dialect.as_ref().map(|it| Arc::clone(&it.get().inner));
        self.strict == other.strict && own(self) == own(other)
    }

    fn __hash__(&self) -> isize {
        self.strict.into()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let state = (self.dialect(py), self.strict);
        convert::again(py, "_parser", state)
    }
}

/// Makes a parser again out of a pickle.
#[pyfunction(name = "_parser")]
pub(crate) fn parser(py: Python<'_>, dialect: Option<Py<Dialect>>, strict: bool) -> Parser {
    Parser::of(py, dialect.as_ref(), strict)
}

/// Parse the transcript of a press conference.
///
/// Never fails on a text: you get the best tree there is, and ``diagnostics`` where it is in doubt.
/// The interpreter is released while the text is parsed.
///
/// Parameters
/// ----------
/// text : str
///     The page, as text. It is kept, and every part of the result is a slice of it.
/// dialect : str or Dialect, optional
///     Read with this dialect. Without it the dialect is detected.
/// strict : bool, default False
///     Refuse a text that has a diagnostic of severity ``error``.
///
/// Returns
/// -------
/// Transcript
///     One transcript. A text that holds several conferences is better read with
///     ``kaiken.parse_records``; a diagnostic ``K0002`` tells of them.
///
/// Raises
/// ------
/// TypeError
///     If ``text`` is no ``str``.
/// ValueError
///     If no built-in dialect has that name.
/// StrictError
///     If ``strict`` and the text contradicts itself; ``code``, ``span``, ``line`` and ``column``
///     say where.
/// TextError
///     If the text holds a lone surrogate, or is 4 GiB long.
///
/// Notes
/// -----
/// Offsets are code points: ``text[turn.span.start:turn.span.end]`` is the turn with its label.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> transcript = kaiken.parse('''Reporter: Did the two sides agree?
/// ... Minister Aoba: They did.
/// ... ''')
/// >>> for turn in transcript.turns:
/// ...     print(turn.role, "|", turn.label, "|", turn.text)
/// reporter | Reporter | Did the two sides agree?
/// official | Minister Aoba | They did.
#[pyfunction]
#[pyo3(signature = (text, *, dialect = None, strict = false))]
pub(crate) fn parse<'py>(
    text: &Bound<'py, PyAny>,
    dialect: Option<DialectArgument>,
    strict: bool,
) -> PyResult<Bound<'py, Transcript>> {
    Parser::py_new(text.py(), dialect, strict)?.parse(text)
}

/// Parse the bytes of a transcript.
///
/// Parameters
/// ----------
/// data : bytes, bytearray or memoryview
///     A text in UTF-8, UTF-16, Shift_JIS, EUC-JP or Windows-1252; which of them it is, is told by
///     the bytes and kept as ``transcript.encoding``. Offsets count in the decoded text,
///     ``transcript.source``.
/// dialect, strict
///     As in ``kaiken.parse``.
///
/// Returns
/// -------
/// Transcript
///
/// Raises
/// ------
/// TextError
///     If the bytes are binary data; ``line`` and ``column`` say where.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> kaiken.parse_bytes(b"Reporter: Why?").turns[0].text
/// 'Why?'
#[pyfunction]
#[pyo3(signature = (data, *, dialect = None, strict = false))]
pub(crate) fn parse_bytes<'py>(
    data: &Bound<'py, PyAny>,
    dialect: Option<DialectArgument>,
    strict: bool,
) -> PyResult<Bound<'py, Transcript>> {
    Parser::py_new(data.py(), dialect, strict)?.parse_bytes(data)
}

/// Parse a file.
///
/// Parameters
/// ----------
/// path : str or os.PathLike
///     A text file, in an encoding of ``kaiken.parse_bytes``. ``transcript.file`` keeps the path as
///     given.
/// dialect, strict
///     As in ``kaiken.parse``.
///
/// Returns
/// -------
/// Transcript
///
/// Raises
/// ------
/// OSError
///     If the file cannot be read.
/// ValueError
///     If the path holds a zero, which no system allows.
/// TextError
///     If it holds no text.
#[pyfunction]
#[pyo3(signature = (path, *, dialect = None, strict = false))]
pub(crate) fn parse_file<'py>(
    path: &Bound<'py, PyAny>,
    dialect: Option<DialectArgument>,
    strict: bool,
) -> PyResult<Bound<'py, Transcript>> {
    Parser::py_new(path.py(), dialect, strict)?.parse_file(path)
}

/// Parse a text that may hold several press conferences.
///
/// Parameters
/// ----------
/// text : str
///     The text. Its conferences cover it: one begins where the one before it ends.
/// dialect, strict
///     As in ``kaiken.parse``.
///
/// Returns
/// -------
/// list[Transcript]
///     One for each conference. Spans count in the whole text.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> len(kaiken.parse_records("Reporter: Why?"))
/// 1
#[pyfunction]
#[pyo3(signature = (text, *, dialect = None, strict = false))]
pub(crate) fn parse_records<'py>(
    text: &Bound<'py, PyAny>,
    dialect: Option<DialectArgument>,
    strict: bool,
) -> PyResult<Vec<Bound<'py, Transcript>>> {
    Parser::py_new(text.py(), dialect, strict)?.parse_records(text)
}
