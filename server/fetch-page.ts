import "server-only";
import type { LookupFunction } from "node:net";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { decodePage } from "./decode-page";
import { readEnvironment } from "./env";
import { acceptedPackings } from "./fetch-body";
import { FetchFailure, problemOfError } from "./fetch-failure";
import { fetchHop } from "./fetch-hop";
import type { Hop, HopOptions } from "./fetch-hop";
import { fetchProblem, statusProblem } from "./fetch-problem";
import type { FetchProblem } from "./fetch-problem";
import { checkAddress } from "./public-address";
import { findRobotsProblem, mostRobotsBytes, robotsTypes } from "./robots";
import type { Robots, RobotsMemory } from "./robots";

export type FetchLimits = { totalMs: number; idleMs: number; maxBytes: number; redirects: number };

export type FetchOptions = {
  /** What is looked for: an article's page, or a feed (or a page that names one). */
  kind?: "page" | "feed";
  /** What the server called the version that is known; when it still is, nothing is sent again. */
  etag?: string | null;
  lastModified?: string | null;
  /** For tests alone: 127.0.0.1 and ::1 may be reached, on any port. STET_ALLOW_LOOPBACK says it too. */
  allowLoopback?: boolean;
  /** For tests: turns names into addresses in place of the system. */
  lookup?: LookupFunction;
  /** For tests: a certificate (PEM) to trust in place of those that the system trusts. */
  authority?: string;
  limits?: Partial<FetchLimits>;
  /** What is known of sites' robots.txt already, where several pages are read in one go. */
  robots?: RobotsMemory;
  /** Ends the reading early, as when the application stops. */
  signal?: AbortSignal;
};

export type FetchedPage = {
  /** Where it was found in the end, without a fragment. */
  address: string;
  /** The media type alone, in lower case; "" where the server named none. */
  type: string;
  /** Empty when nothing has changed. */
  text: string;
  /** The server says that nothing has changed since `etag` or `lastModified`. */
  isUnchanged: boolean;
  etag: string | null;
  lastModified: string | null;
};

const usualLimits: FetchLimits = {
  totalMs: 10_000,
  idleMs: 5_000,
  maxBytes: 2_000_000,
  redirects: 5,
};

const pageTypes = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"];
const feedTypes = [
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/xml",
  "text/xml",
  "application/feed+json",
  "application/json",
  "text/html",
  "application/xhtml+xml",
  // Servers that were never told what a feed is.
  "text/plain",
  "application/octet-stream",
  "",
];

const accepted = {
  page: "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9",
  feed: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5",
};

function headersOf(options: FetchOptions, publicUrl: string | null): Record<string, string> {
  return {
    "user-agent": publicUrl === null ? "Stet/0.1" : `Stet/0.1 (+${publicUrl})`,
    accept: accepted[options.kind ?? "page"],
    "accept-encoding": acceptedPackings,
    "accept-language": "en",
    ...(options.etag ? { "if-none-match": options.etag } : {}),
    ...(options.lastModified ? { "if-modified-since": options.lastModified } : {}),
  };
}

type Found = { url: URL; hop: Exclude<Hop, { kind: "redirect" }> };

type PageCheck = (url: URL) => Promise<FetchProblem | null>;

/**
 * Goes from address to address until one answers; each is checked like the first.
 * @param findObjection what else stands against an address, asked before it is fetched
 */
async function follow(
  address: string,
  limits: FetchLimits,
  options: HopOptions,
  findObjection: PageCheck = async () => null,
): Promise<Result<Found, FetchProblem>> {
  let checked = checkAddress(address, options.allowLoopback);
  for (let step = 0; step <= limits.redirects; step += 1) {
    if (!checked.ok) return checked;
    const url = checked.value;
    const objection = await findObjection(url);
    if (objection !== null) return failed(objection);
    const hop = await fetchHop(url, options);
    if (hop.kind !== "redirect") return ok({ url, hop });
    if (!URL.canParse(hop.location, url.href)) return failed(fetchProblem("not-an-address"));
    checked = checkAddress(new URL(hop.location, url.href).href, options.allowLoopback);
    if (checked.ok && url.protocol === "https:" && checked.value.protocol === "http:") {
      return failed(fetchProblem("downgrade"));
    }
  }
  return failed(fetchProblem("too-many-redirects"));
}

