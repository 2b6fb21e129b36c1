//! Measures kaiken beside others, in one run and on the same bytes.

mod commands;
mod figures;
mod goals;
mod languages;
mod table;

use std::process::{Command, ExitCode};

use clap::{Args, ValueEnum};

use self::figures::Figure;
use self::goals::{GOALS, Goal, Verdict};
use self::table::{Table, tables};
use crate::programs::{self, built};
use crate::{machine, page_part};

/// What was asked for.
#[derive(Args)]
pub(crate) struct BenchArgs {
    /// Measures the core on a few texts, in less than a minute
    #[arg(long)]
    quick: bool,
    /// Prints a line of JSON for each figure, and nothing else on standard output
    #[arg(long)]
    json: bool,
    /// Writes the figures into `docs/performance.md` too
    #[arg(long)]
    write: bool,
    /// Measures this part alone; may be given more than once
    #[arg(long, value_name = "PART")]
    only: Vec<Part>,
    /// How many bytes of text the command line reads, in files as long as real pages
    #[arg(long, value_name = "BYTES", default_value_t = 1_000_000_000)]
    bytes: u64,
}

/// Measures, and prints tables and what became of the goals.
pub(crate) fn bench(args: &BenchArgs) -> ExitCode {
    let done = measure(args).and_then(|figures| {
        if args.json {
            print_lines(&figures);
        } else {
            print_tables(&figures);
        }
        if args.write {
            page_part::write("performance.md", "figures", &page(&figures)?)?;
        }
        Ok(())
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("not measured: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// A part of what can be measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The core and its rivals in Rust
    Core,
    /// The command line over many files
    Commands,
    /// The package for Python
    Python,
    /// The npm package
    Javascript,
}

impl BenchArgs {
    /// Whether a part is wanted; if it is not asked for by name, only the core is quick.
    fn wants(&self, part: Part) -> bool {
        if self.only.is_empty() {
            part == Part::Core || !self.quick
        } else {
            self.only.contains(&part)
        }
    }
}

/// The figures of all parts that are wanted and can be had. What is left out is told.
fn measure(args: &BenchArgs) -> Result<Vec<Figure>, String> {
    let mut figures = Vec::new();
    for part in Part::value_variants() {
        if !args.wants(*part) {
            eprintln!("{}: not asked for", part.name());
            continue;
        }
        match part.measure(args) {
            Ok(more) => figures.extend(more),
            Err(reason) => eprintln!("{}: skipped: {reason}", part.name()),
        }
    }
    if figures.is_empty() {
        return Err("there is not one figure".to_owned());
    }
    Ok(figures)
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Commands => "commands",
            Self::Python => "python",
            Self::Javascript => "javascript",
        }
    }

    fn measure(self, args: &BenchArgs) -> Result<Vec<Figure>, String> {
        match self {
            Self::Core => core(args.quick),
            Self::Commands => commands::measure(args.bytes),
            Self::Python => languages::python(),
            Self::Javascript => languages::javascript(),
        }
    }
}

fn core(quick: bool) -> Result<Vec<Figure>, String> {
    let race = built("kaiken-benches", "race")?;
    let printed = programs::run(Command::new(race).arg(if quick { "quick" } else { "full" }))?;
    figures::read(&printed)
}

fn print_lines(figures: &[Figure]) {
    for figure in figures {
        println!("{}", figure.json());
    }
}

fn print_tables(figures: &[Figure]) {
    for table in tables(figures) {
        println!("{}", table.plain());
    }
    for goal in GOALS {
        match goal.judge(figures) {
            Verdict::NotMeasured => {}
            verdict => println!("{:<46} {verdict}", goal.about),
        }
    }
}

/// The part of `docs/performance.md` that has the figures.
fn page(figures: &[Figure]) -> Result<String, String> {
    let (processor, compiler) = (machine::processor(), machine::compiler()?);
    let tables: Vec<_> = tables(figures).iter().map(Table::markdown).collect();
    let goal = |goal: &Goal| format!("| {} | {} |\n", goal.about, goal.judge(figures));
    let goals: String = GOALS.iter().map(goal).collect();
    Ok(format!(
        "Measured on {processor}, with {compiler}.\n\n{}\n| goal | |\n| --- | --- |\n{goals}",
        tables.join("\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(quick: bool, only: &[Part]) -> Vec<&'static str> {
        let args = BenchArgs {
            quick,
            json: false,
            write: false,
            only: only.to_vec(),
            bytes: 0,
        };
        let parts = Part::value_variants().iter();
        parts
            .filter(|part| args.wants(**part))
            .map(|part| part.name())
            .collect()
    }

    #[test]
    fn parts_are_chosen_by_name_or_by_haste() {
        assert_eq!(
            wanted(false, &[]),
            ["core", "commands", "python", "javascript"]
        );
        assert_eq!(wanted(true, &[]), ["core"]);
        assert_eq!(wanted(true, &[Part::Python]), ["python"]);
    }
}
