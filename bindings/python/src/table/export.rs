//! Arrow data out of the door, by the PyCapsule protocol.

use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::column::Rows;

/// Arrow data: rows of many transcripts.
///
/// Anything that reads the Arrow PyCapsule protocol reads it: ``polars.from_arrow(table)``,
/// ``pyarrow.table(table)``, ``pandas.DataFrame.from_arrow(table)``. DuckDB finds it by the name of
/// its variable, if that is no word of SQL: ``duckdb.sql("from turns")``. It may be read as often
/// as you like. ``kaiken.columns(table.rows)`` tells what the columns mean.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> kaiken.table(["Reporter: Why?"], rows="documents")
/// <Table documents: 1 row, 19 columns>
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Table {
    rows: Rows,
    batches: Vec<RecordBatch>,
}

impl Table {
    pub(crate) fn new(rows: Rows, batches: Vec<RecordBatch>) -> Self {
        Self { rows, batches }
    }
}

#[pymethods]
impl Table {
    /// What a row is: ``turns``, ``exchanges``, ``documents`` or ``diagnostics``.
    #[getter]
    fn rows(&self) -> &'static str {
        self.rows.name()
    }

    /// The names of the columns.
    #[getter]
    fn column_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.rows.columns().iter().map(|column| column.name))
    }

    /// The data, as the Arrow PyCapsule protocol asks for it.
    ///
    /// Parameters
    /// ----------
    /// requested_schema : PyCapsule, optional
    ///     Not heeded: the protocol lets the consumer cast.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, self.rows.schema());
        let stream = FFI_ArrowArrayStream::new(Box::new(reader));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    /// The types of the columns, as the Arrow PyCapsule protocol asks for them.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(&*self.rows.schema())
            .map_err(|error| PyValueError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        let (rows, columns) = (self.__len__(), self.rows.columns().len());
        let s = if rows == 1 { "" } else { "s" };
        format!(
            "<Table {}: {rows} row{s}, {columns} columns>",
            self.rows.name()
        )
    }

    /// A ``pyarrow.Table``. Needs pyarrow: ``pip install 'kaiken[arrow]'``.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        frame(slf, "to_arrow")
    }

    /// A pandas data frame. Needs pandas and pyarrow: ``pip install 'kaiken[pandas]'``.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        frame(slf, "to_pandas")
    }

    /// A polars data frame. Needs polars: ``pip install 'kaiken[polars]'``.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        frame(slf, "to_polars")
    }
}

fn frame<'py>(table: &Bound<'py, Table>, function: &str) -> PyResult<Bound<'py, PyAny>> {
    let frames = table.py().import("kaiken._frames")?;
    frames.call_method1(function, (table,))
}
