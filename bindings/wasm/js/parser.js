// The functions of the package.

/** @import * as Types from "../types/index.d.ts" */

import { decodeText } from "./bytes.js";
import { parseDocument } from "./document.js";
import { answer } from "./engine.js";
import { checkOptions, checkText, readOptions } from "./input.js";
import { open } from "./tape.js";

/** @type {typeof Types.parse} */
export function parse(text, options) {
  const { dialect, strict } = readOptions(options);
  return ask("parse", text, dialect, strict).value();
}

/** @type {typeof Types.parseRecords} */
export function parseRecords(text, options) {
  const { dialect, strict } = readOptions(options);
  return ask("records", text, dialect, strict).value();
}

/** @type {typeof Types.parseBytes} */
export function parseBytes(bytes, options) {
  const { text, encoding } = decodeText(bytes);
  return { ...parse(text, options), encoding, source: text };
}

/** @type {typeof Types.events} */
export function events(text, options) {
  const { dialect, strict } = readOptions(options);
  if (strict) {
    // The steps have no diagnostics: only the whole parse knows whether there is an error.
    parse(text, options);
  }
  return each(ask("events", text, dialect));
}

/** @type {typeof Types.detect} */
export function detect(text) {
  return ask("detect", text).value();
}

/** @type {typeof Types.dialects} */
export function dialects() {
  return ask("dialects", "").value();
}

/**
 * @param {import("./engine.js").Call} call
 * @param {string} text
 */
function ask(call, text, dialect = "", strict = false) {
  return open(answer(call, checkText(text), dialect, strict), text);
}

/** The values of a list, each made when it is asked for. @param {ReturnType<typeof open>} tape */
function* each(tape) {
  for (let left = tape.length(); left > 0; left--) {
    yield tape.value();
  }
}

/** Parses many texts with the same options. */
export class Parser {
  #options;

  /** @param {Types.ParseOptions} [options] */
  constructor(options) {
    const { dialect } = readOptions(options);
    this.#options = Object.freeze({ ...options });
    ask("parse", "", dialect);
  }

  get options() {
    return this.#options;
  }

  /** @param {string} text */
  parse(text) {
    return parse(text, this.#options);
  }

  /** @param {string} text */
  parseRecords(text) {
    return parseRecords(text, this.#options);
  }

  /** @param {Uint8Array} bytes */
  parseBytes(bytes) {
    return parseBytes(bytes, this.#options);
  }

  /** @param {string} text */
  events(text) {
    return events(text, this.#options);
  }

  /** @param {Types.DocumentSource} node @param {Types.DocumentOptions} [options] */
  parseDocument(node, options) {
    return parseDocument(node, { ...checkOptions(options, ["skip"]), ...this.#options });
  }
}
