// Holds the WebAssembly instance: one for each page, worker or process.

/** @typedef {"parse" | "records" | "events" | "detect" | "dialects"} Call */

import * as glue from "../pkg/glue/kaiken.js";

import { KaikenError } from "./error.js";
import { unpackTables } from "./tables.js";

/** Memory that an instance keeps after a giant text; above it, another takes its place. */
const KEEP = 64 * 1024 * 1024;
/** The most memory that an instance may have, as `build.rs` says. */
const MOST = 1024 * 1024 * 1024;
/** The longest text, in UTF-16 units: each is given room for three bytes at first. */
const LONGEST = (MOST - KEEP) / 3;

/** What the parser is asked, by its numbers in `src/calls.rs`. @type {Call[]} */
const CALLS = ["parse", "records", "events", "detect", "dialects"];

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
 * The words of an answer. A surrogate without its partner becomes one replacement character on its
 * way to the parser, which is one UTF-16 unit too, so that every offset stays right.
 * @param {Call} call
 * @param {string} text
 * @param {string} dialect
 * @param {boolean} strict
 */
export function answer(call, text, dialect, strict) {
  if (memory === undefined) {
    throw new KaikenError("not-loaded", "kaiken is not loaded yet; wait for `init()` first");
  }
  if (text.length > LONGEST) {
    throw tooLong();
  }
  try {
    return /** @type {Uint32Array<ArrayBuffer>} */ (glue.answer(CALLS.indexOf(call), text, dialect, strict));
  } catch (error) {
    throw stopped(error, memory);
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
