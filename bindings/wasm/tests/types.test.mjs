// The types are those of what comes out, and of what goes in.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { codes } from "../pkg/dist/explain.js";
import { detect, dialects, events, parseBytes, parseRecords } from "../pkg/dist/node/index.mjs";
import { fixtures } from "./support/fixtures.mjs";

const path = (place) => fileURLToPath(new URL(place, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kaiken-types-"));
after(() => rmSync(folder, { recursive: true }));

mkdirSync(join(folder, "node_modules"));
symlinkSync(path("../pkg"), join(folder, "node_modules/kaiken"));
cpSync(path("./types"), folder, { recursive: true });

/** Compiles files of the folder; says what is wrong with them. */
function compile(files, settings) {
  const options = { strict: true, noEmit: true, skipLibCheck: false, types: [], noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...options, ...settings }, files }));
  const { stdout, status } = spawnSync(process.execPath, [path("../node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
}

const BROWSER = { target: "es2022", lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"] };

test("a usage file compiles under a bundler's rules and under Node's", () => {
  compile(["usage.test-d.ts"], { ...BROWSER, module: "esnext", moduleResolution: "bundler" });
  compile(["usage.test-d.ts"], { ...BROWSER, module: "nodenext" });
});

test("CommonJS without a browser's types compiles", () => {
  compile(["node.test-d.cts"], { target: "es2022", lib: ["es2022"], module: "nodenext" });
});

test("all that the fixtures give fits the types, and so do the lists of codes and dialects", () => {
  const values = { transcripts: [], steps: [], detections: [], read: [] };
  for (const { text } of fixtures()) {
    values.transcripts.push(...parseRecords(text));
    values.steps.push([...events(text)]);
    values.detections.push(detect(text));
  }
  values.read.push(parseBytes(Buffer.from(fixtures()[0].text)));
  const types = { transcripts: "Transcript[]", steps: "Event[][]", detections: "Detection[]", read: "BytesTranscript[]" };
  const lines = Object.entries(types).map(([name, type]) => `export const ${name}: k.${type} = ${JSON.stringify(values[name])};`);
  const union = (list) => list.map((item) => JSON.stringify(item)).join(" | ");
  lines.push(
    'import type * as k from "kaiken";',
    "type Same<A, B> = [A, B] extends [B, A] ? true : false;",
    `export const sameCodes: Same<k.DiagnosticCode, ${union(codes().map(({ code }) => code))}> = true;`,
    `export const sameDialects: Same<k.DialectName, ${union(dialects().map(({ id }) => id))}> = true;`,
  );
  writeFileSync(join(folder, "values.ts"), lines.join("\n"));
  compile(["values.ts"], { ...BROWSER, module: "nodenext" });
});

test("compilers before 5.7 read the types: they know views and arrays of bytes without an argument", () => {
  for (const name of ["index", "worker", "explain"]) {
    assert.doesNotMatch(readFileSync(path(`../types/${name}.d.ts`), "utf8"), /(ArrayBufferView|Uint(8|32)Array)</);
  }
});

test("the sources fit the types", () => {
  const { status, stdout } = spawnSync(process.execPath, [path("../node_modules/typescript/bin/tsc"), "-p", path("../js")], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
