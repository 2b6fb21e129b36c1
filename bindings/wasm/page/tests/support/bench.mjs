// One Chromium, one server, and a page that keeps account of what it asks for.
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "../../serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const root = fileURLToPath(new URL("../../../../../", import.meta.url));
export const shots = join(root, "target/page-screenshots");

/** The browser of the package's own tests. @type {{ launch: () => Promise<import("playwright-core").Browser>, noBrowser: string | false }} */
const { launch, noBrowser } = await import(new URL("../../../tests/support/browser.mjs", import.meta.url).href);

const built = existsSync(fileURLToPath(new URL("../../dist/index.html", import.meta.url)));

/** Why the tests in a browser cannot run; false when they can. */
const skipped = built ? noBrowser : "the page is not built: `cargo xtask page`";

/**
 * Tests that share a browser. After each of them nothing has gone wrong on the page, and nothing has left it.
 *
 * @param {string} name
 * @param {(bench: Bench) => void} tests
 */
export function inBrowser(name, tests) {
  describe(name, { skip: skipped }, () => {
    const bench = new Bench();
    before(() => bench.start());
    after(() => bench.stop());
    afterEach(() => bench.check());
    tests(bench);
  });
}

class Bench {
  /** @type {Awaited<ReturnType<typeof serve>> | undefined} */
  #server;
  /** @type {import("playwright-core").Browser | undefined} */
  #browser;
  url = "";
  /** @type {string[]} the addresses that were asked for by the page that is open */
  requests = [];
  /** @type {string[]} what went wrong on it */
  faults = [];

  async start() {
    mkdirSync(shots, { recursive: true });
    this.#server = await serve();
    this.url = this.#server.url;
    this.#browser = await launch();
  }

  /**
   * Opens the page and waits until it has shown something.
   *
   * @param {import("playwright-core").BrowserContextOptions & { hash?: string, without?: string }} [options]
   * @returns {Promise<Page>}
   */
  async open({ hash = "", without, ...options } = {}) {
    assert.ok(this.#browser, "the browser runs");
    for (const context of this.#browser.contexts()) await context.close();
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block", reducedMotion: "reduce", ...options });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    if (without) await context.route(`**/${without}`, (route) => route.abort());
    const page = await context.newPage();
    Object.assign(this, { requests: [], faults: [] });
    context.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.faults.push(message.text()));
    await page.goto(this.url + hash);
    await page.waitForSelector("body.ready");
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  check() {
    assert.deepEqual(this.faults, [], "errors on the page");
    const foreign = this.requests.filter((url) => !url.startsWith(this.url) && !/^(blob|data):/.test(url));
    assert.deepEqual(foreign, [], "nothing leaves the browser");
  }

  async stop() {
    await this.#browser?.close();
    await this.#server?.close();
  }
}
