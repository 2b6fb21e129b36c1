//! Pieces: Python strings that know where they stand.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyType};

use crate::errors::Failure;
use crate::span::Span;

/// The class `kaiken.Piece`, and the call that makes one: faster than to call the class, whose
/// `__new__` is written in Python.
struct Maker {
    class: Py<PyType>,
    new: Py<PyAny>,
}

impl Maker {
    fn find(py: Python<'_>) -> PyResult<Self> {
        let class = py.import("kaiken._piece")?.getattr("Piece")?;
        let new = class.getattr("__base__")?.getattr("__new__")?;
        Ok(Self {
            class: class.cast_into()?.unbind(),
            new: new.unbind(),
        })
    }
}

/// Makes a `kaiken.Piece` of words and their place. The place is kept as bytes, which the garbage
/// collector does not walk through: few pieces are ever asked for their span.
pub(crate) fn piece<'py>(py: Python<'py>, text: &str, span: Span) -> PyResult<Bound<'py, PyAny>> {
    static MAKER: PyOnceLock<Maker> = PyOnceLock::new();
    let maker = MAKER.get_or_try_init(py, || Maker::find(py))?;
    let piece = maker.new.bind(py).call1((&maker.class, text))?;
    piece.setattr(intern!(py, "_place"), PyBytes::new(py, &span.packed()))?;
    Ok(piece)
}

/// The span of a piece, out of the bytes that it keeps.
#[pyfunction(name = "_unpacked")]
pub(crate) fn unpacked(py: Python<'_>, place: &[u8]) -> PyResult<Span> {
    let missing = || Failure::Document("these bytes hold no span".to_owned()).raise(py, None);
    Span::unpacked(place).ok_or_else(missing)
}
