//! Values of the core as Python objects.

use std::cell::RefCell;
use std::fmt;

use kaiken::Role;
use pyo3::IntoPyObjectExt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDict, PyList, PyString, PyTime};
use serde::Serialize;
use serde::ser::{self, Impossible};

/// The stable name of a unit variant, as the JSON spells it.
pub(crate) fn name<T: Serialize>(value: &T) -> &'static str {
    serde_variant::to_variant_name(value).unwrap_or("unknown")
}

/// The name of a role, the same string at each call: every turn of a table is asked for it.
pub(crate) fn role(py: Python<'_>, role: Role) -> Bound<'_, PyString> {
    let name = match role {
        Role::Official => intern!(py, "official"),
        Role::Reporter => intern!(py, "reporter"),
        Role::Moderator => intern!(py, "moderator"),
        Role::Interpreter => intern!(py, "interpreter"),
        Role::Unknown => intern!(py, "unknown"),
    };
    name.clone()
}

/// What Python's `repr` gives.
pub(crate) fn repr<'py>(py: Python<'py>, value: impl IntoPyObject<'py>) -> PyResult<String> {
    value.into_bound_py_any(py)?.repr()?.extract()
}

/// What `pickle` asks for: a function of the compiled module, and what to call it with.
pub(crate) fn again<'py>(
    py: Python<'py>,
    function: &str,
    state: impl IntoPyObject<'py>,
) -> PyResult<Bound<'py, PyAny>> {
    let function = py.import("kaiken._kaiken")?.getattr(function)?;
    let state = state.into_bound_py_any(py)?;
    (function, state).into_bound_py_any(py)
}

/// The most characters that a `repr` shows of a text.
const SHOWN: usize = 50;

/// The first words of a text, for a `repr`.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

pub(crate) fn date(py: Python<'_>, date: kaiken::Date) -> PyResult<Bound<'_, PyDate>> {
    PyDate::new(py, i32::from(date.year()), date.month(), date.day())
}

pub(crate) fn time(py: Python<'_>, time: kaiken::Time) -> PyResult<Bound<'_, PyTime>> {
    PyTime::new(py, time.hour(), time.minute(), 0, 0, None)
}

/// Any serialisable value as dicts, lists, strings and numbers: what `json.loads` would give.
pub(crate) fn to_python<'py>(
    py: Python<'py>,
    value: &impl Serialize,
) -> PyResult<Bound<'py, PyAny>> {
    let names = &Names::new();
    value
        .serialize(ToPython { py, names })
        .map_err(|error| error.0)
}

/// How many names are kept.
const NAMES: usize = 128;

/// The names of fields and variants that were made last, each at a place that its address gives: a
/// document has the same few in every part of it.
struct Names<'py>([RefCell<Option<Name<'py>>>; NAMES]);

/// A name of the program's own, and the same as a Python string.
type Name<'py> = (&'static str, Bound<'py, PyString>);

impl<'py> Names<'py> {
    fn new() -> Self {
        Self([const { RefCell::new(None) }; NAMES])
    }

    fn get(&self, py: Python<'py>, name: &'static str) -> Bound<'py, PyString> {
        let mut kept = self.0[name.as_ptr().addr() % NAMES].borrow_mut();
        match &*kept {
            Some((known, made)) if std::ptr::eq(*known, name) => made.clone(),
            _ => {
                let made = PyString::intern(py, name);
                *kept = Some((name, made.clone()));
                made
            }
        }
    }
}

/// A serialiser whose output are Python objects.
#[derive(Clone, Copy)]
struct ToPython<'a, 'py> {
    py: Python<'py>,
    names: &'a Names<'py>,
}

/// A Python error on its way through serde.
#[derive(Debug)]
struct Failed(PyErr);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {}

impl ser::Error for Failed {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(pyo3::exceptions::PyValueError::new_err(message.to_string()))
    }
}

impl From<PyErr> for Failed {
    fn from(error: PyErr) -> Self {
        Self(error)
    }
}

