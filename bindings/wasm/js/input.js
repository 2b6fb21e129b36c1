// Checks what callers hand over, so that a mistake is told before it crosses into WebAssembly.

/** @import * as Types from "../types/index.d.ts" */

import { KaikenError } from "./error.js";

/**
 * @param {unknown} text
 * @returns {string}
 */
export function checkText(text) {
  if (typeof text !== "string") {
    throw new KaikenError("not-text", `a text is a string, and this is ${kind(text)}`);
  }
  return text;
}

/**
 * @param {unknown} bytes
 * @returns {Uint8Array}
 */
export function checkBytes(bytes) {
  if (!(bytes instanceof Uint8Array)) {
    throw new KaikenError("not-text", `bytes are a Uint8Array, and this is ${kind(bytes)}`);
  }
  return bytes;
}

/**
 * What the options say; no dialect means that it is detected.
 * @param {Types.ParseOptions | undefined} options
 * @returns {{ dialect: string, strict: boolean }}
 */
export function readOptions(options) {
  const { dialect = "", strict = false } = options ?? {};
  if (typeof dialect !== "string") {
    throw new KaikenError("unknown-dialect", `a dialect is named by a string, and this is ${kind(dialect)}`);
  }
  return { dialect, strict: strict === true };
}

/** @param {unknown} value */
function kind(value) {
  if (value instanceof Uint8Array) {
    return "a Uint8Array; `parseBytes` reads bytes";
  }
  return value === null ? "null" : typeof value;
}
