// Puts the page together in `dist/`: its own files, the package, the examples, the fonts.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { EXAMPLES } from "./app/examples.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");
const root = join(here, "../../..");
const modules = createRequire(import.meta.url);

const OWN = ["index.html", "theme.js", "manifest.webmanifest", "app", "styles", "icons"];
const FONTS = { "inter": "@fontsource-variable/inter", "source-serif": "@fontsource-variable/source-serif-4" };

/** @param {string} from @param {string} to */
function copy(from, to) {
  cpSync(from, join(dist, to), { recursive: true });
}

/** The package's entry for browsers with what it imports, and the explanations. */
function copyPackage() {
  const built = join(here, "../pkg/dist");
  if (!existsSync(join(built, "kaiken.wasm"))) {
    throw new Error("the npm package is not built yet: run `cargo xtask wasm` first");
  }
  copy(join(built, "kaiken.wasm"), "kaiken/kaiken.wasm");
  copy(join(built, "explain.js"), "kaiken/explain.js");
  const waiting = ["index.js"];
  for (const file of waiting) {
    copy(join(built, "web", file), `kaiken/web/${file}`);
    const imports = readFileSync(join(built, "web", file), "utf8").matchAll(/(?:from|import) ?"\.\/([\w-]+\.js)"/g);
    waiting.push(...[...imports].map(([, name]) => name).filter((name) => !waiting.includes(name)));
  }
}

function copyExamples() {
  const folder = join(root, "examples/transcripts");
  const [listed, present] = [EXAMPLES.map(({ file }) => file), readdirSync(folder)].map((names) => names.toSorted().join(", "));
  if (listed !== present) {
    throw new Error(`app/examples.js lists other transcripts than examples/transcripts holds\n  listed:  ${listed}\n  present: ${present}`);
  }
  copy(folder, "examples");
}

function copyFonts() {
  for (const [name, from] of Object.entries(FONTS)) {
    const folder = dirname(modules.resolve(`${from}/package.json`));
    const file = readdirSync(join(folder, "files")).find((file) => file.endsWith("-latin-wght-normal.woff2"));
    if (!file) throw new Error(`${from} has no variable Latin font`);
    copy(join(folder, "files", file), `fonts/${name}.woff2`);
    copy(join(folder, "LICENSE"), `fonts/${name}-LICENSE.txt`);
  }
}

/** @returns {string[]} every file of the page, by its path below `dist` */
function files() {
  const all = readdirSync(dist, { recursive: true, encoding: "utf8" });
  return all.map((file) => relative(dist, join(dist, file)).replaceAll("\\", "/")).filter((file) => statSync(join(dist, file)).isFile()).toSorted();
}

/** @param {string[]} kept */
function writeServiceWorker(kept) {
  const hash = createHash("sha256");
  const code = readFileSync(join(here, "service-worker.js"), "utf8");
  for (const file of kept) hash.update(file).update(readFileSync(join(dist, file)));
  const version = hash.update(code).digest("hex").slice(0, 16);
  const page = JSON.stringify({ version, files: ["./", ...kept.filter((file) => file !== "index.html")] });
  writeFileSync(join(dist, "service-worker.js"), `self.KAIKEN_PAGE = ${page};\n${code}`);
}

rmSync(dist, { recursive: true, force: true });
for (const name of OWN) copy(join(here, name), name);
copyPackage();
copyExamples();
copyFonts();
const all = files();
writeServiceWorker(all);
const packed = all.map((file) => (file.endsWith(".woff2") ? statSync(join(dist, file)).size : gzipSync(readFileSync(join(dist, file))).length));
console.log(`the page: ${all.length} files, ${Math.round(packed.reduce((sum, size) => sum + size, 0) / 1000)} KB gzipped`);
