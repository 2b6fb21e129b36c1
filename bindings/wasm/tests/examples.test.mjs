// Every example of the guide and of the README runs, and prints what it says.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { examples } from "./support/examples.mjs";

const folder = mkdtempSync(join(tmpdir(), "kaiken-examples-"));
after(() => rmSync(folder, { recursive: true }));

mkdirSync(join(folder, "node_modules"));
symlinkSync(fileURLToPath(new URL("../pkg", import.meta.url)), join(folder, "node_modules/kaiken"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
writeFileSync(
  join(folder, "conference.txt"),
  readFileSync(new URL("./support/conference.txt", import.meta.url)),
);

const found = examples().filter(({ kind }) => kind === "js");

test("the examples are there", () => assert.ok(found.length >= 6, `${found.length} examples`));

for (const { place, code, output } of found) {
  test(place, () => {
    writeFileSync(join(folder, "example.js"), code);
    const { stdout, stderr, status } = spawnSync(process.execPath, ["example.js"], { cwd: folder, encoding: "utf8" });
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, output);
  });
}
