//! Documents become record batches, on several threads.

use std::ffi::{OsStr, OsString};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Scope};
use std::time::Duration;

use arrow_array::builder::{
    ArrayBuilder, BooleanBuilder, Date32Builder, Int64Builder, StringBuilder, Time32SecondBuilder,
};
use arrow_array::{ArrayRef, RecordBatch};
use chrono::NaiveDate;
use kaiken::{Encoding, LineIndex};
use pyo3::prelude::*;

use super::column::{Column, Kind, Rows};
use super::rows::{Cell, Record};
use crate::errors::{self, Failure, Place, TOO_LONG};
use crate::input::Input;
use crate::transcript::Transcript;

/// The bytes of text that make a group, which becomes a batch.
const GROUP_BYTES: u64 = 4 * 1024 * 1024;
/// The most documents of a group.
const GROUP_DOCUMENTS: usize = 4096;
/// The longest document of a table, and the bytes of text after which a batch is closed: twice as
/// much is what an Arrow string column can hold.
const MOST_BYTES: usize = 1 << 30;
/// How long a wait lasts before signals such as Ctrl-C are looked for.
const PATIENCE: Duration = Duration::from_millis(50);

/// One document.
pub(crate) enum Item {
    Transcript(Py<Transcript>),
    Input(Input),
    /// What has no transcript: its file, and why.
    Failed(Option<OsString>, PyErr),
}

impl Item {
    fn len(&self) -> u64 {
        match self {
            Self::Transcript(transcript) => transcript.get().tree().span().len().into(),
            Self::Input(input) => input.len(),
            Self::Failed(..) => 0,
        }
    }

    fn file(&self) -> Option<OsString> {
        match self {
            Self::Transcript(transcript) => transcript.get().source().file.clone(),
            Self::Input(input) => input.file(),
            Self::Failed(file, _) => file.clone(),
        }
    }
}

/// What becomes of a document that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnError {
    Raise,
    Row,
}

/// What the threads share.
struct Job<'a> {
    items: &'a [Item],
    rows: Rows,
    parser: &'a kaiken::Parser,
    records: bool,
    on_error: OnError,
}

/// A document that cannot be read, by its place.
type Failed = (usize, Failure);

/// The rows of all documents, in their order.
pub(crate) fn batches(
    py: Python<'_>,
    items: &[Item],
    rows: Rows,
    parser: &kaiken::Parser,
    records: bool,
    threads: NonZeroUsize,
    on_error: OnError,
) -> PyResult<Vec<RecordBatch>> {
    py.check_signals()?;
    let job = Job {
        items,
        rows,
        parser,
        records,
        on_error,
    };
    let worked = errors::guard(py, || job.work(threads))??;
    worked.map_err(|(at, failure)| failure.raise(py, items[at].file().as_deref()))
}

