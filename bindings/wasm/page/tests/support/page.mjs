// What the tests do with a page, and what they ask of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { EXAMPLES } from "../../app/examples.js";
import { root } from "./bench.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const ABROAD = "#example=2019-09-24-abroad.txt";
export const DOUBTS = "#example=2016-10-04-with-doubts.txt";
export const PANELS = ["speakers", "exchanges", "facts", "doubts", "json"];
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** @param {string} file */
export function example(file) {
  return readFileSync(join(root, "examples/transcripts", file), "utf8");
}

/** A transcript of 2 MB: the first example with its topics over and over. */
export function long() {
  const regular = example(EXAMPLES[0].file);
  const body = regular.slice(regular.indexOf("The bell of Ushijima\n\nSeto"), regular.indexOf("Back to"));
  return regular.replace("Back to", () => `${body.repeat(Math.ceil(2_000_000 / body.length))}Back to`);
}

/**
 * Has the page read a text, as if somebody had opened a file.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} [name]
 */
export async function give(page, text, name = "given.txt") {
  await page.setInputFiles("#file", { name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.waitForFunction(
    (length) => !document.body.classList.contains("busy") && document.getElementById("size")?.textContent?.startsWith(length),
    text.length.toLocaleString("en"),
    { timeout: 60_000 },
  );
}

/** @param {Page} page */
export function shownText(page) {
  return page.evaluate(() => document.getElementById("transcript")?.textContent);
}

/** @param {Page} page */
export function status(page) {
  return page.evaluate(() => document.getElementById("status")?.textContent ?? "");
}

/** @param {Page} page @param {string} selector */
export function count(page, selector) {
  return page.locator(selector).count();
}

/** Whether the place that has the focus is in view. @param {Page} page */
export function focusInView(page) {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  });
}

/**
 * Scrolls to the end of a panel until it stays there: what is rendered on the way changes the height.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function scrollToEnd(page, id) {
  const reached = await page.evaluate(async (id) => {
    const panel = /** @type {HTMLElement} */ (document.getElementById(id));
    let height = 0;
    for (let frame = 0, still = 0; frame < 600; frame++) {
      panel.scrollTo(0, panel.scrollHeight);
      await new Promise(requestAnimationFrame);
      const filled = panel.querySelector(".chunk:last-child")?.classList.contains("filled");
      still = filled && panel.scrollHeight === height ? still + 1 : 0;
      if (still === 10) return true;
      height = panel.scrollHeight;
    }
    return false;
  }, id);
  assert.ok(reached, `the end of ${id}`);
}

/** @param {Page} page */
export function widths(page) {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
}
