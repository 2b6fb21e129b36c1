import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { inBrowser, shots } from "./support/bench.mjs";
import { DOUBTS, count, example, focusInView, give } from "./support/page.mjs";

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

  test("what is too long ends with a sign, and a mend tells how much it takes out", async () => {
    const page = await bench.open();
    const text = example("2024-03-12-regular.txt");
    const [start, end] = [text.indexOf("Mr. Ken Aoba"), text.indexOf("Back to")];
    await give(page, `${text.slice(0, end)}${text.slice(start, end)}${text.slice(end)}`);
    await page.click("#tab-doubts");
    const doubt = page.locator(".doubt-item", { hasText: "K0401" });
    const begins = "Mr\\. Ken Aoba, Minister for Foreign Affairs: I have two announcements\\. The first concerns a bell\\. It hung in the …";
    assert.match(await doubt.locator(".message").innerText(), /twice: 34 paragraphs$/);
    assert.match(await doubt.locator(".words").innerText(), new RegExp(`^${begins}$`));
    assert.match(await doubt.locator(".related").innerText(), new RegExp(`${begins}$`));
    assert.match(await doubt.locator(".edit").innerText(), new RegExp(`^Perhaps mended by leaving out ${begins} and 33 more paragraphs$`));
    const letters = await doubt.locator(".help, .related").evaluateAll((all) => all.map((one) => getComputedStyle(one, "::first-letter").textTransform));
    assert.deepEqual([...new Set(letters)], ["uppercase"], "sentences below a heading begin as it does");
  });

  test("where there are none, it says so, and no more", async () => {
    const page = await bench.open();
    await page.click("#tab-doubts");
    assert.equal((await page.innerText("#panel-doubts")).trim(), "kaiken has no doubts about this text.");
    assert.equal(await count(page, "#panel-doubts .icon"), 1);
  });

  test("where nobody speaks, it says that the dialect finds nobody, and which one kaiken would choose", async () => {
    const page = await bench.open();
    await page.selectOption("#dialect", "mofa-ja");
    const nobody = "The dialect mofa-ja finds nobody who speaks here. kaiken itself would choose mofa-en.";
    await page.waitForFunction((nobody) => document.querySelector("#panel-speakers .nothing")?.textContent === nobody, nobody);
    await page.click("#tab-doubts");
    assert.equal(await page.innerText("#panel-doubts"), `kaiken has no doubts about this text. ${nobody}`);
    assert.equal(await count(page, "#panel-doubts .icon"), 0);
    await give(page, "Once upon a time.");
    await page.selectOption("#dialect", "");
    await page.waitForFunction(() => document.querySelector("#panel-speakers .nothing")?.textContent === "The dialect generic finds nobody who speaks here.");
  });

  test("a code explains itself", async () => {
    const page = await bench.open({ hash: DOUBTS });
    await page.click("#tab-doubts");
    await page.click('[data-doubt="0"] summary');
    await page.waitForSelector('[data-doubt="0"] details p');
    assert.match((await page.textContent('[data-doubt="0"] details p')) ?? "", /names a weekday and a date/);
  });
});
