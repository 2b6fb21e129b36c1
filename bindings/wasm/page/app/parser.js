// Asks the worker, and hands its answers on.

import { script } from "./trusted.js";

/** @typedef {import("../kaiken/web/index.js").Transcript} Transcript */
/** @typedef {import("./model/voices.js").Voice} Voice */
/** @typedef {{ transcript: Transcript, voices: Voice[] }} Reading one conference of a text */
/** @typedef {{ records: Reading[], time: number }} Parsed `time` in milliseconds */

/** @typedef {{ id: number, ask: string }} Question */
/** @typedef {{ question: Question, resolve: (answer: any) => void, reject: (error: Error) => void }} Call */

/** How long a question may hold up a text that comes behind it, in milliseconds. */
const PATIENCE = 300;

/** @type {Worker | undefined} */
let worker;
let last = 0;
/** @type {Map<number, Call>} */
const waiting = new Map();
/** The question that has been worked at for longer than that, and the newest text. */
let slow = 0;
let newest = 0;

/**
 * @param {string} kind
 * @param {object} [question]
 * @returns {Promise<any>}
 */
function ask(kind, question = {}) {
  const asked = { id: ++last, ask: kind, ...question };
  worker ??= start();
  worker.postMessage(asked);
  return new Promise((resolve, reject) => waiting.set(asked.id, { question: asked, resolve, reject }));
}

/**
 * Asks about a text that somebody has just handed over.
 *
 * @param {string} kind
 * @param {object} question
 */
function askFirst(kind, question) {
  const answer = ask(kind, question);
  newest = last;
  makeWay();
  return answer;
}

function start() {
  const started = new Worker(script("app/worker.js"), { type: "module" });
  started.addEventListener("message", ({ data }) => (data.begun ? setTimeout(grewSlow, PATIENCE, started, data.id) : settle(data)));
  started.addEventListener("error", stop);
  return started;
}

/** @param {{ id: number, answer: unknown, error?: string }} message */
function settle({ id, answer, error }) {
  const call = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) call?.resolve(answer);
  else call?.reject(new Error(error));
}

/**
 * @param {Worker} asked
 * @param {number} id
 */
function grewSlow(asked, id) {
  if (asked !== worker || !waiting.has(id)) return;
  slow = id;
  makeWay();
}

/** Where a text waits behind what takes long, another worker begins with that text, and is asked the rest behind it. */
function makeWay() {
  const call = waiting.get(newest);
  if (!call || slow >= newest || !waiting.has(slow)) return;
  slow = 0;
  if (call.question.ask === "parse") dropEarlier();
  worker?.terminate();
  worker = start();
  const others = [...waiting.values()].filter((other) => other !== call);
  for (const { question } of [call, ...others]) worker.postMessage(question);
}

/** Nobody waits for an earlier text any more. */
function dropEarlier() {
  for (const [id, { question, resolve }] of waiting) {
    if (question.ask !== "parse" || id === newest) continue;
    waiting.delete(id);
    resolve(null);
  }
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
 * @returns {Promise<Parsed | null>} null where another text came before this one was read
 */
export function parse(text, dialect) {
  return askFirst("parse", { text, dialect });
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<import("../kaiken/web/index.js").Decoded>}
 */
export function decode(bytes) {
  return askFirst("decode", { bytes });
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
