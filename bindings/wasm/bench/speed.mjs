// How fast is the package, beside the same parser compiled for this machine?
//
//     cargo xtask wasm && node bindings/wasm/bench/speed.mjs [FILE…]
//
// Rust, Node and Chromium take turns on the same texts, round after round; the best round of each
// counts. Set `TRANSCRIPT_PARSER` to a folder that has the npm package of that name to see it too.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { parse } from "../pkg/dist/node/index.mjs";
import { launch, noBrowser, PACKAGE, serve } from "../tests/support/browser.mjs";
import { conference } from "../tests/support/long.mjs";

const ROUNDS = 3;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kaiken-speed-"));

/** Megabytes a second in the best run of two seconds. It is sent to Chromium, so it stands alone. */
function measure(texts, parse) {
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  let shortest = Infinity;
  for (const end = performance.now() + 2000; performance.now() < end; ) {
    const start = performance.now();
    texts.forEach((text) => parse(text));
    shortest = Math.min(shortest, performance.now() - start);
  }
  return bytes / shortest / 1000;
}

/** The native program. */
function native(files) {
  const cargo = ["run", "--release", "--quiet", "--package", "kaiken-benches", "--bin", "throughput", "--", ...files];
  return JSON.parse(execFileSync("cargo", cargo, { cwd: root, encoding: "utf8" }));
}

/** The package in Chromium. */
async function inChromium(texts) {
  const [browser, server] = [await launch(), await serve(PACKAGE, { "/": "<!doctype html>" }, "")];
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    return await page.evaluate(
      async ([texts, measure]) => {
        const { init, parse } = await import("/web/index.js");
        await init();
        return (0, eval)(`(${measure})`)(texts, parse);
      },
      [texts, measure.toString()],
    );
  } finally {
    await browser.close();
    server.close();
  }
}

/** The npm package `transcript-parser`, where somebody has installed it. */
async function other(texts) {
  const require = createRequire(join(process.env.TRANSCRIPT_PARSER, "package.json"));
  const TranscriptParser = require("transcript-parser");
  const parser = new TranscriptParser();
  return measure(texts, (text) => parser.parseOneSync(text));
}

const given = process.argv.slice(2);
const texts = given.length > 0 ? given.map((file) => readFileSync(file, "utf8")) : [conference(1_000_000)];
const files = texts.map((text, index) => join(folder, `${index}.txt`));
texts.forEach((text, index) => writeFileSync(files[index], text));

const best = {};
const keep = (name, speed) => {
  best[name] = Math.max(best[name] ?? 0, speed);
};
for (let round = 0; round < ROUNDS; round++) {
  const { tree, document } = native(files);
  keep("Rust, the tree", tree);
  keep("Rust, the tree and its document", document);
  keep("Node", measure(texts, parse));
  if (!noBrowser) {
    keep("Chromium", await inChromium(texts));
  }
  if (process.env.TRANSCRIPT_PARSER) {
    keep("npm transcript-parser", await other(texts));
  }
}
rmSync(folder, { recursive: true });

const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${texts.length} texts, ${length} bytes, the best of ${ROUNDS} rounds`);
for (const [name, speed] of Object.entries(best)) {
  console.log(`${name.padEnd(32)} ${speed.toFixed(1).padStart(7)} MB/s`);
}
