// The transcripts that all languages share.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../../tests/fixtures/", import.meta.url);

/** The fixtures: a name, the text, and the documents that Rust gives for it. */
export function fixtures() {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => ({
    name: name.replace(/\.json$/, ""),
    text: readFileSync(new URL(name.replace(/json$/, "txt"), folder), "utf8"),
    documents: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
  }));
}
