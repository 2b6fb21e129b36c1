//! What `cargo xtask test` runs: plain data, in order.

/// The language whose tests a step belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// The core, the command line, examples, benchmarks and this package.
    Rust,
}

impl Language {
    /// Its name, as a heading shows it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
        }
    }
}

/// Something a step needs beyond a Rust toolchain. A language that needs tools of its own gets a
/// variant here, and `tools` installs it below `.tools/` in the checkout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The core library for a target, from rustup.
    RustTarget(&'static str),
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
    /// What must be there first; when it cannot be had, the step is skipped.
    pub(crate) need: Option<Need>,
    /// Variables set for the command alone.
    pub(crate) env: &'static [(&'static str, &'static str)],
    /// The program and its arguments, parted by spaces.
    pub(crate) command: &'static str,
    /// Its own output closes the log: the summary stands before it, nothing after it.
    pub(crate) closes_log: bool,
}

/// A target without a standard library.
const BARE: &str = "thumbv7em-none-eabihf";

/// Formats the code. Not a check: `ready` does this first.
pub(crate) const FORMAT: Step = rust("rewrite", "formats the code", "cargo fmt --all");

/// Every check, in the order they run; the tests stand last.
pub(crate) const STEPS: &[Step] = &[
    rust("format", "the code is formatted", "cargo fmt --all --check"),
    rust(
        "lints",
        "no warning from the compiler or clippy",
        "cargo clippy --workspace --all-targets --all-features -- -D warnings",
    ),
    rust(
        "no-std",
        "the core without any feature",
        "cargo check -p kaiken --no-default-features",
    ),
    bare(
        "no-std-bare",
        "the core where there is no standard library",
        "cargo check -p kaiken --no-default-features --target thumbv7em-none-eabihf",
    ),
    bare(
        "no-std-bare-serde",
        "the same with serde",
        "cargo check -p kaiken --no-default-features --features serde --target thumbv7em-none-eabihf",
    ),
    rust(
        "features-std",
        "the core with `std` alone",
        "cargo check -p kaiken --no-default-features --features std",
    ),
    rust(
        "features-serde",
        "the core with `serde` alone",
        "cargo check -p kaiken --no-default-features --features serde",
    ),
    rust(
        "features-dialect-file",
        "the core with `dialect-file` alone",
        "cargo check -p kaiken --no-default-features --features dialect-file",
    ),
    rust(
        "features-schema",
        "the core with `schema` alone",
        "cargo check -p kaiken --no-default-features --features schema",
    ),
    rust(
        "features-all",
        "the core with every feature",
        "cargo check -p kaiken --all-features",
    ),
    Step {
        env: &[("RUSTDOCFLAGS", "-D warnings")],
        ..rust(
            "docs",
            "the documentation builds without a warning",
            "cargo doc --workspace --no-deps --all-features",
        )
    },
    Step {
        closes_log: true,
        ..rust(
            "tests",
            "unit, fixture, property, command-line and documentation tests",
            "cargo test --workspace --all-features",
        )
    },
];

const fn rust(name: &'static str, about: &'static str, command: &'static str) -> Step {
    Step {
        name,
        language: Language::Rust,
        about,
        need: None,
        env: &[],
        command,
        closes_log: false,
    }
}

const fn bare(name: &'static str, about: &'static str, command: &'static str) -> Step {
    Step {
        need: Some(Need::RustTarget(BARE)),
        ..rust(name, about, command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_name_stands_once() {
        let names: BTreeSet<_> = STEPS.iter().map(|step| step.name).collect();
        assert_eq!(names.len(), STEPS.len());
    }

    #[test]
    fn the_tests_stand_last_and_only_they_close_the_log() {
        let closing: Vec<_> = STEPS
            .iter()
            .filter(|step| step.closes_log)
            .map(|step| step.name)
            .collect();
        assert_eq!(closing, ["tests"]);
        assert_eq!(STEPS.last().map(|step| step.name), Some("tests"));
    }

    #[test]
    fn a_step_for_a_target_needs_that_target() {
        for step in STEPS {
            let target = step
                .command
                .split_once("--target ")
                .map(|(_, target)| target);
            assert_eq!(step.need, target.map(Need::RustTarget), "{}", step.name);
        }
    }

    #[test]
    fn every_step_has_a_command() {
        assert!(
            STEPS
                .iter()
                .all(|step| step.command.split_whitespace().next().is_some())
        );
    }
}
