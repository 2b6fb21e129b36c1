// What the page tells while it reads a text.

import { byId } from "./dom.js";

/** How long nothing is said, in milliseconds: most texts are read by then. */
const SILENCE = 200;

/** What is being read. @type {Set<object>} */
const going = new Set();

/**
 * @template Result
 * @param {number} bytes
 * @param {(message: string) => void} say
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function reading(bytes, say, work) {
  const one = {};
  going.add(one);
  document.body.classList.add("busy");
  const silence = setTimeout(() => {
    byId("workspace").ariaBusy = "true";
    say(`Reading ${sizeOf(bytes)}…`);
  }, SILENCE);
  try {
    return await work();
  } finally {
    clearTimeout(silence);
    going.delete(one);
    if (going.size === 0) rest();
  }
}

function rest() {
  document.body.classList.remove("busy");
  byId("workspace").ariaBusy = null;
}

/** @param {number} bytes */
function sizeOf(bytes) {
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} KB` : `${bytes} bytes`;
}
