//! Pieces: Python strings that know where they stand.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyString, PyTuple, PyType};

use crate::errors::Failure;
use crate::kept::{Kept, LONGEST};
use crate::span::Span;

/// The class `kaiken.Piece`, and the call that makes one: faster than to call the class, whose
/// `__new__` is written in Python.
struct Maker {
    class: Py<PyType>,
    new: Py<PyAny>,
    /// The words that came last, each beside the class: what `new` is called with.
    arguments: Kept<PyTuple>,
}

impl Maker {
    fn find(py: Python<'_>) -> PyResult<Self> {
        let class = py.import("kaiken._piece")?.getattr("Piece")?;
        let new = class.getattr("__base__")?.getattr("__new__")?;
        Ok(Self {
            class: class.cast_into()?.unbind(),
            new: new.unbind(),
            arguments: Kept::new(),
        })
    }

    fn get(py: Python<'_>) -> PyResult<&Self> {
        static MAKER: PyOnceLock<Maker> = PyOnceLock::new();
        MAKER.get_or_try_init(py, || Self::find(py))
    }

    fn arguments<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyTuple>> {
        self.arguments
            .get(py, text, || (&self.class, text).into_pyobject(py))
    }
}

/// Makes a `kaiken.Piece` of words and their place. The place is kept as bytes, which the garbage
/// collector does not walk through: few pieces are ever asked for their span.
pub(crate) fn piece<'py>(py: Python<'py>, text: &str, span: Span) -> PyResult<Bound<'py, PyAny>> {
    let maker = Maker::get(py)?;
    let piece = maker.new.bind(py).call1(maker.arguments(py, text)?)?;
    piece.setattr(intern!(py, "_place"), PyBytes::new(py, &span.packed()))?;
    Ok(piece)
}

/// The words alone, as a string that short ones share with other pieces of the same words.
pub(crate) fn words<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyString>> {
    if text.len() > LONGEST {
        return Ok(PyString::new(py, text));
    }
    let words = Maker::get(py)?.arguments(py, text)?.get_item(1)?;
    Ok(words.cast_into()?)
}

/// The span of a piece, out of the bytes that it keeps.
#[pyfunction(name = "_unpacked")]
pub(crate) fn unpacked(py: Python<'_>, place: &[u8]) -> PyResult<Span> {
    let missing = || Failure::Document("these bytes hold no span".to_owned()).raise(py, None);
    Span::unpacked(place).ok_or_else(missing)
}
