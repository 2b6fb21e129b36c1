//! Writes what the npm package takes from Rust beside its module: `kaiken-bindgen MODULE FOLDER`.
//!
//! The JavaScript glue is that of wasm-bindgen's command line, which takes ten minutes to install.

#![forbid(unsafe_code)]

mod explanations;
mod shapes;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: kaiken-bindgen MODULE FOLDER");
        return ExitCode::from(2);
    };
    match write(Path::new(module), Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

fn write(module: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .web(true)?
        .input_path(module)
        .out_name("kaiken")
        .typescript(true)
        .reset_state_function(true)
        .omit_default_module_path(true)
        .generate(folder)?;
    explanations::write(folder)?;
    Ok(shapes::write(folder)?)
}
