// `kaiken/worker-script` in browsers: what runs in the worker.

import { start } from "../engine.js";
/** @import { KaikenError } from "../error.js" */
import { serve } from "../worker-serve.js";

const loaded = start(new URL("../kaiken.wasm", import.meta.url));

self.onmessage = async ({ data }) => {
  try {
    await loaded;
  } catch (error) {
    const { code, message, span } = /** @type {KaikenError} */ (error);
    self.postMessage({ id: data.id, failure: { code, message, span } });
    return;
  }
  serve(data, (response, handOver) => self.postMessage(response, { transfer: handOver }));
};
