//! How many threads there are.

use std::num::NonZeroUsize;
use std::thread;

use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;

/// The most threads that may be asked for.
const MOST_THREADS: usize = 1024;

/// A number of threads that is asked for.
pub(crate) struct Threads(NonZeroUsize);

impl FromPyObject<'_, '_> for Threads {
    type Error = PyErr;

    fn extract(argument: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let asked = match argument.extract::<usize>() {
            Err(error) if !error.is_instance_of::<PyOverflowError>(argument.py()) => {
                return Err(error);
            }
            asked => asked.ok().filter(|threads| *threads <= MOST_THREADS),
        };
        let threads = asked.and_then(NonZeroUsize::new).map(Self);
        threads.ok_or_else(|| {
            PyValueError::new_err(format!("threads is a number from 1 to {MOST_THREADS}"))
        })
    }
}

/// The number of threads: as asked, or one for each processor.
pub(crate) fn count_threads(asked: Option<Threads>) -> NonZeroUsize {
    let all = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    asked.map_or_else(all, |asked| asked.0)
}
