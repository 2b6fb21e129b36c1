// The package stays small. `docs/javascript.md` has a table of what costs what.

import assert from "node:assert/strict";
import { test } from "node:test";

import { size } from "./support/size.mjs";

const KB = 1000;

test("what a page fetches stays below the limit, gzipped", () => {
  const { module, scripts } = size("web/index.js");
  assert.ok(module <= 436 * KB, `the module has ${module} bytes`);
  assert.ok(scripts <= 13.5 * KB, `the scripts have ${scripts} bytes`);
});

test("a page that parses in a worker alone fetches no more scripts than that", () => {
  assert.ok(size("web/worker.js").scripts <= 5 * KB, `${size("web/worker.js").scripts} bytes`);
});
