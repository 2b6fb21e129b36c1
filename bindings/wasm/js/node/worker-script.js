// `kaiken/worker-script` in Node: what runs in the thread.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";

import { startSync } from "../engine.js";
import { serve } from "../worker-serve.js";

startSync(readFileSync(join(__dirname, "../kaiken.wasm")));

parentPort?.on("message", (request) => {
  serve(request, (response, handOver) => parentPort?.postMessage(response, handOver));
});
