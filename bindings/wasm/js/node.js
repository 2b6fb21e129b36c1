import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadSync } from "./api.js";

export { KaikenError, detect, dialects, explain, parse, parseRecords } from "./api.js";

// This becomes a CommonJS module: there is one instance, however the package is loaded.
loadSync(readFileSync(join(__dirname, "kaiken.wasm")));

/** There is nothing to wait for in Node. */
export async function init() {}
