// The service worker: what there is to read without a network. outputs/offline.py puts
// `const SITE = {…}` in front: version, shell, current, known, offline pages, seen.
//
// Three promises. The network always comes first: a copy is shown only when it fails or is slow.
// A copy says that it is one, and of which day. What the ward withdraws leaves the copies too.
const ROOT = new URL("./", self.location).pathname;
// Other sites may share the host, as on GitHub Pages: each touches its own caches only.
const PREFIX = `offline:${ROOT}|`;
const SHELL = `${PREFIX}shell-${SITE.version}`;
const SEARCH = `${PREFIX}search-${SITE.version}`;
const PAGES = `${PREFIX}pages`; // seen by the reader, the latest last
const CURRENT = `${PREFIX}current`; // home, register and what is posted now
const NOTES = `${PREFIX}notes`;
const PATIENCE = 4000; // ms; then a slow network is no better than a copy

self.addEventListener("install", (event) => {
  event.waitUntil(fillShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await self.clients.claim();
      const kept = [SHELL, SEARCH, PAGES, CURRENT, NOTES];
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && !kept.includes(name)) await caches.delete(name);
      }
      // Pages wait for the end of this; what fails is tried again at the next "idle".
      await Promise.race([forget().catch(() => {}), late()]);
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data?.kind !== "idle") return;
  event.waitUntil(settle(new URL(event.source.url), event.data).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith(ROOT)) return;
  const path = url.pathname.slice(ROOT.length);
  if (request.mode === "navigate") {
    if (path === "" || /(\/|\.html)$/.test(path)) event.respondWith(openPage(event, path));
    // Attachments are the browser's business: large, and read in parts.
    else if (!navigator.onLine) event.respondWith(offlinePage(path));
  } else if (path.startsWith("tim-kiem/chi-muc/")) {
    event.respondWith(searchPart(event, path));
  } else if ((path.startsWith("assets/") && url.searchParams.has("v")) || SITE.shell.includes(path)) {
    event.respondWith(shellPart(event));
  }
});

async function fillShell() {
  const shell = await caches.open(SHELL);
  const take = async (path) => {
    const isMarked = path.includes("?v="); // by its content: never changes under this address
    const stored = isMarked && (await caches.match(ROOT + path));
    const response = stored || (await fetch(ROOT + path, isMarked ? {} : { cache: "no-cache" }));
    if (!response.ok) throw new Error(path);
    await shell.put(ROOT + path, response);
  };
  await Promise.all(SITE.shell.map(take));
}

async function shellPart(event) {
  const shell = await caches.open(SHELL);
  const stored = await shell.match(event.request);
  if (stored) return stored;
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(shell.put(event.request, response.clone()));
    return response;
  } catch {
    // An old copy asks for the style sheet of its own day; today's is better than none.
    return (await shell.match(event.request, { ignoreSearch: true })) ?? Response.error();
  }
}

async function searchPart(event, path) {
  const cache = await caches.open(SEARCH);
  const key = ROOT + path;
  // All but the way in lies in a folder named by its content.
  const isMarked = !path.endsWith("/muc-luc.json");
  const stored = await cache.match(key);
  if (stored && isMarked) return stored;
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(cache.put(key, response.clone()));
    return response;
  } catch {
    return stored ?? Response.error();
  }
}

async function openPage(event, path) {
  const network = fetchPage(event, path);
  event.waitUntil(network.catch(() => {})); // goes on after a copy has been shown
  const stored = await storedPage(path);
  let state = "slow";
  try {
    const response = await (stored ? Promise.race([network, late()]) : network);
    if (response && !(stored && response.status >= 500)) return response;
  } catch {
    state = "offline";
  }
  // The address on the paper of a posting leads on to its record, which may have been kept.
  const code = path.match(/^s\/([^/]+\/)$/)?.[1];
  if (code) return Response.redirect(`${ROOT}cong-khai/${code}`);
  if (!stored) return offlinePage(path);
  return unhidden(stored, '<p class="stored" role="status" data-stored', state);
}

async function fetchPage(event, path) {
  // Asks the server each time: a browser's own copy would hide a withdrawal.
  const response = await fetch(event.request, { cache: "no-cache" });
  event.waitUntil(keep(path, response.clone()));
  return response;
}

