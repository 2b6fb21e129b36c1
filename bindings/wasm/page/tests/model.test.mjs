// What the page computes, without a browser.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";

import { lengthOf, unitOf } from "../app/model/count.js";
import { exchangesCsv, turnsCsv } from "../app/model/csv.js";
import { beginning, excerpt } from "../app/model/excerpt.js";
import { LONGEST_LINK, LinkError, pack, unpack } from "../app/model/link.js";
import { pretty } from "../app/model/pretty.js";
import { chunks, doubtsByBlock, pieces, rows, rowsOfChunk } from "../app/model/rows.js";
import { tags, thread } from "../app/model/thread.js";
import { parts } from "../app/model/unseen.js";
import { voices } from "../app/model/voices.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const built = new URL("../../pkg/dist/node/index.mjs", import.meta.url);
const unbuilt = existsSync(built) ? false : "the npm package is not built: `cargo xtask wasm`";

/** @type {typeof import("../../pkg/dist/index.js")} */
const kaiken = unbuilt ? /** @type {any} */ (null) : await import(built.href);

/** @param {string} path */
function read(path) {
  return readFileSync(join(root, path), "utf8");
}

const FOLDERS = ["tests/fixtures", "examples/transcripts"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .map((file) => `${folder}/${file}`),
);

const REGULAR = "examples/transcripts/2024-03-12-regular.txt";
const ABROAD = "examples/transcripts/2019-09-24-abroad.txt";

/** @type {Record<string, string>} texts that are no transcripts, or hardly */
const HOSTILE = {
  "one long line": `Reporter: ${"a long line without an end ".repeat(2000)}`,
  "one long word": `Reporter: ${"x".repeat(30_000)}`,
  "only astral letters": `Reporter: ${"😀".repeat(9000)}`,
  "right to left": "Reporter: \u202eabc\u202c שלום\u200b\u2066x\u2069\nMinister Aoba: مرحبا",
  "carriage returns": "Reporter: Why?\rMinister Aoba: Because.\r\n\r\n",
  "a lone surrogate": "Reporter: \ud800 Why?",
};

/** @type {[string, string][]} */
const TEXTS = [...FILES.map((file) => /** @type {[string, string]} */ ([file, read(file)])), ...Object.entries(HOSTILE)];

test("rows and chunks join to the source, for every fixture", { skip: unbuilt }, () => {
  for (const [name, text] of TEXTS) {
    for (const transcript of kaiken.parseRecords(text)) {
      if (transcript.blocks.length === 0) continue;
      const record = text.slice(...transcript.span);
      assert.equal([...rows(transcript, text)].map(({ start, end }) => text.slice(start, end)).join(""), record, name);
      const cut = chunks(transcript, text);
      assert.equal(cut.map(({ start, end }) => text.slice(start, end)).join(""), record, name);
      const again = cut.flatMap((chunk) => rowsOfChunk(chunk, transcript, text));
      assert.deepEqual(again, [...rows(transcript, text)], name);
      assert.ok(again.every(({ start, end }) => end - start <= 4000), name);
    }
  }
});

test("no row ends inside a character", { skip: unbuilt }, () => {
  const text = HOSTILE["only astral letters"];
  for (const { start, end } of rows(kaiken.parse(text), text)) {
    assert.doesNotMatch(text.slice(start, end), /^[\udc00-\udfff]|[\ud800-\udbff]$/);
  }
});

test("every diagnostic of every fixture is shown on some words", { skip: unbuilt }, () => {
  for (const [name, text] of TEXTS) {
    const transcript = kaiken.parse(text);
    if (text.trim() === "") continue;
    const shown = new Set([...doubtsByBlock(transcript, text).values()].flat().map(({ doubt, start, end }) => {
      // A byte-order mark is white space to JavaScript; the page shows its code.
      assert.match(text.slice(start, end), /[^\s]|\ufeff/, `${name}: a doubt about nothing`);
      return doubt;
    }));
    assert.equal(shown.size, transcript.diagnostics.length, name);
  }
});

test("pieces are cut at every border of a range and touch", () => {
  /** @type {import("../app/model/rows.js").Range[]} */
  const ranges = [
    { start: 2, end: 8, kind: "doubt", doubt: 0 },
    { start: 5, end: 12, kind: "note" },
    { start: 20, end: 30, kind: "doubt", doubt: 1 },
  ];
  const cut = pieces(0, 15, ranges).map((piece) => [piece.start, piece.end, piece.in.length]);
  assert.deepEqual(cut, [[0, 2, 0], [2, 5, 1], [5, 8, 2], [8, 12, 1], [12, 15, 0]]);
});

