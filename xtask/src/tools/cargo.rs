//! Toolchains from rustup, and programs from crates.io, which are kept in `target/tools`.

use std::path::PathBuf;
use std::process::Command;

use super::{last_line, rustup};
use crate::run::root;

/// The oldest compiler that the manifest promises.
pub(crate) const MSRV: &str = "1.88";

/// The toolchain whose rustdoc writes the JSON that `public-api` reads. Pinned, since the format
/// changes with the compiler, and so do the traits that every type has.
pub(crate) const RUSTDOC: &str = "1.95.0";

/// A program that `cargo install` brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CargoTool {
    /// The crate, and the program that it installs.
    pub(crate) name: &'static str,
    version: &'static str,
}

pub(crate) const DENY: CargoTool = CargoTool {
    name: "cargo-deny",
    version: "0.20.2",
};

pub(crate) const FUZZ: CargoTool = CargoTool {
    name: "cargo-fuzz",
    version: "0.13.2",
};

pub(crate) const MUTANTS: CargoTool = CargoTool {
    name: "cargo-mutants",
    version: "27.1.0",
};

impl CargoTool {
    /// The program, once it is installed.
    pub(crate) fn program(self) -> PathBuf {
        let name = format!("{}{}", self.name, std::env::consts::EXE_SUFFIX);
        root().join("target/tools/bin").join(name)
    }

    fn is_installed(self) -> bool {
        let told = Command::new(self.program()).arg("--version").output();
        told.is_ok_and(|told| {
            let words = String::from_utf8_lossy(&told.stdout);
            words.split_whitespace().any(|word| word == self.version)
        })
    }
}

/// Makes sure that a program is there in the version that is pinned.
pub(crate) fn tool(tool: CargoTool) -> Result<(), String> {
    if tool.is_installed() {
        return Ok(());
    }
    let crate_and_version = format!("{}@{}", tool.name, tool.version);
    // Not optimised: it takes a third of the time to build, and runs for a second or two.
    let words = [
        "install",
        "--locked",
        "--debug",
        "--root",
        "target/tools",
        &crate_and_version,
    ];
    println!("cargo {}", words.join(" "));
    let output = Command::new("cargo")
        .args(words)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .current_dir(root())
        .output()
        .map_err(|error| format!("`cargo` could not be started: {error}"))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(format!(
            "{crate_and_version} could not be installed ({})",
            last_line(&output)
        ))
    }
}

/// Makes sure that rustup has a toolchain.
pub(crate) fn toolchain(name: &str) -> Result<(), String> {
    let asked = Command::new("rustup")
        .args(["run", name, "rustc", "--version"])
        .output();
    if asked.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    rustup(&["toolchain", "install", name, "--profile", "minimal"])
}

/// Brings the database of known weaknesses up to date.
pub(crate) fn advisories() -> Result<(), String> {
    let fetched = Command::new(DENY.program())
        .args(["fetch", "db"])
        .current_dir(root())
        .output();
    match fetched {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!(
            "the RustSec advisory database could not be fetched ({})",
            last_line(&output)
        )),
        Err(error) => Err(format!("`{}` could not be started: {error}", DENY.name)),
    }
}
