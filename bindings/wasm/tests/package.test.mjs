// The tarball, not the folder: packed, checked, installed into throw-away projects, and run.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { publint } from "publint";
import { build, createServer } from "vite";

import { launch, noBrowser, serve } from "./support/browser.mjs";

const path = (place) => fileURLToPath(new URL(place, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kaiken-package-"));
let tarball;

before(() => {
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder, path("../pkg")], { encoding: "utf8" });
  const [{ filename }] = Object.values(JSON.parse(packed));
  tarball = join(folder, filename);
});

after(() => rmSync(folder, { recursive: true }));

/** A project that has the tarball installed; nothing is fetched. */
function project(name, files) {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(join(root, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(root, file), text);
  }
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: root, stdio: "pipe" });
  return root;
}

/** What a script of a project prints. */
function run(root, script) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { cwd: root, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

test("the tarball holds what was reviewed and no more", () => {
  const names = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  const plain = names.map((name) => name.replace(/chunk-\w+/, "chunk-HASH"));
  const found = [...new Set(plain)].sort().join("\n") + "\n";
  const list = path("../../../tests/packages/npm.txt");
  if (process.env.KAIKEN_BLESS) {
    writeFileSync(list, found);
  }
  assert.equal(found, readFileSync(list, "utf8"), "tests/packages/npm.txt lists what the tarball holds");
});

test("the package needs no other to run", () => {
  const manifest = execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" });
  const { dependencies, peerDependencies, optionalDependencies, license } = JSON.parse(manifest);
  assert.deepEqual([dependencies, peerDependencies, optionalDependencies], [undefined, undefined, undefined]);
  assert.equal(license, "MIT OR Apache-2.0");
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: path("../pkg"), pack: false });
  assert.deepEqual(messages, []);
});

test("Are the types wrong? They are not", () => {
  const attw = path("../node_modules/@arethetypeswrong/cli/dist/index.js");
  // What is loaded by its address has no types, and Node 10 knows no `exports`.
  const options = ["--profile", "node16", "--exclude-entrypoints", "kaiken.wasm", "worker-script"];
  const { stdout, status } = spawnSync(process.execPath, [attw, tarball, ...options], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

test("ES modules in Node", () => {
  const root = project("esm", {
    "main.js": `
      import init, { explain, parse } from "kaiken";
      import * as auto from "kaiken/auto";
      import { codes } from "kaiken/explain";
      import { KaikenWorker } from "kaiken/worker";
      import { readFileSync } from "node:fs";
      await init();
      const worker = new KaikenWorker();
      const beside = await worker.parse("Reporter: Why?");
      const magic = readFileSync(new URL(import.meta.resolve("kaiken/kaiken.wasm"))).toString("latin1", 1, 4);
      console.log(parse("Reporter: Why?").blocks.length, beside.blocks.length, auto.parse === parse, magic, explain("K0101").name, codes().length > 30);`,
  });
  assert.equal(run(root, "main.js"), "1 1 true asm weekday-mismatch true");
});

test("CommonJS in Node", () => {
  const root = project("cjs", {
    "main.cjs": `
      const { parse, KaikenError } = require("kaiken");
      const { codes } = require("kaiken/explain");
      const { KaikenWorker } = require("kaiken/worker");
      import("kaiken").then(async (kaiken) => {
        const { blocks } = await new KaikenWorker().parse("Reporter: Why?");
        console.log(blocks.length, parse("Reporter: Why?").blocks.length, kaiken.KaikenError === KaikenError, codes().length > 30);
      });`,
  });
  assert.equal(run(root, "main.cjs"), "1 1 true true");
});

describe("Vite", () => {
  const files = {
    "index.html": '<!doctype html><title>Vite</title><script type="module" src="/main.js"></script>',
    "main.js": `
      import init, { parse } from "kaiken";
      import { KaikenWorker } from "kaiken/worker";
      globalThis.done = init().then(async () => {
        const worker = new KaikenWorker();
        const beside = await worker.parse("Reporter: Why?");
        return [parse("Reporter: Why?").blocks.length, beside.blocks.length];
      });`,
  };
  let root;

  before(() => {
    root = project("vite", files);
  });

  /** What the page says in a browser. */
  async function visit(address) {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction(() => globalThis.done !== undefined);
      return await page.evaluate(() => globalThis.done);
    } finally {
      await browser.close();
    }
  }

  test("builds a site with the module beside it", async () => {
    await build({ root, logLevel: "error", configFile: false });
    const kinds = readdirSync(join(root, "dist/assets")).map((name) => name.replace(/-.*\./, "."));
    assert.ok(kinds.includes("kaiken.wasm") && kinds.includes("worker.js"), kinds.join());
  });

  test("the site runs", { skip: noBrowser }, async () => {
    const server = await serve(pathToFileURL(`${root}/dist/`), { "/": "" });
    try {
      assert.deepEqual(await visit(`${server.origin}/index.html`), [1, 1]);
    } finally {
      server.close();
    }
  });

  test("the development server runs, with `optimizeDeps.exclude`", { skip: noBrowser }, async () => {
    const server = await createServer({ root, logLevel: "error", configFile: false, optimizeDeps: { exclude: ["kaiken"] }, server: { host: "127.0.0.1" } });
    try {
      await server.listen();
      assert.deepEqual(await visit(server.resolvedUrls.local[0]), [1, 1]);
    } finally {
      await server.close();
    }
  });
});
