// The functions of the package.

/** @import * as Types from "../types/index.d.ts" */

import * as glue from "../pkg/glue/kaiken.js";

import { decodeText } from "./bytes.js";
import { parseDocument } from "./document.js";
import { answer, encode } from "./engine.js";
import { checkOptions, checkText, readOptions } from "./input.js";
import { open } from "./tape.js";

/** @type {typeof Types.parse} */
export function parse(text, options) {
  const { dialect, strict } = readOptions(options);
  return ask(text, () => glue.parse(encode(checkText(text)), encode(dialect), strict)).value();
}

/** @type {typeof Types.parseRecords} */
export function parseRecords(text, options) {
  const { dialect, strict } = readOptions(options);
  return ask(text, () => glue.records(encode(checkText(text)), encode(dialect), strict)).value();
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
  return each(ask(text, () => glue.events(encode(checkText(text)), encode(dialect))));
}

/** @type {typeof Types.detect} */
export function detect(text) {
  return ask(text, () => glue.detect(encode(checkText(text)))).value();
}

/** @type {typeof Types.dialects} */
export function dialects() {
  return ask("", glue.dialects).value();
}

/**
 * @param {string} source
 * @param {() => Uint32Array} call
 */
function ask(source, call) {
  return open(answer(call), source);
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
    ask("", () => glue.parse(encode(""), encode(dialect), false));
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
