//! The checks of the page.

use super::{Language, Need, Step};
use crate::wasm::TARGET;

/// What is needed to build the package and the page.
const TO_BUILD: &[Need] = &[Need::RustTarget(TARGET), Need::NodeModules("bindings/wasm")];

/// In the order they run: the page is built first.
pub(crate) const STEPS: &[Step] = &[
    page("page-build", "the page builds", "cargo xtask page"),
    page(
        "page-types",
        "the scripts of the page fit the types of the package",
        "node bindings/wasm/node_modules/typescript/bin/tsc -p bindings/wasm/page/tsconfig.json",
    ),
    page(
        "page",
        "what the page computes, and its colours",
        "node --test bindings/wasm/page/tests/model.test.mjs bindings/wasm/page/tests/colours.test.mjs",
    ),
    Step {
        needs: &[
            Need::RustTarget(TARGET),
            Need::NodeModules("bindings/wasm"),
            Need::Browser,
        ],
        ..page(
            "page-browser",
            "what people do on the page, in Chromium",
            "node --test --test-concurrency=1 bindings/wasm/page/tests/shows.test.mjs \
             bindings/wasm/page/tests/doubts.test.mjs bindings/wasm/page/tests/takes.test.mjs \
             bindings/wasm/page/tests/gives.test.mjs bindings/wasm/page/tests/hostile.test.mjs \
             bindings/wasm/page/tests/long.test.mjs bindings/wasm/page/tests/layout.test.mjs \
             bindings/wasm/page/tests/access.test.mjs bindings/wasm/page/tests/network.test.mjs",
        )
    },
];

const fn page(name: &'static str, about: &'static str, command: &'static str) -> Step {
    Step {
        name,
        language: Language::JavaScript,
        about,
        needs: TO_BUILD,
        env: &[],
        command,
    }
}
