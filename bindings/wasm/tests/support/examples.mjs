// The examples that users read.

import { existsSync, readFileSync } from "node:fs";

const FILES = ["../../README.md", "../../../../docs/javascript.md", "../../../../README.md"];

/**
 * The fenced blocks in JavaScript and HTML: which file and line, the kind that stands behind the fence, the
 * code, and the output in the block of text below.
 */
export function examples() {
  return FILES.map((file) => new URL(file, import.meta.url))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const page = readFileSync(file, "utf8");
      const blocks = page.matchAll(/^```(js browser|js|html)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms);
      return Array.from(blocks, ({ 1: kind, 2: code, 3: output, index }) => ({
        place: `${file.pathname.split("/").slice(-2).join("/")}, line ${page.slice(0, index).split("\n").length}`,
        kind,
        code,
        output: output ?? "",
      }));
    });
}
