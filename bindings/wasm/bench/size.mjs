// What costs how much in the package? `cargo xtask wasm && node bindings/wasm/bench/size.mjs`
//
// Code is counted where the compiler put it: what it copied into a caller counts as the caller's.
// The shares are those of the module before `wasm-opt`, which keeps no names, scaled to what is
// fetched.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { size } from "../tests/support/size.mjs";

const GROUPS = [
  ["the grammar and detection", /kaiken::(grammar|detect|lines|leaf)/],
  ["events, tree, header and speakers", /kaiken::(events|parser|header|speakers|tree|calendar|letters|order)/],
  ["exchanges", /kaiken::exchanges/],
  ["checks and diagnostics", /kaiken::(checks|diagnostic)/],
  ["the document and the border to JavaScript", /kaiken::(document|line_index)|kaiken_wasm|^(parse|records|events|detect|dialects|__wb\w+)$/],
  ["nom, memchr", /\b(nom|memchr)\b/],
  ["the allocator", /dlmalloc|__rust/],
  ["Rust's own library: strings, maps, sorting", /./],
];

const module = readFileSync(new URL("../pkg/glue/kaiken_bg.wasm", import.meta.url));
const sections = read(module);

/** The sections of a module: the length and compressed length of code and data, and the functions. */
function read(bytes) {
  let at = 8;
  const number = () => {
    let [result, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      result |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128) {
        return result >>> 0;
      }
    }
  };
  const string = () => {
    const length = number();
    at += length;
    return bytes.toString("utf8", at - length, at);
  };
  const found = { imports: 0, lengths: [], names: new Map(), code: 0, data: 0 };
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    const gzipped = gzipSync(bytes.subarray(at, end), { level: 9 }).length;
    if (id === 2) {
      // The glue imports functions alone.
      for (let left = number(); left > 0; left--) {
        string();
        string();
        at += 1;
        number();
        found.imports += 1;
      }
    } else if (id === 10) {
      found.code = gzipped;
      for (let left = number(); left > 0; left--) {
        const length = number();
        found.lengths.push(length);
        at += length;
      }
    } else if (id === 11) {
      found.data = gzipped;
    } else if (id === 0 && string() === "name") {
      while (at < end) {
        const isFunctions = bytes[at++] === 1;
        const last = number() + at;
        for (let left = isFunctions ? number() : 0; left > 0; left--) {
          found.names.set(number(), string());
        }
        at = last;
      }
    }
    at = end;
  }
  return found;
}

const shares = new Map(GROUPS.map(([group]) => [group, 0]));
sections.lengths.forEach((length, index) => {
  const name = (sections.names.get(index + sections.imports) ?? "").replaceAll(/\[[0-9a-f]+\]/g, "");
  const [group] = GROUPS.find(([, pattern]) => pattern.test(name)) ?? GROUPS.at(-1);
  shares.set(group, shares.get(group) + length);
});

const fetched = size("web/index.js");
const code = sections.lengths.reduce((sum, length) => sum + length, 0);
const scale = fetched.module / (sections.code + sections.data);
const rows = [...shares].map(([group, bytes]) => [group, (bytes / code) * sections.code * scale]);
rows.push(["data: dialects, messages and explanations, tables of letters", sections.data * scale]);
rows.push(["the scripts", fetched.scripts]);
rows.push(["**all that a page fetches**", fetched.module + fetched.scripts]);

console.log("| part | KB, gzipped |\n| --- | ---: |");
for (const [part, bytes] of rows) {
  console.log(`| ${part} | ${(bytes / 1000).toFixed(1)} |`);
}
