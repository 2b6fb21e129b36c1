// The types of `kaiken/worker`.

import type { BytesTranscript, Detection, ParseOptions, Transcript } from "./index.js";

export { KaikenError } from "./index.js";

/** A worker of a browser; of `node:worker_threads` in Node. */
type AnyWorker = typeof globalThis extends { Worker: { prototype: infer Class } } ? Class : object;

/** Parses in a worker of its own: a long text does not hold up the page. */
export class KaikenWorker {
  /** @param worker a worker that runs `kaiken/worker-script`; one is started if not given */
  constructor(worker?: AnyWorker);
  parse(text: string, options?: ParseOptions): Promise<Transcript>;
  parseRecords(text: string, options?: ParseOptions): Promise<Transcript[]>;
  parseBytes(bytes: Uint8Array, options?: ParseOptions): Promise<BytesTranscript>;
  detect(text: string): Promise<Detection>;
  /** Ends the worker. What it was asked is rejected. */
  terminate(): void;
}
