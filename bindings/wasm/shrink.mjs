// Makes a module smaller in ways that `wasm-opt` does not know, and changes nothing that it answers.

import binaryen from "binaryen";

import { Reader } from "./reader.mjs";

/** The functions that only panic, and the handler of panics only traps; nothing but panics writes values out as Debug. */
const PANICS =
  /\bfmt::(Debug>::fmt|builders::)|fmt::Formatter>::debug_|\bcore(\[\w+\])?::(panicking|option::(expect|unwrap)_failed|result::unwrap_failed|slice::index::slice_index_fail|str::slice_error_fail)|::handle_(alloc_)?error$|panic_on_ord_violation/;

/** The smaller module, and where its tables stand, which `js/tables.js` unpacks. */
export function shrink(bytes) {
  const copy = Buffer.from(bytes);
  clearPlaces(copy);
  const tables = packTables(copy);
  return { module: trapAtOnce(copy), tables };
}

/** Panics trap without a word: nobody reads their messages. */
function trapAtOnce(bytes) {
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(bytes);
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const found = module.getFunctionByIndex(index);
    if (PANICS.test(binaryen.getFunctionInfo(found).name)) {
      binaryen.Function.setBody(found, module.unreachable());
    }
  }
  return module.emitBinary();
}

/** The longest path of a source file. */
const LONGEST_PATH = 200;

/** Takes out the places that panics tell: address and length of a path, line, column. */
function clearPlaces(module) {
  for (const { address, bytes } of new Reader(module).data()) {
    const paths = [];
    for (let at = -address & 3; at + 16 <= bytes.length; at += 4) {
      const start = bytes.readUInt32LE(at) - address;
      const end = start + bytes.readUInt32LE(at + 4);
      if (start >= 0 && end - start <= LONGEST_PATH && /^[^\0]+\.rs$/.test(bytes.toString("latin1", start, end))) {
        paths.push([start, end]);
        bytes.fill(0, at, at + 16);
      }
    }
    paths.forEach(([start, end]) => bytes.fill(0, start, end));
  }
}

/** How the tables of the dialects say that a text is not their own; its address and length follow. */
const BORROWED = 0x8000_0000;

/** Addresses in the tables become distances from the end of the text before: small numbers. */
function packTables(module) {
  const pieces = [...new Reader(module).data()];
  const { address, bytes } = pieces.reduce((a, b) => (b.bytes.length > a.bytes.length ? b : a));
  const first = -address & 3;
  const length = (bytes.length - first) >>> 2;
  const word = (at) => bytes.readUInt32LE(first + at * 4);
  let [end, before] = [0, 0];
  for (let at = 0; at < length - 1; at++) {
    const value = word(at);
    if (before === BORROWED) {
      bytes.writeUInt32LE((value - end) >>> 0, first + at * 4);
      end = (value + word(at + 1)) >>> 0;
    }
    before = value;
  }
  return { address: address + first, length };
}
