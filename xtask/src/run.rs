//! Runs steps one after the other: a heading and a time for each, a summary at the end.

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::steps::Step;
use crate::tools;

/// How a step went, when it did not fail.
#[derive(Debug)]
enum Outcome {
    Passed(Duration),
    Skipped(String),
}

/// Runs `steps` in order and stops at the first that fails.
pub(crate) fn run(steps: &[&Step]) -> ExitCode {
    let mut done = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        if step.closes_log {
            print_summary(&done);
        }
        print_heading(step, index + 1, steps.len());
        match run_step(step) {
            Ok(outcome) => report(step, outcome, &mut done),
            Err(reason) => return fail(step, &reason, &done),
        }
    }
    if steps.last().is_some_and(|step| !step.closes_log) {
        print_summary(&done);
    }
    ExitCode::SUCCESS
}

/// Prints the steps and their commands.
pub(crate) fn list(steps: &[&Step]) {
    for step in steps {
        println!("{:<22} {}: {}", step.name, step.language.name(), step.about);
        println!("{:<22} {}", "", command_line(step));
    }
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), PathBuf::from)
}

fn run_step(step: &Step) -> Result<Outcome, String> {
    if let Some(Err(reason)) = step.need.map(tools::provide) {
        return Ok(Outcome::Skipped(reason));
    }
    let started = Instant::now();
    run_command(step)?;
    Ok(Outcome::Passed(started.elapsed()))
}

fn run_command(step: &Step) -> Result<(), String> {
    let mut words = step.command.split_whitespace();
    let program = words.next().ok_or("the step has no command")?;
    let status = Command::new(program)
        .args(words)
        .envs(step.env.iter().copied())
        .current_dir(root())
        .status()
        .map_err(|error| format!("`{program}` could not be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(status.to_string())
    }
}

/// Notes how a step went, and says so unless its own output closes the log.
fn report(step: &Step, outcome: Outcome, done: &mut Vec<(&'static str, Outcome)>) {
    if !step.closes_log {
        println!("{}", outcome_line(&outcome));
    }
    done.push((step.name, outcome));
}

fn fail(step: &Step, reason: &str, done: &[(&'static str, Outcome)]) -> ExitCode {
    print_summary(done);
    eprintln!();
    eprintln!("failed: {} ({reason})", step.name);
    eprintln!("the command that failed: {}", command_line(step));
    eprintln!("to run this step again:  {}", again(step));
    ExitCode::FAILURE
}

fn print_heading(step: &Step, number: usize, count: usize) {
    println!();
    println!(
        "== {number}/{count} {} {}: {}",
        step.language.name(),
        step.name,
        step.about
    );
    println!("{}", command_line(step));
}

fn print_summary(done: &[(&'static str, Outcome)]) {
    if done.is_empty() {
        return;
    }
    println!();
    println!("== summary");
    for (name, outcome) in done {
        println!("{name:<22} {}", outcome_line(outcome));
    }
}

fn outcome_line(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Passed(time) => format!("passed in {:.1} s", time.as_secs_f64()),
        Outcome::Skipped(reason) => format!("skipped: {reason}"),
    }
}

/// How to run a failed step alone; `rewrite` is no step of `test`, so its own command serves.
fn again(step: &Step) -> String {
    let listed = crate::steps::STEPS
        .iter()
        .any(|other| other.name == step.name);
    if listed {
        format!("cargo xtask test --only {}", step.name)
    } else {
        command_line(step)
    }
}

/// The command as one would type it.
fn command_line(step: &Step) -> String {
    let env = step
        .env
        .iter()
        .map(|(name, value)| format!("{name}=\"{value}\""));
    env.chain([step.command.to_owned()])
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::{FORMAT, STEPS};

    fn step(name: &str) -> &'static Step {
        STEPS
            .iter()
            .find(|step| step.name == name)
            .expect("a step of this name")
    }

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        assert_eq!(command_line(step("format")), "cargo fmt --all --check");
        assert_eq!(
            command_line(step("docs")),
            "RUSTDOCFLAGS=\"-D warnings\" cargo doc --workspace --no-deps --all-features"
        );
    }

    #[test]
    fn a_failed_step_says_how_to_run_it_again() {
        assert_eq!(again(step("lints")), "cargo xtask test --only lints");
        assert_eq!(again(&FORMAT), "cargo fmt --all");
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error() {
        let absent = Step {
            command: "no-such-program-at-all",
            ..FORMAT
        };
        assert!(
            run_command(&absent)
                .expect_err("it fails")
                .contains("could not be started")
        );
    }

    #[test]
    fn times_and_reasons_are_plain_text() {
        assert_eq!(
            outcome_line(&Outcome::Passed(Duration::from_millis(1_250))),
            "passed in 1.2 s"
        );
        assert_eq!(
            outcome_line(&Outcome::Skipped("no target".to_owned())),
            "skipped: no target"
        );
    }
}
