// How fast is the package, beside the same parser compiled for this machine, and beside the npm
// package `transcript-parser`?
//
//     cargo xtask wasm && npm ci --prefix bindings/wasm/bench
//     node bindings/wasm/bench/speed.mjs [--json] [FILE…]
//
// Rust, Node and Chromium take turns on the same texts, round after round; the best round of each
// counts. Without files, the texts are those that `benches/` makes. With `--json` each figure is a
// line of JSON.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { parse } from "../pkg/dist/node/index.mjs";
import { launch, noBrowser, PACKAGE, serve } from "../tests/support/browser.mjs";

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

/** A program of `benches/`. */
function bench(program, given) {
  const cargo = ["run", "--release", "--quiet", "--package", "kaiken-benches", "--bin", program, "--", ...given];
  return execFileSync("cargo", cargo, { cwd: root, encoding: "utf8" });
}

/** A megabyte of transcripts, as files. */
function made() {
  bench("make", [folder, "1000000"]);
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => join(folder, name));
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

/** The npm package `transcript-parser`, if it is installed. */
function other() {
  const installed = new URL("node_modules/transcript-parser", import.meta.url);
  if (!existsSync(installed)) {
    console.error("npm transcript-parser: skipped: `npm ci --prefix bindings/wasm/bench` installs it");
    return undefined;
  }
  const TranscriptParser = createRequire(import.meta.url)("transcript-parser");
  const parser = new TranscriptParser();
  return (text) => parser.parseOneSync(text);
}

const json = process.argv.includes("--json");
const given = process.argv.slice(2).filter((argument) => argument !== "--json");
const files = given.length > 0 ? given : made();
const texts = files.map((file) => readFileSync(file, "utf8"));
const transcriptParser = other();

const best = {};
const keep = (name, speed) => {
  best[name] = Math.max(best[name] ?? 0, speed);
};
for (let round = 0; round < ROUNDS; round++) {
  const { tree, document } = JSON.parse(bench("throughput", files));
  keep("Rust, the tree", tree);
  keep("Rust, the tree and its document", document);
  keep("Node", measure(texts, parse));
  if (!noBrowser) {
    keep("Chromium", await inChromium(texts));
  }
  if (transcriptParser) {
    keep("npm transcript-parser", measure(texts, transcriptParser));
  }
}
rmSync(folder, { recursive: true });

const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
if (!json) {
  console.log(`${texts.length} texts, ${bytes} bytes, the best of ${ROUNDS} rounds`);
}
for (const [name, speed] of Object.entries(best)) {
  const figure = { text: "javascript", name, bytes, bytes_per_second: Math.round(speed * 1e6) };
  console.log(json ? JSON.stringify(figure) : `${name.padEnd(32)} ${speed.toFixed(1).padStart(7)} MB/s`);
}
