// A page becomes a text, and every place in that text leads back into the page.

/** @import * as Types from "../types/index.d.ts" */

import { KaikenError } from "./error.js";
import { kind, readOptions } from "./input.js";
import { PageReader } from "./page-reader.js";
import { parse } from "./parser.js";

/** @type {typeof Types.parseDocument} */
export function parseDocument(node, options) {
  if (typeof node?.nodeType !== "number") {
    throw new KaikenError("not-a-node", "`parseDocument` reads a document, an element or a fragment; `parse` reads a string");
  }
  readOptions(options, ["skip"]);
  const { skip, ...read } = options ?? {};
  const page = new PageReader(node, checkSelector(node, skip));
  page.read();
  const text = page.pieces.join("");
  return {
    text,
    transcript: parse(text, read),
    blocks: page.blocks,
    bold: page.bold,
    range: (span) => range(node, page.segments, span),
    ranges: (span) => ranges(node, page.segments, span),
  };
}

/**
 * @param {Types.DocumentSource} node
 * @param {string | undefined} skip
 */
function checkSelector(node, skip) {
  if (skip !== undefined && typeof skip !== "string") {
    throw new KaikenError("bad-option", `\`skip\` is a string, and this is ${kind(skip)}`);
  }
  try {
    documentOf(node).createDocumentFragment().querySelector(skip || "*");
    return skip;
  } catch (cause) {
    throw new KaikenError("bad-option", `\`skip\` is no CSS selector: ${skip}`, null, { cause });
  }
}

/** @typedef {import("./page-reader.js").Segment} Segment */

/**
 * One range from the first character of a span to the last.
 * @param {Types.DocumentSource} root
 * @param {Segment[]} segments
 * @param {Types.Span} span
 */
function range(root, segments, [start, end]) {
  const range = documentOf(root).createRange();
  const first = segments[after(segments, start)];
  const last = segments[after(segments, end - 1)] ?? segments.at(-1);
  if (first === undefined || last === undefined) {
    range.selectNodeContents(root);
    range.collapse(first !== undefined);
    return range;
  }
  range.setStart(first.node, first.offset + Math.max(0, start - first.start));
  if (end > start) {
    range.setEnd(last.node, last.offset + Math.min(last.length, Math.max(0, end - last.start)));
  } else {
    range.collapse(true);
  }
  return range;
}

/**
 * A range for every run of text in a span, without what was left out between them.
 * @param {Types.DocumentSource} root
 * @param {Segment[]} segments
 * @param {Types.Span} span
 */
function ranges(root, segments, [start, end]) {
  const found = [];
  for (let index = after(segments, start); start < end && segments[index]?.start < end; index++) {
    const { node, offset, length, start: first } = segments[index];
    const range = documentOf(root).createRange();
    range.setStart(node, offset + Math.max(0, start - first));
    range.setEnd(node, offset + Math.min(length, end - first));
    found.push(range);
  }
  return found;
}

/** The index of the first segment that ends behind an offset. @param {Segment[]} segments @param {number} offset */
function after(segments, offset) {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (segments[middle].start + segments[middle].length > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** @param {Types.DocumentSource} node */
function documentOf(node) {
  return node.ownerDocument ?? /** @type {Document} */ (node);
}
