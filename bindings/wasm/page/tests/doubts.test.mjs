import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { inBrowser, shots } from "./support/bench.mjs";
import { DOUBTS, count, focusInView } from "./support/page.mjs";

inBrowser("the page shows doubts", (bench) => {
  test("each is underlined in the text and explained while a pointer is on it", async () => {
    const page = await bench.open({ hash: DOUBTS });
    assert.equal(await count(page, ".doubt[tabindex]"), 5);
    await page.hover(".doubt.error");
    assert.match((await page.textContent("#tip")) ?? "", /K0101.*the weekday does not fit the date/);
    await page.mouse.move(0, 0);
    await page.waitForSelector("#tip", { state: "hidden" });
  });

  test("the list jumps to each", async () => {
    const page = await bench.open({ hash: DOUBTS });
    await page.click("#tab-doubts");
    for (const [at, words] of [[0, "Monday"], [4, "Press Secretary Wakatsuki"]]) {
      await page.click(`[data-doubt="${at}"] .go`);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), words);
      assert.ok(await focusInView(page));
      assert.ok(await page.isVisible("#tip"));
    }
    await page.screenshot({ path: join(shots, "doubts.png") });
    await page.keyboard.press("Escape");
    assert.ok(await page.isHidden("#tip"));
  });

  test("a mark leads to the list, by pointer and by key", async () => {
    const page = await bench.open({ hash: DOUBTS });
    await page.click(".doubt.warning");
    assert.equal(await page.getAttribute(".doubt-item.chosen", "data-doubt"), "1");
    await page.focus(".doubt.error");
    await page.keyboard.press("Enter");
    assert.equal(await page.getAttribute(".doubt-item.chosen", "data-doubt"), "0");
  });

  test("a code explains itself", async () => {
    const page = await bench.open({ hash: DOUBTS });
    await page.click("#tab-doubts");
    await page.click('[data-doubt="0"] summary');
    await page.waitForSelector('[data-doubt="0"] details p');
    assert.match((await page.textContent('[data-doubt="0"] details p')) ?? "", /names a weekday and a date/);
  });
});
