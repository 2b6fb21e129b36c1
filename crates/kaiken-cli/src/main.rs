//! The program `kaiken`.

use std::process::ExitCode;

fn main() -> ExitCode {
    kaiken_cli::main_from(std::env::args_os())
}
