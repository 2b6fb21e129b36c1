//! The checks of the page.

use super::Step;
use super::javascript::{TO_BROWSE, javascript};

/// In the order they run: the page is built first.
pub(crate) const STEPS: &[Step] = &[
    javascript("page-build", "the page builds", "cargo xtask page"),
    javascript(
        "page-types",
        "the scripts of the page fit the types of the package",
        "node bindings/wasm/node_modules/typescript/bin/tsc -p bindings/wasm/page/tsconfig.json",
    ),
    javascript(
        "page",
        "what the page computes, and its colours",
        "node --test bindings/wasm/page/tests/model.test.mjs \
         bindings/wasm/page/tests/colours.test.mjs",
    ),
    Step {
        needs: TO_BROWSE,
        ..javascript(
            "page-browser",
            "what people do on the page, in Chromium",
            "node --test --test-concurrency=1 bindings/wasm/page/tests/shows.test.mjs \
             bindings/wasm/page/tests/doubts.test.mjs bindings/wasm/page/tests/takes.test.mjs \
             bindings/wasm/page/tests/gives.test.mjs bindings/wasm/page/tests/busy.test.mjs \
             bindings/wasm/page/tests/hostile.test.mjs bindings/wasm/page/tests/long.test.mjs \
             bindings/wasm/page/tests/layout.test.mjs bindings/wasm/page/tests/access.test.mjs \
             bindings/wasm/page/tests/network.test.mjs",
        )
    },
];
