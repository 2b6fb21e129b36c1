// What the diagnostic codes mean: part of `kaiken`, and an entry of its own, `kaiken/explain`, for those
// who want neither the module nor `init()`.

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
