import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { EXAMPLES } from "../app/examples.js";
import { pack } from "../app/model/link.js";
import { inBrowser, root } from "./support/bench.mjs";
import { ABROAD, count, example, give, shownText, status } from "./support/page.mjs";

/** @typedef {import("playwright-core").Page} Page */

inBrowser("the page gives a text back", (bench) => {
  test("as JSON, copied and saved", async () => {
    const page = await bench.open();
    await page.click('[data-take="json"][data-how="copy"]');
    await page.waitForFunction(() => document.getElementById("status")?.textContent?.startsWith("Copied"));
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    assert.equal(copied.schema, "kaiken/1");
    const { name, text } = await saved(page, "json");
    assert.equal(name, "2024-03-12-regular.json");
    assert.deepEqual(JSON.parse(text), copied);
  });

  test("as CSV, turns and exchanges", async () => {
    const page = await bench.open();
    const turns = await saved(page, "turns");
    assert.equal(turns.name, "2024-03-12-regular-turns.csv");
    assert.ok(turns.text.startsWith("\ufeffblock,role,"));
    const exchanges = await saved(page, "exchanges");
    await page.click('[data-take="exchanges"][data-how="copy"]');
    await page.waitForFunction(() => document.getElementById("status")?.textContent?.startsWith("Copied"));
    assert.equal(`\ufeff${(await page.evaluate(() => navigator.clipboard.readText())).replaceAll(/\r?\n/g, "\r\n")}`, exchanges.text.replaceAll(/\r?\n/g, "\r\n"));
  });

  test("as a link, which opens to the same text and dialect", async () => {
    const page = await bench.open();
    const text = "Reporter: 会見 😀 <b>?\nMinister Aoba: Yes.";
    await give(page, text);
    await page.selectOption("#dialect", "mofa-en");
    await page.click('[data-act="share"]');
    await page.waitForFunction(() => document.getElementById("status")?.textContent?.startsWith("Copied a link"));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await bench.open({ hash: new URL(link).hash });
    assert.equal(await shownText(other), text);
    assert.equal(await other.textContent("#read-as"), "mofa-en");
    assert.ok(bench.requests.every((url) => !url.includes("text=") || url.includes("#")), "the fragment goes to no server");
  });

  test("as a link that stays in the address, also in another dialect", async () => {
    const text = "Reporter: Why?\nMinister Aoba: Because.";
    const hash = `#text=${await pack(text)}`;
    const page = await bench.open({ hash });
    assert.equal(new URL(page.url()).hash, hash);
    await page.selectOption("#dialect", "generic");
    await page.waitForFunction(() => location.hash.endsWith("&dialect=generic"));
    await page.reload();
    await page.waitForSelector("body.ready");
    assert.equal(await shownText(page), text);
    assert.equal(await page.textContent("#read-as"), "generic");
    await give(page, "Reporter: And now?");
    await page.waitForFunction(() => location.hash === "#dialect=generic");
  });

  test("as a link to an example; of no text there is none", async () => {
    const page = await bench.open({ hash: ABROAD });
    await page.click('[data-act="share"]');
    await page.waitForFunction(() => document.getElementById("status")?.textContent?.startsWith("Copied a link"));
    assert.match(await status(page), /It names the example\.$/);
    await page.click("#edit");
    await page.fill("#editor", " ");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#empty:not([hidden])");
    await page.click('[data-act="share"]');
    assert.equal(await status(page), "There is no text to share yet.");
  });

  test("where nothing can be copied, it says what can be done", async () => {
    const page = await bench.open({ hash: ABROAD });
    await page.evaluate(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    for (const [button, way] of [['[data-act="share"]', "The link stands in the address bar."], ['[data-take="turns"][data-how="copy"]', "What can be copied can be saved as a file, too."]]) {
      await page.click(button);
      await page.waitForFunction((way) => document.getElementById("status")?.textContent?.endsWith(way), way);
    }
  });

  test("an address that asks for nothing leaves the text alone, and so does the skip link", async () => {
    const page = await bench.open();
    const text = "Reporter: Mine?";
    await give(page, text);
    await page.focus("#skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
    for (const hash of ["#text", "#text=", "#example=&text=", "#foo", ""]) {
      await turnTo(page, hash);
      assert.equal(await shownText(page), text, hash);
    }
    await turnTo(page, "#text=nonsense");
    await page.waitForSelector(".status.wrong");
    assert.equal(await shownText(page), text, "a damaged link takes nothing away");
    await turnTo(page, "#dialect=generic");
    await page.waitForFunction(() => document.getElementById("read-as")?.textContent === "generic");
    assert.equal(await shownText(page), text);
  });

  test("an address of an example that there is not begins with the first one", async () => {
    const page = await bench.open({ hash: "#example=nope.txt" });
    assert.equal(await shownText(page), example(EXAMPLES[0].file));
    assert.match(await status(page), /There is no example “nope\.txt”/);
  });

  test("an address of a dialect that there is not says so, and the text is shown", async () => {
    const page = await bench.open({ hash: `${ABROAD}&dialect=nope` });
    assert.equal(await status(page), "There is no dialect “nope”: kaiken chose one.");
    assert.equal(await shownText(page), example("2019-09-24-abroad.txt"));
    assert.equal(await page.inputValue("#dialect"), "");
  });

  test("JSON is written beside the page, and tells which conference it is", async () => {
    const page = await bench.open();
    await give(page, readFileSync(join(root, "tests/fixtures/mofa-en/records-two.txt"), "utf8"));
    await page.selectOption("#record", "1");
    await page.click('[data-take="json"][data-how="copy"]');
    await page.waitForFunction(() => document.getElementById("status")?.textContent?.startsWith("Copied"));
    assert.match(await status(page), /That is conference 2 of 2\.$/);
  });

  test("but not as a link that is too long, nor from one that is damaged", async () => {
    const page = await bench.open();
    const noise = Array.from({ length: 40_000 }, (_, at) => String.fromCharCode(0x4e00 + (Math.imul(at, 2_654_435_761) >>> 17) % 9000)).join("");
    await give(page, noise);
    await page.click('[data-act="share"]');
    await page.waitForSelector(".status.wrong");
    assert.match(await status(page), /too long for a link/);
    const other = await bench.open({ hash: "#text=nonsense" });
    assert.match(await status(other), /damaged/);
    assert.equal(await count(other, ".turn"), 28);
  });
});

/**
 * @param {Page} page
 * @param {string} form
 */
async function saved(page, form) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-take="${form}"][data-how="download"]`)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/**
 * Changes what stands behind the `#` of the address, and waits until the page has seen it.
 *
 * @param {Page} page
 * @param {string} hash
 */
function turnTo(page, hash) {
  return page.evaluate(async (hash) => {
    const seen = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = hash;
    await seen;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, hash);
}