test("length is counted in the unit of the script", () => {
  /** @type {[string, "word" | "letter", number][]} */
  const table = [
    ["They did — so, 2 of 3.", "word", 6],
    ["no\u00a0break", "word", 2],
    ["At 10:40 p.m. “they” don't", "word", 5],
    ["… — (!)", "word", 0],
    ["", "word", 0],
    ["協力します。12日（火）に。", "letter", 10],
    ["EUについて伺います。", "letter", 10],
  ];
  for (const [text, unit, length] of table) {
    assert.equal(unitOf([text]), unit, text);
    assert.equal(lengthOf(text, unit), length, text);
  }
});

test("a text of signs alone is counted as fast as any other", () => {
  assert.equal(lengthOf("-".repeat(2_000_000), "word"), 0);
});

test("the lengths are those of `kaiken stats`, as the README shows them", { skip: unbuilt }, () => {
  const rows = [...read("README.md").matchAll(/^ +(\d+) +\d+ +\d+ +(\d+|-) +(\d+|-) +[\d.]+% +(\S+\.txt)$/gm)];
  assert.ok(rows.length >= 6);
  for (const [, turns, words, letters, file] of rows) {
    const heard = voices(kaiken.parse(read(file)));
    assert.equal(heard.reduce((sum, voice) => sum + voice.turns.length, 0), Number(turns), file);
    assert.equal(heard.reduce((sum, voice) => sum + voice.length, 0), Number(words === "-" ? letters : words), file);
    assert.ok(heard.every(({ unit }) => unit === (words === "-" ? "letter" : "word")), file);
  }
});

