// A real browser and a server for it, on this machine alone.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";

import { chromium } from "playwright-core";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = process.env.KAIKEN_CHROMIUM ?? PLACES.find((path) => existsSync(path));

/** Why there is no browser; false where there is one. */
export const noBrowser =
  executablePath === undefined && "no Chromium in /usr/bin; install it, or name it in KAIKEN_CHROMIUM";

export const launch = () => chromium.launch({ executablePath, args: ARGUMENTS });

/** What the package needs to be allowed, and no more. */
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'unsafe-inline'";

/**
 * Serves a folder, and pages by their paths, under a Content-Security-Policy.
 * @param {URL} folder
 * @param {Record<string, string>} pages
 */
export async function serve(folder, pages = {}, policy = STRICT) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = new URL(`.${pathname}`, folder);
    const body = pages[pathname] ?? (existsSync(file) && extname(pathname) !== "" ? readFileSync(file) : undefined);
    const type = pages[pathname] === undefined ? TYPES[extname(pathname)] : TYPES[".html"];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type ?? "text/plain", "content-security-policy": policy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The folder of the package. */
export const PACKAGE = new URL("../../pkg/dist/", import.meta.url);
