// How many bytes a page fetches, compressed as servers do.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../../pkg/dist/", import.meta.url);

/** The scripts that an entry brings: itself and what it imports. */
function scripts(entry, found = new Set()) {
  if (!found.has(entry.href)) {
    found.add(entry.href);
    for (const [, name] of readFileSync(entry, "utf8").matchAll(/(?:from|import) ?"(\.[^"]+)"/g)) {
      scripts(new URL(name, entry), found);
    }
  }
  return found;
}

const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The bytes of the module, and of the scripts of an entry. */
export function size(entry) {
  const files = [...scripts(new URL(entry, dist))].map((href) => new URL(href));
  return {
    module: gzipped(new URL("kaiken.wasm", dist)),
    scripts: files.reduce((sum, file) => sum + gzipped(file), 0),
  };
}
