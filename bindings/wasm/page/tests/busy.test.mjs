import assert from "node:assert/strict";
import { test } from "node:test";

import { inBrowser } from "./support/bench.mjs";
import { ABROAD, count, example, give, shownText, status } from "./support/page.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** A text that is never read to its end, by a worker that was tampered with. */
const ENDLESS = `Reporter: Is it endless?\n${"Minister Aoba: It is.\n".repeat(100_000)}`;

inBrowser("while a text is read", (bench) => {
  test("the page says so, and that what stands there is the one before", async () => {
    const page = await opened(bench);
    await pick(page, ENDLESS);
    await page.waitForSelector('#workspace[aria-busy="true"]');
    assert.equal(await status(page), "Reading 2 MB…");
    assert.equal(await page.inputValue("#example"), "");
    for (const pane of ["#transcript", ".text-head", ".found", "#tab-doubts"]) assert.equal(await page.$eval(pane, (pane) => getComputedStyle(pane).opacity), "0.4", pane);
    assert.equal(await shownText(page), example("2019-09-24-abroad.txt"));
  });

  test("another one does not wait behind it, be it a file, an example, or what is written", async () => {
    const page = await opened(bench);
    await pick(page, ENDLESS);
    await page.waitForSelector('#workspace[aria-busy="true"]');
    await give(page, "Reporter: Why?\nMinister Aoba: Because.");
    assert.equal(await count(page, ".turn"), 2);
    await pick(page, ENDLESS);
    await page.selectOption("#example", "2019-09-24-abroad.txt");
    await page.waitForFunction(() => document.querySelectorAll(".turn").length === 28 && !document.body.classList.contains("busy"));
    assert.equal(await page.getAttribute("#workspace", "aria-busy"), null);
    await page.click("#edit");
    await page.fill("#editor", "Reporter: Is it endless?");
    await page.waitForSelector('#workspace[aria-busy="true"]');
    await page.fill("#editor", "Reporter: Is it over?");
    await page.waitForFunction(() => document.getElementById("size")?.textContent?.startsWith("21 characters"));
    assert.match(await status(page), /^Found 1 turn,/);
  });

  test("a file that is no text takes nothing away, and what is asked of the text before is answered", async () => {
    const page = await opened(bench);
    await pick(page, ENDLESS);
    await page.waitForSelector('#workspace[aria-busy="true"]');
    await page.setInputFiles("#file", { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0xff, 0xc0, 0x00]) });
    await page.waitForSelector(".status.wrong");
    assert.equal(await page.getAttribute("#workspace", "aria-busy"), "true");
    await page.click("#tab-json");
    await give(page, "Reporter: Why?");
    await page.waitForFunction(() => document.getElementById("json-lines")?.textContent?.includes("Why?"));
  });

  test("the page does not say that there is none", async () => {
    const page = await opened(bench);
    await pick(page, " \n");
    await page.waitForSelector("#empty:not([hidden])");
    await pick(page, ENDLESS);
    await page.waitForFunction(() => document.getElementById("status")?.textContent === "Reading 2 MB…");
    assert.ok(await page.isHidden("#empty"));
  });
});

/** @param {Page} page @param {string} text of a file */
function pick(page, text) {
  return page.setInputFiles("#file", { name: "given.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
}

/** The page, with a worker that never comes to an end of some texts. @param {{ open(options: object): Promise<Page> }} bench */
async function opened(bench) {
  const page = await bench.open({ hash: ABROAD });
  await page.route("**/app/worker.js", async (route) => {
    const response = await route.fetch();
    const parse = "parse: ({ text, dialect }) => {";
    const body = (await response.text()).replace(parse, `${parse} while (text.includes("endless"));`);
    await route.fulfill({ response, body });
  });
  await page.reload();
  await page.waitForSelector("body.ready");
  return page;
}