test("shares add up, and officials come first", { skip: unbuilt }, () => {
  const heard = voices(kaiken.parse(read(REGULAR)));
  assert.deepEqual(heard.map(({ name }) => name), ["Ken Aoba", "Kuroda", "Lindqvist", "Serizawa", "Okonkwo", "Matsudaira", "Arai"]);
  assert.ok(Math.abs(heard.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
});

test("people without a name are never made one person", { skip: unbuilt }, () => {
  const heard = voices(kaiken.parse(read(ABROAD)));
  assert.deepEqual(heard.map(({ name, speaker }) => [name, speaker]), [["Mio Takahama", 0], ["Reporters without a name", null]]);
});

test("a follow-up stands one step below what it follows up", () => {
  const turn = { type: "turn", span: [0, 1], label: null, role: "reporter", speaker: null, inferred: false, paragraphs: [], notes: [] };
  const heading = { type: "heading", span: [0, 1], text: "Bells", level: 1, number: null };
  const transcript = /** @type {any} */ ({
    blocks: [heading, turn, turn, turn, turn, turn],
    exchanges: [
      { question: [1], answer: [2], follow_up_of: null, parts: [], cue: null },
      { question: [3], answer: [4], follow_up_of: 0, parts: [], cue: null },
      { question: [5], answer: [], follow_up_of: 1, parts: [], cue: null },
    ],
  });
  const entries = thread(transcript);
  assert.deepEqual(entries.map(({ depth, follows, topic }) => [depth, follows, topic]), [[0, null, "Bells"], [1, 1, null], [2, 2, null]]);
  assert.deepEqual([...tags(entries)], [[1, "Q1"], [2, "A1"], [3, "Q2"], [4, "A2"], [5, "Q3"]]);
});

test("JSON on the page is the same JSON", { skip: unbuilt }, () => {
  for (const [name, text] of TEXTS) {
    const transcript = kaiken.parse(text);
    assert.deepEqual(JSON.parse(pretty(transcript).join("\n")), JSON.parse(JSON.stringify(transcript)), name);
  }
  for (const value of [{}, [], [[]], null, "x".repeat(500), { a: { b: [1, "\u2028", { c: "x".repeat(80) }] } }]) {
    assert.deepEqual(JSON.parse(pretty(value).join("\n")), value);
  }
  assert.deepEqual(pretty({ span: [0, 17] }), ['{ "span": [0, 17] }']);
});

/**
 * @param {string} csv
 * @returns {string[][]}
 */
function fields(csv) {
  const row = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
  /** @type {string[][]} */
  const all = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(row)) {
    all.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") all.push([]);
  }
  return all.slice(0, -1);
}

test("CSV gives a row for each turn and each exchange, and quotes what needs it", { skip: unbuilt }, () => {
  const transcript = kaiken.parse(read(REGULAR));
  const [head, ...turns] = fields(turnsCsv(transcript));
  assert.equal(turns.length, 28);
  assert.ok(turns.every((row) => row.length === head.length));
  assert.equal(turns[2][head.indexOf("label")], "Seto Shimbun, Kuroda");
  assert.ok(turns[0][head.indexOf("text")].includes("\n"), "two paragraphs");
  assert.equal(fields(exchangesCsv(transcript)).length, 1 + transcript.exchanges.length);
  const spoken = fields(turnsCsv(kaiken.parse('Reporter: He said "no", and left.')));
  assert.equal(spoken[1][head.indexOf("text")], 'He said "no", and left.');
});

const FAMILY = "👩\u200d👩\u200d👧\u200d👦";

/** @type {[string, number, string][]} a text, how much of it may be shown, and what is */
const BEGINNINGS = [
  ["one two", 7, "one two"],
  ["one two three", 9, "one two …"],
  ["one two  three", 9, "one two …"],
  [`one ${"x".repeat(200)}`, 60, `one ${"x".repeat(56)} …`],
  ["😀".repeat(40), 51, `${"😀".repeat(25)} …`],
  [FAMILY.repeat(9), 50, `${FAMILY.repeat(4)} …`],
  [`a${"\u0301".repeat(300)}`, 50, `a${"\u0301".repeat(49)} …`],
];

test("what is too long ends behind a word or a letter, with a sign", () => {
  for (const [text, most, shown] of BEGINNINGS) {
    assert.equal(excerpt(text, most), shown);
    assert.ok(text.startsWith(beginning(text, most)) && beginning(text, most).length <= most);
  }
});

/** @type {[string, string[]][]} a text, and the codes that are shown of it */
const UNSEEN = [
  ["Reporter: Why?\r\n\tYes", []],
  ["\ufeffa\u0000b\u202ec", ["U+FEFF", "U+0000", "U+202E"]],
  ["a\u200cb\u200dc\u200ed\u200fe\u180ef\u061cg", ["U+200C", "U+200D", "U+200E", "U+200F", "U+180E", "U+061C"]],
  ["a\ufff9b\ufffac\ufffb\u{e0041}", ["U+FFF9", "U+FFFA", "U+FFFB", "U+E0041"]],
  ["会\u200d見", ["U+200D"]],
  ["👩\u200d👩\u200d👧", []],
  ["🏴\u{e0067}\u{e0062}\u{e0065}", []],
  ["می\u200cخواهم\u200f", []],
  ["שלום\u200e", []],
  ["\u200d", ["U+200D"]],
];

test("characters that are not seen have their codes, but not where a script or an emoji needs them", () => {
  for (const [text, codes] of UNSEEN) {
    const all = [...parts(text)];
    assert.equal(all.map((part) => part.text).join(""), text);
    assert.deepEqual(all.flatMap(({ code }) => code ?? []), codes, JSON.stringify(text));
  }
});

test("a text goes into a link and comes out the same", async () => {
  for (const text of ["", "Reporter: Why?", "会見 😀 \u202e\u0000\r\n", read(ABROAD)]) {
    const packed = await pack(text);
    assert.match(packed, /^[\w-]*$/);
    assert.equal(await unpack(packed), text);
  }
  assert.ok((await pack(read(ABROAD))).length < 4000);
});

test("a text too long for a link is refused, and so is a damaged or a swollen link", async () => {
  let state = 1;
  const noise = Array.from({ length: 60_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + (state >>> 8) % 8000);
  }).join("");
  await assert.rejects(pack(noise), (error) => error instanceof LinkError && /too long for a link/.test(error.message));
  for (const damaged of ["%", "AAAA", "_____", (await pack("Reporter: Why?")).slice(0, -4)]) {
    await assert.rejects(unpack(damaged), /damaged/);
  }
  await assert.rejects(pack("a".repeat(6_000_000)), /too long for a link: it has 6 MB/);
  const swollen = deflateRawSync(Buffer.alloc(6_000_000, "a")).toString("base64url");
  assert.ok(swollen.length < LONGEST_LINK);
  await assert.rejects(unpack(swollen), /longer than the page reads/);
});
