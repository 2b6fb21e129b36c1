//! The turns of a transcript as plain dicts.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use super::Transcript;
use crate::convert;
use crate::piece;
use crate::table::{Cell, TurnColumn, turn_rows};

/// What a row holds if nobody says: who speaks, in which part, and what.
const USUAL: [TurnColumn; 3] = [TurnColumn::Label, TurnColumn::Role, TurnColumn::Text];

/// The columns of those names.
pub(super) fn columns(names: &[String]) -> PyResult<Vec<TurnColumn>> {
    if names.is_empty() {
        return Ok(USUAL.to_vec());
    }
    let names = names.iter();
    names.map(|name| TurnColumn::named(name)).collect()
}

/// A dict for each turn, all values of it made at once.
pub(super) fn of<'py>(
    py: Python<'py>,
    transcript: &Transcript,
    columns: &[TurnColumn],
) -> PyResult<Bound<'py, PyList>> {
    let keys = columns
        .iter()
        .map(|it| (*it, PyString::intern(py, it.name())));
    let keys: Vec<_> = keys.collect();
    // A copy of a dict has room for its keys at once, and compares none of them.
    let blank = PyDict::new(py);
    for (_, key) in &keys {
        blank.set_item(key, py.None())?;
    }
    let tree = transcript.tree();
    let rows = PyList::empty(py);
    for row in turn_rows(&tree) {
        let dict = blank.copy()?;
        for (column, key) in &keys {
            let cell = row.cell(*column, || transcript.source().index());
            dict.set_item(key, value(py, cell)?)?;
        }
        rows.append(dict)?;
    }
    Ok(rows)
}

/// The Python object of a value. Short words are shared by the rows that have the same.
fn value<'py>(py: Python<'py>, cell: Cell<'_>) -> PyResult<Bound<'py, PyAny>> {
    match cell {
        Cell::Null => Ok(py.None().into_bound(py)),
        Cell::Text(text) => Ok(piece::words(py, text)?.into_any()),
        Cell::Number(number) => number.into_bound_py_any(py),
        Cell::Flag(flag) => flag.into_bound_py_any(py),
        Cell::Date(date) => Ok(convert::date(py, date)?.into_any()),
        Cell::Time(time) => Ok(convert::time(py, time)?.into_any()),
    }
}
