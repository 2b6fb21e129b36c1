import assert from "node:assert/strict";
import { test } from "node:test";

import { inBrowser } from "./support/bench.mjs";
import { status } from "./support/page.mjs";

inBrowser("the page and the network", (bench) => {
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
