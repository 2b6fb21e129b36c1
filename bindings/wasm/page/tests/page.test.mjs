// The page in a real Chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";

import { EXAMPLES } from "../app/examples.js";
import { pack } from "../app/model/link.js";
import { give, root, shots, shownText, skipped, start, status } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ABROAD = "#example=2019-09-24-abroad.txt";
const DOUBTS = "#example=2016-10-04-with-doubts.txt";
const PANELS = ["speakers", "exchanges", "facts", "doubts", "json"];
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** @param {string} file */
function example(file) {
  return readFileSync(join(root, "examples/transcripts", file), "utf8");
}

/** @param {Page} page @param {string} selector */
function count(page, selector) {
  return page.locator(selector).count();
}

/** Whether the place that has the focus is in view. @param {Page} page */
function focusInView(page) {
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
async function scrollToEnd(page, id) {
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
function widths(page) {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
}

describe("the page", { skip: skipped }, () => {
  /** @type {import("./browser.mjs").Bench} */
  let bench;

  before(async () => {
    bench = await start();
  });

  after(() => bench.stop());

  afterEach(() => {
    assert.deepEqual(bench.faults, [], "errors on the page");
    const foreign = bench.requests.filter((url) => !url.startsWith(bench.url) && !/^(blob|data):/.test(url));
    assert.deepEqual(foreign, [], "nothing leaves the browser");
  });

  describe("shows a transcript", () => {
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

  describe("shows doubts", () => {
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

  describe("takes a text", () => {
    test("that is pasted anywhere, without a request", async () => {
      const page = await bench.open();
      const before = bench.requests.length;
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData("text/plain", "Reporter: Is it raining?\nMinister Aoba: It is.");
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      });
      await page.waitForFunction(() => document.querySelectorAll(".turn").length === 2);
      const icon = `${bench.url}icons/kaiken.svg`;
      assert.deepEqual(bench.requests.slice(before).filter((url) => url !== icon), [], "at most the icon, for the new address");
      assert.equal(await page.inputValue("#example"), "");
    });

    test("by the button, from the clipboard", async () => {
      const page = await bench.open();
      await page.evaluate(() => navigator.clipboard.writeText("Reporter: Is it snowing?"));
      await page.click('[data-act="paste"]');
      await page.waitForFunction(() => document.querySelectorAll(".turn").length === 1);
      assert.equal(await shownText(page), "Reporter: Is it snowing?");
    });

    test("that is dropped", async () => {
      const page = await bench.open();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(["Reporter: Who dropped this?"], "dropped.txt", { type: "text/plain" }));
        document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data, bubbles: true }));
        if (document.getElementById("veil")?.hidden) throw new Error("no veil while a file hangs over the page");
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await page.waitForFunction(() => document.querySelectorAll(".turn").length === 1);
      assert.ok(await page.isHidden("#veil"));
    });

    test("that is written, and follows each key", async () => {
      const page = await bench.open();
      await page.click("#edit");
      await page.fill("#editor", "Reporter: One?");
      await page.waitForFunction(() => document.querySelector('[data-count="exchanges"]')?.textContent === "1");
      await page.keyboard.press("Escape");
      await page.waitForSelector("#transcript:not([hidden]) .turn");
      assert.equal(await shownText(page), "Reporter: One?");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "edit");
    });

    test("but writes none that is too long for a field", async () => {
      const page = await bench.open();
      const long = "Reporter: Why?\n".repeat(15_000);
      await page.click("#edit");
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        document.getElementById("editor")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, long);
      await page.waitForSelector("#transcript:not([hidden]) .turn");
      await page.waitForFunction(() => document.getElementById("size")?.textContent?.startsWith("225,000"));
      await page.click("#edit");
      assert.match(await status(page), /This text has 225,000 characters/);
      assert.ok(await page.isVisible("#transcript"));
    });

    test("in Shift_JIS, and says so", async () => {
      const page = await bench.open();
      const bytes = [0x8b, 0x4c, 0x8e, 0xd2, 0x81, 0x46, 0x82, 0xa2, 0x82, 0xc2, 0x82, 0xc5, 0x82, 0xb7, 0x82, 0xa9, 0x81, 0x48];
      await page.setInputFiles("#file", { name: "old.txt", mimeType: "text/plain", buffer: Buffer.from(bytes) });
      await page.waitForFunction(() => document.getElementById("status")?.textContent?.includes("It is written in Shift_JIS."));
      assert.equal(await shownText(page), "記者：いつですか？");
    });

    test("in a saved page, and runs nothing of it", async () => {
      const page = await bench.open();
      const before = bench.requests.length;
      const html = `<!doctype html><title>x</title><nav>Menu</nav><script>window.hacked = 1</script>
        <img src="https://example.com/x.png" onerror="window.hacked = 1"><p><b>Reporter</b>: Will it &amp; they rain?</p><p>Minister Aoba: They will.</p>`;
      await page.setInputFiles("#file", { name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) });
      await page.waitForFunction(() => document.querySelectorAll(".turn").length === 2);
      assert.match((await shownText(page)) ?? "", /^Reporter: Will it & they rain\?\s+Minister Aoba: They will\.\s*$/);
      assert.match(await status(page), /the text of a saved page/);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).hacked), undefined);
      assert.ok(bench.requests.slice(before).every((url) => url.startsWith(bench.url)));
      bench.faults = bench.faults.filter((fault) => !/inline event handler.*has been blocked/.test(fault));
    });

    test("but not words of the page that are dragged about", async () => {
      const page = await bench.open();
      const label = page.locator("#transcript .turn .label b").first();
      await label.dblclick();
      const { x, y, width, height } = /** @type {{ x: number, y: number, width: number, height: number }} */ (await label.boundingBox());
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + 80, y + 60, { steps: 5 });
      assert.ok(await page.isHidden("#veil"));
      await page.mouse.up();
      assert.equal(await shownText(page), example(EXAMPLES[0].file));
    });

    test("and the veil goes when a drag has ended without a word", async () => {
      const page = await bench.open();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(["x"], "hangs.txt", { type: "text/plain" }));
        document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data, bubbles: true }));
      });
      assert.ok(await page.isVisible("#veil"));
      await page.mouse.move(200, 200);
      assert.ok(await page.isHidden("#veil"));
    });

    test("one at a time, and tells of the others", async () => {
      const page = await bench.open();
      const files = ["one", "two"].map((name) => ({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(`Reporter: Is it ${name}?`) }));
      await page.$eval("#file", (input) => input.setAttribute("multiple", ""));
      await page.setInputFiles("#file", files);
      await page.waitForFunction(() => document.getElementById("status")?.textContent?.includes("1 other was left out"));
      assert.equal(await shownText(page), "Reporter: Is it one?");
    });

    test("and loses none when the clipboard is closed, be it by the user or on plain http", async () => {
      const page = await bench.open({ hash: ABROAD });
      const close = [
        () => void (navigator.clipboard.readText = () => Promise.reject(new DOMException("closed", "NotAllowedError"))),
        () => void Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
      ];
      for (const act of close) {
        await page.evaluate(act);
        await page.click('[data-act="paste"]');
        await page.waitForSelector("#editing:not([hidden])");
        assert.match(await status(page), /^The browser keeps its clipboard closed/);
        await page.keyboard.press("Escape");
        await page.waitForSelector("#transcript:not([hidden]) .turn");
        assert.equal(await shownText(page), example("2019-09-24-abroad.txt"));
        assert.match(page.url(), /#example=2019-09-24-abroad\.txt$/);
      }
    });

    test("that is not blank", async () => {
      const page = await bench.open();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData("text/plain", " \n");
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      });
      assert.equal(await status(page), "There was nothing to read in that.");
      assert.equal(await shownText(page), example(EXAMPLES[0].file));
      await page.setInputFiles("#file", { name: "blank.txt", mimeType: "text/plain", buffer: Buffer.from(" \n") });
      await page.click('#empty:not([hidden]) [data-act="write"]');
      assert.equal(await count(page, ".voice"), 0, "nothing stays of the text before");
    });

    test("and one's own is there again after an example", async () => {
      const page = await bench.open();
      await page.selectOption("#example", "");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "editor");
      await page.keyboard.press("Escape");
      assert.equal(await page.inputValue("#example"), EXAMPLES[0].file);
      await give(page, "Reporter: Mine?");
      await page.selectOption("#example", EXAMPLES[1].file);
      await page.waitForFunction(() => document.querySelectorAll(".turn").length === 28);
      await page.selectOption("#example", "");
      await page.waitForFunction(() => document.querySelectorAll(".turn").length === 1);
      assert.equal(await shownText(page), "Reporter: Mine?");
    });

    test("from an input method, whose Escape does not end the editing", async () => {
      const page = await bench.open();
      await page.click("#edit");
      const press = (/** @type {boolean} */ isComposing) =>
        page.$eval("#editor", (field, isComposing) => void field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing })), isComposing);
      await press(true);
      assert.ok(await page.isVisible("#editor"));
      await press(false);
      assert.ok(await page.isHidden("#editor"));
    });

    test("and says so when there is none", async () => {
      const page = await bench.open();
      await page.click("#edit");
      await page.fill("#editor", " ");
      await page.keyboard.press("Escape");
      await page.waitForSelector("#empty:not([hidden])");
      await page.screenshot({ path: join(shots, "empty.png") });
      await page.click('[data-act="write"]');
      assert.equal(await page.evaluate(() => document.activeElement?.id), "editor");
    });

    test("and refuses what is no text", async () => {
      const page = await bench.open();
      await page.setInputFiles("#file", { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0xff, 0xc0, 0x00]) });
      await page.waitForSelector(".status.wrong");
      assert.match(await status(page), /“picture\.png” is no text/);
    });
  });

  describe("gives it back", () => {
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

  describe("takes text for text", () => {
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

  describe("stays smooth", () => {
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

  describe("fits and can be used", () => {
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

    test("a text that begins with a heading begins at the top", async () => {
      const page = await bench.open();
      await give(page, "Opening Remarks\n\nMinister Aoba: Welcome to all of you.\nReporter: Why?");
      assert.equal(await page.$eval("#transcript .line.is-heading", (heading) => getComputedStyle(heading).marginTop), "0px");
    });

    test("a phone shows the text as a tab, and a jump leads to it", async () => {
      const page = await bench.open({ hash: DOUBTS, ...PHONE });
      assert.equal(await page.getAttribute("#tab-text", "aria-selected"), "true");
      await page.tap("#tab-doubts");
      assert.ok(await page.isHidden("#text"));
      await page.tap('[data-doubt="4"] .go');
      assert.ok(await page.isVisible("#text"));
      assert.ok(await focusInView(page));
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

  test("the page says so when the parser cannot be loaded", async () => {
    const page = await bench.open({ without: "kaiken.wasm" });
    assert.match(await status(page), /could not be loaded/);
    assert.ok(await page.$(".status.wrong"));
    bench.faults.splice(0);
  });

  test("the page opens and reads without a network", async () => {
    const page = await bench.open({ serviceWorkers: "allow" });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.waitForSelector("body.ready");
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector("body.ready");
    await page.selectOption("#example", "2019-09-24-abroad.txt");
    await page.waitForFunction(() => document.querySelectorAll(".turn").length === 28 && document.querySelectorAll(".voice").length === 2);
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
 * Chooses a tab where it stands; Playwright would scroll to it before.
 *
 * @param {Page} page
 * @param {string} tab
 */
function tapped(page, tab) {
  return page.$eval(`#tab-${tab}`, (tab) => /** @type {HTMLElement} */ (tab).click());
}

/** A transcript of 2 MB: the first example with its topics over and over. */
function long() {
  const regular = example(EXAMPLES[0].file);
  const body = regular.slice(regular.indexOf("The bell of Ushijima\n\nSeto"), regular.indexOf("Back to"));
  return regular.replace("Back to", () => `${body.repeat(Math.ceil(2_000_000 / body.length))}Back to`);
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