impl Job<'_> {
    /// Works through the groups. The outer error is a signal such as Ctrl-C.
    fn work(&self, threads: NonZeroUsize) -> PyResult<Result<Vec<RecordBatch>, Failed>> {
        let done = self.share(&self.groups(), threads)?;
        Ok(done.into_iter().try_fold(Vec::new(), |mut all, batches| {
            all.extend(batches?);
            Ok(all)
        }))
    }

    /// Shares the groups among threads. What each gives stands in the order of the groups.
    fn share(
        &self,
        groups: &[Range<usize>],
        threads: NonZeroUsize,
    ) -> PyResult<Vec<Result<Vec<RecordBatch>, Failed>>> {
        let (stop, next) = (AtomicBool::new(false), AtomicUsize::new(0));
        let results: Vec<_> = groups.iter().map(|_| Mutex::new(Ok(Vec::new()))).collect();
        let (ended, waiting) = mpsc::channel::<()>();
        let work = || {
            while !stop.load(Ordering::Relaxed) {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(group) = groups.get(at) else { break };
                *lock(&results[at]) = self.group(group.clone());
            }
        };
        let interrupted = thread::scope(|scope| {
            start(scope, threads.get().min(groups.len()), &work, &ended);
            drop(ended);
            let interrupted = watch(&waiting);
            stop.store(true, Ordering::Relaxed);
            interrupted
        });
        interrupted?;
        let taken = results.into_iter().map(Mutex::into_inner);
        Ok(taken
            .map(|it| it.unwrap_or_else(PoisonError::into_inner))
            .collect())
    }

    /// Documents that are worked on together.
    fn groups(&self) -> Vec<Range<usize>> {
        let (mut groups, mut start, mut bytes) = (Vec::new(), 0, 0);
        for (at, item) in self.items.iter().enumerate() {
            bytes += item.len();
            if bytes >= GROUP_BYTES || at + 1 - start >= GROUP_DOCUMENTS {
                groups.push(start..at + 1);
                (start, bytes) = (at + 1, 0);
            }
        }
        if start < self.items.len() || groups.is_empty() {
            groups.push(start..self.items.len());
        }
        groups
    }

    fn group(&self, group: Range<usize>) -> Result<Vec<RecordBatch>, Failed> {
        let mut writer = Writer::new(self.rows);
        for doc in group {
            let written = errors::caught(|| self.item(doc, &mut writer));
            if let Err(failure) = written.and_then(|it| it) {
                if self.on_error == OnError::Raise {
                    return Err((doc, failure));
                }
                self.error(doc, &failure, &mut writer);
            }
        }
        Ok(writer.finish())
    }

    fn item(&self, doc: usize, writer: &mut Writer) -> Result<(), Failure> {
        match &self.items[doc] {
            Item::Transcript(transcript) => {
                let transcript = transcript.get();
                let source = transcript.source();
                let file = source.file.as_deref().map(OsStr::to_string_lossy);
                check_length(&source.text)?;
                Record {
                    doc,
                    number: transcript.number(),
                    file: file.as_deref(),
                    encoding: source.encoding,
                    tree: &transcript.tree(),
                    index: source.index(),
                }
                .write(self.rows, writer);
                Ok(())
            }
            Item::Input(Input::Text(text)) => self.parse(doc, text, None, writer),
            Item::Input(input) => {
                let content = input.read()?;
                self.parse(doc, &content.text, content.encoding, writer)
            }
            Item::Failed(_, error) => {
                Err(Failure::Raised(Python::attach(|py| error.clone_ref(py))))
            }
        }
    }

    /// Parses a text and writes the rows of its records; one that is refused is an error row.
    fn parse(
        &self,
        doc: usize,
        text: &str,
        encoding: Option<Encoding>,
        writer: &mut Writer,
    ) -> Result<(), Failure> {
        check_length(text)?;
        let file = self.items[doc].file();
        let file = file.as_deref().map(OsStr::to_string_lossy);
        let index = LineIndex::new(text);
        let fail = |error| Failure::of(error, text);
        let mut write = |record: usize, tree: Result<kaiken::Transcript<'_>, kaiken::Error>| {
            let written = tree.map_err(fail).map(|tree| {
                Record {
                    doc,
                    number: record,
                    file: file.as_deref(),
                    encoding,
                    tree: &tree,
                    index: &index,
                }
                .write(self.rows, writer);
            });
            match (written, self.on_error) {
                (Err(failure), OnError::Row) => self.error(doc, &failure, writer),
                (written, _) => written?,
            }
            Ok(())
        };
        if !self.records {
            return write(0, self.parser.parse(text));
        }
        let mut records = self.parser.records(text).map_err(fail)?.enumerate();
        records.try_for_each(|(record, tree)| write(record, tree))
    }

    /// The row of a document that cannot be read.
    fn error(&self, doc: usize, failure: &Failure, writer: &mut Writer) {
        let (file, message) = (self.items[doc].file(), failure.to_string());
        let file = file.as_deref().map(OsStr::to_string_lossy);
        let rest = vec![Cell::Null; self.rows.columns().len() - 4];
        let top = [doc.into(), Cell::Null, file.as_deref().into()];
        writer.row([&top, &rest, &[message.as_str().into()]]);
    }
}

