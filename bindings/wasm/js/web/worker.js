// `kaiken/worker` in browsers and under bundlers.

import { WorkerClient } from "../worker-client.js";

export { KaikenError } from "../error.js";

/** Parses in a worker of its own. */
export class KaikenWorker extends WorkerClient {
  constructor(worker = new Worker(new URL("./worker-script.js", import.meta.url), { type: "module" })) {
    super({
      post: (request) => worker.postMessage(request),
      listen(onResponse, onError) {
        worker.addEventListener("message", ({ data }) => onResponse(data));
        worker.addEventListener("error", ({ error, message }) => onError(error ?? new Error(message ?? "its script could not be loaded")));
        worker.addEventListener("messageerror", () => onError(new Error("its answer could not be read")));
      },
      idle() {},
      end: () => worker.terminate(),
    });
  }
}
