//! What we build on and what we ship: licences, known weaknesses, oldest versions, the contents of
//! the crates, the public API.

use super::rust::rust;
use super::{Need, Step};
use crate::tools::cargo::{DENY, MSRV, RUSTDOC};

pub(super) const STEPS: &[Step] = &[
    Step {
        needs: &[Need::CargoTool(DENY)],
        ..rust(
            "licences",
            "licences and sources of all that any Cargo.lock names",
            "cargo xtask deny licenses bans sources",
        )
    },
    Step {
        needs: &[Need::CargoTool(DENY), Need::Advisories],
        ..rust(
            "advisories",
            "no crate with a known weakness",
            "cargo xtask deny advisories",
        )
    },
    Step {
        needs: &[Need::Toolchain(MSRV)],
        ..rust(
            "oldest-rust",
            "the published crates with the oldest compiler that we promise",
            "rustup run 1.88 cargo check --locked -p kaiken -p kaiken-cli --all-features \
             --target-dir target/oldest-rust",
        )
    },
    rust(
        "oldest-crates",
        "the published crates with the oldest dependencies that we promise",
        "cargo xtask oldest-crates",
    ),
    // Of kaiken alone: to build the command line from its package, cargo keeps the packaged kaiken
    // under its version, and would build with that one again when kaiken has changed.
    rust(
        "crate",
        "the core builds from what is packaged",
        "cargo package --offline --allow-dirty --all-features -p kaiken",
    ),
    Step {
        needs: &[Need::Toolchain(RUSTDOC)],
        ..rust(
            "public-api",
            "the public API is the one in docs/public-api.txt",
            "cargo test -p kaiken-tests --test public_api -- --ignored",
        )
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;

    #[test]
    fn the_oldest_compiler_is_the_one_that_the_manifest_promises() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("\nrust-version = \"{MSRV}\"\n")));
        let step = STEPS.iter().find(|step| step.name == "oldest-rust");
        assert!(step.is_some_and(|step| step.command.contains(&format!("rustup run {MSRV} "))));
    }
}
