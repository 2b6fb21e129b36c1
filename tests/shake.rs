//! Runs the fuzz targets without a fuzzer, and prepares what a fuzzer begins with.
//!
//! `shake run [ROUNDS]` asks the laws of every seed, and of that many changed seeds for each
//! target; `shake replay TARGET FILE…` asks them of inputs; `shake prepare FOLDER` writes seeds and
//! words.

use std::fs;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::process::ExitCode;

use kaiken_tests::mutate::Mutator;
use kaiken_tests::targets::{self, TARGETS, Target};
use kaiken_tests::words;

/// How many changed seeds a target is given where nobody says.
const ROUNDS: u32 = 2_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["run"] => run(ROUNDS),
        ["run", rounds] => match rounds.parse() {
            Ok(rounds) => run(rounds),
            Err(_) => return usage(),
        },
        ["replay", target, ref files @ ..] => match targets::named(target) {
            Some(target) => replay(target, files),
            None => return usage(),
        },
        ["prepare", folder] => prepare(Path::new(folder)),
        _ => return usage(),
    };
    match done {
        Ok(status) => status,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    eprintln!("usage: shake run [ROUNDS] | shake replay TARGET FILE... | shake prepare FOLDER");
    eprintln!("targets: {}", names.join(", "));
    ExitCode::from(2)
}

/// Every target on its seeds and on changed ones; what fails is kept below `target/shake`.
fn run(rounds: u32) -> io::Result<ExitCode> {
    let mut failed = false;
    for target in TARGETS {
        let seeds = (target.seeds)();
        let count = seeds.len();
        let mut mutator = Mutator::new(seeds.clone(), u64::from(rounds));
        let changed = std::iter::repeat_with(|| mutator.input()).take(rounds as usize);
        let broken = seeds
            .into_iter()
            .chain(changed)
            .find(|input| !keeps(target, input));
        if let Some(input) = broken {
            failed = true;
            println!("{}: a law is broken", target.name);
            keep(target, &input)?;
        } else {
            println!(
                "{}: {count} seeds and {rounds} changed ones keep the laws",
                target.name
            );
        }
    }
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Whether an input keeps the laws; the panic that says which it breaks is printed as it comes.
fn keeps(target: &Target, input: &[u8]) -> bool {
    panic::catch_unwind(AssertUnwindSafe(|| (target.run)(input))).is_ok()
}

fn keep(target: &Target, input: &[u8]) -> io::Result<()> {
    let file = format!("target/shake/{}", target.name);
    fs::create_dir_all("target/shake")?;
    fs::write(&file, input)?;
    println!("the input is kept: shake replay {} {file}", target.name);
    Ok(())
}

fn replay(target: &Target, files: &[&str]) -> io::Result<ExitCode> {
    for file in files {
        (target.run)(&fs::read(file)?);
        println!("{file}: keeps the laws");
    }
    Ok(ExitCode::SUCCESS)
}

/// `FOLDER/TARGET/0001` and so on, and `FOLDER/words.dict`.
fn prepare(folder: &Path) -> io::Result<ExitCode> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("words.dict"), words::dictionary())?;
    for target in TARGETS {
        let corpus = folder.join(target.name);
        fs::create_dir_all(&corpus)?;
        for (at, seed) in (target.seeds)().iter().enumerate() {
            fs::write(corpus.join(format!("{at:04}")), seed)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
