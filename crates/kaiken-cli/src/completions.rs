//! `kaiken completions`.

use std::io;
use std::process::ExitCode;

use clap::CommandFactory;

use crate::args::{Cli, CompletionsArgs};
use crate::output;

/// Prints the completion script of a shell.
pub(crate) fn run(args: &CompletionsArgs) -> io::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "kaiken", &mut script);
    output::print_exact(&script)
}
