//! The packages for Python and JavaScript, beside what people use there. Each has a program of its
//! own that prints figures; what is missing is told, with how to get it.

use std::process::Command;

use super::figures::{self, Figure};
use crate::programs::{built, run};
use crate::run::root;

/// What the figures of the npm package are called.
pub(super) const JAVASCRIPT: &str = "javascript";

/// How much text the package for Python reads, in bytes.
const BYTES: &str = "20000000";

/// The package for Python, if it is installed in the environment of the tests.
pub(super) fn python() -> Result<Vec<Figure>, String> {
    let python = root().join(".tools/venv/bin/python");
    let installed = Command::new(&python).args(["-c", "import kaiken"]).output();
    if !installed.is_ok_and(|output| output.status.success()) {
        return Err(
            "there is no kaiken in .tools/venv. `cargo xtask test --only python-wheel` makes \
                    that environment; in bindings/python, `maturin develop --release` from there \
                    installs kaiken, and `pip install turnchunk` its rival"
                .to_owned(),
        );
    }
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let make = built("kaiken-benches", "make")?;
    run(Command::new(make).arg(folder.path()).arg(BYTES))?;
    let mut rivals = Command::new(python);
    rivals
        .arg("benches/python/rivals.py")
        .arg(folder.path())
        .arg("--json");
    figures::read(&run(rivals.current_dir(root()))?)
}

/// The npm package, if it is built.
pub(super) fn javascript() -> Result<Vec<Figure>, String> {
    if !root()
        .join("bindings/wasm/pkg/dist/node/index.mjs")
        .is_file()
    {
        return Err("the npm package is not there; `cargo xtask wasm` builds it".to_owned());
    }
    let mut speed = Command::new("node");
    speed.args(["bindings/wasm/bench/speed.mjs", "--json"]);
    figures::read(&run(speed.current_dir(root()))?)
}
