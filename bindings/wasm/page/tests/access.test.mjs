import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { inBrowser, shots } from "./support/bench.mjs";
import { ABROAD, DOUBTS, PHONE, focusInView } from "./support/page.mjs";

/** @typedef {import("playwright-core").Page} Page */

inBrowser("the page can be used by everybody", (bench) => {
  test("a phone shows the text as a tab, and a jump leads to it", async () => {
    const page = await bench.open({ hash: DOUBTS, ...PHONE });
    assert.equal(await page.getAttribute("#tab-text", "aria-selected"), "true");
    await page.tap("#tab-doubts");
    assert.ok(await page.isHidden("#text"));
    await page.tap('[data-doubt="4"] .go');
    assert.ok(await page.isVisible("#text"));
    assert.ok(await focusInView(page));
  });

  test("a phone says where its text goes, and how the editing ends", async () => {
    const page = await bench.open(PHONE);
    assert.match(await page.innerText(".private"), /Nothing is sent anywhere\.$/);
    await page.tap("#edit");
    assert.equal(await page.innerText(".editing label"), "The text. What is found in it stands in the other tabs as you write.");
    await page.screenshot({ path: join(shots, "360-editing.png") });
    const done = page.locator(".editing").getByRole("button", { name: "Done" });
    const { y = -1 } = (await done.boundingBox()) ?? {};
    assert.ok(y > 0 && y < PHONE.viewport.height, `it stands at ${y}`);
    await done.tap();
    assert.ok(await page.isHidden("#editing"));
    assert.ok(await page.isVisible("#transcript"));
  });

  test("dark is as the system says, or as one chooses, and is remembered", async () => {
    const page = await bench.open({ colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.click("#theme");
    const light = await ground();
    assert.notEqual(light, dark);
    await page.reload();
    await page.waitForSelector("body.ready");
    assert.equal(await ground(), light);
    await page.click("#theme");
    assert.equal(await ground(), dark);
  });

  test("a phone that is turned keeps its tab, and a tab its place", async () => {
    const page = await bench.open({ hash: DOUBTS, ...PHONE });
    await page.evaluate(() => scrollTo(0, 600));
    await tapped(page, "doubts");
    const top = await page.$eval("#panel-doubts", (panel) => panel.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 400, `the panel begins at ${top}`);
    for (const [width, height] of [[1200, 360], [360, 740]]) {
      await page.setViewportSize({ width, height });
      assert.equal(await page.getAttribute("#tab-doubts", "aria-selected"), "true");
    }
    await tapped(page, "text");
    await page.waitForFunction(() => Math.round(scrollY) === 600);
  });

  test("a key on a mark leads to the list on a phone, too", async () => {
    const page = await bench.open({ hash: DOUBTS, ...PHONE });
    await page.focus(".doubt.error");
    await page.keyboard.press("Enter");
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /K0101/);
  });

  test("buttons of different voices have different names", async () => {
    const page = await bench.open();
    const names = await page.$$eval(".voice button", (all) => all.map((button) => button.textContent));
    assert.equal(new Set(names).size, names.length);
  });

  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    test(`colours that the system forces, ${scheme}: words are read, the chosen tab and arrows are seen`, async () => {
      const page = await bench.open({ hash: DOUBTS, forcedColors: "active", colorScheme: scheme });
      await page.click("#tab-doubts");
      await page.screenshot({ path: join(shots, `forced-${scheme}.png`) });
      const words = await page.$$eval(".turn, .turn .label b, .doubt", (all) => all.map((one) => getComputedStyle(one).color));
      const grounds = await page.$$eval(".turn", (all) => all.map((one) => getComputedStyle(one).backgroundColor));
      const text = await page.$eval("body", (body) => getComputedStyle(body).color);
      const ground = await page.$eval("body", (body) => getComputedStyle(body).backgroundColor);
      assert.notEqual(text, ground);
      assert.deepEqual([...new Set(words)], [text]);
      assert.deepEqual([...new Set(grounds)], [ground]);
      const lines = await page.$$eval(".tabs button:not([hidden])", (all) => all.map((tab) => [tab.getAttribute("aria-selected"), getComputedStyle(tab).borderBottomColor]));
      assert.deepEqual(lines.filter(([, line]) => line !== ground).map(([chosen]) => chosen), ["true"]);
      assert.equal(await page.$eval("select", (select) => getComputedStyle(select).appearance), "auto");
    });
  }

  test("the keyboard reaches everything, and shows where it is", async () => {
    const page = await bench.open({ hash: DOUBTS });
    /** @type {string[]} */
    const walk = [];
    for (let at = 0; at < 60; at++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const name = element.id || element.getAttribute("data-act") || element.getAttribute("data-doubts") || element.className.toString() || element.tagName;
        return { name, seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
      });
      if (!here) break;
      assert.ok(here.seen, `no focus is seen on ${here.name}`);
      walk.push(here.name);
    }
    const stops = ["skip", "brand", "theme", "example", "dialect", "open", "paste", "edit", "share", "tab-speakers", "panel-speakers", "0", "1", "2", "3", "4"];
    assert.deepEqual(walk.filter((name) => stops.includes(name)), stops);
    assert.ok(walk.length < 60, "the walk ends");
  });

  test("the tabs follow the arrows", async () => {
    const page = await bench.open();
    await page.focus("#tab-speakers");
    for (const [key, tab] of [["ArrowRight", "exchanges"], ["End", "json"], ["ArrowRight", "speakers"], ["ArrowLeft", "json"], ["Home", "speakers"]]) {
      await page.keyboard.press(key);
      assert.equal(await page.evaluate(() => document.activeElement?.id), `tab-${tab}`);
      assert.ok(await page.isVisible(`#panel-${tab}`));
    }
  });

  test("nothing moves for those who do not want it", async () => {
    const page = await bench.open({ hash: ABROAD, reducedMotion: "reduce" });
    await page.click("#tab-exchanges");
    await page.click(".said");
    assert.equal(await page.$eval(".pointed", (pointed) => getComputedStyle(pointed).animationName), "none");
  });
});

/**
 * Chooses a tab where it stands; Playwright would scroll to it before.
 *
 * @param {Page} page
 * @param {string} tab
 */
function tapped(page, tab) {
  return page.$eval(`#tab-${tab}`, (tab) => /** @type {HTMLElement} */ (tab).click());
}
