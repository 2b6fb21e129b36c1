// The transcripts that all languages share.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../../tests/fixtures/", import.meta.url);

/** The fixtures: a name, the text, and the documents that Rust gives for it. */
export function fixtures() {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".txt")).sort();
  return names.map((name) => ({
    name,
    text: readFileSync(new URL(name, folder), "utf8"),
    documents: JSON.parse(readFileSync(new URL(name.replace(/txt$/, "json"), folder), "utf8")),
  }));
}
