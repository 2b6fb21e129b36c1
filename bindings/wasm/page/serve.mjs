// Serves the built page on this machine: `node serve.mjs [PORT]`.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = fileURLToPath(new URL("dist", import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** @param {string} path of a request */
function fileFor(path) {
  const inside = normalize(decodeURIComponent(path)).replace(/^([/\\]|\.\.)+/, "");
  const file = join(dist, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
  return file.startsWith(dist) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * @param {number} [port] 0 for any that is free
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(port = 0) {
  const server = createServer((request, response) => {
    const file = fileFor(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!file) {
      response.writeHead(404).end("not found");
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serve(Number(process.argv[2] ?? 8080));
  console.log(`the page is at ${url}`);
}
