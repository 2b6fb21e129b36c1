// The tree as JSON, with the ways to take it along.

import { el } from "../dom.js";
import { pretty } from "../model/pretty.js";
import { LazyList } from "./lazy.js";

const LINES = 80;
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
 * @param {object} transcript
 * @param {HTMLElement} root what scrolls
 */
export function showJson(container, transcript, root) {
  const lines = pretty(transcript);
  const chunks = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) => lines.slice(at * LINES, (at + 1) * LINES));
  new LazyList(container, {
    name: "div",
    render: (/** @type {string[]} */ some) => {
      const parts = new DocumentFragment();
      for (const line of some) parts.append(...coloured(shown(line)), "\n");
      return parts;
    },
    rest: () => "",
    height: (some) => some.length * HEIGHT,
  }, root).show(chunks);
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
    yield el("span", { class: token.kind }, token.text);
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
