//! What Python can ask of a transcript.

use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hash, Hasher};

use kaiken::document::{Document, Unit};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::{Found, Transcript, rows};
use crate::convert;
use crate::dialect::DialectArgument;
use crate::header::Header;
use crate::part::Part;
use crate::parts::{Kind, Parts};
use crate::span::Span;
use crate::speaker::Speaker;

#[pymethods]
impl Transcript {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("header", "turns");

    /// The whole text that was parsed, of which the transcript may be one record.
    #[getter(source)]
    fn get_source<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        self.source().string(py)
    }

    /// The text of this transcript: the source at its span.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        let span = self.tree().span();
        if span.len() as usize == self.source().text.len() {
            return self.source().string(py);
        }
        PyString::new(py, self.source().slice(span))
    }

    /// Where the transcript stands in the source.
    #[getter]
    fn span(&self) -> Span {
        self.source().span(self.tree().span())
    }

    /// The path of the file that was read, as it was given; None for a text.
    #[getter]
    fn file(&self) -> Option<&OsStr> {
        self.source().file.as_deref()
    }

    /// The name of the dialect that it was read with.
    #[getter]
    fn dialect(&self) -> String {
        self.tree().dialect().to_owned()
    }

    /// The language of that dialect, as a BCP 47 tag; ``und`` where the dialect does not say.
    #[getter]
    fn language(&self) -> String {
        self.tree().language().to_owned()
    }

    /// The encoding in which the bytes were read, such as ``Shift_JIS``; None for a text.
    #[getter]
    fn encoding(&self) -> Option<&'static str> {
        self.source().encoding.map(kaiken::Encoding::name)
    }

    /// What stands above the first turn.
    #[getter]
    fn header(slf: &Bound<'_, Self>) -> Header {
        Header(Part::new(slf, 0))
    }

    /// Turns, headings and all other lines, in the order of the text.
    #[getter]
    fn blocks(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Blocks)
    }

    /// The turns, in the order of the text.
    #[getter(turns)]
    fn get_turns(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Turns)
    }

    /// The headings, in the order of the text.
    #[getter(headings)]
    fn get_headings(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Headings)
    }

    /// The people who speak and are named, in the order in which they first do.
    #[getter]
    fn speakers(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Speakers)
    }

    /// Questions and the answers that follow them.
    #[getter]
    fn exchanges(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Exchanges)
    }

    /// What is doubtful about the text, in the order of the text.
    #[getter]
    fn diagnostics(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Diagnostics)
    }

    /// Every piece of the transcript in order, white space and colons among them: put together
    /// their texts are ``transcript.text``.
    #[getter(leaves)]
    fn get_leaves(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        Parts::all(slf, Kind::Leaves)
    }

    /// The turns that ask, exchange by exchange.
    ///
    /// Returns
    /// -------
    /// Parts[Turn]
    fn questions(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        slf.get().find(slf.py(), Found::Exchanges)?;
        let tree = slf.get().tree();
        let blocks = tree.exchanges().iter().flat_map(kaiken::Exchange::question);
        Ok(Parts::turns(slf.clone().unbind(), blocks.copied()))
    }

    /// The turns that answer, exchange by exchange.
    ///
    /// Returns
    /// -------
    /// Parts[Turn]
    fn answers(slf: &Bound<'_, Self>) -> PyResult<Parts> {
        slf.get().find(slf.py(), Found::Exchanges)?;
        let tree = slf.get().tree();
        let blocks = tree.exchanges().iter().flat_map(kaiken::Exchange::answer);
        Ok(Parts::turns(slf.clone().unbind(), blocks.copied()))
    }

    /// The turns of one speaker.
    ///
    /// Parameters
    /// ----------
    /// speaker : Speaker or str
    ///     A speaker of this transcript; or the name of one, or any label as it is written. A
    ///     label gives all turns of the person whom it means, under whatever label.
    ///
    /// Returns
    /// -------
    /// Parts[Turn]
    ///     In the order of the text; empty if nobody is called so.
    fn by(slf: &Bound<'_, Self>, speaker: &Bound<'_, PyAny>) -> PyResult<Parts> {
        if let Ok(speaker) = speaker.cast::<Speaker>() {
            return Self::by_speaker(slf, &speaker.get().0);
        }
        let Ok(name) = speaker.cast::<PyString>() else {
            return Err(PyTypeError::new_err("by() takes a Speaker or a str"));
        };
        // No label of a text holds half a character.
        let Ok(name) = name.extract::<String>() else {
            return Ok(Parts::turns(slf.clone().unbind(), []));
        };
        let name = name.as_str();
        let tree = slf.get().tree();
        let means = |speaker: &kaiken::Speaker| {
            let labels = speaker.labels.iter().map(|label| label.span);
            labels
                .chain(speaker.name)
                .any(|span| tree.slice(span) == name)
        };
        let meant: Vec<bool> = tree.speakers().iter().map(means).collect();
        Ok(Self::turns_where(slf, |turn| {
            let speaker = turn.node().speaker;
            speaker.map_or(turn.label() == Some(name), |id| meant[id.index()])
        }))
    }

    /// The document of the transcript, as dicts and lists.
    ///
    /// Parameters
    /// ----------
    /// source : bool, default False
    ///     Put the whole text into it, under the key ``source``.
    ///
    /// Returns
    /// -------
    /// dict
    ///     The shape that ``kaiken parse`` prints and ``kaiken schema`` describes, with offsets in
    ///     code points. Dates are strings, spans are lists ``[start, end]``. ``encoding`` is null
    ///     for a text; ``kaiken parse`` without ``--decode`` says null for UTF-8, too.
    #[pyo3(signature = (*, source = false))]
    fn to_dict<'py>(&self, py: Python<'py>, source: bool) -> PyResult<Bound<'py, PyAny>> {
        self.find_all(py)?;
        let dict = self.document(|document| convert::to_python(py, &document))?;
        if source {
            dict.set_item("source", self.source().string(py))?;
        }
        Ok(dict)
    }

    /// The document of the transcript, as JSON.
    ///
    /// Parameters
    /// ----------
    /// source : bool, default True
    ///     Put the whole text into it, under the key ``source``: ``Transcript.from_json`` needs it.
    ///     Without it the JSON is what ``kaiken parse`` prints, with offsets in code points.
    ///
    /// Returns
    /// -------
    /// str
    ///     On one line.
    #[pyo3(signature = (*, source = true))]
    fn to_json(&self, py: Python<'_>, source: bool) -> PyResult<String> {
        self.find_all(py)?;
        let json = self.document(|document| serde_json::to_string(&document));
        let mut json = json.map_err(|error| PyTypeError::new_err(error.to_string()))?;
        if source {
            let text = serde_json::to_string(&*self.source().text)
                .map_err(|error| PyTypeError::new_err(error.to_string()))?;
            json.pop();
            json.push_str(",\"source\":");
            json.push_str(&text);
            json.push('}');
        }
        Ok(json)
    }

    /// A transcript from its document as JSON.
    ///
    /// The text is parsed again, and what is read must be what the document says.
    ///
    /// Parameters
    /// ----------
    /// json : str
    ///     What ``to_json`` gave, or a line that ``kaiken parse`` printed.
    /// source : str, optional
    ///     The text, where the document does not hold it under the key ``source``.
    /// dialect : str or Dialect, optional
    ///     The dialect, where it was one of your own.
    ///
    /// Raises
    /// ------
    /// DocumentError
    ///     If it is no document, if the text is missing, or if the text says something else.
    ///
    /// Examples
    /// --------
    /// >>> import kaiken
    /// >>> transcript = kaiken.parse("Reporter: Why?")
    /// >>> kaiken.Transcript.from_json(transcript.to_json()) == transcript
    /// True
    #[classmethod]
    #[pyo3(signature = (json, *, source = None, dialect = None))]
    fn from_json<'py>(
        _class: &Bound<'py, PyType>,
        json: &Bound<'py, PyAny>,
        source: Option<&Bound<'py, PyAny>>,
        dialect: Option<DialectArgument>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = json.py();
        let dialect = dialect.map(|it| it.resolve(py)).transpose()?;
        py.import("kaiken._document")?
            .call_method1("from_json", (json, source, dialect))
    }

    /// A transcript from its document as a dict. See ``from_json``.
    #[classmethod]
    #[pyo3(signature = (document, *, source = None, dialect = None))]
    fn from_dict<'py>(
        _class: &Bound<'py, PyType>,
        document: &Bound<'py, PyAny>,
        source: Option<&Bound<'py, PyAny>>,
        dialect: Option<DialectArgument>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = document.py();
        let dialect = dialect.map(|it| it.resolve(py)).transpose()?;
        py.import("kaiken._document")?
            .call_method1("from_dict", (document, source, dialect))
    }

    /// The document with offsets in a unit: ``code_points``, ``bytes`` or ``utf16``.
    fn _document<'py>(&self, py: Python<'py>, unit: &str) -> PyResult<Bound<'py, PyAny>> {
        let unit = match unit {
            "bytes" => Unit::Bytes,
            "utf16" => Unit::Utf16,
            _ => Unit::CodePoints,
        };
        self.find_all(py)?;
        convert::to_python(py, &Document::in_unit(&self.tree(), unit))
    }

    /// The turns as plain dicts, with every value made at once: the quickest way to all of them.
    ///
    /// Parameters
    /// ----------
    /// *columns : str
    ///     What a row holds, by the names that ``kaiken.columns("turns")`` has for it: ``turn``,
    ///     ``block``, ``role``, ``role_inferred``, ``speaker``, ``name``, ``office``,
    ///     ``organization``, ``label``, ``inferred``, ``heading``, ``text``, ``start``, ``end``.
    ///     Default: ``label``, ``role`` and ``text``.
    ///
    /// Returns
    /// -------
    /// list[dict]
    ///     One for each turn, in the order of the text. Words are plain strings; what the text does
    ///     not say is None. Offsets are code points.
    ///
    /// Raises
    /// ------
    /// ValueError
    ///     If there is no such column.
    ///
    /// Examples
    /// --------
    /// >>> import kaiken
    /// >>> transcript = kaiken.parse("Reporter: Why?\nMinister Aoba: So.")
    /// >>> transcript.to_rows()[1]
    /// {'label': 'Minister Aoba', 'role': 'official', 'text': 'So.'}
    /// >>> transcript.to_rows("name", "text")
    /// [{'name': None, 'text': 'Why?'}, {'name': 'Aoba', 'text': 'So.'}]
    #[pyo3(signature = (*columns))]
    fn to_rows<'py>(&self, py: Python<'py>, columns: Vec<String>) -> PyResult<Bound<'py, PyList>> {
        rows::of(py, self, &rows::columns(&columns)?)
    }

    /// A pandas data frame, one row for each turn, exchange or diagnostic. See ``kaiken.table``.
    #[pyo3(signature = (rows = "turns"))]
    fn to_pandas<'py>(slf: &Bound<'py, Self>, rows: &str) -> PyResult<Bound<'py, PyAny>> {
        let table = slf.py().import("kaiken")?.getattr("table")?;
        table.call1(((slf,), rows))?.call_method0("to_pandas")
    }

    /// A polars data frame, one row for each turn, exchange or diagnostic. See ``kaiken.table``.
    #[pyo3(signature = (rows = "turns"))]
    fn to_polars<'py>(slf: &Bound<'py, Self>, rows: &str) -> PyResult<Bound<'py, PyAny>> {
        let table = slf.py().import("kaiken")?.getattr("table")?;
        table.call1(((slf,), rows))?.call_method0("to_polars")
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let html = slf.py().import("kaiken._html")?;
        html.call_method1("transcript", (slf,))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.find_all(py)?;
        let tree = self.tree();
        let date = tree.header().date;
        Ok(format!(
            "<Transcript {}{}: {}, {}, {}, {}>",
            tree.dialect(),
            date.map_or(String::new(), |date| format!(" {date}")),
            counted(tree.turns().count(), "turn"),
            counted(tree.speakers().len(), "speaker"),
            counted(tree.exchanges().len(), "exchange"),
            counted(tree.diagnostics().len(), "diagnostic"),
        ))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self == other
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let state = (self.source.clone_ref(py), self.number);
        convert::again(py, "_transcript", state)
    }
}

impl Transcript {
    fn find_all(&self, py: Python<'_>) -> PyResult<()> {
        self.find(py, Found::Exchanges)?;
        self.find(py, Found::Diagnostics)
    }

    fn document<T>(&self, work: impl FnOnce(Document<'_>) -> T) -> T {
        let tree = self.tree();
        let file = self.source().file.as_deref().map(OsStr::to_string_lossy);
        let mut document = Document::in_unit(&tree, Unit::CodePoints);
        document.file = file.as_deref();
        document.encoding = self.encoding();
        work(document)
    }

    fn by_speaker(slf: &Bound<'_, Self>, speaker: &Part) -> PyResult<Parts> {
        let of = speaker.transcript(slf.py());
        if *of.get() != *slf.get() {
            let message = "this speaker is of another transcript; give its name instead";
            return Err(PyValueError::new_err(message));
        }
        let id = speaker.at as usize;
        Ok(Self::turns_where(slf, |turn| {
            turn.node().speaker.is_some_and(|it| it.index() == id)
        }))
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
