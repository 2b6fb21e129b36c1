// One truth in three languages: the shared fixtures give the tree that Rust gives, offsets converted.

import assert from "node:assert/strict";
import { test } from "node:test";

import { events, parse, parseBytes, parseRecords } from "../pkg/dist/node/index.mjs";
import { fixtures } from "./support/fixtures.mjs";

const all = fixtures();

/** A function from offsets in UTF-8 bytes to offsets in UTF-16 units. */
function utf16(text) {
  const units = new Map([[0, 0]]);
  let [bytes, unit] = [0, 0];
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    unit += character.length;
    units.set(bytes, unit);
  }
  return (offset) => units.get(offset);
}

/** The value with every span converted. */
function converted(value, unit) {
  if (Array.isArray(value)) {
    return value.map((item) => converted(item, unit));
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === "span" ? item.map(unit) : converted(item, unit)]),
  );
}

/** Calls `visit` for every object in a value. */
function walk(value, visit) {
  if (value !== null && typeof value === "object") {
    if (!Array.isArray(value)) {
      visit(value);
    }
    Object.values(value).forEach((item) => walk(item, visit));
  }
}

test("the fixtures are there", () => {
  assert.ok(all.length >= 150, `${all.length} fixtures`);
  assert.ok(all.some(({ text }) => /[\u{10000}-\u{10ffff}]/u.test(text)), "one of them has a surrogate pair");
});

for (const { name, text, documents } of all) {
  test(`${name} gives the tree that Rust gives`, () => {
    assert.deepEqual(parseRecords(text), converted(documents, utf16(text)));
  });

  test(`${name}: every span is its text`, () => {
    let pieces = 0;
    walk(parse(text), (object) => {
      if (typeof object.text === "string") {
        assert.equal(text.slice(...object.span), object.text);
        pieces += 1;
      }
    });
    assert.ok(pieces > 0 || text.trim() === "");
  });

  test(`${name}: the events are the blocks`, () => {
    const steps = [...events(text)];
    const { blocks } = parse(text);
    const paragraphs = blocks.flatMap((block) => (block.type === "turn" ? block.paragraphs : []));
    assert.deepEqual(steps.filter(({ type }) => type === "paragraph").map(({ span }) => span), paragraphs.map(({ span }) => span));
    assert.equal(steps.filter(({ type }) => type === "turn_start").length, blocks.filter(({ type }) => type === "turn").length);
    assert.ok(steps.every(({ type }) => type !== "unknown"));
  });

  test(`${name}: its bytes give the same tree`, () => {
    if (text.includes("\0")) {
      assert.throws(() => parseBytes(Buffer.from(text)), { code: "not-text" });
      return;
    }
    const { source, encoding, ...transcript } = parseBytes(Buffer.from(text));
    const { encoding: none, ...same } = parse(text);
    assert.deepEqual([source, encoding, none], [text, "UTF-8", null]);
    assert.deepEqual(transcript, same);
  });
}
