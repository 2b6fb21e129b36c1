// Asks the worker, and hands its answers on.

import { script } from "./trusted.js";

/** @typedef {import("../kaiken/web/index.js").Transcript} Transcript */
/** @typedef {import("./model/voices.js").Voice} Voice */
/** @typedef {{ transcript: Transcript, voices: Voice[] }} Reading one conference of a text */
/** @typedef {{ records: Reading[], time: number }} Parsed `time` in milliseconds */

/** @type {Worker | undefined} */
let worker;
let last = 0;
/** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
const waiting = new Map();

/**
 * @param {string} kind
 * @param {object} [question]
 * @returns {Promise<any>}
 */
function ask(kind, question = {}) {
  worker ??= start();
  const id = ++last;
  worker.postMessage({ id, ask: kind, ...question });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function start() {
  const started = new Worker(script("app/worker.js"), { type: "module" });
  started.addEventListener("message", ({ data: { id, answer, error } }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(answer);
    else call?.reject(new Error(error));
  });
  started.addEventListener("error", stop);
  return started;
}

/** A worker that died answers nobody; the next question starts another. */
function stop() {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new Error("The parser could not be loaded. Reload the page."));
  waiting.clear();
}

/**
 * @param {string} text
 * @param {string | null} dialect null to let kaiken choose
 * @returns {Promise<Parsed>}
 */
export function parse(text, dialect) {
  return ask("parse", { text, dialect });
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<import("../kaiken/web/index.js").Decoded>}
 */
export function decode(bytes) {
  return ask("decode", { bytes });
}

/** @returns {Promise<import("../kaiken/web/index.js").Dialect[]>} */
export function dialects() {
  return ask("dialects");
}

/**
 * @param {string} text
 * @returns {Promise<import("../kaiken/web/index.js").Detection>}
 */
export function detect(text) {
  return ask("detect", { text });
}

/**
 * @param {string} code
 * @returns {Promise<import("../kaiken/explain.js").Explanation | null>}
 */
export function explain(code) {
  return ask("explain", { code });
}

/**
 * @param {Transcript} transcript
 * @returns {Promise<string[][]>} its JSON, in chunks of lines
 */
export function json(transcript) {
  return ask("json", { transcript });
}
