//! Shows that time grows in line with the input: instruction counts on bad shapes at N, 2N and 4N.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::table::{self, LIMIT, MULTIPLES, Row};
use crate::{callgrind, run};

/// Nothing was measured: a tool is missing or a command failed.
const NOT_MEASURED: u8 = 2;

/// Builds the program that parses bad shapes, and has it print their names.
const LIST_SHAPES: &str = "run --quiet --package kaiken-benches --release --bin growth -- --list";

/// Measures every shape and says whether its cost per byte stays level.
pub(crate) fn growth(base: u64, write: bool) -> ExitCode {
    if !callgrind::is_installed() {
        eprintln!("valgrind is not installed: `cargo xtask growth` counts instructions with it.");
        eprintln!(
            "Install your system's package `valgrind` (Debian, Ubuntu: apt-get install valgrind)."
        );
        return ExitCode::from(NOT_MEASURED);
    }
    let measured = measure_all(base).and_then(|rows| {
        if write {
            write_page(base, &rows)?;
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

fn measure_all(base: u64) -> Result<Vec<Row>, String> {
    let shapes = shapes()?;
    let program = program()?;
    println!("{}", table::heading(base));
    shapes
        .iter()
        .map(|shape| measure(&program, shape, base))
        .collect()
}

fn measure(program: &Path, shape: &str, base: u64) -> Result<Row, String> {
    let count = |size: u64| callgrind::count(program, &[shape, &size.to_string()]);
    let [n, n2, n4] = MULTIPLES.map(|multiple| base * multiple);
    let row = Row::new(shape, base, [count(n)?, count(n2)?, count(n4)?], count(0)?);
    println!("{}", table::line(&row));
    Ok(row)
}

fn write_page(base: u64, rows: &[Row]) -> Result<(), String> {
    let page = table::page(base, &compiler()?, rows);
    let folder = run::root().join("docs");
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(folder.join("growth.md"), page))
        .map_err(|error| format!("docs/growth.md could not be written: {error}"))
}

/// The compiler and the kind of machine, as in `rustc 1.95.0, x86_64-unknown-linux-gnu`.
fn compiler() -> Result<String, String> {
    let output = Command::new("rustc")
        .arg("-vV")
        .output()
        .map_err(|error| format!("rustc could not be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
    let (release, host) = (value("release: "), value("host: "));
    release
        .zip(host)
        .map(|(release, host)| format!("rustc {release}, {host}"))
        .ok_or_else(|| format!("rustc told no release and host: {text}"))
}

fn verdict(rows: &[Row]) -> ExitCode {
    let bad: Vec<&str> = rows
        .iter()
        .filter(|row| !row.is_linear())
        .map(|row| row.shape.as_str())
        .collect();
    println!();
    if bad.is_empty() {
        println!("linear: no shape costs more than {LIMIT} times as much per byte at 4N as at N");
        return ExitCode::SUCCESS;
    }
    println!(
        "not linear: more than {LIMIT} times as much per byte at 4N as at N: {}",
        bad.join(", ")
    );
    ExitCode::FAILURE
}

/// The names of the shapes; the program that parses them is built on the way.
fn shapes() -> Result<Vec<String>, String> {
    let output = Command::new("cargo")
        .args(LIST_SHAPES.split_whitespace())
        .current_dir(run::root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo could not be started: {error}"))?;
    if !output.status.success() {
        return Err(format!(
            "the list of shapes could not be had ({})",
            output.status
        ));
    }
    let names = lines(&String::from_utf8_lossy(&output.stdout));
    if names.is_empty() {
        Err("the list of shapes is empty".to_owned())
    } else {
        Ok(names)
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Where cargo put the program: this one stands at `<target>/debug/xtask`, that one at `<target>/release/growth`.
fn program() -> Result<PathBuf, String> {
    let this =
        std::env::current_exe().map_err(|error| format!("this program has no path: {error}"))?;
    let target = this
        .ancestors()
        .nth(2)
        .ok_or("this program stands in no target directory")?;
    Ok(target
        .join("release")
        .join(format!("growth{}", std::env::consts::EXE_SUFFIX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_one_a_line() {
        assert_eq!(lines("colons\n\n brackets \r\n"), ["colons", "brackets"]);
    }
}
