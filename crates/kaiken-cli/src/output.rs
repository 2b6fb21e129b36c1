//! Standard output for the short commands, and standard error for all.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::{AnsiColor, Style};
use serde::Serialize;

/// Prints a text, without its styles where nobody could see them.
pub(crate) fn print(text: &str) -> io::Result<ExitCode> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints bytes as they are.
pub(crate) fn print_exact(bytes: &[u8]) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a value as indented JSON.
pub(crate) fn print_json(value: &impl Serialize) -> io::Result<ExitCode> {
    let mut json = serde_json::to_vec_pretty(value)?;
    json.push(b'\n');
    print_exact(&json)
}

/// Writes a line to standard error; if that is closed, there is nobody to tell.
pub(crate) fn stderr(line: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{line}");
}

/// Writes an error to standard error.
pub(crate) fn error(message: &str) {
    stderr(&format!(
        "{} {message}",
        paint(AnsiColor::Red.on_default().bold(), "error:")
    ));
}

/// A note for standard error.
pub(crate) fn note(message: &str) -> String {
    format!(
        "{} {message}",
        paint(AnsiColor::Green.on_default().bold(), "note:")
    )
}

/// Words in a style.
pub(crate) fn paint(style: Style, words: impl Display) -> String {
    format!("{style}{words}{style:#}")
}

/// Whether styles show on standard output.
pub(crate) fn stdout_has_styles() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}
