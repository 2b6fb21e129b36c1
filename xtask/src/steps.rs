//! What `cargo xtask test` runs: plain data, in order. Each language has a file of its own; a new
//! one gets a [`Language`], a file with its steps, and a line in [`all`].

mod javascript;
mod page;
mod python;
mod rust;
mod supply;

pub(crate) use rust::FORMAT;

use crate::tools::cargo::CargoTool;

/// The language whose tests a step belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// The core, the command line, examples, benchmarks and this package.
    Rust,
    /// The npm package and the page.
    JavaScript,
    /// The package in `bindings/python`.
    Python,
}

impl Language {
    /// Its name, as a heading shows it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
        }
    }
}

/// Something a step needs beyond `cargo`. A language that needs tools of its own gets a variant
/// here, and `tools` brings it: by rustup, or below `.tools/` or `target/tools` in the
/// checkout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The core library for a target, from rustup.
    RustTarget(&'static str),
    /// A component of the toolchain, from rustup: `rustfmt`, `clippy`.
    RustComponent(&'static str),
    /// A whole toolchain, from rustup: `1.88`.
    Toolchain(&'static str),
    /// A program from crates.io, in `target/tools`.
    CargoTool(CargoTool),
    /// The database of known weaknesses in crates.
    Advisories,
    /// The npm packages that the lock file of a folder names.
    NodeModules(&'static str),
    /// A Chromium that is installed.
    Browser,
    /// An environment of Python with what its steps need, in `.tools/venv`.
    Python,
    /// A Java that Spark can run on.
    Java,
}

/// One command, run from the root of the repository.
#[derive(Debug)]
pub(crate) struct Step {
    /// What `--only` calls it.
    pub(crate) name: &'static str,
    /// Whose tests it belongs to.
    pub(crate) language: Language,
    /// What it shows, in a few words.
    pub(crate) about: &'static str,
    /// Whether it is begun at once, beside the steps before it: a long build that leaves most of the
    /// machine idle and shares no folder with them.
    pub(crate) ahead: bool,
    /// What must be there first; when it cannot be had, the step is skipped.
    pub(crate) needs: &'static [Need],
    /// Variables set for the command alone.
    pub(crate) env: &'static [(&'static str, &'static str)],
    /// The program and its arguments, parted by spaces.
    pub(crate) command: &'static str,
}

/// Every check of every language, in the order they run.
pub(crate) fn all() -> impl Iterator<Item = &'static Step> {
    [
        rust::STEPS,
        supply::STEPS,
        python::STEPS,
        javascript::STEPS,
        page::STEPS,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_name_stands_once() {
        let names: BTreeSet<_> = all().map(|step| step.name).collect();
        assert_eq!(names.len(), all().count());
    }

    #[test]
    fn a_step_for_a_target_needs_that_target() {
        for step in all() {
            let Some((_, words)) = step.command.split_once("--target ") else {
                continue;
            };
            let target = words.split_whitespace().next().unwrap_or_default();
            assert!(
                step.needs.contains(&Need::RustTarget(target)),
                "{}",
                step.name
            );
        }
    }

    #[test]
    fn every_step_has_a_command() {
        assert!(all().all(|step| step.command.split_whitespace().next().is_some()));
    }
}
