// `kaiken/explain`: what the diagnostic codes mean. It takes neither the module nor `init()`, so that
// only those fetch these texts who show them.

/** @import * as Types from "../types/explain.d.ts" */

import explanations from "../pkg/glue/explanations.json";

/** @type {typeof Types.codes} */
export function codes() {
  return explanations.map(copy);
}

/** @type {typeof Types.explain} */
export function explain(code) {
  const sought = String(code).toLowerCase();
  const found = explanations.find(({ code, name }) => code.toLowerCase() === sought || name === sought);
  return found === undefined ? null : copy(found);
}

/** @param {typeof explanations[number]} explanation */
function copy(explanation) {
  return /** @type {Types.Explanation} */ ({ ...explanation });
}