type Object<'py> = Result<Bound<'py, PyAny>, Failed>;

impl<'a, 'py> ToPython<'a, 'py> {
    fn object<T: IntoPyObject<'py>>(self, value: T) -> Object<'py> {
        Ok(value.into_bound_py_any(self.py)?)
    }

    fn list(self) -> List<'a, 'py> {
        List {
            to: self,
            items: Vec::new(),
        }
    }

    fn dict(self) -> Dict<'a, 'py> {
        Dict {
            to: self,
            made: PyDict::new(self.py),
            key: None,
        }
    }
}

macro_rules! numbers {
    ($($method:ident: $type:ty),* $(,)?) => {
        $(fn $method(self, value: $type) -> Object<'py> {
            self.object(value)
        })*
    };
}

impl<'a, 'py> ser::Serializer for ToPython<'a, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failed;
    type SerializeSeq = List<'a, 'py>;
    type SerializeTuple = List<'a, 'py>;
    type SerializeTupleStruct = List<'a, 'py>;
    type SerializeTupleVariant = Impossible<Self::Ok, Failed>;
    type SerializeMap = Dict<'a, 'py>;
    type SerializeStruct = Dict<'a, 'py>;
    type SerializeStructVariant = Impossible<Self::Ok, Failed>;

    numbers! {
        serialize_bool: bool,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_char: char,
        serialize_str: &str, serialize_bytes: &[u8],
    }

    fn serialize_none(self) -> Object<'py> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Object<'py> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Object<'py> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Object<'py> {
        self.serialize_none()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Object<'py> {
        Ok(self.names.get(self.py, variant).into_any())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Object<'py> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Object<'py> {
        let mut dict = self.dict();
        ser::SerializeStruct::serialize_field(&mut dict, variant, value)?;
        ser::SerializeStruct::end(dict)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a, 'py>, Failed> {
        Ok(self.list())
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a, 'py>, Failed> {
        Ok(self.list())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'a, 'py>, Failed> {
        Ok(self.list())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Failed> {
        Err(ser::Error::custom(format!("{variant} has no form in JSON")))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Dict<'a, 'py>, Failed> {
        Ok(self.dict())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Dict<'a, 'py>, Failed> {
        Ok(self.dict())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Failed> {
        Err(ser::Error::custom(format!("{variant} has no form in JSON")))
    }
}

/// A list in the making.
struct List<'a, 'py> {
    to: ToPython<'a, 'py>,
    items: Vec<Bound<'py, PyAny>>,
}

impl<'py> List<'_, 'py> {
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.items.push(value.serialize(self.to)?);
        Ok(())
    }

    fn finish(self) -> Object<'py> {
        Ok(PyList::new(self.to.py, self.items)?.into_any())
    }
}

macro_rules! lists {
    ($($trait:ident: $method:ident),* $(,)?) => {
        $(impl<'py> ser::$trait for List<'_, 'py> {
            type Ok = Bound<'py, PyAny>;
            type Error = Failed;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                self.add(value)
            }

            fn end(self) -> Object<'py> {
                self.finish()
            }
        })*
    };
}

lists! {
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
}

/// A dict in the making.
struct Dict<'a, 'py> {
    to: ToPython<'a, 'py>,
    made: Bound<'py, PyDict>,
    key: Option<Bound<'py, PyAny>>,
}

impl<'py> ser::SerializeMap for Dict<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.key = Some(key.serialize(self.to)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        let value = value.serialize(self.to)?;
        Ok(self.made.set_item(self.key.take(), value)?)
    }

    fn end(self) -> Object<'py> {
        Ok(self.made.into_any())
    }
}

impl<'py> ser::SerializeStruct for Dict<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failed;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        let value = value.serialize(self.to)?;
        let key = self.to.names.get(self.to.py, key);
        Ok(self.made.set_item(key, value)?)
    }

    fn end(self) -> Object<'py> {
        Ok(self.made.into_any())
    }
}
