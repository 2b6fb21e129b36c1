//! Gets what a step needs, or says why it cannot be had.

mod python;

use std::io;
use std::path::Path;
use std::process::{Command, Output};

use crate::steps::Need;

/// Makes sure that `need` is there; the error is the reason to skip the step.
pub(crate) fn provide(need: Need) -> Result<(), String> {
    match need {
        Need::RustTarget(target) => rust_target(target),
        Need::RustComponent(component) => rust_component(component),
        Need::Python => python::environment(),
        Need::Java => python::java(),
    }
}

/// Makes sure that code can be compiled for `target`.
pub(crate) fn rust_target(target: &str) -> Result<(), String> {
    if has_rust_target(target) {
        return Ok(());
    }
    rustup(&["target", "add", target])
}

/// Asks the compiler where it would look for the target's libraries: that works without rustup too.
fn has_rust_target(target: &str) -> bool {
    let asked = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", target])
        .output();
    asked.is_ok_and(|output| {
        output.status.success()
            && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}

/// Makes sure that a component such as `rustfmt` or `clippy` is part of the toolchain.
fn rust_component(component: &str) -> Result<(), String> {
    let subcommand = component.strip_prefix("rust").unwrap_or(component);
    let asked = Command::new("cargo")
        .args([subcommand, "--version"])
        .output();
    if asked.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    rustup(&["component", "add", component])
}

/// Has rustup add something; the error says what is missing and why it could not be had.
fn rustup(arguments: &[&str]) -> Result<(), String> {
    let command = format!("rustup {}", arguments.join(" "));
    println!("{command}");
    let reason = match Command::new("rustup").args(arguments).output() {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => last_line(&output),
        Err(error) if error.kind() == io::ErrorKind::NotFound => "rustup is not on PATH".to_owned(),
        Err(error) => error.to_string(),
    };
    Err(format!("`{command}` failed ({reason})"))
}

/// The last line that a command wrote to its error stream: where tools put the reason.
fn last_line(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines()
        .map(str::trim)
        .rfind(|line| !line.is_empty())
        .unwrap_or("no reason given")
        .to_owned()
}
