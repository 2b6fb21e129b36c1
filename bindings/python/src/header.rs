//! What stands above the first turn.

use pyo3::prelude::*;
use pyo3::types::{PyDate, PyTime, PyTuple};

use crate::convert;
use crate::part::Part;
use crate::span::Span;
use crate::transcript::Transcript;

/// What stands above the first turn. What the text does not say is None.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> header = kaiken.parse('''Press Conference by Foreign Minister Ken Aoba
/// ... Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
/// ... ''').header
/// >>> header.date, header.time.start
/// (datetime.date(2024, 3, 12), datetime.time(14, 5))
/// >>> header.venue
/// 'Ministry of Foreign Affairs'
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Header(pub(crate) Part);

impl Header {
    fn read<T>(&self, work: impl FnOnce(&kaiken::Header) -> T) -> T {
        work(self.0.tree().header())
    }

    fn piece<'py>(
        &self,
        py: Python<'py>,
        which: impl FnOnce(&kaiken::Header) -> Option<kaiken::Span>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.piece(py, self.read(which))
    }

    fn pieces<'py>(
        &self,
        py: Python<'py>,
        which: impl FnOnce(&kaiken::Header) -> &Vec<kaiken::Span>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let tree = self.0.tree();
        PyTuple::new(py, self.0.pieces(py, which(tree.header()))?)
    }
}

#[pymethods]
impl Header {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("title", "date");

    /// Where on the site the page stands.
    #[getter]
    fn breadcrumb<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |header| header.breadcrumb)
    }

    /// The title.
    #[getter]
    fn title<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |header| header.title)
    }

    /// The kind of conference, as the title says: ``regular``, ``extraordinary``, ``joint`` or
    /// ``other``.
    #[getter]
    fn kind(&self) -> &'static str {
        convert::name(&self.read(|header| header.kind))
    }

    /// The date as a ``datetime.date``, if it is whole and possible.
    #[getter]
    fn date<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDate>>> {
        let date = self.read(|header| header.date);
        date.map(|date| convert::date(py, date)).transpose()
    }

    /// Where the date stands, possible or not.
    #[getter]
    fn date_span(&self) -> Option<Span> {
        let span = self.read(|header| header.date_span);
        span.map(|span| self.0.source().span(span))
    }

    /// The weekday as it is written, in English and lower case, whether or not it fits the date.
    #[getter]
    fn weekday(&self) -> Option<String> {
        let weekday = self.read(|header| header.weekday);
        weekday.map(|weekday| weekday.to_string())
    }

    /// The time of day, or None.
    #[getter]
    fn time(&self, py: Python<'_>) -> Option<Clock> {
        self.read(|header| header.time)
            .map(|_| Clock(self.0.other(py, 0)))
    }

    /// The place, as it is written.
    #[getter]
    fn venue<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |header| header.venue)
    }

    /// A path or a URL that stands where the venue should.
    #[getter]
    fn venue_raw<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.piece(py, |header| header.venue_raw)
    }

    /// Notices of translation and the like, wherever in the record they stand.
    #[getter]
    fn notices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.pieces(py, |header| &header.notices)
    }

    /// Links to other versions and pages, wherever in the record they stand.
    #[getter]
    fn links<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.pieces(py, |header| &header.links)
    }

    /// The items of the list of topics.
    #[getter]
    fn topics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.pieces(py, |header| &header.topics)
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!(
            "Header({}, {})",
            convert::repr(py, self.title(py)?)?,
            self.read(|header| header.date)
                .map_or("None".to_owned(), |date| date.to_string())
        ))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Header")
    }
}

/// The time of day of a conference, in the place where it is held.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> time = kaiken.parse('''Press Conference by Foreign Minister Ken Aoba
/// ... Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
/// ... ''').header.time
/// >>> time.text, time.start, time.end
/// ('2:05 p.m.', datetime.time(14, 5), None)
#[pyclass(frozen, eq, hash, module = "kaiken")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Clock(pub(crate) Part);

impl Clock {
    fn read<T: Default>(&self, work: impl FnOnce(kaiken::Clock) -> T) -> T {
        self.0.tree().header().time.map(work).unwrap_or_default()
    }

    fn place(&self) -> kaiken::Span {
        self.read(|clock| Some(clock.span))
            .unwrap_or(kaiken::Span::new(0, 0))
    }
}

#[pymethods]
impl Clock {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("start", "end");

    /// When it begins, as a ``datetime.time`` without zone; None if what is written cannot be.
    #[getter]
    fn start<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyTime>>> {
        let time = self.read(|clock| clock.start);
        time.map(|time| convert::time(py, time)).transpose()
    }

    /// When it ends, if the text says: beside the beginning, or in its closing line.
    #[getter]
    fn end<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyTime>>> {
        let time = self.read(|clock| clock.end);
        time.map(|time| convert::time(py, time)).transpose()
    }

    /// The abbreviation of the time zone, as it is written.
    #[getter]
    fn zone<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.piece(py, self.read(|clock| clock.zone))
    }

    /// Whether the text gives a beginning and leaves the end open.
    #[getter]
    fn open_ended(&self) -> bool {
        self.read(|clock| clock.open_ended)
    }

    /// Its words.
    #[getter]
    fn text(&self) -> &str {
        self.0.source().slice(self.place())
    }

    /// Where it stands.
    #[getter]
    fn span(&self) -> Span {
        self.0.source().span(self.place())
    }

    /// The transcript that it is a part of.
    #[getter]
    fn transcript(&self, py: Python<'_>) -> Py<Transcript> {
        self.0.transcript(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Clock({})", convert::repr(py, self.text())?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reduce(py, "Clock")
    }
}
