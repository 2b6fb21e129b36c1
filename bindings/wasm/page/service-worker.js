// Keeps the page, so that it opens without a network. `build.mjs` writes the list of its files above.
"use strict";

const { version, files } = self.KAIKEN_PAGE;
const STORE = `kaiken-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(files.map((file) => new Request(file, { cache: "reload" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function removeOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("kaiken-") && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What was kept of this version; only what it does not have comes from the server. */
async function answer(request) {
  const store = await caches.open(STORE);
  return (await store.match(request, { ignoreSearch: true })) ?? fetch(request);
}
