import assert from "node:assert/strict";
import { test } from "node:test";

import { inBrowser } from "./support/bench.mjs";
import { PANELS, PHONE, count, focusInView, give, long, scrollToEnd, shownText } from "./support/page.mjs";

/** @typedef {import("playwright-core").Page} Page */

inBrowser("the page stays smooth", (bench) => {
  test("with a transcript of 2 MB", async (context) => {
    const text = long();
    const page = await bench.open();
    const started = Date.now();
    await give(page, text);
    context.diagnostic(`${text.length} characters shown in ${Date.now() - started} ms; ${await page.textContent("#size")}`);
    assert.equal(await shownText(page), text);
    assert.ok((await count(page, "*")) < 6000, "only what is near the view is rendered");
    await page.click("#tab-exchanges");
    await scrollToEnd(page, "panel-exchanges");
    await page.click(".thread .chunk:last-child .exchange:last-child .answers");
    assert.ok(await focusInView(page));
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute("data-tag"))) ?? "", /^A\d{4}$/);
    assert.equal(await shownText(page), text);
    context.diagnostic(`frames while scrolling: ${await frames(page)}`);
    assert.ok((await count(page, "*")) < 6000, "what left the view is let go");
  });

  test("2 MB on a phone: each panel renders what is near the view, and its end is reached", async () => {
    const page = await bench.open(PHONE);
    const text = long();
    await give(page, text);
    assert.equal(await shownText(page), text);
    for (const panel of ["text", ...PANELS]) {
      await page.click(`#tab-${panel}`);
      if (panel === "json") await page.waitForSelector("#json-lines .filled");
      const place = panel === "text" ? "#transcript" : `#panel-${panel}`;
      assert.ok(await page.evaluate(() => scrollY < innerHeight), `${panel} begins at its top`);
      assert.ok(panel === "text" || await page.evaluate(() => (document.querySelector(".take")?.getBoundingClientRect().top ?? Infinity) < innerHeight), "JSON and CSV can be had at once");
      await page.waitForFunction((place) => {
        scrollTo(0, 1e9);
        return document.querySelector(place)?.querySelector(".chunk:last-child")?.classList.contains("filled") ?? true;
      }, place);
      await page.waitForFunction(() => document.querySelectorAll("*").length < 6000);
    }
  });

  test("five thousand speakers: those near the view are rendered, and the bar counts the others", async () => {
    const name = (/** @type {number} */ at) => "BDFGHJKLMNPRSTVWYZCQ"[at % 20] + "aeiou"[(at / 20) % 5 | 0] + "klmnrstvbd"[(at / 100) % 10 | 0] + "aeiou"[(at / 1000) % 5 | 0] + "n";
    const page = await bench.open();
    await give(page, Array.from({ length: 5000 }, (_, at) => `Mr. ${name(at)}: Yes, it is so.`).join("\n"));
    assert.equal(await page.textContent('[data-count="speakers"]'), "5,000");
    assert.ok((await count(page, "#panel-speakers *")) < 6000);
    assert.match((await page.getAttribute(".shares", "aria-label")) ?? "", /, 4,960 others 99%$/);
    const [bar, others] = await page.$eval(".shares", (bar) => [bar, bar.lastElementChild].map((part) => part?.getBoundingClientRect().width ?? 0));
    assert.ok(others > bar * 0.7, `${others} of ${bar}`);
    const last = page.locator(".voices .chunk:last-child .voice:last-child button").first();
    await scrollToEnd(page, "panel-speakers");
    await last.click();
    assert.equal(await page.$$eval(".voice [aria-pressed=true]", (all) => all.length), 1);
    await page.focus("#theme");
    await page.evaluate(() => document.getElementById("panel-speakers")?.scrollTo(0, 0));
    await page.waitForSelector(".voices .chunk:last-child:not(.filled)", { state: "attached" });
    await scrollToEnd(page, "panel-speakers");
    await page.waitForFunction(() => document.querySelector(".voices .chunk:last-child .voice:last-child [aria-pressed=true]"));
  });
});

/**
 * Scrolls through the text, 100 pixels a frame.
 *
 * @param {Page} page
 */
function frames(page) {
  return page.evaluate(async () => {
    /** @type {number[]} */
    const gaps = [];
    let last = performance.now();
    scrollTo(0, 0);
    for (let at = 0; at < 120; at++) {
      scrollBy(0, 100);
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    gaps.sort((a, b) => a - b);
    return `median ${gaps[60].toFixed(1)} ms, 95% below ${gaps[114].toFixed(1)} ms`;
  });
}