/** A clock of its own for one reading; it ends with the application's stopping too. */
function clockOf(totalMs: number, stop: AbortSignal | undefined) {
  const controller = new AbortController();
  const giveUp = (failure: FetchFailure) => controller.abort(failure);
  const timer = setTimeout(() => giveUp(new FetchFailure("timeout")), totalMs);
  const onStop = () => giveUp(new FetchFailure("stopped"));
  if (stop?.aborted) onStop();
  stop?.addEventListener("abort", onStop, { once: true });
  const end = () => {
    clearTimeout(timer);
    stop?.removeEventListener("abort", onStop);
  };
  return { signal: controller.signal, giveUp, end };
}

/**
 * Fetches what is at an address of the public internet, and of nothing else: the address and every
 * one it leads on to, the addresses that its name stands for at the moment of connecting, and the
 * connection itself are checked; size, time and kind are limited.
 * @param address as somebody typed it or as a page or feed names it: never trusted.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
): Promise<Result<FetchedPage, FetchProblem>> {
  const environment = readEnvironment();
  const installation = environment.ok ? environment.value : null;
  const limits = { ...usualLimits, ...options.limits };
  const clock = clockOf(limits.totalMs, options.signal);
  try {
    const hopOptions: HopOptions = {
      allowLoopback: options.allowLoopback ?? installation?.allowLoopback ?? false,
      lookup: options.lookup,
      authority: options.authority,
      headers: headersOf(options, installation?.publicUrl ?? null),
      types: options.kind === "feed" ? feedTypes : pageTypes,
      maxBytes: limits.maxBytes,
      idleMs: limits.idleMs,
      signal: clock.signal,
      giveUp: clock.giveUp,
    };
    // A feed is there for programs; what a page says is not.
    const robots = options.robots ?? new Map<string, Robots>();
    const findObjection: PageCheck = (url) =>
      findRobotsProblem(url, robots, (at) => loadRobots(at, limits, hopOptions));
    const found = await (options.kind === "feed"
      ? follow(address, limits, hopOptions)
      : follow(address, limits, hopOptions, findObjection));
    return found.ok ? pageOf(found.value, options) : found;
  } catch (error) {
    // What an ended clock breaks off fails in many ways, and for one reason.
    return failed(problemOfError(clock.signal.aborted ? clock.signal.reason : error));
  } finally {
    clock.end();
  }
}

/**
 * What a site has for a robots.txt; null where its address leads astray. It has a clock of its own:
 * giving up on it is not giving up on the page.
 */
async function loadRobots(address: string, limits: FetchLimits, options: HopOptions) {
  const clock = clockOf(limits.totalMs, options.signal);
  const { "user-agent": agent = "" } = options.headers;
  try {
    const found = await follow(address, limits, {
      ...options,
      headers: { "user-agent": agent, accept: "text/plain", "accept-encoding": acceptedPackings },
      types: robotsTypes,
      maxBytes: mostRobotsBytes,
      signal: clock.signal,
      giveUp: clock.giveUp,
    });
    return found.ok ? found.value.hop : null;
  } catch (error) {
    throw clock.signal.aborted ? clock.signal.reason : error;
  } finally {
    clock.end();
  }
}

function pageOf({ url, hop }: Found, options: FetchOptions): Result<FetchedPage, FetchProblem> {
  const { etag = null, lastModified = null } = options;
  switch (hop.kind) {
    case "status":
      return failed(statusProblem(hop.status, hop.retryAfterSeconds));
    case "unchanged":
      if (etag === null && lastModified === null) return failed(statusProblem(304, null));
      return ok({ address: url.href, type: "", text: "", isUnchanged: true, etag, lastModified });
    case "body": {
      const text = decodePage(hop.bytes, hop.charset);
      if (text === null) return failed(fetchProblem("undecodable"));
      const { type } = hop;
      const version = { etag: hop.etag, lastModified: hop.lastModified };
      return ok({ address: url.href, type, text, isUnchanged: false, ...version });
    }
  }
}
