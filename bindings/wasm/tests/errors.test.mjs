// Whatever is handed over, the answer is a transcript or a `KaikenError`, and the instance lives on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { explain } from "../pkg/dist/explain.js";
import { detect, events, KaikenError, parse, parseBytes, parseDocument, parseRecords } from "../pkg/dist/node/index.mjs";
import { conference } from "./support/long.mjs";

const GOOD = "Reporter: Why?\nMinister Aoba: So.\n";

function fails(run, code, message, span = null) {
  assert.throws(run, (error) => {
    assert.ok(error instanceof KaikenError && error instanceof Error);
    assert.deepEqual([error.name, error.code, error.span], ["KaikenError", code, span]);
    assert.match(error.message, message);
    return true;
  });
  assert.equal(parse(GOOD).blocks.length, 2, "the instance lives on");
}

test("what is no string is refused, with its kind", () => {
  for (const [value, kind] of [[3, /number/], [null, /null/], [undefined, /undefined/], [{}, /object/], [Symbol("a"), /symbol/]]) {
    for (const call of [parse, parseRecords, events, detect]) {
      fails(() => call(value), "not-text", kind);
    }
  }
  fails(() => parse(new Uint8Array(3)), "not-text", /`parseBytes` reads bytes/);
  fails(() => parseBytes("text"), "not-text", /bytes are a Uint8Array, and this is string/);
  fails(() => parseDocument("<p>text</p>"), "not-a-node", /`parse` reads a string/);
  fails(() => parseDocument(null), "not-a-node", /element/);
});

test("an unknown dialect is refused, with those that there are", () => {
  fails(() => parse(GOOD, { dialect: "mofa" }), "unknown-dialect", /`mofa`; there are mofa-en, .*generic/);
  fails(() => events(GOOD, { dialect: "mofa" }), "unknown-dialect", /`mofa`/);
  fails(() => parse(GOOD, { dialect: 3 }), "unknown-dialect", /number/);
});

test("strict refuses on the first error, with its place", () => {
  const text = `😀\n${explain("K0101").example}`;
  const start = text.indexOf("Monday");
  fails(() => parse(text, { strict: true, dialect: "mofa-en" }), "K0101", /line 3/, [start, start + 6]);
  fails(() => parseRecords(text, { strict: true, dialect: "mofa-en" }), "K0101", /line 3/, [start, start + 6]);
});

test("a surrogate without its partner is kept, and every offset stays right", () => {
  for (const lone of ["\ud83d", "\ude00", "\ude00\ud83d"]) {
    const text = `Reporter: ${lone}Why ${lone}?\nMinister Aoba: 😀 ${lone}`;
    const paragraphs = parse(text).blocks.flatMap((block) => block.paragraphs);
    assert.deepEqual(paragraphs.map(({ text }) => text), [`${lone}Why ${lone}?`, `😀 ${lone}`]);
    assert.ok(paragraphs.every(({ text: words, span }) => text.slice(...span) === words));
    assert.ok(parse(text).diagnostics.some(({ code, span }) => code === "K0501" && lone.includes(text[span[0]])));
  }
});

test("50 MB are parsed", () => {
  const text = conference(50_000_000);
  const { blocks, span } = parse(text);
  assert.equal(span[1], text.length);
  assert.ok(blocks.length > 100_000);
  const { paragraphs } = blocks.at(-1);
  assert.equal(text.slice(...paragraphs[0].span), paragraphs[0].text);
});

test("a text whose tree does not fit is refused, and the next one is parsed", () => {
  fails(() => parse("Q:a\n".repeat(12_500_000)), "too-long", /1 GiB; split it at its records/);
});
