//! Many documents on several threads, their results in order and memory bounded.
//!
//! The threads belong to the iterator: nothing is shared between processes, so a fork before or
//! after does no harm, and an iterator that a fork has cut off from its threads says so.

use std::collections::{BTreeMap, VecDeque};
use std::num::NonZeroUsize;
use std::process;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, Mutex, MutexGuard};

use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::dialect::Dialect;
use crate::input::Input;
use crate::outcome::{Outcome, Ready};
use crate::parser::Parser;
use crate::source::Source;

mod threads;
mod workers;

pub(crate) use threads::{Threads, count_threads};
use workers::{Batch, Done, Workers, lock, receive};

/// The most documents that are handed to a thread at once.
const BATCH_DOCUMENTS: usize = 64;
/// The bytes after which a batch is handed over.
const BATCH_BYTES: u64 = 256 * 1024;
/// The most batches for each thread that are under way or wait to be taken.
const AHEAD: usize = 3;
/// The bytes under way after which nothing new is begun.
const BYTES_AHEAD: u64 = 16 * 1024 * 1024;

struct State {
    documents: Option<Py<PyIterator>>,
    /// An error of the documents' own iterator, raised when all before it was taken.
    broken: Option<PyErr>,
    workers: Option<Workers>,
    /// The number of the next batch to be handed out, and of the next to be taken.
    begun: u64,
    taken: u64,
    bytes: u64,
    early: BTreeMap<u64, Done>,
    ready: VecDeque<Ready>,
    documents_taken: u64,
}

/// The iterator behind `kaiken.parse_many`.
#[pyclass(frozen, module = "kaiken._kaiken", name = "_Many")]
pub(crate) struct Many {
    parser: Arc<kaiken::Parser>,
    dialect: Option<Py<Dialect>>,
    threads: NonZeroUsize,
    records: bool,
    process: u32,
    state: Mutex<State>,
}

#[pymethods]
impl Many {
    #[new]
    fn py_new(
        py: Python<'_>,
        documents: &Bound<'_, PyAny>,
        parser: &Parser,
        threads: Option<Threads>,
        records: bool,
    ) -> PyResult<Self> {
        Ok(Self {
            parser: Arc::clone(&parser.inner),
            dialect: parser.dialect(py),
            threads: count_threads(threads),
            records,
            process: process::id(),
            state: Mutex::new(State {
                documents: Some(documents.try_iter()?.unbind()),
                broken: None,
                workers: None,
                begun: 0,
                taken: 0,
                bytes: 0,
                early: BTreeMap::new(),
                ready: VecDeque::new(),
                documents_taken: 0,
            }),
        })
    }

    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Outcome>> {
        let mut state = self.enter()?;
        loop {
            if let Some(ready) = state.ready.pop_front() {
                return ready.outcome(py).map(Some);
            }
            py.check_signals()?;
            self.fill(py, &mut state)?;
            if state.begun == state.taken {
                return state.broken.take().map_or(Ok(None), Err);
            }
            let done = wait(py, &mut state)?;
            self.take(py, &mut state, done)?;
        }
    }
}

impl Many {
    fn enter(&self) -> PyResult<MutexGuard<'_, State>> {
        if process::id() != self.process {
            return Err(PyRuntimeError::new_err(
                "this iterator began in another process, and its threads did not come along; \
                 call parse_many in the process that uses it",
            ));
        }
        self.state
            .try_lock()
            .map_err(|_| PyValueError::new_err("another thread is taking from this iterator"))
    }

    /// Hands out batches as long as there are documents, there is room, and nothing is there to be
    /// taken: a document that is still to come keeps no other waiting.
    fn fill(&self, py: Python<'_>, state: &mut State) -> PyResult<()> {
        let most = (self.threads.get() * AHEAD) as u64;
        while state.documents.is_some()
            && state.begun - state.taken < most
            && (state.bytes < BYTES_AHEAD || state.begun == state.taken)
            && !state.early.contains_key(&state.taken)
        {
            if state.workers.is_none() {
                let started = Workers::start(self.threads, &self.parser, self.records);
                state.workers = Some(started?);
            }
            let (batch, interrupted) = gather(py, state);
            if !batch.inputs.is_empty() {
                state.bytes += batch.bytes;
                state.begun += 1;
                if let Some(workers) = &state.workers {
                    workers.batches.send(batch).map_err(|_| gone())?;
                }
            }
            interrupted.map_or(Ok(()), Err)?;
        }
        Ok(())
    }

    /// Lays out the records of a batch to be taken one by one.
    fn take(&self, py: Python<'_>, state: &mut State, done: Done) -> PyResult<()> {
        state.taken += 1;
        state.bytes -= done.batch.bytes;
        for (input, read) in done.batch.inputs.iter().zip(done.reads) {
            let document = state.documents_taken;
            state.documents_taken += 1;
            let ready = |record, read| Ready {
                document,
                record,
                file: input.file(),
                read,
            };
            match read {
                Err(failure) => state.ready.push_back(ready(0, Err(failure))),
                Ok((content, records)) => {
                    let dialect = self.dialect.as_ref().map(|it| it.clone_ref(py));
                    let source = Source::new(content, input.file(), dialect, self.records);
                    let source = Py::new(py, source)?;
                    for (record, read) in records.into_iter().enumerate() {
                        let read = read.map(|owned| (source.clone_ref(py), owned));
                        state.ready.push_back(ready(record, read));
                    }
                }
            }
        }
        Ok(())
    }
}

/// The next documents: as many as one thread should have, or those that there are when no thread
/// has work. Beside them what is to be raised at once, such as a `KeyboardInterrupt` out of the
/// documents' own iterator; any other error waits until all before it was taken.
fn gather(py: Python<'_>, state: &mut State) -> (Batch, Option<PyErr>) {
    let mut batch = Batch {
        number: state.begun,
        bytes: 0,
        inputs: Vec::new(),
    };
    let Some(documents) = &state.documents else {
        return (batch, None);
    };
    let mut documents = documents.clone_ref(py).into_bound(py);
    while batch.inputs.len() < BATCH_DOCUMENTS && batch.bytes < BATCH_BYTES {
        match documents.next().map(|it| Input::take(&it?)) {
            Some(Ok(input)) => {
                batch.bytes += input.len();
                batch.inputs.push(input);
            }
            Some(Err(error)) if !error.is_instance_of::<PyException>(py) => {
                return (batch, Some(error));
            }
            end => {
                state.documents = None;
                state.broken = end.and_then(Result::err);
                break;
            }
        }
        if state.is_idle() {
            break;
        }
    }
    (batch, None)
}

impl State {
    /// Whether the threads are done with everything that was handed out.
    fn is_idle(&mut self) -> bool {
        if let Some(workers) = &self.workers {
            let done = lock(&workers.done);
            self.early
                .extend(done.try_iter().map(|done| (done.batch.number, done)));
        }
        self.begun - self.taken == self.early.len() as u64
    }
}

/// Waits for the next batch in order, and looks for Ctrl-C meanwhile.
fn wait(py: Python<'_>, state: &mut State) -> PyResult<Done> {
    loop {
        if let Some(done) = state.early.remove(&state.taken) {
            return Ok(done);
        }
        let workers = state.workers.as_ref().ok_or_else(gone)?;
        match py.detach(|| receive(&workers.done)) {
            Ok(done) => {
                state.early.insert(done.batch.number, done);
            }
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            Err(RecvTimeoutError::Disconnected) => return Err(gone()),
        }
    }
}

pub(crate) fn gone() -> PyErr {
    PyRuntimeError::new_err("every thread of this iterator has ended")
}
