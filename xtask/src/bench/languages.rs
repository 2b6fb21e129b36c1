//! The packages for Python and JavaScript, beside what people use there. Each has a program of its
//! own that prints figures; what is missing is told, with how to get it.

use std::process::Command;

use super::figures::{self, Figure};
use crate::programs::{built, run};
use crate::run::root;

/// What the figures of the npm package are called.
pub(super) const JAVASCRIPT: &str = "javascript";

/// What the figures of the package for Python are called, on pages of 8 KB.
pub(super) const PYTHON: &str = "python";

/// The same on briefings of 100 KB.
pub(super) const PYTHON_100KB: &str = "python-100kb";

/// The same on four transcripts of 10 MB.
pub(super) const PYTHON_10MB: &str = "python-10mb";

/// The same, the turns as short as those of the ministry's liveliest pages.
pub(super) const PYTHON_BRISK: &str = "python-10mb-brisk";

/// The same of what is said in a real transcript, over and over, where that is beside the checkout.
pub(super) const PYTHON_SEED: &str = "python-10mb-seed";

/// That transcript.
const SEED: &str = "../shared/seed.txt";

/// What the package for Python reads: a name, and what `make` is told of the texts: the bytes of all,
/// and those of each, if they are not as long as pages are.
const TEXTS: [(&str, &[&str]); 5] = [
    (PYTHON, &["20000000"]),
    (PYTHON_100KB, &["20000000", "100000"]),
    (PYTHON_10MB, &["40000000", "10000000"]),
    (PYTHON_BRISK, &["40000000", "10000000", "brisk"]),
    (PYTHON_SEED, &["40000000", "10000000", SEED]),
];

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
    let mut rivals = Command::new(python);
    rivals.args(["benches/python/rivals.py", "--json"]);
    for (name, shape) in TEXTS {
        if name == PYTHON_SEED && !root().join(SEED).is_file() {
            eprintln!("{PYTHON_SEED}: skipped: no ../shared");
            continue;
        }
        let below = folder.path().join(name);
        run(Command::new(&make)
            .arg(&below)
            .args(shape)
            .current_dir(root()))?;
        rivals.arg(below);
    }
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
