//! The chores of this repository, run as `cargo xtask COMMAND`.
//!
//! `steps` says what is checked, `tools` gets what a step needs, `run` runs the steps and reports;
//! `growth` measures how cost grows with input, with `callgrind` to read counts and `table` to
//! judge them;
//! `bench` measures kaiken beside others;
//! `deny`, `oldest` and `mutants` are what a step or a command does beyond one program;
//! `fuzz` looks for inputs that break the laws.

mod bench;
mod callgrind;
mod deny;
mod fuzz;
mod growth;
mod machine;
mod mutants;
mod oldest;
mod page;
mod page_part;
mod programs;
mod run;
mod steps;
mod table;
mod tools;
mod wasm;

use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};

use crate::bench::BenchArgs;
use crate::growth::GrowthArgs;
use crate::steps::{FORMAT, Step};

#[derive(Parser)]
#[command(
    name = "xtask",
    bin_name = "cargo xtask",
    about = "The chores of this repository"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs everything that CI runs, and says what failed
    Test(TestArgs),
    /// Formats the code, then runs `test`: what to do before a commit
    Ready,
    /// Counts instructions on texts of three sizes, most of them bad, to show that time grows in
    /// line with it
    Growth(GrowthArgs),
    /// Measures kaiken beside others, on the same bytes, and tells which goals are met
    Bench(BenchArgs),
    /// Asks cargo-deny about every `Cargo.lock`
    Deny(DenyArgs),
    /// Checks the published crates with the oldest dependencies that they promise to work with
    OldestCrates,
    /// Changes the grammar in small ways and shows which changes no test notices; takes hours
    Mutants(MutantsArgs),
    /// Looks for inputs that break the laws, with libFuzzer
    Fuzz(FuzzArgs),
    /// Builds the npm package into `bindings/wasm/pkg`
    Wasm,
    /// Builds the npm package, and the page that shows it into `bindings/wasm/page/dist`
    Page,
}

#[derive(Args)]
struct TestArgs {
    /// Runs this step alone; may be given more than once
    #[arg(long, value_name = "NAME", value_parser = step_names(), hide_possible_values = true)]
    only: Vec<String>,
    /// Lists the steps and their commands
    #[arg(long)]
    list: bool,
}

#[derive(Args)]
struct DenyArgs {
    /// What to check
    #[arg(required = true, value_parser = ["advisories", "bans", "licenses", "sources"])]
    checks: Vec<String>,
}

#[derive(Args)]
struct MutantsArgs {
    /// Files to change, as a glob from the root; the whole grammar without any
    #[arg(value_name = "GLOB")]
    files: Vec<String>,
    /// One of several equal parts of the work, as in `0/8`
    #[arg(long, value_name = "K/N")]
    shard: Option<String>,
}

#[derive(Args)]
struct FuzzArgs {
    /// The target; without it, each of them in turn
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// How long each target is fuzzed
    #[arg(long, value_name = "N", default_value_t = 600)]
    seconds: u32,
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Test(args) => test(&args),
        Command::Ready => ready(),
        Command::Growth(args) => growth::growth(&args),
        Command::Bench(args) => bench::bench(&args),
        Command::Deny(args) => deny::deny(&args.checks),
        Command::OldestCrates => oldest::oldest_crates(),
        Command::Mutants(args) => mutants::mutants(&args.files, args.shard.as_deref()),
        Command::Fuzz(args) => fuzz::fuzz(args.target.as_deref(), args.seconds),
        Command::Wasm => wasm::wasm(),
        Command::Page => page::page(),
    }
}

fn test(args: &TestArgs) -> ExitCode {
    let chosen = chosen(&args.only);
    if args.list {
        run::list(&chosen);
        return ExitCode::SUCCESS;
    }
    run::run(&chosen)
}

fn ready() -> ExitCode {
    let steps: Vec<&Step> = std::iter::once(&FORMAT).chain(steps::all()).collect();
    run::run(&steps)
}

/// The steps of these names, in the order of the list; no names means every step.
fn chosen(names: &[String]) -> Vec<&'static Step> {
    steps::all()
        .filter(|step| names.is_empty() || names.iter().any(|name| name == step.name))
        .collect()
}

fn step_names() -> PossibleValuesParser {
    PossibleValuesParser::new(steps::all().map(|step| step.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn only_picks_steps_in_the_order_of_the_list() {
        let names = ["tests".to_owned(), "format".to_owned()];
        let picked: Vec<_> = chosen(&names).iter().map(|step| step.name).collect();
        assert_eq!(picked, ["format", "tests"]);
        assert_eq!(chosen(&[]).len(), steps::all().count());
    }
}
