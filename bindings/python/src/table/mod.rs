//! Tables: rows of many transcripts as Arrow record batches, made without Python objects.

mod column;
mod export;
mod rows;
mod turns;
mod work;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::dialect::DialectArgument;
use crate::input::Input;
use crate::many::{Threads, count_threads};
use crate::outcome::Outcome;
use crate::parser::Parser;
use crate::transcript::Transcript;

use column::Rows;
pub(crate) use export::Table;
pub(crate) use rows::Cell;
pub(crate) use turns::{TurnColumn, turn_rows};
pub(crate) use work::Item;
use work::OnError;

/// A table of many transcripts, one row for each turn, exchange, document or diagnostic.
///
/// Parameters
/// ----------
/// docs : iterable of Transcript, Outcome, str, bytes, os.PathLike or None
///     Transcripts, or outcomes of ``kaiken.parse_many``; or texts, bytes and files, which are
///     parsed on the way, on several threads. None, and what else a column of a data frame may have
///     for it, is a document that cannot be read. A Transcript alone is taken too.
/// rows : {"turns", "exchanges", "documents", "diagnostics"}, default "turns"
///     What a row is. ``kaiken.columns(rows)`` lists the columns.
/// threads : int, optional
///     Default: one for each processor.
/// records : bool, default True
///     Take each conference of a text that holds several as a record of its own.
/// errors : {"raise", "row"}, default "raise"
///     What becomes of a document that cannot be read: an exception; or a row in which ``doc``,
///     ``file`` and ``error`` are filled and everything else is null.
/// dialect, strict
///     As in ``kaiken.parse``, for documents that are parsed on the way.
///
/// Returns
/// -------
/// Table
///     Arrow data. ``polars.from_arrow(table)``, ``pyarrow.table(table)``, DuckDB and
///     ``pandas.DataFrame.from_arrow(table)`` read it without a copy through Python objects.
///
/// Raises
/// ------
/// ValueError
///     For other ``rows``, ``errors`` or ``threads``, or an unknown dialect.
/// TypeError
///     If ``docs`` is a single text, or, with ``errors="raise"``, a document is of another type.
/// KaikenError, OSError
///     Why the first document that cannot be read cannot, with ``errors="raise"``.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> table = kaiken.table(["Reporter: Why?\nMinister Aoba: So."])
/// >>> len(table), table.rows
/// (2, 'turns')
#[pyfunction]
#[pyo3(signature = (docs, rows = "turns", *, threads = None, records = true, errors = "raise",
                    dialect = None, strict = false))]
#[expect(
    clippy::too_many_arguments,
    reason = "keyword arguments of a Python function"
)]
pub(crate) fn table(
    py: Python<'_>,
    docs: &Bound<'_, PyAny>,
    rows: &str,
    threads: Option<Threads>,
    records: bool,
    errors: &str,
    dialect: Option<DialectArgument>,
    strict: bool,
) -> PyResult<Table> {
    let rows = Rows::named(rows)?;
    let on_error = OnError::named(errors)?;
    let threads = count_threads(threads);
    let parser = Parser::py_new(py, dialect, strict)?;
    let items = items(docs)?;
    let batches = work::batches(py, &items, rows, &parser.inner, records, threads, on_error)?;
    Ok(Table::new(rows, batches))
}

/// The documents, held without a copy.
fn items(docs: &Bound<'_, PyAny>) -> PyResult<Vec<Item>> {
    if let Ok(transcript) = docs.cast::<Transcript>() {
        return Ok(vec![Item::Transcript(transcript.clone().unbind())]);
    }
    if docs.is_instance_of::<PyString>() || docs.is_instance_of::<PyBytes>() {
        return Err(PyTypeError::new_err(
            "docs is an iterable of documents, not one of them; write [text], or use \
             kaiken.read_corpus for a pattern of paths",
        ));
    }
    docs.try_iter()?.map(|item| item_of(&item?)).collect()
}

fn item_of(item: &Bound<'_, PyAny>) -> PyResult<Item> {
    if let Ok(transcript) = item.cast::<Transcript>() {
        return Ok(Item::Transcript(transcript.clone().unbind()));
    }
    match item.cast::<Outcome>() {
        Ok(outcome) => Ok(outcome.get().item(item.py())),
        Err(_) => Input::take(item).map(Item::Input),
    }
}

impl OnError {
    fn named(name: &str) -> PyResult<Self> {
        match name {
            "raise" => Ok(Self::Raise),
            "row" => Ok(Self::Row),
            other => Err(PyValueError::new_err(format!(
                "errors is 'raise' or 'row', not '{other}'"
            ))),
        }
    }
}

/// The columns of a table: name, type and meaning of each.
///
/// Parameters
/// ----------
/// rows : {"turns", "exchanges", "documents", "diagnostics"}, default "turns"
///
/// Returns
/// -------
/// list[tuple[str, str, str]]
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> kaiken.columns("turns")[0]
/// ('doc', 'int64', 'place of the document among those given, from zero')
#[pyfunction]
#[pyo3(signature = (rows = "turns"))]
pub(crate) fn columns(rows: &str) -> PyResult<Vec<(&'static str, &'static str, &'static str)>> {
    let columns = Rows::named(rows)?.columns();
    let told = columns.iter().map(|it| (it.name, it.kind.name(), it.about));
    Ok(told.collect())
}
