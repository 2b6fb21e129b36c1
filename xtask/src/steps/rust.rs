//! The steps that need Rust alone.

use super::{Language, Need, Step};

/// A target without a standard library.
const BARE: &str = "thumbv7em-none-eabihf";

/// Formats the code. Not a check: `ready` does this first.
pub(crate) const FORMAT: Step = Step {
    needs: &[Need::RustComponent("rustfmt")],
    ..rust("rewrite", "formats the code", "cargo fmt --all")
};

pub(super) const STEPS: &[Step] = &[
    Step {
        needs: &[Need::RustComponent("rustfmt")],
        ..rust("format", "the code is formatted", "cargo fmt --all --check")
    },
    Step {
        needs: &[Need::RustComponent("clippy")],
        ..rust(
            "lints",
            "no warning from the compiler or clippy",
            "cargo clippy --workspace --all-targets --all-features -- -D warnings",
        )
    },
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
        "cargo check -p kaiken --no-default-features --features serde --target \
         thumbv7em-none-eabihf",
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
        "features-encoding",
        "the core with `encoding` alone",
        "cargo check -p kaiken --no-default-features --features encoding",
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
    rust(
        "tests",
        "unit, fixture, property, command-line, README and documentation tests",
        "cargo test --workspace --all-features --no-fail-fast",
    ),
    rust(
        "fuzz",
        "every fuzz target on its seeds and on some that chance has changed",
        "cargo run --quiet -p kaiken-tests --bin shake -- run 1000",
    ),
    rust(
        "fuzz-targets",
        "the programs for libFuzzer compile, but for libFuzzer itself",
        "cargo check --manifest-path fuzz/Cargo.toml --target-dir target/fuzz --locked \
         --no-default-features",
    ),
];

pub(super) const fn rust(name: &'static str, about: &'static str, command: &'static str) -> Step {
    Step {
        name,
        language: Language::Rust,
        about,
        ahead: false,
        needs: &[],
        env: &[],
        command,
    }
}

const fn bare(name: &'static str, about: &'static str, command: &'static str) -> Step {
    Step {
        needs: &[Need::RustTarget(BARE)],
        ..rust(name, about, command)
    }
}
