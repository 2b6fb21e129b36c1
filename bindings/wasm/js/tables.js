// The tables of the dialects, which `shrink.mjs` packed.

import tables from "../pkg/glue/tables.json";

/** What stands before the address and the length of a text. */
const BORROWED = 0x8000_0000;

/** Makes distances addresses again, once in each new instance. @param {WebAssembly.Memory} memory */
export function unpackTables({ buffer }) {
  const words = new Uint32Array(buffer, tables.address, tables.length);
  let end = 0;
  for (let at = 1; at < words.length - 1; at++) {
    if (words[at - 1] === BORROWED) {
      words[at] += end;
      end = words[at] + words[at + 1];
    }
  }
}
