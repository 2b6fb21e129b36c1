// Makes the npm package in `pkg/` of the module and the glue that `cargo xtask wasm` wrote there.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { shrink } from "./shrink.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What every browser since 2023 and Node 20 understand; with `--all-features` it would be more. */
const FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
  "simd",
];

/** Keeps the explanations in their own file, which bundlers leave out where nothing is explained. */
const explanationsApart = {
  name: "explanations-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/explain\.js$/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

rmSync(`${here}pkg/dist`, { recursive: true, force: true });
mkdirSync(`${here}pkg/dist`, { recursive: true });

optimise();
await bundle();
writeNodeEntries();
copyRest();

function optimise() {
  const { module, tables } = shrink(readFileSync(`${here}pkg/glue/kaiken_bg.wasm`));
  writeFileSync(`${here}pkg/glue/small.wasm`, module);
  writeFileSync(`${here}pkg/glue/tables.json`, JSON.stringify(tables));
  const wasmOpt = `${here}node_modules/binaryen/bin/wasm-opt`;
  const features = FEATURES.map((name) => `--enable-${name}`);
  // Memory is not packed: zeros compress better than a piece of data for each gap between them.
  const options = ["-O3", "--skip-pass=memory-packing", "--strip-producers", "--strip-target-features", ...features];
  const files = ["pkg/glue/small.wasm", "-o", "pkg/dist/kaiken.wasm"];
  execFileSync(process.execPath, [wasmOpt, ...options, ...files], { cwd: here, stdio: "inherit" });
}

async function bundle() {
  const common = { bundle: true, absWorkingDir: here, target: "es2022", logLevel: "warning" };
  await build({
    ...common,
    entryPoints: ["js/web/index.js", "js/web/auto.js", "js/web/worker.js", "js/web/worker-script.js"],
    outdir: "pkg/dist/web",
    chunkNames: "chunk-[hash]",
    format: "esm",
    minify: true,
    splitting: true,
    external: ["../kaiken.wasm"],
    plugins: [explanationsApart],
  });
  await build({
    ...common,
    entryPoints: { all: "js/node/index.js", "worker-script": "js/node/worker-script.js" },
    outdir: "pkg/dist/node",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    platform: "node",
  });
  await bundleExplanations(common);
}

/** What needs no module is the same for browsers and Node. */
async function bundleExplanations(common) {
  for (const [format, extension] of [["esm", "js"], ["cjs", "cjs"]]) {
    await build({ ...common, entryPoints: ["js/explain.js"], outfile: `pkg/dist/explain.${extension}`, format, minify: true });
  }
}

/** The entries of Node, which hand on what `all.cjs` has. */
function writeNodeEntries() {
  const names = readFileSync(`${here}js/exports.js`, "utf8").match(/(?<=\{ ).*?(?= \})/g).join(", ");
  const entries = {
    index: `${names}, codes, explain, init`,
    worker: "KaikenError, KaikenWorker",
  };
  for (const [entry, names] of Object.entries(entries)) {
    const isDefault = entry === "index" ? 'export { init as default } from "./all.cjs";\n' : "";
    write(`node/${entry}.mjs`, `export { ${names} } from "./all.cjs";\n${isDefault}`);
    write(`node/${entry}.cjs`, `const { ${names} } = require("./all.cjs");\n\nmodule.exports = { ${names} };\n`);
  }
}

/** The types, once for ES modules and once for CommonJS, and what every package has. */
function copyRest() {
  for (const name of ["index", "worker", "explain"]) {
    const types = readFileSync(`${here}types/${name}.d.ts`, "utf8");
    write(`${name}.d.ts`, types);
    write(`${name}.d.cts`, types.replace("export default init;\n", "").replaceAll(/"\.\/(\w+)\.js"/g, '"./$1.cjs"'));
  }
  const { private: _, scripts: __, devDependencies: ___, ...manifest } = JSON.parse(
    readFileSync(`${here}package.json`, "utf8"),
  );
  writeFileSync(`${here}pkg/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ["README.md", "../../LICENSE-MIT", "../../LICENSE-APACHE"]) {
    copyFileSync(`${here}${file}`, `${here}pkg/${file.split("/").at(-1)}`);
  }
}

function write(name, text) {
  writeFileSync(`${here}pkg/dist/${name}`, text);
}
