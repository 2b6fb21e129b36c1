import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { EXAMPLES } from "../app/examples.js";
import { inBrowser, shots } from "./support/bench.mjs";
import { ABROAD, count, example, give, shownText, status } from "./support/page.mjs";

inBrowser("the page takes a text", (bench) => {
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
