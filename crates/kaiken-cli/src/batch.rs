//! Does the same with every input: reads it, works on it, delivers in order.

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::mpsc::SyncSender;

use crate::args::Inputs;
use crate::input::{Cause, Failure, Input, Text};
use crate::ordered;
use crate::outlet::{Delivery, Outlet, Part};
use crate::walk;

/// Works on every input of a command and tells the exit status.
pub(crate) fn run(
    command: &str,
    inputs: Inputs,
    work: impl Fn(&Text, &mut Outlet<'_>) -> io::Result<()> + Send + Sync + 'static,
) -> io::Result<ExitCode> {
    let (threads, decode) = (inputs.threads(), inputs.decodes());
    let inputs = walk::inputs(inputs.into_paths(command));
    let threads = threads.min(inputs.len().try_into().unwrap_or(threads));
    let mut delivery = Delivery::new(inputs.len());
    let one = move |input: Input, parts: &SyncSender<Part>| {
        // Fails only when the reader is gone, and then there is nobody to tell.
        let _ = deliver(input, decode, &mut Outlet::new(parts), &work);
    };
    ordered::each(inputs, threads, one, |parts| delivery.take(parts))?;
    delivery.finish()
}

fn deliver(
    input: Input,
    decode: bool,
    outlet: &mut Outlet<'_>,
    work: impl Fn(&Text, &mut Outlet<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let text = match input.read(decode) {
        Ok(text) => text,
        Err(failure) => return outlet.fail(failure),
    };
    let worked = panic::catch_unwind(AssertUnwindSafe(|| work(&text, &mut *outlet)));
    worked.unwrap_or_else(|_| {
        outlet.drop_line();
        outlet.fail(Failure::new(text.name, Cause::Bug))
    })?;
    outlet.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn a_bug_is_told_and_takes_no_other_input_with_it() {
        let (parts, taken) = mpsc::sync_channel(8);
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let failing = |_: &Text, outlet: &mut Outlet<'_>| {
            outlet.write_all(b"whole\nbeg")?;
            panic!("as a bug would");
        };
        deliver(
            Input::File(path.into()),
            false,
            &mut Outlet::new(&parts),
            failing,
        )
        .unwrap();
        assert!(matches!(taken.try_recv(), Ok(Part::Output(bytes)) if bytes == b"whole\n"));
        let Ok(Part::Failure(failure)) = taken.try_recv() else {
            panic!("a failure")
        };
        assert_eq!(failure.name, path);
        assert!(failure.to_string().contains("please report"));
    }
}
