// What costs how much in the package? `cargo xtask wasm && node bindings/wasm/bench/size.mjs`
//
// Code is counted where the compiler put it: what it copied into a caller counts as the caller's.
// The shares are those of the module before `wasm-opt`, which keeps no names, scaled to what is
// fetched.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { CODE, CUSTOM, DATA, IMPORTS, Reader } from "../reader.mjs";
import { size } from "../tests/support/size.mjs";

const GROUPS = [
  ["the grammar and detection", /kaiken::(grammar|detect|lines|leaf)/],
  ["events, tree, header and speakers", /kaiken::(events|parser|header|speakers|tree|calendar|letters|order)/],
  ["exchanges", /kaiken::exchanges/],
  ["checks and diagnostics", /kaiken::(checks|diagnostic)/],
  ["the document and the border to JavaScript", /kaiken::(document|line_index)|kaiken_wasm|^(parse|records|events|detect|dialects|__wb\w+)$/],
  ["nom, memchr", /\b(nom|memchr)\b/],
  ["the allocator", /rlsf|__rust/],
  ["Rust's own library: strings, maps, sorting", /./],
];

const module = readFileSync(new URL("../pkg/glue/small.wasm", import.meta.url));
const sections = read(module);

/** The sections of a module: the length and compressed length of code and data, and the functions. */
function read(bytes) {
  const reader = new Reader(bytes);
  const found = { imports: 0, lengths: [], names: new Map(), code: 0, data: 0 };
  for (const { id, end } of reader.sections()) {
    const gzipped = gzipSync(bytes.subarray(reader.at, end), { level: 9 }).length;
    if (id === IMPORTS) {
      readImports(reader, found);
    } else if (id === CODE) {
      found.code = gzipped;
      readLengths(reader, found);
    } else if (id === DATA) {
      found.data = gzipped;
    } else if (id === CUSTOM && reader.string() === "name") {
      readNames(reader, end, found);
    }
  }
  return found;
}

/** The glue imports functions alone. */
function readImports(reader, found) {
  for (let left = reader.number(); left > 0; left--) {
    reader.string();
    reader.string();
    reader.byte();
    reader.number();
    found.imports += 1;
  }
}

function readLengths(reader, found) {
  for (let left = reader.number(); left > 0; left--) {
    const length = reader.number();
    found.lengths.push(length);
    reader.at += length;
  }
}

function readNames(reader, end, found) {
  while (reader.at < end) {
    const isFunctions = reader.byte() === 1;
    const last = reader.number() + reader.at;
    for (let left = isFunctions ? reader.number() : 0; left > 0; left--) {
      found.names.set(reader.number(), reader.string());
    }
    reader.at = last;
  }
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
rows.push(["data: dialects, messages, tables of letters", sections.data * scale]);
rows.push(["the scripts, almost half of them the long texts for `explain`", fetched.scripts]);
rows.push(["**all that a page fetches**", fetched.module + fetched.scripts]);

console.log("| part | KB, gzipped |\n| --- | ---: |");
for (const [part, bytes] of rows) {
  console.log(`| ${part} | ${(bytes / 1000).toFixed(1)} |`);
}
