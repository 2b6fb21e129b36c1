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

/** @param {unknown} bytes */
export function checkBytes(bytes) {
  if (!isBytes(bytes)) {
    throw new KaikenError("not-text", `bytes are a Uint8Array, and this is ${kind(bytes)}`);
  }
  if (isDetached(bytes)) {
    throw new KaikenError("not-text", "these bytes were handed over to somebody else, and are here no more");
  }
}

/**
 * What the options say; no dialect means that it is detected.
 * @param {Types.ParseOptions | undefined} options
 * @param {string[]} [more] the names of other options that are known
 * @returns {{ dialect: string, strict: boolean }}
 */
export function readOptions(options, more = []) {
  const { dialect = "", strict = false } = checkOptions(options, ["dialect", "strict", ...more]);
  if (typeof dialect !== "string") {
    throw new KaikenError("unknown-dialect", `a dialect is named by a string, and this is ${kind(dialect)}`);
  }
  if (typeof strict !== "boolean") {
    throw new KaikenError("bad-option", `\`strict\` is true or false, and this is ${kind(strict)}`);
  }
  return { dialect, strict };
}

/**
 * Options that have these names alone: a name that is misspelt would go unseen.
 * @template {object} Options
 * @param {Options | undefined} options
 * @param {string[]} names
 * @returns {Partial<Options>}
 */
export function checkOptions(options, names) {
  if (typeof (options ?? {}) !== "object") {
    throw new KaikenError("bad-option", `options are an object, and this is ${kind(options)}`);
  }
  const unknown = Object.keys(options ?? {}).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new KaikenError("bad-option", `there is no option \`${unknown}\`; there are ${names.join(", ")}`);
  }
  return options ?? {};
}

/** Whether it is a `Uint8Array`, also one of another window or frame. @param {unknown} value @returns {value is Uint8Array} */
function isBytes(value) {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}

/** Whether the memory of an array is another thread's by now. @param {Uint8Array} bytes */
function isDetached({ buffer }) {
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}

/** @param {unknown} value */
function kind(value) {
  if (isBytes(value)) {
    return "a Uint8Array; `parseBytes` reads bytes";
  }
  return value === null ? "null" : typeof value;
}
