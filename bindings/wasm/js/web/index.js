// `kaiken` in browsers and under bundlers.

/** @import * as Types from "../../types/index.d.ts" */

import { start } from "../engine.js";

export { codes, explain } from "../explain.js";
export * from "../exports.js";

/** @type {Promise<void> | undefined} */
let loading;

/** @type {typeof Types.init} */
export function init(input) {
  loading ??= start(input ?? new URL("../kaiken.wasm", import.meta.url)).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export default init;
