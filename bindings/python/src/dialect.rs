//! Dialects: how an institution writes.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::convert;
use crate::errors::{self, Failure};
use crate::input;

/// How one institution writes its press conferences down: data that the grammar reads.
///
/// A dialect is built in (``Dialect.named``, ``Dialect.built_in``) or your own
/// (``Dialect.from_dict``, ``Dialect.from_file``). With ``extends`` yours says only what differs.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> mine = kaiken.Dialect.from_dict(
/// ...     {"id": "my-paper", "extends": "mofa-en", "labels": {"questions": ["Our reporter"]}}
/// ... )
/// >>> kaiken.parse("Our reporter: Why?", dialect=mine).turns[0].role
/// 'reporter'
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Dialect {
    pub(crate) inner: Arc<Cow<'static, kaiken::Dialect>>,
}

impl Dialect {
    fn new(inner: impl Into<Cow<'static, kaiken::Dialect>>) -> Self {
        Self {
            inner: Arc::new(inner.into()),
        }
    }

    fn find(id: &str) -> PyResult<Self> {
        let found = kaiken::Dialect::named(id).map(Self::new);
        found.ok_or_else(|| {
            let ids: Vec<_> = kaiken::Dialect::built_in().map(|it| &*it.id).collect();
            PyValueError::new_err(format!(
                "no built-in dialect is called '{id}'; there are: {}. \
                 Read one of your own with Dialect.from_file or Dialect.from_dict",
                ids.join(", ")
            ))
        })
    }

    fn json(&self) -> PyResult<String> {
        let dialect: &kaiken::Dialect = &self.inner;
        serde_json::to_string(dialect).map_err(|it| PyValueError::new_err(it.to_string()))
    }

    fn read(
        py: Python<'_>,
        text: &str,
        file: Option<&OsStr>,
        from: fn(&str) -> Result<kaiken::Dialect, kaiken::dialect::DialectError>,
    ) -> PyResult<Self> {
        let text = text.trim_start_matches('\u{feff}');
        let read = errors::guard(py, || from(text))?;
        read.map(Self::new)
            .map_err(|error| Failure::Dialect(error).raise(py, file))
    }
}

/// What may be given for a dialect: one, or the name of one.
pub(crate) enum DialectArgument {
    Dialect(Py<Dialect>),
    Name(String),
}

impl FromPyObject<'_, '_> for DialectArgument {
    type Error = PyErr;

    fn extract(argument: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(dialect) = argument.cast::<Dialect>() {
            return Ok(Self::Dialect(dialect.to_owned().unbind()));
        }
        let name = argument.cast::<PyString>().map_err(|_| {
            let given = input::type_name(&argument);
            PyTypeError::new_err(format!("dialect is a str or a Dialect, not {given}"))
        })?;
        Ok(Self::Name(name.to_string_lossy().into_owned()))
    }
}

impl DialectArgument {
    pub(crate) fn resolve(self, py: Python<'_>) -> PyResult<Py<Dialect>> {
        match self {
            Self::Dialect(dialect) => Ok(dialect),
            Self::Name(id) => Py::new(py, Dialect::find(&id)?),
        }
    }
}

#[pymethods]
impl Dialect {
    /// The built-in dialects, the one for unknown institutions last.
    #[staticmethod]
    fn built_in() -> Vec<Self> {
        kaiken::Dialect::built_in().map(Self::new).collect()
    }

    /// The built-in dialect of that name.
    ///
    /// Raises
    /// ------
    /// ValueError
    ///     If none is called so.
    #[staticmethod]
    fn named(id: &Bound<'_, PyString>) -> PyResult<Self> {
        Self::find(&id.to_string_lossy())
    }

    /// A dialect of your own, given as nested dicts and lists.
    ///
    /// Raises
    /// ------
    /// DialectError
    ///     For unknown keys, values of another type, or a missing ``id``.
    #[staticmethod]
    fn from_dict(py: Python<'_>, values: &Bound<'_, PyDict>) -> PyResult<Self> {
        let json = py.import("json")?.call_method1("dumps", (values,))?;
        Self::read(py, json.extract()?, None, kaiken::Dialect::from_json)
    }

    /// A dialect of your own, from a TOML file, or a JSON file if its name ends in ``.json``.
    ///
    /// Raises
    /// ------
    /// OSError
    ///     If the file cannot be read.
    /// DialectError
    ///     If it holds no dialect; ``line`` and ``column`` say where.
    #[staticmethod]
    #[pyo3(signature = (path, /))]
    fn from_file(path: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (py, path) = (path.py(), input::path(path)?);
        let name = Some(path.as_os_str());
        let text = errors::guard(py, || input::read_file(&path))?
            .map_err(|failure| failure.raise(py, name))?;
        let is_json = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("json"));
        let from = if is_json {
            kaiken::Dialect::from_json
        } else {
            kaiken::Dialect::from_toml
        };
        Self::read(py, &text.text, name, from)
    }

    /// A dialect of your own, written as TOML.
    ///
    /// Raises
    /// ------
    /// DialectError
    ///     If it is none; ``line`` and ``column`` say where.
    #[staticmethod]
    fn from_toml(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (py, text) = (text.py(), input::text(text)?);
        Self::read(py, &text, None, kaiken::Dialect::from_toml)
    }

    /// A dialect of your own, written as JSON.
    ///
    /// Raises
    /// ------
    /// DialectError
    ///     If it is none; ``line`` and ``column`` say where.
    #[staticmethod]
    fn from_json(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (py, text) = (text.py(), input::text(text)?);
        Self::read(py, &text, None, kaiken::Dialect::from_json)
    }

    /// Its stable name, such as ``mofa-en``.
    #[getter]
    fn id(&self) -> &str {
        &self.inner.id
    }

    /// One line that says whose pages these are.
    #[getter]
    fn description(&self) -> &str {
        &self.inner.description
    }

    /// The language of the pages, as a BCP 47 tag.
    #[getter]
    fn language(&self) -> &str {
        &self.inner.language
    }

    /// The whole dialect as nested dicts and lists, as ``Dialect.from_dict`` reads it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let dialect: &kaiken::Dialect = &self.inner;
        convert::to_python(py, dialect)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Dialect {}>", convert::repr(py, self.id())?))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.inner == other.inner
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.id().hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let from_json = slf.get_type().getattr("from_json")?;
        (from_json, (slf.get().json()?,))
            .into_pyobject(slf.py())
            .map(Bound::into_any)
    }
}
