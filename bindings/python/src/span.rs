//! Places in a text, in code points.

use std::hash::{DefaultHasher, Hash, Hasher};

use kaiken::LineIndex;
use pyo3::basic::CompareOp;
use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PySlice, PyTuple};

use crate::convert;

/// A start and an end in one unit.
type Range = (u32, u32);

/// A start and an end as they are given.
type Ends = (Offset, Offset);

/// How many bytes a packed span takes.
const PACKED: usize = 24;

fn range((start, end): Ends) -> Range {
    (start.0, end.0)
}

/// An offset that is given. A number that is none of a text is a `ValueError`, as other options
/// are.
pub(crate) struct Offset(u32);

impl FromPyObject<'_, '_> for Offset {
    type Error = PyErr;

    fn extract(argument: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        match argument.extract::<u32>() {
            Ok(offset) => Ok(Self(offset)),
            Err(error) if error.is_instance_of::<PyOverflowError>(argument.py()) => {
                let message = "an offset is a number from 0 to 4294967295";
                Err(PyValueError::new_err(message))
            }
            Err(error) => Err(error),
        }
    }
}

/// An index that knows which of a text's units have to be counted.
pub(crate) struct Units<'a> {
    pub(crate) index: LineIndex<'a>,
    /// Whether a character takes two units of UTF-16. Where none does, these are the code points.
    wide: bool,
}

impl<'a> Units<'a> {
    /// Those of a text of that many bytes.
    pub(crate) fn new(index: LineIndex<'a>, length: usize) -> Self {
        let end = length as u32;
        let wide = index.chars(end) != index.utf16(end);
        Self { index, wide }
    }

    /// The code points and the UTF-16 units before a byte.
    fn before(&self, byte: u32) -> (u32, u32) {
        let chars = self.index.chars(byte);
        let utf16 = if self.wide {
            self.index.utf16(byte)
        } else {
            chars
        };
        (chars, utf16)
    }
}

/// A place in a text: the half-open range ``[start, end)`` of code points.
///
/// ``text[span.start:span.end]`` and ``text[span.slice]`` give the words that stand there.
///
/// Parameters
/// ----------
/// start, end : int
///     Offsets in code points, as Python counts the characters of a ``str``.
/// bytes, utf16 : tuple[int, int], optional
///     The same place in UTF-8 bytes and in UTF-16 units. Spans of a transcript know both.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> text = "😀 Reporter: Why?"
/// >>> turn = kaiken.parse("Reporter: 😀?").turns[0]
/// >>> turn.span
/// Span(0, 12)
/// >>> turn.span.bytes, turn.span.utf16
/// ((0, 15), (0, 13))
#[pyclass(frozen, module = "kaiken")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Span {
    /// The offset of the first code point.
    #[pyo3(get)]
    start: u32,
    /// The offset behind the last code point.
    #[pyo3(get)]
    end: u32,
    /// The place in UTF-8 bytes, or None for a span made by hand.
    #[pyo3(get)]
    bytes: Option<Range>,
    /// The place in UTF-16 units, as JavaScript counts, or None for a span made by hand.
    #[pyo3(get)]
    utf16: Option<Range>,
}

impl Span {
    /// A span of a text whose units are counted.
    pub(crate) fn new(units: &Units<'_>, span: kaiken::Span) -> Self {
        let (start, end) = (units.before(span.start), units.before(span.end));
        Self::between(start, end, span)
    }

    /// A span of which the words are known: those of ASCII take as many units as bytes, so that
    /// their end needs no count.
    pub(crate) fn of(units: &Units<'_>, words: &str, span: kaiken::Span) -> Self {
        if !words.is_ascii() {
            return Self::new(units, span);
        }
        let (chars, utf16) = units.before(span.start);
        let end = (chars + span.len(), utf16 + span.len());
        Self::between((chars, utf16), end, span)
    }

