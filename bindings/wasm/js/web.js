import { load } from "./api.js";

export { KaikenError, detect, dialects, explain, parse, parseRecords } from "./api.js";

let loading;

/** Loads the parser once; later calls wait for the same load. */
export function init(input = new URL("./kaiken.wasm", import.meta.url)) {
  loading ??= load(input).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export default init;
