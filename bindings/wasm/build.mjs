// Makes the npm package in `pkg/` from the module that `cargo xtask wasm` compiled.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}pkg/dist/`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const optimiser = `${here}node_modules/binaryen/bin/wasm-opt`;
// What every browser since 2022 and Node 20 understand; `--all-features` would write what they do not.
const features = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
execFileSync(
  process.execPath,
  [optimiser, "-Os", ...features.map((name) => `--enable-${name}`), "pkg/glue/kaiken_bg.wasm", "-o", "pkg/dist/kaiken.wasm"],
  { cwd: here, stdio: "inherit" },
);

const common = { bundle: true, absWorkingDir: here, target: "es2022", logLevel: "warning" };
await build({ ...common, entryPoints: ["js/web.js"], outfile: "pkg/dist/web.js", format: "esm" });
await build({ ...common, entryPoints: ["js/node.js"], outfile: "pkg/dist/node.cjs", format: "cjs", platform: "node" });

for (const [from, to] of [
  ["js/auto.js", "dist/auto.js"],
  ["js/node.mjs", "dist/node.mjs"],
  ["types/index.d.ts", "dist/index.d.ts"],
  ["types/index.d.ts", "dist/index.d.cts"],
  ["package.json", "package.json"],
  ["README.md", "README.md"],
  ["../../LICENSE-MIT", "LICENSE-MIT"],
  ["../../LICENSE-APACHE", "LICENSE-APACHE"],
]) {
  copyFileSync(`${here}${from}`, `${here}pkg/${to}`);
}
