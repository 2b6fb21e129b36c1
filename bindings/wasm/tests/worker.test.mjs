// The worker gives what the functions give.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { detect, KaikenError as SameError, parse, parseBytes, parseRecords } from "../pkg/dist/node/index.mjs";
import { KaikenError, KaikenWorker } from "../pkg/dist/node/worker.mjs";
import { fixtures } from "./support/fixtures.mjs";

test("a worker gives the same transcripts, in any order", async () => {
  const worker = new KaikenWorker();
  const some = fixtures().slice(0, 20);
  const given = await Promise.all(some.map(({ text }) => worker.parse(text)));
  assert.deepEqual(given, some.map(({ text }) => parse(text)));
  const { text } = some[0];
  assert.deepEqual(await worker.parseRecords(text), parseRecords(text));
  assert.deepEqual(await worker.detect(text), detect(text));
  assert.deepEqual(await worker.parseBytes(Buffer.from(text)), parseBytes(Buffer.from(text)));
  assert.equal((await worker.parse("Reporter: \ud83d Why?")).blocks[0].paragraphs[0].text, "\ud83d Why?");
  worker.terminate();
});

test("its errors are those of the functions", async () => {
  assert.equal(KaikenError, SameError);
  const worker = new KaikenWorker();
  await assert.rejects(worker.parse(3), { code: "not-text" });
  await assert.rejects(worker.parseBytes(new ArrayBuffer(3)), { code: "not-text", message: /an ArrayBuffer; wrap it/ });
  await assert.rejects(worker.parse("a", { dialect: "nowhere" }), { code: "unknown-dialect" });
  await assert.rejects(worker.parse("a", { dialect: "" }), { code: "unknown-dialect" });
  await assert.rejects(worker.parse("a", { dialect: null }), { code: "bad-option" });
  assert.equal((await worker.parse("a", { dialect: "mofa-en" })).dialect, "mofa-en");
  await assert.rejects(worker.parse("Q:a\n".repeat(12_500_000)), { code: "too-long" });
  assert.equal((await worker.parse("Reporter: Why?")).blocks.length, 1);
  worker.terminate();
});

test("what an ended worker was asked is rejected", async () => {
  const worker = new KaikenWorker();
  const asked = worker.parse("Reporter: Why?");
  worker.terminate();
  await assert.rejects(asked, { code: "worker-ended" });
  await assert.rejects(worker.parse("Reporter: Why?"), { code: "worker-ended" });
});

const DEATHS = [
  ["process.exit(3)", /it ended with code 3/],
  ["throw new Error('no more')", /no more/],
  ["throw new Error('')", /it does not say why/],
];

test("what a worker was asked that died is rejected, with the reason", async () => {
  for (const [act, reason] of DEATHS) {
    const own = new Worker(`require("node:worker_threads").parentPort.on("message", () => { ${act} })`, { eval: true });
    const worker = new KaikenWorker(own);
    await assert.rejects(worker.parse("Reporter: Why?"), { code: "worker-failed", message: reason });
    await assert.rejects(worker.parse("Reporter: Why?"), { code: "worker-failed" });
  }
});

test("an idle worker does not keep the process alive", () => {
  const script = `import { KaikenWorker } from ${JSON.stringify(new URL("../pkg/dist/node/worker.mjs", import.meta.url))};
    const worker = new KaikenWorker();
    console.log((await worker.parse("Reporter: Why?")).blocks.length);`;
  const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", timeout: 60_000 });
  assert.deepEqual([status, stdout], [0, "1\n"]);
});
