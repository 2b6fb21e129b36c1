//! Builds the page on which people see kaiken work.

use std::process::ExitCode;

use crate::run::root;
use crate::wasm;

/// The folder of the page, from the root of the repository.
const PAGE: &str = "bindings/wasm/page";

/// Builds the package, and the page with it.
pub(crate) fn page() -> ExitCode {
    match wasm::build().and_then(|()| wasm::run("node", "build.mjs", &root().join(PAGE))) {
        Ok(()) => {
            println!("the page is in {PAGE}/dist; `node {PAGE}/serve.mjs` serves it");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("the page could not be built: {reason}");
            ExitCode::FAILURE
        }
    }
}
