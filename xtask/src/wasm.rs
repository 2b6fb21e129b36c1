//! Builds the npm package: compiles the module, writes its glue, and packs it with the JavaScript.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::run::root;
use crate::tools;

/// The target of browsers and Node.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The folder of the package, from the root of the repository.
const PACKAGE: &str = "bindings/wasm";

/// Builds `bindings/wasm/pkg`.
pub(crate) fn wasm() -> ExitCode {
    match build() {
        Ok(()) => {
            println!("the npm package is in {PACKAGE}/pkg");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("the npm package could not be built: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the package, or says why it cannot be made.
pub(crate) fn build() -> Result<(), String> {
    tools::rust_target(TARGET)?;
    tools::node_modules(&root().join(PACKAGE))?;
    let cargo = |words: &str| run("cargo", words, &root());
    cargo("build --package kaiken-wasm --profile wasm --target wasm32-unknown-unknown")?;
    cargo(
        "run --quiet --manifest-path bindings/wasm/bindgen/Cargo.toml --target-dir target/bindgen \
         -- target/wasm32-unknown-unknown/wasm/kaiken_wasm.wasm bindings/wasm/pkg/glue",
    )?;
    run("node", "build.mjs", &root().join(PACKAGE))
}

/// Runs a program in a folder; its arguments are parted by spaces.
pub(crate) fn run(program: &str, words: &str, folder: &Path) -> Result<(), String> {
    let status = Command::new(program)
        .args(words.split_whitespace())
        .current_dir(folder)
        .status()
        .map_err(|error| format!("`{program}` could not be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{program} {words}`: {status}"))
    }
}
