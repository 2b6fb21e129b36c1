// Whatever is handed over, the answer is a transcript or a `KaikenError`, and the instance lives on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { explain } from "../pkg/dist/explain.js";
import { decode, detect, events, KaikenError, parse, parseBytes, parseDocument, parseRecords, Parser } from "../pkg/dist/node/index.mjs";
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
  for (const call of [parseBytes, decode]) {
    fails(() => call(new ArrayBuffer(3)), "not-text", /this is an ArrayBuffer; wrap it: `new Uint8Array\(buffer\)`$/);
    fails(() => call(runInNewContext("new ArrayBuffer(3)")), "not-text", /an ArrayBuffer; wrap it/);
    fails(() => call(new DataView(new ArrayBuffer(3))), "not-text", /this is a DataView$/);
    fails(() => call(new Blob([GOOD])), "not-text", /this is a Blob$/);
  }
  fails(() => parseDocument("<p>text</p>"), "not-a-node", /`parse` reads a string/);
  fails(() => parseDocument(null), "not-a-node", /element/);
});

test("an unknown dialect is refused, with those that there are", () => {
  fails(() => parse(GOOD, { dialect: "mofa" }), "unknown-dialect", /`mofa`; there are mofa-en, .*generic/);
  fails(() => events(GOOD, { dialect: "mofa" }), "unknown-dialect", /`mofa`/);
  fails(() => parse(GOOD, { dialect: "" }), "unknown-dialect", /no dialect is named ""; without the option it is detected/);
  fails(() => new Parser({ dialect: "" }), "unknown-dialect", /""/);
});

/** What options may not be, and what is said of it. */
const OPTIONS = [
  ["mofa-en", /options are an object, and this is string/],
  [3, /this is number/],
  [[], /options are an object, and this is an Array/],
  [new Map([["dialect", "mofa-en"]]), /this is a Map/],
  [{ dialect: 3 }, /`dialect` is a string, and this is number/],
  [{ dialect: null }, /`dialect` is a string, and this is null/],
  [{ dialect: ["mofa-en"] }, /this is an Array/],
  [{ strict: 1 }, /`strict` is true or false, and this is number/],
  [{ strict: null }, /this is null/],
  [{ dialekt: "mofa-en" }, /no option `dialekt`; there are dialect, strict/],
  [{ skip: "nav" }, /no option `skip`/],
];

test("options that would go unseen are refused", () => {
  for (const [options, message] of OPTIONS) {
    for (const call of [parse, parseRecords, events]) {
      fails(() => call(GOOD, options), "bad-option", message);
    }
    fails(() => parseBytes(Buffer.from(GOOD), options), "bad-option", message);
    fails(() => new Parser(options), "bad-option", message);
  }
  fails(() => parseDocument({ nodeType: 1 }, { skip: null }), "bad-option", /`skip` is a string, and this is null/);
});

test("strict holds for events, too", () => {
  const { example } = explain("K0101");
  const start = example.indexOf("Monday");
  fails(() => events(example, { strict: true }), "K0101", /weekday/, [start, start + 6]);
  fails(() => new Parser({ strict: true }).events(example), "K0101", /weekday/, [start, start + 6]);
});

test("binary data is refused, with its place; `decode` shows what it is", () => {
  fails(() => parseBytes(new Uint8Array([0x50, 0x4b, 0x0a, 0x61, 0x00, 0xff])), "not-text", /a zero stands on line 2, column 2$/, [4, 5]);
  assert.equal(decode(new Uint8Array([0x61, 0x00, 0x62, 0x63, 0x64])).text, "a\0bcd");
});

test("bytes of another realm are read, bytes that were handed over are not", () => {
  const bytes = runInNewContext("Uint8Array.of(81, 58, 32, 97, 63)");
  assert.ok(!(bytes instanceof Uint8Array));
  assert.equal(parseBytes(bytes).source, "Q: a?");
  const gone = new Uint8Array(8);
  structuredClone(gone, { transfer: [gone.buffer] });
  fails(() => parseBytes(gone), "not-text", /handed over/);
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

test("a text that does not fit, or whose tree does not, is refused, and the next one is parsed", () => {
  fails(() => parse("é".repeat(504_000_000)), "too-long", /1 GiB; split it at its records/);
  fails(() => parse("Q:a\n".repeat(12_500_000)), "too-long", /1 GiB; split it at its records/);
});
