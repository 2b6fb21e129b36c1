// Saved pages: their text, as somebody sees it.

import { markup } from "./trusted.js";

/**
 * @param {string} html
 * @returns {Promise<string>}
 */
export async function textOfPage(html) {
  const { default: init, parseDocument } = await import("../kaiken/web/index.js");
  await init();
  return parseDocument(markup(html)).text;
}
