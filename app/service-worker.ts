/// <reference lib="webworker" />
import { NetworkOnly, Serwist } from "serwist";
import type { PrecacheEntry } from "serwist";

/**
 * What makes Stet open without network: the offline page and all that it loads are kept when the
 * worker is installed; a page that cannot be had is answered with it. Answers and questions are kept by
 * the page itself (app/_offline). Nothing that the server says about a person is kept here.
 */
declare const self: ServiceWorkerGlobalScope & {
  __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
};

const offlinePage = "/offline";
const assetCache = "stet-offline-assets";
/** On a line that carries nothing, waiting longer than this is worse than the page from the device. */
const patienceSeconds = 8;

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request }) => request.mode === "navigate",
      handler: new NetworkOnly({ networkTimeoutSeconds: patienceSeconds }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: async ({ request }) => (await caches.match(request)) ?? fetch(request),
    },
  ],
  fallbacks: {
    entries: [{ url: offlinePage, matcher: ({ request }) => request.mode === "navigate" }],
  },
});
serwist.addEventListeners();

self.addEventListener("install", (event) => event.waitUntil(keepAssets()));

/**
 * The scripts, styles and fonts of the offline page, as its own text names them, and the scripts that
 * those load only when they are needed, as their text does.
 */
async function keepAssets(): Promise<void> {
  const page = await fetch(offlinePage, { cache: "no-store" });
  if (!page.ok) throw new Error("The offline page cannot be had.");
  const cache = await caches.open(assetCache);
  const wanted = new Set<string>();
  let named = assetsIn(await page.text());
  while (named.length > 0) {
    const missing = named.filter((address) => !wanted.has(address));
    missing.forEach((address) => wanted.add(address));
    await cache.addAll(missing);
    named = (await Promise.all(missing.map((address) => loadedLater(cache, address)))).flat();
  }
  // What only an earlier build needed; its open pages have loaded it long ago.
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
}

/** The addresses of what the build made, in a page's text or a script's. */
function assetsIn(text: string): string[] {
  const names = text.match(/\bstatic\/(?:chunks|media|css)\/[^"'`\\\s<>)]+\.\w+/g) ?? [];
  return [...new Set(names.map((name) => new URL(`/_next/${name}`, self.location.origin).href))];
}

/** What a script of the offline page loads when it is needed. */
async function loadedLater(cache: Cache, address: string): Promise<string[]> {
  if (!address.endsWith(".js")) return [];
  const script = await cache.match(address);
  return script === undefined ? [] : assetsIn(await script.text());
}

/** As server/push seals it. */
type Reminder = { title: string; body: string; href: string; stopToken: string };

self.addEventListener("push", (event) => {
  const reminder = event.data?.json() as Reminder | undefined;
  if (reminder === undefined) return;
  const { title, body } = reminder;
  const options: NotificationOptions & { actions: { action: string; title: string }[] } = {
    body,
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    // One at a time: a second takes the place of the first.
    tag: "stet-due",
    data: reminder,
    actions: [{ action: "stop", title: "Stop reminders" }],
  };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { href, stopToken } = event.notification.data as Reminder;
  event.waitUntil(
    event.action === "stop"
      ? openPage(`/reminders/stop?token=${encodeURIComponent(stopToken)}`)
      : openPage(href),
  );
});

async function openPage(path: string): Promise<void> {
  const address = new URL(path, self.location.origin).href;
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const found = open.find((client) => client.url === address);
  if (found === undefined) await self.clients.openWindow(address);
  else await found.focus();
}
