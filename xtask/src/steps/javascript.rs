//! The checks of the npm package.

use super::{Language, Need, Step};
use crate::wasm::TARGET;

/// What compiling the module takes.
const TO_COMPILE: &[Need] = &[Need::RustTarget(TARGET), Need::RustComponent("clippy")];

/// What building and testing the package takes.
const TO_BUILD: &[Need] = &[Need::RustTarget(TARGET), Need::NodeModules("bindings/wasm")];

/// What testing it in a browser takes.
pub(super) const TO_BROWSE: &[Need] = &[
    Need::RustTarget(TARGET),
    Need::NodeModules("bindings/wasm"),
    Need::Browser,
];

/// In the order they run: the package is built first.
pub(crate) const STEPS: &[Step] = &[
    Step {
        needs: TO_COMPILE,
        ..javascript(
            "wasm-lints",
            "no warning where the module is compiled for",
            "cargo clippy -p kaiken-wasm --target wasm32-unknown-unknown -- -D warnings",
        )
    },
    Step {
        needs: &[Need::RustComponent("clippy")],
        ..javascript(
            "bindgen-lints",
            "no warning in what writes the glue",
            "cargo clippy --manifest-path bindings/wasm/bindgen/Cargo.toml --target-dir \
             target/bindgen -- -D warnings",
        )
    },
    Step {
        needs: &[Need::RustComponent("rustfmt")],
        ..javascript(
            "bindgen-format",
            "what writes the glue is formatted",
            "cargo fmt --manifest-path bindings/wasm/bindgen/Cargo.toml --check",
        )
    },
    Step {
        ahead: true,
        ..javascript("wasm-build", "the npm package builds", "cargo xtask wasm")
    },
    javascript(
        "wasm-node",
        "every function in Node, on the fixtures and on hostile input",
        "node --test --expose-gc bindings/wasm/tests/bytes.test.mjs \
         bindings/wasm/tests/errors.test.mjs bindings/wasm/tests/examples.test.mjs \
         bindings/wasm/tests/fixtures.test.mjs bindings/wasm/tests/functions.test.mjs \
         bindings/wasm/tests/hostile.test.mjs bindings/wasm/tests/memory.test.mjs \
         bindings/wasm/tests/worker.test.mjs",
    ),
    javascript(
        "wasm-types",
        "the types fit the sources and all that comes out",
        "node --test bindings/wasm/tests/types.test.mjs",
    ),
    javascript(
        "wasm-package",
        "the tarball: its size, its entries, and projects that install it",
        "node --test bindings/wasm/tests/package.test.mjs bindings/wasm/tests/size.test.mjs",
    ),
    Step {
        needs: TO_BROWSE,
        ..javascript(
            "wasm-browser",
            "the package in Chromium, pages included",
            "node --test bindings/wasm/tests/browser.test.mjs",
        )
    },
];

/// A step that needs the package.
pub(super) const fn javascript(
    name: &'static str,
    about: &'static str,
    command: &'static str,
) -> Step {
    Step {
        name,
        language: Language::JavaScript,
        about,
        ahead: false,
        needs: TO_BUILD,
        env: &[],
        command,
    }
}
