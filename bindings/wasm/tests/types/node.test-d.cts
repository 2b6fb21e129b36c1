// The types without a browser's, in CommonJS. This file is compiled, never run.

import kaiken = require("kaiken");
import explain = require("kaiken/explain");
import worker = require("kaiken/worker");

const { blocks }: kaiken.Transcript = kaiken.parse("Reporter: Why?");
const first: kaiken.Block | undefined = blocks[0];
const asked: Promise<kaiken.Transcript> = new worker.KaikenWorker().parse("Reporter: Why?");

// @ts-expect-error CommonJS has no default export
kaiken.default;

const help: string | undefined = explain.explain("K0101")?.help;

export = { first, asked, help };
