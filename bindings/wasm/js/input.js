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
  /** @type {{ dialect?: string | undefined, strict?: boolean | undefined }} */
  const { dialect, strict = false } = checkOptions(options, ["dialect", "strict", ...more]);
  if (dialect !== undefined && typeof dialect !== "string") {
    throw new KaikenError("bad-option", `\`dialect\` is a string, and this is ${kind(dialect)}`);
  }
  if (dialect === "") {
    throw new KaikenError("unknown-dialect", 'no dialect is named ""; without the option it is detected');
  }
  if (typeof strict !== "boolean") {
    throw new KaikenError("bad-option", `\`strict\` is true or false, and this is ${kind(strict)}`);
  }
  return { dialect: dialect ?? "", strict };
}

/**
 * Options that have these names alone: a name that is misspelt would go unseen.
 * @template {object} Options
 * @param {Options | undefined} options
 * @param {string[]} names
 * @returns {Partial<Options>}
 */
export function checkOptions(options, names) {
  if (className(options ?? {}) !== "Object") {
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
  return className(value) === "Uint8Array";
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

/** What to do with a value of a class that is often handed over by mistake. @type {Record<string, string>} */
const HINTS = {
  Uint8Array: "; `parseBytes` reads bytes",
  ArrayBuffer: "; wrap it: `new Uint8Array(buffer)`",
};

/** What a value is, for a message. @param {unknown} value @returns {string} */
export function kind(value) {
  if (typeof value !== "object" || value === null) {
    return value === null ? "null" : typeof value;
  }
  const name = className(value);
  const article = /^[AEIO]/.test(name) ? "an" : "a";
  return `${article} ${name === "Object" ? "object" : name}${HINTS[name] ?? ""}`;
}

/** The name of a value's built-in class; `Object` for other objects. @param {unknown} value */
function className(value) {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}
