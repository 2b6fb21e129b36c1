// What the address of the page says behind its `#`: an example or a text, and a dialect.

import { pack, unpack } from "./model/link.js";

/** @typedef {{ example: string | null, text: string | null, dialect: string | null }} Wish */

/** @returns {Promise<Wish>} */
export async function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const packed = parts.get("text");
  return {
    example: parts.get("example"),
    text: packed === null ? null : await unpack(packed),
    dialect: parts.get("dialect"),
  };
}

/**
 * @param {Wish} wish
 * @returns {Promise<string>} a link to the same
 */
export async function linkTo({ example, text, dialect }) {
  const parts = new URLSearchParams();
  if (example !== null) parts.set("example", example);
  else if (text !== null) parts.set("text", await pack(text));
  if (dialect !== null) parts.set("dialect", dialect);
  const url = new URL(location.href);
  url.hash = parts.toString();
  return url.href;
}

/**
 * Makes the address say what is shown, as far as that is short.
 *
 * @param {Omit<Wish, "text">} wish
 */
export async function noteAddress({ example, dialect }) {
  history.replaceState(null, "", await linkTo({ example, text: null, dialect }));
}
