// What is told where nobody speaks: the dialect may not be that of the text.

import { el } from "../dom.js";

/** @param {import("../parser.js").Reading} reading */
export function nobody({ transcript }) {
  return el("span", { class: "nobody" }, `The dialect ${transcript.dialect} finds nobody who speaks here.`);
}

/** @param {string} dialect that kaiken would take */
export function nameDetected(dialect) {
  for (const told of document.querySelectorAll(".nobody")) told.append(` kaiken itself would choose ${dialect}.`);
}