/// Starts so many threads, or as many as there may be; without any, this one works alone. Each
/// holds the channel open until it has ended.
fn start<'scope>(
    scope: &'scope Scope<'scope, '_>,
    threads: usize,
    work: &'scope (impl Fn() + Sync),
    ended: &Sender<()>,
) {
    for number in 0..threads {
        let ended = ended.clone();
        let worker = move || {
            work();
            drop(ended);
        };
        if thread::Builder::new().spawn_scoped(scope, worker).is_err() {
            if number == 0 {
                work();
            }
            return;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits until every thread has ended, and looks for Ctrl-C meanwhile.
fn watch(waiting: &mpsc::Receiver<()>) -> PyResult<()> {
    while waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
        Python::attach(signals)?;
    }
    Ok(())
}

fn signals(py: Python<'_>) -> PyResult<()> {
    py.check_signals()
}

fn check_length(text: &str) -> Result<(), Failure> {
    if text.len() <= MOST_BYTES {
        return Ok(());
    }
    Err(Failure::NotText(
        Place::coded(TOO_LONG),
        "longer than 1 GiB, which is the most that a row of a table holds; split it at its \
         conferences"
            .to_owned(),
    ))
}

/// A column in the making.
enum Maker {
    Text(StringBuilder),
    Number(Int64Builder),
    Flag(BooleanBuilder),
    Date(Date32Builder),
    Time(Time32SecondBuilder),
}

impl Maker {
    fn new(column: &Column) -> Self {
        match column.kind {
            Kind::Text => Self::Text(StringBuilder::new()),
            Kind::Number => Self::Number(Int64Builder::new()),
            Kind::Flag => Self::Flag(BooleanBuilder::new()),
            Kind::Date => Self::Date(Date32Builder::new()),
            Kind::Time => Self::Time(Time32SecondBuilder::new()),
        }
    }

    /// Adds a value; one of another type counts as none. Gives the bytes of text.
    fn add(&mut self, cell: Cell<'_>) -> usize {
        match (self, cell) {
            (Self::Text(maker), Cell::Text(text)) => {
                maker.append_value(text);
                return text.len();
            }
            (Self::Number(maker), Cell::Number(number)) => maker.append_value(number),
            (Self::Flag(maker), Cell::Flag(flag)) => maker.append_value(flag),
            (Self::Date(maker), Cell::Date(date)) => maker.append_option(days(date)),
            (Self::Time(maker), Cell::Time(time)) => maker.append_value(seconds(time)),
            (Self::Text(maker), _) => maker.append_null(),
            (Self::Number(maker), _) => maker.append_null(),
            (Self::Flag(maker), _) => maker.append_null(),
            (Self::Date(maker), _) => maker.append_null(),
            (Self::Time(maker), _) => maker.append_null(),
        }
        0
    }

    fn finish(&mut self) -> ArrayRef {
        let maker: &mut dyn ArrayBuilder = match self {
            Self::Text(maker) => maker,
            Self::Number(maker) => maker,
            Self::Flag(maker) => maker,
            Self::Date(maker) => maker,
            Self::Time(maker) => maker,
        };
        maker.finish()
    }
}

/// Days since 1970, as Arrow counts dates.
fn days(date: kaiken::Date) -> Option<i32> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    i32::try_from(date.signed_duration_since(NaiveDate::default()).num_days()).ok()
}

fn seconds(time: kaiken::Time) -> i32 {
    (i32::from(time.hour()) * 60 + i32::from(time.minute())) * 60
}

/// Rows become batches.
pub(crate) struct Writer {
    rows: Rows,
    makers: Vec<Maker>,
    bytes: usize,
    count: usize,
    full: Vec<RecordBatch>,
}

impl Writer {
    fn new(rows: Rows) -> Self {
        Self {
            rows,
            makers: rows.columns().iter().map(Maker::new).collect(),
            bytes: 0,
            count: 0,
            full: Vec::new(),
        }
    }

    /// Adds a row, given in pieces: one cell for each column.
    pub(crate) fn row<const N: usize>(&mut self, pieces: [&[Cell<'_>]; N]) {
        if self.bytes > MOST_BYTES {
            self.close();
        }
        let cells = pieces.into_iter().flatten();
        for (maker, cell) in self.makers.iter_mut().zip(cells) {
            self.bytes += maker.add(*cell);
        }
        self.count += 1;
    }

    fn close(&mut self) {
        let columns: Vec<_> = self.makers.iter_mut().map(Maker::finish).collect();
        // Fails only if the columns were of other types or lengths than the schema says.
        self.full
            .extend(RecordBatch::try_new(self.rows.schema(), columns));
        (self.bytes, self.count) = (0, 0);
    }

    fn finish(mut self) -> Vec<RecordBatch> {
        if self.count > 0 {
            self.close();
        }
        self.full
    }
}
