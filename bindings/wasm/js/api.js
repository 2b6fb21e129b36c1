import * as glue from "../pkg/glue/kaiken.js";

import { KaikenError } from "./error.js";

export { KaikenError };

const state = { ready: false };

export async function load(input) {
  await glue.default({ module_or_path: input });
  state.ready = true;
}

export function loadSync(module) {
  glue.initSync({ module });
  state.ready = true;
}

function call(run) {
  if (!state.ready) {
    throw new KaikenError("not-initialised", "kaiken is not loaded yet: `await init()` first");
  }
  try {
    return run();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      glue.__wbg_reset_state();
      throw new KaikenError("crashed", "the parser stopped; it was started anew", null, { cause: error });
    }
    throw new KaikenError("refused", error.message);
  }
}

function textOf(text) {
  if (typeof text !== "string") {
    throw new KaikenError("not-text", `a text is a string, and this is ${typeof text}`);
  }
  return text;
}

export function parse(text, options = {}) {
  return JSON.parse(call(() => glue.parse(textOf(text), options.dialect, options.strict ?? false, false)));
}

export function parseRecords(text, options = {}) {
  return JSON.parse(call(() => glue.parse(textOf(text), options.dialect, options.strict ?? false, true)));
}

export function dialects() {
  return JSON.parse(call(() => glue.dialects()));
}

export function explain(code) {
  return JSON.parse(call(() => glue.explain(code)));
}

export function detect(text) {
  return JSON.parse(call(() => glue.detect(textOf(text))));
}