    fn between(start: (u32, u32), end: (u32, u32), bytes: kaiken::Span) -> Self {
        Self {
            start: start.0,
            end: end.0,
            bytes: Some((bytes.start, bytes.end)),
            utf16: Some((start.1, end.1)),
        }
    }

    /// One code point of a text that has no UTF-8 form.
    pub(crate) fn code_point(at: u32) -> Self {
        Self {
            start: at,
            end: at + 1,
            bytes: None,
            utf16: None,
        }
    }

    /// The numbers of a span of a transcript, for as long as nobody asks for the object.
    pub(crate) fn packed(&self) -> [u8; PACKED] {
        let (bytes, utf16) = (
            self.bytes.unwrap_or_default(),
            self.utf16.unwrap_or_default(),
        );
        let numbers = [self.start, self.end, bytes.0, bytes.1, utf16.0, utf16.1];
        let mut packed = [0; PACKED];
        for (four, number) in packed.as_chunks_mut::<4>().0.iter_mut().zip(numbers) {
            *four = number.to_le_bytes();
        }
        packed
    }

    /// The span out of its numbers.
    pub(crate) fn unpacked(packed: &[u8]) -> Option<Self> {
        let packed: &[u8; PACKED] = packed.try_into().ok()?;
        let number = |at: usize| u32::from_le_bytes(packed.as_chunks::<4>().0[at]);
        Some(Self {
            start: number(0),
            end: number(1),
            bytes: Some((number(2), number(3))),
            utf16: Some((number(4), number(5))),
        })
    }

    fn key(&self) -> Range {
        (self.start, self.end)
    }
}

#[pymethods]
impl Span {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("start", "end");

    #[new]
    #[pyo3(signature = (start, end, *, bytes = None, utf16 = None))]
    fn py_new(
        start: Offset,
        end: Offset,
        bytes: Option<Ends>,
        utf16: Option<Ends>,
    ) -> PyResult<Self> {
        let (start, end) = (start.0, end.0);
        let (bytes, utf16) = (bytes.map(range), utf16.map(range));
        if end < start {
            return Err(PyValueError::new_err(format!(
                "a span ends at or behind its start: start is {start}, end is {end}"
            )));
        }
        Ok(Self {
            start,
            end,
            bytes,
            utf16,
        })
    }

    /// The span as a ``slice``: ``text[span.slice]``.
    #[getter]
    fn slice<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let ends = (self.start, self.end);
        py.get_type::<PySlice>().call1(ends)
    }

    fn __len__(&self) -> usize {
        (self.end - self.start) as usize
    }

    fn __contains__(&self, offset: &Bound<'_, PyAny>) -> PyResult<bool> {
        match offset.extract::<i64>() {
            Ok(offset) => Ok((i64::from(self.start)..i64::from(self.end)).contains(&offset)),
            Err(error) if error.is_instance_of::<PyOverflowError>(offset.py()) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyTuple::new(py, [self.start, self.end])?
            .try_iter()?
            .into_any())
    }

    fn __repr__(&self) -> String {
        format!("Span({}, {})", self.start, self.end)
    }

    fn __richcmp__(&self, other: &Bound<'_, PyAny>, op: CompareOp) -> PyResult<Py<PyAny>> {
        let py = other.py();
        match other.cast::<Self>() {
            Ok(other) => op
                .matches(self.key().cmp(&other.get().key()))
                .into_pyobject(py)
                .map(|it| it.to_owned().into_any().unbind())
                .map_err(PyErr::from),
            Err(_) => Ok(py.NotImplemented()),
        }
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.key().hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let state = (self.start, self.end, self.bytes, self.utf16);
        convert::again(py, "_span", state)
    }
}

/// Makes a span again out of a pickle.
#[pyfunction(name = "_span")]
pub(crate) fn span(
    start: Offset,
    end: Offset,
    bytes: Option<Ends>,
    utf16: Option<Ends>,
) -> PyResult<Span> {
    Span::py_new(start, end, bytes, utf16)
}
