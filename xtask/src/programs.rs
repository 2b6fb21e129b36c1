//! Builds and runs the programs that measure.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::root;

/// Builds a program of the workspace for release; where it stands.
pub(crate) fn built(package: &str, program: &str) -> Result<PathBuf, String> {
    let mut build = Command::new("cargo");
    build.args([
        "build",
        "--quiet",
        "--release",
        "--package",
        package,
        "--bin",
        program,
    ]);
    run(build.current_dir(root()))?;
    let this =
        std::env::current_exe().map_err(|error| format!("this program has no path: {error}"))?;
    // This one stands at `<target>/debug/xtask`.
    let target = this.ancestors().nth(2).unwrap_or(Path::new("target"));
    Ok(target
        .join("release")
        .join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs a program to its end; what it printed. What it complains about is seen.
pub(crate) fn run(command: &mut Command) -> Result<String, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{program}` could not be started: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("`{program}` failed ({})", output.status))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_told() {
        let told = run(&mut Command::new("no-such-program-at-all")).unwrap_err();
        assert!(told.starts_with("`no-such-program-at-all` could not be started"));
    }
}
