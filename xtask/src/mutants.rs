//! Changes the grammar in small ways, and shows which changes no test notices.

use std::process::{Command, ExitCode};

use crate::run::root;
use crate::tools::cargo::{self, MUTANTS};

/// What is changed when nothing else is asked for.
const GRAMMAR: &str = "crates/kaiken/src/grammar/**/*.rs";

/// Runs cargo-mutants as `.cargo/mutants.toml` says; what it finds is in `target/mutants.out`.
pub(crate) fn mutants(files: &[String], shard: Option<&str>) -> ExitCode {
    if let Err(reason) = cargo::tool(MUTANTS) {
        eprintln!("{reason}");
        return ExitCode::FAILURE;
    }
    let status = command(files, shard).status();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => {
            eprintln!(
                "cargo-mutants: {status}; `target/mutants.out/missed.txt` has what no test noticed"
            );
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("`{}` could not be started: {error}", MUTANTS.name);
            ExitCode::FAILURE
        }
    }
}

fn command(files: &[String], shard: Option<&str>) -> Command {
    let mut command = Command::new(MUTANTS.program());
    command
        .args(["mutants", "--package", "kaiken", "--output", "target"])
        .current_dir(root());
    let grammar = [GRAMMAR.to_owned()];
    let files = if files.is_empty() {
        &grammar[..]
    } else {
        files
    };
    for file in files {
        command.args(["--file", file]);
    }
    if let Some(shard) = shard {
        command.args(["--shard", shard]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(files: &[&str], shard: Option<&str>) -> String {
        let files: Vec<String> = files.iter().copied().map(str::to_owned).collect();
        let command = command(&files, shard);
        let words = command.get_args().map(|word| word.to_string_lossy());
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_grammar_is_changed_when_nothing_else_is_asked_for() {
        let all = words(&[], None);
        assert!(
            all.ends_with("--file crates/kaiken/src/grammar/**/*.rs"),
            "{all}"
        );
        let some = words(&["a.rs", "b.rs"], Some("0/8"));
        assert!(
            some.ends_with("--file a.rs --file b.rs --shard 0/8"),
            "{some}"
        );
    }
}
