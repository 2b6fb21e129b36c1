// Parses beside the page, so that a long text never holds it up.

import { explain } from "../kaiken/explain.js";
import init, { decode, detect, dialects, parseRecords } from "../kaiken/web/index.js";

import { pretty } from "./model/pretty.js";
import { voices } from "./model/voices.js";

const ready = init().catch((error) => {
  throw new Error(`${error.message}. Reload the page.`, { cause: error });
});
ready.catch(() => {
  // Each question tells it.
});

/** How many lines of JSON are rendered together. */
const LINES = 150;

/** @type {Record<string, (question: any) => unknown>} */
const ANSWERS = {
  parse: ({ text, dialect }) => {
    const started = performance.now();
    const records = parseRecords(text, dialect ? { dialect } : {});
    const time = performance.now() - started;
    return { records: records.map((transcript) => ({ transcript, voices: voices(transcript) })), time };
  },
  json: ({ transcript }) => {
    const lines = pretty(transcript);
    return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) => lines.slice(at * LINES, (at + 1) * LINES));
  },
  decode: ({ bytes }) => decode(bytes),
  detect: ({ text }) => detect(text),
  dialects: () => dialects(),
  explain: ({ code }) => explain(code),
};

self.addEventListener("message", async ({ data: { id, ask, ...question } }) => {
  try {
    await ready;
    self.postMessage({ id, begun: true });
    self.postMessage({ id, answer: ANSWERS[ask](question) });
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
