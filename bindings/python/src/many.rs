//! Many documents on several threads, their results in order and memory bounded.
//!
//! The threads belong to the iterator: nothing is shared between processes, so a fork before or
//! after does no harm, and an iterator that a fork has cut off from its threads says so.

use std::collections::{BTreeMap, VecDeque};
use std::ffi::OsString;
use std::io;
use std::num::NonZeroUsize;
use std::process;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use pyo3::exceptions::{PyException, PyOverflowError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::convert;
use crate::dialect::Dialect;
use crate::errors::{self, Failure};
use crate::input::{Content, Input};
use crate::parser::{self, Parser, Records};
use crate::source::Source;
use crate::table::Item;
use crate::transcript::Transcript;

/// The most documents that are handed to a thread at once.
const BATCH_DOCUMENTS: usize = 64;
/// The bytes after which a batch is handed over.
const BATCH_BYTES: u64 = 256 * 1024;
/// The most batches for each thread that are under way or wait to be taken.
const AHEAD: usize = 3;
/// The bytes under way after which nothing new is begun.
const BYTES_AHEAD: u64 = 16 * 1024 * 1024;
/// How long a wait lasts before signals such as Ctrl-C are looked for.
const PATIENCE: Duration = Duration::from_millis(50);

/// Documents for one thread.
struct Batch {
    number: u64,
    bytes: u64,
    inputs: Vec<Input>,
}

/// What became of a document: its text and transcripts, or why it has none.
type Read = Result<(Content, Records), Failure>;

/// A batch that was worked on. The inputs go back to where Python objects may be dropped.
struct Done {
    batch: Batch,
    reads: Vec<Read>,
}

/// What the workers do, and where they are asked.
struct Workers {
    batches: Sender<Batch>,
    done: Mutex<Receiver<Done>>,
}

impl Workers {
    /// Starts as many threads as there may be; the error is that there may be none.
    fn start(
        threads: NonZeroUsize,
        parser: &Arc<kaiken::Parser>,
        records: bool,
    ) -> io::Result<Self> {
        let (batches, queue) = mpsc::channel();
        let (results, done) = mpsc::channel();
        let queue = Arc::new(Mutex::new(queue));
        for number in 0..threads.get() {
            let (queue, results) = (Arc::clone(&queue), results.clone());
            let parser = Arc::clone(parser);
            let started = thread::Builder::new().spawn(move || {
                while let Some(batch) = next(&queue) {
                    let read = |input: &Input| read(&parser, input, records);
                    let reads = batch.inputs.iter().map(read).collect();
                    if results.send(Done { batch, reads }).is_err() {
                        break;
                    }
                }
            });
            match started {
                Err(error) if number == 0 => return Err(error),
                Err(_) => break,
                Ok(_) => {}
            }
        }
        let done = Mutex::new(done);
        Ok(Self { batches, done })
    }
}

fn next(queue: &Mutex<Receiver<Batch>>) -> Option<Batch> {
    lock(queue).recv().ok()
}

fn read(parser: &kaiken::Parser, input: &Input, records: bool) -> Read {
    let work = || {
        let content = input.read()?;
        let records = parser::read(parser, &content, records)?;
        Ok((content, records))
    };
    errors::caught(work).and_then(|read| read)
}

/// One record that is ready to be taken.
struct Ready {
    document: u64,
    record: usize,
    file: Option<OsString>,
    read: Result<(Py<Source>, kaiken::OwnedTranscript), Failure>,
}

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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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

fn gone() -> PyErr {
    PyRuntimeError::new_err("every thread of this iterator has ended")
}

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

impl Ready {
    fn outcome(self, py: Python<'_>) -> PyResult<Outcome> {
        let (transcript, error) = match self.read {
            Ok((source, owned)) => {
                let transcript = Transcript::new(source, owned, self.record);
                (Some(Py::new(py, transcript)?), None)
            }
            Err(failure) => (None, Some(failure.raise(py, self.file.as_deref()))),
        };
        Ok(Outcome {
            document: self.document,
            record: self.record,
            file: self.file,
            transcript,
            error: error.map(|error| error.into_value(py).into_any()),
        })
    }
}

/// What became of a document: a transcript, or the exception that says why there is none.
///
/// Examples
/// --------
/// >>> import kaiken
/// >>> for outcome in kaiken.parse_many(["Reporter: Why?", b"PK\x03\x04\x00"]):
/// ...     match outcome:
/// ...         case kaiken.Outcome(transcript=None, error=error):
/// ...             print(outcome.document, type(error).__name__)
/// ...         case kaiken.Outcome(transcript):
/// ...             print(outcome.document, transcript.turns[0].text)
/// 0 Why?
/// 1 TextError
#[pyclass(frozen, module = "kaiken")]
pub(crate) struct Outcome {
    /// The place of the document among those given, from zero.
    #[pyo3(get)]
    document: u64,
    /// The place of the conference in its document, from zero.
    #[pyo3(get)]
    record: usize,
    /// The path of the file, as it was given; None for a text.
    #[pyo3(get)]
    file: Option<OsString>,
    /// The transcript, or None.
    #[pyo3(get)]
    transcript: Option<Py<Transcript>>,
    /// Why there is none: a ``KaikenError``; an ``OSError``, or a ``ValueError`` for a path that no
    /// system allows; a ``TypeError`` for a document of another type. None where there is one.
    #[pyo3(get)]
    error: Option<Py<PyAny>>,
}

impl Outcome {
    /// Its transcript, or its error, for a table.
    pub(crate) fn item(&self, py: Python<'_>) -> Item {
        match (&self.transcript, &self.error) {
            (Some(transcript), _) => Item::Transcript(transcript.clone_ref(py)),
            (None, error) => Item::Failed(
                self.file.clone(),
                error
                    .as_ref()
                    .map_or_else(gone, |error| PyErr::from_value(error.bind(py).clone())),
            ),
        }
    }
}

#[pymethods]
impl Outcome {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH: (&'static str, &'static str) = ("transcript", "error");

    /// The transcript; raises the error where there is none.
    ///
    /// Returns
    /// -------
    /// Transcript
    fn unwrap(&self, py: Python<'_>) -> PyResult<Py<Transcript>> {
        match (&self.transcript, &self.error) {
            (Some(transcript), _) => Ok(transcript.clone_ref(py)),
            (None, Some(error)) => Err(PyErr::from_value(error.bind(py).clone())),
            (None, None) => Err(gone()),
        }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let transcript = self.transcript.as_ref().map(|it| it.bind(py).clone());
        Ok(format!(
            "Outcome({}, {})",
            convert::repr(py, transcript)?,
            convert::repr(py, self.error.as_ref().map(|it| it.bind(py).clone()))?
        ))
    }

    fn __eq__(&self, other: &Self, py: Python<'_>) -> PyResult<bool> {
        let errors = (
            told(py, self.error.as_ref())?,
            told(py, other.error.as_ref())?,
        );
        let transcripts = match (&self.transcript, &other.transcript) {
            (Some(one), Some(other)) => one.get() == other.get(),
            (None, None) => true,
            _ => false,
        };
        Ok(transcripts
            && (self.document, self.record, &self.file)
                == (other.document, other.record, &other.file)
            && errors.0 == errors.1)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let place = (self.document, self.record, &self.file);
        convert::again(py, "_outcome", (place, &self.transcript, &self.error))
    }
}

fn receive(done: &Mutex<Receiver<Done>>) -> Result<Done, RecvTimeoutError> {
    lock(done).recv_timeout(PATIENCE)
}

/// What an error says, to compare it by.
fn told(py: Python<'_>, error: Option<&Py<PyAny>>) -> PyResult<Option<String>> {
    let error = error.map(|error| error.bind(py).repr());
    Ok(error.transpose()?.map(|told| told.to_string()))
}

/// Makes an outcome again out of a pickle.
#[pyfunction(name = "_outcome")]
pub(crate) fn outcome(
    place: (u64, usize, Option<OsString>),
    transcript: Option<Py<Transcript>>,
    error: Option<Py<PyAny>>,
) -> Outcome {
    let (document, record, file) = place;
    Outcome {
        document,
        record,
        file,
        transcript,
        error,
    }
}
