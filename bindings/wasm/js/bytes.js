// Bytes become text, by the rules of `decode` in the core, with the decoders that the platform has.

/** @import * as Types from "../types/index.d.ts" */

import { KaikenError } from "./error.js";
import { checkBytes } from "./input.js";

/** How many bytes are looked at for the pattern of UTF-16 without a mark. */
const SAMPLE = 4096;

/** @type {typeof Types.decode} */
export function decode(bytes) {
  checkBytes(bytes);
  const told = byMark(bytes) ?? byNulls(bytes);
  if (told !== undefined) {
    return read(bytes, told);
  }
  const utf8 = read(bytes, "UTF-8");
  if (!utf8.malformed || isDamagedUtf8(bytes, utf8.text)) {
    return utf8;
  }
  return japanese(bytes) ?? read(bytes, "windows-1252");
}

/**
 * The same for bytes that must be those of a text.
 * @param {Uint8Array} bytes
 */
export function decodeText(bytes) {
  const decoded = decode(bytes);
  const zero = decoded.text.indexOf("\0");
  if (zero >= 0) {
    const lines = decoded.text.slice(0, zero).split(/\r\n|[\r\n]/);
    const place = `line ${lines.length}, column ${[...lines[lines.length - 1]].length + 1}`;
    throw new KaikenError("not-text", `binary data and no text: a zero stands on ${place}`, [zero, zero + 1]);
  }
  return decoded;
}

/**
 * The encoding that a byte-order mark names.
 * @param {Uint8Array} bytes
 * @returns {Types.Encoding | undefined}
 */
function byMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return "UTF-8";
  }
  if (first === 0xff && second === 0xfe) {
    return "UTF-16LE";
  }
  return first === 0xfe && second === 0xff ? "UTF-16BE" : undefined;
}

/**
 * UTF-16 without a mark: in English every other byte is zero.
 * @param {Uint8Array} bytes
 * @returns {Types.Encoding | undefined}
 */
function byNulls(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    zeros[index & 1] += byte === 0 ? 1 : 0;
  });
  const most = Math.floor(sample.length / 4);
  const [even, odd] = zeros.map((count) => count > most);
  if (even === odd) {
    return undefined;
  }
  return odd ? "UTF-16LE" : "UTF-16BE";
}

/**
 * Whether bytes are UTF-8 with a few faults: more whole characters beyond ASCII than faults.
 * @param {Uint8Array} bytes
 * @param {string} text
 */
function isDamagedUtf8(bytes, text) {
  let [wide, marks] = [0, 0];
  for (const character of text) {
    wide += character > "\x7f" ? 1 : 0;
    marks += character === "\ufffd" ? 1 : 0;
  }
  const faults = marks - writtenMarks(bytes);
  return wide - faults > faults;
}

/** How many replacement characters the author wrote. @param {Uint8Array} bytes */
function writtenMarks(bytes) {
  let marks = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    marks += bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd ? 1 : 0;
  }
  return marks;
}

/**
 * The text in the Japanese encoding that gives the most kana, if what it gives is a text.
 * @param {Uint8Array} bytes
 */
function japanese(bytes) {
  const shiftJis = read(bytes, "Shift_JIS");
  const eucJp = read(bytes, "EUC-JP");
  const [less, more] = [kana(shiftJis), kana(eucJp)];
  if (less === 0 && more === 0) {
    return undefined;
  }
  return less > more ? shiftJis : eucJp;
}

/**
 * How many kana a text has; 0 where they are few among what is not ASCII, or where bytes stand for
 * no character. Half-width kana are what Shift_JIS makes of other encodings, so they count against it.
 * @param {Types.Decoded} decoded
 */
function kana({ text, malformed }) {
  let [wide, full, half] = [0, 0, 0];
  for (const character of text) {
    wide += character > "\x7f" ? 1 : 0;
    full += character >= "\u3041" && character <= "\u30ff" ? 1 : 0;
    half += character >= "\uff61" && character <= "\uff9f" ? 1 : 0;
  }
  const count = full - half;
  return malformed || count * 10 < wide ? 0 : Math.max(count, 0);
}

/**
 * The bytes in one encoding, a byte-order mark kept.
 * @param {Uint8Array} bytes
 * @param {Types.Encoding} encoding
 * @returns {Types.Decoded}
 */
function read(bytes, encoding) {
  if (encoding === "windows-1252") {
    return { text: readWindows1252(bytes), encoding, malformed: false };
  }
  try {
    const text = new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
    return { text, encoding, malformed: false };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, encoding, malformed: true };
  }
}

/** What the bytes 0x80 to 0x9F stand for in Windows-1252. */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Some versions of Node read Windows-1252 as Latin-1. @param {Uint8Array} bytes */
function readWindows1252(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]);
}
