// All of `kaiken` and `kaiken/worker` in Node, as one CommonJS module: there is one instance and one
// class `KaikenError`, however the package is loaded. `build.mjs` writes the entries that hand it on.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { startSync } from "../engine.js";

export { codes, explain } from "../explain.js";
export * from "../exports.js";
export { KaikenWorker } from "./worker.js";

startSync(readFileSync(join(__dirname, "../kaiken.wasm")));

/** Nothing has to be waited for. */
export async function init() {}
