// `KaikenWorker` in Node.

import { join } from "node:path";
import { Worker } from "node:worker_threads";

import { WorkerClient } from "../worker-client.js";

/** Parses in a thread of its own, which keeps the process alive only while it is asked something. */
export class KaikenWorker extends WorkerClient {
  constructor(worker = new Worker(join(__dirname, "worker-script.cjs"))) {
    worker.unref();
    super({
      post(request) {
        worker.ref();
        worker.postMessage(request);
      },
      listen(onResponse, onError) {
        worker.on("message", onResponse);
        worker.on("error", onError);
        worker.on("messageerror", onError);
        worker.on("exit", (code) => onError(new Error(`it ended with code ${code}`)));
      },
      idle: () => worker.unref(),
      end: () => void worker.terminate(),
    });
  }
}
