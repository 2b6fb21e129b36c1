import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { EXAMPLES } from "../app/examples.js";
import { inBrowser, root } from "./support/bench.mjs";
import { ABROAD, count, example, focusInView, give, shownText, status } from "./support/page.mjs";

inBrowser("the page shows a transcript", (bench) => {
  test("an example is read when the page opens, and not a letter of it is lost", async () => {
    const page = await bench.open();
    assert.equal(await shownText(page), example(EXAMPLES[0].file));
    assert.match(await status(page), /^Found 28 turns, 7 named speakers, 13 exchanges, no doubts\.$/);
  });

  for (const { file } of EXAMPLES) {
    test(`the example ${file} is shown as it is`, async () => {
      const page = await bench.open();
      await page.selectOption("#example", file);
      await page.waitForFunction((hash) => location.hash === hash, `#example=${file}`);
      assert.equal(await shownText(page), example(file));
    });
  }

  test("28 turns of two voices have two colours, labels and headings are set off", async () => {
    const page = await bench.open({ hash: ABROAD });
    assert.equal(await count(page, "#transcript .turn"), 28);
    const grounds = await page.$$eval("#transcript .turn", (turns) => turns.map((turn) => getComputedStyle(turn).backgroundColor));
    assert.equal(new Set(grounds).size, 2);
    assert.ok(grounds.every((ground, at) => ground === grounds[at % 2]));
    assert.equal(await count(page, "#transcript .turn .label b"), 28);
    assert.equal(await count(page, '#transcript .is-title[role="heading"]'), 1);
  });

  test("exchanges are a thread, and each leads to its place in the text", async () => {
    const page = await bench.open({ hash: ABROAD });
    await page.click("#tab-exchanges");
    assert.equal(await count(page, ".exchange"), 14);
    await page.click(".exchange:nth-child(12) .answers");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-tag")), "A12");
    assert.ok(await focusInView(page));
  });

  test("speakers have words and shares; one can be highlighted", async () => {
    const page = await bench.open();
    assert.equal(await count(page, ".voice"), 7);
    assert.match((await page.textContent(".voice .figures")) ?? "", /^\d+% · \d+ words in 15 turns$/);
    const colour = () => page.$$eval(".turn", (turns) => turns.slice(0, 3).map((turn) => getComputedStyle(turn).borderInlineStartColor));
    const [first, , third] = await colour();
    await page.click(".voice:nth-child(2) button[aria-pressed]");
    const [dimmed, , kept] = await colour();
    assert.notEqual(dimmed, first);
    assert.equal(kept, third);
  });

  test("voices without a name are counted beside those that have one, as the tab counts them", async () => {
    const page = await bench.open({ hash: ABROAD });
    assert.match(await status(page), /^Found 28 turns, 1 named speaker and 1 unnamed voice, 14 exchanges, /);
    assert.equal(await page.textContent('[data-count="speakers"]'), "2");
  });

  test("the facts of the header are told, and what it does not say is told as such", async () => {
    const page = await bench.open();
    await page.click("#tab-facts");
    const facts = await page.$$eval(".facts > div", (rows) => Object.fromEntries(rows.map((row) => [row.children[0].textContent, row.children[1].textContent])));
    assert.equal(facts.Date, "2024-03-12");
    assert.equal(facts.Venue, "Ministry of Foreign Affairs");
    assert.equal(facts.Topics, "not in the text");
    assert.match(facts.Dialect ?? "", /^mofa-en .*Why: \d+ points/);
  });

  test("another dialect can be chosen, and is kept in the address", async () => {
    const page = await bench.open();
    await page.selectOption("#dialect", "generic");
    await page.waitForFunction(() => document.getElementById("read-as")?.textContent === "generic");
    assert.match(page.url(), /dialect=generic/);
    await page.reload();
    await page.waitForSelector("body.ready");
    assert.equal(await page.textContent("#read-as"), "generic");
  });

  test("a file with two conferences shows one at a time", async () => {
    const page = await bench.open();
    const text = readFileSync(join(root, "tests/fixtures/mofa-en/records-two.txt"), "utf8");
    await give(page, text);
    const first = (await shownText(page)) ?? "";
    await page.selectOption("#record", "1");
    const second = (await shownText(page)) ?? "";
    assert.ok(first !== second && first + second === text);
  });
});
