//! Runs steps one after the other: a heading and a time for each, a summary at the end. Steps that are
//! begun ahead run one after the other, too, beside the rest; what they print waits for their turn.

use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::steps::{self, Step};
use crate::tools;

/// How a step went.
#[derive(Debug)]
enum Outcome {
    Passed(Duration),
    Failed(String),
    Skipped(String),
}

/// Runs every step, whatever becomes of the others. The last line says how many passed, failed and
/// were skipped.
pub(crate) fn run(steps: &[&'static Step]) -> ExitCode {
    // The first has none before it.
    let ahead = begin(steps.get(1..).unwrap_or_default());
    let mut done = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        print_heading(step, index + 1, steps.len());
        let begun = (step.ahead && index > 0).then(|| ahead.recv());
        let outcome = if let Some(Ok(begun)) = begun {
            print!("{}", String::from_utf8_lossy(&begun.printed));
            begun.outcome
        } else {
            run_step(step, Command::status)
        };
        println!("{}", outcome_line(&outcome));
        done.push((*step, outcome));
    }
    print_summary(&done);
    if count(&done, |it| matches!(it, Outcome::Failed(_))) == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
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

/// A step that was run beside others.
struct Begun {
    outcome: Outcome,
    printed: Vec<u8>,
}

/// Begins the steps that are to be begun ahead. They end in their order.
fn begin(steps: &[&'static Step]) -> Receiver<Begun> {
    let ahead: Vec<_> = steps.iter().copied().filter(|step| step.ahead).collect();
    let (end, ends) = mpsc::channel();
    thread::spawn(move || {
        for step in ahead {
            let mut printed = Vec::new();
            let outcome = run_step(step, |command| kept(command, &mut printed));
            if end.send(Begun { outcome, printed }).is_err() {
                break;
            }
        }
    });
    ends
}

/// Runs a command and keeps what it prints.
fn kept(command: &mut Command, printed: &mut Vec<u8>) -> io::Result<ExitStatus> {
    let output = command.output()?;
    printed.extend_from_slice(&output.stdout);
    printed.extend_from_slice(&output.stderr);
    Ok(output.status)
}

fn run_step(step: &Step, start: impl FnOnce(&mut Command) -> io::Result<ExitStatus>) -> Outcome {
    if let Err(reason) = step.needs.iter().try_for_each(|need| tools::provide(*need)) {
        return Outcome::Skipped(reason);
    }
    let started = Instant::now();
    match run_command(step, start) {
        Ok(()) => Outcome::Passed(started.elapsed()),
        Err(reason) => Outcome::Failed(reason),
    }
}

fn run_command(
    step: &Step,
    start: impl FnOnce(&mut Command) -> io::Result<ExitStatus>,
) -> Result<(), String> {
    let mut words = step.command.split_whitespace();
    let program = words.next().ok_or("the step has no command")?;
    let path = if program.contains('/') {
        root().join(program)
    } else {
        PathBuf::from(program)
    };
    let mut command = Command::new(path);
    command
        .args(words)
        .envs(step.env.iter().copied())
        .current_dir(root());
    let status = start(&mut command)
        .map_err(|error| format!("`{program}` could not be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(status.to_string())
    }
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

fn print_summary(done: &[(&Step, Outcome)]) {
    println!();
    println!("== summary");
    for (step, outcome) in done {
        println!("{:<22} {}", step.name, outcome_line(outcome));
        if matches!(outcome, Outcome::Failed(_)) {
            println!("{:<22} to run it again: {}", "", again(step));
        }
    }
    println!();
    println!("{}", totals(done));
}

/// One line for machines: how many steps passed, failed and were skipped.
fn totals(done: &[(&Step, Outcome)]) -> String {
    let passed = count(done, |it| matches!(it, Outcome::Passed(_)));
    let failed = count(done, |it| matches!(it, Outcome::Failed(_)));
    let skipped = count(done, |it| matches!(it, Outcome::Skipped(_)));
    format!("{passed} passed, {failed} failed, {skipped} skipped")
}

fn count(done: &[(&Step, Outcome)], is_so: fn(&Outcome) -> bool) -> usize {
    done.iter().filter(|(_, outcome)| is_so(outcome)).count()
}

fn outcome_line(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Passed(time) => format!("passed in {:.1} s", time.as_secs_f64()),
        Outcome::Failed(reason) => format!("failed: {reason}"),
        Outcome::Skipped(reason) => format!("skipped: {reason}"),
    }
}

/// How to run a failed step alone; `rewrite` is no step of `test`, so its own command serves.
fn again(step: &Step) -> String {
    if steps::all().any(|other| other.name == step.name) {
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
    use crate::steps::FORMAT;

    fn step(name: &str) -> &'static Step {
        steps::all()
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
    fn a_program_that_is_not_there_is_a_failure() {
        let absent = Step {
            command: "no-such-program-at-all",
            needs: &[],
            ..FORMAT
        };
        let Outcome::Failed(reason) = run_step(&absent, Command::status) else {
            panic!("the step fails");
        };
        assert!(reason.contains("could not be started"), "{reason}");
    }

    #[test]
    fn a_step_that_is_begun_ahead_keeps_what_it_prints() {
        let version: &'static Step = Box::leak(Box::new(Step {
            command: "cargo --version",
            ahead: true,
            needs: &[],
            ..FORMAT
        }));
        let ahead = begin(&[step("format"), version]);
        let begun = ahead.recv().expect("the step ends");
        assert!(matches!(begun.outcome, Outcome::Passed(_)));
        assert!(begun.printed.starts_with(b"cargo "));
        assert!(ahead.recv().is_err());
    }

    #[test]
    fn a_step_that_lacks_what_it_needs_is_skipped() {
        let absent = Step {
            needs: &[steps::Need::RustTarget("no-such-target")],
            ..FORMAT
        };
        let Outcome::Skipped(reason) = run_step(&absent, Command::status) else {
            panic!("the step is skipped");
        };
        assert!(reason.contains("no-such-target"), "{reason}");
    }

    #[test]
    fn times_and_reasons_are_plain_text() {
        let passed = Outcome::Passed(Duration::from_millis(1_250));
        assert_eq!(outcome_line(&passed), "passed in 1.2 s");
        let skipped = Outcome::Skipped("no target".to_owned());
        assert_eq!(outcome_line(&skipped), "skipped: no target");
        let failed = Outcome::Failed("exit status: 1".to_owned());
        assert_eq!(outcome_line(&failed), "failed: exit status: 1");
    }

    #[test]
    fn the_totals_stand_on_one_line() {
        let done = [
            (step("format"), Outcome::Passed(Duration::ZERO)),
            (step("lints"), Outcome::Passed(Duration::ZERO)),
            (step("docs"), Outcome::Failed(String::new())),
            (step("no-std-bare"), Outcome::Skipped(String::new())),
        ];
        assert_eq!(totals(&done), "2 passed, 1 failed, 1 skipped");
    }
}
