// Every function of the package, in Node.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { codes, explain } from "../pkg/dist/explain.js";
import * as kaiken from "../pkg/dist/node/index.mjs";

const { detect, dialects, events, init, parse, parseBytes, parseRecords, Parser, KaikenError } = kaiken;

const TEXT = `Press Conferences
Press Conference by Foreign Minister Ken Aoba
Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
Reporter: Did the 😀 two sides agree on 会見?
Mr. Ken Aoba, Minister for Foreign Affairs: They did. (Laughter)
`;
const TWO = explain("several-records").example;
const WRONG = explain("weekday-mismatch").example;

test("a text becomes plain objects with UTF-16 spans", () => {
  const { schema, dialect, header, speakers, blocks, exchanges } = parse(TEXT);
  assert.deepEqual([schema, dialect, header.date, header.weekday], ["kaiken/1", "mofa-en", "2024-03-12", "tuesday"]);
  assert.deepEqual(speakers.map(({ name, role }) => [name, role]), [["Ken Aoba", "official"]]);
  const [question, answer] = blocks.filter(({ type }) => type === "turn");
  assert.equal(question.paragraphs[0].text, "Did the 😀 two sides agree on 会見?");
  assert.equal(TEXT.slice(...question.paragraphs[0].span), question.paragraphs[0].text);
  assert.deepEqual([answer.speaker, answer.notes[0].kind], [0, "laughter"]);
  assert.deepEqual(exchanges.map(({ question, answer }) => [question, answer]), [[[3], [4]]]);
  assert.equal(Object.getPrototypeOf(answer), Object.prototype);
  assert.deepEqual(JSON.parse(JSON.stringify(parse(TEXT))), parse(TEXT));
});

test("a dialect can be named", () => {
  assert.equal(parse(TEXT, { dialect: "generic" }).dialect, "generic");
  assert.equal(parse(TEXT, { dialect: undefined }).dialect, "mofa-en");
  assert.equal(parse(TEXT, undefined).dialect, "mofa-en");
});

test("records are transcripts that cover the text", () => {
  const records = parseRecords(TWO);
  assert.equal(records.length, 2);
  assert.deepEqual([records[0].span[0], records[0].span[1], records[1].span[1]], [0, records[1].span[0], TWO.length]);
});

test("events come one by one, and an iteration may stop", () => {
  const steps = events(TEXT);
  assert.equal(steps[Symbol.iterator](), steps);
  assert.deepEqual(steps.next().value, { type: "line", kind: "breadcrumb", text: "Press Conferences", span: [0, 17] });
  for (const step of steps) {
    if (step.type === "turn_start") {
      assert.deepEqual([step.label.text, step.role, step.inferred], ["Reporter", "reporter", false]);
      break;
    }
  }
  assert.equal(events(TEXT, { dialect: "generic" }).next().value.type, "line");
});

test("two walks at once do not mix, nor does a parse between their steps", () => {
  const [one, two] = [events(TEXT), events("Q: Why?\n")];
  const mixed = [];
  for (let step = one.next(); !step.done; step = one.next()) {
    mixed.push(step.value);
    two.next();
    parse(WRONG);
  }
  assert.deepEqual(mixed, [...events(TEXT)]);
});

test("detection says why", () => {
  const { dialect, score, reasons } = detect(TEXT);
  assert.equal(dialect, "mofa-en");
  assert.equal(score, reasons.reduce((sum, { points }) => sum + points, 0));
  const title = reasons.find(({ sign }) => sign === "title");
  assert.equal(TEXT.slice(...title.span), "Press Conference by Foreign Minister Ken Aoba");
  assert.equal(detect("Once upon a time.").dialect, null);
});

test("dialects and codes are listed, and a code is explained", () => {
  assert.deepEqual([dialects().at(0).id, dialects().at(-1).id], ["mofa-en", "generic"]);
  assert.ok(dialects().every(({ id, language, description }) => id && language && description));
  assert.ok(codes().length >= 30);
  assert.deepEqual(explain("k0101"), explain("weekday-mismatch"));
  assert.deepEqual(codes().map(({ code }) => explain(code)), codes());
  assert.equal(explain("K9999"), null);
  assert.equal(explain(undefined), null);
});

test("every example raises its code, with its span within the text", () => {
  for (const { code, example } of codes().filter(({ example }) => example !== "")) {
    const diagnostics = parse(example).diagnostics.concat(...parseRecords(example).map((record) => record.diagnostics));
    const raised = diagnostics.find((diagnostic) => diagnostic.code === code);
    assert.ok(raised, code);
    assert.ok(raised.span[0] <= raised.span[1] && raised.span[1] <= example.length, code);
  }
});

test("a parser keeps its options", () => {
  const parser = new Parser({ dialect: "generic" });
  assert.deepEqual(parser.options, { dialect: "generic" });
  assert.ok(Object.isFrozen(parser.options));
  assert.equal(parser.parse(TEXT).dialect, "generic");
  assert.equal(parser.parseRecords(TEXT)[0].dialect, "generic");
  assert.equal(parser.parseBytes(Buffer.from(TEXT)).dialect, "generic");
  assert.deepEqual([...parser.events(TEXT)], [...events(TEXT, { dialect: "generic" })]);
  assert.throws(() => new Parser({ strict: true }).parse(WRONG), { code: "K0101" });
  assert.throws(() => new Parser({ dialect: "nowhere" }), { code: "unknown-dialect" });
});

test("bytes give the encoding and the text that spans count in", () => {
  const { source, encoding, blocks } = parseBytes(Buffer.from(`\ufeff${TEXT}`, "utf16le"));
  assert.deepEqual([source, encoding], [`\ufeff${TEXT}`, "UTF-16LE"]);
  assert.equal(source.slice(...blocks[0].span), blocks[0].text);
});

test("ES modules and CommonJS share one instance and one class", async () => {
  const required = createRequire(import.meta.url)("../pkg/dist/node/index.cjs");
  assert.equal(required.parse, parse);
  assert.equal(required.KaikenError, KaikenError);
  assert.deepEqual(Object.keys(required).sort(), Object.keys(kaiken).filter((name) => name !== "default").sort());
  assert.equal(kaiken.default, init);
  assert.equal(await init(), undefined);
});
