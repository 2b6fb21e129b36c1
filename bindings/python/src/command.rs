//! The command line.

use std::ffi::OsString;
use std::process::ExitCode;

use pyo3::prelude::*;

use crate::errors;

/// Runs the command `kaiken` with arguments, its own name first, and gives the exit status. Wrong
/// usage ends the process.
#[pyfunction(name = "_main")]
pub(crate) fn main(py: Python<'_>, arguments: Vec<OsString>) -> PyResult<u8> {
    let status = errors::guard(py, || kaiken_cli::main_from(arguments))?;
    Ok(u8::from(status != ExitCode::SUCCESS))
}
