// The only addresses of scripts that the page starts by itself. Nothing else passes its policy.

const SCRIPTS = ["app/worker.js", "service-worker.js"];

/** @type {{ createScriptURL(name: string): unknown } | undefined} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("kaiken", { createScriptURL: address });

/** @param {string} name */
function address(name) {
  if (!SCRIPTS.includes(name)) throw new TypeError(`${name} is no script of this page`);
  return new URL(name, document.baseURI).href;
}

/**
 * @param {string} name
 * @returns {string}
 */
export function script(name) {
  return /** @type {string} */ (policy ? policy.createScriptURL(name) : address(name));
}
