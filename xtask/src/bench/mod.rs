//! Measures kaiken beside others, in one run and on the same bytes.

mod figures;
mod goals;
mod table;

use std::process::{Command, ExitCode, Stdio};

use clap::Args;

use self::figures::Figure;
use self::goals::{GOALS, Verdict};
use self::table::Table;
use crate::run::root;

/// Builds and runs the program that measures in Rust.
const RACE: &str = "run --quiet --package kaiken-benches --release --bin race --";

/// What was asked for.
#[derive(Args)]
pub(crate) struct BenchArgs {
    /// Measures the core on a few texts, in less than a minute
    #[arg(long)]
    quick: bool,
    /// Prints a line of JSON for each figure, and nothing else on standard output
    #[arg(long)]
    json: bool,
}

/// Measures, and prints a table and what became of the goals.
pub(crate) fn bench(args: &BenchArgs) -> ExitCode {
    match measure(args) {
        Ok(figures) if args.json => {
            for figure in &figures {
                println!("{}", figure.json());
            }
            ExitCode::SUCCESS
        }
        Ok(figures) => {
            print!("{}", Table::of(&figures).plain());
            print_goals(&figures);
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("not measured: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn measure(args: &BenchArgs) -> Result<Vec<Figure>, String> {
    let size = if args.quick { "quick" } else { "full" };
    let output = Command::new("cargo")
        .args(RACE.split_whitespace())
        .arg(size)
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo could not be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("the benchmarks failed ({})", output.status));
    }
    figures::read(&String::from_utf8_lossy(&output.stdout))
}

fn print_goals(figures: &[Figure]) {
    println!();
    for goal in GOALS {
        match goal.judge(figures) {
            Verdict::NotMeasured => {}
            verdict => println!("{:<40} {verdict}", goal.about),
        }
    }
}
