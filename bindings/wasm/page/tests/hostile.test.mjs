import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { inBrowser, shots } from "./support/bench.mjs";
import { PANELS, PHONE, count, give, shownText, widths } from "./support/page.mjs";

inBrowser("the page takes text for text", (bench) => {
  /** @type {Record<string, string>} */
  const hostile = {
    "markup": 'Reporter: <script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">\n<svg onload=window.hacked=1>: "><b>\nMinister <i>Aoba</i>: </div></section>&lt;&amp;',
    "right to left and what is not seen": "Reporter: \u202eevil\u202c \u2066x\u2069 שלום\u200b zero\u200bwidth\ufeff\nMinister Aoba: \u0000\u0007\u001b[31m مرحبا \u202e",
    "emoji and astral letters": `Reporter: ${"👩‍👩‍👧‍👦🏳️‍🌈𠮷".repeat(200)}?\nMinister Aoba: 😀`,
    "a line of 2 MB": `Reporter: ${"word <b>and</b> word ".repeat(100_000)}`,
    "a word of 2 MB": `Reporter: ${"x".repeat(2_000_000)}`,
  };

  for (const [name, text] of Object.entries(hostile)) {
    test(name, async () => {
      const page = await bench.open();
      await give(page, text);
      assert.equal(await shownText(page), text);
      for (const panel of PANELS) await page.click(`#tab-${panel}`);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).hacked), undefined);
      assert.equal(await count(page, ":is(#transcript, .found) :is(script, img, i, iframe, object)"), 0);
      const [content, view] = await widths(page);
      assert.ok(content <= view, `${content} in ${view}`);
      await page.screenshot({ path: join(shots, `hostile-${name.replaceAll(" ", "-")}.png`) });
    });
  }

  test("characters that are not seen are shown by their codes, and turn nothing around", async () => {
    const page = await bench.open();
    await give(page, hostile["right to left and what is not seen"]);
    const codes = await page.$$eval(".unseen", (all) => all.map((one) => one.getAttribute("data-code")));
    assert.deepEqual(codes.slice(0, 4), ["U+202E", "U+202C", "U+2066", "U+2069"]);
    assert.equal(await page.$eval(".unseen", (one) => getComputedStyle(one).unicodeBidi), "isolate");
  });

  test("a code stands on one line", async () => {
    const page = await bench.open(PHONE);
    await give(page, `Reporter: ${"\u202e".repeat(120)}`);
    const lines = await page.$$eval("#transcript .unseen", (all) => all.map((one) => [...one.getClientRects()].filter(({ width }) => width > 0).length));
    assert.deepEqual(lines, Array(120).fill(1));
    const [content, view] = await widths(page);
    assert.ok(content <= view, `${content} in ${view}`);
  });

  test("no script can be put into the page, and no foreign address be reached", async () => {
    const page = await bench.open();
    const outcome = await page.evaluate(async () => {
      const refused = (/** @type {() => unknown} */ act) => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      const markup = refused(() => (document.createElement("div").innerHTML = "<b>"));
      const script = refused(() => (document.createElement("script").text = "window.hacked = 1"));
      const foreign = await fetch("https://example.com/").then(() => false, () => true);
      const style = document.createElement("p");
      style.setAttribute("style", "color: red");
      return { markup, script, foreign, style: style.style.color === "" };
    });
    assert.deepEqual(outcome, { markup: true, script: true, foreign: true, style: true });
    bench.faults.splice(0);
    bench.requests = bench.requests.filter((url) => !url.includes("example.com"));
  });
});
