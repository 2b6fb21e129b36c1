// Bytes are read by the rules of the core, which `decode.rs` tells and tests.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode } from "../pkg/dist/node/index.mjs";

const JAPANESE = "外務大臣会見記録\n【NHK 青木記者】日程は決まりましたか。\n【林外務大臣】まだです。\n";

/** The bytes of `text` as they stand in an encoding; Node writes UTF-8 and UTF-16 alone. */
function encode(text, encoding) {
  const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
  return encoding === "UTF-16BE" ? bytes.map((_, index) => bytes[index ^ 1]) : bytes;
}

/** Hexadecimal digits as bytes. */
const hex = (digits) => Uint8Array.from(Buffer.from(digits.replaceAll(" ", ""), "hex"));

const ROWS = [
  [Buffer.from(JAPANESE), JAPANESE, "UTF-8"],
  [Buffer.from(`\ufeff${JAPANESE}`), `\ufeff${JAPANESE}`, "UTF-8"],
  [encode(`\ufeff${JAPANESE}`, "UTF-16LE"), `\ufeff${JAPANESE}`, "UTF-16LE"],
  [encode(`\ufeff${JAPANESE}`, "UTF-16BE"), `\ufeff${JAPANESE}`, "UTF-16BE"],
  [encode("Reporter: Why?", "UTF-16LE"), "Reporter: Why?", "UTF-16LE"],
  [encode("Reporter: Why?", "UTF-16BE"), "Reporter: Why?", "UTF-16BE"],
  [hex("96e2 8146 82cd 82a2"), "問：はい", "Shift_JIS"],
  [hex("cce4 a1a7 a4cf a4a4"), "問：はい", "EUC-JP"],
  [hex("54 68 65 20 6d 69 6e 69 73 74 65 72 92 73 20 63 61 66 e9 20 80 81 9f"), "The minister’s café €\x81Ÿ", "windows-1252"],
  [new Uint8Array(0), "", "UTF-8"],
];

for (const [bytes, text, encoding] of ROWS) {
  test(`${encoding} is known again: ${JSON.stringify(text.slice(0, 16))}`, () => {
    assert.deepEqual(decode(bytes), { text, encoding, malformed: false });
  });
}

test("damaged UTF-8 stays UTF-8, with marks where it is damaged", () => {
  const cut = new Uint8Array(Buffer.from(JAPANESE)).subarray(0, 20);
  const { text, encoding, malformed } = decode(cut);
  assert.deepEqual([encoding, malformed, text.endsWith("\ufffd")], ["UTF-8", true, true]);
});

test("replacement characters that the author wrote are no damage", () => {
  assert.equal(decode(Buffer.from("a\ufffdb")).malformed, false);
  const damaged = Buffer.concat([Buffer.from("\ufffd\ufffd"), hex("e9 20")]);
  assert.deepEqual(decode(damaged).encoding, "UTF-8");
});

test("a surrogate without its partner is marked", () => {
  assert.deepEqual(decode(hex("fffe 00d8")), { text: "\ufeff\ufffd", encoding: "UTF-16LE", malformed: true });
});

test("other kinds of bytes are taken too", () => {
  assert.equal(decode(Buffer.from("a")).text, "a");
  assert.equal(decode(new Uint8Array([0, 97, 0]).subarray(1, 2)).text, "a");
  assert.throws(() => decode(new ArrayBuffer(1)), { code: "not-text" });
});
