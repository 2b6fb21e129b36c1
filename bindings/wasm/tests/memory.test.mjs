// Memory does not grow with the number of parses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";

import { events, parse, parseRecords } from "../pkg/dist/node/index.mjs";
import { fixtures } from "./support/fixtures.mjs";

/** The memory in use once garbage is gone, WebAssembly's and that of buffers included. */
async function used() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** One failure and three answers for each text; of the events only the first is taken. */
function all(texts) {
  for (const text of texts) {
    parse(text);
    parseRecords(text);
    events(text).next();
    assert.throws(() => parse(text, { dialect: "nowhere" }));
  }
}

test("10,000 parses leave the memory as it was", { skip: globalThis.gc === undefined && "needs --expose-gc" }, async () => {
  const texts = fixtures().map(({ text }) => text).slice(0, 50);
  for (let round = 0; round < 10; round++) {
    all(texts);
  }
  const before = await used();
  for (let round = 0; round < 100; round++) {
    all(texts);
  }
  const grown = (await used()) - before;
  assert.ok(grown < 1_000_000, `it grew by ${grown} bytes`);
});
