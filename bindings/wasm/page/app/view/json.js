// The tree as JSON.

import { el, withUnseen } from "../dom.js";
import { LazyList } from "./lazy.js";

/** The height of a line, in pixels. */
const HEIGHT = 20;

/** A longer line is cut on the page; copies and files hold it whole. */
const WIDEST = 2000;

/** @type {[RegExp, string][]} */
const TOKENS = [
  [/"(?:[^"\\]|\\.)*"(?=\s*:)/y, "key"],
  [/"(?:[^"\\]|\\.)*"?/y, "string"],
  [/-?\d[\d.e+-]*|true|false|null/y, "atom"],
];

/**
 * @param {HTMLElement} container
 * @param {string[][]} chunks of lines
 */
export function showJson(container, chunks) {
  new LazyList(container, {
    name: "div",
    render: (/** @type {string[]} */ lines) => {
      const parts = new DocumentFragment();
      for (const line of lines) parts.append(...coloured(shown(line)), "\n");
      return parts;
    },
    rest: () => "",
    height: (lines) => lines.length * HEIGHT,
  }).show(chunks);
}

/** @param {string} line */
function shown(line) {
  if (line.length <= WIDEST) return line;
  return `${line.slice(0, WIDEST)}… ${(line.length - WIDEST).toLocaleString("en")} more characters`;
}

/**
 * @param {string} line
 * @returns {Generator<Node | string>}
 */
function* coloured(line) {
  let plain = 0;
  let at = 0;
  while (at < line.length) {
    const token = tokenAt(line, at);
    if (!token) {
      at++;
      continue;
    }
    if (plain < at) yield line.slice(plain, at);
    yield el("span", { class: token.kind }, withUnseen(token.text));
    at += token.text.length;
    plain = at;
  }
  yield line.slice(plain);
}

/**
 * @param {string} line
 * @param {number} at
 */
function tokenAt(line, at) {
  for (const [pattern, kind] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found) return { kind, text: found[0] };
  }
  return null;
}
