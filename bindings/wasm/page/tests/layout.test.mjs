import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { inBrowser, shots } from "./support/bench.mjs";
import { DOUBTS, PANELS, PHONE, count, give, long, widths } from "./support/page.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

inBrowser("the page fits", (bench) => {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    test(`1440 pixels wide, ${scheme}: nothing to scroll sideways, axe finds nothing`, async () => {
      const page = await bench.open({ hash: DOUBTS, colorScheme: scheme });
      for (const panel of PANELS) await sound(page, panel, `1440-${scheme}`);
      await page.click("#edit");
      await sound(page, null, `1440-${scheme}-editing`);
    });

    test(`360 pixels wide, ${scheme}: nothing to scroll sideways, axe finds nothing`, async () => {
      const page = await bench.open({ hash: DOUBTS, colorScheme: scheme, ...PHONE });
      for (const panel of ["text", ...PANELS]) await sound(page, panel, `360-${scheme}`);
    });

    test(`the first view is kept as a picture, ${scheme}`, async () => {
      for (const [name, options] of Object.entries({ 1440: {}, 360: PHONE })) {
        const page = await bench.open({ colorScheme: scheme, ...options });
        await page.screenshot({ path: join(shots, `${name}-${scheme}.png`) });
      }
    });
  }

  for (const width of [320, 360, 961, 1024, 1153, 1216, 1217]) {
    test(`${width} pixels wide: tabs, names of facts and JSON fit, and what can be taken stands in ${width > 960 ? "a row" : "two rows at most"}`, async () => {
      const page = await bench.open({ hash: DOUBTS, viewport: { width, height: 740 } });
      const over = (/** @type {string} */ selector) => page.$$eval(selector, (all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
      assert.deepEqual(await over("#tabs"), []);
      await page.click("#tab-facts");
      assert.deepEqual(await page.$$eval(".facts dt", (all) => all.filter((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        return words.getClientRects().length > 1;
      }).map((one) => one.textContent)), []);
      const rows = await page.$$eval(".kind", (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size);
      assert.ok(rows <= (width > 960 ? 1 : 2), `${rows} rows`);
      await page.click("#tab-json");
      await page.waitForSelector("#json-lines .filled");
      assert.deepEqual(await over("#json-lines, #panel-json"), []);
      await page.screenshot({ path: join(shots, `${width}.png`) });
    });
  }

  test("the veil leaves no edge uncovered", async () => {
    const page = await bench.open();
    await page.evaluate(() => scrollTo(0, 300));
    const [box, view] = await page.evaluate(() => {
      const veil = /** @type {HTMLElement} */ (document.getElementById("veil"));
      veil.hidden = false;
      const { left, top, width, height } = veil.getBoundingClientRect();
      return [[left, top, width, height], [0, 0, document.documentElement.clientWidth, innerHeight]];
    });
    assert.deepEqual(box, view);
    await page.screenshot({ path: join(shots, "veil.png") });
  });

  test("a text that begins with a heading begins at the top", async () => {
    const page = await bench.open();
    await give(page, "Opening Remarks\n\nMinister Aoba: Welcome to all of you.\nReporter: Why?");
    assert.equal(await page.$eval("#transcript .line.is-heading", (heading) => getComputedStyle(heading).marginTop), "0px");
  });

  test("on paper stands the whole text, in light colours, whatever was shown", async () => {
    const page = await bench.open({ colorScheme: "dark", ...PHONE });
    const text = long();
    await give(page, text);
    await page.click("#tab-json");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.ok(await page.isVisible("#text"));
    assert.ok(await page.isHidden(".tabs"));
    const [red, green, blue] = (await page.$eval("#transcript", (shown) => getComputedStyle(shown).color)).match(/\d+/g)?.map(Number) ?? [];
    assert.ok(Math.max(red, green, blue) < 64, "dark on white");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await count(page, "#transcript .chunk:not(.filled)"), 0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.waitForSelector("#transcript .chunk:not(.filled)", { state: "attached" });
  });
});

/**
 * Nothing stands out to the right, and axe has nothing to say.
 *
 * @param {Page} page
 * @param {string | null} panel
 * @param {string} name of the picture
 */
async function sound(page, panel, name) {
  if (panel) await page.click(`#tab-${panel}`);
  const [content, view] = await widths(page);
  assert.ok(content <= view, `${name} ${panel}: ${content} in ${view}`);
  await page.screenshot({ path: join(shots, panel ? `${name}-${panel}.png` : `${name}.png`) });
  const found = await page.evaluate(async (axe) => {
    if (!("axe" in window)) (0, eval)(axe);
    const run = await /** @type {any} */ (window).axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return run.violations.map((/** @type {any} */ violation) => `${violation.id}: ${violation.nodes.map((/** @type {any} */ node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
  }, AXE);
  assert.deepEqual(found, [], `${name} ${panel}`);
}
