// What the address of the page says behind its `#`: an example or a text, and a dialect.

import { pack, unpack } from "./model/link.js";

/** @typedef {{ example: string | null, text: string | null, dialect: string | null }} Wish */

/** The text that the address carries, and how it is written there. @type {{ text: string, packed: string } | undefined} */
let carried;

/** @returns {Promise<Wish | null>} null when the address asks for nothing */
export async function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const [example, packed, dialect] = ["example", "text", "dialect"].map((key) => parts.get(key) || null);
  if (packed === null) return (example ?? dialect) ? { example, text: null, dialect } : null;
  const text = await unpack(packed);
  carried = { text, packed };
  return { example, text, dialect };
}

/**
 * @param {Wish} wish
 * @returns {Promise<string>} a link to the same
 */
export async function linkTo({ example, text, dialect }) {
  const parts = new URLSearchParams();
  if (example !== null) parts.set("example", example);
  else if (text !== null) parts.set("text", await packedOf(text));
  if (dialect !== null) parts.set("dialect", dialect);
  const url = new URL(location.href);
  url.hash = parts.toString();
  return url.href;
}

/** @param {string} text */
async function packedOf(text) {
  if (carried?.text !== text) carried = { text, packed: await pack(text) };
  return carried.packed;
}

/**
 * Makes the address say what is shown. It carries a text only where that came with it, or was shared.
 *
 * @param {Wish} wish
 */
export async function noteAddress({ example, text, dialect }) {
  const kept = text !== null && carried?.text === text ? text : null;
  history.replaceState(null, "", await linkTo({ example, text: kept, dialect }));
}
