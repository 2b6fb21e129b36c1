// Hostile inputs give the tree that Rust gives, and no offset is wrong.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode, parse, parseBytes } from "../pkg/dist/node/index.mjs";
import { hostile, numbersOf, textOf } from "./support/hostile.mjs";

/** The laws that hold for every text. */
function check(text, transcript, blocks) {
  assert.deepEqual(transcript.span, [0, text.length]);
  assert.equal(transcript.blocks.length, blocks);
  for (const block of transcript.blocks) {
    const pieces = block.type === "turn" ? [...block.paragraphs, ...(block.label === null ? [] : [block.label])] : [block];
    assert.ok(pieces.every((piece) => text.slice(...piece.span) === piece.text));
  }
}

for (const { name, parts, blocks } of hostile.texts) {
  test(`text: ${name}`, () => {
    const text = textOf(parts);
    check(text, parse(text), blocks);
  });
}

for (const { name, parts, blocks } of hostile.utf16) {
  test(`UTF-16: ${name}`, () => {
    const units = numbersOf(parts);
    const text = units.reduce((text, unit) => text + String.fromCharCode(unit), "");
    check(text, parse(text), blocks);
  });
}

for (const { name, parts, blocks } of hostile.bytes) {
  test(`bytes: ${name}`, () => {
    const bytes = Uint8Array.from(numbersOf(parts));
    if (decode(bytes).text.includes("\0")) {
      assert.throws(() => parseBytes(bytes), { code: "not-text" });
    } else {
      assert.equal(parseBytes(bytes).blocks.length, blocks);
    }
  });
}
