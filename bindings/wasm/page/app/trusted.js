// The two things that the page's policy lets through: its own scripts, and markup that never becomes part of it.

const SCRIPTS = ["app/worker.js", "service-worker.js"];

/** @typedef {{ createScriptURL(name: string): string, createHTML(html: string): string }} Policy */

/** @type {Policy} */
const rules = { createScriptURL: address, createHTML: (html) => html };

/** @type {Policy} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("kaiken", rules) ?? rules;

/** @param {string} name */
function address(name) {
  if (!SCRIPTS.includes(name)) throw new TypeError(`${name} is no script of this page`);
  return new URL(name, document.baseURI).href;
}

/** @param {string} name */
export function script(name) {
  return policy.createScriptURL(name);
}

/**
 * @param {string} html
 * @returns {Document} to be read: it is shown nowhere, loads nothing and runs nothing
 */
export function markup(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}
