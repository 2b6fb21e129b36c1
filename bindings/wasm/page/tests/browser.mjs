// One Chromium, one server, and a page that keeps account of what it asks for.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { serve } from "../serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const root = fileURLToPath(new URL("../../../../", import.meta.url));
export const shots = join(root, "target/page-screenshots");

/** The browser of the package's own tests. @type {{ launch: () => Promise<import("playwright-core").Browser>, noBrowser: string | false }} */
const { launch, noBrowser } = await import(new URL("../../tests/support/browser.mjs", import.meta.url).href);

const built = existsSync(fileURLToPath(new URL("../dist/index.html", import.meta.url)));

/** Why the tests in a browser cannot run; false when they can. */
export const skipped = built ? noBrowser : "the page is not built: `cargo xtask page`";

/** @returns {Promise<Bench>} */
export async function start() {
  mkdirSync(shots, { recursive: true });
  const server = await serve();
  const browser = await launch();
  return new Bench(server, browser);
}

export class Bench {
  /**
   * @param {Awaited<ReturnType<typeof serve>>} server
   * @param {import("playwright-core").Browser} browser
   */
  constructor(server, browser) {
    this.server = server;
    this.browser = browser;
    this.url = server.url;
    /** @type {string[]} the addresses that were asked for by the page that is open */
    this.requests = [];
    /** @type {string[]} what went wrong on it */
    this.faults = [];
  }

  /**
   * Opens the page and waits until it has shown something.
   *
   * @param {import("playwright-core").BrowserContextOptions & { hash?: string, without?: string }} [options]
   * @returns {Promise<Page>}
   */
  async open({ hash = "", without, ...options } = {}) {
    await this.closePages();
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block", reducedMotion: "reduce", ...options });
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

  async closePages() {
    for (const context of this.browser.contexts()) await context.close();
  }

  async stop() {
    await this.browser.close();
    await this.server.close();
  }
}

/**
 * Has the page read a text, as if somebody had opened a file.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} [name]
 */
export async function give(page, text, name = "given.txt") {
  await page.setInputFiles("#file", { name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.waitForFunction(
    (length) => !document.body.classList.contains("busy") && document.getElementById("size")?.textContent?.startsWith(length),
    text.length.toLocaleString("en"),
    { timeout: 60_000 },
  );
}

/** @param {Page} page */
export function shownText(page) {
  return page.evaluate(() => document.getElementById("transcript")?.textContent);
}

/** @param {Page} page */
export function status(page) {
  return page.evaluate(() => document.getElementById("status")?.textContent ?? "");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && noBrowser) {
  console.error(noBrowser);
  process.exitCode = 1;
}