async function keep(path, response) {
  if (response.status === 404 || response.status === 410) {
    for (const name of [PAGES, CURRENT]) await (await caches.open(name)).delete(ROOT + path);
  }
  if (!isPage(response) || SITE.shell.includes(path) || path.startsWith("s/")) return;
  const pages = await caches.open(PAGES);
  await pages.put(ROOT + path, response);
  const oldest = (await pages.keys()).slice(0, -SITE.seen);
  for (const request of oldest) await pages.delete(request);
}

function isPage(response) {
  const kind = response.headers.get("content-type") ?? "";
  return response.ok && response.type === "basic" && !response.redirected && kind.startsWith("text/html");
}

async function storedPage(path) {
  for (const name of [PAGES, CURRENT, SHELL]) {
    const found = await caches.match(ROOT + path, { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

async function offlinePage(path) {
  const language = Object.keys(SITE.offline).find((code) => path.startsWith(`${code}/`)) ?? "vi";
  const stored = await caches.match(ROOT + SITE.offline[language], { cacheName: SHELL });
  return stored ? unhidden(stored, '<p class="unsaved" data-unsaved', "yes") : Response.error();
}

// Pages carry their notices hidden, in their own language and with the day they were built. Shown
// before the page is painted, they move nothing.
async function unhidden(response, notice, state) {
  const html = (await response.text()).replace(`${notice} hidden>`, `${notice}="${state}">`);
  const headers = new Headers(response.headers);
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  return new Response(html, { headers });
}

// What a page asks for once it is loaded and idle.
async function settle(url, { first, saving }) {
  await forget();
  if (saving) return;
  // The first page was there before this worker.
  const path = url.pathname.slice(ROOT.length);
  if (first && !(await storedPage(path))) await keep(path, await fetch(url.pathname));
  filling ??= fillCurrent().finally(() => { filling = undefined; });
  await filling;
}

let filling;

async function fillCurrent() {
  if ((await noted("current")) === SITE.version) return;
  const current = await caches.open(CURRENT);
  const pages = await caches.open(PAGES);
  // One after the other: the reader's own clicks go first.
  for (const path of SITE.current) {
    const key = ROOT + path;
    const response = await fetch(key, { cache: "no-cache" });
    if (!isPage(response)) continue;
    if (await pages.match(key)) await pages.put(key, response.clone());
    await current.put(key, response);
  }
  const wanted = SITE.current.map((path) => ROOT + path);
  for (const request of await current.keys()) {
    if (!wanted.includes(new URL(request.url).pathname)) await current.delete(request);
  }
  await note("current", SITE.version);
}

// When records came or went: copies of pages that are no more, and of lists, which may name them.
async function forget() {
  if ((await noted("known")) === SITE.known) return;
  const copies = [];
  for (const name of [PAGES, CURRENT]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) copies.push([cache, request]);
  }
  const known = copies.length ? await knownPages() : new Set();
  for (const [cache, request] of copies) {
    const path = new URL(request.url).pathname.slice(ROOT.length);
    const digest = new DataView(await sha256(new TextEncoder().encode(path)));
    if (!known.has(digest.getUint32(0))) await cache.delete(request);
  }
  await note("known", SITE.known);
  await note("current", "");
}

async function knownPages() {
  const response = await fetch(`${ROOT}ngoai-tuyen/known.bin?v=${SITE.known}`, { cache: "no-cache" });
  const content = await response.arrayBuffer();
  const digest = [...new Uint8Array(await sha256(content))].map((byte) => byte.toString(16).padStart(2, "0"));
  // A list of another build, from some cache on the way, must not decide.
  if (!digest.join("").startsWith(SITE.known)) throw new Error("known.bin is of another build");
  const view = new DataView(content);
  return new Set(Array.from({ length: content.byteLength / 4 }, (_, at) => view.getUint32(4 * at)));
}

const sha256 = (content) => crypto.subtle.digest("SHA-256", content);
const late = () => new Promise((resolve) => { setTimeout(resolve, PATIENCE); });

async function note(name, value) {
  await (await caches.open(NOTES)).put(ROOT + name, new Response(value));
}

async function noted(name) {
  return (await caches.match(ROOT + name, { cacheName: NOTES }))?.text();
}
