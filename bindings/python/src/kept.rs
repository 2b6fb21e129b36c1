//! Python objects of short texts that come again, such as labels.

use std::sync::Mutex;

use pyo3::prelude::*;

/// How many objects are kept.
const PLACES: usize = 256;

/// The longest text whose object is kept, in bytes.
pub(crate) const LONGEST: usize = 64;

/// The objects of the texts that came last, each at a place that its text gives. A table that
/// another thread looks into is passed over.
pub(crate) struct Kept<T>(Mutex<Vec<Option<Entry<T>>>>);

/// A text, and the object that was made of it.
type Entry<T> = (Box<str>, Py<T>);

impl<T> Kept<T> {
    pub(crate) fn new() -> Self {
        Self(Mutex::new((0..PLACES).map(|_| None).collect()))
    }

    /// The object of a text: the one that is kept, or a new one.
    pub(crate) fn get<'py, E>(
        &self,
        py: Python<'py>,
        text: &str,
        make: impl FnOnce() -> Result<Bound<'py, T>, E>,
    ) -> Result<Bound<'py, T>, E> {
        if text.len() > LONGEST {
            return make();
        }
        let Ok(mut places) = self.0.try_lock() else {
            return make();
        };
        let place = &mut places[place(text)];
        match place {
            Some((known, made)) if **known == *text => Ok(made.bind(py).clone()),
            _ => {
                let made = make()?;
                *place = Some((text.into(), made.clone().unbind()));
                Ok(made)
            }
        }
    }
}

/// The place of a text in the table, by its length and the bytes at its ends.
fn place(text: &str) -> usize {
    let bytes = text.as_bytes();
    let four = |bytes: Option<&[u8; 4]>| bytes.map_or(0, |four| u32::from_le_bytes(*four));
    let (first, last) = (four(bytes.first_chunk()), four(bytes.last_chunk()));
    let mixed = first.wrapping_mul(0x9E37_79B1) ^ last.wrapping_add(bytes.len() as u32);
    (mixed.wrapping_mul(0x85EB_CA6B) >> 24) as usize
}
