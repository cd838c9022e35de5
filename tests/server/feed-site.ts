import { answering } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";

/** Pages and feeds for the tests of subscriptions. */

export type Entry = { name: string; title?: string; day?: string; link?: string };

const sentence = (name: string) =>
  `The ${name} summit was held in Valletta on 5 March 2024 and went on for three days, while ships of twelve countries waited in the harbour.`;

/** A page with an article of its own for every name. */
export function articlePage(name: string, more = ""): string {
  return `<!doctype html><html><head><title>${name} talks open</title>
    <meta property="og:site_name" content="The Test Gazette">
    <meta property="article:published_time" content="2024-03-06T09:00:00Z"></head>
    <body><nav>Home Sport</nav><article><h1>${name} talks open</h1>
    <p>${sentence(name)}</p>
    <p>Organisers in ${name} said that over 4,000 dockers had been deployed to the port before the meeting began. ${more}</p>
    <p>Marte Vinje took office as prime minister of ${name} on 1 February 2024.</p></article></body></html>`;
}

const item = ({ name, title, day, link = `/${name}` }: Entry) =>
  `<item><guid isPermaLink="false">${name}</guid><title>${title ?? `${name} talks`}</title>${link === "" ? "" : `<link>${link}</link>`}${
    day === undefined ? "" : `<pubDate>${day}</pubDate>`
  }</item>`;

export const rss = (entries: readonly Entry[], title = "The Test Gazette") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${entries.map(item).join("")}</channel></rss>`;

/** Serves a feed and a page for each of its entries. */
export function serveFeed(site: LoopbackSite, entries: readonly Entry[], path = "/feed"): string {
  site.pages.set(path, answering(rss(entries), "application/rss+xml"));
  for (const { name } of entries) site.pages.set(`/${name}`, answering(articlePage(name)));
  return `${site.address}${path}`;
}
