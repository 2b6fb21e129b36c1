//! The command `kaiken`: transcripts of press conferences in, JSON out.
//!
//! A library, so that `python -m kaiken` is the same command, and that what `kaiken check --fix`
//! does can be tested on any text.

mod args;
mod batch;
mod check;
mod completions;
mod detect;
mod dialects;
mod explain;
mod input;
mod mend;
mod ordered;
mod outlet;
mod output;
mod parse;
mod progress;
mod render;
mod schema;
mod stats;
mod text;
mod walk;
mod words;

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
pub use mend::{Mended, mend};

/// Runs the command with arguments, the name of the program first. Wrong usage ends the process.
///
/// ```
/// use std::process::ExitCode;
///
/// let arguments = ["kaiken", "explain", "K0101"].map(Into::into);
/// assert_eq!(kaiken_cli::main_from(arguments), ExitCode::SUCCESS);
/// ```
pub fn main_from(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match run(Cli::parse_from(arguments).command) {
        Ok(status) => status,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::error(&format!("the output could not be written: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Runs one command; only its output can fail.
fn run(command: Command) -> io::Result<ExitCode> {
    match command {
        Command::Parse(args) => parse::run(*args),
        Command::Check(args) => check::run(*args),
        Command::Stats(args) => stats::run(*args),
        Command::Detect(args) => detect::run(args),
        Command::Dialects(args) => dialects::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Schema => schema::run(),
        Command::Completions(args) => completions::run(&args),
    }
}
