//! The chores of this repository, run as `cargo xtask COMMAND`.
//!
//! `steps` says what is checked, `tools` gets what a step needs, `run` runs the steps and reports;
//! `fuzz` looks for inputs that break the laws;
//! `growth` measures how cost grows with input, with `callgrind` to read counts and `table` to judge them.

mod callgrind;
mod fuzz;
mod growth;
mod page;
mod run;
mod steps;
mod table;
mod tools;
mod wasm;

use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};

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
    /// Counts instructions on bad input of three sizes, to show that time grows in line with it
    Growth(GrowthArgs),
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
struct GrowthArgs {
    /// The smallest size in bytes; twice and four times as much are measured too
    #[arg(long, value_name = "BYTES", default_value_t = 250_000, value_parser = clap::value_parser!(u64).range(1..=250_000_000))]
    base: u64,
    /// Writes the figures to `docs/growth.md` too
    #[arg(long)]
    write: bool,
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
        Command::Growth(args) => growth::growth(args.base, args.write),
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
