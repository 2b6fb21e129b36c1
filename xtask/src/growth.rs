//! Shows that time grows in line with the input: instruction counts on texts of three sizes.

use std::path::Path;
use std::process::{Command, ExitCode};

use clap::Args;

use crate::programs::{self, built};
use crate::table::{self, LIMIT, Row};
use crate::{callgrind, machine, page_part, run};

/// Nothing was measured: a tool is missing or a command failed.
const NOT_MEASURED: u8 = 2;

/// The function whose instructions are counted.
const FUNCTION: &str = "growth::parse*";

/// The shapes of real pages, and the sizes at which those are measured.
const REAL: [&str; 3] = ["transcript", "transcript-ja", "conference"];
const LONG: [u64; 3] = [100_000, 1_000_000, 16_000_000];

/// What was asked for.
#[derive(Args)]
pub(crate) struct GrowthArgs {
    /// The smallest size in bytes; twice and four times as much are measured too
    #[arg(long, value_name = "BYTES", default_value_t = 250_000)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=250_000_000))]
    base: u64,
    /// Measures the shapes of real pages alone, from 100 KB to 16 MB
    #[arg(long, conflicts_with = "base")]
    long: bool,
    /// Writes the figures to `docs/growth.md` too; with `--long`, into `docs/performance.md`
    #[arg(long)]
    write: bool,
}

impl GrowthArgs {
    fn sizes(&self) -> [u64; 3] {
        if self.long {
            LONG
        } else {
            [1, 2, 4].map(|times| self.base * times)
        }
    }
}

/// Measures every shape and says whether its cost per byte stays level.
pub(crate) fn growth(args: &GrowthArgs) -> ExitCode {
    if !callgrind::is_installed() {
        eprintln!("valgrind is not installed: `cargo xtask growth` counts instructions with it.");
        eprintln!(
            "Install your system's package `valgrind` (Debian, Ubuntu: apt-get install valgrind)."
        );
        return ExitCode::from(NOT_MEASURED);
    }
    let measured = measure_all(args).and_then(|rows| {
        if args.write {
            write_page(args, &rows)?;
        }
        Ok(rows)
    });
    match measured {
        Ok(rows) => verdict(&rows),
        Err(reason) => {
            eprintln!("not measured: {reason}");
            ExitCode::from(NOT_MEASURED)
        }
    }
}

fn measure_all(args: &GrowthArgs) -> Result<Vec<Row>, String> {
    let program = built("kaiken-benches", "growth")?;
    let shapes = lines(&programs::run(Command::new(&program).arg("--list"))?);
    println!("{}", table::heading(args.sizes()));
    shapes
        .iter()
        .filter(|shape| !args.long || REAL.contains(&shape.as_str()))
        .map(|shape| measure(&program, shape, args.sizes()))
        .collect()
}

fn measure(program: &Path, shape: &str, sizes: [u64; 3]) -> Result<Row, String> {
    let count = |size: u64| callgrind::count(program, FUNCTION, &[shape, &size.to_string()]);
    let [small, middle, large] = sizes.map(count);
    let row = Row::new(shape, sizes, [small?, middle?, large?]);
    println!("{}", table::line(&row));
    Ok(row)
}

fn write_page(args: &GrowthArgs, rows: &[Row]) -> Result<(), String> {
    if args.long {
        return page_part::write("performance.md", "growth", &table::markdown(LONG, rows));
    }
    let page = table::page(args.sizes(), &machine::compiler()?, rows);
    std::fs::write(run::root().join("docs/growth.md"), page)
        .map_err(|error| format!("docs/growth.md could not be written: {error}"))
}

fn verdict(rows: &[Row]) -> ExitCode {
    let bad: Vec<&str> = rows
        .iter()
        .filter(|row| !row.is_linear())
        .map(|row| row.shape.as_str())
        .collect();
    println!();
    if bad.is_empty() {
        println!(
            "linear: no shape costs more than {LIMIT} times as much per byte at the largest size"
        );
        return ExitCode::SUCCESS;
    }
    println!(
        "not linear: more than {LIMIT} times as much per byte at the largest size: {}",
        bad.join(", ")
    );
    ExitCode::FAILURE
}

fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_one_a_line() {
        assert_eq!(lines("colons\n\n brackets \r\n"), ["colons", "brackets"]);
    }
}
