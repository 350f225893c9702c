// Starts the service worker (sw.js at the site's root), speaks for a copy that it shows, and lists
// the copies on the page about them. Without a worker the site is the same.
(() => {
  const site = new URL("../../", document.currentScript.src);
  const notice = document.querySelector(".stored");
  const list = document.getElementById("stored-pages");
  const first = !navigator.serviceWorker?.controller; // this page came before any worker

  if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
    // Reading comes first: nothing is fetched before this page is whole and the browser idle.
    addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(start));
  }
  if (notice && !notice.hidden) speak(notice);
  if (list && "caches" in window) showCopies().catch(() => { /* the line that is there stays */ });
  document.getElementById("try-again")?.addEventListener("click", () => location.reload());

  function start() {
    const workers = navigator.serviceWorker;
    const { saveData, effectiveType = "" } = navigator.connection ?? {};
    const saving = Boolean(saveData) || effectiveType.endsWith("2g");
    const tell = () => workers.controller?.postMessage({ kind: "idle", first, saving });
    workers.addEventListener("controllerchange", tell);
    tell();
    // No worker in private windows, or without a certificate.
    workers.register(new URL("sw.js", site), { updateViaCache: "none" }).catch(() => {});
  }

  function speak(copy) {
    const newest = copy.querySelector("button");
    const check = async () => {
      try {
        const { ok, status } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
        if (status === 404 || status === 410) location.reload(); // withdrawn: away with the copy
        else newest.hidden = !ok;
      } catch { /* still no network */ }
    };
    newest.addEventListener("click", () => location.reload());
    addEventListener("online", check);
    if (navigator.onLine) check();
    // A screen reader announces what changes in a status, not what was there from the start.
    setTimeout(() => copy.replaceChildren(...copy.childNodes), 500);
  }

  async function showCopies() {
    const copies = new Map();
    for (const name of ["pages", "current"]) {
      const found = `offline:${site.pathname}|${name}`;
      if (!(await caches.has(found))) continue;
      const cache = await caches.open(found);
      for (const request of (await cache.keys()).reverse()) {
        if (!copies.has(request.url)) copies.set(request.url, await (await cache.match(request)).text());
      }
    }
    if (copies.size) list.replaceChildren(...[...copies].map(([url, html]) => item(url, html)));
  }

  function item(url, html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    link.lang = page.documentElement.lang;
    link.textContent = page.querySelector("h1")?.textContent || page.title;
    row.append(link, ` – ${page.querySelector(".stored time")?.textContent ?? ""}`);
    return row;
  }
})();
