import { parseHTML } from "linkedom";
import { writtenDay } from "@/lib/written-day";
import { linkedArticle } from "./page-linked-data";
import { isBeyondParsing, singleSpaced } from "./reader-html-plain";

/** What an HTML page says of itself, in its head and in its data for machines. */
export type PageDetails = {
  title: string | null;
  /** The name that it gives itself, else its host's. */
  publisher: string;
  /** ISO date, in the page's own time zone. */
  publishedAt: string | null;
  /** Where it wants to be found, if that is on the same host; else where it was found. */
  address: string;
  /** Addresses of the feeds that it names, in its order. */
  feeds: string[];
};

type Head = Pick<Document, "querySelector" | "querySelectorAll">;

const longest = 300;

/** The words of an attribute or element, or null when there are none. */
function words(text: string | null | undefined): string | null {
  const printable = (text ?? "").replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  const found = singleSpaced(printable).slice(0, longest);
  return found === "" ? null : found;
}

/** The content of the first <meta> of these names that has one. */
function metaContent(page: Head, names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of ["property", "name", "itemprop"]) {
      const found = words(
        page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute("content"),
      );
      if (found !== null) return found;
    }
  }
  return null;
}

const hostName = (url: URL): string => url.hostname.replace(/^www\./, "");

/** "Talks open | The Gazette" without the publisher's name. */
function withoutPublisher(title: string, publisher: string): string {
  const [, before, after] = /^(.+\S)\s+[|–—-]\s+([^|–—]+)$/.exec(title) ?? [];
  if (before === undefined || after === undefined) return title;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return plain(after) === plain(publisher) ? before : title;
}

const dayNames = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "date",
  "pubdate",
  "publish-date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date",
  "DC.date.issued",
  "dcterms.created",
];

function publicationDay(page: Head, linked: string | null): string | null {
  const time =
    page.querySelector("article time[datetime]") ??
    page.querySelector("time[itemprop=datePublished][datetime]") ??
    page.querySelector("time[datetime]");
  for (const text of [linked, metaContent(page, dayNames), time?.getAttribute("datetime")]) {
    const day = writtenDay(text ?? "");
    if (day !== null) return day;
  }
  return null;
}

/** The address without its fragment and without what only counts visitors. */
function plainAddress(url: URL): string {
  const plain = new URL(url.href);
  plain.hash = "";
  const counters = [...plain.searchParams.keys()].filter((name) =>
    /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/.test(name),
  );
  for (const name of counters) plain.searchParams.delete(name);
  return plain.href;
}

function canonicalAddress(page: Head, url: URL): string {
  const href = page.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? "";
  if (href === "" || !URL.canParse(href, url.href)) return plainAddress(url);
  const canonical = new URL(href, url.href);
  const isHere = canonical.host === url.host && /^https?:$/.test(canonical.protocol);
  // A page that gives every page's address as the front page's says nothing.
  const isFrontPage = canonical.pathname === "/" && url.pathname !== "/";
  return plainAddress(isHere && !isFrontPage ? canonical : url);
}

const feedType = /^application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i;

function feedAddresses(page: Head, url: URL): string[] {
  const links = [...page.querySelectorAll('link[rel~="alternate"][href]')];
  return links
    .filter((link) => feedType.test(link.getAttribute("type") ?? ""))
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => URL.canParse(href, url.href))
    .map((href) => new URL(href, url.href).href);
}

const unknown = "https://unknown.invalid/";

/** The page's head alone, for a page whose whole tree would take too long. */
function headOf(source: string): string {
  const end = source.search(/<\/head\s*>|<body[\s>]/i);
  return source.slice(0, end < 0 ? 100_000 : Math.min(end, 500_000));
}

/**
 * Reads what an HTML page says of itself. Never throws: what cannot be read is not there.
 * @param source the page's markup.
 * @param address where it was found: http or https.
 */
export function readPageDetails(source: string, address: string): PageDetails {
  const url = new URL(/^https?:/i.test(address) && URL.canParse(address) ? address : unknown);
  const nothing: PageDetails = {
    title: null,
    publisher: hostName(url),
    publishedAt: null,
    address: plainAddress(url),
    feeds: [],
  };
  const readable = isBeyondParsing(source) ? headOf(source) : source;
  if (isBeyondParsing(readable)) return nothing;
  try {
    return detailsOf(parseHTML(readable).document, url);
  } catch {
    // The parser was not written for hostile markup.
    return nothing;
  }
}

function detailsOf(page: Head, url: URL): PageDetails {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const linked = linkedArticle(scripts.map((script) => script.textContent ?? ""));
  const publisher = metaContent(page, ["og:site_name"]) ?? words(linked.publisher) ?? hostName(url);
  const title =
    words(linked.headline) ??
    metaContent(page, ["og:title", "twitter:title"]) ??
    words(page.querySelector("h1")?.textContent) ??
    words(page.querySelector("title")?.textContent);
  return {
    title: title === null ? null : withoutPublisher(title, publisher),
    publisher: publisher.slice(0, 120),
    publishedAt: publicationDay(page, linked.datePublished),
    address: canonicalAddress(page, url),
    feeds: feedAddresses(page, url),
  };
}
