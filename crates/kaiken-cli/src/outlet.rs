//! The way from a worker to standard output and standard error.

use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender};

use crate::input::Failure;
use crate::output;
use crate::progress::Progress;

/// How many bytes of output a worker collects before it sends them.
const CHUNK: usize = 64 * 1024;
/// How many inputs the summary names.
const NAMED: usize = 20;

/// What a worker tells about its input.
#[derive(Debug)]
pub(crate) enum Part {
    /// For standard output.
    Output(Vec<u8>),
    /// For people, on standard error.
    Note(String),
    /// The input, or a conference in it, is missing from the output.
    Failure(Failure),
}

/// What a worker writes to. An error means that nobody reads any more.
pub(crate) struct Outlet<'a> {
    parts: &'a SyncSender<Part>,
    output: Vec<u8>,
}

impl<'a> Outlet<'a> {
    pub(crate) fn new(parts: &'a SyncSender<Part>) -> Self {
        Self {
            parts,
            output: Vec::new(),
        }
    }

    /// Tells people something.
    pub(crate) fn note(&mut self, note: String) -> io::Result<()> {
        self.flush()?;
        self.send(Part::Note(note))
    }

    /// Tells that something is missing from the output.
    pub(crate) fn fail(&mut self, failure: Failure) -> io::Result<()> {
        self.flush()?;
        self.send(Part::Failure(failure))
    }

    /// Takes back the line that was begun, as far as it was not sent.
    pub(crate) fn drop_line(&mut self) {
        let whole = self
            .output
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        self.output.truncate(whole);
    }

    fn send(&self, part: Part) -> io::Result<()> {
        self.parts
            .send(part)
            .map_err(|_| ErrorKind::BrokenPipe.into())
    }
}

impl Write for Outlet<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.output.extend_from_slice(bytes);
        if self.output.len() >= CHUNK {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        match std::mem::take(&mut self.output) {
            output if output.is_empty() => Ok(()),
            output => self.send(Part::Output(output)),
        }
    }
}

/// Takes the parts of every input, in order.
pub(crate) struct Delivery {
    out: BufWriter<StdoutLock<'static>>,
    progress: Progress,
    inputs: usize,
    missing: Vec<String>,
}

impl Delivery {
    pub(crate) fn new(inputs: usize) -> Self {
        let out = BufWriter::with_capacity(CHUNK, io::stdout().lock());
        Self {
            out,
            progress: Progress::new(inputs),
            inputs,
            missing: Vec::new(),
        }
    }

    /// Delivers one input.
    pub(crate) fn take(&mut self, parts: &Receiver<Part>) -> io::Result<()> {
        for part in parts {
            match part {
                Part::Output(bytes) => self.out.write_all(&bytes)?,
                Part::Note(note) => self.tell(|| output::stderr(&note))?,
                Part::Failure(failure) => self.fail(failure)?,
            }
        }
        self.progress.advance();
        Ok(())
    }

    fn fail(&mut self, failure: Failure) -> io::Result<()> {
        self.tell(|| output::error(&failure.to_string()))?;
        if self.missing.last() != Some(&failure.name) {
            self.missing.push(failure.name);
        }
        Ok(())
    }

    /// Writes to standard error, after what stands before it on standard output.
    fn tell(&mut self, write: impl FnOnce()) -> io::Result<()> {
        self.out.flush()?;
        self.progress.pause(write);
        Ok(())
    }

    /// Ends the output and says what is missing from it.
    pub(crate) fn finish(mut self) -> io::Result<ExitCode> {
        self.out.flush()?;
        self.progress.finish();
        if self.inputs > 1 && !self.missing.is_empty() {
            output::stderr(&summary(self.inputs, &self.missing));
        }
        Ok(if self.missing.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn summary(inputs: usize, missing: &[String]) -> String {
    let (shown, rest) = missing.split_at(missing.len().min(NAMED));
    let more = if rest.is_empty() {
        String::new()
    } else {
        format!(" and {} more", rest.len())
    };
    let (number, names) = (missing.len(), shown.join(", "));
    format!("{number} of {inputs} inputs could not be delivered in full: {names}{more}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn the_summary_names_so_many_and_counts_the_rest() {
        let names: Vec<String> = (0..23).map(|number| format!("{number}.txt")).collect();
        let text = summary(40, &names);
        assert!(text.starts_with("23 of 40 inputs"), "{text}");
        assert!(text.ends_with(", 19.txt and 3 more"), "{text}");
        assert!(summary(2, &names[..1]).ends_with(": 0.txt"));
    }

    #[test]
    fn output_goes_in_chunks_and_before_what_follows_it() {
        let (parts, taken) = mpsc::sync_channel(8);
        let mut outlet = Outlet::new(&parts);
        outlet.write_all(&vec![b'a'; CHUNK - 1]).unwrap();
        assert!(taken.try_recv().is_err());
        outlet.write_all(b"bc").unwrap();
        assert!(matches!(taken.try_recv(), Ok(Part::Output(bytes)) if bytes.len() == CHUNK + 1));
        outlet.write_all(b"d").unwrap();
        outlet.note("note".to_owned()).unwrap();
        assert!(matches!(taken.try_recv(), Ok(Part::Output(bytes)) if bytes == b"d"));
        assert!(matches!(taken.try_recv(), Ok(Part::Note(_))));
    }

    #[test]
    fn a_worker_whose_reader_is_gone_is_told() {
        let (parts, taken) = mpsc::sync_channel(1);
        drop(taken);
        let told = Outlet::new(&parts).note(String::new());
        assert_eq!(told.unwrap_err().kind(), ErrorKind::BrokenPipe);
    }
}
