//! The threads of an iterator, and what they are given.

use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::errors::{self, Failure};
use crate::input::{Content, Input};
use crate::parser::{self, Records};

/// How long a wait lasts before signals such as Ctrl-C are looked for.
const PATIENCE: Duration = Duration::from_millis(50);

/// Documents for one thread.
pub(super) struct Batch {
    pub(super) number: u64,
    pub(super) bytes: u64,
    pub(super) inputs: Vec<Input>,
}

/// What became of a document: its text and transcripts, or why it has none.
pub(super) type Read = Result<(Content, Records), Failure>;

/// A batch that was worked on. The inputs go back to where Python objects may be dropped.
pub(super) struct Done {
    pub(super) batch: Batch,
    pub(super) reads: Vec<Read>,
}

/// What the workers do, and where they are asked.
pub(super) struct Workers {
    pub(super) batches: Sender<Batch>,
    pub(super) done: Mutex<Receiver<Done>>,
}

impl Workers {
    /// Starts as many threads as there may be; the error is that there may be none.
    pub(super) fn start(
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
                serve(&queue, &results, |input| read(&parser, input, records));
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

/// Reads batch after batch, until no more come or nobody takes them.
fn serve(queue: &Mutex<Receiver<Batch>>, results: &Sender<Done>, read: impl Fn(&Input) -> Read) {
    while let Some(batch) = next(queue) {
        let reads = batch.inputs.iter().map(&read).collect();
        if results.send(Done { batch, reads }).is_err() {
            return;
        }
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

pub(super) fn receive(done: &Mutex<Receiver<Done>>) -> Result<Done, RecvTimeoutError> {
    lock(done).recv_timeout(PATIENCE)
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
