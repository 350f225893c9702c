// Instead of the service worker where copies are switched off (`ngoai_tuyen: không`): browsers that
// have the worker ask for this file again, so it takes the worker and all copies away there too.
const PREFIX = `offline:${new URL("./", self.location).pathname}|`;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX)) await caches.delete(name);
      }
      await self.registration.unregister();
    })(),
  );
});
