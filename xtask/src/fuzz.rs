//! Fuzzes the targets with libFuzzer, for as long as somebody wants.
//!
//! The stable compiler will do: the targets are built without a sanitizer, which code without
//! `unsafe` gains little from, and LLVM counts the edges they take.

use std::process::ExitCode;

use crate::run::root;
use crate::tools::cargo::{self, FUZZ};
use crate::wasm::run;

/// The folder that holds inputs to begin with, one folder for each target, and the dictionary.
const SEEDS: &str = "fuzz/seeds";

/// Fuzzes a target, or each of them in turn.
pub(crate) fn fuzz(target: Option<&str>, seconds: u32) -> ExitCode {
    match fuzz_all(target, seconds) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn fuzz_all(target: Option<&str>, seconds: u32) -> Result<(), String> {
    cargo::tool(FUZZ)?;
    run(
        "cargo",
        &format!("run --quiet --package kaiken-tests --bin shake -- prepare {SEEDS}"),
        &root(),
    )?;
    let known = targets()?;
    let known = known.iter().map(String::as_str);
    let chosen: Vec<&str> = known
        .filter(|name| target.is_none_or(|it| it == *name))
        .collect();
    if chosen.is_empty() {
        return Err(format!(
            "there is no such target; {SEEDS} has a folder for each"
        ));
    }
    for target in chosen {
        println!("== {target}, {seconds} s");
        fuzz_one(target, seconds)?;
    }
    Ok(())
}

/// What libFuzzer finds is added to `fuzz/corpus`; what breaks a law goes to `fuzz/artifacts`.
fn fuzz_one(target: &str, seconds: u32) -> Result<(), String> {
    let corpus = format!("fuzz/corpus/{target}");
    std::fs::create_dir_all(root().join(&corpus)).map_err(|error| format!("{corpus}: {error}"))?;
    run(
        &FUZZ.program().to_string_lossy(),
        &format!(
            "fuzz run --sanitizer none {target} {corpus} {SEEDS}/{target} -- \
             -dict={SEEDS}/words.dict -max_total_time={seconds} -max_len=4096 -timeout=20 \
             -print_final_stats=1"
        ),
        &root(),
    )
    .map_err(|_| {
        format!(
            "{target}: a law is broken; the input is in fuzz/artifacts/{target}, and \
             `cargo run -p kaiken-tests --bin shake -- replay {target} FILE` shows it again"
        )
    })
}

/// The targets, as the folders of the seeds name them.
fn targets() -> Result<Vec<String>, String> {
    let folder = root().join(SEEDS);
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{SEEDS}: {error}"))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}
