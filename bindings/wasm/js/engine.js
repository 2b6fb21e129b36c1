// Holds the WebAssembly instance: one for each page, worker or process.

import * as glue from "../pkg/glue/kaiken.js";

import { KaikenError } from "./error.js";
import { unpackTables } from "./tables.js";

/** Memory that an instance keeps after a giant text; above it, another takes its place. */
const KEEP = 64 * 1024 * 1024;
/** The most memory that an instance may have, as `build.rs` says. */
const MOST = 1024 * 1024 * 1024;

const encoder = new TextEncoder();

/** The memory of the instance. @type {WebAssembly.Memory | undefined} */
let memory;

/** @param {BufferSource | WebAssembly.Module} module */
export function startSync(module) {
  take(glue.initSync({ module }));
}

/** @param {glue.InitInput | Promise<glue.InitInput>} input */
export async function start(input) {
  try {
    take(await glue.default({ module_or_path: input }));
  } catch (cause) {
    throw new KaikenError("not-loaded", `kaiken could not be loaded: ${cause}`, null, { cause });
  }
}

/** A new instance becomes the one that answers. @param {glue.InitOutput} instance */
function take(instance) {
  unpackTables(instance.memory);
  ({ memory } = instance);
}

/** Another instance of the same module takes over; the old one is garbage. */
function restart() {
  glue.__wbg_reset_state();
  // Where there is an instance, this gives its exports and takes nothing.
  take(/** @type {() => glue.InitOutput} */ (glue.initSync)());
}

/**
 * A text as the parser takes it. A surrogate without its partner becomes one replacement
 * character, which is one UTF-16 unit too, so that every offset stays right.
 * @param {string} text
 */
export function encode(text) {
  const bytes = encoder.encode(text);
  if (bytes.length > MOST - KEEP) {
    throw tooLong();
  }
  return bytes;
}

/**
 * The words of an answer.
 * @param {() => Uint32Array} ask
 * @returns {Uint32Array<ArrayBuffer>}
 */
export function answer(ask) {
  if (memory === undefined) {
    throw new KaikenError("not-loaded", "kaiken is not loaded yet; wait for `init()` first");
  }
  try {
    return /** @type {Uint32Array<ArrayBuffer>} */ (ask());
  } catch (error) {
    throw error instanceof KaikenError ? error : stopped(error, memory);
  } finally {
    if (memory.buffer.byteLength > KEEP) {
      restart();
    }
  }
}

/**
 * What is thrown for an error. After a trap, nothing may run in that instance again.
 * @param {unknown} error
 * @param {WebAssembly.Memory} memory
 */
function stopped(error, memory) {
  const full = memory.buffer.byteLength > MOST / 2;
  restart();
  return full ? tooLong(error) : bug(error);
}

/** @param {unknown} [cause] */
function tooLong(cause) {
  return new KaikenError("too-long", "the text and its tree need more than 1 GiB; split it at its records", null, { cause });
}

/** @param {unknown} cause */
function bug(cause) {
  return new KaikenError("bug", "the parser stopped, which it never should; it has begun anew", null, { cause });
}
